/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a grid as curses takes them. */
#include "term_cells.h"

#include "crossread/screen/colours_wanted.h"
#include "crossread/screen/palette.h"
#include "crossread/screen/themes.h"
#include "crossread/text/utf8.h"

#include <langinfo.h>
#include <string.h>
#include <wchar.h>

void term_cells_init(struct term_cells *cells)
{
	cells->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	cells->colours = 0;
	cells->has_default = false;
	cells->pair_count = 0;
	cells->set_count = 0;
	cells->latest = 0;
	cells->oldest = 0;
	if (!colours_wanted(true) || !has_colors() || start_color() == ERR)
		return;
	cells->colours = COLORS;
	cells->has_default = use_default_colors() == OK;
}

void term_cells_use(struct term_cells *cells, const struct theme *theme)
{
	/* A theme of fixed colours would be nothing but underlines. */
	if (cells->colours == 0 && theme_has_colours(theme))
		themes_mono(&cells->theme);
	else
		cells->theme = *theme;
	cells->pair_count = 0;
	cells->set_count = 0;
	cells->latest = 0;
	cells->oldest = 0;
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
	/* Direct colours are no shorts. */
	init_extended_pair((int)count + 1, foreground, background);
	return (short)(count + 1);
}

static attr_t attributes_of(unsigned attributes)
{
	return (attributes & LOOK_BOLD ? A_BOLD : 0) | (attributes & LOOK_DIM ? A_DIM : 0) |
		(attributes & LOOK_UNDERLINE ? A_UNDERLINE : 0) | (attributes & LOOK_REVERSE ? A_REVERSE : 0) |
		(attributes & LOOK_ITALIC ? A_ITALIC : 0);
}

static void make_set(struct term_cells *cells, style_set styles, struct term_cells_set *set)
{
	struct look look = palette_reduce(theme_look(&cells->theme, styles), cells->colours);
	wchar_t text[] = { TERM_CELLS_FIRST, L'\0' };

	set->styles = styles;
	set->attributes = attributes_of(look.attributes);
	set->pair = pair_of(cells, look.foreground, look.background);
	for (size_t i = 0; i < TERM_CELLS_COUNT; i++, text[0]++)
		setcchar(&set->ascii[i], text, set->attributes, set->pair, NULL);
}

static const struct term_cells_set *set_of(struct term_cells *cells, style_set styles)
{
	if (cells->set_count && cells->sets[cells->latest].styles == styles)
		return &cells->sets[cells->latest];
	for (size_t i = 0; i < cells->set_count; i++) {
		if (cells->sets[i].styles == styles) {
			cells->latest = i;
			return &cells->sets[i];
		}
	}
	if (cells->set_count < TERM_CELLS_MOST_SETS) {
		cells->latest = cells->set_count++;
	} else {
		cells->latest = cells->oldest;
		cells->oldest = (cells->oldest + 1) % TERM_CELLS_MOST_SETS;
	}
	make_set(cells, styles, &cells->sets[cells->latest]);
	return &cells->sets[cells->latest];
}

/* A cell of one ASCII character, which every locale shows in one column. */
static bool is_ascii(const struct visible *shown)
{
	return shown->length == 1 && shown->bytes[0] >= TERM_CELLS_FIRST && shown->bytes[0] <= TERM_CELLS_LAST;
}

/* What stands for signs of the program's own where the locale has ASCII only; other characters stay. */
static wchar_t ascii_of(wchar_t sign)
{
	static const struct {
		wchar_t sign;
		wchar_t ascii;
	} signs[] = {
		/* ─ · ░ ▒ ▓ █: lines, and the blocks of the dot plot from weak to strong. */
		{ 0x2500, L'-' },
		{ 0xB7, L'.' },
		{ 0x2591, L':' },
		{ 0x2592, L'+' },
		{ 0x2593, L'*' },
		{ 0x2588, L'#' },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (signs[i].sign == sign)
			return signs[i].ascii;
	}
	return sign;
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
	if (!cells->utf8)
		text[0] = ascii_of(text[0]);
	if ((cells->utf8 || text[0] < 0x7F) && wcwidth(text[0]) == shown->width)
		return shown->width;
	text[0] = L'?';
	text[1] = L'\0';
	return 1;
}

size_t term_cells_add(struct term_cells *cells, const struct cell *cell, cchar_t *line)
{
	const struct term_cells_set *set = set_of(cells, cell->styles);
	wchar_t text[CCHARW_MAX + 1];
	size_t width;

	if (is_ascii(&cell->shown)) {
		line[0] = set->ascii[cell->shown.bytes[0] - TERM_CELLS_FIRST];
		return 1;
	}
	width = read_text(cells, &cell->shown, text);
	setcchar(&line[0], text, set->attributes, set->pair, NULL);
	if (width == cell->shown.width)
		return 1;
	setcchar(&line[1], L" ", set->attributes, set->pair, NULL);
	return 2;
}

void term_cells_ground(struct term_cells *cells, cchar_t *ground)
{
	struct cell blank = { .shown = { " ", 1, 1 }, .styles = STYLE_TEXT };

	term_cells_add(cells, &blank, ground);
}
