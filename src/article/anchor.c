/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a stored passage again. */
#include "crossread/article/anchor.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/letter.h"
#include "crossread/text/typography.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdint.h>
#include <string.h>

enum {
	MOST_COMPARED = 8 * 1024 * 1024, /* code points */
	CLEAR_LEAD = 10,                 /* per cent of the context by which the best place must lead */
};

struct selector anchor_select(const struct article *article, struct span codes)
{
	struct span bytes = article_bytes(article, codes);
	size_t first = codes.start > ANCHOR_CONTEXT ? codes.start - ANCHOR_CONTEXT : 0;
	size_t before = article_byte(article, first);
	size_t limit = article_byte(article, codes.end + ANCHOR_CONTEXT);
	size_t after = bytes.end;

	while (before < bytes.start && !grapheme_is_boundary(article->text, before))
		utf8_next(article->text, &before);
	while (after < limit) {
		size_t end = grapheme_end(article->text, after);

		if (end > limit)
			break;
		after = end;
	}
	return (struct selector){
		.codes = codes,
		.quote = slice_part(article->text, bytes.start, bytes.end),
		.prefix = slice_part(article->text, before, bytes.start),
		.suffix = slice_part(article->text, bytes.end, after),
	};
}

/* A search for the places where a quote stands. */
struct search {
	const struct article *article;
	const struct selector *selector;
	size_t compared; /* code points so far */
};

/* True when the last character of `first` and the first of `second` would be of one word. */
static bool share_word(struct slice first, struct slice second)
{
	char pair[2 * UTF8_MOST_BYTES];
	size_t length;
	size_t position = 0;
	struct slice word;

	if (!first.length || !second.length)
		return false;
	length = utf8_encode(utf8_next(first, &(size_t){ utf8_previous(first, first.length) }), pair);
	length += utf8_encode(utf8_next(second, &(size_t){ 0 }), pair + length);
	return word_next(slice_from(pair, length), &position, &word) && word.length == length;
}

/*
 * True when byte `position` is inside a word, though `first` and `second`, which met there, were no
 * word.
 */
static bool cuts_word(struct slice text, size_t position, struct slice first, struct slice second)
{
	return share_word(slice_part(text, 0, position), slice_part(text, position, text.length)) &&
		!share_word(first, second);
}

/* Byte offset of the end of the quote if it stands at byte `start`, else SIZE_MAX. */
static size_t match_end(struct search *search, size_t start)
{
	struct slice text = search->article->text;
	const struct selector *selector = search->selector;
	size_t end = start;
	size_t position = 0;
	uint32_t wanted;
	uint32_t found;

	while (typography_next(selector->quote, &position, &wanted)) {
		search->compared++;
		if (!typography_next(text, &end, &found) || found != wanted)
			return SIZE_MAX;
	}
	if (!grapheme_is_boundary(text, start) || !grapheme_is_boundary(text, end))
		return SIZE_MAX;
	if (cuts_word(text, start, selector->prefix, selector->quote) ||
		cuts_word(text, end, selector->quote, selector->suffix))
		return SIZE_MAX;
	return end;
}

/*
 * Finds the next place at or after byte `*position`, which moves behind its start; false at the end
 * or when the budget is spent.
 */
static bool next_place(struct search *search, size_t *position, struct span *place)
{
	struct slice text = search->article->text;
	uint32_t first = 0;

	typography_next(search->selector->quote, &(size_t){ 0 }, &first);
	while (*position < text.length && search->compared < MOST_COMPARED) {
		size_t start = *position;
		uint32_t code = 0;

		/* Letters and digits have no other style, so they can be looked for as they are. */
		if (first < 0x80 && (letter_is(first) || letter_is_digit(first))) {
			const char *found = memchr(text.data + start, (int)first, text.length - start);

			if (!found)
				break;
			start = (size_t)(found - text.data);
			*position = start + 1;
		} else if (!typography_next(text, position, &code) || code != first) {
			continue;
		}
		place->start = start;
		place->end = match_end(search, start);
		if (place->end != SIZE_MAX)
			return true;
	}
	*position = text.length;
	return false;
}

/* Code points of the stored context, and how many of them agree around a place. */
static size_t agreement(struct search *search, struct span place)
{
	struct slice text = search->article->text;
	const struct selector *selector = search->selector;
	size_t agreed = 0;
	size_t at = place.start;
	size_t position = selector->prefix.length;
	uint32_t wanted;
	uint32_t found;

	while (typography_previous(selector->prefix, &position, &wanted) && typography_previous(text, &at, &found) &&
		found == wanted)
		agreed++;
	at = place.end;
	position = 0;
	while (typography_next(selector->suffix, &position, &wanted) && typography_next(text, &at, &found) &&
		found == wanted)
		agreed++;
	search->compared += agreed + 2;
	return agreed;
}

/* Characters of the stored context as typography_next() reads them. */
static size_t context_length(const struct selector *selector)
{
	size_t length = 0;
	uint32_t code;

	for (size_t position = 0; typography_next(selector->prefix, &position, &code);)
		length++;
	for (size_t position = 0; typography_next(selector->suffix, &position, &code);)
		length++;
	return length;
}

/* The places in the order of their agreement, as far as it is asked for. */
struct ranking {
	size_t places;
	struct span best;
	size_t best_agreement;
	size_t second_agreement;
};

static struct ranking rank_places(struct search *search)
{
	struct ranking ranking = { .places = 0 };
	size_t position = 0;
	struct span place;

	while (next_place(search, &position, &place)) {
		size_t agreed = agreement(search, place);

		if (ranking.places++ == 0 || agreed > ranking.best_agreement) {
			ranking.second_agreement = ranking.best_agreement;
			ranking.best_agreement = agreed;
			ranking.best = place;
		} else if (agreed > ranking.second_agreement) {
			ranking.second_agreement = agreed;
		}
	}
	return ranking;
}

static bool leads_clearly(size_t leading, size_t other, size_t context)
{
	return context && (leading - other) * 100 >= context * CLEAR_LEAD;
}

/* Of the places that the best one does not clearly lead, the one nearest to byte `start`. */
static struct span nearest_place(struct search *search, const struct ranking *ranking, size_t context, size_t start)
{
	struct span nearest = ranking->best;
	size_t least = SIZE_MAX;
	size_t position = 0;
	struct span place;

	while (next_place(search, &position, &place)) {
		size_t distance = place.start > start ? place.start - start : start - place.start;

		if (distance < least && !leads_clearly(ranking->best_agreement, agreement(search, place), context)) {
			least = distance;
			nearest = place;
		}
	}
	return nearest;
}

static bool stands_where_stored(const struct article *article, const struct selector *selector)
{
	struct span codes = selector->codes;

	return codes.start < codes.end && codes.end <= article->length &&
		slice_equal(article_slice(article, article_bytes(article, codes)), selector->quote);
}

enum anchor_state anchor_find(const struct article *article, const struct selector *selector, struct span *codes)
{
	struct search search = { article, selector, 0 };
	size_t context = context_length(selector);
	struct ranking ranking;

	*codes = selector->codes;
	if (stands_where_stored(article, selector))
		return ANCHOR_KEPT;
	if (!typography_next(selector->quote, &(size_t){ 0 }, &(uint32_t){ 0 }))
		return ANCHOR_ORPHAN;
	ranking = rank_places(&search);
	if (search.compared >= MOST_COMPARED)
		return ANCHOR_UNSEARCHED;
	if (!ranking.places)
		return ANCHOR_ORPHAN;
	if (ranking.places == 1 || leads_clearly(ranking.best_agreement, ranking.second_agreement, context)) {
		*codes = article_codes(article, ranking.best);
		return ANCHOR_MOVED;
	}
	search.compared = 0;
	*codes = article_codes(article, nearest_place(&search, &ranking, context, article_byte(article, codes->start)));
	return ANCHOR_AMBIGUOUS;
}

bool anchor_is_placed(enum anchor_state state)
{
	return state == ANCHOR_KEPT || state == ANCHOR_MOVED;
}

const char *anchor_state_name(enum anchor_state state)
{
	switch (state) {
	case ANCHOR_KEPT:
		return "kept";
	case ANCHOR_MOVED:
		return "moved";
	case ANCHOR_AMBIGUOUS:
		return "ambiguous";
	case ANCHOR_ORPHAN:
		return "orphan";
	case ANCHOR_UNSEARCHED:
		break;
	}
	return "unsearched";
}
