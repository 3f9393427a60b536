/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that tag, comment, undo. */
#include "runs.h"

#include "crossread/work/adjudicating.h"
#include "crossread/base/translate.h"
#include "crossread/work/here.h"
#include "crossread/work/tagging.h"

#include <stdio.h>

/* Before a tag a count means as many sentences from the focus on, as one passage: what V and moving on would select. */
static void select_count(struct work *work, const struct call *call)
{
	const struct article *article = &work_pane(work)->document->article;

	if (call->count < 2 || work->mode != MODE_READ)
		return;
	selection_start_sentence(&work->selection, article, work->active, work_pane(work)->focus);
	selection_move_by(&work->selection, article, SELECTION_SENTENCES, (long)call->count - 1);
}

/* What could not be tagged is not selected either. */
static bool toggle(struct work *work, const struct call *call, struct slice tag)
{
	bool done;

	select_count(work, call);
	done = tagging_toggle(work, tag);
	if (!done && work->mode == MODE_READ)
		work->selection.active = false;
	return done;
}

bool run_tag(struct work *work, const struct call *call)
{
	if (work->adjudicating.active)
		return adjudicating_tag(work, call->argument);
	return work->mode == MODE_LIST ? list_retag(work, call->argument) : toggle(work, call, call->argument);
}

bool run_repeat(struct work *work, const struct call *call)
{
	char tag[sizeof(work->repeat)];

	if (!work->repeat[0]) {
		work_complain(work, "no tag was given yet that could be repeated");
		return false;
	}
	/* Copied: tagging sets work.repeat anew. */
	for (size_t i = 0; i < sizeof(tag); i++)
		tag[i] = work->repeat[i];
	if (work->adjudicating.active)
		return adjudicating_tag(work, slice_of(tag));
	return toggle(work, call, slice_of(tag));
}

bool run_remove(struct work *work, const struct call *call)
{
	(void)call;
	return here_ask(work, "remove", translate("remove which one?"), false) || tagging_remove(work);
}

/* Asks which of the own annotations here is meant; the argument waits with the command. */
static bool ask(struct work *work, const char *command, struct slice argument, const char *question)
{
	struct strbuf line;
	bool asked;

	strbuf_init(&line);
	strbuf_add_format(&line, "%s ", command);
	strbuf_add(&line, argument);
	asked = here_ask(work, strbuf_text(&line), question, true);
	strbuf_release(&line);
	return asked;
}

bool run_comment(struct work *work, const struct call *call)
{
	if (ask(work, "comment", call->argument, translate("set the comment of which one?")))
		return true;
	return tagging_set_comment(work, call->argument);
}

bool run_speaker(struct work *work, const struct call *call)
{
	if (ask(work, "speaker", call->argument, translate("set the speaker of which one?")))
		return true;
	return tagging_set_speaker(work, call->argument);
}

bool run_retag(struct work *work, const struct call *call)
{
	if (ask(work, "retag", call->argument, translate("another tag for which one?")))
		return true;
	return tagging_retag(work, call->argument);
}

bool run_next_here(struct work *work, const struct call *call)
{
	return here_next(work, runs_distance(call));
}

/* Repeats undo or redo as often as asked; false when not even one was possible. */
static bool repeat(struct work *work, const struct call *call, bool (*step)(struct work *work))
{
	bool done = step(work);
	char latest[WORK_MESSAGE_SIZE];

	for (long i = 1; done && i < runs_distance(call); i++) {
		snprintf(latest, sizeof(latest), "%s", work->message);
		if (step(work))
			continue;
		/* What was done counts, not that there was no more. */
		work_say(work, "%zu steps, the latest: %.900s", (size_t)i, latest);
		break;
	}
	return done;
}

bool run_undo(struct work *work, const struct call *call)
{
	return repeat(work, call, list_undo);
}

bool run_redo(struct work *work, const struct call *call)
{
	return repeat(work, call, tagging_redo);
}
