/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who said a passage: the shapes in which a sentence lays words to a source. */
#include "attribution.h"

#include "source.h"
#include "verb_use.h"

/*
 * The shapes, with how often they name the right source: what rules of these shapes reached on PolNeAR (Newell,
 * Margolin and Ruths 2018, political news in English), those not measured there put lower.
 */
enum shape {
	SHAPE_RIGHT_INVERTED, /* "Q," said S */
	SHAPE_RIGHT,          /* "Q," S said */
	SHAPE_ACCORDING,      /* according to S, per S */
	SHAPE_LEFT_CLOSE,     /* S said: "Q" */
	SHAPE_LABEL,          /* S: "Q" */
	SHAPE_CREDIT,         /* "Q" - S */
	SHAPE_ANNOUNCED,      /* It began with a post by S: "Q" */
	SHAPE_HEADLINE,       /* 'Q': S tells of it */
	SHAPE_LEFT,           /* S said it was "q" */
	SHAPE_SENTENCE_END,   /* ... "q" ..., S said. */
	SHAPE_PARTICIPLE,     /* S did it, saying "Q" */
	SHAPE_PASSIVE,        /* it was described by S as "q" */
	SHAPE_WEAK,           /* S called it "q" */
};

static const struct {
	const char *rule;
	double confidence;
} shapes[] = {
	[SHAPE_RIGHT_INVERTED] = { "said-speaker", 0.95 },
	[SHAPE_RIGHT] = { "speaker-said", 0.95 },
	[SHAPE_ACCORDING] = { "according-to", 0.90 },
	[SHAPE_LEFT_CLOSE] = { "speaker-said-quote", 0.90 },
	[SHAPE_LABEL] = { "label", 0.75 },
	[SHAPE_CREDIT] = { "credit", 0.75 },
	[SHAPE_ANNOUNCED] = { "announced", 0.50 },
	[SHAPE_HEADLINE] = { "headline", 0.65 },
	[SHAPE_LEFT] = { "clause", 0.80 },
	[SHAPE_SENTENCE_END] = { "sentence-end", 0.80 },
	[SHAPE_PARTICIPLE] = { "saying", 0.80 },
	[SHAPE_PASSIVE] = { "passive", 0.60 },
	[SHAPE_WEAK] = { "weak-verb", 0.65 },
};

static const struct attribution NOTHING = { .rule = "" };

enum {
	CLOSE = 10, /* words between a verb and the passage that it still introduces */
	SHORT = 10, /* words of a label */
};

/* Up to this confidence a verb yields to another one. */
static const double WEAKEST = 0.70;

static struct attribution attribute(const struct tokens *tokens, enum shape shape, struct source source, size_t cue,
	size_t cue_end)
{
	struct attribution attribution = { .rule = shapes[shape].rule, .confidence = shapes[shape].confidence };

	attribution.speaker = source_bytes(tokens, source);
	attribution.cue = source_bytes(tokens, (struct source){ cue, cue_end });
	if (token_at(tokens, cue)->verb)
		attribution.cue_class = token_at(tokens, cue)->verb->cue;
	if (source_is_empty(source))
		attribution.confidence /= 2;
	return attribution;
}

/* "according to S", "per S" at `index`. */
static struct attribution according(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);
	size_t behind = index + 1;
	struct source source;

	if (token_is(token, WORD_ACCORDING) && token_is(token_at(tokens, behind), WORD_TO))
		behind++;
	else if (!token_is(token, WORD_PER) || !token_names_source(tokens, behind))
		return NOTHING;
	source = source_at(tokens, behind);
	return source_is_empty(source) ? NOTHING : attribute(tokens, SHAPE_ACCORDING, source, index, behind);
}

/* What stands directly behind the passage, at `index`: said S, S said, according to S. */
static struct attribution behind(const struct tokens *tokens, size_t index, bool is_open)
{
	enum token_kind kind = token_at(tokens, index)->kind;
	struct attribution attribution;
	struct source source;
	size_t verb;

	if (kind == TOKEN_COMMA || kind == TOKEN_BREAK) {
		is_open = true;
		index++;
	}
	attribution = according(tokens, index);
	if (attribution.confidence > 0)
		return attribution;
	/* "Q," as S put it. */
	if (is_open && token_is(token_at(tokens, index), WORD_CONJUNCTION) &&
		!source_is_empty(source_with_verb(tokens, index + 1, &verb)))
		index++;
	if (verb_use_at(tokens, index) == USE_FINITE) {
		source = source_at(tokens, index + 1);
		if (!source_is_empty(source))
			return attribute(tokens, SHAPE_RIGHT_INVERTED, source, index, index + 1);
	}
	source = is_open ? source_with_verb(tokens, index, &verb) : (struct source){ 0, 0 };
	return source_is_empty(source) ? NOTHING : attribute(tokens, SHAPE_RIGHT, source, verb, verb + 1);
}

/* "Q?" S said: a sentence of its own by its marks. Only where the passage is not introduced. */
static struct attribution behind_stop(const struct tokens *tokens, size_t quote)
{
	if (token_at(tokens, quote + 1)->kind != TOKEN_STOP || quote + 2 >= tokens->count)
		return NOTHING;
	for (size_t i = quote + 2; i - quote < SHORT; i++) {
		if (token_at(tokens, i)->kind == TOKEN_STOP) {
			struct attribution attribution = behind(tokens, quote + 2, true);

			return attribution.cue.end && attribution.cue.end == token_at(tokens, i - 1)->bytes.end ?
				attribution :
				NOTHING;
		}
	}
	return NOTHING;
}

/* Behind the rest of the clause: ... "q" ..., S said. */
static struct attribution at_end(const struct tokens *tokens, size_t quote)
{
	for (size_t i = quote + 1; i - quote < SOURCE_REACH && token_at(tokens, i)->kind != TOKEN_STOP; i++) {
		struct attribution attribution;
		struct source source;
		size_t verb;
		enum token_kind kind;

		attribution = according(tokens, i);
		if (attribution.confidence > 0)
			return attribution;
		if (token_at(tokens, i)->kind != TOKEN_COMMA)
			continue;
		source = source_with_verb(tokens, i + 1, &verb);
		if (source_is_empty(source))
			continue;
		kind = token_at(tokens, verb + 1)->kind;
		if (kind == TOKEN_STOP || kind == TOKEN_COMMA || token_is(token_at(tokens, verb + 1), WORD_PER) ||
			token_is(token_at(tokens, verb + 1), WORD_PREPOSITION) ||
			token_is(token_at(tokens, verb + 1), WORD_TIME))
			return attribute(tokens, SHAPE_SENTENCE_END, source, verb, verb + 1);
	}
	return NOTHING;
}

/* The subject of the finite verb at `index`: before it, behind it after a passage, or that of the clause. */
static struct source subject(const struct tokens *tokens, size_t index)
{
	struct source source = source_before(tokens, index);

	if (source_is_empty(source) && (!index || token_at(tokens, index - 1)->kind != TOKEN_WORD))
		source = source_at(tokens, index + 1);
	return source_is_empty(source) ? source_of_clause(tokens, index) : source;
}

static struct attribution passive(const struct tokens *tokens, size_t index)
{
	for (size_t i = index + 1; i - index < SHORT && token_at(tokens, i)->kind != TOKEN_STOP; i++) {
		if (token_is(token_at(tokens, i), WORD_BY))
			return attribute(tokens, SHAPE_PASSIVE, source_at(tokens, i + 1), index, index + 1);
	}
	return attribute(tokens, SHAPE_PASSIVE, (struct source){ 0, 0 }, index, index + 1);
}

/* The verb at `index`, left of the passage at `quote`, with `words` words between. */
static struct attribution by_verb(const struct tokens *tokens, size_t index, size_t quote, size_t words)
{
	enum token_kind before = quote ? token_at(tokens, quote - 1)->kind : TOKEN_STOP;
	bool introduced = before == TOKEN_COMMA || before == TOKEN_COLON;
	bool close = words <= 1 || (introduced && words <= CLOSE);
	enum shape shape = close ? SHAPE_LEFT_CLOSE : SHAPE_LEFT;

	if ((token_at(tokens, index)->verb->traits & VERB_CLOSE) && !(introduced && close) &&
		!token_is(token_at(tokens, index + 1), WORD_THAT))
		return NOTHING;
	switch (verb_use_at(tokens, index)) {
	case USE_FINITE:
		if (!(introduced && close) && (token_at(tokens, index)->verb->traits & VERB_WEAK))
			shape = SHAPE_WEAK;
		return attribute(tokens, shape, subject(tokens, index), index, index + 1);
	case USE_PASSIVE:
		return passive(tokens, index);
	case USE_PARTICIPLE:
		return attribute(tokens, SHAPE_PARTICIPLE, source_of_participle(tokens, index), index, index + 1);
	default:
		return NOTHING;
	}
}

/* Looks left for the nearest verb of reporting; a weak one yields to another in the same clause. */
static struct attribution to_left(const struct tokens *tokens, size_t quote)
{
	struct attribution weak = NOTHING;
	size_t words = 0;

	for (size_t i = quote; i-- > 0 && quote - i < SOURCE_REACH;) {
		const struct token *token = token_at(tokens, i);
		struct attribution attribution;

		if (token->kind == TOKEN_STOP)
			break;
		attribution = according(tokens, i);
		if (attribution.confidence > 0)
			return attribution;
		if (token->verb) {
			attribution = by_verb(tokens, i, quote, words);
			if (attribution.confidence > 0 &&
				(!(token->verb->traits & VERB_WEAK) || attribution.confidence > WEAKEST))
				return attribution;
			if (attribution.confidence > weak.confidence)
				weak = attribution;
		}
		if (weak.confidence > 0 && token->kind == TOKEN_COMMA &&
			token_is(token_at(tokens, i + 1), WORD_CONJUNCTION))
			break;
		words += token->kind == TOKEN_WORD;
	}
	return weak;
}

/* S: "Q", with nothing else before. */
static struct attribution label(const struct tokens *tokens, size_t quote)
{
	size_t start = quote;
	struct source source;

	if (!quote || token_at(tokens, quote - 1)->kind != TOKEN_COLON)
		return NOTHING;
	while (start > 0 && quote - start <= SHORT && token_at(tokens, start - 1)->kind != TOKEN_STOP)
		start--;
	source = source_at(tokens, start);
	if (source_is_empty(source) || source.end != quote - 1)
		return NOTHING;
	return attribute(tokens, SHAPE_LABEL, source, quote - 1, quote);
}

/* It began with a post by S: "Q". */
static struct attribution announced(const struct tokens *tokens, size_t quote)
{
	struct source source;

	if (!quote || token_at(tokens, quote - 1)->kind != TOKEN_COLON)
		return NOTHING;
	source = source_before(tokens, quote - 1);
	for (size_t i = source.first; i < source.end; i++) {
		if (token_is(token_at(tokens, i), WORD_DETERMINER))
			source.first = i;
	}
	/* "The message was clear: ..." names nobody. */
	if (source_is_empty(source) || token_is(token_before(tokens, source.first), WORD_BE))
		return NOTHING;
	return attribute(tokens, SHAPE_ANNOUNCED, source, quote - 1, quote);
}

/* "Q" - S, and the paragraph ends. */
static struct attribution credit(const struct tokens *tokens, size_t quote)
{
	struct source source;

	if (token_at(tokens, quote + 1)->kind != TOKEN_BREAK || !token_at(tokens, quote + 2)->is_capital)
		return NOTHING;
	source = source_at(tokens, quote + 2);
	if (source_is_empty(source) ||
		(token_at(tokens, source.end)->kind != TOKEN_STOP && token_at(tokens, source.end)->kind != TOKEN_COMMA))
		return NOTHING;
	return attribute(tokens, SHAPE_CREDIT, source, quote + 1, quote + 2);
}

/* 'Q': S tells of it. */
static struct attribution headline(const struct tokens *tokens, size_t quote)
{
	struct source source;
	size_t verb;

	if (token_at(tokens, quote + 1)->kind != TOKEN_COLON)
		return NOTHING;
	source = source_with_verb(tokens, quote + 2, &verb);
	return source_is_empty(source) ? NOTHING : attribute(tokens, SHAPE_HEADLINE, source, verb, verb + 1);
}

struct attribution attribution_find(const struct tokens *tokens, size_t quote, bool is_sentence, bool is_open)
{
	struct attribution left = to_left(tokens, quote);
	struct attribution right = behind(tokens, quote + 1, is_open);
	struct attribution found = is_sentence && right.confidence > 0 ? right : left;
	bool leads = !quote || token_at(tokens, quote - 1)->kind == TOKEN_STOP;

	if (found.confidence <= 0)
		found = right;
	if (found.confidence <= 0 && is_sentence && leads)
		found = behind_stop(tokens, quote);
	if (found.confidence <= 0 && is_sentence)
		found = label(tokens, quote);
	if (found.confidence <= 0 && is_sentence)
		found = announced(tokens, quote);
	if (found.confidence <= 0)
		found = credit(tokens, quote);
	if (found.confidence <= 0 && leads)
		found = headline(tokens, quote);
	if (found.confidence <= WEAKEST) {
		struct attribution end = at_end(tokens, quote);

		if (end.confidence > found.confidence)
			found = end;
	}
	return found;
}

struct attribution attribution_of_last(const struct tokens *tokens)
{
	return to_left(tokens, tokens->count);
}
