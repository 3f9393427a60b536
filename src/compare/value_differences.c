/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers, sums, dates and durations that differ. A value that the other article holds too, in whatever words, is
 * settled; of those left over two are compared when they are of one kind and the words around them are alike.
 */
#include "account.h"
#include "value_index.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdlib.h>
#include <string.h>

enum {
	WINDOW = 6,            /* content words looked at on each side of a value */
	MOST_IN_SENTENCE = 8,  /* unsettled values of a sentence that are compared */
	MOST_CANDIDATES = 256, /* values of the other article that are tried for one without a match */
	MOST_PAIRS = 4096,
};

/* What alike words around two values weigh, and how much they must, by how well the sentences match. */
static const double word_weight = 1;
static const double name_weight = .5;
static const double beside_weight = .5; /* more, when it is the next content word on the same side: "fined" */
static const double least_likely = 1;
static const double least_possible = 1.5;
static const double least_unmatched = 1.5;

/* Two values that differ. */
struct pair {
	size_t values[2];
	double score;
	bool matched; /* their sentences match */
};

struct search {
	const struct accounts *accounts;
	struct value_index indexes[2];
	bool *settled[2];
	struct pair *pairs;
	size_t count;
	size_t capacity;
};

/* The stems beside a value, nearest first on each side, without figures. Returns how many. */
static size_t read_window(const struct account *account, struct span sentence, const struct value *value,
	const struct lexeme *window[2 * WINDOW])
{
	const struct lexeme *list = account->lexemes.list;
	size_t count = 0;
	size_t before = 0;
	size_t after = 0;

	for (size_t i = value->lexemes.start; i > sentence.start && before < WINDOW; i--) {
		if (list[i - 1].stem != NO_STEM &&
			!(list[i - 1].word.data[0] >= '0' && list[i - 1].word.data[0] <= '9')) {
			window[count++] = &list[i - 1];
			before++;
		}
	}
	for (size_t i = value->lexemes.end; i < sentence.end && after < WINDOW; i++) {
		if (list[i].stem != NO_STEM && !(list[i].word.data[0] >= '0' && list[i].word.data[0] <= '9')) {
			window[count++] = &list[i];
			after++;
		}
	}
	return count;
}

/* True when the next content word of the window, on either side of both values, is the same. */
static bool is_alike_beside(const struct accounts *accounts, const size_t sentences[2], const struct value *values[2])
{
	uint32_t stems[2][2];

	for (int side = 0; side < 2; side++) {
		const struct account *account = &accounts->sides[side];
		const struct lexeme *list = account->lexemes.list;
		struct span sentence = account_sentence(account, sentences[side]);
		size_t before = values[side]->lexemes.start;
		size_t after = values[side]->lexemes.end;

		while (before > sentence.start && list[before - 1].stem == NO_STEM)
			before--;
		while (after < sentence.end && list[after].stem == NO_STEM)
			after++;
		stems[side][0] = before > sentence.start ? list[before - 1].stem : NO_STEM;
		stems[side][1] = after < sentence.end ? list[after].stem : NO_STEM;
	}
	return (stems[0][0] != NO_STEM && stems[0][0] == stems[1][0]) ||
		(stems[0][1] != NO_STEM && stems[0][1] == stems[1][1]);
}

/* How alike the words around two values are. */
static double context_score(const struct accounts *accounts, const size_t sentences[2], const struct value *values[2])
{
	const struct lexeme *windows[2][2 * WINDOW];
	size_t counts[2];
	double score = is_alike_beside(accounts, sentences, values) ? beside_weight : 0;

	for (int side = 0; side < 2; side++) {
		const struct account *account = &accounts->sides[side];

		counts[side] =
			read_window(account, account_sentence(account, sentences[side]), values[side], windows[side]);
	}
	for (size_t i = 0; i < counts[0]; i++) {
		bool repeated = false;

		for (size_t k = 0; k < i; k++)
			repeated = repeated || windows[0][k]->stem == windows[0][i]->stem;
		for (size_t k = 0; k < counts[1] && !repeated; k++) {
			if (windows[0][i]->stem == windows[1][k]->stem) {
				score += windows[0][i]->capital && windows[1][k]->capital ? name_weight : word_weight;
				break;
			}
		}
	}
	return score;
}

/* True when two values that differ may be about the same thing, whatever stands around them. */
static bool may_differ(const struct value *a, const struct value *b)
{
	if (a->is_doubtful || b->is_doubtful || !value_is_comparable(a, b) || value_agrees(a, b))
		return false;
	if (a->kind == VALUE_DATE && a->month != b->month)
		return (a->day != 0) == (b->day != 0) || (a->year && a->year == b->year);
	if (a->kind != VALUE_NUMBER)
		return true;
	if (value_shares_noun(a, b))
		return true;
	return a->amount >= VALUE_LARGE && b->amount >= VALUE_LARGE;
}

static void add_pair(struct search *search, size_t a, size_t b, double score, bool matched)
{
	if (search->count >= MOST_PAIRS)
		return;
	search->pairs = mem_grow(search->pairs, &search->capacity, search->count + 1, sizeof(*search->pairs));
	search->pairs[search->count++] = (struct pair){ { a, b }, score, matched };
}

/* The unsettled values of a sentence. Returns how many. */
static size_t list_unsettled(const struct search *search, int side, size_t sentence, size_t list[MOST_IN_SENTENCE])
{
	const struct account *account = &search->accounts->sides[side];
	size_t count = 0;

	for (size_t i = account->first_value[sentence];
		i < account->first_value[sentence + 1] && count < MOST_IN_SENTENCE; i++) {
		if (!search->settled[side][i])
			list[count++] = i;
	}
	return count;
}

/* How well two values of matching sentences go together; 0 when they are no pair. */
static double pair_score(const struct search *search, const struct match *match, size_t a, size_t b)
{
	const struct value *values[2] = { &search->accounts->sides[0].values.list[a],
		&search->accounts->sides[1].values.list[b] };
	const size_t sentences[2] = { match->a, match->b };
	double least = match->class >= MATCH_LIKELY ? least_likely : least_possible;
	double score;

	if (!may_differ(values[0], values[1]))
		return 0;
	score = context_score(search->accounts, sentences, values) + value_shares_noun(values[0], values[1]);
	return score >= least ? score : 0;
}

/* Pairs the unsettled values of two sentences, the best pairs first, each value once. */
static void pair_sentences(struct search *search, const struct match *match)
{
	size_t lists[2][MOST_IN_SENTENCE];
	size_t counts[2] = { list_unsettled(search, 0, match->a, lists[0]), 0 };
	double scores[MOST_IN_SENTENCE][MOST_IN_SENTENCE] = { { 0 } };

	counts[1] = counts[0] ? list_unsettled(search, 1, match->b, lists[1]) : 0;
	for (size_t i = 0; i < counts[0]; i++) {
		for (size_t k = 0; k < counts[1]; k++)
			scores[i][k] = pair_score(search, match, lists[0][i], lists[1][k]);
	}
	for (;;) {
		double best = 0;
		size_t a = 0;
		size_t b = 0;

		for (size_t i = 0; i < counts[0]; i++) {
			for (size_t k = 0; k < counts[1]; k++) {
				if (scores[i][k] > best) {
					best = scores[i][k];
					a = i;
					b = k;
				}
			}
		}
		if (best == 0)
			break;
		add_pair(search, lists[0][a], lists[1][b], best + match->score, true);
		for (size_t i = 0; i < MOST_IN_SENTENCE; i++)
			scores[i][b] = scores[a][i] = 0;
	}
}

/*
 * Without a match: sums of money for the same thing ("on Facebook ads", "for ads"), and an amount that one article
 * calls nearly and the other over ("a decade").
 */
static void pair_articles(struct search *search)
{
	const struct account *sides = search->accounts->sides;

	for (size_t i = 0; i < sides[0].values.count; i++) {
		const struct value *a = &sides[0].values.list[i];
		const struct value_index *index = &search->indexes[1];
		size_t first = value_index_find(index, a->kind, -1);

		if (search->settled[0][i] || a->kind >= VALUE_DATE)
			continue;
		if (a->kind != VALUE_MONEY)
			first = value_index_find(index, a->kind, a->amount * .99);
		for (size_t k = first; k < index->count && k - first < MOST_CANDIDATES; k++) {
			size_t other = index->list[k].value;
			const struct value *values[2] = { a, &sides[1].values.list[other] };
			size_t sentences[2];
			double score;

			if (index->list[k].kind != a->kind)
				break;
			if (search->settled[1][other] || !may_differ(values[0], values[1]))
				continue;
			if (value_contradicts(values[0], values[1])) {
				add_pair(search, i, other, 0, false);
				continue;
			}
			if (a->kind != VALUE_MONEY || !value_shares_noun(values[0], values[1]))
				continue;
			sentences[0] = article_sentence_at(sides[0].article, a->bytes.start);
			sentences[1] = article_sentence_at(sides[1].article, values[1]->bytes.start);
			score = context_score(search->accounts, sentences, values);
			if (score >= least_unmatched)
				add_pair(search, i, other, score, false);
		}
	}
}

static int compare_pairs(const void *left, const void *right)
{
	const struct pair *a = left;
	const struct pair *b = right;

	if (a->matched != b->matched)
		return a->matched ? -1 : 1;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	if (a->values[0] != b->values[0])
		return a->values[0] < b->values[0] ? -1 : 1;
	return a->values[1] < b->values[1] ? -1 : a->values[1] > b->values[1];
}

static bool same_value(const struct value *a, const struct value *b)
{
	return a->kind == b->kind && a->bound == b->bound && a->amount == b->amount && strcmp(a->unit, b->unit) == 0 &&
		a->year == b->year && a->month == b->month && a->day == b->day && a->until == b->until;
}

/* True when an earlier pair said the same of the same two values. */
static bool is_repeated(const struct search *search, size_t number)
{
	const struct pair *pair = &search->pairs[number];

	for (size_t i = 0; i < number; i++) {
		bool same = true;

		for (int side = 0; side < 2; side++) {
			const struct value *list = search->accounts->sides[side].values.list;

			same = same && same_value(&list[search->pairs[i].values[side]], &list[pair->values[side]]);
		}
		if (same)
			return true;
	}
	return false;
}

static enum difference_kind kind_of(enum value_kind kind)
{
	switch (kind) {
	case VALUE_NUMBER:
	case VALUE_PERCENT:
		return DIFFERENCE_NUMBER;
	case VALUE_MONEY:
		return DIFFERENCE_MONEY;
	case VALUE_DURATION:
	case VALUE_AGE:
		return DIFFERENCE_DURATION;
	case VALUE_DATE:
	case VALUE_YEARS:
	case VALUE_WEEKDAY:
		return DIFFERENCE_DATE;
	}
	return DIFFERENCE_NUMBER;
}

static const char *note_of(const struct value *a, const struct value *b)
{
	static const char *const notes[] = {
		[VALUE_NUMBER] = N_("the numbers differ"),
		[VALUE_PERCENT] = N_("the percentages differ"),
		[VALUE_MONEY] = N_("the sums differ"),
		[VALUE_DURATION] = N_("the durations differ"),
		[VALUE_AGE] = N_("the ages differ"),
		[VALUE_DATE] = N_("the dates differ"),
		[VALUE_YEARS] = N_("the years differ"),
		[VALUE_WEEKDAY] = N_("the days of the week differ"),
	};

	if (value_contradicts(a, b))
		return N_("less on one side, more on the other");
	if (a->kind == VALUE_MONEY && strcmp(a->unit, b->unit) != 0)
		return N_("sums in two currencies");
	return notes[a->kind];
}

static void search_init(struct search *search, const struct accounts *accounts)
{
	*search = (struct search){ .accounts = accounts };
	for (int side = 0; side < 2; side++)
		value_index_init(&search->indexes[side], &accounts->sides[side].values);
	for (int side = 0; side < 2; side++) {
		const struct values *values = &accounts->sides[side].values;

		search->settled[side] = mem_new_array(values->count, sizeof(*search->settled[side]));
		for (size_t i = 0; i < values->count; i++)
			search->settled[side][i] = value_index_settles(&search->indexes[1 - side],
				&accounts->sides[1 - side].values, &values->list[i]);
	}
}

static void search_release(struct search *search)
{
	for (int side = 0; side < 2; side++) {
		value_index_release(&search->indexes[side]);
		free(search->settled[side]);
	}
	free(search->pairs);
}

void value_differences_find(struct differences *differences, const struct accounts *accounts)
{
	struct search search;

	search_init(&search, accounts);
	for (size_t i = 0; i < accounts->matches->count; i++)
		pair_sentences(&search, &accounts->matches->list[i]);
	pair_articles(&search);
	if (search.count)
		qsort(search.pairs, search.count, sizeof(*search.pairs), compare_pairs);
	for (size_t i = 0; i < search.count; i++) {
		const struct value *a = &accounts->sides[0].values.list[search.pairs[i].values[0]];
		const struct value *b = &accounts->sides[1].values.list[search.pairs[i].values[1]];

		if (!is_repeated(&search, i))
			differences_add(differences, kind_of(a->kind), a->bytes, b->bytes, "%s", note_of(a, b));
	}
	search_release(&search);
}
