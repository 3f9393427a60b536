/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a theme on a terminal that has fewer, or none. */
#include "crossread/screen/palette.h"

#include "crossread/screen/colour.h"

enum {
	PLAIN = 8, /* black red green yellow blue magenta cyan white: bits for red, green, blue */
	BRIGHT_BLACK = 8,
	BRIGHT_LEVEL = 0xC0, /* the brightest of red, green and blue is bright from here */
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* A grey as one of the four of the palette. */
static int reduce_grey(int level)
{
	if (level < 0x40)
		return 0;
	if (level < 0x80)
		return BRIGHT_BLACK;
	return level < 0xE0 ? PLAIN - 1 : PLAIN + PLAIN - 1;
}

/* A colour above 15 as one of the 16: of red, green and blue counts as on what is near the largest of them. */
static int reduce_to_16(int colour)
{
	int rgb[3];
	int most;
	int plain;

	if (!colour_rgb(colour_indexed(colour), rgb))
		return colour;
	if (rgb[0] == rgb[1] && rgb[1] == rgb[2])
		return reduce_grey(rgb[0]);
	most = larger(rgb[0], larger(rgb[1], rgb[2]));
	plain = (rgb[0] * 5 > most * 3) | (rgb[1] * 5 > most * 3) << 1 | (rgb[2] * 5 > most * 3) << 2;
	return plain + (most >= BRIGHT_LEVEL ? PLAIN : 0);
}

/* Where all colours are direct but the first eight: those that were indexes are as xterm defines them. */
static int make_direct(int colour)
{
	int rgb[3];

	if (colour >= COLOUR_DIRECT)
		return colour - COLOUR_DIRECT;
	return colour_rgb(colour, rgb) ? rgb[0] << 16 | rgb[1] << 8 | rgb[2] : colour;
}

static struct look without_colours(struct look look)
{
	if (look.background != COLOUR_DEFAULT)
		look.attributes |= LOOK_REVERSE;
	if (look.foreground != COLOUR_DEFAULT)
		look.attributes |= LOOK_UNDERLINE;
	look.foreground = COLOUR_DEFAULT;
	look.background = COLOUR_DEFAULT;
	return look;
}

static struct look without_bright(struct look look)
{
	if (look.foreground == BRIGHT_BLACK) {
		look.foreground = COLOUR_DEFAULT;
		if (!(look.attributes & LOOK_BOLD))
			look.attributes |= LOOK_DIM;
	}
	if (look.foreground > BRIGHT_BLACK && look.foreground < COLOUR_CUBE)
		look.foreground -= PLAIN;
	if (look.background >= PLAIN && look.background < COLOUR_CUBE)
		look.background -= PLAIN;
	return look;
}

struct look palette_reduce(struct look look, int colours)
{
	if (colours < PLAIN)
		return without_colours(look);
	if (colours >= COLOUR_DIRECT) {
		look = without_bright(look);
		look.foreground = make_direct(look.foreground);
		look.background = make_direct(look.background);
		return look;
	}
	if (colours >= COLOUR_INDEXES) {
		look.foreground = colour_indexed(look.foreground);
		look.background = colour_indexed(look.background);
		return look;
	}
	look.foreground = reduce_to_16(look.foreground);
	look.background = reduce_to_16(look.background);
	return colours >= 2 * PLAIN ? look : without_bright(look);
}
