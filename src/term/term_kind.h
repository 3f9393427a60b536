/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kind of terminal must be able to do. */
#ifndef CROSSREAD_TERM_KIND_H
#define CROSSREAD_TERM_KIND_H

#include "crossread/term/term.h"

/* One function for each of term.h, which says what they do. */
struct term_kind {
	void (*close)(struct term *term);
	void (*size)(const struct term *term, size_t *rows, size_t *columns);
	void (*show)(struct term *term, const struct grid *grid);
	void (*redraw)(struct term *term);
	struct event (*read)(struct term *term, int milliseconds);
	bool (*pending)(struct term *term);
	void (*suspend)(struct term *term);
	void (*lend)(struct term *term);
	void (*take_back)(struct term *term);
	void (*use_mouse)(struct term *term, bool use);
	void (*use_theme)(struct term *term, const struct theme *theme);
	void (*set_title)(struct term *term, struct slice title);
	bool (*copy)(struct term *term, struct slice text);
};

/* The first member of each kind's own struct. */
struct term {
	const struct term_kind *kind;
};

#endif
