/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage: from where it was begun to where it was moved to, both ends included, as in vi. */
#ifndef CROSSREAD_WORK_SELECTION_H
#define CROSSREAD_WORK_SELECTION_H

#include "crossread/article/article.h"

struct selection {
	bool active;
	bool chooses;      /* becomes the passage of the annotation work.choosing, see reviewing.h */
	bool by_sentence;  /* began with a whole sentence: sentence motions select whole ones */
	size_t side;       /* the pane it is in */
	struct span bytes; /* of the article's text: all of both ends and what lies between; never empty while active */
	struct span anchor; /* the word or sentence it began with */
	struct span cursor; /* the word or sentence that motions move */
};

/* Selects the first word of a sentence. */
void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/* Selects a whole sentence. */
void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/* Selects exactly the bytes of a passage; motions then go from its last word. */
void selection_start_passage(struct selection *selection, const struct article *article, size_t side,
	struct span bytes);
/* Selects from the word at or before byte `from` of the article to the one at or before byte `to`, either way. */
void selection_start_between(struct selection *selection, const struct article *article, size_t side, size_t from,
	size_t to);

/*
 * Moves the cursor by `words` (negative: back) or by `sentences`: to the last word of this or the next one, to the
 * first word of this or the one before; by whole sentences when it began with one. Moved over the anchor, the selection
 * grows to its other side. Stops at both ends of the article. False when nothing moved.
 */
bool selection_move_words(struct selection *selection, const struct article *article, long words);
bool selection_move_sentences(struct selection *selection, const struct article *article, long sentences);

/* Exchanges anchor and cursor, so that the other end moves. */
void selection_swap(struct selection *selection);

#endif
