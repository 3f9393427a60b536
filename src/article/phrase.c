/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of furniture: calls, credits, datelines of the page, navigation. */
#include "phrase.h"

#include "crossread/base/strbuf.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"
#include "phrase_rows.h"

#include <stdint.h>
#include <string.h>

enum {
	MOST_LABELLED = 30, /* words of a paragraph that a label makes furniture */
	MOST_ANYWHERE = 40, /* words of a paragraph that a phrase inside it makes furniture */
	LONGEST_PHRASE = 8, /* words */
};

/* Labels that a colon turns into furniture: "Photo: Ann Lee". */
static const char *const labels[] = {
	"bild",
	"caption",
	"credit",
	"credits",
	"crédit",
	"crédits",
	"foto",
	"fotos",
	"graphic",
	"grafik",
	"illustration",
	"image",
	"images",
	"imagem",
	"imagen",
	"immagine",
	"listen",
	"photo",
	"photograph",
	"photos",
	"picture",
	"pictures",
	"related",
	"share",
	"tags",
	"topics",
	"video",
	"watch",
};

/*
 * Adds the folded words of a paragraph, at most `most`, with a blank before and behind each, so
 * that whole words are found.
 */
static void fold_words(struct slice paragraph, size_t most, struct strbuf *folded)
{
	size_t position = 0;
	struct slice word;

	strbuf_add_byte(folded, ' ');
	for (size_t i = 0; i < most && word_next(paragraph, &position, &word); i++) {
		word_fold(word, folded);
		strbuf_add_byte(folded, ' ');
	}
}

/* True when the words of `phrase` stand at byte `place` of `folded`, whole. */
static bool stands_at(struct slice folded, const char *phrase, size_t place)
{
	size_t length;

	/* Nearly all phrases begin with another letter, and there are many to try. */
	if (folded.data[place] != *phrase || folded.data[place - 1] != ' ')
		return false;
	length = strlen(phrase);
	return place + length < folded.length && folded.data[place + length] == ' ' &&
		memcmp(folded.data + place, phrase, length) == 0;
}

static bool stands_anywhere(struct slice folded, const char *phrase)
{
	size_t place = slice_find(folded, slice_of(phrase), 1);

	while (place != SIZE_MAX && !stands_at(folded, phrase, place))
		place = slice_find(folded, slice_of(phrase), place + 1);
	return place != SIZE_MAX;
}

/*
 * One of 64 bits for the first two bytes of a word: a phrase whose first word has none of a paragraph's bits is not
 * in it.
 */
static uint64_t start_bit(const char *word)
{
	return (uint64_t)1 << (((unsigned char)word[0] * 5u + (unsigned char)word[1]) % 64);
}

static uint64_t start_bits(struct slice folded)
{
	uint64_t bits = 0;

	for (size_t i = 0; i + 2 < folded.length; i++) {
		if (folded.data[i] == ' ')
			bits |= start_bit(folded.data + i + 1);
	}
	return bits;
}

/* True for phrases that count only in a paragraph without a stop at its end. */
static bool is_open_only(enum phrase_where where)
{
	return where == START_ONLY_OPEN || where == ANYWHERE_OPEN;
}

/* True when the phrase stands in `folded` where its row says. */
static bool stands_as(const struct phrase_row *row, struct slice folded)
{
	if (row->where == ANYWHERE || row->where == ANYWHERE_OPEN)
		return stands_anywhere(folded, row->words);
	return stands_at(folded, row->words, 1) && (row->where != WHOLE || folded.length == strlen(row->words) + 2);
}

/* True for "Label: ...", a label and a colon. */
static bool is_labelled(struct slice paragraph, struct slice folded)
{
	size_t position = 0;
	struct slice word;
	struct slice first = slice_part(folded, 1, slice_find(folded, slice_of(" "), 1));

	if (!word_next(paragraph, &position, &word))
		return false;
	/* French sets a blank before the colon. */
	position = space_end(paragraph, position);
	if (position >= paragraph.length || paragraph.data[position] != ':')
		return false;
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
		if (slice_equal_text(first, labels[i]))
			return true;
	}
	return false;
}

/* True for "Disclaimer" with punctuation or nothing behind it. */
static bool is_disclaimer(struct slice paragraph)
{
	static const char *const starts[] = { "Disclaimer", "DISCLAIMER" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		struct slice rest = slice_part(paragraph, slice_of(starts[i]).length, paragraph.length);
		size_t position = 0;
		struct slice word;

		if (!slice_starts(paragraph, starts[i]))
			continue;
		if (!word_next(rest, &position, &word))
			return true;
		return slice_trim(slice_part(rest, 0, (size_t)(word.data - rest.data))).length > 0;
	}
	return false;
}

static bool holds_byte(struct slice text, char byte)
{
	return text.length && memchr(text.data, byte, text.length);
}

/* True for markup that content systems leave behind. */
static bool has_markup(struct slice paragraph)
{
	/* One byte is found faster than a word, and seldom there. */
	if (holds_byte(paragraph, '[') &&
		(slice_starts(paragraph, "[caption") || slice_find(paragraph, slice_of("[/caption]"), 0) != SIZE_MAX))
		return true;
	return slice_starts(paragraph, "\u00A9") ||
		(holds_byte(paragraph, ':') && slice_find(paragraph, slice_of("Alt-text:"), 0) != SIZE_MAX);
}

enum phrase phrase_find(struct slice paragraph, size_t words, bool is_closed, struct strbuf *scratch)
{
	struct slice folded;
	uint64_t starts;

	if (is_disclaimer(paragraph))
		return PHRASE_END;
	if (has_markup(paragraph))
		return PHRASE_FURNITURE;
	if (words > PHRASE_MOST_WORDS)
		return PHRASE_NONE;
	strbuf_clear(scratch);
	fold_words(paragraph, words > MOST_ANYWHERE ? LONGEST_PHRASE : words, scratch);
	folded = strbuf_slice(scratch);
	if (words <= MOST_LABELLED && is_labelled(paragraph, folded))
		return PHRASE_FURNITURE;
	starts = start_bits(folded);
	for (size_t i = 0; i < phrase_row_count; i++) {
		const struct phrase_row *row = &phrase_rows[i];

		/* The cheap questions first: nearly all rows fall out here. */
		if (words > row->most_words || (is_closed && is_open_only(row->where)) ||
			!(starts & start_bit(row->words)))
			continue;
		if (stands_as(row, folded))
			return row->phrase;
	}
	return PHRASE_NONE;
}
