/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lists of the reader: one widget for whatever is listed. Items are made when a list is opened, filtered or
 * changed; what a row says is read from the articles when it is painted, so that only rows in view cost anything.
 */
#ifndef CROSSREAD_WORK_LIST_H
#define CROSSREAD_WORK_LIST_H

#include "crossread/annotation/filter.h"
#include "crossread/screen/rect.h"
#include "crossread/work/view.h"

struct conflict;
struct suggested;
struct quoted_row;
struct speaker;
struct work;

enum list_source {
	LIST_DIFFERENCES,
	LIST_ANNOTATIONS,
	LIST_REVIEW, /* annotations that need a look */
	LIST_HERE,   /* those at the focus, to choose one that a command is about: a short list at the bottom */
	LIST_ARTICLES,
	LIST_HITS,
	LIST_COVERAGE,   /* which article carries what */
	LIST_UNANSWERED, /* allegations without an answer */
	LIST_MISSING,    /* denials that an article lacks */
	LIST_SUGGESTIONS,
	LIST_QUOTATIONS, /* who says what */
	LIST_SPEAKERS,
	LIST_SOURCES,
};

struct list_item {
	size_t document; /* number in work.documents; 0 for a difference, which is of both panes */
	size_t number;   /* of the difference; of the hit or quotation in its article; of the speaker; of the annotation
			    in its set, as it was when the   list was made */
	char id[ANNOTATION_MOST_ID + 1]; /* of the annotation or other entry; "" for others */
	size_t conflict; /* 1 + number of the field among those of its entry that are in conflict; 0: it is about none
			  */
	size_t missing;  /* column of the table of coverage: the article that lacks the denial */
	bool marked;
};

/* Where the reader was when a list was opened. */
struct list_origin {
	size_t active;
	const struct document *documents[2]; /* in the panes; NULL: there was no such pane */
	size_t focus[2];
	size_t match;
	struct stand stands[2];
};

struct list {
	enum list_source source;
	struct list_item *items; /* those that fit the filter; owned */
	size_t count;
	size_t capacity;
	size_t all;           /* without the filter */
	size_t uncut;         /* how many there are when these are only the first; else 0 */
	bool counts_on;       /* there may be more, which are not known yet */
	size_t marked;        /* of the items */
	size_t present;       /* below count, 0 when there are none */
	size_t top;           /* the first one on the screen */
	size_t order;         /* number in the orders of its source; 0: by place */
	bool is_new;          /* just opened */
	bool is_stale;        /* something changed: the items are made anew before the next paint */
	size_t entries;       /* annotations and dismissals when the items were made: others may change their number */
	size_t widest_author; /* columns, over all items; for lists of annotations */
	size_t widest_speaker;
	size_t widest_state; /* of those that are not kept */

	struct strbuf typed;   /* the filter as it was typed */
	struct filter filter;  /* as much of it as can be read */
	struct error problem;  /* what is wrong with the typed one; "" when it could be read */
	struct strbuf earlier; /* the filter before the one being typed */
	struct list_origin origin;

	/* Where it stands on the screen, as list_arrange() left it. */
	struct rect title;
	struct rect head; /* of the columns of a table; no rows for others */
	struct rect rows; /* of the items */
	struct rect rule;
	struct rect detail; /* the present item in full; no rows on a low screen */
	size_t item_rows;   /* rows of an item */
};

void list_release(struct list *list);

/*
 * Opens a list on the item nearest to the focus, that of what needs a look on the first; its filter and order are those
 * of the last time. False, with a message, when there is nothing to list.
 */
bool list_open(struct work *work, enum list_source source);

/* Closes the open list; the reader is where they were before it. */
void list_close(struct work *work);

/* Closes the open list at its present item. False, with a message, when there is none. */
bool list_go(struct work *work);

/* The same for the list of articles: the present one goes into the other pane, the reader stays in this one. */
bool list_go_beside(struct work *work);

/* Chooses another column of the table of coverage, `columns` further. False, with a message, for other lists. */
bool list_choose_column(struct work *work, long columns);

/* True while what is listed is still being found, so that a list may be empty for now. */
bool list_is_growing(const struct work *work);

/* Moves by items, by half screens, or to item `number` (cut to the last one). */
void list_move(struct work *work, long items);
void list_move_halves(struct work *work, long halves);
void list_move_to(struct work *work, size_t number);

/*
 * Makes items anew where that is needed and takes over the filter being typed. Closes a list whose source is gone or
 * has nothing left to list. Before the layout is made.
 */
void list_settle(struct work *work);

/* Rows that a short list needs on a screen of so many columns; 0 for one that takes what there is. */
size_t list_rows(const struct list *list, size_t columns);

/* Divides work.layout.list. When the list was just opened beside the panes, it leads them. */
void list_arrange(struct work *work);

/*
 * Sets the filter of the open list. False when it cannot be read, as while it is typed: list.problem says why, and what
 * fits the words before the last one is listed.
 */
bool list_set_filter(struct work *work, struct slice text);

/* Drops the filter of a closed list: what it was meant for is no longer listed. */
void list_forget_filter(struct list *list);

/* Sets the order by its name ("place", "tag" ...), or the next one for an empty name. False, with a message, for
 * others. */
bool list_set_order(struct work *work, struct slice name);

/* What filters of the list may name. */
const struct filter_scope *list_scope(const struct list *list);

/* The name of the present order. */
const char *list_order_name(const struct list *list);

/* "annotations", "differences", "review" ...; and what that is, "" where the name says it. */
const char *list_name(const struct list *list);
const char *list_about(const struct list *list);

/* Marks the present item, or takes the mark away, and goes to the next one. False, with a message, for lists without.
 */
bool list_mark(struct work *work);

/* Marks all items, or when all are marked none. */
bool list_mark_all(struct work *work);

/* The present item, NULL when there is none. */
const struct list_item *list_present(const struct list *list);

/*
 * Where the hit of an item is, in bytes of searching_article(), and its sentences, as far as they stand near it. False
 * when it is gone.
 */
bool list_hit(const struct work *work, const struct list_item *item, struct span *hit, struct span *around);

/* The annotation of an item, NULL when it has none or is gone. Valid until the next change. */
const struct annotation *list_annotation(const struct work *work, const struct list_item *item);

/* The suggestion of an item, NULL when it is gone. */
const struct suggested *list_suggestion(const struct work *work, const struct list_item *item);

/* The field in conflict that an item is about; false when it is about none or that is decided. Valid likewise. */
bool list_conflict(const struct work *work, const struct list_item *item, struct conflict *conflict);

/* The speaker that the open list stands on: sets `*number`. False, with a message, in other lists. */
bool list_speaker_here(struct work *work, size_t *number);

/* The quotation or the speaker of an item; NULL when it is gone. Valid until the next step or change. */
const struct quoted_row *list_quoted(const struct work *work, const struct list_item *item);
const struct speaker *list_speaker(const struct work *work, const struct list_item *item);

/* Something changed what is listed: the items of the open list are made anew before the next paint. */
void list_touch(struct work *work);

/*
 * Gives the marked annotations, or the present one, another tag; those of others are left alone. One step to undo;
 * the message tells what was done. False when nothing was.
 */
bool list_retag(struct work *work, struct slice tag);

/* Removes the marked annotations or the present one, in one step; dismisses a difference or brings it back. */
bool list_remove(struct work *work);

/* Takes what is listed as it was found: a suggestion, a guessed speaker, the place of a passage. False, with a message.
 */
bool list_accept(struct work *work);

/* Takes back the latest change of what the open list holds; of annotations where none is open. False, with a message.
 */
bool list_undo(struct work *work);

#endif
