/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a form of a reporting verb reports where it stands. */
#include "verb_use.h"

enum { PHRASE_LONGEST = 16 }; /* tokens before a verb that may be its subject */

static bool ends_noun_phrase(const struct token *before)
{
	return token_is_noun(before) || token_is(before, WORD_SUBJECT) || token_is(before, WORD_RELATIVE) ||
		token_is(before, WORD_THAT) || token_is(before, WORD_ADVERB) || token_is(before, WORD_AUXILIARY) ||
		token_is(before, WORD_NOT) || token_is(before, WORD_TIME);
}

/* True for a word in the plural, as far as its ending tells. */
static bool is_plural(const struct token *token)
{
	return token->ends_in_s && !token->is_possessive;
}

/*
 * Whether the noun phrase before the form at `index` may be its subject: a plural or a name before "claim", a singular
 * with an article or a name before "claims".
 */
static bool agrees(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);
	bool determined = false;
	bool joined = false;

	for (size_t i = index; i-- > 0 && index - i < PHRASE_LONGEST;) {
		const struct token *word = token_at(tokens, i);

		if (token_is(word, WORD_DETERMINER) || word->is_possessive)
			determined = true;
		else if (token_is(word, WORD_CONJUNCTION))
			joined = true;
		else if (!token_is_noun(word))
			break;
	}
	if (token->form == FORM_BASE)
		return is_plural(before) || joined || (before->is_capital && !determined);
	return before->is_capital || determined ||
		(is_plural(before) && token_at(tokens, index + 1)->class != WORD_THAT);
}

/* Whether a form that may be a noun is one: "fraud claims", "the report by", against "the lawsuit claims". */
static bool is_used_as_noun(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);
	const struct token *after = token_at(tokens, index + 1);

	if (before->kind == TOKEN_COMMA || before->kind == TOKEN_BREAK)
		return false;
	if (!ends_noun_phrase(before) || before->is_possessive)
		return true;
	if (!token_is_noun(before))
		return false;
	if (token_is(after, WORD_OF) || token_is(after, WORD_BE) || token_is(after, WORD_AUXILIARY) ||
		token_is(after, WORD_BY) || token_is(after, WORD_RELATIVE))
		return true;
	if (token->is_capital || before->class == WORD_HEDGE)
		return true;
	return !agrees(tokens, index);
}

static enum verb_use past_use(const struct tokens *tokens, size_t index)
{
	const struct token *before = token_before(tokens, index);
	const struct token *after = token_at(tokens, index + 1);

	if (token_is(before, WORD_ADVERB) || token_is(before, WORD_NOT) || token_is(before, WORD_HEDGE))
		before = token_before(tokens, index - 1);
	if (token_is(before, WORD_BE) || token_is(after, WORD_BY))
		return USE_PASSIVE;
	if (token_is(before, WORD_DETERMINER) || token_is(before, WORD_OF) || token_is(before, WORD_PREPOSITION) ||
		(before->kind == TOKEN_WORD && before->is_possessive && !before->is_capital))
		return USE_NONE;
	return USE_FINITE;
}

enum verb_use verb_use_at(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);
	const struct token *after = token_at(tokens, index + 1);

	if (token->kind != TOKEN_WORD || !token->verb)
		return USE_NONE;
	switch (token->form) {
	case FORM_ING:
		return token_is(before, WORD_DETERMINER) || token_is(before, WORD_OF) || before->is_possessive ?
			USE_NONE :
			USE_PARTICIPLE;
	case FORM_PAST:
		return past_use(tokens, index);
	case FORM_PARTICIPLE:
		return token_is(before, WORD_AUXILIARY) ? USE_FINITE :
			token_is(before, WORD_BE)       ? USE_PASSIVE :
							  USE_NONE;
	default:
		if (token_is(before, WORD_TO))
			return !(token->verb->traits & VERB_WEAK) && after->kind != TOKEN_WORD ? USE_PARTICIPLE :
												 USE_NONE;
		if ((token->verb->traits & VERB_NOUN) && is_used_as_noun(tokens, index))
			return USE_NONE;
		return token_is(before, WORD_DETERMINER) || token_is(before, WORD_OF) ? USE_NONE : USE_FINITE;
	}
}
