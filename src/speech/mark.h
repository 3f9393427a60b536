/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single quotation marks of a paragraph, and which way they face. */
#ifndef CROSSREAD_SRC_SPEECH_MARK_H
#define CROSSREAD_SRC_SPEECH_MARK_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"

#include <stdbool.h>

enum mark_style {
	MARK_NONE,
	MARK_DOUBLE_LEFT,     /* “ ‘‘ `` */
	MARK_DOUBLE_RIGHT,    /* ” ’’ */
	MARK_DOUBLE_LOW,      /* „ */
	MARK_DOUBLE_STRAIGHT, /* " '' */
	MARK_SINGLE_LEFT,     /* ‘ */
	MARK_SINGLE_RIGHT,    /* ’ */
	MARK_SINGLE_LOW,      /* ‚ */
	MARK_SINGLE_STRAIGHT, /* ' */
	MARK_ANGLE_LEFT,      /* « */
	MARK_ANGLE_RIGHT,     /* » */
	MARK_POINT_LEFT,      /* ‹ */
	MARK_POINT_RIGHT,     /* › */
	MARK_CORNER_LEFT,     /* 「 */
	MARK_CORNER_RIGHT,    /* 」 */
	MARK_HOLLOW_LEFT,     /* 『 */
	MARK_HOLLOW_RIGHT,    /* 』 */
};

/* Which way a mark faces, by what stands around it. */
enum mark_face {
	MARK_OPENS,
	MARK_CLOSES,
	MARK_TURNS, /* closes what it can close, else opens */
};

struct mark {
	struct span bytes; /* of the article's text */
	enum mark_style style;
	enum mark_face face;
};

struct marks {
	struct mark *list; /* by start; owned */
	size_t count;
	size_t capacity;
};

/*
 * Lists the quotation marks of a paragraph in the place of what the list held. Left out: apostrophes, as far as
 * their neighbours tell (within a word, '90s, 'til, users' before a later mark that surely closes), and signs of
 * inches. Linear.
 */
void marks_find(struct marks *marks, struct slice text, struct span paragraph);
void marks_release(struct marks *marks);

/* The style of the mark at byte `position`, and the bytes it takes; MARK_NONE where there is no mark. */
enum mark_style mark_style_at(struct slice text, size_t position, size_t *length);

/* True for ' ‘ ’ ‚. */
bool mark_is_single(enum mark_style style);

/* True when a mark of style `right` may close what one of style `left` has opened. */
bool mark_closes(enum mark_style right, enum mark_style left);

#endif
