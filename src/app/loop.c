/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop of the reader. */
#include "loop.h"

#include "editor.h"
#include "sharer.h"
#include "tour.h"

#include "crossread/command/command.h"
#include "crossread/command/mouse.h"
#include "crossread/command/reference.h"
#include "crossread/paint/paint.h"
#include "crossread/work/comparing.h"
#include "crossread/work/composing.h"
#include "crossread/work/watching.h"
#include "crossread/work/journaling.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/*
 * Milliseconds: between a change and its saving; between two looks at what others write; of comparing before the
 * first frame and between two looks for keys; between frames meanwhile.
 */
enum { SAVE_AFTER = 1000, LOOK_AFTER = 1000, COMPARE_FIRST = 20, COMPARE_SLICE = 2, COMPARE_SHOW = 100 };

/* Steps of the comparison between two looks at the clock. */
enum { COMPARE_STEPS = 16 };

static int64_t milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Names the articles in view. */
static void set_title(struct work *work, struct term *term)
{
	struct strbuf title;

	strbuf_init(&title);
	for (size_t i = 0; i < work->pane_count; i++) {
		strbuf_add_text(&title, i ? ", " : "crossread: ");
		strbuf_add_text(&title, work->panes[i].document->article.name);
	}
	term_set_title(term, strbuf_slice(&title));
	strbuf_release(&title);
}

/*
 * Lays out the rows in view, on which commands rest; shows them unless more keys wait: a held key paints as often as
 * the terminal keeps up with.
 */
static void show(struct work *work, struct term *term, struct grid *grid)
{
	size_t rows;
	size_t columns;

	term_size(term, &rows, &columns);
	work_arrange(work, rows, columns);
	if (term_pending(term))
		return;
	paint(work, grid, rows, columns);
	term_use_mouse(term, !work->leaves_mouse);
	set_title(work, term);
	if (work->theming.is_due)
		term_use_theme(term, &work->theming.shown);
	work->theming.is_due = false;
	if (work->redrawing)
		term_redraw(term);
	work->redrawing = false;
	term_show(term, grid);
}

/*
 * When the changes made are to be saved: `*deadline` in milliseconds, 0 while there are none. Returns how long to
 * wait for a key.
 */
static int time_to_wait(const struct work *work, int64_t *deadline)
{
	int64_t now = milliseconds_now();

	if (!work_is_changed(work)) {
		*deadline = 0;
		return -1;
	}
	if (*deadline == 0)
		*deadline = now + SAVE_AFTER;
	return *deadline > now ? (int)(*deadline - now) : 0;
}

/* Saves when it is time. What failed is tried again soon after the next key, else rarely. */
static void save_in_time(struct work *work, int64_t *deadline)
{
	if (*deadline && milliseconds_now() >= *deadline) {
		*deadline = milliseconds_now() + 30 * SAVE_AFTER;
		/* A message that was not read yet is worth more; the status rows say that it is saved. */
		if (work->message_kind == MESSAGE_NONE)
			work_save(work);
		else
			work_save_quietly(work);
	}
}

/* What could not be saved is tried again soon: something has happened. */
static void save_soon(int64_t *deadline)
{
	int64_t soon = milliseconds_now() + SAVE_AFTER;

	if (*deadline > soon)
		*deadline = soon;
}

/* Looks at what others have written when it is time; true when that is to be shown. */
static bool look_in_time(struct work *work, int64_t *look, int64_t *deadline)
{
	int64_t now = milliseconds_now();

	if (now < *look)
		return false;
	*look = now + LOOK_AFTER;
	if (!watching_look(work))
		return false;
	save_soon(deadline);
	return true;
}

/*
 * Waits for an event as term_read() does, and looks now and then at what others have written. EVENT_TIMEOUT also when
 * they have; looks that find nothing are not painted.
 */
static struct event next_event(struct work *work, struct term *term, int wait, int64_t *look, int64_t *deadline)
{
	int64_t end = milliseconds_now() + wait;

	for (;;) {
		int64_t now = milliseconds_now();
		int64_t until = *look > now ? *look - now : 0;
		int64_t left = end > now ? end - now : 0;
		struct event event;

		if (wait >= 0 && (left < until || !watching_can(work)))
			until = left;
		event = term_read(term, watching_can(work) || wait >= 0 ? (int)until : -1);
		if (event.kind != EVENT_TIMEOUT || look_in_time(work, look, deadline) ||
			(wait >= 0 && milliseconds_now() >= end))
			return event;
	}
}

/* The help is made when it is first asked for: starting does not wait for it. */
static void fill_help(struct work *work, const struct keymap *keymap)
{
	if (work->mode == MODE_HELP && work->help.count == 0)
		reference_fill_help(keymap, work);
}

static void handle(struct work *work, const struct keymap *keymap, struct event event, int64_t *deadline)
{
	/* Whatever comes between two keys parts them. */
	if (event.kind != EVENT_KEY && event.kind != EVENT_TIMEOUT && event.kind != EVENT_RESIZE)
		work->prefix = 0;
	switch (event.kind) {
	case EVENT_KEY:
		keymap_press(keymap, work, event.key);
		save_soon(deadline);
		break;
	case EVENT_MOUSE:
		mouse_act(work, event.mouse);
		break;
	case EVENT_TEXT:
		if (work->mode == MODE_PROMPT)
			prompt_insert(&work->prompt, event.text);
		else
			work_complain(work, "pasted text is taken in prompts only; nothing was done");
		break;
	case EVENT_COMMAND:
		work_hush(work);
		command_run(work, event.text);
		break;
	case EVENT_SIGNAL:
	case EVENT_END:
		/* A line that drops while somebody types a comment does not take it along. */
		if (work->mode == MODE_PROMPT && strcmp(work->prompt.command, "comment") == 0)
			recall_add_draft(&work->recall, "comment", strbuf_slice(&work->prompt.text), true);
		work->quitting = true;
		break;
	case EVENT_RESIZE:
	case EVENT_TIMEOUT:
		break;
	}
	journaling_tell(work);
}

/* Compares for about `milliseconds`. */
static void compare(struct work *work, int64_t milliseconds)
{
	int64_t end = milliseconds_now() + milliseconds;

	while (comparing_step(work, COMPARE_STEPS) && milliseconds_now() < end)
		;
}

void loop_begin(struct work *work)
{
	compare(work, COMPARE_FIRST);
}

/* Loads what is missing of long articles, whose beginnings are on the screen. False when that cannot be done. */
static bool complete(struct work *work)
{
	struct error error;

	if (work_complete(work, &error)) {
		compare(work, COMPARE_FIRST);
		return true;
	}
	work_complain(work, "%s", error.message);
	return false;
}

/* Goes one step on with what nobody waits for; true while there is more to do. */
static bool step(struct work *work)
{
	return searching_step(work) || digests_step(work) || covering_step(work) || suggesting_step(work) ||
		quoting_step(work) || echoing_step(work);
}

/* Finishes all that goes on in steps, where nobody waits. True when there was any of it. */
static bool finish_steps(struct work *work)
{
	bool any = work->matcher != NULL;

	comparing_finish(work);
	while (step(work))
		any = true;
	return any;
}

/* Compares, then searches, until a key comes or it is time to show how far it is. True while there is more to do. */
static bool work_until_key(struct work *work, struct term *term)
{
	int64_t end = milliseconds_now() + COMPARE_SHOW;
	bool busy = true;
	bool any = false;

	while (busy && milliseconds_now() < end && !term_pending(term)) {
		if (work->matcher)
			compare(work, COMPARE_SLICE);
		else
			busy = step(work);
		any = any || busy;
	}
	/* What was done last is to be shown, too. */
	return any || (work->list && work->list->is_stale);
}

/*
 * Runs the lines one after the other, each on what the one before has laid out. The first complaint, also one from
 * before them, stays to be read.
 */
static void run_lines(struct work *work, struct term *term, struct grid *grid, const struct loop_start *start)
{
	char complaint[WORK_MESSAGE_SIZE] = "";

	for (size_t i = 0; i < start->line_count && !work->quitting; i++) {
		if (work->message_kind == MESSAGE_ERROR && !complaint[0])
			snprintf(complaint, sizeof(complaint), "%s", work->message);
		work_hush(work);
		command_run(work, slice_of(start->lines[i]));
		journaling_tell(work);
		show(work, term, grid);
	}
	if (complaint[0])
		work_complain(work, "%s", complaint);
}

/* The shorter one of two times to wait, of which -1 is without end. */
static int shorter(int wait, int64_t other)
{
	other = other > 0 ? other : 0;
	return wait < 0 || wait > other ? (int)other : wait;
}

/* Gives the terminal to the reader's editor; what cannot be taken over stays in its file. */
static void compose(struct work *work, struct term *term)
{
	struct error error;
	char *path;
	bool edited;

	work->composing.wanted = false;
	(void)work_save_quietly(work);
	term_lend(term);
	edited = editor_edit(&work->composing.text, &path, &error);
	term_take_back(term);
	if (!edited) {
		composing_give_up(work, error.message);
	} else if (composing_take(work, strbuf_slice(&work->composing.text))) {
		editor_forget(path);
	} else {
		error_set(&error, "%.300s", work->message);
		work_complain(work, "%s · what was written is in %s", error.message, path);
		free(path);
	}
}

bool loop_run(struct work *work, const struct keymap *keymap, struct term *term, struct loop_start start)
{
	struct grid grid;
	struct tour tour = { .begun = false };
	struct event event;
	int64_t deadline = 0;
	int64_t look = milliseconds_now() + LOOK_AFTER;

	grid_init(&grid);
	if (start.tour)
		tour_begin(&tour);
	while (!work->quitting) {
		int wait;
		bool busy;

		if (work->composing.wanted)
			compose(work, term);
		sharer_serve(work, term);
		show(work, term, &grid);
		if (work_is_partial(work)) {
			if (complete(work))
				continue;
			grid_release(&grid);
			return false;
		}
		if (start.line_count && !work->matcher) {
			run_lines(work, term, &grid, &start);
			start.line_count = 0;
			fill_help(work, keymap);
			continue;
		}
		if (tour.goes_on && !work->matcher && milliseconds_now() >= tour.due) {
			tour_next(&tour, keymap, work, milliseconds_now());
			continue;
		}
		if (work->is_unhurried && finish_steps(work))
			continue;
		busy = work_until_key(work, term);
		wait = time_to_wait(work, &deadline);
		if (busy)
			wait = 0;
		if (tour.goes_on)
			wait = shorter(wait, tour.due - milliseconds_now());
		event = next_event(work, term, wait, &look, &deadline);
		if (!tour_takes(&tour, event))
			handle(work, keymap, event, &deadline);
		tour_tell(&tour, work);
		if (work->wants_tour)
			tour_resume(&tour, work);
		work->wants_tour = false;
		fill_help(work, keymap);
		/* The time of a script passes where it waits; how long its keys take is the machine's matter. */
		if (!work->is_unhurried || event.kind == EVENT_TIMEOUT)
			save_in_time(work, &deadline);
		look_in_time(work, &look, &deadline);
		work_tidy(work);
		if (work->suspending) {
			work->suspending = false;
			work_save(work);
			term_suspend(term);
		}
	}
	grid_release(&grid);
	return work->leaving_unsaved || work_save_quietly(work);
}
