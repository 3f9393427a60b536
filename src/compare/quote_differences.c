/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quotations that differ. The same words are the proof that two passages are one quotation; then it is asked what was
 * altered, cut or left out, whether the marks are there, and who is named as speaking.
 */
#include "account.h"
#include "common.h"
#include "speakers.h"
#include "utterances.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdlib.h>

enum {
	LEAST_WORDS = 5,    /* of a quotation that is compared word by word */
	LEAST_CONTENT = 2,  /* of them no function words */
	LEAST_UNMARKED = 6, /* words in a row that stand without marks */
	MOST_EXCLAIMED = 2, /* words of a fragment that may be all that was said */
	LEAST_CUT = 4,      /* words that a fragment leaves out before it is called cut */
	MOST_PLACES = 8,    /* sentences that are tried for a quotation */
	MOST_SHORT = 4096,  /* utterances looked through for a short one */
};

/* How much of the shorter of two passages must be the same, for one to be the other, altered. */
static const double least_alike = .6;
/* How much of a quotation's words must be found without marks. */
static const double least_unmarked = .8;

/* The quotation that an utterance is in the other article. */
struct counterpart {
	bool found;
	bool quoted;
	bool is_cut;      /* listed as longer than what it is on the other side */
	size_t utterance; /* of the other side, when quoted */
};

struct search {
	struct differences *differences;
	const struct accounts *accounts;
	struct utterances utterances[2];
	struct runs runs[2];
	struct counterpart *counterparts[2]; /* by utterance */
};

static size_t span_length(struct span span)
{
	return span.end - span.start;
}

/* The bytes of a range of lexemes. */
static struct span bytes_of(const struct account *account, struct span range)
{
	return (struct span){ account->lexemes.list[range.start].bytes.start,
		account->lexemes.list[range.end - 1].bytes.end };
}

static size_t count_content(const struct account *account, struct span range)
{
	size_t count = 0;

	for (size_t i = range.start; i < range.end; i++)
		count += account->lexemes.list[i].stem != NO_STEM;
	return count;
}

/* Adds a difference whose spans are given by side. */
static void add(struct search *search, const struct span spans[2], const char *note)
{
	differences_add(search->differences, DIFFERENCE_QUOTE, spans[0], spans[1], "%s", note);
}

static bool is_whole(const struct search *search, int side, const struct utterance *utterance)
{
	return search->accounts->sides[side].quotations->list[utterance->quotation].kind == QUOTATION_DIRECT;
}

/* True the first time that an utterance is listed as longer: of its parts quoted one by one the first is enough. */
static bool is_first_cut(struct search *search, int side, const struct utterance *utterance)
{
	struct counterpart *counterpart = &search->counterparts[side][utterance - search->utterances[side].list];
	bool is_first = !counterpart->is_cut;

	counterpart->is_cut = true;
	return is_first;
}

/* What was altered within, or cut off at the ends. `utterances` are by side. */
static void compare_words(struct search *search, const struct utterance *const utterances[2],
	const struct common *common)
{
	const struct account *sides = search->accounts->sides;
	struct span spans[2];
	size_t dropped[2];
	bool whole = is_whole(search, 0, utterances[0]) && is_whole(search, 1, utterances[1]);
	int cut;

	if (common->is_changed) {
		for (int side = 0; side < 2; side++) {
			struct span changed = common->changed[side];

			spans[side] =
				span_is_empty(changed) ? utterances[side]->bytes : bytes_of(&sides[side], changed);
		}
		add(search, spans, N_("the quotation is altered"));
		return;
	}
	for (int side = 0; side < 2; side++)
		dropped[side] = span_length(utterances[side]->lexemes) - span_length(common->ranges[side]);
	if (dropped[0] == 0 && dropped[1] == 0)
		return;
	if (!whole && (dropped[0] && dropped[1] ? true : dropped[0] + dropped[1] < LEAST_CUT))
		return;
	/* The side that has less was cut; the other one shows what is missing. */
	cut = dropped[0] < dropped[1] ? 0 : 1;
	if (!is_first_cut(search, 1 - cut, utterances[1 - cut]))
		return;
	spans[cut] = utterances[cut]->bytes;
	spans[1 - cut] = utterances[1 - cut]->bytes;
	if (common->ranges[1 - cut].start == utterances[1 - cut]->lexemes.start)
		spans[1 - cut] = bytes_of(&sides[1 - cut],
			(struct span){ common->ranges[1 - cut].end, utterances[1 - cut]->lexemes.end });
	else if (common->ranges[1 - cut].end == utterances[1 - cut]->lexemes.end)
		spans[1 - cut] = bytes_of(&sides[1 - cut],
			(struct span){ utterances[1 - cut]->lexemes.start, common->ranges[1 - cut].start });
	add(search, spans,
		cut == 0 ? N_("the quotation is shorter on the left") : N_("the quotation is shorter on the right"));
}

static void pair(struct search *search, int side, size_t number, size_t other)
{
	struct counterpart *here = &search->counterparts[side][number];
	struct counterpart *there = &search->counterparts[1 - side][other];

	*here = (struct counterpart){ true, true, here->is_cut, other };
	if (!there->quoted)
		*there = (struct counterpart){ true, true, there->is_cut, number };
}

static bool is_short(const struct search *search, int side, const struct utterance *utterance)
{
	return span_length(utterance->lexemes) < LEAST_WORDS ||
		count_content(&search->accounts->sides[side], utterance->lexemes) < LEAST_CONTENT;
}

/* The utterance of sentence `place` of the other side that is this one, whatever was altered; false without any. */
static bool pair_in_sentence(struct search *search, int side, size_t number, size_t place)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	const struct utterances *others = &search->utterances[1 - side];
	struct span sentence = account_sentence(&search->accounts->sides[1 - side], place);
	size_t other = utterances_overlapping(others, sentence);

	for (; other < others->count && others->list[other].sentence == place; other++) {
		const struct utterance *both[2];
		struct span passages[2];
		struct common common;
		size_t shorter;

		both[side] = utterance;
		both[1 - side] = &others->list[other];
		passages[0] = both[0]->lexemes;
		passages[1] = both[1]->lexemes;
		shorter = span_length(passages[0]) < span_length(passages[1]) ? span_length(passages[0]) :
										span_length(passages[1]);
		if (is_short(search, 1 - side, both[1 - side]))
			continue;
		common = common_find(search->accounts, passages);
		if ((double)common.words < least_alike * (double)shorter || common.longest < LEAST_WORDS - 1 ||
			!common_is_dense(&common))
			continue;
		if (!search->counterparts[1 - side][other].quoted ||
			search->counterparts[1 - side][other].utterance != number) {
			compare_words(search, both, &common);
			speakers_compare(search->differences, search->accounts, both[0]->quotation, both[1]->quotation);
		}
		pair(search, side, number, other);
		return true;
	}
	return false;
}

/* The words of a quotation in a sentence of the other side that has no marks around them. */
static bool find_unmarked(struct search *search, int side, size_t number, size_t place)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	struct span passages[2];
	struct span spans[2];
	struct common common;

	passages[side] = utterance->lexemes;
	passages[1 - side] = account_sentence(&search->accounts->sides[1 - side], place);
	common = common_find(search->accounts, passages);
	if ((double)common.words < least_unmarked * (double)span_length(utterance->lexemes) ||
		common.longest < LEAST_UNMARKED ||
		span_length(common.ranges[1 - side]) > 2 * span_length(utterance->lexemes))
		return false;
	if (utterances_overlapping(&search->utterances[1 - side], common.ranges[1 - side]) <
		search->utterances[1 - side].count)
		return false;
	search->counterparts[side][number].found = true;
	spans[side] = bytes_of(&search->accounts->sides[side], common.ranges[side]);
	spans[1 - side] = bytes_of(&search->accounts->sides[1 - side], common.ranges[1 - side]);
	add(search, spans,
		side ? N_("without quotation marks on the left") : N_("without quotation marks on the right"));
	return true;
}

/* "Wow", "Shockingly untrue": the same few words, quoted on the other side. With very many there it counts as found. */
static void pair_short(struct search *search, int side, size_t number)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	const struct utterances *others = &search->utterances[1 - side];
	const struct lexeme *words = &search->accounts->sides[side].lexemes.list[utterance->lexemes.start];
	size_t length = span_length(utterance->lexemes);

	search->counterparts[side][number].found = others->count > MOST_SHORT;
	for (size_t i = 0; i < others->count && i < MOST_SHORT; i++) {
		const struct utterance *other = &others->list[i];
		const struct lexeme *list = search->accounts->sides[1 - side].lexemes.list;
		size_t same = 0;

		if (span_length(other->lexemes) != length)
			continue;
		while (same < length && list[other->lexemes.start + same].number == words[same].number)
			same++;
		if (same == length) {
			pair(search, side, number, i);
			return;
		}
	}
}

static void find_counterpart(struct search *search, int side, size_t number)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	size_t places[MOST_PLACES];
	size_t count;

	if (search->counterparts[side][number].quoted)
		return;
	if (is_short(search, side, utterance)) {
		pair_short(search, side, number);
		return;
	}
	count = runs_find(&search->runs[1 - side], &search->accounts->sides[side].lexemes, utterance->lexemes, places,
		MOST_PLACES);
	for (size_t i = 0; i < count; i++) {
		if (pair_in_sentence(search, side, number, places[i]))
			return;
	}
	for (size_t i = 0; i < count; i++) {
		if (find_unmarked(search, side, number, places[i]))
			return;
	}
}

/*
 * True for what is no speech of its own that could be left out: fragments within a sentence, names, terms. A word or
 * two is: "Wow", but not "Titan API".
 */
static bool is_fragment(const struct search *search, int side, const struct utterance *utterance)
{
	const struct account *account = &search->accounts->sides[side];
	size_t capitals = 0;

	if (is_whole(search, side, utterance))
		return false;
	for (size_t i = utterance->lexemes.start; i < utterance->lexemes.end; i++)
		capitals += account->lexemes.list[i].capital;
	return span_length(utterance->lexemes) > MOST_EXCLAIMED || capitals != 1 ||
		!account->lexemes.list[utterance->lexemes.start].capital;
}

/* True when two quotations are one speech as far as can be told: an utterance of some length, or matching sentences. */
static bool ties_speeches(const struct search *search, int side, size_t number)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	const struct counterpart *counterpart = &search->counterparts[side][number];
	const struct matches *matches = search->accounts->matches;
	size_t a = utterance->sentence;
	size_t b;

	if (!counterpart->quoted)
		return false;
	if (is_fragment(search, side, utterance))
		return false;
	if (!is_short(search, side, utterance))
		return true;
	b = search->utterances[1 - side].list[counterpart->utterance].sentence;
	if (side == 1) {
		b = a;
		a = search->utterances[0].list[counterpart->utterance].sentence;
	}
	for (size_t i = matches->by_a[a]; i < matches->by_a[a + 1]; i++) {
		if (matches->list[i].b == b)
			return true;
	}
	return false;
}

/* True when speech `speech` of the other side gives more than a fragment, so that what it lacks was left out. */
static bool is_full_speech(const struct search *search, int side, size_t number)
{
	const struct utterance *utterance = &search->utterances[side].list[number];
	const struct utterances *utterances = &search->utterances[side];

	if (is_whole(search, side, utterance))
		return true;
	return (number && utterances->list[number - 1].speech == utterance->speech) ||
		(number + 1 < utterances->count && utterances->list[number + 1].speech == utterance->speech) ||
		is_short(search, side, utterance);
}

/* True for a single word, "Yup": nobody misses it. */
static bool is_word(const struct utterances *utterances, size_t start, size_t end)
{
	return end - start == 1 && span_length(utterances->list[start].lexemes) == 1;
}

/* Lists the utterances [start, end) of one speech that the other side lacks, beside the one `tie` that it has. */
static void add_left_out(struct search *search, int side, size_t start, size_t end, size_t tie)
{
	const struct utterances *utterances = &search->utterances[side];
	const struct counterpart *counterpart = &search->counterparts[side][tie];
	struct span spans[2];

	if (!is_full_speech(search, 1 - side, counterpart->utterance) || is_word(utterances, start, end))
		return;
	spans[side] = (struct span){ utterances->list[start].bytes.start, utterances->list[end - 1].bytes.end };
	spans[1 - side] = search->utterances[1 - side].list[counterpart->utterance].bytes;
	add(search, spans,
		side ? N_("words of the quotation are left out on the left") :
		       N_("words of the quotation are left out on the right"));
	differences_lack(search->differences, 1 - side);
}

/* What one side leaves out of the speech list[start..end). */
static void find_left_out(struct search *search, int side, size_t start, size_t end)
{
	const struct counterpart *counterparts = search->counterparts[side];
	const struct utterance *list = search->utterances[side].list;

	for (size_t i = start; i < end;) {
		size_t first = i;
		size_t tie = SIZE_MAX;

		while (i < end && !counterparts[i].found && !is_fragment(search, side, &list[i]))
			i++;
		if (i > first) {
			if (first > start && ties_speeches(search, side, first - 1))
				tie = first - 1;
			else if (i < end && ties_speeches(search, side, i))
				tie = i;
			if (tie != SIZE_MAX)
				add_left_out(search, side, first, i, tie);
		} else {
			i++;
		}
	}
}

void quote_differences_find(struct differences *differences, const struct accounts *accounts)
{
	struct search search = { .differences = differences, .accounts = accounts };

	for (int side = 0; side < 2; side++) {
		utterances_read(&search.utterances[side], &accounts->sides[side]);
		runs_init(&search.runs[side], &accounts->sides[side]);
		search.counterparts[side] =
			mem_new_array(search.utterances[side].count, sizeof(*search.counterparts[side]));
	}
	for (int side = 0; side < 2; side++) {
		for (size_t i = 0; i < search.utterances[side].count; i++)
			find_counterpart(&search, side, i);
	}
	for (int side = 0; side < 2; side++) {
		const struct utterances *utterances = &search.utterances[side];

		for (size_t start = 0; start < utterances->count;) {
			size_t end = start;

			while (end < utterances->count &&
				utterances->list[end].speech == utterances->list[start].speech)
				end++;
			find_left_out(&search, side, start, end);
			start = end;
		}
	}
	for (int side = 0; side < 2; side++) {
		utterances_release(&search.utterances[side]);
		runs_release(&search.runs[side]);
		free(search.counterparts[side]);
	}
}
