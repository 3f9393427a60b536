/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sources of lists differ in: a row of the table in list_kind.c each. */
#ifndef CROSSREAD_SRC_WORK_LIST_KIND_H
#define CROSSREAD_SRC_WORK_LIST_KIND_H

#include "crossread/work/list.h"
#include "crossread/work/work.h"

enum { LIST_MOST_ORDERS = 6 };

struct list_kind {
	const char *name;
	const char *about;   /* what is listed, for the title; "" where the name says it */
	const char *nothing; /* the message when there is nothing to list */
	const struct filter_scope *scope;
	enum filter_key orders[LIST_MOST_ORDERS]; /* ways to order besides by place, ended by FILTER_KEYS */
	size_t first_order; /* number of the order it has until another one is asked for, as list.order */
	bool has_marks;
	bool is_short; /* stands at the bottom, as high as its items */
	bool is_found; /* item.document is where an item stands: one that is in no pane is not fetched by passing over
			  it */
	bool stays;    /* does not lead the panes that stand beside it */
	bool is_table; /* has a row above its items that names columns */
	bool at_first; /* opens on the first item, not on the nearest: all are to be gone through */
	/* Makes what is listed ready; false, with a message, when that cannot be. NULL: always is. */
	bool (*prepare)(struct work *work);
	/* Rows of an item, and of one on a list of at least `wide` columns. */
	size_t rows;
	size_t wide;
	size_t wide_rows;
	/* Hands each item, in order of place, to list_offer(). */
	void (*collect)(const struct work *work, struct list *list);
	/*
	 * What filter and order see of an item; borrowed. All keys are to be set. Asked for while items are collected,
	 * so that what the item names is there.
	 */
	void (*values)(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
	/*
	 * True when item `item` is the one that the reader stands on; its sentence in the active pane, SIZE_MAX for
	 * none. Asked for of items just collected. NULL for those that open on the first item.
	 */
	bool (*is_here)(const struct work *work, const struct list_item *item);
	size_t (*sentence)(const struct work *work, const struct list_item *item);
	/* True while it is being found: it may be empty until then. NULL: never. */
	bool (*is_growing)(const struct work *work);
	/* False, with a message, when an item leads nowhere; the list stays open then. NULL: each leads somewhere. */
	bool (*can_go)(struct work *work, const struct list_item *item);
	/* Goes there; says what is to be said. */
	void (*go)(struct work *work, const struct list_item *item);
	/* The same in the other pane, or in the next column; NULL: there is none. */
	bool (*go_beside)(struct work *work);
	/* Chooses a column, `columns` further; NULL: there are none. */
	bool (*choose_column)(struct work *work, long columns);
	/*
	 * What is done to the items that are marked, or else to the present one, see list.h. NULL: cannot be done, and
	 * the text next to it is the message that says so.
	 */
	bool (*retag)(struct work *work, const struct tag *tag);
	const char *no_retag;
	bool (*remove)(struct work *work);
	const char *no_removal;
	bool (*accept)(struct work *work); /* NULL: nothing waits for it here */
	bool (*undo)(struct work *work);   /* NULL: changes of annotations are undone */
};

extern const struct list_kind list_kinds[LIST_SOURCES];

const struct list_kind *list_kind_of(const struct list *list);

/* Says a text of the table, in the reader's language and with the keys it names; the second one as a complaint. */
void list_say(struct work *work, const char *text);
void list_complain(struct work *work, const char *text);

/* Adds an item if it fits the filter of the list. */
void list_offer(const struct work *work, struct list *list, const struct list_item *item);

/* Makes a column of the list wide enough for `text`. */
void list_widen(size_t *widest, struct slice text);

/* Makes the items anew, in their order; marks and the present item stay. */
void list_collect(const struct work *work, struct list *list);

/*
 * True for the items that a command is about: those marked, or without marks the present one. True when what they are
 * about can be changed; else false, with a message.
 */
bool list_is_target(const struct list *list, size_t number);
bool list_can_change(struct work *work);

/* What filters call an item that somebody has dismissed, 1, and any other, 0; NULL behind them. */
const char *list_dismissal_name(size_t number);

/* Annotations and dismissals of the open articles. */
size_t list_entries(const struct work *work);

/* The parts of list_kinds: differences, and annotations of which all or some are listed. */
bool list_differences_prepare(struct work *work);
void list_differences_collect(const struct work *work, struct list *list);
void list_differences_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_differences_is_here(const struct work *work, const struct list_item *item);
size_t list_differences_sentence(const struct work *work, const struct list_item *item);
void list_differences_go(struct work *work, const struct list_item *item);
bool list_differences_remove(struct work *work);
extern const struct filter_scope list_differences_scope;

bool list_annotations_prepare(struct work *work);
void list_annotations_collect(const struct work *work, struct list *list);
void list_annotations_add(const struct work *work, struct list *list,
	bool (*wants)(const struct annotation *annotation));
/* Widens the columns of the list to what an annotation has. */
void list_annotations_widen(struct list *list, const struct annotation *annotation);
void list_annotations_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_annotations_is_here(const struct work *work, const struct list_item *item);
size_t list_annotations_sentence(const struct work *work, const struct list_item *item);
void list_annotations_go(struct work *work, const struct list_item *item);
bool list_annotations_retag(struct work *work, const struct tag *tag);
bool list_annotations_remove(struct work *work);

void list_here_collect(const struct work *work, struct list *list);
void list_here_go(struct work *work, const struct list_item *item);

/* The articles of the story, open or not. */
bool list_articles_prepare(struct work *work);
void list_articles_collect(const struct work *work, struct list *list);
void list_articles_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_articles_is_here(const struct work *work, const struct list_item *item);
size_t list_articles_sentence(const struct work *work, const struct list_item *item);
void list_articles_go(struct work *work, const struct list_item *item);
bool list_articles_go_beside(struct work *work);
extern const struct filter_scope list_articles_scope;

/* What was looked for, in all articles. */
bool list_hits_prepare(struct work *work);
void list_hits_collect(const struct work *work, struct list *list);
void list_hits_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_hits_is_here(const struct work *work, const struct list_item *item);
size_t list_hits_sentence(const struct work *work, const struct list_item *item);
void list_hits_go(struct work *work, const struct list_item *item);
extern const struct filter_scope list_hits_scope;

/* Which article carries what. */
bool list_coverage_prepare(struct work *work);
bool list_coverage_is_growing(const struct work *work);
void list_coverage_collect(const struct work *work, struct list *list);
void list_coverage_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_coverage_is_here(const struct work *work, const struct list_item *item);
size_t list_coverage_sentence(const struct work *work, const struct list_item *item);
bool list_coverage_can_go(struct work *work, const struct list_item *item);
void list_coverage_go(struct work *work, const struct list_item *item);
bool list_coverage_go_beside(struct work *work);
bool list_coverage_choose(struct work *work, long columns);
extern const struct filter_scope list_coverage_scope;

/* What the story lacks: annotations. */
bool list_unanswered_is_growing(const struct work *work);
void list_unanswered_collect(const struct work *work, struct list *list);
void list_missing_collect(const struct work *work, struct list *list);
void list_missing_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
extern const struct filter_scope list_missing_scope;

/* Suggested tags of the open articles. */
bool list_suggestions_prepare(struct work *work);
void list_suggestions_collect(const struct work *work, struct list *list);
void list_suggestions_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_suggestions_is_here(const struct work *work, const struct list_item *item);
size_t list_suggestions_sentence(const struct work *work, const struct list_item *item);
void list_suggestions_go(struct work *work, const struct list_item *item);
extern const struct filter_scope list_suggestions_scope;

/* Who says what in all articles, and the speakers. Rows and speakers are NULL when they are gone. */
bool list_quotations_prepare(struct work *work);
void list_quotations_collect(const struct work *work, struct list *list);
void list_quotations_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
bool list_quotations_is_here(const struct work *work, const struct list_item *item);
size_t list_quotations_sentence(const struct work *work, const struct list_item *item);
void list_quotations_go(struct work *work, const struct list_item *item);
bool list_quotations_retag(struct work *work, const struct tag *tag);

bool list_speakers_prepare(struct work *work);
void list_speakers_collect(const struct work *work, struct list *list);
void list_speakers_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);
void list_speakers_go(struct work *work, const struct list_item *item);
bool list_speakers_accept(struct work *work);
bool list_speakers_remove(struct work *work);
extern const struct filter_scope list_speakers_scope;

void list_review_collect(const struct work *work, struct list *list);
void list_review_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS]);

#endif
