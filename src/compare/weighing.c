/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in an article, weighed by who says it. */
#include "weighing.h"

#include "crossread/base/bisect.h"
#include "crossread/base/translate.h"

#include <string.h>

/* The weight of a charge that the accused only repeat. */
#define REPEATED 0.2

enum standing weighing_standing(const struct weighing *weighing, size_t index)
{
	return weighing->standings.list[index];
}

bool weighing_is_accuser(const struct weighing *weighing, size_t index)
{
	enum standing standing = weighing_standing(weighing, index);

	return standing == STANDING_ACCUSER || standing == STANDING_CHARGER;
}

bool weighing_is_accused(const struct weighing *weighing, size_t index)
{
	enum standing standing = weighing_standing(weighing, index);

	return standing == STANDING_ACCUSED || standing == STANDING_DENIER;
}

struct span weighing_words(const struct quotation *quotation, struct span sentence)
{
	struct span said = { quotation->bytes.start > sentence.start ? quotation->bytes.start : sentence.start,
		quotation->bytes.end < sentence.end ? quotation->bytes.end : sentence.end };

	if (!span_is_empty(quotation->speaker) && span_contains(sentence, quotation->speaker))
		return quotation->speaker;
	if (!span_is_empty(quotation->cue) && span_contains(sentence, quotation->cue))
		return quotation->cue;
	return said;
}

void weighing_add(struct weighing *weighing, size_t sentence, enum evidence_side side, struct span bytes,
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
		weighing_add(weighing, sentence, EVIDENCE_DENIAL, weighing_words(quotation, bytes),
			N_("the accused insist on it"), 0.65);
	if (evidence_negation(weighing->article, said, &negation))
		weighing_add(weighing, sentence, EVIDENCE_DENIAL, negation, N_("the accused say that it is not so"),
			0.7);
}

static void weigh_quotation(struct weighing *weighing, size_t index, size_t sentence)
{
	const struct quotation *quotation = &weighing->own->quotations.list[index];
	struct span words = weighing_words(quotation, weighing->article->sentences[sentence].bytes);
	enum standing standing = weighing_standing(weighing, index);

	if (words.start >= words.end)
		return;
	if (weighing_is_accused(weighing, index)) {
		weigh_accused(weighing, quotation, sentence);
		return;
	}
	if (standing == STANDING_JUDGE || quotation->cue_class == CUE_DENYING ||
		quotation->cue_class == CUE_NO_COMMENT || quotation->cue_class == CUE_ASKING)
		return;
	if (weighing_is_accuser(weighing, index))
		weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("an accuser says so"),
			quotation->cue_class == CUE_FACTIVE || standing == STANDING_CHARGER ? 0.6 : 0.8);
	else if (quotation->kind == QUOTATION_INDIRECT && evidence_is_claim(weighing->article, quotation->cue))
		weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, quotation->cue, N_("somebody claims it"), 0.6);
	else if (quotation->cue_class == CUE_HEDGED && !strcmp(quotation->rule, "passive"))
		weighing_add(weighing, sentence, EVIDENCE_ALLEGATION, words, N_("it is said, nobody says by whom"),
			0.55);
}

/* The first piece of evidence of a sentence; the list is by sentence. */
static size_t evidence_from(const struct evidence_list *evidence, size_t sentence)
{
	struct bisect place = { .high = evidence->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, evidence->list[place.middle].sentence < sentence);
	return place.low;
}

void weighing_discount(struct weighing *weighing)
{
	const struct article *article = weighing->article;
	struct evidence_list *evidence = &weighing->suggestions->evidence;

	for (size_t i = 0; i < weighing->own->quotations.count; i++) {
		const struct quotation *quotation = &weighing->own->quotations.list[i];
		struct span reach = quotation->kind == QUOTATION_DIRECT ? quotation->bytes : quotation->cue;
		size_t at;

		if (quotation->kind == QUOTATION_TERM || span_is_empty(reach) || !weighing_is_accused(weighing, i))
			continue;
		at = evidence_from(evidence, article_sentence_at(article, reach.start));
		for (; at < evidence->count && article->sentences[evidence->list[at].sentence].bytes.start < reach.end;
			at++) {
			if (evidence->list[at].side == EVIDENCE_ALLEGATION &&
				(span_contains(reach, evidence->list[at].bytes) ||
					span_contains(evidence->list[at].bytes, quotation->speaker)))
				evidence->list[at].weight = REPEATED;
		}
	}
}

void weighing_quotations(struct weighing *weighing)
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
