/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tag the sentences of an article might get: the evidence for each, weighed sentence by sentence. */
#include "crossread/compare/suggestions.h"

#include "surroundings.h"
#include "weighing.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	ROUNDS = 3,          /* how often the tags found so far are looked at again */
	MOST_EVIDENCE = 100, /* pieces of a sentence: each quotation looks at all of its sentence */
};

/* What is weaker is not suggested; a denial from here on stands although the sentence names the charge, too. */
#define LEAST_SCORE 0.5
#define FIRM_DENIAL 0.75
#define MOST_SCORE 0.97

/* Weight of evidence from which on somebody is accused in plain words. */
#define PLAIN_CHARGE 0.75

static int compare_evidence(const void *left, const void *right)
{
	const struct evidence *a = left;
	const struct evidence *b = right;
	int order = a->sentence < b->sentence ? -1 : a->sentence > b->sentence;

	if (!order)
		order = span_compare(a->bytes, b->bytes);
	return order ? order : strcmp(a->rule, b->rule);
}

/* Sorts the evidence and drops what is there twice, and what is more than any sentence of news has. */
static void sort_evidence(struct evidence_list *evidence)
{
	size_t kept = 0;
	size_t first = 0; /* of the sentence, among those kept */

	if (evidence->count)
		qsort(evidence->list, evidence->count, sizeof(*evidence->list), compare_evidence);
	for (size_t i = 0; i < evidence->count; i++) {
		if (kept && !compare_evidence(&evidence->list[kept - 1], &evidence->list[i]))
			continue;
		if (kept && evidence->list[first].sentence != evidence->list[i].sentence)
			first = kept;
		if (kept - first < MOST_EVIDENCE)
			evidence->list[kept++] = evidence->list[i];
	}
	evidence->count = kept;
}

/*
 * Pieces of evidence taken as independent, each side by itself. What rests on the same words, or on the same rule,
 * counts once.
 */
static double weight_of(const struct evidence *list, size_t count, enum evidence_side side)
{
	double doubt = 1;
	const struct evidence *last = NULL;

	for (size_t i = 0; i < count; i++) {
		if (list[i].side != side)
			continue;
		if (last && (span_overlaps(last->bytes, list[i].bytes) || last->rule == list[i].rule)) {
			if (list[i].weight <= last->weight)
				continue;
			doubt /= 1 - last->weight;
		}
		doubt *= 1 - list[i].weight;
		last = &list[i];
	}
	return doubt < 1 - MOST_SCORE ? MOST_SCORE : 1 - doubt;
}

/* Chooses the tag; NULL when nothing is worth suggesting. */
static const char *choose(const struct evidence *list, size_t count, double *score)
{
	double weights[EVIDENCE_SIDES];

	for (size_t side = 0; side < EVIDENCE_SIDES; side++)
		weights[side] = weight_of(list, count, (enum evidence_side)side);
	if (weights[EVIDENCE_CONCEDED] > 0 || weights[EVIDENCE_NO_COMMENT] > 0) {
		if (weights[EVIDENCE_DENIAL] < FIRM_DENIAL)
			weights[EVIDENCE_DENIAL] = 0;
	}
	if (weights[EVIDENCE_NO_COMMENT] > 0 && !weights[EVIDENCE_DENIAL]) {
		*score = weights[EVIDENCE_NO_COMMENT];
		return "context";
	}
	if (weights[EVIDENCE_DENIAL] >= LEAST_SCORE &&
		(weights[EVIDENCE_DENIAL] >= FIRM_DENIAL || weights[EVIDENCE_DENIAL] > weights[EVIDENCE_ALLEGATION])) {
		*score = weights[EVIDENCE_DENIAL];
		return "denial";
	}
	if (weights[EVIDENCE_ALLEGATION] >= LEAST_SCORE) {
		*score = weights[EVIDENCE_ALLEGATION];
		return "allegation";
	}
	*score = weights[EVIDENCE_CONTEXT];
	return *score >= LEAST_SCORE ? "context" : NULL;
}

static void choose_all(struct suggestions *suggestions)
{
	const struct evidence_list *evidence = &suggestions->evidence;

	for (size_t first = 0, end; first < evidence->count; first = end) {
		struct suggested suggestion = { .sentence = evidence->list[first].sentence, .first = first };

		end = first + 1;
		while (end < evidence->count && evidence->list[end].sentence == suggestion.sentence)
			end++;
		suggestion.end = end;
		suggestion.tag = choose(evidence->list + first, end - first, &suggestion.score);
		if (!suggestion.tag)
			continue;
		snprintf(suggestion.percent, sizeof(suggestion.percent), "%.2f", suggestion.score);
		suggestions->list = mem_grow(suggestions->list, &suggestions->capacity, suggestions->count + 1,
			sizeof(*suggestions->list));
		suggestions->list[suggestions->count++] = suggestion;
	}
}

static void choose_again(struct suggestions *suggestions)
{
	sort_evidence(&suggestions->evidence);
	suggestions->count = 0;
	choose_all(suggestions);
}

size_t suggestions_from(const struct suggestions *suggestions, size_t sentence)
{
	struct bisect place = { .high = suggestions->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, suggestions->list[place.middle].sentence < sentence);
	return place.low;
}

const struct suggested *suggestions_at(const struct suggestions *suggestions, size_t sentence)
{
	size_t number = suggestions_from(suggestions, sentence);

	if (number == suggestions->count || suggestions->list[number].sentence != sentence)
		return NULL;
	return &suggestions->list[number];
}

/* What has come to nothing by who says it is no evidence. */
static void drop_weak(struct evidence_list *evidence)
{
	size_t kept = 0;

	for (size_t i = 0; i < evidence->count; i++) {
		if (evidence->list[i].side != EVIDENCE_ANSWER && evidence->list[i].side != EVIDENCE_WRONG)
			evidence->list[kept++] = evidence->list[i];
	}
	evidence->count = kept;
}

/* True when the article is about a charge at all: somebody accuses in plain words. */
static bool is_about_charge(const struct evidence_list *evidence)
{
	for (size_t i = 0; i < evidence->count; i++) {
		if (evidence->list[i].side == EVIDENCE_ALLEGATION && evidence->list[i].weight >= PLAIN_CHARGE)
			return true;
	}
	return false;
}

/* What rests on the tags found so far: answers to them, who raised and who denied a charge, what goes on from them. */
static void weigh_once_more(struct weighing *weighing)
{
	struct suggestions *suggestions = weighing->suggestions;

	surroundings_weigh_weak(weighing);
	surroundings_weigh_answers(weighing);
	surroundings_weigh_writer(weighing);
	choose_again(suggestions);
	if (standings_learn(&weighing->standings, weighing->articles, weighing->number, weighing->found, suggestions)) {
		weighing_discount(weighing);
		weighing_quotations(weighing);
		choose_again(suggestions);
	}
	surroundings_weigh_speeches(weighing);
	surroundings_weigh_going_on(weighing);
	surroundings_weigh_title(weighing);
	choose_again(suggestions);
}

void suggestions_find(struct suggestions *suggestions, const struct article *const *articles, size_t number,
	const struct story_quotations *found)
{
	struct weighing weighing = { .suggestions = suggestions,
		.article = articles[number],
		.own = &found->articles[number],
		.found = found,
		.articles = articles,
		.number = number };

	*suggestions = (struct suggestions){ 0 };
	standings_find(&weighing.standings, articles, number, found);
	evidence_find(&suggestions->evidence, articles[number]);
	sort_evidence(&suggestions->evidence);
	weighing_discount(&weighing);
	weighing_quotations(&weighing);
	choose_again(suggestions);
	for (size_t round = 0; round < ROUNDS && is_about_charge(&suggestions->evidence); round++)
		weigh_once_more(&weighing);
	drop_weak(&suggestions->evidence);
	choose_again(suggestions);
	standings_release(&weighing.standings);
}

void suggestions_release(struct suggestions *suggestions)
{
	free(suggestions->list);
	evidence_release(&suggestions->evidence);
	*suggestions = (struct suggestions){ 0 };
}

bool suggested_rests_on(const struct suggested *suggestion, const struct evidence *evidence)
{
	switch (evidence->side) {
	case EVIDENCE_ALLEGATION:
		return *suggestion->tag == 'a';
	case EVIDENCE_DENIAL:
		return *suggestion->tag == 'd';
	default:
		return *suggestion->tag == 'c';
	}
}

void suggested_describe(const struct suggestions *suggestions, const struct suggested *suggestion,
	const struct article *article, struct strbuf *out)
{
	for (size_t i = suggestion->first; i < suggestion->end; i++) {
		const struct evidence *evidence = &suggestions->evidence.list[i];
		struct span codes = article_codes(article, evidence->bytes);

		if (i > suggestion->first)
			strbuf_add_text(out, "; ");
		strbuf_add_format(out, "%zu-%zu %s%s: ", codes.start, codes.end,
			suggested_rests_on(suggestion, evidence) ? "" : "beside: ", evidence->rule);
		strbuf_add(out, article_slice(article, evidence->bytes));
	}
}
