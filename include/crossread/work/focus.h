/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Moving the focus over sentences and matches. The other pane's focus follows: it stands on the other end of the
 * present match.
 */
#ifndef CROSSREAD_WORK_FOCUS_H
#define CROSSREAD_WORK_FOCUS_H

#include "crossread/work/work.h"

/*
 * Puts the focus of the active pane on a sentence (cut to the last one), its best match becomes the present one, and
 * scrolls there.
 */
void focus_sentence(struct work *work, size_t sentence);

/* Moves the focus by sentences, stopping at both ends. */
void focus_move(struct work *work, long sentences);

/*
 * Makes a match the present one (WORK_NO_MATCH: none): the other pane's focus goes to its other end, and its words are
 * compared. Does not scroll.
 */
void focus_set_match(struct work *work, size_t number);

/* Puts both panes on two sentences; the match between them becomes the present one, if there is one. */
void focus_pair(struct work *work, size_t a, size_t b);

/* Moves to the next match (negative: previous) in the order of the active pane; false when there is none. */
bool focus_next_match(struct work *work, long matches);

/*
 * Makes the other pane active: the focus is on the other end of the present match, or else on the sentence beside.
 * False for one pane.
 */
bool focus_other_pane(struct work *work);

/*
 * Goes to the next match of the focused sentence in the other pane; after the last one back to where it began. False
 * when there is none.
 */
bool focus_follow(struct work *work);

/* Moves the view and the focus by `halves` half screens. */
void focus_half_pages(struct work *work, long halves);

/* Scrolls by rows; the focus stays unless its sentence would leave the screen. */
void focus_scroll(struct work *work, long rows);

/* Shows or hides furniture in both panes; the focus leaves what is hidden. */
void focus_hide_furniture(struct work *work, bool hide);

/* True when a match is to be shown: likely or better, or possible ones are asked for. */
bool focus_shows(const struct work *work, const struct match *match);

/*
 * Number of shown matches of a sentence of `side`; `*best` (may be NULL) is the number in matches.list of the one
 * with the best score.
 */
size_t focus_matches(const struct work *work, size_t side, size_t sentence, size_t *best);

#endif
