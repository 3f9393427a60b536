/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread themes: each theme on a sample passage. */
#include "verbs.h"

#include "printing.h"

#include "crossread/screen/colours_wanted.h"
#include "crossread/base/translate.h"
#include "crossread/screen/palette.h"
#include "crossread/screen/theme_contrast.h"
#include "crossread/screen/themes.h"
#include "crossread/text/visible.h"
#include "crossread/text/width.h"

#include <unistd.h>

enum { COLUMNS = 72, MOST_RUNS = 6 };

/* A piece of a row that means one thing. */
struct run {
	style_set styles;
	const char *text;
};

static const struct run sample[][MOST_RUNS] = {
	{ { STYLE_GUTTER, "     " }, { STYLE_HEADING, "Lantern takes Packetry to court" } },
	{ { STYLE_GUTTER, "> A  " }, { STYLE_ALLEGATION | STYLE_FOCUS, "Packetry " },
		{ STYLE_ALLEGATION | STYLE_FOCUS | STYLE_DIFFERENCE, "copied whole files" },
		{ STYLE_ALLEGATION | STYLE_FOCUS, " of ours, Lantern said." } },
	{ { STYLE_GUTTER, "  D  " }, { STYLE_DENIAL, "Packetry said that it had never seen the files." } },
	{ { STYLE_GUTTER, "  C  " }, { STYLE_CONTEXT, "Both settled a similar case two years ago." } },
	{ { STYLE_GUTTER, "  L  " }, { STYLE_OTHER_TAG, "A tag of your own, such as legal." } },
	{ { STYLE_GUTTER, "     " }, { STYLE_MATCHED, "The match of the sentence with the focus." } },
	{ { STYLE_GUTTER, "     " }, { STYLE_TEXT, "A " }, { STYLE_HIT, "judge" }, { STYLE_TEXT, " will hear " },
		{ STYLE_SELECTION, "the case in May" }, { STYLE_TEXT, "." } },
	{ { STYLE_GUTTER, "     " }, { STYLE_FURNITURE, "Subscribe to our newsletter" } },
	{ { STYLE_STATUS | STYLE_ACTIVE, " lantern.txt  sentence 3/41 " },
		{ STYLE_STATUS, " packetry.txt  sentence 5/38" }, { STYLE_STATUS, "                " } },
	{ { STYLE_HINT | STYLE_KEY, " m" }, { STYLE_HINT, " next match  " }, { STYLE_HINT | STYLE_KEY, "?" },
		{ STYLE_HINT, " keys  " }, { STYLE_ERROR, "no such command" } },
};

enum { ROWS = sizeof(sample) / sizeof(sample[0]) };

/* Adds what sets a colour as ISO 8613-6 and ECMA-48 have it; `first` is 30 or 40. */
static void add_colour(struct strbuf *out, int colour, int first, int colours)
{
	if (colour == COLOUR_DEFAULT)
		return;
	if (colours >= COLOUR_DIRECT && colour >= COLOUR_BRIGHT)
		strbuf_add_format(out, ";%d;2;%d;%d;%d", first + 8, colour >> 16 & 0xFF, colour >> 8 & 0xFF,
			colour & 0xFF);
	else if (colour < COLOUR_BRIGHT)
		strbuf_add_format(out, ";%d", first + colour);
	else if (colour < COLOUR_CUBE)
		strbuf_add_format(out, ";%d", first + 60 + colour - COLOUR_BRIGHT);
	else
		strbuf_add_format(out, ";%d;5;%d", first + 8, colour);
}

static void add_look(struct strbuf *out, struct look look, int colours)
{
	static const struct {
		unsigned attribute;
		const char *code;
	} attributes[] = { { LOOK_BOLD, ";1" }, { LOOK_DIM, ";2" }, { LOOK_ITALIC, ";3" }, { LOOK_UNDERLINE, ";4" },
		{ LOOK_REVERSE, ";7" } };

	look = palette_reduce(look, colours);
	strbuf_add_text(out, "\033[0");
	for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++) {
		if (look.attributes & attributes[i].attribute)
			strbuf_add_text(out, attributes[i].code);
	}
	add_colour(out, look.foreground, 30, colours);
	add_colour(out, look.background, 40, colours);
	strbuf_add_text(out, "m");
}

/* Adds a row of the sample; `colours` 0: only its text. */
static void add_row(struct strbuf *out, const struct theme *theme, const struct run *runs, int colours)
{
	size_t columns = 0;

	for (size_t i = 0; i < MOST_RUNS && runs[i].text; i++) {
		if (colours)
			add_look(out, theme_look(theme, runs[i].styles), colours);
		strbuf_add_text(out, runs[i].text);
		columns += width_of(slice_of(runs[i].text));
	}
	if (colours) {
		add_look(out, theme_look(theme, STYLE_TEXT), colours);
		strbuf_add_repeated(out, ' ', columns < COLUMNS ? COLUMNS - columns : 0);
		strbuf_add_text(out, "\033[0m");
	}
	strbuf_add_byte(out, '\n');
}

static void add_title(struct strbuf *out, const char *name, const struct theme *theme)
{
	double contrast = theme_least_contrast(theme, COLOUR_INDEXES, NULL);

	visible_add(out, slice_of(name));
	if (*theme->about)
		strbuf_add_text(out, ": ");
	visible_add(out, slice_of(translate(theme->about)));
	if (contrast > 0)
		strbuf_add_format(out, translate(" (least contrast %.1f:1)"), contrast);
	strbuf_add_byte(out, '\n');
}

/* Adds a theme; false, with a message on standard error, when there is none of that name or its file is damaged. */
static bool add_theme(struct strbuf *out, const char *name, const struct options *options, int colours)
{
	struct theme theme;
	struct error error;

	if (!themes_find(&theme, name, options->theme_folder, &error)) {
		verb_fail(error.message);
		return false;
	}
	if (out->length)
		strbuf_add_byte(out, '\n');
	add_title(out, name, &theme);
	for (size_t i = 0; i < ROWS; i++)
		add_row(out, &theme, sample[i], colours);
	return true;
}

int verb_themes(const struct options *options)
{
	int colours = colours_wanted(isatty(STDOUT_FILENO)) ? colours_told() : 0;
	int status = STATUS_FINE;
	struct themes themes;
	struct strbuf out;

	strbuf_init(&out);
	for (size_t i = 1; i < options->argument_count; i++) {
		if (!add_theme(&out, options->arguments[i], options, colours))
			status = STATUS_TROUBLE;
	}
	themes_list(&themes, options->theme_folder);
	for (size_t i = 0; i < themes.count && options->argument_count == 1; i++) {
		if (!add_theme(&out, themes.list[i].name, options, colours))
			status = STATUS_TROUBLE;
	}
	return printing_end(&out, status);
}
