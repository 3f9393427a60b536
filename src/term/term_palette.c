/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a theme on a terminal that has fewer, or none. */
#include "crossread/term/term_palette.h"

enum {
	PLAIN = 8, /* black red green yellow blue magenta cyan white: bits for red, green, blue */
	BRIGHT_BLACK = 8,
	CUBE = 16,   /* 6 x 6 x 6 levels of red, green and blue from here */
	GREYS = 232, /* 24 levels from here */
	MOST = 256,
	BRIGHT_LEVEL = 4, /* of the levels 0 to 5 the first one that is bright */
	LIGHT_GREY = 244,
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* A colour above 15 as one of the 16: levels near the largest of the three count as on. */
static int reduce_to_16(int colour)
{
	int red = (colour - CUBE) / 36;
	int green = (colour - CUBE) / 6 % 6;
	int blue = (colour - CUBE) % 6;
	int most = larger(red, larger(green, blue));
	int plain = (red * 2 > most) | (green * 2 > most) << 1 | (blue * 2 > most) << 2;

	if (colour < CUBE)
		return colour;
	if (colour >= GREYS)
		return colour < LIGHT_GREY ? BRIGHT_BLACK : PLAIN - 1;
	return plain + (plain && most >= BRIGHT_LEVEL ? PLAIN : 0);
}

struct look term_palette_reduce(struct look look, int colours)
{
	if (colours < PLAIN) {
		if (look.background != THEME_DEFAULT_COLOUR)
			look.attributes |= LOOK_REVERSE;
		if (look.foreground != THEME_DEFAULT_COLOUR)
			look.attributes |= LOOK_UNDERLINE;
		look.foreground = THEME_DEFAULT_COLOUR;
		look.background = THEME_DEFAULT_COLOUR;
		return look;
	}
	if (colours >= MOST)
		return look;
	look.foreground = reduce_to_16(look.foreground);
	look.background = reduce_to_16(look.background);
	if (colours >= 2 * PLAIN)
		return look;
	if (look.foreground == BRIGHT_BLACK) {
		look.foreground = THEME_DEFAULT_COLOUR;
		if (!(look.attributes & LOOK_BOLD))
			look.attributes |= LOOK_DIM;
	}
	look.foreground = look.foreground > BRIGHT_BLACK ? look.foreground - PLAIN : look.foreground;
	look.background = look.background >= PLAIN ? look.background - PLAIN : look.background;
	return look;
}
