/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How firmly a sentence stands: stated bare, or hedged, or laid to somebody. */
#include "crossread/speech/footing.h"

#include "source.h"
#include "token.h"
#include "verb_use.h"

#include "crossread/base/translate.h"

enum {
	TRAILING = 2,   /* tokens behind a verb that still ends a headline */
	THAT_REACH = 8, /* tokens between a verb and its "that" */
};

struct footing_search {
	struct tokens tokens;
	size_t first; /* token at or behind the start of the words */
	size_t end;   /* token behind the words */
	bool is_heading;
};

static bool is_negated(const struct footing_search *search, size_t index)
{
	const struct token *before = token_before(&search->tokens, index);

	return token_is(before, WORD_NOT) || before->is_negated;
}

/* True for "that" behind a verb, or behind what says when and where: "concluded in May that". */
static bool is_that_ahead(const struct footing_search *search, size_t index)
{
	const struct token *token = token_at(&search->tokens, index);
	size_t end = index + THAT_REACH;

	if (!token_is(token, WORD_PREPOSITION) && !token_is(token, WORD_TIME) && !token_is(token, WORD_ADVERB))
		return token_is(token, WORD_THAT);
	while (++index < end && token_at(&search->tokens, index)->kind == TOKEN_WORD) {
		if (token_is(token_at(&search->tokens, index), WORD_THAT))
			return true;
	}
	return false;
}

/*
 * True when a verb that is often none of reporting is none here: "concluded the inquest", "was charged with". Where it
 * stands behind the words, "S concluded on Monday" reports them all the same.
 */
static bool takes_thing(const struct footing_search *search, size_t index, enum verb_use use)
{
	const struct token *after = token_at(&search->tokens, index + 1);

	if (!(token_at(&search->tokens, index)->verb->traits & VERB_THING) || after->kind != TOKEN_WORD)
		return false;
	if (is_that_ahead(search, index + 1) || (use == USE_PASSIVE && token_is(after, WORD_TO)))
		return false;
	return index < search->end || use == USE_PASSIVE || after->class == WORD_OTHER ||
		after->class == WORD_DETERMINER || after->class == WORD_OBJECT;
}

/* What the verb at `index` does to the words it governs; FOOTING_BARE when it governs none. */
static enum footing verb_footing(const struct footing_search *search, size_t index)
{
	enum verb_use use = verb_use_at(&search->tokens, index);
	const struct reporting_verb *verb = token_at(&search->tokens, index)->verb;
	const struct token *after = token_at(&search->tokens, index + 1);

	if (use == USE_NONE || is_negated(search, index) || takes_thing(search, index, use))
		return FOOTING_BARE;
	if ((verb->traits & VERB_WEAK) && !token_is(after, WORD_THAT) &&
		!(use == USE_PASSIVE && token_is(after, WORD_TO)))
		return FOOTING_BARE;
	if ((verb->traits & VERB_CLAIM) || verb->cue == CUE_HEDGED)
		return FOOTING_HEDGED;
	switch (verb->cue) {
	case CUE_DENYING:
		return FOOTING_DENIED;
	case CUE_CONCEDING:
	case CUE_FACTIVE:
		return FOOTING_FACTIVE;
	case CUE_ASKING:
		return FOOTING_BARE;
	default:
		/* It is said to be so: nobody says it. */
		return use == USE_PASSIVE && token_is(after, WORD_TO) ? FOOTING_HEDGED : FOOTING_ATTRIBUTED;
	}
}

/*
 * True when the words lie inside the source that "according to" or "per" at `index` names, as in "according to the
 * lawsuit Reeves filed in June, ...": then nothing is said of them. A source ends with a comma, or with its name.
 */
static bool is_inside_source(const struct footing_search *search, size_t index)
{
	size_t first = token_is(token_at(&search->tokens, index + 1), WORD_TO) ? index + 2 : index + 1;
	size_t comma = first;

	while (comma < search->tokens.count && token_at(&search->tokens, comma)->kind == TOKEN_WORD)
		comma++;
	if (comma == search->tokens.count)
		comma = source_at(&search->tokens, first).end;
	return index < search->first && search->end <= comma;
}

/* The footing that the token at `index` gives; sets `*cue` when it gives one. */
static enum footing token_footing(const struct footing_search *search, size_t index, struct span *cue)
{
	const struct token *token = token_at(&search->tokens, index);
	enum footing footing = FOOTING_BARE;

	if ((token_is(token, WORD_ACCORDING) || token_is(token, WORD_PER)) && !is_inside_source(search, index))
		footing = FOOTING_ATTRIBUTED;
	else if (token->verb)
		footing = verb_footing(search, index);
	if (footing != FOOTING_BARE) {
		*cue = token->bytes;
		if (token_is(token, WORD_ACCORDING) && token_is(token_at(&search->tokens, index + 1), WORD_TO))
			cue->end = token_at(&search->tokens, index + 1)->bytes.end;
	}
	return footing;
}

/* A headline states first and names its source behind a comma: that takes nothing back. */
static bool is_afterthought(const struct footing_search *search, size_t index)
{
	size_t left = index;

	if (!search->is_heading || index + 1 + TRAILING < search->tokens.count)
		return false;
	while (left > 0 && token_at(&search->tokens, left - 1)->kind == TOKEN_WORD)
		left--;
	return left > 0;
}

/* The verb or phrase that governs the words: the nearest before them, else the first in them. */
static enum footing governing(const struct footing_search *search, struct span *cue)
{
	for (size_t i = search->first; i-- > 0;) {
		enum footing footing = token_footing(search, i, cue);

		if (footing != FOOTING_BARE)
			return footing;
	}
	for (size_t i = search->first; i < search->end; i++) {
		struct span found;
		enum footing footing = token_footing(search, i, &found);

		if (footing != FOOTING_BARE && !is_afterthought(search, i)) {
			*cue = found;
			return footing;
		}
	}
	return FOOTING_BARE;
}

/* What follows the words: ..., S says; ... according to S. */
static enum footing trailing(const struct footing_search *search, struct span *cue)
{
	for (size_t i = search->end; i < search->tokens.count && !search->is_heading; i++) {
		const struct token *token = token_at(&search->tokens, i);
		struct source source;
		size_t verb;

		if (token_is(token, WORD_ACCORDING) || token_is(token, WORD_PER))
			return token_footing(search, i, cue);
		if (token->kind != TOKEN_COMMA)
			continue;
		source = source_with_verb(&search->tokens, i + 1, &verb);
		if (!source_is_empty(source))
			return token_footing(search, verb, cue);
	}
	return FOOTING_BARE;
}

/* A hedge in the words or before them in their clause. */
static bool is_hedged(const struct footing_search *search, struct span *cue)
{
	for (size_t i = search->end; i-- > 0;) {
		const struct token *token = token_at(&search->tokens, i);

		if (token_is(token, WORD_HEDGE)) {
			*cue = token->bytes;
			return true;
		}
		if (i < search->first && token->kind == TOKEN_BREAK)
			break;
	}
	return false;
}

enum footing footing_of(const struct article *article, size_t sentence, struct span bytes, struct span *cue)
{
	struct footing_search search = { .is_heading = article->sentences[sentence].kind == SENTENCE_HEADING };
	enum footing footing;
	struct span hedge;

	*cue = (struct span){ bytes.start, bytes.start };
	tokens_read(&search.tokens, article, sentence, sentence + 1, NULL, 0);
	while (search.first < search.tokens.count && token_at(&search.tokens, search.first)->bytes.start < bytes.start)
		search.first++;
	search.end = search.first;
	while (search.end < search.tokens.count && token_at(&search.tokens, search.end)->bytes.start < bytes.end)
		search.end++;
	footing = governing(&search, cue);
	if (footing == FOOTING_BARE)
		footing = trailing(&search, cue);
	if (footing != FOOTING_DENIED && is_hedged(&search, &hedge)) {
		*cue = hedge;
		footing = FOOTING_HEDGED;
	}
	tokens_release(&search.tokens);
	return footing;
}

const char *footing_name(enum footing footing)
{
	static const char *const names[] = { N_("bare"), N_("attributed"), N_("hedged"), N_("factive"), N_("denied") };

	return names[footing];
}
