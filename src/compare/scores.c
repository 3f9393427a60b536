/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The score of a pair: its strength, and what speaks for it in the neighbourhood.
 *   value = g + .10 (best g around before + best g around behind) / 2 + .02 ln(1 + run - 4) + lead - length
 *   run    = words of the longest run they share, from five words and two stems on: less is idiom, not evidence
 *   lead   = .06 when both stand in the first tenth and share three stems
 *   length = .035 ln(nA nB / 150): the longer the articles, the more pairs resemble each other by chance
 */
#include "scores.h"

#include "crossread/base/mem.h"
#include "run.h"
#include "strengths.h"

#include <math.h>
#include <stdlib.h>

enum {
	LEAD_STEMS = 3,
	RUN_STEMS = 2,
	RUN_LEAST = 4, /* words that are no run yet */
};

static const double NEIGHBOURS = .10;
static const double LEAD = .06;
static const double RUN = .02;
static const double LENGTH = .035;
static const double LENGTH_PAIRS = 150;

struct scores {
	const struct corpus *corpus;
	struct strengths strengths;
	size_t computed; /* rows of strengths so far */
	size_t next;     /* the place whose pairs come next */
	double least;
	double length; /* the length term */
	struct run run;
	/* The pairs of the present place. */
	struct score *list;
	size_t count;
	size_t capacity;
};

struct scores *scores_new(struct corpus *corpus, double least)
{
	struct scores *scores = mem_new(sizeof(*scores));
	double pairs = (double)corpus->sides[SIDE_A].count * (double)corpus->sides[SIDE_B].count;

	scores->corpus = corpus;
	scores->least = least;
	scores->length = LENGTH * log(pairs / LENGTH_PAIRS);
	strengths_init(&scores->strengths, corpus);
	run_init(&scores->run, corpus->word_count);
	return scores;
}

void scores_free(struct scores *scores)
{
	if (!scores)
		return;
	strengths_release(&scores->strengths);
	run_release(&scores->run);
	free(scores->list);
	free(scores);
}

static bool in_lead(const struct side *side, size_t place)
{
	return place < 2 || place < side->count / 10;
}

/* What a run of words adds. */
static double run_bonus(size_t run)
{
	return run > RUN_LEAST ? RUN * log(1 + (double)(run - RUN_LEAST)) : 0;
}

/* The smallest strength with which a pair of this left place may still reach `least`. */
static double least_strength(const struct scores *scores, size_t place)
{
	double most = NEIGHBOURS + run_bonus(RUN_MOST);

	if (in_lead(&scores->corpus->sides[SIDE_A], place))
		most += LEAD;
	return scores->least + scores->length - most;
}

/* Half the sum of the best strengths before and behind a pair. What lies before place 0 wraps to far outside. */
static double neighbours(struct scores *scores, size_t a, size_t b)
{
	static const size_t steps[][2] = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 1, 2 }, { 2, 1 } };
	double before = 0;
	double behind = 0;

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		before = fmax(before, strengths_at(&scores->strengths, a - steps[i][0], b - steps[i][1]));
		behind = fmax(behind, strengths_at(&scores->strengths, a + steps[i][0], b + steps[i][1]));
	}
	return (before + behind) / 2;
}

static void score_pair(struct scores *scores, size_t a, size_t b, uint32_t stems)
{
	const struct corpus *corpus = scores->corpus;
	const struct side *left = &corpus->sides[SIDE_A];
	const struct side *right = &corpus->sides[SIDE_B];
	struct score score = { (uint32_t)a, (uint32_t)b, 0, 0, left->forms[a] == right->forms[b] };

	score.value = strengths_at(&scores->strengths, a, b) + NEIGHBOURS * neighbours(scores, a, b) - scores->length;
	if (stems >= LEAD_STEMS && in_lead(left, a) && in_lead(right, b))
		score.value += LEAD;
	if (stems >= RUN_STEMS && score.value + run_bonus(RUN_MOST) >= scores->least) {
		size_t count;
		const uint32_t *words = corpus_words(corpus, right->forms[b], &count);

		score.run = (uint32_t)run_longest(&scores->run, words, count);
		score.value += run_bonus(score.run);
	}
	if (score.value < scores->least)
		return;
	scores->list = mem_grow(scores->list, &scores->capacity, scores->count + 1, sizeof(*scores->list));
	scores->list[scores->count++] = score;
}

/*
 * Scores a left place against the places of a right form. Sentences that stand several times pair k-th to k-th, and
 * what is left over with the last one: pairing all with all would drown a list of ten thousand equal lines.
 */
static void score_form(struct scores *scores, size_t a, const struct candidate *candidate)
{
	const struct side *left = &scores->corpus->sides[SIDE_A];
	const struct side *right = &scores->corpus->sides[SIDE_B];
	const uint32_t *places = right->in_order + right->starts[candidate->form];
	size_t lefts = side_repeats(left, left->forms[a]);
	size_t rights = side_repeats(right, candidate->form);
	size_t first = left->ranks[a] < rights ? left->ranks[a] : rights - 1;
	size_t last = left->ranks[a] + 1 == lefts ? rights - 1 : first;

	for (size_t k = first; k <= last; k++)
		score_pair(scores, a, places[k], candidate->stems.features);
}

const struct score *scores_next(struct scores *scores, size_t *count)
{
	const struct side *left = &scores->corpus->sides[SIDE_A];
	size_t place = scores->next++;
	const struct row *row = strengths_row(&scores->strengths, place);
	size_t word_count;
	const uint32_t *words = corpus_words(scores->corpus, left->forms[place], &word_count);

	for (; scores->computed <= place + STRENGTHS_AHEAD && scores->computed < left->count; scores->computed++)
		strengths_compute(&scores->strengths, scores->computed, least_strength(scores, scores->computed));
	run_set(&scores->run, words, word_count);
	scores->count = 0;
	for (size_t i = 0; i < row->kept; i++)
		score_form(scores, place, &row->candidates.list[i]);
	*count = scores->count;
	return scores->list;
}
