/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far words of an article resemble words of a passage. */
#include "anchor_likeness.h"

#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include "anchor_alignment.h"

#include <string.h>

enum {
	LEAST_LIKENESS = 550, /* of two words that count as one word changed */
	MOST_LETTERS = 32,    /* of a word; longer ones resemble only themselves */
	MOST_GAP = 8,         /* words of a gap in which resembling words are looked for */
	MOST_CONTEXT = 32,    /* words of a context: it has no more code points */
	CONTEXT_SLACK = 3,    /* words inserted within a context */
};

/* The letters of a folded word; 0 when there are too many. */
static size_t read_letters(struct slice word, uint32_t letters[MOST_LETTERS])
{
	struct strbuf form;
	size_t count = 0;

	strbuf_init(&form);
	word_fold(word, &form);
	for (size_t position = 0; position < form.length;) {
		if (count == MOST_LETTERS) {
			count = 0;
			break;
		}
		letters[count++] = utf8_next(strbuf_slice(&form), &position);
	}
	strbuf_release(&form);
	return count;
}

/* Length of the longest common subsequence of two words; bit-parallel, as in anchor_alignment.c. */
static int common_letters(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
	uint64_t column = UINT64_MAX;
	int length = 0;

	for (size_t j = 0; j < b_count; j++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < a_count && i < MOST_LETTERS; i++)
			bits |= (uint64_t)(a[i] == b[j]) << i;
		column = (column + (column & bits)) | (column & ~bits);
	}
	for (size_t i = 0; i < a_count; i++)
		length += !(column >> i & 1);
	return length;
}

static struct slice word_text(const struct anchor_words *words, const struct strbuf *text, size_t number)
{
	struct span bytes = anchor_words_span(words, number);

	return slice_part(strbuf_slice(text), bytes.start, bytes.end);
}

static int weight(const struct anchor_words *words, size_t number)
{
	return (int)(words->list[number].end - words->list[number].start);
}

int anchor_likeness_of_words(const struct anchor_probe *probe, size_t word, size_t article_word)
{
	const struct anchor_index *index = probe->index;
	uint32_t a[MOST_LETTERS];
	uint32_t b[MOST_LETTERS];
	size_t a_count;
	size_t b_count;
	int likeness;

	if (probe->words.list[word].key == index->words.list[article_word].key)
		return ANCHOR_LIKENESS_ALL;
	a_count = read_letters(word_text(&probe->words, &probe->text, word), a);
	b_count = read_letters(word_text(&index->words, &index->folded.text, article_word), b);
	/* One letter is a word of its own, or none. */
	if (a_count < 2 || b_count < 2)
		return 0;
	likeness = 2 * ANCHOR_LIKENESS_ALL * common_letters(a, a_count, b, b_count) / (int)(a_count + b_count);
	return likeness < LEAST_LIKENESS ? 0 : likeness;
}

/* Letters of both sides that resemble each other in a gap: words `ours` of the passage, `theirs` of the article. */
static long gap_letters(const struct anchor_probe *probe, struct span ours, struct span theirs)
{
	long sums[MOST_GAP + 1] = { 0 };
	size_t width = theirs.end - theirs.start;

	if (ours.end - ours.start > MOST_GAP || width > MOST_GAP)
		return 0;
	for (size_t i = ours.start; i < ours.end; i++) {
		long diagonal = 0;

		for (size_t j = 0; j < width; j++) {
			int letters = weight(&probe->words, i) + weight(&probe->index->words, theirs.start + j);
			long with = diagonal +
				(long)letters * anchor_likeness_of_words(probe, i, theirs.start + j) /
					ANCHOR_LIKENESS_ALL;

			diagonal = sums[j + 1];
			if (sums[j] > sums[j + 1])
				sums[j + 1] = sums[j];
			if (with > sums[j + 1])
				sums[j + 1] = with;
		}
	}
	return sums[width];
}

int anchor_likeness_of_quote(const struct anchor_probe *probe, const size_t *matches, struct span place)
{
	const struct span quote = probe->quote_words;
	long common = 0;
	long all = 0;
	size_t behind = quote.start; /* the words behind the latest match */
	size_t article_behind = place.start;

	for (size_t i = quote.start; i < quote.end; i++) {
		all += weight(&probe->words, i);
		if (matches[i] == ANCHOR_ALIGNMENT_NONE || matches[i] < place.start || matches[i] >= place.end)
			continue;
		common += gap_letters(probe, (struct span){ behind, i }, (struct span){ article_behind, matches[i] });
		common += weight(&probe->words, i) + weight(&probe->index->words, matches[i]);
		behind = i + 1;
		article_behind = matches[i] + 1;
	}
	common += gap_letters(probe, (struct span){ behind, quote.end }, (struct span){ article_behind, place.end });
	for (size_t j = place.start; j < place.end; j++)
		all += weight(&probe->index->words, j);
	return all ? (int)(common * ANCHOR_LIKENESS_ALL / all) : 0;
}

/* How much of the words `ours` of the passage stands among the words `theirs` of the article, by letters. */
static int likeness_of_context(const struct anchor_probe *probe, struct span ours, struct span theirs)
{
	int sums[MOST_CONTEXT + CONTEXT_SLACK + 1] = { 0 };
	size_t width = theirs.end - theirs.start;
	int all = 0;

	for (size_t i = ours.start; i < ours.end; i++) {
		const struct anchor_word *word = &probe->words.list[i];
		int diagonal = 0;

		all += weight(&probe->words, i);
		for (size_t j = 0; j < width; j++) {
			bool same = probe->index->words.list[theirs.start + j].key == word->key;
			int with = diagonal + (same ? weight(&probe->words, i) : 0);

			diagonal = sums[j + 1];
			if (sums[j] > sums[j + 1])
				sums[j + 1] = sums[j];
			if (with > sums[j + 1])
				sums[j + 1] = with;
		}
	}
	return all ? sums[width] * ANCHOR_LIKENESS_ALL / all : ANCHOR_LIKENESS_NONE;
}

int anchor_likeness_before(const struct anchor_probe *probe, size_t at)
{
	struct span ours = { probe->context.start, probe->quote_words.start };
	size_t reach;

	if (ours.end > ours.start + MOST_CONTEXT)
		ours.start = ours.end - MOST_CONTEXT;
	reach = ours.end - ours.start + CONTEXT_SLACK;
	return likeness_of_context(probe, ours, (struct span){ at > reach ? at - reach : 0, at });
}

int anchor_likeness_after(const struct anchor_probe *probe, size_t at)
{
	struct span ours = { probe->quote_words.end, probe->context.end };
	size_t all = probe->index->words.count;
	size_t reach;

	if (ours.end > ours.start + MOST_CONTEXT)
		ours.end = ours.start + MOST_CONTEXT;
	reach = ours.end - ours.start + CONTEXT_SLACK;
	return likeness_of_context(probe, ours, (struct span){ at, at + reach < all ? at + reach : all });
}

/* How much of the words `ours`, which end with the text, stands before word `at` of the article, word for word. */
static int seam_before(const struct anchor_probe *probe, size_t at)
{
	int common = 0;
	int all = 0;

	for (size_t i = 1; i <= probe->quote_words.start - probe->context.start; i++) {
		const struct anchor_word *word = &probe->words.list[probe->quote_words.start - i];
		int letters = (int)(word->end - word->start);

		all += letters;
		if (at >= i && probe->index->words.list[at - i].key == word->key)
			common += letters;
	}
	return all ? common * ANCHOR_LIKENESS_ALL / all : 0;
}

static int seam_after(const struct anchor_probe *probe, size_t at)
{
	int common = 0;
	int all = 0;

	for (size_t i = 0; i < probe->context.end - probe->quote_words.end; i++) {
		const struct anchor_word *word = &probe->words.list[probe->quote_words.end + i];
		int letters = (int)(word->end - word->start);

		all += letters;
		if (at + i < probe->index->words.count && probe->index->words.list[at + i].key == word->key)
			common += letters;
	}
	return all ? common * ANCHOR_LIKENESS_ALL / all : 0;
}

int anchor_likeness_of_seam(const struct anchor_probe *probe, size_t at)
{
	return (seam_before(probe, at) + seam_after(probe, at)) / 2;
}
