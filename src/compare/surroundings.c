/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence speaks for by what stands around it. */
#include "surroundings.h"

#include "crossread/base/translate.h"

#include <string.h>

/* Sentences between a charge and an answer to it in the first person, in reported speech, and in words that may be one.
 */
enum { DIRECT_REACH = 4, INDIRECT_REACH = 2, ANSWER_REACH = 3, DENIER_REACH = 5, NEAR_CHARGE = 2 };

/* Sentences in the first person, outside all quotations, from which on an article is taken for one by those it is
 * about. */
enum { OWN_SENTENCES = 3 };

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

		if (quotation->kind != QUOTATION_DIRECT || weighing_is_accuser(weighing, i))
			continue;
		for (; sentence < article->sentence_count &&
			article->sentences[sentence].bytes.start < quotation->bytes.end;
			sentence++) {
			if (!evidence_is_barred(article, sentence) && !*tag_of(weighing->suggestions, sentence))
				weighing_add(weighing, sentence, EVIDENCE_DENIAL,
					weighing_words(quotation, article->sentences[sentence].bytes),
					N_("goes on from a denial by the same speaker"), 0.65);
		}
	}
}

void surroundings_weigh_speeches(struct weighing *weighing)
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

void surroundings_weigh_going_on(struct weighing *weighing)
{
	const struct article *article = weighing->article;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);
		struct span words = weighing_words(quotation, article->sentences[sentence].bytes);
		const char *before = sentence ? tag_of(weighing->suggestions, sentence - 1) : "";

		if (quotation->kind != QUOTATION_INDIRECT || weighing_standing(weighing, i) != STANDING_UNKNOWN ||
			words.start >= words.end || evidence_is_barred(article, sentence))
			continue;
		if (quotation->cue_class == CUE_SIDING && !strcmp(before, "denial"))
			weighing_add(weighing, sentence, EVIDENCE_DENIAL, words, N_("goes on from a denial"), 0.6);
		else if (sentence && !strcmp(before, "allegation") &&
			evidence_goes_on(article, quotation->speaker, quotation->cue))
			weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("goes on from an allegation"),
				0.6);
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

/* True when an accuser says what stands at `bytes`. */
static bool is_of_accuser(const struct weighing *weighing, struct span bytes)
{
	const struct article_quotations *own = weighing->own;
	size_t i = story_quotations_overlapping(weighing->found, weighing->number, bytes, 0);

	for (; i < own->quotations.count;
		i = story_quotations_overlapping(weighing->found, weighing->number, bytes, i + 1)) {
		if (own->quotations.list[i].kind != QUOTATION_TERM && weighing_is_accuser(weighing, i))
			return true;
	}
	return false;
}

/* True when somebody says what stands at `bytes`, and it is nobody who is accused or decides. */
static bool is_said(const struct weighing *weighing, struct span bytes)
{
	const struct article_quotations *own = weighing->own;
	size_t i = story_quotations_overlapping(weighing->found, weighing->number, bytes, 0);
	bool said = false;

	for (; i < own->quotations.count;
		i = story_quotations_overlapping(weighing->found, weighing->number, bytes, i + 1)) {
		const struct quotation *quotation = &own->quotations.list[i];

		if (quotation->kind == QUOTATION_TERM || quotation->confidence < LEAST_CONFIDENCE)
			continue;
		if (weighing_is_accused(weighing, i) || weighing_standing(weighing, i) == STANDING_JUDGE ||
			quotation->cue_class == CUE_DENYING || quotation->cue_class == CUE_NO_COMMENT ||
			quotation->cue_class == CUE_ASKING || quotation->cue_class == CUE_CONCEDING)
			return false;
		said = true;
	}
	return said;
}

void surroundings_weigh_weak(struct weighing *weighing)
{
	struct evidence_list *list = &weighing->suggestions->evidence;

	for (size_t i = 0; i < list->count; i++) {
		struct evidence *evidence = &list->list[i];

		if (evidence->side == EVIDENCE_ANSWER && is_answer(weighing, evidence->sentence, ANSWER_REACH) &&
			!is_of_accuser(weighing, evidence->bytes))
			evidence->side = EVIDENCE_DENIAL;
		else if (evidence->side == EVIDENCE_WRONG && is_said(weighing, evidence->bytes))
			evidence->side = EVIDENCE_ALLEGATION;
	}
}

/* True when the sentences around, at most so many on each side, hold an allegation. */
static bool is_near_charge(const struct weighing *weighing, size_t sentence, size_t most)
{
	size_t first = sentence > most ? sentence - most : 0;

	for (size_t i = first; i <= sentence + most; i++) {
		if (i != sentence && *tag_of(weighing->suggestions, i) == 'a')
			return true;
	}
	return false;
}

/* Who denies a charge and goes on speaking of it; who says something of the accused; who speaks of themselves. */
static void weigh_answer(struct weighing *weighing, size_t index, size_t sentence, struct span said)
{
	const struct article *article = weighing->article;
	const struct quotation *quotation = &weighing->own->quotations.list[index];
	enum standing standing = weighing_standing(weighing, index);
	bool is_direct = quotation->kind == QUOTATION_DIRECT;
	struct span negation;
	bool negates = evidence_negation(article, said, &negation);

	if (standing == STANDING_DENIER && quotation->cue_class != CUE_FACTIVE &&
		is_answer(weighing, sentence, ANSWER_REACH))
		weighing_add(weighing, sentence, EVIDENCE_DENIAL, said,
			N_("behind a charge, whoever denied it says so"), 0.6);
	if (standing != STANDING_UNKNOWN)
		return;
	if (negates && quotation->cue_class == CUE_NEUTRAL && quotation->kind != QUOTATION_PARTIAL &&
		evidence_speaks_of_self(article, said, is_direct) &&
		is_answer(weighing, sentence, is_direct ? DIRECT_REACH : INDIRECT_REACH))
		weighing_add(weighing, sentence, EVIDENCE_DENIAL, negation,
			N_("right behind a charge, somebody says that they did not"), is_direct ? 0.6 : 0.55);
	if (negates || quotation->cue_class == CUE_FACTIVE)
		return;
	if (sentence && *tag_of(weighing->suggestions, sentence - 1) == 'a' &&
		*tag_of(weighing->suggestions, sentence + 1) == 'a')
		weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, said,
			N_("somebody says so between two allegations"), 0.55);
	else if (camp_begins(&weighing->standings.accused, article, said) &&
		is_near_charge(weighing, sentence, NEAR_CHARGE))
		weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, said,
			N_("beside a charge, somebody says so of the accused"), 0.55);
}

void surroundings_weigh_answers(struct weighing *weighing)
{
	const struct article *article = weighing->article;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);
		size_t end = article->sentences[sentence].bytes.end;
		struct span said = { quotation->words.start, quotation->words.end < end ? quotation->words.end : end };

		if (quotation->kind == QUOTATION_TERM || quotation->confidence < LEAST_CONFIDENCE ||
			said.start >= said.end || quotation->cue_class == CUE_NO_COMMENT ||
			quotation->cue_class == CUE_CONCEDING || quotation->cue_class == CUE_ASKING ||
			*tag_of(weighing->suggestions, sentence) || evidence_is_barred(article, sentence))
			continue;
		weigh_answer(weighing, i, sentence, said);
	}
}

/* True when nobody but the writer says what stands at `bytes`. */
static bool is_writers_own(const struct weighing *weighing, struct span bytes)
{
	const struct article_quotations *own = weighing->own;
	size_t i = story_quotations_overlapping(weighing->found, weighing->number, bytes, 0);

	while (i < own->quotations.count && own->quotations.list[i].kind == QUOTATION_TERM)
		i = story_quotations_overlapping(weighing->found, weighing->number, bytes, i + 1);
	return i == own->quotations.count;
}

/* True when the article is by those whom it tells to be accused: it is in the first person, and so is a charge in it.
 */
static bool is_by_accused(const struct weighing *weighing)
{
	const struct article *article = weighing->article;
	bool charged = false;
	size_t count = 0;

	for (size_t i = 0; i < article->sentence_count; i++) {
		struct span bytes = article->sentences[i].bytes;

		if (!evidence_names_writer(article, bytes))
			continue;
		charged = charged || *tag_of(weighing->suggestions, i) == 'a';
		count += is_writers_own(weighing, bytes);
	}
	return charged && count >= OWN_SENTENCES;
}

void surroundings_weigh_writer(struct weighing *weighing)
{
	const struct article *article = weighing->article;
	bool by_accused = is_by_accused(weighing);

	for (size_t i = 0; by_accused && i < article->sentence_count; i++) {
		struct span bytes = article->sentences[i].bytes;
		struct span negation;

		if (*tag_of(weighing->suggestions, i) || evidence_is_barred(article, i) ||
			!is_answer(weighing, i, DIRECT_REACH) || !is_writers_own(weighing, bytes))
			continue;
		if (evidence_negation(article, bytes, &negation))
			weighing_add(weighing, i, EVIDENCE_DENIAL, negation,
				N_("right behind a charge, those who write say that it is not so"), 0.6);
	}
}

/* The first sentence of the text; the count when there is none. */
static size_t first_text(const struct article *article, size_t from)
{
	while (from < article->sentence_count && article->sentences[from].kind != SENTENCE_TEXT)
		from++;
	return from;
}

void surroundings_weigh_title(struct weighing *weighing)
{
	const struct article *article = weighing->article;
	const struct article_quotations *own = weighing->own;
	size_t lead = first_text(article, 0);

	if (*tag_of(weighing->suggestions, lead) != 'a')
		return;
	for (size_t i = 0; i < lead; i++) {
		struct span bytes = article->sentences[i].bytes;
		size_t index = story_quotations_overlapping(weighing->found, weighing->number, bytes, 0);

		if (article->sentences[i].kind != SENTENCE_HEADING || *tag_of(weighing->suggestions, i) ||
			evidence_is_barred(article, i) || index == own->quotations.count ||
			weighing_is_accused(weighing, index) || own->quotations.list[index].cue_class == CUE_NO_COMMENT)
			continue;
		bytes = own->quotations.list[index].bytes;
		if (span_contains(article->sentences[i].bytes, bytes))
			weighing_add(weighing, i, EVIDENCE_ALLEGATION, bytes, N_("the title of an allegation"), 0.6);
	}
}
