/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: of the terminal's palette, of the 256-colour cube, or direct. */
#ifndef CROSSREAD_SCREEN_COLOUR_H
#define CROSSREAD_SCREEN_COLOUR_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * A colour is a number: COLOUR_DEFAULT, what the terminal shows by itself; 0-15, the palette, which its user has chosen
 * and nobody else knows; 16-255, the cube and greys that xterm defines and all take over; COLOUR_DIRECT + 0xRRGGBB.
 */
enum {
	COLOUR_DEFAULT = -1,
	COLOUR_BRIGHT = 8,  /* the bright ones of the palette, from here */
	COLOUR_CUBE = 16,   /* 6 x 6 x 6 levels of red, green and blue, from here */
	COLOUR_GREYS = 232, /* 24 levels, from here */
	COLOUR_INDEXES = 256,
	COLOUR_DIRECT = 1 << 24,
};

/*
 * Reads "default"; black, red, green, yellow, blue, magenta, cyan or white, each also with bright- before it; a number
 * up to 255; or #rrggbb. False when it is none of these.
 */
bool colour_read(struct slice text, int *colour);

/* Name `number` of those that colour_read() knows, NULL behind the last. */
const char *colour_name(int number);

/* Red, green and blue, 0-255 each (sRGB). False for COLOUR_DEFAULT and the palette: nobody knows these. */
bool colour_rgb(int colour, int rgb[3]);

/* The colour of 16-255 that is nearest to a direct one (sum of squares in sRGB); any other colour as it is. */
int colour_indexed(int colour);

/*
 * The contrast of two colours whose RGB is known, 1 to 21; 0 when one is not. It is (L1 + 0.05) / (L2 + 0.05) of their
 * relative luminances, as WCAG 2.1 defines both (W3C Recommendation, 2018, "contrast ratio", "relative luminance").
 */
double colour_contrast(int a, int b);

/* The linear value, 0 to 1, of an sRGB one, 0 to 255 (IEC 61966-2-1). */
double colour_linear(int value);

#endif
