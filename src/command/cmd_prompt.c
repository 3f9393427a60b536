/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that open, edit and end the line being typed. */
#include "completion.h"
#include "runs.h"

#include "crossread/work/comparing.h"
#include "crossread/base/translate.h"
#include "crossread/work/composing.h"
#include "crossread/work/finding.h"
#include "crossread/work/here.h"
#include "crossread/work/reviewing.h"
#include "crossread/work/tagging.h"

#include <stdio.h>
#include <string.h>

static void open_prompt(struct work *work, const char *label, const char *command, struct slice text)
{
	prompt_open(&work->prompt, label, command, text);
	work->mode = MODE_PROMPT;
}

bool run_edit_filter(struct work *work, const struct call *call)
{
	struct list *list = work->list;

	(void)call;
	strbuf_clear(&list->earlier);
	strbuf_add(&list->earlier, strbuf_slice(&list->typed));
	open_prompt(work, "filter: ", "filter", strbuf_slice(&list->typed));
	return true;
}

bool run_edit_help_filter(struct work *work, const struct call *call)
{
	(void)call;
	open_prompt(work, "filter: ", "help-filter", strbuf_slice(&work->help.typed));
	return true;
}

bool run_prompt(struct work *work, const struct call *call)
{
	struct strbuf count;

	strbuf_init(&count);
	if (call->count)
		strbuf_add_format(&count, "%zu ", call->count);
	open_prompt(work, ":", "", strbuf_slice(&count));
	strbuf_release(&count);
	return true;
}

/* Opens a prompt for a field of an annotation, which a merge while typing must not change for another one. */
static void edit(struct work *work, const struct annotation *annotation, const char *label, const char *command,
	struct slice text)
{
	snprintf(work->editing, sizeof(work->editing), "%.*s", (int)annotation->id.length, annotation->id.data);
	open_prompt(work, label, command, text);
}

bool run_edit_comment(struct work *work, const struct call *call)
{
	const struct annotation *annotation;

	(void)call;
	if (work->mode == MODE_SELECT && work->selection.chooses)
		return reviewing_set_passage(work);
	if (here_ask(work, "edit-comment", translate("comment on which one?"), true))
		return true;
	annotation = tagging_editable(work);
	/* Longer than a line can be. */
	if (annotation && annotation->comment.length > PROMPT_MOST_BYTES)
		return composing_ask(work);
	if (annotation)
		edit(work, annotation, "comment: ", "comment", annotation->comment);
	return annotation != NULL;
}

bool run_compose(struct work *work, const struct call *call)
{
	(void)call;
	if (work->mode != MODE_PROMPT && here_ask(work, "compose", translate("write about which one?"), true))
		return true;
	return composing_ask(work);
}

bool run_edit_speaker(struct work *work, const struct call *call)
{
	const struct annotation *annotation;

	(void)call;
	if (here_ask(work, "edit-speaker", translate("who speaks in which one?"), true))
		return true;
	annotation = tagging_editable(work);
	if (annotation)
		edit(work, annotation, "speaker: ", "speaker", annotation->speaker);
	return annotation != NULL;
}

/* The speaker that the list stands on; NULL, with a message, in other lists. */
static const struct speaker *speaker_here(struct work *work)
{
	size_t number;

	return list_speaker_here(work, &number) ? list_speaker(work, list_present(work->list)) : NULL;
}

bool run_edit_name(struct work *work, const struct call *call)
{
	const struct speaker *speaker = speaker_here(work);

	(void)call;
	if (speaker)
		open_prompt(work, "name: ", "rename-speaker", speaker->name);
	return speaker != NULL;
}

bool run_edit_alias(struct work *work, const struct call *call)
{
	const struct speaker *speaker = speaker_here(work);

	(void)call;
	if (speaker)
		open_prompt(work, "another name for: ", "merge-speaker", slice_of(""));
	return speaker != NULL;
}

static void close_prompt(struct work *work)
{
	completions_clear(&work->prompt.completions);
	theming_end_trial(work);
	work->mode = work_mode_below(work);
}

bool run_accept(struct work *work, const struct call *call)
{
	struct strbuf line;
	bool done;

	(void)call;
	if (work->mode != MODE_PROMPT)
		return false;
	if (composing_is_unchanged(work)) {
		close_prompt(work);
		work->editing[0] = '\0';
		return true;
	}
	strbuf_init(&line);
	strbuf_add_text(&line, work->prompt.command);
	strbuf_add_byte(&line, ' ');
	strbuf_add(&line, strbuf_slice(&work->prompt.text));
	recall_add(&work->recall, work->prompt.command, strbuf_slice(&work->prompt.text), true);
	close_prompt(work);
	done = command_run(work, strbuf_slice(&line));
	work->editing[0] = '\0';
	strbuf_release(&line);
	return done;
}

bool run_cancel(struct work *work, const struct call *call)
{
	(void)call;
	if (work->mode == MODE_PROMPT) {
		work->editing[0] = '\0';
		close_prompt(work);
		/* A comment costs thought, and Esc is pressed soon. */
		if (strcmp(work->prompt.command, "comment") == 0)
			recall_add(&work->recall, "comment", strbuf_slice(&work->prompt.text), true);
		if (strcmp(work->prompt.command, "help-filter") == 0)
			help_filter(&work->help, slice_of(""));
		else if (work->list && strcmp(work->prompt.command, "filter") == 0)
			list_set_filter(work, strbuf_slice(&work->list->earlier));
		else if (strcmp(work->prompt.command, "find") == 0)
			finding_cancel(work);
		return true;
	}
	searching_hide(work);
	if (work->mode == MODE_SELECT && work->selection.chooses) {
		reviewing_keep_passage(work);
		return true;
	}
	if (work->mode == MODE_READ && comparing_cancel(work))
		work_say(work, "comparing given up; :compare begins anew");
	else if (work->linking.set)
		work_say(work, "linking given up: nothing was linked");
	else if (work->mode == MODE_READ)
		work_say(work, "{quit} saves and leaves, {help} shows the keys");
	work->linking.set = false;
	work->selection.active = false;
	work->mode = MODE_READ;
	return true;
}

bool run_cursor_left(struct work *work, const struct call *call)
{
	(void)call;
	prompt_move(&work->prompt, -1);
	return true;
}

bool run_cursor_right(struct work *work, const struct call *call)
{
	(void)call;
	prompt_move(&work->prompt, 1);
	return true;
}

bool run_cursor_start(struct work *work, const struct call *call)
{
	(void)call;
	prompt_move_to_start(&work->prompt);
	return true;
}

bool run_cursor_end(struct work *work, const struct call *call)
{
	(void)call;
	prompt_move_to_end(&work->prompt);
	return true;
}

bool run_delete_before(struct work *work, const struct call *call)
{
	/* Nothing left to delete: as in vi, that leaves the prompt. */
	if (work->prompt.text.length == 0)
		return run_cancel(work, call);
	prompt_delete_before(&work->prompt);
	return true;
}

bool run_delete_at(struct work *work, const struct call *call)
{
	(void)call;
	prompt_delete_at(&work->prompt);
	return true;
}

bool run_delete_word(struct work *work, const struct call *call)
{
	(void)call;
	prompt_delete_word(&work->prompt);
	return true;
}

bool run_delete_to_start(struct work *work, const struct call *call)
{
	(void)call;
	prompt_delete_to_start(&work->prompt);
	return true;
}

/* Shows the theme that stands in a line like "theme dark", until another one does or the line is left. */
static void try_theme(struct work *work)
{
	struct slice text = strbuf_slice(&work->prompt.text);
	struct slice word = slice_part(text, 0, slice_find(text, slice_of(" "), 0));
	const struct command *command = *work->prompt.command ? NULL : command_find(word);

	if (command && command->run == run_theme)
		theming_try(work, slice_trim(slice_part(text, word.length, text.length)));
}

/* Goes to the next completion, the first time to the first one; behind the last one comes what was typed. */
static bool complete(struct work *work, bool back)
{
	struct completions *completions = &work->prompt.completions;
	size_t number = completions->present;

	if (completions->count == 0) {
		if (!completion_find(work))
			return false;
		number = completions->count;
	}
	/* In a ring of count + 1, the last of which is what was typed. */
	number = (number + (back ? completions->count : 1)) % (completions->count + 1);
	prompt_choose(&work->prompt, number);
	try_theme(work);
	if (completions->count == 1)
		completion_end(work);
	return true;
}

bool run_complete(struct work *work, const struct call *call)
{
	(void)call;
	return complete(work, false);
}

bool run_complete_back(struct work *work, const struct call *call)
{
	(void)call;
	return complete(work, true);
}

bool run_earlier(struct work *work, const struct call *call)
{
	(void)call;
	return recall_earlier(&work->recall, &work->prompt);
}

bool run_later(struct work *work, const struct call *call)
{
	(void)call;
	return recall_later(&work->recall, &work->prompt);
}
