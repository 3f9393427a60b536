/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: their names, their red, green and blue, and how far they stand out against each other. */
#include "crossread/screen/colour.h"

#include <math.h>

enum { CUBE_SIDE = 6, FIRST_GREY = 8, GREY_STEP = 10 };

static const char *const names[] = {
	"black",
	"red",
	"green",
	"yellow",
	"blue",
	"magenta",
	"cyan",
	"white",
	"bright-black",
	"bright-red",
	"bright-green",
	"bright-yellow",
	"bright-blue",
	"bright-magenta",
	"bright-cyan",
	"bright-white",
	"default",
};

enum { NAMES = sizeof(names) / sizeof(names[0]) };

/* The levels of the cube, as xterm has them. */
static const int levels[CUBE_SIDE] = { 0, 95, 135, 175, 215, 255 };

const char *colour_name(int number)
{
	return number >= 0 && number < NAMES ? names[number] : NULL;
}

static int digit_of(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	if (byte >= 'a' && byte <= 'f')
		return byte - 'a' + 10;
	return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/* Reads digits of this base; -1 when it is no number up to `most`. */
static int read_number(struct slice text, int base, int most)
{
	int number = 0;

	for (size_t i = 0; i < text.length; i++) {
		int digit = digit_of(text.data[i]);

		if (digit < 0 || digit >= base || number > most / base)
			return -1;
		number = number * base + digit;
	}
	return text.length && number <= most ? number : -1;
}

bool colour_read(struct slice text, int *colour)
{
	int number;

	for (int i = 0; i < NAMES; i++) {
		if (!slice_equal_text(text, names[i]))
			continue;
		*colour = i < COLOUR_CUBE ? i : COLOUR_DEFAULT;
		return true;
	}
	if (slice_starts(text, "#")) {
		number = text.length == 7 ? read_number(slice_part(text, 1, text.length), 16, 0xFFFFFF) : -1;
		*colour = COLOUR_DIRECT + number;
	} else {
		number = read_number(text, 10, COLOUR_INDEXES - 1);
		*colour = number;
	}
	return number >= 0;
}

bool colour_rgb(int colour, int rgb[3])
{
	int place = colour - COLOUR_CUBE;

	if (colour < COLOUR_CUBE)
		return false;
	for (int i = 0; i < 3; i++) {
		if (colour >= COLOUR_DIRECT)
			rgb[i] = colour >> (16 - 8 * i) & 0xFF;
		else if (colour >= COLOUR_GREYS)
			rgb[i] = FIRST_GREY + GREY_STEP * (colour - COLOUR_GREYS);
		else
			rgb[i] = levels[place / (i == 0 ? CUBE_SIDE * CUBE_SIDE : i == 1 ? CUBE_SIDE : 1) % CUBE_SIDE];
	}
	return true;
}

static int distance(const int a[3], const int b[3])
{
	int sum = 0;

	for (int i = 0; i < 3; i++)
		sum += (a[i] - b[i]) * (a[i] - b[i]);
	return sum;
}

int colour_indexed(int colour)
{
	int nearest = COLOUR_CUBE;
	int least = -1;
	int wanted[3];
	int rgb[3];

	if (colour < COLOUR_DIRECT || !colour_rgb(colour, wanted))
		return colour;
	for (int i = COLOUR_CUBE; i < COLOUR_INDEXES; i++) {
		colour_rgb(i, rgb);
		if (least < 0 || distance(rgb, wanted) < least) {
			least = distance(rgb, wanted);
			nearest = i;
		}
	}
	return nearest;
}

double colour_linear(int value)
{
	double part = value / 255.0;

	return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double luminance(const int rgb[3])
{
	return 0.2126 * colour_linear(rgb[0]) + 0.7152 * colour_linear(rgb[1]) + 0.0722 * colour_linear(rgb[2]);
}

double colour_contrast(int a, int b)
{
	int rgb[2][3];
	double light;
	double dark;

	if (!colour_rgb(a, rgb[0]) || !colour_rgb(b, rgb[1]))
		return 0;
	light = luminance(rgb[0]) + 0.05;
	dark = luminance(rgb[1]) + 0.05;
	return light > dark ? light / dark : dark / light;
}
