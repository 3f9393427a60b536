/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences without stops. */
#include "unstopped.h"

#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "stop.h"

enum {
	LEAST_LETTERS = 9, /* of a stretch between blanks or quotation marks; names are shorter */
	MOST_CODES = 64,   /* looked at for them */
};

static bool is_unstopped(uint32_t code)
{
	return code >= 0x0E00 && code <= 0x0EFF;
}

/* clang-format off */
/* What links a clause to the one before, and what announces the next one. */
static const char *const linking[] = {
	"และ", "หรือ", "แต่", "ที่", "ซึ่ง", "โดย", "เพื่อ", "เพราะ", "จึง", "ว่า", "ແລະ", "ຫຼື", "ທີ່", "ເພື່ອ", "ວ່າ",
};
static const char *const announcing[] = { "ว่า", "คือ", "และ", "หรือ", "โดย", "เช่น", "ວ່າ", "ຄື", "ແລະ", "ຫຼື" };
/* clang-format on */

/* Verbs of saying at the end of a stretch: who spoke what stands before. */
static const char *const saying[] = { "กล่าว", "ระบุ", "เผย", "บอก", "ກ່າວ", "ລະບຸ" };

static bool begins_linked(struct slice text, size_t position)
{
	for (size_t i = 0; i < sizeof(linking) / sizeof(*linking); i++) {
		if (slice_starts(slice_part(text, position, text.length), linking[i]))
			return true;
	}
	return false;
}

static bool ends_with(struct slice text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct slice word = slice_of(words[i]);

		if (text.length >= word.length &&
			slice_equal(slice_part(text, text.length - word.length, text.length), word))
			return true;
	}
	return false;
}

/* True when the stretch from byte `position` says who spoke. */
static bool is_attribution(struct slice text, size_t position)
{
	size_t end = position;

	for (int codes = 0; end < text.length && codes < MOST_CODES; codes++) {
		size_t next = end;

		if (!is_unstopped(utf8_next(text, &next)))
			break;
		end = next;
	}
	return ends_with(slice_part(text, position, end), saying, sizeof(saying) / sizeof(*saying));
}

/* True when `code` goes on a stretch; counts it when it is a letter. */
static bool count(uint32_t code, int *letters)
{
	if (!is_unstopped(code))
		return false;
	*letters += letter_is(code);
	return true;
}

static bool is_long_before(struct slice text, size_t end)
{
	int letters = 0;

	for (int codes = 0; end && codes < MOST_CODES && letters < LEAST_LETTERS; codes++) {
		size_t previous = utf8_previous(text, end);
		uint32_t code = utf8_next(text, &(size_t){ previous });

		if (!count(code, &letters) && (codes || !stop_is_quotation(code)))
			break;
		end = previous;
	}
	return letters >= LEAST_LETTERS;
}

static bool is_long_behind(struct slice text, size_t position)
{
	int letters = 0;

	for (int codes = 0; position < text.length && codes < MOST_CODES && letters < LEAST_LETTERS; codes++) {
		uint32_t code = utf8_next(text, &position);

		if (!count(code, &letters) && (codes || !stop_is_quotation(code)))
			break;
	}
	return letters >= LEAST_LETTERS;
}

bool unstopped_ends(struct slice text, size_t space, size_t behind)
{
	/* Quick for all other scripts. */
	if (!space || behind >= text.length ||
		((unsigned char)text.data[space - 1] < 0x80 && text.data[space - 1] != '"'))
		return false;
	return is_long_before(text, space) && is_long_behind(text, behind) && !begins_linked(text, behind) &&
		!ends_with(slice_part(text, 0, space), announcing, sizeof(announcing) / sizeof(*announcing)) &&
		!is_attribution(text, behind);
}
