/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tag the sentences of an article might get, by rules, and the words that speak for it. */
#ifndef CROSSREAD_COMPARE_SUGGESTIONS_H
#define CROSSREAD_COMPARE_SUGGESTIONS_H

#include "crossread/compare/story_quotations.h"
#include "crossread/speech/evidence.h"

struct suggested {
	size_t sentence;
	const char *tag; /* "allegation", "denial" or "context"; static */
	double score;    /* 0 to 1 */
	char percent[8]; /* the same as "0.93" */
	/* In suggestions.evidence: all that was found in the sentence, for this tag and against it, by place. */
	size_t first;
	size_t end;
};

struct suggestions {
	struct suggested *list; /* by sentence, one for each at most; owned */
	size_t count;
	size_t capacity;
	struct evidence_list evidence;
};

/*
 * Suggests tags for article `number` of those that `found` was made of. A sentence that nothing speaks for gets none:
 * most of them are context, and no guess is worth a look. Headings are suggested for as well, furniture and questions
 * never. Linear in the length of the article, times a logarithm.
 */
void suggestions_find(struct suggestions *suggestions, const struct article *const *articles, size_t number,
	const struct story_quotations *found);
void suggestions_release(struct suggestions *suggestions);

/* The number of the first suggestion for `sentence` or one behind it; the count when there is none. */
size_t suggestions_from(const struct suggestions *suggestions, size_t sentence);

/* The suggestion for `sentence`, NULL for none. */
const struct suggested *suggestions_at(const struct suggestions *suggestions, size_t sentence);

/* True when a piece of evidence speaks for the tag of the suggestion. */
bool suggested_rests_on(const struct suggested *suggestion, const struct evidence *evidence);

/* Adds all evidence in words: "113-120 a verb of accusing: alleged; ...", with code points of the article's text. */
void suggested_describe(const struct suggestions *suggestions, const struct suggested *suggestion,
	const struct article *article, struct strbuf *out);

#endif
