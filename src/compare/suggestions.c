/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tag the sentences of an article might get: evidence of words and of who speaks, weighed sentence by sentence.
 */
#include "crossread/compare/suggestions.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sentences between a charge and an answer to it in the first person, and in reported speech. */
enum { DIRECT_REACH = 4, INDIRECT_REACH = 2 };

/* What is weaker is not suggested; a denial from here on stands although the sentence names the charge, too. */
#define LEAST_SCORE 0.5
#define FIRM_DENIAL 0.75
#define MOST_SCORE 0.97
#define REPEATED 0.2

/* Confidence of a quotation below which nobody is taken to have said it. */
#define LEAST_CONFIDENCE 0.35

struct weighing {
	struct suggestions *suggestions;
	const struct article *article;
	const struct article_quotations *own;
	const struct story_quotations *found;
	const struct article *const *articles;
};

/* Who speaks, as far as it matters here. */
enum standing { STANDING_UNKNOWN, STANDING_ACCUSER, STANDING_ACCUSED, STANDING_JUDGE };

static enum standing standing_of(const struct weighing *weighing, size_t index)
{
	const struct voice *voice = &weighing->own->voices[index];
	const struct article *article = weighing->articles[voice->article];

	if (evidence_is_accuser(article, voice->written))
		return STANDING_ACCUSER;
	if (evidence_is_judge(article, voice->written))
		return STANDING_JUDGE;
	if (voice->speaker != SPEAKER_UNKNOWN) {
		struct slice side = weighing->found->speakers.list[voice->speaker].side;

		if (slice_equal_text(side, "accused"))
			return STANDING_ACCUSED;
		if (slice_equal_text(side, "accuser"))
			return STANDING_ACCUSER;
	}
	return STANDING_UNKNOWN;
}

/* The words that show who speaks, within the sentence: the cue, the speaker, or else what is said. */
static struct span words_of(const struct quotation *quotation, struct span sentence)
{
	struct span said = { quotation->bytes.start > sentence.start ? quotation->bytes.start : sentence.start,
		quotation->bytes.end < sentence.end ? quotation->bytes.end : sentence.end };

	if (!span_is_empty(quotation->speaker) && span_contains(sentence, quotation->speaker))
		return quotation->speaker;
	if (!span_is_empty(quotation->cue) && span_contains(sentence, quotation->cue))
		return quotation->cue;
	return said;
}

static void add(struct weighing *weighing, size_t sentence, enum evidence_side side, struct span bytes,
	const char *rule, double weight)
{
	evidence_add(&weighing->suggestions->evidence, (struct evidence){ sentence, side, bytes, rule, weight });
}

/* What the accused say: a denial where it negates, or is insisted on. */
static void weigh_accused(struct weighing *weighing, const struct quotation *quotation, size_t sentence)
{
	struct span bytes = weighing->article->sentences[sentence].bytes;
	struct span said = { quotation->words.start > bytes.start ? quotation->words.start : bytes.start,
		quotation->words.end < bytes.end ? quotation->words.end : bytes.end };
	struct span negation;

	if (quotation->cue_class == CUE_NO_COMMENT || quotation->cue_class == CUE_CONCEDING ||
		quotation->cue_class == CUE_ASKING || said.start >= said.end)
		return;
	if (quotation->cue_class == CUE_SIDING || quotation->cue_class == CUE_ACCUSING)
		add(weighing, sentence, EVIDENCE_DENIAL, words_of(quotation, bytes), N_("the accused insist on it"),
			0.65);
	if (evidence_negation(weighing->article, said, &negation))
		add(weighing, sentence, EVIDENCE_DENIAL, negation, N_("the accused say that it is not so"), 0.7);
}

static void weigh_quotation(struct weighing *weighing, size_t index, size_t sentence)
{
	const struct quotation *quotation = &weighing->own->quotations.list[index];
	struct span words = words_of(quotation, weighing->article->sentences[sentence].bytes);
	enum standing standing = standing_of(weighing, index);

	if (words.start >= words.end)
		return;
	if (standing == STANDING_ACCUSED) {
		weigh_accused(weighing, quotation, sentence);
		return;
	}
	if (standing == STANDING_JUDGE || quotation->cue_class == CUE_DENYING ||
		quotation->cue_class == CUE_NO_COMMENT || quotation->cue_class == CUE_ASKING)
		return;
	if (standing == STANDING_ACCUSER)
		add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("an accuser says so"),
			quotation->cue_class == CUE_FACTIVE ? 0.6 : 0.8);
	else if (quotation->cue_class == CUE_ACCUSING && quotation->kind == QUOTATION_INDIRECT)
		add(weighing, sentence, EVIDENCE_ALLEGATION, quotation->cue, N_("somebody claims it"), 0.6);
	else if (quotation->cue_class == CUE_HEDGED && !strcmp(quotation->rule, "passive"))
		add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("it is said, nobody says by whom"), 0.55);
}

/* The first piece of evidence of a sentence; the list is by sentence. */
static size_t evidence_from(const struct evidence_list *evidence, size_t sentence)
{
	struct bisect place = { .high = evidence->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, evidence->list[place.middle].sentence < sentence);
	return place.low;
}

/* What the accused repeat of the charges in their own speech is no allegation: “the lawsuit says so, but ...” */
static void discount_accused(struct weighing *weighing)
{
	const struct article *article = weighing->article;
	struct evidence_list *evidence = &weighing->suggestions->evidence;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t at;

		if (quotation->kind != QUOTATION_DIRECT || standing_of(weighing, i) != STANDING_ACCUSED)
			continue;
		at = evidence_from(evidence, article_sentence_at(article, quotation->bytes.start));
		for (; at < evidence->count &&
			article->sentences[evidence->list[at].sentence].bytes.start < quotation->bytes.end;
			at++) {
			if (evidence->list[at].side == EVIDENCE_ALLEGATION &&
				span_contains(quotation->bytes, evidence->list[at].bytes))
				evidence->list[at].weight = REPEATED;
		}
	}
}

static void weigh_quotations(struct weighing *weighing)
{
	const struct article *article = weighing->article;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);

		if (quotation->kind == QUOTATION_TERM || quotation->confidence < LEAST_CONFIDENCE)
			continue;
		for (; sentence < article->sentence_count &&
			article->sentences[sentence].bytes.start < quotation->bytes.end;
			sentence++) {
			if (!evidence_is_barred(article, sentence))
				weigh_quotation(weighing, i, sentence);
		}
	}
}

static int compare_evidence(const void *left, const void *right)
{
	const struct evidence *a = left;
	const struct evidence *b = right;
	int order = a->sentence < b->sentence ? -1 : a->sentence > b->sentence;

	if (!order)
		order = span_compare(a->bytes, b->bytes);
	return order ? order : strcmp(a->rule, b->rule);
}

/* Sorts the evidence and drops what is there twice. */
static void sort_evidence(struct evidence_list *evidence)
{
	size_t kept = 0;

	if (evidence->count)
		qsort(evidence->list, evidence->count, sizeof(*evidence->list), compare_evidence);
	for (size_t i = 0; i < evidence->count; i++) {
		if (kept && !compare_evidence(&evidence->list[kept - 1], &evidence->list[i]))
			continue;
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

/* The tag chosen for a sentence; "" for none. */
static const char *tag_of(const struct suggestions *suggestions, size_t sentence)
{
	const struct suggested *suggested = suggestions_at(suggestions, sentence);

	return suggested ? suggested->tag : "";
}

/* True when a quotation holds a sentence that is a denial by itself. */
static bool holds_denial(const struct weighing *weighing, const struct quotation *quotation)
{
	const struct article *article = weighing->article;
	size_t sentence = article_sentence_at(article, quotation->bytes.start);

	for (; sentence < article->sentence_count && article->sentences[sentence].bytes.start < quotation->bytes.end;
		sentence++) {
		if (!strcmp(tag_of(weighing->suggestions, sentence), "denial"))
			return true;
	}
	return false;
}

/* True when two quotations are one speech: it goes on, or the same one speaks again. */
static bool is_one_speech(const struct weighing *weighing, size_t before, size_t index)
{
	const struct voice *a = &weighing->own->voices[before];
	const struct voice *b = &weighing->own->voices[index];

	if (weighing->own->quotations.list[index].continues)
		return true;
	if (a->speaker != SPEAKER_UNKNOWN && a->speaker == b->speaker)
		return true;
	return a->article == b->article && evidence_is_same_source(weighing->articles[a->article], a->name, b->name);
}

/* Whole sentences of one speech that denies somewhere belong to the denial. */
static void spread_denial(struct weighing *weighing, size_t first, size_t end)
{
	const struct article *article = weighing->article;

	for (size_t i = first; i < end; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);

		if (quotation->kind != QUOTATION_DIRECT || standing_of(weighing, i) == STANDING_ACCUSER)
			continue;
		for (; sentence < article->sentence_count &&
			article->sentences[sentence].bytes.start < quotation->bytes.end;
			sentence++) {
			if (!evidence_is_barred(article, sentence) && !*tag_of(weighing->suggestions, sentence))
				add(weighing, sentence, EVIDENCE_DENIAL,
					words_of(quotation, article->sentences[sentence].bytes),
					N_("goes on from a denial by the same speaker"), 0.65);
		}
	}
}

/* Joins the direct quotations of one speaker that follow each other, and spreads a denial over them. */
static void weigh_speeches(struct weighing *weighing)
{
	const struct quotations *quotations = &weighing->own->quotations;

	for (size_t first = 0, end; first < quotations->count; first = end) {
		size_t last = first;
		bool denies;

		end = first + 1;
		if (quotations->list[first].kind != QUOTATION_DIRECT)
			continue;
		denies = holds_denial(weighing, &quotations->list[first]);
		for (; end < quotations->count; end++) {
			if (quotations->list[end].kind != QUOTATION_DIRECT)
				continue;
			if (!is_one_speech(weighing, last, end))
				break;
			last = end;
			denies = denies || holds_denial(weighing, &quotations->list[end]);
		}
		if (denies)
			spread_denial(weighing, first, end);
	}
}

/*
 * They insist that ... behind a denial, "the report also says" behind an allegation: whoever speaks goes on with what
 * the sentence before is suggested for.
 */
static void weigh_going_on(struct weighing *weighing)
{
	const struct article *article = weighing->article;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);
		struct span words = words_of(quotation, article->sentences[sentence].bytes);
		const char *before = sentence ? tag_of(weighing->suggestions, sentence - 1) : "";

		if (quotation->kind != QUOTATION_INDIRECT || standing_of(weighing, i) != STANDING_UNKNOWN ||
			words.start >= words.end || evidence_is_barred(article, sentence))
			continue;
		if (quotation->cue_class == CUE_SIDING && !strcmp(before, "denial"))
			add(weighing, sentence, EVIDENCE_DENIAL, words, N_("goes on from a denial"), 0.6);
		else if (sentence && !strcmp(before, "allegation") &&
			evidence_goes_on(article, quotation->speaker, quotation->cue))
			add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("goes on from an allegation"), 0.6);
	}
}

/* True when something is alleged, or denied, in the sentences before, at most so many. */
static bool is_answer(const struct weighing *weighing, size_t sentence, size_t most)
{
	for (size_t i = 1; i <= most && i <= sentence; i++) {
		if (*tag_of(weighing->suggestions, sentence - i) && *tag_of(weighing->suggestions, sentence - i) != 'c')
			return true;
	}
	return false;
}

/* “I never said that,” he wrote: who speaks of themselves, and negates, right behind a charge. */
static void weigh_answers(struct weighing *weighing)
{
	const struct article *article = weighing->article;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);
		bool is_direct = quotation->kind == QUOTATION_DIRECT;
		struct span said = { quotation->words.start,
			quotation->words.end < article->sentences[sentence].bytes.end ?
				quotation->words.end :
				article->sentences[sentence].bytes.end };
		struct span negation;

		if ((!is_direct && quotation->kind != QUOTATION_INDIRECT) || said.start >= said.end ||
			quotation->cue_class != CUE_NEUTRAL || standing_of(weighing, i) != STANDING_UNKNOWN ||
			*tag_of(weighing->suggestions, sentence) || evidence_is_barred(article, sentence) ||
			!is_answer(weighing, sentence, is_direct ? DIRECT_REACH : INDIRECT_REACH))
			continue;
		if (evidence_speaks_of_self(article, said) && evidence_negation(article, said, &negation))
			add(weighing, sentence, EVIDENCE_DENIAL, negation,
				N_("right behind a charge, somebody says that they did not"), is_direct ? 0.6 : 0.55);
	}
}

void suggestions_find(struct suggestions *suggestions, const struct article *const *articles, size_t number,
	const struct story_quotations *found)
{
	struct weighing weighing = { suggestions, articles[number], &found->articles[number], found, articles };
	size_t words;

	*suggestions = (struct suggestions){ 0 };
	evidence_find(&suggestions->evidence, articles[number]);
	discount_accused(&weighing);
	weigh_quotations(&weighing);
	choose_again(suggestions);
	words = suggestions->evidence.count;
	weigh_answers(&weighing);
	if (suggestions->evidence.count > words)
		choose_again(suggestions);
	words = suggestions->evidence.count;
	weigh_speeches(&weighing);
	weigh_going_on(&weighing);
	if (suggestions->evidence.count > words)
		choose_again(suggestions);
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
