/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the clause begins that a verb or phrase of reporting governs. */
#include "clause.h"

#include "verb_use.h"

enum {
	THAT_REACH = 8,      /* tokens between a verb and its "that" */
	PHRASE_LONGEST = 16, /* tokens of a noun phrase */
	LOOK_AHEAD = 60,     /* tokens within which a clause shows its verb: no clause of news is longer */
};

size_t clause_behind_that(const struct tokens *tokens, size_t index)
{
	size_t behind = clause_past_adjuncts(tokens, index + 1);

	if (behind > index + 1 && token_is(token_at(tokens, behind), WORD_THAT))
		return behind + 1;
	for (size_t i = index + 1; i <= index + THAT_REACH; i++) {
		const struct token *token = token_at(tokens, i);

		if (token_is(token, WORD_THAT))
			return token_is(token_at(tokens, i + 1), WORD_OF) ? 0 : i + 1;
		if (token->kind == TOKEN_COMMA && token_is(token_at(tokens, i + 1), WORD_THAT))
			continue;
		if (token->kind != TOKEN_WORD || token->verb || token_is(token, WORD_SUBJECT) ||
			token_is(token, WORD_RELATIVE) || token_is(token, WORD_BE) || token_is(token, WORD_AUXILIARY) ||
			token_is(token, WORD_CONJUNCTION))
			break;
	}
	return 0;
}

size_t clause_behind_verb(const struct tokens *tokens, size_t index)
{
	const struct token *next = token_at(tokens, index + 1);
	bool told = false;
	size_t words = 0;
	bool has_verb = false;
	bool joined = false;
	size_t first = index + 1;

	/* Those told stand before a pronoun or an article that begins the clause. */
	if (token_at(tokens, index)->verb->traits & VERB_TELLS) {
		for (size_t i = index + 1; i <= index + THAT_REACH && token_at(tokens, i)->kind == TOKEN_WORD; i++) {
			if (i > index + 1 &&
				(token_is(token_at(tokens, i), WORD_SUBJECT) ||
					(token_is(token_at(tokens, i), WORD_DETERMINER) &&
						!token_is(token_at(tokens, i - 1), WORD_OF) &&
						!token_is(token_at(tokens, i - 1), WORD_PREPOSITION)))) {
				first = i;
				told = true;
				break;
			}
		}
		if (!told)
			return 0;
		next = token_at(tokens, first);
	} else {
		/* Said [on Monday] it was closed; without an article or a pronoun nothing tells where the clause
		 * begins. */
		first = clause_past_adjuncts(tokens, index + 1);
		next = token_at(tokens, first);
		if (first > index + 1 &&
			(token_is(token_at(tokens, index + 1), WORD_OF) || token_before(tokens, first)->ends_in_ing ||
				!(token_is(next, WORD_SUBJECT) || token_is(next, WORD_DETERMINER))))
			return 0;
	}
	if (next->kind != TOKEN_WORD ||
		!(next->class == WORD_OTHER || next->class == WORD_SUBJECT || next->class == WORD_DETERMINER ||
			next->class == WORD_HEDGE))
		return 0;
	for (size_t i = first; i < first + LOOK_AHEAD && token_at(tokens, i)->kind == TOKEN_WORD; i++) {
		if (token_is(token_at(tokens, i), WORD_RELATIVE))
			break;
		words++;
		/* "Yelled the mayor as they broke ground" holds no clause but the second. */
		joined = joined || token_is(token_at(tokens, i), WORD_CONJUNCTION);
		if (i > first && !(joined && token_at(tokens, i)->is_past) &&
			(token_is_verb(token_at(tokens, i)) || token_is(token_at(tokens, i), WORD_NOT)))
			has_verb = true;
	}
	return words >= CLAUSE_FEWEST_WORDS && (has_verb || token_is(next, WORD_SUBJECT)) ? first : 0;
}

bool clause_has_verb(const struct tokens *tokens, size_t first, size_t end)
{
	for (size_t i = first; i < end && i - first < LOOK_AHEAD; i++) {
		if (token_is_verb(token_at(tokens, i)))
			return true;
	}
	return false;
}

/* True for "posted" of "in a statement posted on Monday". */
static bool is_reduced(const struct tokens *tokens, size_t index)
{
	const struct token *after = token_at(tokens, index + 1);

	return token_at(tokens, index)->is_participle && token_is_noun(token_before(tokens, index)) &&
		(token_is(after, WORD_PREPOSITION) || token_is(after, WORD_BY) || token_is(after, WORD_TIME));
}

/* True for a word inside a noun phrase; May is a month there. */
static bool is_in_phrase(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);

	if (token->kind != TOKEN_WORD ||
		(token->verb && verb_use_at(tokens, index) != USE_NONE && !is_reduced(tokens, index)))
		return false;
	return token->is_capital || token->class == WORD_OTHER || token->class == WORD_HEDGE ||
		token->class == WORD_TIME || token->class == WORD_ADVERB;
}

size_t clause_past_phrase(const struct tokens *tokens, size_t index)
{
	size_t end = index;
	size_t first;

	if (token_is(token_at(tokens, index), WORD_OBJECT))
		return index + 1;
	while (end - index < PHRASE_LONGEST && token_is(token_at(tokens, end), WORD_DETERMINER))
		end++;
	first = end;
	while (end - index < PHRASE_LONGEST && is_in_phrase(tokens, end)) {
		bool is_time = token_is(token_at(tokens, end), WORD_TIME);

		end++;
		/* Behind "on Monday night" the next name or noun begins something else. */
		if (is_time && !token_is(token_at(tokens, end), WORD_TIME)) {
			if (is_in_phrase(tokens, end) && !token_at(tokens, end)->is_capital)
				end++;
			break;
		}
	}
	return end > first ? end : index;
}

size_t clause_past_adjuncts(const struct tokens *tokens, size_t index)
{
	size_t i = index;

	while (i - index < LOOK_AHEAD) {
		const struct token *token = token_at(tokens, i);
		bool opens = token_is(token, WORD_PREPOSITION) || token_is(token, WORD_OF) ||
			token_is(token, WORD_TO) || token_is(token, WORD_BY);
		size_t first = opens ? i + 1 : i;
		size_t end = i;

		if (opens || token_is(token, WORD_TIME))
			end = clause_past_phrase(tokens, first);
		else if (token_is(token, WORD_ADVERB))
			end = i + 1;
		if (end <= first)
			break;
		i = end;
	}
	return i;
}

size_t clause_behind_source(const struct tokens *tokens, size_t index)
{
	size_t count = tokens->count;
	size_t second;

	while (index < count && token_at(tokens, index)->kind == TOKEN_WORD)
		index++;
	second = index + 1;
	while (second < count && token_at(tokens, second)->kind == TOKEN_WORD)
		second++;
	if (token_at(tokens, second)->kind == TOKEN_COMMA && second - index <= THAT_REACH &&
		!clause_has_verb(tokens, index + 1, second))
		index = second;
	return index + 1;
}
