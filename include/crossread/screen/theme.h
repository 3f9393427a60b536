/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How styles look: colours and attributes for each, combined for sets. */
#ifndef CROSSREAD_SCREEN_THEME_H
#define CROSSREAD_SCREEN_THEME_H

#include "crossread/base/error.h"
#include "crossread/screen/style.h"

enum { THEME_DEFAULT_COLOUR = -1 };

/* Attribute bits. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8, LOOK_ITALIC = 16 };

struct look {
	int foreground; /* 0-15 terminal palette, 16-255 of the 256-colour cube, THEME_DEFAULT_COLOUR */
	int background;
	unsigned attributes;
};

struct theme {
	struct look looks[STYLE_COUNT];
};

/* The compiled-in default theme: terminal palette only. themes/default.yaml says the same, held by a test. */
void theme_default(struct theme *theme);

/*
 * Reads a theme file: a map of style name to {foreground, background: colour name (black red green yellow blue magenta cyan white,
 * bright-…, default) or 0-255, bold, dim, underline, reverse, italic: true/false}. Styles it does not name keep their default look.
 */
bool theme_load(struct theme *theme, const char *path, struct error *error);

/* The look of a set of styles: later bits win for colours, attributes add up. */
struct look theme_look(const struct theme *theme, style_set styles);

#endif
