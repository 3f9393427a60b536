/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence from who speaks: accusers, the accused, and what goes on from a sentence before. */
#include "weighing.h"

#include "crossread/base/bisect.h"
#include "crossread/base/translate.h"

#include <string.h>

/* Sentences between a charge and an answer to it in the first person, and in reported speech. */
enum { DIRECT_REACH = 4, INDIRECT_REACH = 2 };

/* The weight of a charge that the accused only repeat. */
#define REPEATED 0.2

/* Confidence of a quotation below which nobody is taken to have said it. */
#define LEAST_CONFIDENCE 0.35

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
void weighing_add_answers(struct weighing *weighing)
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

void weighing_add_quotations(struct weighing *weighing)
{
	discount_accused(weighing);
	weigh_quotations(weighing);
}

void weighing_add_speeches(struct weighing *weighing)
{
	weigh_speeches(weighing);
	weigh_going_on(weighing);
}
