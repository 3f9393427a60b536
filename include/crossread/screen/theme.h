/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How styles look: colours and attributes for each, combined for sets. */
#ifndef CROSSREAD_SCREEN_THEME_H
#define CROSSREAD_SCREEN_THEME_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"
#include "crossread/screen/colour.h"
#include "crossread/screen/style.h"

enum { THEME_DEFAULT_COLOUR = COLOUR_DEFAULT, THEME_MOST_BYTES = 64 * 1024, THEME_MOST_ABOUT = 100 };

/* Attribute bits. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8, LOOK_ITALIC = 16 };

struct look {
	int foreground; /* as colour.h has them; THEME_DEFAULT_COLOUR: what the text has */
	int background;
	unsigned attributes;
};

struct theme {
	struct look text;                 /* what has no style; the ground of all others */
	struct look looks[STYLE_COUNT];   /* by bit */
	char about[THEME_MOST_ABOUT + 1]; /* one line for who chooses; "" for none */
};

/* The compiled-in default theme: terminal palette only. themes/default.yaml says the same, held by a test. */
void theme_default(struct theme *theme);

/*
 * Reads a theme: `about`, a text in one line, and a map of "text" and style_name() to a map of `foreground`,
 * `background` (as colour_read() has them) and `bold`, `dim`, `underline`, `reverse`, `italic` (true or false). A style
 * it names has that look and nothing of its default one; styles it does not name keep theirs. On failure, of which the
 * message names `path` and the line, `*theme` is the default theme.
 */
bool theme_read(struct theme *theme, struct slice bytes, const char *path, struct error *error);

/* The same for a file of at most THEME_MOST_BYTES. */
bool theme_load(struct theme *theme, const char *path, struct error *error);

/* True when any of its looks has a colour. */
bool theme_has_colours(const struct theme *theme);

/*
 * The look of a set of styles: the latest bit that sets a colour wins, attributes add up, but bold and dim exclude each
 * other: the later wins.
 */
struct look theme_look(const struct theme *theme, style_set styles);

#endif
