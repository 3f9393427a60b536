/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what in one article: passages in quotation marks, and the speakers they are laid to. */
#include "crossread/speech/quotations.h"

#include "attribution.h"
#include "naming.h"
#include "passage.h"
#include "quotemarks.h"
#include "token.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
	HEDGE_REACH = 20, /* tokens between a hedge and what it hedges */
	FARTHEST = 3,     /* sentences over which a source still holds for a fragment without one */
	MOST_NESTED = 32  /* passages listed inside another one */
};

/* From this confidence of its own on, what is said of a sentence may hold for the next one. */
static const double FIRM = 0.75;

/* What a sentence without regard to its passages is laid to. */
struct earlier {
	size_t sentence;
	bool is_known;
	struct attribution attribution;
};

/* What holds on from one passage to the next. */
struct finder {
	struct quotations *found;
	const struct article *article;
	struct quotemarks marks;
	struct tokens tokens; /* of the paragraph at hand */
	struct tokens other;  /* of a sentence before */
	struct earlier earlier[FARTHEST + 1];
	struct span paragraph; /* sentences */
	size_t nested;         /* passages listed inside the one at hand */
};

static const struct quotation *last_spoken(const struct finder *finder)
{
	for (size_t i = finder->found->count; i-- > 0;) {
		const struct quotation *quotation = &finder->found->list[i];

		if (quotation->kind != QUOTATION_TERM && !span_is_empty(quotation->speaker))
			return quotation;
		if (finder->found->count - i > MOST_NESTED)
			break;
	}
	return NULL;
}

/* True when the passage at token `token` begins its sentence. */
static bool leads(const struct finder *finder, size_t token)
{
	return !token || token_at(&finder->tokens, token - 1)->kind == TOKEN_STOP;
}

/* True when the words before it say that a name follows: so-called "q", dubbed "q". */
static bool is_named(const struct finder *finder, size_t token)
{
	return token && token_at(&finder->tokens, token - 1)->kind == TOKEN_WORD &&
		token_at(&finder->tokens, token - 1)->class == WORD_NAMING;
}

static void lay_to(struct quotation *quotation, const struct quotation *other, double factor, const char *rule)
{
	quotation->speaker = other->speaker;
	quotation->cue = other->cue;
	quotation->cue_class = other->cue_class;
	quotation->confidence = other->confidence * factor;
	quotation->rule = rule;
}

static size_t sentence_of(const struct finder *finder, const struct quotation *quotation)
{
	return article_sentence_at(finder->article, quotation->bytes.end - 1);
}

/*
 * "Q," S said. "Q." and, over a paragraph, "Q," S said. / "Q.": whole sentences go on with the speaker of those
 * before.
 */
static bool go_on(const struct finder *finder, struct quotation *quotation, size_t sentence)
{
	const struct quotation *last = last_spoken(finder);
	size_t before;

	if (!last || last->confidence <= 0)
		return false;
	before = sentence_of(finder, last);
	if (quotation->continues)
		lay_to(quotation, last, 0.98, "continued");
	else if (before >= finder->paragraph.start && sentence <= before + 2)
		lay_to(quotation, last, 0.95, "same-paragraph");
	else if (sentence == finder->paragraph.start && before + 2 >= sentence)
		lay_to(quotation, last, last->kind == QUOTATION_DIRECT ? 0.85 : 0.65, "next-paragraph");
	else
		return false;
	return true;
}

/* Reads a sentence only once, however many passages come back to it. */
static const struct attribution *read_earlier(struct finder *finder, size_t sentence)
{
	struct earlier *earlier = &finder->earlier[sentence % (FARTHEST + 1)];

	if (!earlier->is_known || earlier->sentence != sentence) {
		tokens_read(&finder->other, finder->article, sentence, sentence + 1, NULL, 0);
		*earlier = (struct earlier){ sentence, true, attribution_of_last(&finder->other) };
	}
	return &earlier->attribution;
}

/* A paragraph that ends with "S said:", or a sentence before that lays something to a source. */
static bool take_from_before(struct finder *finder, struct quotation *quotation, size_t sentence, size_t farthest,
	double confidence)
{
	const struct article *article = finder->article;

	for (size_t i = sentence; i-- > 0 && sentence - i <= farthest;) {
		struct slice text = article_sentence(article, i);
		const struct attribution *attribution;
		bool introduces = i + 1 == sentence && text.length && text.data[text.length - 1] == ':';

		if (article->sentences[i].kind != SENTENCE_TEXT)
			continue;
		attribution = read_earlier(finder, i);
		if (span_is_empty(attribution->speaker) || (!introduces && attribution->confidence < FIRM))
			continue;
		quotation->speaker = attribution->speaker;
		quotation->cue = attribution->cue;
		quotation->cue_class = attribution->cue_class;
		quotation->confidence = introduces ? 0.85 : confidence;
		quotation->rule = introduces ? "introduced" : "sentence-before";
		return true;
	}
	return false;
}

/* The last fragment that was laid to somebody, near enough to say for this one as well. */
static bool take_from_fragment(struct finder *finder, struct quotation *quotation, size_t sentence)
{
	const struct quotation *last;
	size_t before;

	if (!finder->found->count)
		return false;
	last = &finder->found->list[finder->found->count - 1];
	if (last->kind == QUOTATION_TERM || span_is_empty(last->speaker))
		return false;
	before = sentence_of(finder, last);
	if (before + FARTHEST < sentence)
		return false;
	/* A source named since then is nearer. */
	if (before + 1 < sentence && take_from_before(finder, quotation, sentence, sentence - before - 1, 0.4))
		return true;
	lay_to(quotation, last, 0.9, "passage-before");
	if (quotation->confidence > 0.4)
		quotation->confidence = 0.4;
	return true;
}

/* True behind a colon. */
static bool announced(const struct finder *finder, size_t token)
{
	return token && token_at(&finder->tokens, token - 1)->kind == TOKEN_COLON;
}

static void lay_sentence(struct finder *finder, struct quotation *quotation, size_t token, size_t sentence)
{
	quotation->kind = QUOTATION_DIRECT;
	if (quotation->confidence > 0)
		return;
	if (leads(finder, token) &&
		(go_on(finder, quotation, sentence) || take_from_before(finder, quotation, sentence, 1, 0.55)))
		return;
	/* Nobody is named, but a paragraph of nothing else, or what a colon announces, is speech all the same. */
	if (!announced(finder, token) &&
		(!leads(finder, token) || token_at(&finder->tokens, token + 1)->kind != TOKEN_STOP))
		quotation->kind = QUOTATION_TERM;
}

/* A hedge says that somebody claims it: it allegedly gave them "q". */
static bool take_hedge(const struct finder *finder, struct quotation *quotation, size_t token)
{
	for (size_t i = token;
		i-- > 0 && token - i <= HEDGE_REACH && token_at(&finder->tokens, i)->kind != TOKEN_STOP;) {
		if (token_at(&finder->tokens, i)->kind == TOKEN_WORD &&
			token_at(&finder->tokens, i)->class == WORD_HEDGE) {
			quotation->cue = token_at(&finder->tokens, i)->bytes;
			quotation->cue_class = CUE_HEDGED;
			quotation->confidence = 0.3;
			quotation->rule = "hedge";
			return true;
		}
	}
	return false;
}

static void lay_fragment(struct finder *finder, struct quotation *quotation, size_t token, size_t sentence)
{
	if (quotation->confidence > 0 || take_hedge(finder, quotation, token) ||
		take_from_fragment(finder, quotation, sentence) ||
		take_from_before(finder, quotation, sentence, FARTHEST, 0.4))
		quotation->kind = QUOTATION_PARTIAL;
}

/* "Yes." "Why?" */
static bool is_exclaimed(struct slice words)
{
	return letter_is_upper(utf8_next(words, &(size_t){ 0 })) && strchr(".?!", passage_last(words));
}

/* "Q," S said, "q.": the second part of one speech, which the attribution parts. */
static bool resume(const struct finder *finder, struct quotation *quotation, size_t sentence)
{
	const struct quotation *last = finder->found->count ? &finder->found->list[finder->found->count - 1] : NULL;

	if (!last || last->kind != QUOTATION_DIRECT ||
		passage_last(article_slice(finder->article, last->words)) != ',' ||
		!strchr(".?!,", passage_last(article_slice(finder->article, quotation->words))) ||
		sentence_of(finder, last) != sentence || span_is_empty(last->cue) ||
		last->cue.start < last->bytes.end || last->speaker.start < last->bytes.end)
		return false;
	lay_to(quotation, last, 0.98, "resumed");
	quotation->kind = QUOTATION_DIRECT;
	return true;
}

static void lay(struct finder *finder, struct quotation *quotation, size_t token, size_t sentence)
{
	const struct token *after = token_at(&finder->tokens, token + 1);
	bool ends = after->kind == TOKEN_COMMA || after->kind == TOKEN_STOP;
	struct slice words = article_slice(finder->article, quotation->words);
	enum passage_shape shape = passage_shape(words, ends);
	char last = passage_last(words);
	bool is_open = strchr(",?!", last) != NULL;
	struct attribution attribution;

	if (shape == PASSAGE_WORD && is_exclaimed(words) && (leads(finder, token) || announced(finder, token)))
		shape = PASSAGE_SENTENCE;
	if (resume(finder, quotation, sentence) || is_named(finder, token) ||
		(shape == PASSAGE_TITLE && !leads(finder, token)))
		return;
	attribution = attribution_find(&finder->tokens, token, shape == PASSAGE_SENTENCE, is_open);
	quotation->speaker = attribution.speaker;
	quotation->cue = attribution.cue;
	quotation->cue_class = attribution.cue_class;
	quotation->confidence = attribution.confidence;
	quotation->rule = attribution.rule;
	if (shape == PASSAGE_SENTENCE || (quotation->continues && attribution.confidence <= 0))
		lay_sentence(finder, quotation, token, sentence);
	else if (shape == PASSAGE_FRAGMENT)
		lay_fragment(finder, quotation, token, sentence);
	else if (attribution.confidence > 0)
		quotation->kind = is_open && leads(finder, token) ? QUOTATION_DIRECT : QUOTATION_PARTIAL;
	if (quotation->kind == QUOTATION_TERM) {
		quotation->speaker = quotation->cue = (struct span){ 0, 0 };
		quotation->cue_class = CUE_NEUTRAL;
		quotation->confidence = 0;
		quotation->rule = "";
	}
}

static void add(struct finder *finder, const struct quotemark_pair *pair, size_t token)
{
	struct quotations *found = finder->found;
	struct quotation quotation = { .kind = QUOTATION_TERM,
		.bytes = pair->bytes,
		.words = pair->words,
		.rule = "",
		.continues = pair->continues };

	finder->nested = pair->nested ? finder->nested + 1 : 0;
	if (finder->nested > MOST_NESTED)
		return;
	if (!pair->nested && finder->article->sentences[pair->sentence].kind != SENTENCE_FURNITURE)
		lay(finder, &quotation, token, pair->sentence);
	found->list = mem_grow(found->list, &found->capacity, found->count + 1, sizeof(*found->list));
	found->list[found->count++] = quotation;
}

/* Reads the paragraph that holds the pair at `first` and adds its passages; returns the next pair. */
static size_t add_paragraph(struct finder *finder, size_t first)
{
	const struct sentence *sentences = finder->article->sentences;
	size_t start = finder->marks.list[first].sentence;
	size_t end = start + 1;
	size_t token = 0;
	size_t pair = first;

	while (start > 0 && !sentences[start].starts_paragraph)
		start--;
	while (end < finder->article->sentence_count && !sentences[end].starts_paragraph)
		end++;
	finder->paragraph = (struct span){ start, end };
	tokens_read(&finder->tokens, finder->article, start, end, &finder->marks, first);
	for (; pair < finder->marks.count && finder->marks.list[pair].sentence < end; pair++) {
		while (token < finder->tokens.count &&
			(finder->tokens.list[token].kind != TOKEN_QUOTE || finder->tokens.list[token].pair < pair))
			token++;
		add(finder, &finder->marks.list[pair], token);
	}
	return pair;
}

void quotations_find(struct quotations *quotations, const struct article *article)
{
	struct finder finder = { .found = quotations, .article = article };
	size_t pair = 0;

	*quotations = (struct quotations){ NULL, 0, 0 };
	quotemarks_find(&finder.marks, article);
	while (pair < finder.marks.count)
		pair = add_paragraph(&finder, pair);
	naming_find(quotations, article);
	quotemarks_release(&finder.marks);
	tokens_release(&finder.tokens);
	tokens_release(&finder.other);
}

void quotations_release(struct quotations *quotations)
{
	free(quotations->list);
	*quotations = (struct quotations){ NULL, 0, 0 };
}

size_t quotations_overlapping(const struct quotations *quotations, struct span bytes)
{
	struct bisect place = { .high = quotations->count };
	size_t first;

	while (bisect_goes_on(&place))
		bisect_step(&place, quotations->list[place.middle].bytes.start < bytes.start);
	/* Of those that start before, only the last one that is in no other can reach here, and what lies in it. */
	first = place.low > MOST_NESTED + 1 ? place.low - MOST_NESTED - 1 : 0;
	for (size_t i = first; i < quotations->count && quotations->list[i].bytes.start < bytes.end; i++) {
		if (span_overlaps(quotations->list[i].bytes, bytes))
			return i;
	}
	return quotations->count;
}

const char *quotation_kind_name(enum quotation_kind kind)
{
	static const char *const names[] = { "direct", "partial", "indirect", "term" };

	return names[kind];
}
