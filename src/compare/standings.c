/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sides of those who speak in an article. */
#include "standings.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

/* Confidence of a quotation below which it teaches nothing about who is said to speak. */
#define LEAST_CONFIDENCE 0.6

/* Weight of evidence for an allegation below which it makes nobody an accuser in all else they say. */
#define LEAST_CHARGE 0.6

/* What a speaker has done in the article, as far as it was suggested. */
struct tally {
	size_t charges;
	size_t denials;
};

static enum standing standing_by_name(const struct story_quotations *found, const struct article *article,
	const struct voice *voice)
{
	if (evidence_is_accuser(article, voice->written))
		return STANDING_ACCUSER;
	if (evidence_is_judge(article, voice->written))
		return STANDING_JUDGE;
	if (voice->speaker != SPEAKER_UNKNOWN) {
		const struct speaker *speaker = &found->speakers.list[voice->speaker];

		if (slice_equal_text(speaker->side, "accused"))
			return STANDING_ACCUSED;
		if (slice_equal_text(speaker->side, "accuser"))
			return speaker->side_is_guess && voice->speaker != found->speakers.document ? STANDING_CHARGER :
												      STANDING_ACCUSER;
	}
	return STANDING_UNKNOWN;
}

/* Adds of whom the accusers say something. */
static void add_accused(struct standings *standings, const struct article *article,
	const struct article_quotations *own)
{
	for (size_t i = 0; i < own->quotations.count; i++) {
		const struct quotation *quotation = &own->quotations.list[i];
		size_t sentence = article_sentence_at(article, quotation->bytes.start);
		bool accuses = standings->list[i] == STANDING_ACCUSER || standings->list[i] == STANDING_CHARGER;

		if (quotation->kind == QUOTATION_INDIRECT && quotation->cue_class != CUE_DENYING &&
			article->sentences[sentence].kind == SENTENCE_TEXT &&
			(accuses || evidence_is_claim(article, quotation->cue)))
			camp_add(&standings->accused, &standings->accusers, article, quotation->words);
	}
}

static bool is_of(const struct camp *camp, const struct article *article, const struct voice *voice)
{
	return camp_named(camp, article, voice->written) || camp_named(camp, article, voice->name) ||
		camp_represented(camp, article, voice->name);
}

/* Takes for whom nothing is known what their names, and for whom they speak, tell. */
static void apply_camps(struct standings *standings, const struct article *const *articles,
	const struct article_quotations *own)
{
	for (size_t i = 0; i < standings->count; i++) {
		const struct voice *voice = &own->voices[i];
		const struct article *article = articles[voice->article];

		if (standings->list[i] != STANDING_UNKNOWN && standings->list[i] != STANDING_CHARGER)
			continue;
		if (is_of(&standings->accused, article, voice))
			standings->list[i] = STANDING_ACCUSED;
		else if (is_of(&standings->accusers, article, voice) || camp_accuses(article, voice->name))
			standings->list[i] = STANDING_CHARGER;
	}
}

void standings_find(struct standings *standings, const struct article *const *articles, size_t number,
	const struct story_quotations *found)
{
	const struct article_quotations *own = &found->articles[number];

	standings->count = own->quotations.count;
	standings->list = mem_new_array(standings->count, sizeof(*standings->list));
	for (size_t i = 0; i < standings->count; i++) {
		const struct voice *voice = &own->voices[i];

		standings->list[i] = standing_by_name(found, articles[voice->article], voice);
	}
	camps_find(&standings->accused, &standings->accusers, articles[number]);
	add_accused(standings, articles[number], own);
	apply_camps(standings, articles, own);
}

/* The words that lay something to somebody, and all they say. */
static struct span reach_of(const struct quotation *quotation)
{
	struct span reach = quotation->bytes;

	if (!span_is_empty(quotation->cue)) {
		reach.start = quotation->cue.start < reach.start ? quotation->cue.start : reach.start;
		reach.end = quotation->cue.end > reach.end ? quotation->cue.end : reach.end;
	}
	return reach;
}

/* What is suggested for the words of a quotation, by evidence in them; counts it for the speaker. */
static void count_quotation(struct tally *tally, const struct article *article, const struct quotation *quotation,
	const struct suggestions *suggestions)
{
	struct span reach = reach_of(quotation);
	size_t number = suggestions_from(suggestions, article_sentence_at(article, reach.start));

	for (; number < suggestions->count; number++) {
		const struct suggested *suggested = &suggestions->list[number];

		if (article->sentences[suggested->sentence].bytes.start >= reach.end)
			break;
		for (size_t i = suggested->first; i < suggested->end; i++) {
			const struct evidence *evidence = &suggestions->evidence.list[i];

			if (!suggested_rests_on(suggested, evidence) || !span_overlaps(evidence->bytes, reach))
				continue;
			tally->charges += evidence->side == EVIDENCE_ALLEGATION && evidence->weight >= LEAST_CHARGE;
			tally->denials += evidence->side == EVIDENCE_DENIAL;
		}
	}
}

/* Whoever denies is accused by name from here on, whoever accuses is of the accusers. */
static void join_camp(struct standings *standings, const struct article *const *articles, const struct voice *voice,
	enum standing standing)
{
	if (standing == STANDING_DENIER)
		camp_add(&standings->accused, &standings->accusers, articles[voice->article], voice->name);
	else
		camp_add(&standings->accusers, &standings->accused, articles[voice->article], voice->name);
}

bool standings_learn(struct standings *standings, const struct article *const *articles, size_t number,
	const struct story_quotations *found, const struct suggestions *suggestions)
{
	const struct article_quotations *own = &found->articles[number];
	struct tally *tallies = mem_new_array(found->speakers.count, sizeof(*tallies));
	bool changed = false;

	for (size_t i = 0; i < standings->count; i++) {
		const struct quotation *quotation = &own->quotations.list[i];

		if (quotation->kind != QUOTATION_TERM && own->voices[i].speaker != SPEAKER_UNKNOWN &&
			quotation->confidence >= LEAST_CONFIDENCE && quotation->cue_class != CUE_NO_COMMENT)
			count_quotation(&tallies[own->voices[i].speaker], articles[number], quotation, suggestions);
	}
	for (size_t i = 0; i < standings->count; i++) {
		enum standing before = standings->list[i];
		const struct tally *tally;

		if (own->voices[i].speaker == SPEAKER_UNKNOWN || before == STANDING_ACCUSER || before == STANDING_JUDGE)
			continue;
		tally = &tallies[own->voices[i].speaker];
		if (tally->denials > tally->charges)
			standings->list[i] = STANDING_DENIER;
		else if (tally->charges > tally->denials && before == STANDING_UNKNOWN)
			standings->list[i] = STANDING_CHARGER;
		if (standings->list[i] == before)
			continue;
		changed = true;
		join_camp(standings, articles, &own->voices[i], standings->list[i]);
	}
	free(tallies);
	if (changed) {
		add_accused(standings, articles[number], own);
		apply_camps(standings, articles, own);
	}
	return changed;
}

void standings_release(struct standings *standings)
{
	free(standings->list);
	*standings = (struct standings){ 0 };
}
