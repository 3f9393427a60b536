/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How styles look: colours and attributes for each, combined for sets. */
#ifndef CROSSREAD_SCREEN_THEME_H
#define CROSSREAD_SCREEN_THEME_H

#include "crossread/base/error.h"
#include "crossread/screen/style.h"

enum { THEME_DEFAULT_COLOUR = -1, THEME_MOST_BYTES = 64 * 1024 };

/* Attribute bits. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8, LOOK_ITALIC = 16 };

struct look {
	int foreground; /* 0-15 terminal palette, 16-255 of the 256-colour cube, THEME_DEFAULT_COLOUR */
	int background;
	unsigned attributes;
};

struct theme {
	struct look looks[STYLE_COUNT]; /* by bit */
};

/* The compiled-in default theme: terminal palette only. themes/default.yaml says the same, held by a test. */
void theme_default(struct theme *theme);

/*
 * Reads a theme file of at most THEME_MOST_BYTES: a map of style_name() to a map of `foreground`, `background` (black,
 * red, green, yellow, blue, magenta, cyan, white, each also with bright- before it, default, or 0-255) and `bold`,
 * `dim`, `underline`, `reverse`, `italic` (true or false). A style it names has that look and nothing of its default
 * one; styles it does not name keep theirs. On failure `*theme` is the default theme.
 */
bool theme_load(struct theme *theme, const char *path, struct error *error);

/*
 * The look of a set of styles: the latest bit that sets a colour wins, attributes add up, but bold and dim exclude each
 * other: the later wins.
 */
struct look theme_look(const struct theme *theme, style_set styles);

#endif
