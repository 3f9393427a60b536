/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The default theme, and what a set of styles looks like together. */
#include "crossread/screen/theme.h"

#include "crossread/base/translate.h"

enum { DEFAULT = THEME_DEFAULT_COLOUR };

/* Colours of the terminal's palette, which its user has chosen to be legible. */
enum { YELLOW = 3, MAGENTA = 5, BRIGHT_BLACK = 8, BRIGHT_BLUE = 12 };

/*
 * Calm: only tags have colours. The focused sentence and its match are bold, what differs between them is underlined,
 * so that all three are seen with every tag colour and without colours.
 */
static const struct theme default_theme = {
	.about = N_("the colours of your terminal, few of them"),
	.text = { DEFAULT, DEFAULT, 0 },
	.looks = {
	{ DEFAULT, DEFAULT, LOOK_DIM },                 /* furniture */
	{ DEFAULT, DEFAULT, LOOK_BOLD },                /* heading */
	{ YELLOW, DEFAULT, 0 },                         /* allegation */
	{ BRIGHT_BLUE, DEFAULT, 0 },                    /* denial: plain blue is too dark on black */
	{ BRIGHT_BLACK, DEFAULT, 0 },                   /* context */
	{ MAGENTA, DEFAULT, 0 },                        /* other-tag */
	{ DEFAULT, DEFAULT, LOOK_BOLD },                /* matched */
	{ DEFAULT, DEFAULT, LOOK_BOLD },                /* focus */
	{ DEFAULT, DEFAULT, LOOK_REVERSE },             /* selection */
	{ DEFAULT, DEFAULT, LOOK_UNDERLINE },           /* difference */
	{ DEFAULT, DEFAULT, LOOK_REVERSE },             /* hit */
	{ DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_BOLD }, /* present-hit */
	{ DEFAULT, DEFAULT, 0 },                        /* gutter */
	{ DEFAULT, DEFAULT, LOOK_DIM },                 /* rule */
	{ DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_DIM },  /* status */
	{ DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_BOLD }, /* active */
	{ DEFAULT, DEFAULT, LOOK_DIM },                 /* hint */
	{ DEFAULT, DEFAULT, LOOK_BOLD },                /* key */
	{ DEFAULT, DEFAULT, LOOK_DIM },                 /* label */
	{ DEFAULT, DEFAULT, 0 },                        /* prompt */
	{ DEFAULT, DEFAULT, LOOK_BOLD },                /* notice */
	{ DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_BOLD }, /* error */
	},
};

void theme_default(struct theme *theme)
{
	*theme = default_theme;
}

bool theme_has_colours(const struct theme *theme)
{
	bool any = theme->text.foreground != DEFAULT || theme->text.background != DEFAULT;

	for (size_t bit = 0; !any && bit < STYLE_COUNT; bit++)
		any = theme->looks[bit].foreground != DEFAULT || theme->looks[bit].background != DEFAULT;
	return any;
}

static unsigned add_attributes(unsigned before, unsigned more)
{
	const unsigned weight = LOOK_BOLD | LOOK_DIM;

	if (more & weight)
		before &= ~weight;
	return before | more;
}

struct look theme_look(const struct theme *theme, style_set styles)
{
	struct look look = theme->text;

	for (unsigned bit = 0; bit < STYLE_COUNT; bit++) {
		const struct look *more = &theme->looks[bit];

		if (!(styles & ((style_set)1 << bit)))
			continue;
		if (more->foreground != DEFAULT)
			look.foreground = more->foreground;
		if (more->background != DEFAULT)
			look.background = more->background;
		look.attributes = add_attributes(look.attributes, more->attributes);
	}
	return look;
}
