/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs of a text. */
#include "paragraphs.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/list_mark.h"
#include "crossread/text/sentence.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDEST = 110, /* columns: no text is wrapped by hand to longer lines */
	NARROWEST = 30,
};

void paragraphs_init(struct paragraphs *paragraphs)
{
	*paragraphs = (struct paragraphs){ NULL, 0, 0 };
}

void paragraphs_release(struct paragraphs *paragraphs)
{
	free(paragraphs->items);
	paragraphs_init(paragraphs);
}

/* A line, as far as its joints to its neighbours matter. */
struct line {
	struct span bytes;  /* without white space at both ends; empty for a blank line */
	size_t columns;     /* code points, with its indentation; beyond WIDEST just many */
	size_t first_word;  /* code points of its first word */
	bool is_item;       /* begins with a list mark */
	bool starts_inside; /* begins in lower case: mostly the middle of a sentence */
	bool is_closed;     /* ends as a sentence does */
};

/* Where a walk over the lines stands. */
struct walk {
	struct slice text;
	size_t position;
};

static struct line read_line(struct slice text, size_t start, size_t end)
{
	struct line line = { .bytes = { end, end } };
	struct slice whole = slice_part(text, start, end);
	struct slice trimmed = space_trim(whole);
	struct list_mark mark;
	size_t word = 0;

	if (!trimmed.length)
		return line;
	line.bytes.start = (size_t)(trimmed.data - text.data);
	line.bytes.end = line.bytes.start + trimmed.length;
	/* A line that is too long to be part of a wrapped text needs no closer look. */
	line.columns = whole.length > WIDEST * UTF8_MOST_BYTES ? SIZE_MAX / 2 :
								 utf8_count(slice_part(text, start, line.bytes.end));
	if (line.columns > WIDEST)
		return line;
	while (word < trimmed.length && !slice_is_space(trimmed.data[word]))
		word++;
	line.first_word = utf8_count(slice_part(trimmed, 0, word));
	line.is_item = list_mark_read(trimmed, 0, &mark);
	word = 0;
	line.starts_inside = letter_is_lower(utf8_next(trimmed, &word));
	line.is_closed = sentence_is_closed(trimmed);
	return line;
}

static bool next_line(struct walk *walk, struct line *line)
{
	const char *feed;
	size_t end;

	if (walk->position >= walk->text.length)
		return false;
	feed = memchr(walk->text.data + walk->position, '\n', walk->text.length - walk->position);
	end = feed ? (size_t)(feed - walk->text.data) : walk->text.length;
	*line = read_line(walk->text, walk->position, end);
	walk->position = end + 1;
	return true;
}

static bool is_blank(const struct line *line)
{
	return line->bytes.start == line->bytes.end;
}

/* True when the next line's first word had no room on this one. */
static bool is_full(const struct line *line, const struct line *next, size_t width)
{
	return line->columns + 1 + next->first_word > width;
}

/* Counts of the joints: places where one line that is not blank follows another. */
struct joints {
	size_t by_columns[WIDEST + 2]; /* joints behind lines of so many columns; the last element: longer ones */
	size_t all;
	size_t full;
	size_t open;   /* the line before does not end as a sentence does */
	size_t inside; /* ... and the one behind begins in lower case */
	size_t widest; /* columns of the longest line before or behind one */
};

static size_t max_columns(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Counts the joints; `width` 0 leaves out the full ones, which need it. */
static void count_joints(struct slice text, size_t body, size_t width, struct joints *joints)
{
	struct walk walk = { text, body };
	struct line before = { .columns = 0 };
	struct line line;

	*joints = (struct joints){ .all = 0 };
	while (next_line(&walk, &line)) {
		if (!is_blank(&before) && !is_blank(&line) && !line.is_item) {
			joints->by_columns[before.columns > WIDEST ? WIDEST + 1 : before.columns]++;
			joints->all++;
			joints->widest = max_columns(joints->widest, max_columns(before.columns, line.columns));
			joints->full += width && is_full(&before, &line, width);
			joints->open += !before.is_closed;
			joints->inside += !before.is_closed && line.starts_inside;
		}
		before = line;
	}
}

/*
 * The width that the lines were wrapped to, at least that of 19 in 20 of them; 0 when they were
 * not.
 */
static size_t find_width(struct slice text, size_t body)
{
	struct joints joints;
	size_t width = WIDEST + 1;
	size_t longer;

	count_joints(text, body, 0, &joints);
	longer = joints.by_columns[width];
	if (!joints.all || longer * 20 > joints.all)
		return 0;
	while (width && (longer + joints.by_columns[width - 1]) * 20 <= joints.all)
		longer += joints.by_columns[--width];
	width--;
	/* A single joint says little, so that both of its lines must fit. */
	if (joints.all == 1)
		width = joints.widest;
	if (width < NARROWEST || width > WIDEST)
		return 0;
	count_joints(text, body, width, &joints);
	if (joints.full * 10 < joints.all * 7 || joints.open * 2 < joints.all || joints.inside * 5 < joints.all)
		return 0;
	return width;
}

/*
 * Whether `line` belongs to the paragraph that `before` ends so far; `in_list`: that paragraph
 * began as a list item.
 */
static bool joins(const struct line *before, const struct line *line, size_t width, bool in_list)
{
	if (!width || is_blank(before) || is_blank(line))
		return false;
	if (line->is_item && (in_list || before->is_closed || !is_full(before, line, width)))
		return false;
	if (line->starts_inside || is_full(before, line, width))
		return true;
	/* A line that breaks off early: a heading over its text, or a ragged hand. */
	return !before->is_closed && before->columns * 10 > width * 6;
}

static void add_paragraph(struct paragraphs *paragraphs, struct span bytes)
{
	paragraphs->items =
		mem_grow(paragraphs->items, &paragraphs->capacity, paragraphs->count + 1, sizeof(*paragraphs->items));
	paragraphs->items[paragraphs->count++] = (struct paragraph){ bytes, SENTENCE_TEXT };
}

bool paragraphs_find(struct paragraphs *paragraphs, struct slice text, size_t body, size_t most)
{
	size_t width = find_width(text, body);
	struct walk walk = { text, body };
	struct line before = { .columns = 0 };
	struct line line;
	bool in_list = false;

	while (next_line(&walk, &line)) {
		if (joins(&before, &line, width, in_list)) {
			paragraphs->items[paragraphs->count - 1].bytes.end = line.bytes.end;
		} else if (!is_blank(&line)) {
			if (paragraphs->count == most)
				return false;
			in_list = line.is_item;
			add_paragraph(paragraphs, line.bytes);
		}
		before = line;
	}
	return true;
}
