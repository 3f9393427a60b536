/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a grid as curses takes them. */
#include "term_cells.h"

#include "crossread/term/term_palette.h"
#include "crossread/text/utf8.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

void term_cells_init(struct term_cells *cells, const struct theme *theme)
{
	const char *no_color = getenv("NO_COLOR");

	cells->theme = *theme;
	cells->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	cells->colours = 0;
	cells->has_default = false;
	cells->pair_count = 0;
	if ((no_color && *no_color) || !has_colors() || start_color() == ERR)
		return;
	cells->colours = COLORS;
	cells->has_default = use_default_colors() == OK;
}

/* The colour pair of these two; that of the terminal itself when there are no more to be had. */
static short pair_of(struct term_cells *cells, int foreground, int background)
{
	size_t count = cells->pair_count;

	if (foreground == THEME_DEFAULT_COLOUR && background == THEME_DEFAULT_COLOUR)
		return 0;
	for (size_t i = 0; i < count; i++) {
		if (cells->pairs[i].foreground == foreground && cells->pairs[i].background == background)
			return (short)(i + 1);
	}
	if (count == TERM_CELLS_MOST_PAIRS || (int)count + 1 >= COLOR_PAIRS)
		return 0;
	cells->pairs[count].foreground = foreground;
	cells->pairs[count].background = background;
	cells->pair_count++;
	if (!cells->has_default && foreground == THEME_DEFAULT_COLOUR)
		foreground = COLOR_WHITE;
	if (!cells->has_default && background == THEME_DEFAULT_COLOUR)
		background = COLOR_BLACK;
	init_pair((short)(count + 1), (short)foreground, (short)background);
	return (short)(count + 1);
}

static attr_t attributes_of(unsigned attributes)
{
	return (attributes & LOOK_BOLD ? A_BOLD : 0) | (attributes & LOOK_DIM ? A_DIM : 0) |
		(attributes & LOOK_UNDERLINE ? A_UNDERLINE : 0) | (attributes & LOOK_REVERSE ? A_REVERSE : 0) |
		(attributes & LOOK_ITALIC ? A_ITALIC : 0);
}

/*
 * The text of one element that stands for the cell; returns how many columns that has. What the locale cannot show, or
 * curses would take to be of another width than the cell, becomes "?".
 */
static size_t read_text(const struct term_cells *cells, const struct visible *shown, wchar_t text[CCHARW_MAX + 1])
{
	struct slice bytes = slice_from(shown->bytes, shown->length);
	size_t count = 0;

	for (size_t position = 0; position < bytes.length && count < CCHARW_MAX;)
		text[count++] = (wchar_t)utf8_next(bytes, &position);
	text[cells->utf8 ? count : 1] = L'\0';
	if ((cells->utf8 || text[0] < 0x7F) && wcwidth(text[0]) == shown->width)
		return shown->width;
	text[0] = L'?';
	text[1] = L'\0';
	return 1;
}

size_t term_cells_add(struct term_cells *cells, const struct cell *cell, cchar_t *line)
{
	struct look look = term_palette_reduce(theme_look(&cells->theme, cell->styles), cells->colours);
	attr_t attributes = attributes_of(look.attributes);
	short pair = pair_of(cells, look.foreground, look.background);
	wchar_t text[CCHARW_MAX + 1];
	size_t width = read_text(cells, &cell->shown, text);

	setcchar(&line[0], text, attributes, pair, NULL);
	if (width == cell->shown.width)
		return 1;
	setcchar(&line[1], L" ", attributes, pair, NULL);
	return 2;
}
