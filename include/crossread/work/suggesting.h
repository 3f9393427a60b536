/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggested tags: found in steps once somebody wants them, shown in the panes, accepted and rejected. */
#ifndef CROSSREAD_WORK_SUGGESTING_H
#define CROSSREAD_WORK_SUGGESTING_H

#include "crossread/article/span.h"
#include "crossread/compare/suggestions.h"

struct document;
struct work;

struct suggesting {
	bool is_wanted;           /* somebody asked for them in this session */
	bool is_shown;            /* in the panes */
	size_t as_of;             /* quoting.settlings that the list rests on; 0: there is none */
	size_t found_count;       /* documents below this one have their suggestions */
	struct suggestions *list; /* one for each of work.documents; owned; NULL before the first are found */
	size_t list_count;
};

/* What became of a suggestion. */
enum suggestion_state {
	SUGGESTION_OPEN,
	SUGGESTION_DISMISSED, /* somebody rejected it: the sidecar remembers */
	SUGGESTION_SETTLED,   /* the author has tagged something in this sentence */
};

void suggesting_release(struct suggesting *suggesting);

/* From now on suggesting_step() finds what is missing. */
void suggesting_want(struct work *work);

/* Finds who says what in one more open article, or the suggestions of one. True while there is more to do. */
bool suggesting_step(struct work *work);
void suggesting_finish(struct work *work);

/* Shows them in the panes, or hides them. */
bool suggesting_toggle(struct work *work);

/* The suggestions of a document; NULL while there are none, or none that fit what the articles are now. */
const struct suggestions *suggesting_of(const struct work *work, size_t document);

enum suggestion_state suggesting_state(const struct work *work, size_t document, const struct suggested *suggestion);

/* The open suggestion of a sentence; NULL when there is none, or they are not shown. */
const struct suggested *suggesting_at(const struct work *work, const struct document *document, size_t sentence);

/* Goes to the next open suggestion of the active pane (negative: the previous one). False, with a message. */
bool suggesting_next(struct work *work, long steps);

/*
 * Tags the sentence as suggested, as an annotation of its own with the origin "suggested" and, where it is sure enough,
 * with who speaks; what is tagged there already stays as it is. Rejecting is remembered in the sidecar. About the
 * focused sentence; each is one step to undo. False, with a message, when there is no suggestion or nothing can be
 * kept.
 */
bool suggesting_accept(struct work *work);
bool suggesting_reject(struct work *work);

/* The same for items of the open list that are marked, or the present one. */
bool suggesting_accept_listed(struct work *work);
bool suggesting_reject_listed(struct work *work);

/* Accepts all open ones of the open articles with this score or a higher one, as one step to undo. */
bool suggesting_accept_above(struct work *work, double score);

#endif
