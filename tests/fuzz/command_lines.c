/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines of an input as what somebody does at the screen: those that begin with a colon are command lines, others are
 * keys by their names, "size ROWS COLUMNS" is another size. What must be true after a key is checked, and that what was
 * saved reads back.
 */
#include "fuzz.h"
#include "lines.h"
#include "monkey_checks.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/reference.h"
#include "crossread/work/composing.h"
#include "crossread/work/journaling.h"

#include <fcntl.h>

LINES_MUTATOR

enum { MOST_LINES = 40, MOST_KEYS = 60 /* of one line */, MOST_ROWS = 60, MOST_COLUMNS = 200 };

struct session {
	struct pair pair;
	struct keymap keymap;
	struct grid grid;
	size_t rows;
	size_t columns;
};

/* Nothing is written outside the folder of the session. */
static bool leads_out(struct slice line)
{
	return memchr(line.data, '/', line.length) != NULL;
}

/* What the loop does between two events. */
static void follow_up(struct session *session)
{
	struct work *work = &session->pair.work;

	if (work->composing.wanted) {
		work->composing.wanted = false;
		composing_take(work, slice_of("a comment\n"));
	}
	if (work->mode == MODE_HELP && work->help.count == 0)
		reference_fill_help(&session->keymap, work);
	work->quitting = work->suspending = work->redrawing = work->leaving_unsaved = false;
	journaling_tell(work);
	comparing_step(work, 16);
	searching_step(work);
	work_arrange(work, session->rows, session->columns);
	check_all(work, &session->grid, session->rows, session->columns);
}

static void press_all(struct session *session, struct slice line)
{
	struct work *work = &session->pair.work;
	size_t at = 0;

	for (size_t presses = 0; at < line.length && presses < MOST_KEYS; presses++) {
		uint32_t key;
		size_t length = key_parse(slice_part(line, at, line.length), &key);

		at += length ? length : 1;
		if (!length)
			continue;
		if (key == KEY_CODE_ENTER && work->mode == MODE_PROMPT && leads_out(strbuf_slice(&work->prompt.text)))
			key = KEY_CODE_ESC;
		keymap_press(&session->keymap, work, key);
		follow_up(session);
	}
}

static void run(struct session *session, struct slice line)
{
	struct work *work = &session->pair.work;
	char text[32] = "";
	unsigned rows;
	unsigned columns;

	memcpy(text, line.data, line.length < sizeof(text) ? line.length : sizeof(text) - 1);
	if (sscanf(text, "size %3u %3u", &rows, &columns) == 2) {
		session->rows = 1 + rows % MOST_ROWS;
		session->columns = 1 + columns % MOST_COLUMNS;
		follow_up(session);
	} else if (slice_starts(line, ":")) {
		/* As from the configuration and -c, where there is a screen to show it. */
		if (leads_out(line) || work->layout.too_small || work->mode == MODE_HELP || work->mode == MODE_PROMPT)
			return;
		if (!command_run(work, slice_part(line, 1, line.length)))
			CHECK(*work->message);
		follow_up(session);
	} else {
		press_all(session, line);
	}
}

static void run_all(struct session *session, struct slice input)
{
	size_t start = 0;

	for (size_t lines = 0; start < input.length && lines < MOST_LINES; lines++) {
		size_t end = line_end(input, start);

		run(session, slice_part(input, start, end - (input.data[end - 1] == '\n')));
		start = end;
	}
	if (work_save_quietly(&session->pair.work))
		check_saved(&session->pair.work);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct session session = { .rows = 24, .columns = 80 };
	int here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	pair_open(&session.pair);
	if (here < 0 || chdir(session.pair.scratch.folder) != 0)
		abort();
	grid_init(&session.grid);
	keymap_init(&session.keymap, session.pair.work.tags);
	keymap_fill_hints(&session.keymap, &session.pair.work);
	run_all(&session, fuzz_input(data, size));
	keymap_release(&session.keymap);
	grid_release(&session.grid);
	/* Paths of other inputs may be relative. */
	if (fchdir(here) != 0)
		abort();
	close(here);
	pair_release(&session.pair);
	return 0;
}
