/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: lines on keys and commands, those that fit what is looked for, and the one that Enter runs. */
#ifndef CROSSREAD_WORK_HELP_H
#define CROSSREAD_WORK_HELP_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>

struct work;

struct help_line {
	char *keys; /* parted by blanks; "" in a heading; owned */
	char *text; /* owned */
	char *name; /* the command line that it tells of, with what it takes: "tag denial", "mark LETTER"; owned */
	bool heading;
};

struct help {
	bool open;
	const char *page;        /* static: what it shows instead of help; NULL: help */
	const char *first;       /* static: the command to begin with, until that is done; NULL: the first line */
	struct help_line *lines; /* owned */
	size_t count;
	size_t capacity;
	size_t *shown; /* numbers of the lines that fit the filter, with their headings; owned */
	size_t shown_count;
	size_t present;      /* among those shown; never a heading, unless there is nothing else */
	size_t top;          /* the first one on the screen */
	struct strbuf typed; /* the filter */
};

void help_release(struct help *help);

/* Empties the page, which is going to show `page` (static; NULL: help). */
void help_begin(struct help *help, const char *page);

/* Adds a line (copied). */
void help_add(struct help *help, const char *keys, struct slice name, const char *text, bool heading);

/* Shows the page from its first line on. */
void help_open(struct work *work);

/*
 * Shows only lines in which every word of `text` stands, whatever its case; a word of one character must be a key of
 * the line. The first one becomes the present line. An empty text shows all.
 */
void help_filter(struct help *help, struct slice text);

/* The line that Enter runs, NULL when none is shown. */
const struct help_line *help_present(const struct help *help);

/* Moves the present line by `lines` that are no headings, stopping at both ends. */
void help_move(struct help *help, long lines);

/* Turns `pages` of `height` rows; the present line stays at its row. */
void help_turn(struct help *help, long pages, size_t height);

/* Takes over a filter being typed, and scrolls so that the present line is in view. Before each paint. */
void help_arrange(struct work *work);

#endif
