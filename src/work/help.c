/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page. */
#include "crossread/work/help.h"

#include "crossread/base/mem.h"
#include "crossread/work/work.h"

#include <stdlib.h>
#include <string.h>

void help_release(struct help *help)
{
	for (size_t i = 0; i < help->count; i++) {
		free(help->lines[i].keys);
		free(help->lines[i].text);
		free(help->lines[i].name);
	}
	free(help->lines);
	free(help->shown);
	strbuf_release(&help->typed);
	*help = (struct help){ 0 };
}

void help_begin(struct help *help, const char *page)
{
	help_release(help);
	help->page = page;
}

void help_add(struct help *help, const char *keys, struct slice name, const char *text, bool heading)
{
	help->lines = mem_grow(help->lines, &help->capacity, help->count + 1, sizeof(*help->lines));
	help->shown = mem_resize(help->shown, help->capacity, sizeof(*help->shown));
	help->lines[help->count++] = (struct help_line){ mem_copy(keys, strlen(keys)), mem_copy(text, strlen(text)),
		mem_copy(name.data, name.length), heading };
}

static char small(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool holds(const char *text, struct slice word)
{
	size_t length = strlen(text);

	for (size_t at = 0; at + word.length <= length; at++) {
		size_t i = 0;

		while (i < word.length && small(text[at + i]) == small(word.data[i]))
			i++;
		if (i == word.length)
			return true;
	}
	return false;
}

/* Takes the first word off `*rest`; empty when there is none. */
static struct slice take_word(struct slice *rest)
{
	size_t end;
	struct slice word;

	*rest = slice_trim(*rest);
	end = slice_find(*rest, slice_of(" "), 0);
	word = slice_part(*rest, 0, end);
	*rest = slice_part(*rest, word.length, rest->length);
	return word;
}

static bool is_key(const char *keys, struct slice word)
{
	struct slice rest = slice_of(keys);
	struct slice key;

	while ((key = take_word(&rest)).length) {
		if (slice_equal(key, word))
			return true;
	}
	return false;
}

static bool fits(const struct help_line *line, struct slice text)
{
	struct slice word;

	while ((word = take_word(&text)).length) {
		if (is_key(line->keys, word))
			continue;
		if (word.length == 1 ||
			(!holds(line->keys, word) && !holds(line->text, word) && !holds(line->name, word)))
			return false;
	}
	return true;
}

/* Puts the present line on one that is no heading: the next one, or else the one before. */
static void leave_heading(struct help *help, bool down)
{
	size_t at = help->present;

	while (at < help->shown_count && help->lines[help->shown[at]].heading && (down || at > 0))
		at = down ? at + 1 : at - 1;
	if (at < help->shown_count && !help->lines[help->shown[at]].heading)
		help->present = at;
	else if (down)
		leave_heading(help, false);
	else if (help->shown_count > 1)
		help->present = 1;
}

void help_filter(struct help *help, struct slice text)
{
	size_t heading = SIZE_MAX;
	bool whole = false; /* what is looked for stands in the heading: all below it is meant */
	struct strbuf typed;

	strbuf_init(&typed);
	strbuf_add(&typed, text);
	strbuf_release(&help->typed);
	help->typed = typed;
	help->shown_count = help->present = help->top = 0;
	for (size_t i = 0; i < help->count; i++) {
		if (help->lines[i].heading) {
			heading = i;
			whole = typed.length && fits(&help->lines[i], strbuf_slice(&typed));
		} else if (whole || fits(&help->lines[i], strbuf_slice(&typed))) {
			if (heading != SIZE_MAX)
				help->shown[help->shown_count++] = heading;
			heading = SIZE_MAX;
			help->shown[help->shown_count++] = i;
		}
	}
	leave_heading(help, true);
}

const struct help_line *help_present(const struct help *help)
{
	return help->present < help->shown_count ? &help->lines[help->shown[help->present]] : NULL;
}

void help_move(struct help *help, long lines)
{
	bool down = lines > 0;

	for (; lines != 0; lines += down ? -1 : 1) {
		size_t at = help->present;

		do
			at = down ? at + 1 : at - 1;
		while (at < help->shown_count && help->lines[help->shown[at]].heading);
		if (at >= help->shown_count)
			return;
		help->present = at;
	}
}

/* `at` moved by `distance`, within 0 and `last`. */
static size_t moved(size_t at, long distance, size_t last)
{
	if (distance < 0)
		return (size_t)-distance < at ? at - (size_t)-distance : 0;
	return (size_t)distance < last - at ? at + (size_t)distance : last;
}

void help_turn(struct help *help, long pages, size_t height)
{
	size_t last_top = help->shown_count > height ? help->shown_count - height : 0;
	long most = (long)(help->count / height) + 1;
	long rows;

	if (help->shown_count == 0)
		return;
	pages = pages > most ? most : pages < -most ? -most : pages;
	rows = pages * (long)height;
	help->top = moved(help->top < last_top ? help->top : last_top, rows, last_top);
	help->present = moved(help->present, rows, help->shown_count - 1);
	leave_heading(help, pages > 0);
}

void help_open(struct work *work)
{
	work->mode = MODE_HELP;
	work->help.open = true;
	help_filter(&work->help, slice_of(""));
}

/* Makes the line of the command to begin with the present one, with its heading at the top. */
static void show_first(struct help *help)
{
	for (size_t i = 0; i < help->shown_count; i++) {
		if (strcmp(help->lines[help->shown[i]].name, help->first) != 0)
			continue;
		help->present = help->top = i;
		while (help->top > 0 && !help->lines[help->shown[help->top]].heading)
			help->top--;
		break;
	}
	help->first = NULL;
}

void help_arrange(struct work *work)
{
	struct help *help = &work->help;
	struct slice typed = strbuf_slice(&work->prompt.text);
	size_t height = work->layout.hint.row ? work->layout.hint.row : 1;
	size_t above;

	if (!help->open)
		return;
	if (help->first && help->count)
		show_first(help);
	if (work->mode == MODE_PROMPT && strcmp(work->prompt.command, "help-filter") == 0 &&
		!slice_equal(typed, strbuf_slice(&help->typed)))
		help_filter(help, typed);
	/* The heading above a line belongs to it. */
	above = help->present;
	while (above > 0 && help->lines[help->shown[above - 1]].heading)
		above--;
	if (help->top > above)
		help->top = above;
	if (help->present >= help->top + height)
		help->top = help->present - height + 1;
}
