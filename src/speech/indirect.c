/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article reports without quotation marks: the clauses that verbs and phrases of reporting govern. */
#include "crossread/speech/quotations.h"

#include "clause.h"
#include "naming.h"
#include "source.h"
#include "token.h"
#include "trailing.h"
#include "verb_use.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/speech/cue_phrase.h"

#include <stdlib.h>
#include <string.h>

/* The shapes, with how often they are right: judged by hand on rows of news, rounded down. */
enum shape {
	SHAPE_THAT,
	SHAPE_CLAUSE,
	SHAPE_OBJECT,
	SHAPE_END,
	SHAPE_AMID,
	SHAPE_ACCORDING,
	SHAPE_PARTICIPLE,
	SHAPE_PASSIVE,
	SHAPE_PHRASE
};

static const struct {
	const char *rule;
	double confidence;
} shapes[] = {
	[SHAPE_THAT] = { "that-clause", 0.85 },
	[SHAPE_CLAUSE] = { "said-clause", 0.75 },
	[SHAPE_OBJECT] = { "denied-object", 0.75 },
	[SHAPE_END] = { "sentence-end", 0.85 },
	[SHAPE_AMID] = { "amid-clause", 0.75 },
	[SHAPE_ACCORDING] = { "according-to", 0.90 },
	[SHAPE_PARTICIPLE] = { "saying", 0.75 },
	[SHAPE_PASSIVE] = { "passive", 0.40 },
	[SHAPE_PHRASE] = { "phrase", 0.75 },
};

enum {
	NEAR = 8,          /* passages between a cue and what it governs */
	MOST_REPORTS = 64, /* of one sentence: more is no news */
};

/* One report of a sentence; its words are the tokens [first, end). */
struct report {
	enum shape shape;
	struct source source;
	size_t cue;
	size_t cue_end;
	size_t first;
	size_t end;
	enum cue_class cue_class;
};

struct reporter {
	struct quotations *quotations; /* those in marks; the reports are added behind them */
	size_t marked;                 /* how many those are */
	const struct article *article;
	struct tokens tokens; /* of the sentence */
	struct report reports[MOST_REPORTS];
	size_t count;
};

static const struct token *at(const struct reporter *reporter, size_t index)
{
	return token_at(&reporter->tokens, index);
}

/* The passage in marks that holds byte `byte`; NULL when none does. */
static const struct quotation *passage_at(const struct reporter *reporter, size_t byte)
{
	struct quotations marked = { reporter->quotations->list, reporter->marked, 0 };
	size_t found = quotations_overlapping(&marked, (struct span){ byte, byte + 1 });

	return found < marked.count ? &marked.list[found] : NULL;
}

/* True when the cue lays a passage of whole sentences near it to somebody: then it reports nothing else. */
static bool governs_direct(const struct reporter *reporter, struct span cue)
{
	struct bisect place = { .high = reporter->marked };

	while (bisect_goes_on(&place))
		bisect_step(&place, reporter->quotations->list[place.middle].bytes.start < cue.start);
	for (size_t i = place.low > NEAR ? place.low - NEAR : 0; i < reporter->marked && i < place.low + NEAR; i++) {
		const struct quotation *quotation = &reporter->quotations->list[i];

		if (quotation->kind == QUOTATION_DIRECT && span_equal(quotation->cue, cue))
			return true;
	}
	return false;
}

/* True for "did not say", "never claimed". */
static bool is_negated(const struct reporter *reporter, size_t index)
{
	while (index-- > 0) {
		const struct token *token = at(reporter, index);

		if (token_is(token, WORD_NOT) || token->is_negated)
			return true;
		if (!token_is(token, WORD_ADVERB) && !token_is(token, WORD_AUXILIARY))
			return false;
	}
	return false;
}

static bool is_first_person(const struct reporter *reporter, struct source source)
{
	static const char *const words[] = { "I", "We", "we", "You", "you" };
	struct slice text = article_slice(reporter->article, source_bytes(&reporter->tokens, source));

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (slice_equal_text(text, words[i]))
			return true;
	}
	return false;
}

/* The reports of a sentence do not overlap: the one before ends where this one begins, if something parts them. */
static void add_report(struct reporter *reporter, struct report report)
{
	size_t start =
		source_is_empty(report.source) || report.source.first > report.cue ? report.cue : report.source.first;
	struct report *last = reporter->count ? &reporter->reports[reporter->count - 1] : NULL;

	/* The subject of the clause stands before the report that it has made already: "S admitted it and said ...". */
	if (report.shape == SHAPE_PARTICIPLE || (last && start <= last->first))
		start = report.cue;
	if (report.first >= report.end || reporter->count == MOST_REPORTS)
		return;
	if (last && report.first < last->end) {
		const struct token *before = token_before(&reporter->tokens, start);
		size_t parted = report.first > last->first && report.first < start ? report.first : start;

		/* Inside the report before: "police said the lawyer told them that ..." is what the police say. */
		if (parted <= last->first + 1 || (before->kind == TOKEN_WORD && !token_is(before, WORD_CONJUNCTION)))
			return;
		last->end = parted - 1;
	}
	reporter->reports[reporter->count++] = report;
}

static void take_according(struct reporter *reporter, size_t index)
{
	size_t count = reporter->tokens.count;
	size_t source_start = index + 1;
	struct report report = { .shape = SHAPE_ACCORDING, .cue = index, .cue_class = CUE_NEUTRAL };

	if (token_is(at(reporter, index), WORD_ACCORDING)) {
		if (!token_is(at(reporter, index + 1), WORD_TO))
			return;
		source_start++;
	} else if (!token_names_source(&reporter->tokens, source_start)) {
		return;
	}
	report.cue_end = source_start;
	report.source = source_at(&reporter->tokens, source_start);
	if (source_is_empty(report.source))
		return;
	if (index <= 2 && at(reporter, 0)->kind == TOKEN_WORD) {
		report.first = clause_behind_source(&reporter->tokens, report.source.end);
		report.end = count;
	} else {
		report.end = index;
		if (report.end && at(reporter, report.end - 1)->kind != TOKEN_WORD)
			report.end--;
		if (report.end && token_is(at(reporter, report.end - 1), WORD_THAT))
			return;
	}
	if (report.end < report.first + CLAUSE_FEWEST_WORDS)
		return;
	add_report(reporter, report);
}

/* ..., S said. */
static bool take_trailing(struct reporter *reporter, size_t verb)
{
	struct trailing found;
	enum cue_class cue_class = at(reporter, verb)->verb->cue;

	if (!trailing_find(&reporter->tokens, reporter->article, verb, &found) ||
		is_first_person(reporter, found.source))
		return false;
	add_report(reporter,
		(struct report){ found.is_amid ? SHAPE_AMID : SHAPE_END, found.source, verb, verb + 1, found.first,
			found.end, cue_class });
	return true;
}

/* "Q," S said, adding that ...: whoever speaks the passage in marks before, where the sentence names them. */
static struct source speaker_before(const struct reporter *reporter, size_t index)
{
	const struct quotation *passage = passage_at(reporter, at(reporter, 0)->bytes.start);
	struct source source = { 0, 0 };

	if (!passage || span_is_empty(passage->speaker) || passage->speaker.end > at(reporter, index)->bytes.start)
		return source;
	while (source.first < index && at(reporter, source.first)->bytes.start < passage->speaker.start)
		source.first++;
	source.end = source.first;
	while (source.end < index && at(reporter, source.end)->bytes.end <= passage->speaker.end)
		source.end++;
	return source;
}

/* A new clause behind a comma whose verb reports a passage in marks: the report before ends there. */
static void end_last(struct reporter *reporter, size_t verb, enum verb_use use)
{
	struct report *last = reporter->count ? &reporter->reports[reporter->count - 1] : NULL;
	struct source source = use == USE_FINITE ? source_before(&reporter->tokens, verb) : (struct source){ 0, 0 };

	if (last && last->shape != SHAPE_AMID && !source_is_empty(source) && source.first > last->first + 1 &&
		source.first < last->end && token_before(&reporter->tokens, source.first)->kind == TOKEN_COMMA)
		last->end = source.first - 1;
}

static void take_verb(struct reporter *reporter, size_t index)
{
	const struct token *token = at(reporter, index);
	enum verb_use use = verb_use_at(&reporter->tokens, index);
	struct report report = { .cue = index, .cue_end = index + 1, .end = reporter->tokens.count };
	bool weak = token->verb->traits & (VERB_WEAK | VERB_CLOSE | VERB_THING);

	report.cue_class = token->verb->cue;
	if (use == USE_NONE || token->class == WORD_NAMING ||
		(is_negated(reporter, index) && report.cue_class != CUE_DENYING))
		return;
	report.first = clause_behind_that(&reporter->tokens, index);
	if (use == USE_PASSIVE) {
		if (!report.first || weak)
			return;
		report.shape = SHAPE_PASSIVE;
		add_report(reporter, report);
		return;
	}
	report.shape = SHAPE_THAT;
	if (!report.first && report.cue_class == CUE_DENYING && !weak && at(reporter, index + 1)->kind == TOKEN_WORD) {
		report.first = index + 1;
		report.shape = SHAPE_OBJECT;
	}
	if (!report.first && use == USE_FINITE && take_trailing(reporter, index))
		return;
	if (!report.first && !weak && report.cue_class != CUE_ASKING) {
		report.first = clause_behind_verb(&reporter->tokens, index);
		report.shape = SHAPE_CLAUSE;
	}
	if (!report.first) {
		end_last(reporter, index, use);
		return;
	}
	report.source = use == USE_FINITE ? source_before(&reporter->tokens, index) : (struct source){ 0, 0 };
	if (use == USE_PARTICIPLE)
		report.shape = SHAPE_PARTICIPLE;
	if (source_is_empty(report.source))
		report.source = speaker_before(reporter, index);
	if (source_is_empty(report.source))
		report.source = use == USE_PARTICIPLE ? source_of_participle(&reporter->tokens, index) :
							source_of_clause(&reporter->tokens, index);
	if (source_is_empty(report.source) || is_first_person(reporter, report.source))
		return;
	add_report(reporter, report);
}

/* True for what takes up the main clause again behind a relative one. */
static bool goes_on(const struct token *token)
{
	return token_is(token, WORD_BE) || token_is(token, WORD_AUXILIARY) || token->ends_in_ed || token->verb;
}

/* Where the report ends: before a passage that a colon announces; a relative clause ends with its comma. */
static size_t end_of(const struct reporter *reporter, const struct report *report)
{
	size_t before = report->cue;
	bool is_relative;

	while (before > 0 &&
		(token_is(at(reporter, before - 1), WORD_ADVERB) || token_is(at(reporter, before - 1), WORD_AUXILIARY)))
		before--;
	is_relative = token_is(token_before(&reporter->tokens, before), WORD_RELATIVE);
	for (size_t i = report->first + 1; i < report->end; i++) {
		if (at(reporter, i)->kind == TOKEN_COLON && passage_at(reporter, at(reporter, i + 1)->bytes.start))
			return i;
		/* What a relative clause of its own adds is passed over. */
		if (at(reporter, i)->kind == TOKEN_COMMA && token_is(at(reporter, i + 1), WORD_RELATIVE)) {
			while (i + 1 < report->end && at(reporter, i + 1)->kind == TOKEN_WORD)
				i++;
			i++;
			continue;
		}
		if (is_relative && at(reporter, i)->kind == TOKEN_COMMA && goes_on(at(reporter, i + 1)))
			return i;
	}
	return report->end;
}

/* Bytes of what is reported: without blanks, the stop at the end of the sentence and what opens no passage. */
static struct span report_bytes(const struct reporter *reporter, const struct report *report, struct span sentence)
{
	struct slice text = reporter->article->text;
	size_t first = report->first;
	size_t end = end_of(reporter, report);
	const struct quotation *passage;
	struct span bytes;

	while (first + 1 < end && at(reporter, first)->kind != TOKEN_WORD)
		first++;
	bytes = (struct span){ at(reporter, first)->bytes.start, at(reporter, end - 1)->bytes.end };
	passage = passage_at(reporter, bytes.start);

	if (passage && passage->bytes.start >= sentence.start)
		bytes.start = passage->bytes.start;
	passage = passage_at(reporter, bytes.end - 1);
	if (passage && passage->bytes.end <= sentence.end)
		bytes.end = passage->bytes.end;
	while (bytes.end > bytes.start && strchr(" ,;:-(", text.data[bytes.end - 1]))
		bytes.end--;
	return bytes;
}

static void add(struct reporter *reporter, const struct report *report, struct span sentence)
{
	struct quotations *quotations = reporter->quotations;
	struct quotation quotation = { .kind = QUOTATION_INDIRECT, .cue_class = report->cue_class };
	const struct quotation *passage;

	quotation.bytes = quotation.words = report_bytes(reporter, report, sentence);
	quotation.speaker = source_bytes(&reporter->tokens, report->source);
	quotation.cue = source_bytes(&reporter->tokens, (struct source){ report->cue, report->cue_end });
	quotation.rule = shapes[report->shape].rule;
	quotation.confidence = shapes[report->shape].confidence;
	passage = span_is_empty(quotation.bytes) ? NULL : passage_at(reporter, quotation.bytes.start);
	if (span_is_empty(quotation.bytes) || governs_direct(reporter, quotation.cue) ||
		(passage && span_contains(passage->bytes, quotation.bytes)))
		return;
	quotations->list =
		mem_grow(quotations->list, &quotations->capacity, quotations->count + 1, sizeof(*quotations->list));
	quotations->list[quotations->count++] = quotation;
}

/* Somebody has nothing to say: who stands before the phrase. */
static void add_no_comment(struct reporter *reporter, struct span sentence)
{
	struct slice text = article_slice(reporter->article, sentence);
	size_t position = 0;
	struct cue_phrase phrase;

	while (cue_phrase_next(reporter->article->language, text, &position, &phrase)) {
		struct span bytes = { sentence.start + phrase.bytes.start, sentence.start + phrase.bytes.end };
		struct report report = { .shape = SHAPE_PHRASE, .cue_class = phrase.cue };

		if (phrase.cue != CUE_NO_COMMENT || passage_at(reporter, bytes.start))
			continue;
		while (report.cue < reporter->tokens.count && at(reporter, report.cue)->bytes.start < bytes.start)
			report.cue++;
		report.cue_end = report.cue;
		while (report.cue_end < reporter->tokens.count && at(reporter, report.cue_end)->bytes.start < bytes.end)
			report.cue_end++;
		report.source = source_before(&reporter->tokens, report.cue);
		if (source_is_empty(report.source))
			report.source = source_of_clause(&reporter->tokens, report.cue);
		report.first = report.cue;
		report.end = report.cue_end;
		if (!source_is_empty(report.source))
			add(reporter, &report, sentence);
		break;
	}
}

static void read_sentence(struct reporter *reporter, size_t number)
{
	const struct sentence *sentence = &reporter->article->sentences[number];
	struct slice text = article_slice(reporter->article, sentence->bytes);

	if (sentence->kind == SENTENCE_FURNITURE || !text.length || text.data[text.length - 1] == '?')
		return;
	tokens_read(&reporter->tokens, reporter->article, number, number + 1, NULL, 0);
	reporter->count = 0;
	for (size_t i = 0; i < reporter->tokens.count && reporter->count < MOST_REPORTS; i++) {
		const struct token *token = at(reporter, i);

		if (!token->verb && !token_is(token, WORD_ACCORDING) && !token_is(token, WORD_PER))
			continue;
		if (passage_at(reporter, token->bytes.start))
			continue;
		if (token->verb)
			take_verb(reporter, i);
		else
			take_according(reporter, i);
	}
	for (size_t i = 0; i < reporter->count; i++)
		add(reporter, &reporter->reports[i], sentence->bytes);
	add_no_comment(reporter, sentence->bytes);
}

static int compare_starts(const void *left, const void *right)
{
	const struct quotation *a = left;
	const struct quotation *b = right;
	int order = span_compare((struct span){ a->bytes.start, b->bytes.end },
		(struct span){ b->bytes.start, a->bytes.end });

	return order ? order : (int)a->kind - (int)b->kind;
}

void quotations_add_indirect(struct quotations *quotations, const struct article *article)
{
	struct reporter reporter = { .quotations = quotations, .marked = quotations->count, .article = article };

	naming_take_back(quotations);
	for (size_t i = 0; i < article->sentence_count; i++)
		read_sentence(&reporter, i);
	tokens_release(&reporter.tokens);
	if (quotations->count)
		qsort(quotations->list, quotations->count, sizeof(*quotations->list), compare_starts);
	naming_find(quotations, article);
}
