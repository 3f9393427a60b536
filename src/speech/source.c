/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a verb that name its subject. */
#include "source.h"

#include "verb_use.h"

static const struct source NOBODY = { 0, 0 };

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

	if (!token_is(token, WORD_CONJUNCTION) || token->bytes.end - token->bytes.start != 3 ||
		!token_is_noun(before) || !token_is_noun(after))
		return false;
	return (before->is_capital && after->is_capital) ||
		(index > 1 && token_before(tokens, index - 1)->kind != TOKEN_WORD);
}

/* True for a preposition that goes on with a name: "a spokesman for", "the director at". */
static bool goes_on(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *before = token_before(tokens, index);

	return (token_is(token, WORD_OF) || (token_is(token, WORD_PREPOSITION) && !token->is_clausal)) &&
		(token_is_noun(before) || token_is(before, WORD_DETERMINER)) &&
		(!before->verb || (index && verb_use_at(tokens, index - 1) == USE_NONE));
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
		if (token->kind != TOKEN_WORD || (token->verb && verb_use_at(tokens, first - 1) != USE_NONE))
			break;
		if (token_is_noun(token) || joins_names(tokens, first - 1) ||
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
	while (first < end && token_is(token_at(tokens, first), WORD_ADVERB) &&
		!token_is_noun(token_at(tokens, first + 1)))
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

/* Of "papers seen by The Lamp say" the papers, of "a report by The Lamp says" all of it: "by" names no subject. */
static struct source pass_agent(const struct tokens *tokens, struct source source)
{
	struct source other;

	if (source_is_empty(source) || source.first < 2 || !token_is(token_before(tokens, source.first), WORD_BY))
		return source;
	if (!token_at(tokens, source.first - 2)->is_participle) {
		other = phrase_before(tokens, source.first - 1, false);
		return source_is_empty(other) ? source : (struct source){ other.first, source.end };
	}
	other = phrase_before(tokens, source.first - 2, false);
	return source_is_empty(other) ? source : other;
}

/* True for "that" of "the report that was published", against "they said that". */
static bool is_relative(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	const struct token *after = token_at(tokens, index + 1);

	if (token_is(token, WORD_RELATIVE))
		return true;
	return token_is(token, WORD_THAT) && token_is_noun(token_before(tokens, index)) &&
		verb_use_at(tokens, index - 1) == USE_NONE &&
		(token_is(after, WORD_BE) || token_is(after, WORD_AUXILIARY) || after->is_participle);
}

/* True for what ends a clause rather than being the subject of another one: "who died", "who live near the port". */
static bool is_predicate(const struct tokens *tokens, struct source source)
{
	const struct token *last = token_before(tokens, source.end);

	for (size_t i = source.first; i < source.end; i++) {
		if (token_is(token_at(tokens, i), WORD_PREPOSITION) || token_is(token_at(tokens, i), WORD_TO))
			return true;
	}
	return last->is_participle && !last->is_capital;
}

/* Of "people who own the house say" the people: a relative clause without commas is no subject. */
static struct source pass_relative(const struct tokens *tokens, struct source source)
{
	size_t least = source.first > SOURCE_REACH ? source.first - SOURCE_REACH : 0;

	for (size_t i = source.first; !source_is_empty(source) && i-- > least;) {
		struct source other;

		if (token_at(tokens, i)->kind != TOKEN_WORD || token_is(token_at(tokens, i), WORD_CONJUNCTION))
			break;
		if (!is_relative(tokens, i))
			continue;
		if (i + 1 == source.first && !is_predicate(tokens, source))
			break;
		other = phrase_before(tokens, i, false);
		return source_is_empty(other) ? source : other;
	}
	return source;
}

/*
 * Of "people close to the board say" and "lawyers representing the crew say" those who begin the clause; nobody where
 * nobody does, for what "to" leads to is no subject.
 */
static struct source pass_object(const struct tokens *tokens, struct source source)
{
	const struct token *before = token_before(tokens, source.first);
	bool is_target = token_is(before, WORD_TO);
	struct source other;

	if (source_is_empty(source) || source.first < 2 || !token_is_noun(token_at(tokens, source.first - 2)) ||
		!(is_target || (before->ends_in_ing && token_is(token_at(tokens, source.first), WORD_DETERMINER))))
		return source;
	other = phrase_before(tokens, source.first - 1, false);
	if (!source_is_empty(other) && token_before(tokens, other.first)->kind != TOKEN_WORD)
		return (struct source){ other.first, is_target ? source.end : other.end };
	return is_target ? NOBODY : source;
}

/* True for "a letter" of "In a letter members said", and of „In einem Brief schrieb die Schule“. */
static bool leads_in(const struct tokens *tokens, struct source source)
{
	const struct token *before = token_before(tokens, source.first);

	return (token_is(before, WORD_PREPOSITION) || token_is(before, WORD_OF)) && !before->is_clausal &&
		token_is(token_at(tokens, source.first), WORD_DETERMINER) &&
		(source.first < 2 || token_at(tokens, source.first - 2)->kind != TOKEN_WORD);
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
	if (token_at(tokens, index)->kind == TOKEN_WORD && leads_in(tokens, source))
		return NOBODY;
	return end < behind ? described(tokens, source) :
			      pass_relative(tokens, pass_object(tokens, pass_agent(tokens, source)));
}

/* True for the preposition of "analysts at Morgan Stanley", "a doctor with the Red Cross". */
static bool belongs_to(const struct tokens *tokens, size_t first, size_t index)
{
	const struct token *before = token_before(tokens, index);

	return index > first && token_is(token_at(tokens, index), WORD_PREPOSITION) && token_is_noun(before) &&
		!before->is_capital && token_at(tokens, index + 1)->is_capital &&
		token_is_noun(token_at(tokens, index + 1));
}

struct source source_at(const struct tokens *tokens, size_t index)
{
	size_t end = index;

	if (token_is(token_at(tokens, index), WORD_SUBJECT))
		return (struct source){ index, index + 1 };
	while (end - index < SOURCE_LONGEST) {
		const struct token *token = token_at(tokens, end);

		if (token->kind != TOKEN_WORD || (token->verb && verb_use_at(tokens, end) == USE_FINITE))
			break;
		if (end > index && token_is_noun(token_before(tokens, end)) &&
			(token->class == WORD_DETERMINER || (token->ends_in_ed && !token->is_capital)))
			break;
		if (!token_is_noun(token) && token->class != WORD_DETERMINER && !joins_names(tokens, end) &&
			!(token->class == WORD_OF && end > index) && !belongs_to(tokens, index, end) &&
			!(token->class == WORD_ADVERB && end == index && token_is_noun(token_at(tokens, end + 1))))
			break;
		end++;
	}
	while (end > index && !token_is_noun(token_before(tokens, end)))
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

/* Of "The Post quoted Ann Lee as saying" her: whom a finite verb quotes before the participle at `index`. */
static struct source quoted(const struct tokens *tokens, size_t index)
{
	struct source source;

	if (token_at(tokens, index)->form != FORM_ING || !token_before(tokens, index)->is_quoting)
		return NOBODY;
	source = phrase_before(tokens, index - 1, true);
	return source.first && verb_use_at(tokens, source.first - 1) == USE_FINITE ? source : NOBODY;
}

struct source source_of_participle(const struct tokens *tokens, size_t index)
{
	struct source told = quoted(tokens, index);
	struct source source = phrase_before(tokens, index, true);

	if (!source_is_empty(told))
		return told;
	if (!source_is_empty(source) && token_before(tokens, source.first)->is_attending)
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
	return verb_use_at(tokens, index) == USE_PASSIVE && token_is(token_at(tokens, index + 1), WORD_CONJUNCTION) &&
		token_at(tokens, index + 2)->verb && token_at(tokens, index + 2)->form == FORM_ING;
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
		if (!token->verb || verb_use_at(tokens, i) != USE_FINITE)
			continue;
		left = skip_left(tokens, i);
		if (left > index + 1 && token_before(tokens, left)->kind == TOKEN_COMMA) {
			*verb = i;
			return true;
		}
	}
	return false;
}

/* The verb behind a relative clause without commas: "a man who was on board said". */
static bool find_behind_relative(const struct tokens *tokens, struct source source, size_t *verb)
{
	if (!is_relative(tokens, source.end))
		return false;
	for (size_t i = source.end + 1; i - source.end < SOURCE_LONGEST && token_at(tokens, i)->kind == TOKEN_WORD;
		i++) {
		if (verb_use_at(tokens, i) == USE_FINITE && source_before(tokens, i).first == source.first) {
			*verb = i;
			return true;
		}
	}
	return false;
}

/* With what belongs to it up to the verb at `verb`, "a source close to the board said"; or whom that verb quotes. */
static struct source widened(const struct tokens *tokens, struct source source, size_t verb)
{
	struct source whole = source_before(tokens, verb);
	struct source told = quoted(tokens, source_at(tokens, verb + 1).end + 1);

	if (!source_is_empty(told))
		return told;
	return whole.first == source.first && whole.end > source.end ? whole : source;
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
				token->class == WORD_TO || token->class == WORD_BE || token_is_noun(token) ||
				token->class == WORD_DETERMINER);

		if (token->verb && (verb_use_at(tokens, place) == USE_FINITE || is_quoted(tokens, place))) {
			*verb = place;
			return widened(tokens, source, place);
		}
		if (!between)
			break;
	}
	return find_behind_relative(tokens, source, verb) || find_behind_commas(tokens, source.end, verb) ? source :
													    NOBODY;
}
