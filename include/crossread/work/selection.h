/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage: from where it was begun to where it was moved to, both ends included, as in vi. */
#ifndef CROSSREAD_WORK_SELECTION_H
#define CROSSREAD_WORK_SELECTION_H

#include "crossread/article/article.h"

/* What is selected whole: each consists of those before it. */
enum selection_unit { SELECTION_WORDS, SELECTION_SENTENCES, SELECTION_PARAGRAPHS };

struct selection {
	bool active;
	bool chooses;             /* becomes the passage of the annotation work.choosing, see reviewing.h */
	enum selection_unit unit; /* what it began with: motions by sentence and paragraph select whole ones of these */
	size_t side;              /* the pane it is in */
	struct span bytes; /* of the article's text: all of both ends and what lies between; never empty while active */
	struct span anchor; /* the word, sentence or paragraph it began with */
	struct span cursor; /* the one that motions move */
};

/* Selects the first word of a sentence. */
void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/* Selects a whole sentence. */
void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence);

/* Selects the whole paragraph of a sentence. */
void selection_start_paragraph(struct selection *selection, const struct article *article, size_t side,
	size_t sentence);

/* Selects exactly the bytes of a passage; motions then go from its last word. */
void selection_start_passage(struct selection *selection, const struct article *article, size_t side,
	struct span bytes);

/*
 * Selects from the word, sentence or paragraph at byte `from` of the article to the one at byte `to`, either way. The
 * word at a mark is the one that it stands behind or, after a blank, before.
 */
void selection_start_between(struct selection *selection, const struct article *article, size_t side,
	enum selection_unit unit, size_t from, size_t to);

/* Widens it to the whole sentences or paragraphs that both ends are in; motions then select whole ones. */
void selection_widen(struct selection *selection, const struct article *article, enum selection_unit unit);

/*
 * Moves the cursor by `words` (negative: back), or by sentences or paragraphs: to the end of this or the next one, to
 * the start of this or the one before. Moved over the anchor, the selection grows to its other side. Stops at both ends
 * of the article. False when nothing moved. At the end of a sentence its closing marks are selected with it.
 */
bool selection_move_words(struct selection *selection, const struct article *article, long words);
bool selection_move_by(struct selection *selection, const struct article *article, enum selection_unit unit,
	long units);

/*
 * Moves the cursor to the last or the first word of its sentence, the marks there included. False where whole sentences
 * are selected anyway.
 */
bool selection_move_in_sentence(struct selection *selection, const struct article *article, bool to_end);

/* Exchanges anchor and cursor, so that the other end moves: of one sentence its first and its last word. */
void selection_swap(struct selection *selection, const struct article *article);

/* Moves the cursor to the word at a byte of the article. */
void selection_reach(struct selection *selection, const struct article *article, size_t byte);

#endif
