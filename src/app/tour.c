/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tour of the program. */
#include "tour.h"

#include "crossread/base/translate.h"
#include "crossread/command/command.h"

#include <stdint.h>

/* Command lines of a step, in order, and what is said then: {command} stands for its key. */
static const struct {
	const char *lines[3];
	const char *text;
} steps[] = {
	{ { "first-sentence" },
		N_("1/10 Two reports of one story. Sentences that say the same stand on one row, however they "
		   "are worded. "
		   "{page-down} goes on. Any other key does its own work: then the tour waits for :tour.") },
	{ { "next-match", "next-match", "next-match" },
		N_("2/10 {next-match} goes to the next match. Below: both passages, and what only one of them says.") },
	{ { "next-match" },
		/* xgettext:no-c-format */
		N_("3/10 Between the panes: = the same words, ~ reworded, % in another place. "
		   "{follow-match} follows a match.") },
	{ { "find insisted" },
		N_("4/10 {edit-find} finds words in all open articles; "
		   "{next-hit} and {previous-hit} go on.") },
	{ { "tag denial" },
		N_("5/10 {tag denial} tags the sentence as a denial, {tag allegation} as an allegation, {tag "
		   "context} as "
		   "context; {select-words} selects words first.") },
	{ { "other-pane" }, N_("6/10 {other-pane} goes to the match in the other article, to be tagged as well.") },
	{ { "undo" }, N_("7/10 {undo} undoes, in whichever article it was, as often as you like.") },
	{ { "differences" },
		N_("8/10 {differences} lists what the reports tell differently: numbers, names, quotations.") },
	{ { "list-close", "annotations" }, N_("9/10 {annotations} lists what was tagged, by whom, in both articles.") },
	{ { "list-close" },
		N_("10/10 All is saved beside the articles, in files that you can read, send and merge. {help} "
		   "shows all "
		   "keys, {quit} leaves. Now it is yours.") },
};

enum { STEP_COUNT = sizeof(steps) / sizeof(steps[0]) };

void tour_begin(struct tour *tour)
{
	*tour = (struct tour){ .begun = true, .goes_on = true };
}

void tour_next(struct tour *tour, const struct keymap *keymap, struct work *work, int64_t now)
{
	struct strbuf text;

	for (size_t i = 0; i < 3 && steps[tour->step].lines[i]; i++)
		command_run(work, slice_of(steps[tour->step].lines[i]));
	strbuf_init(&text);
	wording_add_keys(keymap_names(keymap), translate(steps[tour->step].text), &text);
	work_say(work, "%s", strbuf_text(&text));
	strbuf_release(&text);
	tour->step++;
	tour->goes_on = tour->step < STEP_COUNT;
	tour->due = now + TOUR_STEP;
}

bool tour_takes(struct tour *tour, struct event event)
{
	bool clicked = event.kind == EVENT_MOUSE && event.mouse.action == MOUSE_PRESS;

	if (!tour->goes_on || (event.kind != EVENT_KEY && !clicked))
		return false;
	if (event.kind == EVENT_KEY && event.key == ' ') {
		tour->due = 0;
		return true;
	}
	tour->goes_on = false;
	tour->left = true;
	return false;
}

void tour_tell(struct tour *tour, struct work *work)
{
	if (tour->left && work->message_kind == MESSAGE_NONE && !work->quitting)
		work_say(work, "the tour waits until you type %s", ":tour");
	tour->left = false;
}

bool tour_resume(struct tour *tour, struct work *work)
{
	if (!tour->begun) {
		work_complain(work, "there is no tour of these articles: %s has one", "crossread --demo");
		return false;
	}
	if (tour->step == STEP_COUNT)
		tour->step = 0;
	if (work->list)
		list_close(work);
	tour->goes_on = true;
	tour->due = 0;
	return true;
}
