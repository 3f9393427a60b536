/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed before, from one session to the next: a line each, ":" or "/" before it, "#" a comment not entered. */
#include "recall_file.h"

#include "crossread/base/file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_BYTES = 2 * RECALL_MOST_LINES * (RECALL_MOST_BYTES + 2) + PROMPT_MOST_BYTES };

/* The prompts whose lines are kept; comments and speakers stand in sidecars once they are entered. */
static const struct {
	char mark;
	const char *command;
	bool is_draft;
} kept[] = {
	{ ':', "", false },
	{ '/', "find", false },
	{ '#', "comment", true },
};

enum { KEPT = sizeof(kept) / sizeof(kept[0]) };

/* A line that could be typed: without control characters. */
static bool is_typed(struct slice line)
{
	for (size_t i = 0; i < line.length; i++) {
		if ((unsigned char)line.data[i] < ' ' || line.data[i] == 0x7F)
			return false;
	}
	return true;
}

static void take_line(struct recall *recall, struct slice line)
{
	for (size_t i = 0; i < KEPT && line.length && is_typed(line); i++) {
		if (line.data[0] != kept[i].mark)
			continue;
		(kept[i].is_draft ? recall_add_draft : recall_add)(recall, kept[i].command,
			slice_part(line, 1, line.length), false);
	}
}

void recall_file_read(struct recall *recall, const char *path)
{
	struct strbuf bytes;
	struct slice rest;
	struct error error;

	strbuf_init(&bytes);
	if (file_read(path, MOST_BYTES, &bytes, &error)) {
		rest = strbuf_slice(&bytes);
		while (rest.length) {
			size_t end = slice_find(rest, slice_of("\n"), 0);

			take_line(recall, slice_part(rest, 0, end));
			rest = slice_part(rest, end < rest.length ? end + 1 : rest.length, rest.length);
		}
	}
	strbuf_release(&bytes);
}

/* Makes the folders above `path` for their owner alone; one that cannot be made shows when the file is written. */
static void make_folders(const char *path)
{
	char *part = file_folder(path);

	for (char *at = part + 1; *part && *at; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		mkdir(part, 0700);
		*at = '/';
	}
	mkdir(part, 0700);
	free(part);
}

static char mark_of(const struct recalled *line)
{
	for (size_t i = 0; i < KEPT; i++) {
		if (strcmp(line->command, kept[i].command) == 0 && line->is_draft == kept[i].is_draft)
			return kept[i].mark;
	}
	return '\0';
}

/* Adds the fresh lines to those that the file has by now; false when there are none. */
static bool merge(const struct recall *recall, const char *path, struct recall *merged)
{
	bool any = false;

	recall_file_read(merged, path);
	for (size_t i = 0; i < recall->count; i++) {
		const struct recalled *line = &recall->lines[i];

		if (!line->is_fresh || !mark_of(line))
			continue;
		(line->is_draft ? recall_add_draft : recall_add)(merged, line->command, slice_of(line->text), true);
		any = true;
	}
	return any;
}

void recall_file_write(const struct recall *recall, const char *path)
{
	struct recall merged = { 0 };
	struct strbuf text;
	struct error error;
	int descriptor;

	strbuf_init(&text);
	if (merge(recall, path, &merged)) {
		for (size_t i = 0; i < merged.count; i++)
			strbuf_add_format(&text, "%c%s\n", mark_of(&merged.lines[i]), merged.lines[i].text);
		make_folders(path);
		/* file_write() keeps the mode of the file that it replaces. */
		descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (descriptor >= 0)
			close(descriptor);
		(void)file_write(path, strbuf_slice(&text), &error);
	}
	strbuf_release(&text);
	recall_release(&merged);
}
