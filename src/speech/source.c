/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a verb that name its subject, and whether the verb reports at all. */
#include "source.h"

static const struct source NOBODY = { 0, 0 };

/* True for a word that may be a noun, an adjective or a name. */
static bool is_noun(const struct token *token)
{
	return token->kind == TOKEN_WORD && (token->class == WORD_OTHER || token->class == WORD_HEDGE);
}

static bool ends_noun_phrase(const struct token *before)
{
	return is_noun(before) || token_is(before, WORD_SUBJECT) || token_is(before, WORD_RELATIVE) ||
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

	for (size_t i = index; i-- > 0 && index - i < SOURCE_LONGEST;) {
		const struct token *word = token_at(tokens, i);

		if (token_is(word, WORD_DETERMINER) || word->is_possessive)
			determined = true;
		else if (token_is(word, WORD_CONJUNCTION))
			joined = true;
		else if (!is_noun(word))
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
	if (!is_noun(before))
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

enum verb_use source_verb_use(const struct tokens *tokens, size_t index)
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

bool source_is_empty(struct source source)
{
	return source.first >= source.end;
}

struct span source_bytes(const struct tokens *tokens, struct source source)
{
	if (source_is_empty(source))
		return (struct span){ 0, 0 };
	return (struct span){ tokens->list[source.first].bytes.start, tokens->list[source.end - 1].bytes.end };
}

/* True for "and" between two names, or between two nouns that begin a clause. */
static bool joins_names(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);
	const struct token *after = token_at(tokens, index + 1);

	if (!token_is(token, WORD_CONJUNCTION) || token->bytes.end - token->bytes.start != 3 || !is_noun(before) ||
		!is_noun(after))
		return false;
	return (before->is_capital && after->is_capital) ||
		(index > 1 && token_before(tokens, index - 1)->kind != TOKEN_WORD);
}

/* True for a preposition that goes on with a name: "a spokesman for", "the director at". */
static bool goes_on(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);

	return (token_is(token, WORD_OF) || token_is(token, WORD_PREPOSITION)) && is_noun(before) &&
		(!before->verb || (index && source_verb_use(tokens, index - 1) == USE_NONE));
}

/* Where the bracket that closes at `index` opens; `index` when it is none. */
static size_t bracket_start(const struct tokens *tokens, size_t index)
{
	for (size_t i = index; i-- > 0 && index - i < SOURCE_LONGEST / 2;) {
		if (token_at(tokens, i)->kind == TOKEN_BREAK && token_before(tokens, i)->kind == TOKEN_WORD)
			return i;
		if (token_at(tokens, i)->kind != TOKEN_WORD)
			break;
	}
	return index;
}

/* The noun phrase that ends before `end`; `alone`: without what prepositions add to it. */
static struct source phrase_before(const struct tokens *tokens, size_t end, bool alone)
{
	size_t first = end;

	while (first > 0 && end - first < SOURCE_LONGEST) {
		const struct token *token = token_at(tokens, first - 1);

		if (token->kind == TOKEN_BREAK && first < end && token_at(tokens, first)->is_capital) {
			size_t open = bracket_start(tokens, first - 1);

			if (open == first - 1)
				break;
			first = open;
			continue;
		}
		if (token->kind != TOKEN_WORD || (token->verb && source_verb_use(tokens, first - 1) != USE_NONE))
			break;
		if (is_noun(token) || joins_names(tokens, first - 1) ||
			(token->class == WORD_ADVERB && !token->is_capital && first < end)) {
			first--;
		} else if (token->class == WORD_DETERMINER) {
			first--;
			if (token_is(token_before(tokens, first), WORD_DETERMINER))
				continue;
			if (alone || first < 2 || !goes_on(tokens, first - 1))
				break;
		} else if (!alone && first < end && goes_on(tokens, first - 1)) {
			first--;
		} else {
			break;
		}
	}
	while (first < end && token_is(token_at(tokens, first), WORD_ADVERB) && !is_noun(token_at(tokens, first + 1)))
		first++;
	return (struct source){ first, end };
}

/* Where the verb's subject ends: left of adverbs, auxiliaries and "on Monday". */
static size_t skip_left(const struct tokens *tokens, size_t index)
{
	size_t least = index > SOURCE_REACH ? index - SOURCE_REACH : 0;
	bool time = false;

	while (index > least) {
		const struct token *token = token_at(tokens, index - 1);

		if (token->kind != TOKEN_WORD)
			break;
		if (token->class == WORD_TIME)
			time = true;
		else if (token->class != WORD_ADVERB && token->class != WORD_AUXILIARY && token->class != WORD_NOT &&
			token->class != WORD_BE && token->class != WORD_HEDGE &&
			!(time && token->class == WORD_PREPOSITION))
			break;
		index--;
	}
	return index;
}

/* Left of what stands between two commas or dashes before `index`; `index` when nothing does. */
static size_t skip_aside(const struct tokens *tokens, size_t index)
{
	const struct token *mark = token_before(tokens, index);

	if (mark->kind != TOKEN_COMMA && mark->kind != TOKEN_BREAK)
		return index;
	for (size_t i = index - 1; i-- > 0 && index - i < SOURCE_REACH;) {
		const struct token *token = token_at(tokens, i);

		if (token->kind == TOKEN_STOP || token->kind == TOKEN_QUOTE || token->kind == TOKEN_COLON)
			break;
		if (token->kind == mark->kind)
			return i;
	}
	return index;
}

/* Of "Ann Lee, a lawyer, who knew it, said" the name: a description behind a comma yields to what it describes. */
static struct source described(const struct tokens *tokens, struct source source)
{
	struct source other;

	if (source_is_empty(source) || !token_is(token_at(tokens, source.first), WORD_DETERMINER) ||
		token_before(tokens, source.first)->kind != TOKEN_COMMA)
		return source;
	other = phrase_before(tokens, source.first - 1, false);
	return !source_is_empty(other) && token_before(tokens, other.end)->is_capital ? other : source;
}

/* Only the name, when the phrase ends with one: whatever stands before it may be a verb. */
static struct source name_alone(const struct tokens *tokens, struct source source)
{
	size_t first = source.end;

	while (first > source.first &&
		(token_before(tokens, first)->is_capital || token_before(tokens, first)->kind == TOKEN_BREAK))
		first--;
	return first < source.end ? (struct source){ first, source.end } : source;
}

/* Of "papers seen by The Lamp say" the papers: whom a participle names with "by" is no subject. */
static struct source pass_agent(const struct tokens *tokens, struct source source)
{
	struct source other;

	if (source_is_empty(source) || source.first < 2 || !token_is(token_before(tokens, source.first), WORD_BY))
		return source;
	other = phrase_before(tokens, source.first - 2, false);
	return source_is_empty(other) ? source : other;
}

struct source source_before(const struct tokens *tokens, size_t index)
{
	size_t behind = skip_left(tokens, index);
	size_t end = skip_aside(tokens, behind);
	const struct token *last = token_before(tokens, end);
	struct source source;

	if (token_is(last, WORD_SUBJECT))
		return (struct source){ end - 1, end };
	if (token_is(last, WORD_RELATIVE) || token_is(last, WORD_THAT)) {
		end--;
		if (token_before(tokens, end)->kind == TOKEN_COMMA)
			end--;
		source = phrase_before(tokens, end, true);
		return name_alone(tokens, source);
	}
	source = phrase_before(tokens, end, false);
	return end < behind ? described(tokens, source) : pass_agent(tokens, source);
}

/* True for the preposition of "analysts at Morgan Stanley", "a doctor with the Red Cross". */
static bool belongs_to(const struct tokens *tokens, size_t first, size_t index)
{
	const struct token *before = token_before(tokens, index);

	return index > first && token_is(token_at(tokens, index), WORD_PREPOSITION) && is_noun(before) &&
		!before->is_capital && token_at(tokens, index + 1)->is_capital && is_noun(token_at(tokens, index + 1));
}

struct source source_at(const struct tokens *tokens, size_t index)
{
	size_t end = index;

	if (token_is(token_at(tokens, index), WORD_SUBJECT))
		return (struct source){ index, index + 1 };
	while (end - index < SOURCE_LONGEST) {
		const struct token *token = token_at(tokens, end);

		if (token->kind != TOKEN_WORD || (token->verb && source_verb_use(tokens, end) == USE_FINITE))
			break;
		if (end > index && is_noun(token_before(tokens, end)) &&
			(token->class == WORD_DETERMINER || (token->ends_in_ed && !token->is_capital)))
			break;
		if (!is_noun(token) && token->class != WORD_DETERMINER && !joins_names(tokens, end) &&
			!(token->class == WORD_OF && end > index) && !belongs_to(tokens, index, end) &&
			!(token->class == WORD_ADVERB && end == index && is_noun(token_at(tokens, end + 1))))
			break;
		end++;
	}
	while (end > index && !is_noun(token_before(tokens, end)))
		end--;
	return (struct source){ index, end };
}

struct source source_of_clause(const struct tokens *tokens, size_t index)
{
	size_t start = index;
	struct source source;

	while (start > 0 && index - start < SOURCE_REACH && token_at(tokens, start - 1)->kind != TOKEN_STOP)
		start--;
	source = source_at(tokens, start);
	if (!source_is_empty(source) && source.end < index)
		return source;
	/* What leads into the clause ends with a comma. */
	while (start < index && token_at(tokens, start)->kind != TOKEN_COMMA)
		start++;
	source = source_at(tokens, start + 1);
	return source.end <= index ? source : NOBODY;
}

struct source source_of_participle(const struct tokens *tokens, size_t index)
{
	struct source source = phrase_before(tokens, index, true);
	const struct token *before = token_before(tokens, source.first);

	if (!source_is_empty(source) && before && before->is_attending)
		return source;
	return source_of_clause(tokens, index);
}

/* Right of what stands between two commas or dashes at `index`; `index` when nothing does. */
static size_t pass_aside(const struct tokens *tokens, size_t index)
{
	enum token_kind kind = token_at(tokens, index)->kind;

	if (kind != TOKEN_COMMA && kind != TOKEN_BREAK)
		return index;
	for (size_t i = index + 1; i - index < SOURCE_REACH / 2; i++) {
		const struct token *token = token_at(tokens, i);

		if (token->kind == kind)
			return i + 1;
		if (token->kind != TOKEN_WORD)
			break;
	}
	return index;
}

/* True for "was quoted as saying": the passive of a verb that another one in -ing takes up. */
static bool is_quoted(const struct tokens *tokens, size_t index)
{
	return source_verb_use(tokens, index) == USE_PASSIVE &&
		token_is(token_at(tokens, index + 1), WORD_CONJUNCTION) && token_at(tokens, index + 2)->verb &&
		token_at(tokens, index + 2)->form == FORM_ING;
}

/* The verb behind a description that commas part again: "Ann Lee, who lives with her son, Bo, and a dog, says". */
static bool find_behind_commas(const struct tokens *tokens, size_t index, size_t *verb)
{
	if (token_at(tokens, index)->kind != TOKEN_COMMA)
		return false;
	for (size_t i = index + 1; i - index < SOURCE_REACH; i++) {
		const struct token *token = token_at(tokens, i);
		size_t left;

		if (token->kind != TOKEN_WORD && token->kind != TOKEN_COMMA && token->kind != TOKEN_BREAK)
			return false;
		if (!token->verb || source_verb_use(tokens, i) != USE_FINITE)
			continue;
		left = skip_left(tokens, i);
		if (left > index + 1 && token_before(tokens, left)->kind == TOKEN_COMMA) {
			*verb = i;
			return true;
		}
	}
	return false;
}

struct source source_with_verb(const struct tokens *tokens, size_t index, size_t *verb)
{
	struct source source = source_at(tokens, index);
	size_t place;

	if (source_is_empty(source))
		return NOBODY;
	/* "(D-Ore.), who ...," are two. */
	place = pass_aside(tokens, pass_aside(tokens, source.end));
	for (size_t i = 0; i < SOURCE_LONGEST / 2; i++, place++) {
		const struct token *token = token_at(tokens, place);
		bool between = token->kind == TOKEN_WORD &&
			(token->class == WORD_ADVERB || token->class == WORD_AUXILIARY || token->class == WORD_TIME ||
				token->class == WORD_PREPOSITION || token->class == WORD_OF ||
				token->class == WORD_BE || is_noun(token) || token->class == WORD_DETERMINER);

		if (token->verb && (source_verb_use(tokens, place) == USE_FINITE || is_quoted(tokens, place))) {
			*verb = place;
			return source;
		}
		if (!between)
			break;
	}
	return find_behind_commas(tokens, source.end, verb) ? source : NOBODY;
}
