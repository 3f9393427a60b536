/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what in the articles of the story: found in steps once somebody wants to know, and asked for here. */
#ifndef CROSSREAD_WORK_QUOTING_H
#define CROSSREAD_WORK_QUOTING_H

#include "crossread/compare/story_quotations.h"
#include "crossread/report/quoted.h"

struct work;

struct quoting {
	bool is_begun;
	bool wants_all;                  /* articles that are not open, too */
	bool is_held;                    /* see quoting_hold() */
	bool is_settled;                 /* what was read last is in the speakers and voices, and in the rows */
	size_t settlings;                /* how often that was brought about: what rests on it is as old as this */
	bool leaves_speakers;            /* tagging does not fill in who speaks, as the configuration wishes */
	struct story_quotations found;   /* of each document */
	const struct article **articles; /* as they were read; NULL: not yet; owned */
	bool *is_refused;                /* too long, or it cannot be read; owned */
	bool has_story;                  /* the story file was read */
	struct story story;              /* the story file beside the first article; empty where there is none */
	struct strbuf speaker;           /* the one that attributing_find() found last, in one line */
	struct quoted quoted;            /* the rows of the list, as of quoting_list() */
};

void quoting_release(struct quoting *quoting);

/* Reads the story file beside the first article, unless it was read; one that is damaged is as good as none. */
void quoting_read_story(struct work *work);

/* From now on quoting_step() finds who says what, in the open articles or (`all`) in all. */
void quoting_open(struct work *work, bool all);

/* Reads one more article (1 MB takes about 40 ms), or says who the speakers are. True while there is more to do. */
bool quoting_step(struct work *work);

/* True when there is more to find. */
bool quoting_goes_on(const struct work *work);

/* Reads the open articles now, but for those of more than 1 MB. */
void quoting_hurry(struct work *work);

/* An article was opened: it is read as it is now. */
void quoting_take_in(struct work *work, size_t document);

/*
 * While several articles are opened one after the other, speakers are not worked out for each: nothing but
 * quoting_quotation() may be asked for until it is let go.
 */
void quoting_hold(struct work *work, bool hold);

/* The story file has been read anew, or is gone: speakers and voices follow. */
void quoting_settle(struct work *work);

/* Makes quoting.quoted anew: tags and speakers of annotations may have changed. */
void quoting_list(struct work *work);

/* A quotation and its voice; NULL where there is none, or the article is not read. Valid until the next step. */
const struct quotation *quoting_quotation(const struct work *work, size_t document, size_t number);
const struct voice *quoting_voice(const struct work *work, size_t document, size_t number);

/*
 * The number of the quotation that a passage (bytes) of a document is about, see story_quotations_main(); SIZE_MAX when
 * nobody is known to speak there.
 */
size_t quoting_main(const struct work *work, size_t document, struct span bytes);

/* Who speaks in a quotation, in their fullest name; "" for unknown. */
struct slice quoting_speaker(const struct work *work, size_t document, size_t number);

#endif
