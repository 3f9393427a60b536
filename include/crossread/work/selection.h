/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage: whole words, grown and shrunk at one of its ends. */
#ifndef CROSSREAD_WORK_SELECTION_H
#define CROSSREAD_WORK_SELECTION_H

#include "crossread/article/article.h"

struct selection {
	bool active;
	size_t side;       /* the pane it is in */
	struct span bytes; /* of the article's text; never empty while active */
	bool moves_start;  /* the end that motions move: the start instead of the end */
};

/* Selects the first word of a sentence; its end is what moves. */
void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/* Selects a whole sentence. */
void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/*
 * Moves the moving end by `words` (negative: back) or by `sentences`. An end that passes the other one takes it along,
 * so that at least one word stays selected. Stops at both ends of the article. False when nothing moved.
 */
bool selection_move_words(struct selection *selection, const struct article *article, long words);
bool selection_move_sentences(struct selection *selection, const struct article *article, long sentences);

/* Makes the other end the one that moves. */
void selection_swap(struct selection *selection);

/* The byte at the moving end: where the screen should be. */
size_t selection_byte(const struct selection *selection);

#endif
