/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article of the story carries which quotation and claim: found in steps, while a list that needs it is open. */
#ifndef CROSSREAD_WORK_COVERING_H
#define CROSSREAD_WORK_COVERING_H

#include "crossread/base/strbuf.h"
#include "crossread/compare/coverage.h"

struct work;

struct covering {
	bool has_begun;
	size_t next;                     /* document to be opened */
	const struct article **articles; /* the columns of the table; owned */
	size_t *documents;               /* of each column; owned */
	size_t count;
	bool has_quotations;
	struct story_quotations quotations; /* of the columns */
	size_t as_of;                       /* work->quoting.settlings when speakers were named in them */
	struct coverage_finder *finder;     /* while it is being found; owned */
	bool is_found;
	struct coverage coverage;
	struct strbuf *tags; /* by row: the tags of its passages, for filters; owned */
	size_t tagged;       /* entries of the lists when these were made */
	size_t column;       /* chosen */
};

void covering_release(struct covering *covering);

/* Begins, if that was not done. False, with a message, for one article. */
bool covering_begin(struct work *work);

/*
 * Goes on for a few milliseconds: opens an article of the story, or compares. True while there is more to do; nothing
 * while no list is open that needs it.
 */
bool covering_step(struct work *work);

/* True until all articles are open; until the table is there. */
bool covering_is_opening(const struct work *work);
bool covering_is_finding(const struct work *work);

/* Adds how far it is, in words. */
void covering_add_progress(const struct work *work, struct strbuf *text);

/* Chooses another column, `columns` further. False at the ends. */
bool covering_move(struct work *work, long columns);

/* True for the last column. */
bool covering_is_last(const struct work *work);

/* The column of a document; SIZE_MAX when it has none. */
size_t covering_column(const struct work *work, size_t document);

/* The letter of the first tag of a cell's passage, a blank for none. */
char covering_tag_letter(const struct work *work, size_t row, size_t column);

/* Names the speakers of the quotations anew where the story file or what is known of them has changed. */
void covering_name_speakers(struct work *work);

/* Finds the tags of the rows anew where annotations have changed. */
void covering_find_tags(struct work *work);

#endif
