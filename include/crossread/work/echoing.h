/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in other articles: an offer to tag them there, too, and links between what was tagged so. */
#ifndef CROSSREAD_WORK_ECHOING_H
#define CROSSREAD_WORK_ECHOING_H

#include "crossread/annotation/annotation.h"
#include "crossread/base/strbuf.h"

enum { ECHOING_MOST = 32, ECHOING_FEWEST_WORDS = 4 };

struct work;

/* A place of the words. */
struct echo {
	size_t document;
	struct span codes;
};

/* What is offered for the annotation that was made last. */
struct echoing {
	bool is_set;
	bool is_found; /* all open articles were looked through */
	size_t document;
	char id[ANNOTATION_MOST_ID + 1];
	struct strbuf words; /* what is looked for: those of the quotation in it, or all */
	size_t next;         /* the document to look through next */
	struct echo list[ECHOING_MOST];
	size_t count;
	/* The annotation whose links were followed last, and how many of them. */
	char from[ANNOTATION_MOST_ID + 1];
	size_t followed;
};

void echoing_release(struct echoing *echoing);

/*
 * An annotation was made: from now on echoing_step() looks for its words (at least ECHOING_FEWEST_WORDS, without regard
 * to typography) in the other open articles. Those of a quotation are looked for without what stands around it.
 */
void echoing_begin(struct work *work, size_t document, struct slice id);

/* Looks through one more article; in the end says what is offered, behind the message there is. True while there is
 * more to do. */
bool echoing_step(struct work *work);

/* True when an offer stands for this annotation of a document. */
bool echoing_offers(const struct work *work, size_t document, const struct annotation *annotation);

/* Adds what the articles of the offer are called: "TechDogs, The Sun". */
void echoing_add_articles(const struct work *work, struct strbuf *text);

/*
 * Tags the words as the annotation is in all these articles, or takes the author's own annotation there that has the
 * same tag, and links both: one step to undo. False, with a message, when nothing is offered or can be kept.
 */
bool echoing_apply(struct work *work);

/* Adds what the articles are called in which the annotation has a linked one. */
void echoing_add_linked(const struct work *work, size_t document, const struct annotation *annotation,
	struct strbuf *text);

/* Goes to the annotation that the present one is linked with; again from there: the next one. False with a message. */
bool echoing_follow(struct work *work);

#endif
