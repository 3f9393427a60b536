/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captions of pictures. */
#include "caption.h"

#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"

#include <stdint.h>

/* Agencies and archives of pictures whose names begin no word. */
static const char *const agencies[] = { "AFP", "Alamy", "EPA", "Getty", "Getty Images", "Reuters", "Shutterstock" };

/* How a credit begins that ends a caption, behind an opening bracket, a bar or a dash. */
static const char *const credits[] = { "AFP/", "AP Photo", "AP/", "Alamy", "EPA/", "File photo", "Getty",
	"Image:", "Image credit", "Photo by", "Photo courtesy", "Photo credit",
	"Photo:", "Photograph:", "Picture:", "REUTERS/", "Reuters/", "Shutterstock" };

enum { MOST_CREDIT = 60 }; /* bytes of a credit */

/* True for "AlamyIt": the name of an agency, and a capitalised word right behind it. */
static bool has_glued_agency(struct slice paragraph)
{
	for (size_t i = 0; i < sizeof(agencies) / sizeof(*agencies); i++) {
		size_t at = slice_of(agencies[i]).length;

		if (!slice_starts(paragraph, agencies[i]) || at + 1 >= paragraph.length)
			continue;
		if (letter_is_upper(utf8_next(paragraph, &at)) && at < paragraph.length &&
			letter_is_lower(utf8_next(paragraph, &at)))
			return true;
	}
	return false;
}

static bool begins_credit(struct slice text)
{
	text = slice_trim(text);
	for (size_t i = 0; i < sizeof(credits) / sizeof(*credits); i++) {
		if (slice_starts(text, credits[i]))
			return true;
	}
	return false;
}

/* True for a credit behind the last opening bracket or bar, up to the end. */
static bool ends_with_credit(struct slice paragraph)
{
	size_t start = paragraph.length;
	bool bracket;

	while (start && paragraph.length - start < MOST_CREDIT && paragraph.data[start - 1] != '(' &&
		paragraph.data[start - 1] != '[' && paragraph.data[start - 1] != '|')
		start--;
	if (start < 2 || paragraph.length - start >= MOST_CREDIT)
		return false;
	bracket = paragraph.data[start - 1] != '|';
	if (bracket && paragraph.data[paragraph.length - 1] != ')' && paragraph.data[paragraph.length - 1] != ']')
		return false;
	return begins_credit(slice_part(paragraph, start, paragraph.length));
}

bool caption_has_credit(struct slice paragraph)
{
	return has_glued_agency(paragraph) || ends_with_credit(paragraph);
}

/* True when the part [start, end) of `text` is not a line of its own. */
static bool is_inside_line(struct slice text, size_t start, size_t end)
{
	return (start > 0 && text.data[start - 1] != '\n') || (end < text.length && text.data[end] != '\n');
}

bool caption_is_repeated(struct slice text, size_t from, size_t to)
{
	struct slice caption = slice_part(text, from, to);
	size_t place = slice_find(text, caption, 0);

	while (place != SIZE_MAX) {
		if (place != from && is_inside_line(text, place, place + caption.length))
			return true;
		place = slice_find(text, caption, place + caption.length);
	}
	return false;
}
