/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all articles of the story: the hits, found in steps, and walking over them. */
#ifndef CROSSREAD_WORK_SEARCHING_H
#define CROSSREAD_WORK_SEARCHING_H

#include "crossread/article/article.h"
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
	/* An article that no pane has needed yet, read to be searched; nothing beside it is read or written. */
	struct {
		size_t size; /* of its file, in bytes; 0: not looked at yet */
		bool is_refused;
		bool is_read;
		struct article article;
	} unopened;
};

struct searching {
	struct search *searches; /* one for each document; owned */
	size_t count;
	size_t held;             /* bytes of the files of unopened articles that are held */
	size_t spare;            /* bytes of such files that the present command may still read */
	struct pattern *pattern; /* NULL: nothing is looked for; owned */
	struct strbuf typed;     /* what `pattern` was made of, or what is wrong */
	struct strbuf before;    /* what was looked for before the line was opened */
	struct error problem;    /* of `typed`; "" when there is none */
	bool shows;              /* hits are marked in the text */
	bool previews;           /* the first hit is to be shown when it is known */
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

/* Prepares for searching; from now on searching_step() folds the articles. Nothing to do the second time. */
void searching_open(struct work *work);

/*
 * Looks for what was typed from now on, nothing for "". Takes a few milliseconds however long the articles are: what is
 * folded is searched for plain words at once, for an expression for a moment; the rest, and articles that no pane has
 * needed yet, in steps. False when it is no expression: the hits are gone, then, and `error` says what is wrong.
 */
bool searching_look(struct work *work, struct slice typed, struct error *error);

/*
 * Goes on for a few milliseconds at most (a file of 1 MB may take 40): with folding the articles, then with the
 * expression, then with articles that were not opened yet. True while there is more to do.
 */
bool searching_step(struct work *work);

/* An article was opened: it is searched as it is now. */
void searching_take_in(struct work *work, size_t document);

/*
 * Goes to the next hit from the focus (negative: previous), through all articles of the story and around; `here`
 * counts, too, when it lies in the focused sentence or behind. Articles that were read are searched to their ends
 * first, whatever time that takes. A hit in an article that is in no pane brings that into the active one; the message
 * says so. False with a message when there is none.
 */
bool searching_go(struct work *work, long hits, bool here);

/* Goes to one hit of a document, by its number below searches[document].count. False, with a message, likewise. */
bool searching_go_to(struct work *work, size_t document, size_t number);

/*
 * Goes to the first hit from the focus without a word, unless that is in an article that was not opened yet. When the
 * text up to it has not been searched yet, a later searching_step() goes there.
 */
void searching_preview(struct work *work);

/*
 * True when there is a hit; as long as there is none, articles that were not opened yet are searched now, as far as can
 * be waited for. False with a message, also when nothing is looked for.
 */
bool searching_any(struct work *work);

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

/* All hits so far; `*more` when there may be others. */
size_t searching_hits(const struct work *work, bool *more);

/* The article that the hits of a document are in: the open one, else the one read to be searched, else NULL. */
const struct article *searching_article(const struct work *work, size_t document);

/* Number of the first hit of a document that ends behind `byte`. Logarithmic. */
size_t searching_first(const struct search *search, size_t byte);

#endif
