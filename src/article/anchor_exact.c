/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places where a quote stands as it is, typography aside. */
#include "anchor_parts.h"

#include "crossread/base/mem.h"
#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdlib.h>
#include <string.h>

enum {
	CLEAR_LEAD = 10,   /* per cent of the context by which the best place must lead */
	TELLING = 24,      /* bytes of quote and agreeing context that stand nowhere by chance */
	BLOCK = 64,        /* bytes compared in a step */
	PLACE_STEPS = 256, /* what a look at one place takes */
};

/* A place of the quote. */
struct place {
	size_t start;  /* byte of the folded article */
	size_t agreed; /* bytes of the context */
};

struct places {
	struct place *list;
	size_t count;
	size_t capacity;
};

static struct slice text_of(const struct anchor_probe *probe)
{
	return strbuf_slice(&probe->index->folded.text);
}

static struct slice quote_of(const struct anchor_probe *probe)
{
	return slice_part(strbuf_slice(&probe->text), probe->quote.start, probe->quote.end);
}

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

static bool parts_word(struct slice text, size_t position)
{
	return share_word(slice_part(text, 0, position), slice_part(text, position, text.length));
}

/* True when characters begin at both for certain: ASCII characters stand there. */
static bool is_plain(struct slice text, size_t start, size_t end)
{
	return (unsigned char)text.data[start] < 0x80 && (end == text.length || (unsigned char)text.data[end] < 0x80);
}

/* True when the quote may stand at `start`: not through a character, and not through a word unless it did before. */
static bool is_whole(const struct anchor_probe *probe, size_t start)
{
	struct slice passage = strbuf_slice(&probe->text);
	struct slice article = probe->index->article->text;
	size_t end = start + quote_of(probe).length;
	struct span bytes;

	if (!is_plain(text_of(probe), start, end) &&
		(!folded_source(&probe->index->folded, (struct span){ start, end }, &bytes) ||
			!grapheme_is_boundary(article, bytes.start) || !grapheme_is_boundary(article, bytes.end)))
		return false;
	return !(parts_word(text_of(probe), start) && !parts_word(passage, probe->quote.start)) &&
		!(parts_word(text_of(probe), end) && !parts_word(passage, probe->quote.end));
}

/* Bytes of the stored context that agree around a place, from the quote outwards. */
static size_t agreement(const struct anchor_probe *probe, size_t start)
{
	struct slice passage = strbuf_slice(&probe->text);
	struct slice text = text_of(probe);
	size_t end = start + quote_of(probe).length;
	size_t before = 0;
	size_t after = 0;

	while (before < probe->quote.start && before < start &&
		passage.data[probe->quote.start - before - 1] == text.data[start - before - 1])
		before++;
	while (probe->quote.end + after < passage.length && end + after < text.length &&
		passage.data[probe->quote.end + after] == text.data[end + after])
		after++;
	return before + after;
}

static void add_place(struct anchor_probe *probe, struct places *places, size_t start)
{
	if (!anchor_probe_spend(probe, PLACE_STEPS) || !is_whole(probe, start))
		return;
	places->list = mem_grow(places->list, &places->capacity, places->count + 1, sizeof(*places->list));
	places->list[places->count++] = (struct place){ start, agreement(probe, start) };
}

/* True when the quote stands at byte `start`. Counts what it compares. */
static bool stands_at(struct anchor_probe *probe, size_t start)
{
	struct slice text = text_of(probe);
	struct slice quote = quote_of(probe);

	if (quote.length > text.length - start)
		return false;
	for (size_t done = 0; done < quote.length; done += BLOCK) {
		size_t length = quote.length - done < BLOCK ? quote.length - done : BLOCK;

		if (!anchor_probe_spend(probe, 1) || memcmp(quote.data + done, text.data + start + done, length) != 0)
			return false;
	}
	return true;
}

/*
 * The rarest word of the quote that every place of it must have: one that no end of the quote cuts. SIZE_MAX when there
 * is none.
 */
static size_t rarest_word(const struct anchor_probe *probe)
{
	struct slice passage = strbuf_slice(&probe->text);
	bool cut = parts_word(passage, probe->quote.end);
	size_t rarest = SIZE_MAX;
	size_t least = SIZE_MAX;

	for (size_t i = probe->quote_words.start; i < probe->quote_words.end; i++) {
		const struct anchor_word *word = &probe->words.list[i];
		size_t count;

		if (word->start < probe->quote.start || (word->end > probe->quote.end && cut))
			continue;
		anchor_words_with(&probe->index->words, word->key, &count);
		if (count < least) {
			least = count;
			rarest = i;
		}
	}
	return rarest;
}

/* Goes from one occurrence of a word of the quote to the next. */
static void find_by_word(struct anchor_probe *probe, size_t number, struct places *places)
{
	const struct anchor_word *word = &probe->words.list[number];
	size_t offset = word->start - probe->quote.start;
	size_t count;
	const uint32_t *numbers = anchor_words_with(&probe->index->words, word->key, &count);

	for (size_t i = 0; i < count && anchor_probe_spend(probe, 1); i++) {
		size_t start = probe->index->words.list[numbers[i]].start;

		if (start >= offset && stands_at(probe, start - offset))
			add_place(probe, places, start - offset);
	}
}

/* Reads the whole article: what the quote has of words may be parts of other ones there. */
static void find_by_bytes(struct anchor_probe *probe, struct places *places)
{
	size_t position = 0;

	while (!probe->spent) {
		size_t found = slice_find(text_of(probe), quote_of(probe), position);
		size_t end = found == SIZE_MAX ? text_of(probe).length : found;

		if (!anchor_probe_spend(probe, (end - position) / 4) || found == SIZE_MAX)
			break;
		add_place(probe, places, found);
		position = found + 1;
	}
}

static bool leads_clearly(size_t leading, size_t other, size_t context)
{
	return context && (leading - other) * 100 >= context * CLEAR_LEAD;
}

/* Of the places that the best one does not clearly lead, the one nearest to where the passage stood. */
static const struct place *nearest_place(const struct anchor_probe *probe, const struct places *places,
	const struct place *best, size_t context)
{
	const struct place *nearest = best;
	size_t least = SIZE_MAX;

	for (size_t i = 0; i < places->count; i++) {
		const struct place *place = &places->list[i];
		size_t distance =
			place->start > probe->start ? place->start - probe->start : probe->start - place->start;

		if (distance < least && !leads_clearly(best->agreed, place->agreed, context)) {
			least = distance;
			nearest = place;
		}
	}
	return nearest;
}

/* Chooses among the places; `*chosen` is not set on ORPHAN. */
static enum anchor_state choose(struct anchor_probe *probe, const struct places *places, const struct place **chosen)
{
	size_t context = probe->text.length - quote_of(probe).length;
	const struct place *best = NULL;
	size_t second = 0;

	for (size_t i = 0; i < places->count; i++) {
		const struct place *place = &places->list[i];

		if (!best || place->agreed > best->agreed) {
			second = best ? best->agreed : 0;
			best = place;
		} else if (place->agreed > second) {
			second = place->agreed;
		}
	}
	if (!best)
		return ANCHOR_ORPHAN;
	*chosen = best;
	if (places->count > 1 && !leads_clearly(best->agreed, second, context)) {
		*chosen = nearest_place(probe, places, best, context);
		return ANCHOR_AMBIGUOUS;
	}
	probe->displaced = context && !leads_clearly(best->agreed, 0, context);
	if (!context || best->agreed * 2 >= context || best->agreed + quote_of(probe).length >= TELLING)
		return ANCHOR_MOVED;
	return places->count > 1 ? ANCHOR_AMBIGUOUS : ANCHOR_ORPHAN;
}

static void find_places(struct anchor_probe *probe, struct places *places)
{
	size_t word = rarest_word(probe);

	if (word == SIZE_MAX)
		find_by_bytes(probe, places);
	else
		find_by_word(probe, word, places);
}

static struct span span_of(const struct anchor_probe *probe, const struct place *place)
{
	return (struct span){ place->start, place->start + quote_of(probe).length };
}

enum anchor_state anchor_exact(struct anchor_probe *probe, struct span *place)
{
	struct places places = { 0 };
	const struct place *chosen;
	enum anchor_state state = ANCHOR_UNSEARCHED;

	find_places(probe, &places);
	if (!probe->spent)
		state = choose(probe, &places, &chosen);
	if (state == ANCHOR_MOVED || state == ANCHOR_AMBIGUOUS)
		*place = span_of(probe, chosen);
	free(places.list);
	return state;
}

size_t anchor_exact_places(struct anchor_probe *probe, struct span *list, size_t most)
{
	struct places places = { 0 };
	size_t count;

	find_places(probe, &places);
	count = places.count;
	for (size_t i = 0; i < count && i < most; i++)
		list[i] = span_of(probe, &places.list[i]);
	free(places.list);
	return count;
}
