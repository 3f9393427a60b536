/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what in one article: passages in quotation marks, reported speech, and the speakers they are laid to. */
#ifndef CROSSREAD_SPEECH_QUOTATIONS_H
#define CROSSREAD_SPEECH_QUOTATIONS_H

#include "crossread/article/article.h"
#include "crossread/speech/cue.h"

enum quotation_kind {
	QUOTATION_DIRECT,   /* whole sentences in marks, laid to somebody */
	QUOTATION_PARTIAL,  /* words in marks within a sentence that lays them to somebody */
	QUOTATION_INDIRECT, /* reported without marks: "Meta denied that ..."; the bytes are what is reported */
	QUOTATION_TERM, /* words in marks that nobody speaks: a name, a title, irony; or a pair of marks in furniture */
};

struct quotation {
	enum quotation_kind kind;
	struct span bytes;   /* of the article's text, marks included */
	struct span words;   /* without the marks */
	struct span speaker; /* the words that name the speaker, as written; empty when unknown */
	/* Where the article names them in full, "Ann Lee" for "she"; else the same as `speaker`. Empty for what cannot
	 * speak, "a caption", and for "it" where it is not plain whom it means. */
	struct span name;
	struct span cue; /* the verb or phrase that lays it to them; empty when there is none */
	enum cue_class cue_class;
	double confidence; /* of speaker and cue, 0 to 1 */
	const char *rule;  /* name of the rule that found the speaker; static, "" for none */
	bool continues;    /* goes on from the quotation before, over a paragraph: one speech */
};

struct quotations {
	struct quotation *list; /* by start; owned */
	size_t count;
	size_t capacity;
};

/*
 * Finds every pair of quotation marks: curly and straight, double and single, « » „ “ 「 」 and ''. An apostrophe is no
 * mark; an odd mark is never an error: a passage that nothing closes goes to the next one in double marks or to the end
 * of its paragraph, a mark that closes nothing is passed over. A passage inside another is listed behind it as a term,
 * 32 of them at most. Speakers are found by rules for the language of the article, as far as there is a lexicon for it
 * (lexicon.h), and those of English else; the confidence is about how often the rule is right, and without a speaker
 * lower. Linear in the length of the article.
 */
void quotations_find(struct quotations *quotations, const struct article *article);

/*
 * Adds what the article reports without marks ("Ann Lee said it was closed", "according to the filing, ..."), in its
 * place by start: one for each clause that a reporting verb or phrase governs, at most. Such a passage may hold others
 * in marks; those stay. One that says only that somebody declined to comment has the class CUE_NO_COMMENT.
 */
void quotations_add_indirect(struct quotations *quotations, const struct article *article);
void quotations_release(struct quotations *quotations);

/*
 * Index of the first quotation that overlaps `bytes`; count when there is none. Logarithmic. Only for a list without
 * indirect ones.
 */
size_t quotations_overlapping(const struct quotations *quotations, struct span bytes);

/* "direct", "partial", "indirect", "term". */
const char *quotation_kind_name(enum quotation_kind kind);

#endif
