/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footing: what one article hedges or lays to a source, and the other states as a fact or makes firmer. */
#include "account.h"
#include "sequence.h"

#include "crossread/base/mem.h"
#include "crossread/speech/footing.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_STEMS = 128, /* of a sentence that are compared */
	LEAST_SHARED = 3, /* stems that make a claim */
};

/* Share of the stems of the shorter sentence that the claim must be. */
static const double least_share = .4;

/* How firmly it stands; two footings of one firmness are no difference. */
static int firmness(enum footing footing)
{
	switch (footing) {
	case FOOTING_HEDGED:
	case FOOTING_ATTRIBUTED:
		return 0;
	case FOOTING_FACTIVE:
		return 1;
	case FOOTING_BARE:
		return 2;
	case FOOTING_DENIED:
		return -1;
	}
	return 0;
}

/* A sentence that is mostly quoted stands on its speaker's word, not on the article's. */
static bool is_quoted(const struct account *account, size_t sentence)
{
	struct span bytes = account->article->sentences[sentence].bytes;
	size_t quoted = 0;

	for (size_t i = quotations_overlapping(account->quotations, bytes); i < account->quotations->count; i++) {
		struct span part = account->quotations->list[i].bytes;

		if (part.start >= bytes.end)
			break;
		part.start = part.start > bytes.start ? part.start : bytes.start;
		part.end = part.end < bytes.end ? part.end : bytes.end;
		quoted += part.end > part.start ? part.end - part.start : 0;
	}
	return 2 * quoted > bytes.end - bytes.start;
}

/* The content stems of a sentence and where they stand. */
struct content {
	uint32_t stems[MOST_STEMS];
	size_t lexemes[MOST_STEMS];
	size_t count;
};

static void read_content(const struct account *account, size_t sentence, struct content *content)
{
	struct span range = account_sentence(account, sentence);

	content->count = 0;
	for (size_t i = range.start; i < range.end && content->count < MOST_STEMS; i++) {
		if (account->lexemes.list[i].stem == NO_STEM)
			continue;
		content->stems[content->count] = account->lexemes.list[i].stem;
		content->lexemes[content->count++] = i;
	}
}

/* What both sentences say: the stems they have in common, in order, as numbers of the content of each. */
struct claim {
	size_t stems[2][MOST_STEMS];
	size_t count;
};

static void take_stems(void *context, size_t a, size_t b, size_t length)
{
	struct claim *claim = context;

	for (size_t i = 0; i < length; i++) {
		claim->stems[0][claim->count] = a + i;
		claim->stems[1][claim->count++] = b + i;
	}
}

/* False when two sentences share too little to make one claim. */
static bool find_claim(const struct content contents[2], struct claim *claim)
{
	size_t shorter = contents[0].count < contents[1].count ? contents[0].count : contents[1].count;

	claim->count = 0;
	sequence_compare(contents[0].stems, contents[0].count, contents[1].stems, contents[1].count, take_stems, claim);
	return claim->count >= LEAST_SHARED && (double)claim->count >= least_share * (double)shorter;
}

/* The bytes from the first to the last stem of a claim. */
static struct span claim_bytes(const struct account *account, const struct content *content, const struct claim *claim,
	int side)
{
	const struct lexeme *list = account->lexemes.list;
	const size_t *stems = claim->stems[side];

	return (struct span){ list[content->lexemes[stems[0]]].bytes.start,
		list[content->lexemes[stems[claim->count - 1]]].bytes.end };
}

/*
 * True when a cue is about the claim. One in its midst governs what stands behind it, which must be half of it; that
 * of a quotation is about the quotation; and one that the other sentence has too ("a report") is part of the claim.
 */
static bool is_about(const struct account *account, size_t sentence, const struct content *content,
	const struct content *other, const struct claim *claim, int side, struct span cue)
{
	const struct lexeme *list = account->lexemes.list;
	struct span range = lexemes_within(&account->lexemes, cue);
	struct span bytes = claim_bytes(account, content, claim, side);
	size_t behind = 0;

	/* The per of "12 per cent". */
	for (size_t i = account->first_value[sentence]; i < account->first_value[sentence + 1]; i++) {
		if (span_overlaps(account->values.list[i].bytes, cue))
			return false;
	}
	for (size_t i = 0; i < other->count; i++) {
		for (size_t k = range.start; k < range.end; k++) {
			if (other->stems[i] == list[k].stem)
				return false;
		}
	}
	for (size_t i = 0; i < claim->count; i++)
		behind += list[content->lexemes[claim->stems[side][i]]].bytes.start >= cue.end;
	return cue.start < bytes.start || cue.start >= bytes.end || 2 * behind >= claim->count;
}

static bool is_cue_of_quotation(const struct account *account, size_t sentence, struct span cue)
{
	struct span bytes = account->article->sentences[sentence].bytes;

	for (size_t i = quotations_overlapping(account->quotations, bytes); i < account->quotations->count; i++) {
		const struct quotation *quotation = &account->quotations->list[i];

		if (quotation->bytes.start >= bytes.end)
			break;
		if (span_overlaps(quotation->cue, cue))
			return true;
	}
	return false;
}

static bool is_question(const struct article *article, size_t sentence)
{
	struct slice text = article_sentence(article, sentence);

	return memchr(text.data, '?', text.length) != NULL;
}

/* Two sentences whose footing was compared. */
struct comparison {
	const struct match *match;
	enum footing footings[2];
	struct span spans[2]; /* the cue, or the sentence that has none */
};

static bool is_different(const struct comparison *comparison)
{
	return firmness(comparison->footings[0]) != firmness(comparison->footings[1]);
}

/* False when the two cannot be compared. */
static bool compare_footing(const struct accounts *accounts, const struct match *match, struct comparison *comparison)
{
	const size_t sentences[2] = { match->a, match->b };
	struct content contents[2];
	struct claim claim;
	bool heading = false;

	comparison->match = match;
	for (int side = 0; side < 2; side++) {
		const struct account *account = &accounts->sides[side];

		heading = heading || account->article->sentences[sentences[side]].kind == SENTENCE_HEADING;
		if (is_quoted(account, sentences[side]) || is_question(account->article, sentences[side]))
			return false;
		read_content(account, sentences[side], &contents[side]);
	}
	/* A headline says little, so that it seldom is a likely match. */
	if ((match->class < MATCH_LIKELY && !heading) || !find_claim(contents, &claim))
		return false;
	for (int side = 0; side < 2; side++) {
		const struct account *account = &accounts->sides[side];
		struct span bytes = claim_bytes(account, &contents[side], &claim, side);
		struct span *cue = &comparison->spans[side];

		comparison->footings[side] = footing_of(account->article, sentences[side], bytes, cue);
		if (comparison->footings[side] == FOOTING_DENIED)
			return false;
		if (!span_is_empty(*cue) &&
			(is_cue_of_quotation(account, sentences[side], *cue) ||
				!is_about(account, sentences[side], &contents[side], &contents[1 - side], &claim, side,
					*cue)))
			return false;
		if (span_is_empty(*cue))
			*cue = account->article->sentences[sentences[side]].bytes;
	}
	return true;
}

static int compare_scores(const void *left, const void *right)
{
	const struct comparison *a = left;
	const struct comparison *b = right;

	if (a->match->score != b->match->score)
		return a->match->score > b->match->score ? -1 : 1;
	return a->match < b->match ? -1 : a->match > b->match;
}

/*
 * True when one of the two sentences has been dealt with. A headline is bolder than the text below it, which settles
 * nothing for it.
 */
static bool is_settled(const struct accounts *accounts, bool *const settled[2], const struct match *match)
{
	const size_t sentences[2] = { match->a, match->b };
	bool any = false;

	for (int side = 0; side < 2; side++) {
		const struct article *other = accounts->sides[1 - side].article;

		if (other->sentences[sentences[1 - side]].kind != SENTENCE_HEADING)
			any = any || settled[side][sentences[side]];
	}
	return any;
}

/*
 * Each sentence counts once, at its best match; one that somewhere in the other article has the same footing is no
 * difference.
 */
void footing_differences_find(struct differences *differences, const struct accounts *accounts)
{
	const struct matches *matches = accounts->matches;
	struct comparison *comparisons = mem_new_array(matches->count, sizeof(*comparisons));
	bool *settled[2] = { mem_new_array(matches->a_count, sizeof(bool)),
		mem_new_array(matches->b_count, sizeof(bool)) };
	size_t count = 0;

	for (size_t i = 0; i < matches->count; i++) {
		struct comparison *comparison = &comparisons[count];

		if (!compare_footing(accounts, &matches->list[i], comparison))
			continue;
		count++;
		if (!is_different(comparison))
			settled[0][matches->list[i].a] = settled[1][matches->list[i].b] = true;
	}
	if (count)
		qsort(comparisons, count, sizeof(*comparisons), compare_scores);
	for (size_t i = 0; i < count; i++) {
		const struct comparison *comparison = &comparisons[i];
		const struct match *match = comparison->match;

		if (!is_different(comparison) || is_settled(accounts, settled, match))
			continue;
		settled[0][match->a] = settled[1][match->b] = true;
		differences_add(differences, DIFFERENCE_FOOTING, comparison->spans[0], comparison->spans[1],
			"%s on the left, %s on the right", footing_name(comparison->footings[0]),
			footing_name(comparison->footings[1]));
	}
	free(settled[0]);
	free(settled[1]);
	free(comparisons);
}
