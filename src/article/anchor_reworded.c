/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place that resembles a passage: from stretches of the article to the one that leads. */
#include "anchor_parts.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"

#include "anchor_alignment.h"
#include "anchor_likeness.h"
#include "anchor_windows.h"

#include <stdlib.h>

enum {
	QUOTE_WEIGHT = 2, /* of the quote; each context has 1 */
	LEAST_SCORE = 700,
	LEAST_LEAD = 100,
	PLACE_STEPS = 4096, /* what scoring a place takes, about */
};

/* A place with its score in thousandths, and that of the possibility that the passage was deleted there. */
struct scored {
	struct span words; /* of the article */
	int score;
	int deleted;
};

/* True when the i-th word of the passage is aligned. */
static bool is_matched(const size_t *matches, size_t i)
{
	return matches[i] != ANCHOR_ALIGNMENT_NONE;
}

static long letters(const struct anchor_words *words, size_t first, size_t end)
{
	long sum = 0;

	for (size_t i = first; i < end; i++)
		sum += (long)(words->list[i].end - words->list[i].start);
	return sum;
}

/*
 * The run of aligned words of the quote that has most in common, less what stands between them on either side:
 * so that a stray word far away is no part of the place. Numbers of words of the passage, empty when none is aligned.
 */
static struct span densest_run(const struct anchor_probe *probe, const size_t *matches)
{
	struct span best = { probe->quote_words.start, probe->quote_words.start };
	long best_sum = 0;
	long sum = 0;
	size_t first = best.start;
	size_t last = SIZE_MAX;

	for (size_t i = probe->quote_words.start; i < probe->quote_words.end; i++) {
		if (!is_matched(matches, i))
			continue;
		if (last != SIZE_MAX)
			sum -= letters(&probe->words, last + 1, i) +
				letters(&probe->index->words, matches[last] + 1, matches[i]);
		if (last == SIZE_MAX || sum <= 0) {
			sum = 0;
			first = i;
		}
		sum += 2 * letters(&probe->words, i, i + 1);
		last = i;
		if (sum > best_sum) {
			best_sum = sum;
			best = (struct span){ first, i + 1 };
		}
	}
	return best;
}

/* How many words of the article may stand where `count` words of the quote stood. */
static size_t room_for(size_t count)
{
	return 2 * count + 2;
}

/* Where the place begins when the first aligned word of the quote is its number `first`, word `at` of the article. */
static size_t find_start(const struct anchor_probe *probe, const size_t *matches, size_t first, size_t at)
{
	size_t before = probe->quote_words.start;

	if (first > before && before > 0 && is_matched(matches, before - 1)) {
		size_t behind = matches[before - 1] + 1;

		if (behind <= at && at - behind <= room_for(first - before))
			return behind;
	}
	while (first > before && at > 0 && anchor_likeness_of_words(probe, first - 1, at - 1) > 0) {
		first--;
		at--;
	}
	return at;
}

/* Where it ends when the quote is aligned up to number `end`, and the article up to word `at`. */
static size_t find_end(const struct anchor_probe *probe, const size_t *matches, size_t end, size_t at)
{
	size_t behind = probe->quote_words.end;

	if (end < behind && behind < probe->words.count && is_matched(matches, behind)) {
		size_t next = matches[behind];

		if (at <= next && next - at <= room_for(behind - end))
			return next;
	}
	while (end < behind && at < probe->index->words.count && anchor_likeness_of_words(probe, end, at) > 0) {
		end++;
		at++;
	}
	return at;
}

/* The words of the article that stand for the quote; false when there are none. */
static bool find_place(const struct anchor_probe *probe, const size_t *matches, struct span *place)
{
	struct span quote = probe->quote_words;
	struct span run = densest_run(probe, matches);

	if (!span_is_empty(run)) {
		place->start = find_start(probe, matches, run.start, matches[run.start]);
		place->end = find_end(probe, matches, run.end, matches[run.end - 1] + 1);
		return true;
	}
	/* All of its words are others: it stands between its contexts, if these stand close enough. */
	if (quote.start == 0 || quote.end == probe->words.count || !is_matched(matches, quote.start - 1) ||
		!is_matched(matches, quote.end))
		return false;
	*place = (struct span){ matches[quote.start - 1] + 1, matches[quote.end] };
	return place->start < place->end && place->end - place->start <= room_for(quote.end - quote.start);
}

static int or_none(int likeness)
{
	return likeness == ANCHOR_LIKENESS_NONE ? 0 : likeness;
}

static void score(const struct anchor_probe *probe, const size_t *matches, struct scored *scored)
{
	int before = anchor_likeness_before(probe, scored->words.start);
	int after = anchor_likeness_after(probe, scored->words.end);
	int at_start = anchor_likeness_of_seam(probe, scored->words.start);
	int at_end = anchor_likeness_of_seam(probe, scored->words.end);
	int weights = QUOTE_WEIGHT + (before != ANCHOR_LIKENESS_NONE) + (after != ANCHOR_LIKENESS_NONE);

	scored->score = (QUOTE_WEIGHT * anchor_likeness_of_quote(probe, matches, scored->words) + or_none(before) +
				or_none(after)) /
		weights;
	scored->deleted = at_start > at_end ? at_start : at_end;
}

/* Scores the places in all windows; returns how many there are. */
static size_t score_windows(struct anchor_probe *probe, const struct anchor_windows *windows, struct scored *list)
{
	size_t *matches = mem_new_array(probe->words.count, sizeof(*matches));
	size_t count = 0;

	for (size_t i = 0; i < windows->count; i++) {
		if (!anchor_probe_spend(probe, PLACE_STEPS) || !anchor_align(probe, windows->list[i], matches))
			break;
		if (!find_place(probe, matches, &list[count].words))
			continue;
		score(probe, matches, &list[count]);
		count++;
	}
	free(matches);
	return count;
}

/* True when the best place is good enough and leads. */
static bool leads(const struct scored *best, const struct scored *list, size_t count)
{
	int rival = best->deleted;

	for (size_t i = 0; i < count; i++)
		if (!span_overlaps(best->words, list[i].words) && list[i].score > rival)
			rival = list[i].score;
	return best->score >= LEAST_SCORE && best->score - rival >= LEAST_LEAD;
}

/* True when the character at `byte` is neither white space nor part of a word. */
static bool is_sign(struct slice text, size_t byte)
{
	uint32_t code = utf8_next(text, &byte);

	return code != ' ' && !letter_is(code) && !letter_is_digit(code);
}

/* The bytes of the words with the signs that adjoin them, where signs adjoin the words of the quote too. */
static struct span find_bytes(const struct anchor_probe *probe, struct span words)
{
	const struct anchor_word *article = probe->index->words.list;
	struct slice text = strbuf_slice(&probe->index->folded.text);
	struct span bytes = { article[words.start].start, article[words.end - 1].end };
	size_t least = words.start ? article[words.start - 1].end : 0;
	size_t most = words.end < probe->index->words.count ? article[words.end].start : text.length;

	if (probe->words.list[probe->quote_words.start].start > probe->quote.start)
		while (bytes.start > least && is_sign(text, utf8_previous(text, bytes.start)))
			bytes.start = utf8_previous(text, bytes.start);
	if (probe->words.list[probe->quote_words.end - 1].end < probe->quote.end)
		while (bytes.end < most && is_sign(text, bytes.end))
			utf8_next(text, &bytes.end);
	return bytes;
}

enum anchor_state anchor_reworded(struct anchor_probe *probe, struct span *place)
{
	struct anchor_windows windows;
	struct scored list[ANCHOR_MOST_WINDOWS];
	const struct scored *best = list;
	size_t count;

	if (span_is_empty(probe->quote_words))
		return ANCHOR_ORPHAN;
	anchor_windows_find(&windows, probe);
	count = score_windows(probe, &windows, list);
	if (probe->spent)
		return ANCHOR_UNSEARCHED;
	for (size_t i = 1; i < count; i++)
		if (list[i].score > best->score)
			best = &list[i];
	if (!count || !leads(best, list, count))
		return ANCHOR_ORPHAN;
	*place = find_bytes(probe, best->words);
	return ANCHOR_REWORDED;
}
