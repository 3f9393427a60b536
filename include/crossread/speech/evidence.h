/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a sentence that speak for an allegation, a denial or context: by a lexicon, without a look around. */
#ifndef CROSSREAD_SPEECH_EVIDENCE_H
#define CROSSREAD_SPEECH_EVIDENCE_H

#include "crossread/article/article.h"

/* What a piece of evidence speaks for. */
enum evidence_side {
	EVIDENCE_ALLEGATION,
	EVIDENCE_DENIAL,
	EVIDENCE_CONTEXT,
	EVIDENCE_NO_COMMENT, /* *no comment*: context, and never a denial */
	EVIDENCE_CONCEDED,   /* *conceded*: against a denial */
	EVIDENCE_ANSWER,     /* a denial where it answers a charge, or where the accused speak; nothing by itself */
	EVIDENCE_WRONG,      /* names a wrong: an allegation where somebody says so; nothing by itself */
	EVIDENCE_SIDES,
};

struct evidence {
	size_t sentence;
	enum evidence_side side;
	struct span bytes; /* of the article's text, within the sentence; never empty */
	const char *rule;  /* in words, for translate(); static */
	double weight;     /* 0 to 1: about how often the rule alone is right */
};

struct evidence_list {
	struct evidence *list; /* owned */
	size_t count;
	size_t capacity;
};

void evidence_add(struct evidence_list *list, struct evidence evidence);
void evidence_release(struct evidence_list *list);

/* Adds what the words of all sentences speak for; furniture and questions speak for nothing. Linear. */
void evidence_find(struct evidence_list *list, const struct article *article);

/* What a speaker is by what they are called, in the language of an article. */
bool evidence_is_accuser(const struct article *article, struct span speaker); /* prosecutors, a lawsuit */
bool evidence_is_judge(const struct article *article, struct span speaker);   /* the court */

/* The first word of `bytes` that negates: not, never, no, didn't. False when there is none. */
bool evidence_negation(const struct article *article, struct span bytes, struct span *negation);

/* True when both name one source: the same words, or a word of weight in common: the blog, the blog post. */
bool evidence_is_same_source(const struct article *article, struct span a, struct span b);

/* True when "also" or the like stands between a definite source and its verb: the report also says. */
bool evidence_goes_on(const struct article *article, struct span speaker, struct span cue);

/* True when the words begin with who speaks: “We never ...”, said it did not ...; “they” only in reported speech. */
bool evidence_speaks_of_self(const struct article *article, struct span bytes, bool is_direct);

/* True for a cue that leaves open whether it is true: claims, alleged, accuses; not for "warned". */
bool evidence_is_claim(const struct article *article, struct span cue);

/* True when the words tell of the writers themselves: we, our. */
bool evidence_names_writer(const struct article *article, struct span bytes);

/* True when the sentence asks, or is furniture: then nothing is suggested for it. */
bool evidence_is_barred(const struct article *article, size_t sentence);

#endif
