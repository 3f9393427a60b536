/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all open articles: the hits, found in steps, and walking over them. */
#ifndef CROSSREAD_WORK_SEARCHING_H
#define CROSSREAD_WORK_SEARCHING_H

#include "crossread/article/span.h"
#include "crossread/base/error.h"
#include "crossread/text/pattern.h"
#include "crossread/work/jumps.h"
#include "crossread/work/view.h"

struct work;

/* Hits that are kept of an article; more than that are no longer something to walk over. */
enum { SEARCHING_MOST_HITS = 100000 };

/* What is known of one article. */
struct search {
	struct searchable folded; /* the sentences before `sentence` */
	size_t sentence;
	size_t from;       /* folded byte up to which it was searched */
	struct span *hits; /* bytes of the article, in their order; owned */
	size_t count;
	size_t capacity;
	bool given_up; /* there may be more hits: too many, or the expression is too heavy */
};

struct searching {
	struct search *searches; /* one for each document; owned */
	size_t count;
	struct pattern *pattern; /* NULL: nothing is looked for; owned */
	struct strbuf typed;     /* what `pattern` was made of, or what is wrong */
	struct strbuf before;    /* what was looked for before the line was opened */
	struct error problem;    /* of `typed`; "" when there is none */
	bool shows;              /* hits are marked in the text */
	/* The hit that was gone to. */
	bool has_present;
	size_t document;
	size_t number;
	/* Where the reader was when the line was opened. */
	struct {
		size_t side;
		size_t documents[2]; /* in the panes */
		size_t focus;
		struct stand stands[2];
	} origin;
};

void searching_release(struct searching *searching);

/* Before a line is opened to type what to look for: remembers where the reader is, and what was looked for. */
void searching_begin(struct work *work);

/* While it is typed: looks for it, and goes to the first hit from where the reader was. Before each picture. */
void searching_settle(struct work *work);

/*
 * Looks for what was typed from now on, nothing for "". Plain words are looked for at once, an expression for a moment,
 * and then in steps. False when it is no expression: the hits are gone, then, and `error` says what is wrong.
 */
bool searching_look(struct work *work, struct slice typed, struct error *error);

/* Goes on for about a millisecond: with folding the articles, then with the expression. True while there is more to do.
 */
bool searching_step(struct work *work);

/* An article was opened: what is looked for is looked for in it, too. */
void searching_take_in(struct work *work, size_t document);

/*
 * Goes to the next hit from the focus (negative: previous), through all open articles and around; `here` counts, too,
 * when it lies in the focused sentence or behind. False with a message when there is none.
 */
bool searching_go(struct work *work, long hits, bool here);

/* Where searching_begin() was. */
struct jump searching_from(const struct work *work);

/* Goes back to where searching_begin() was; what was looked for then can be gone through as before. */
void searching_cancel(struct work *work);

/* Nothing was typed: looks for the same as before. False, with a message, when that was nothing. */
bool searching_again(struct work *work);

/* Marks the hits no more; they can still be gone through, which marks them again. */
void searching_hide(struct work *work);

/* The search of the article of `side` while its hits are to be marked, else NULL. */
const struct search *searching_shown(const struct work *work, size_t side);

/* The hit that was gone to, as bytes of the article in the active pane; only after searching_go(). */
struct span searching_present_bytes(const struct work *work);

/* True for the hit that was gone to. */
bool searching_is_present(const struct work *work, const struct search *search, size_t number);

/* Says which hit of how many was gone to. True. */
bool searching_tell(struct work *work);

/* All hits; `*more` when there may be others. */
size_t searching_hits(const struct work *work, bool *more);

/* Number of the first hit of a document that ends behind `byte`. Logarithmic. */
size_t searching_first(const struct search *search, size_t byte);

#endif
