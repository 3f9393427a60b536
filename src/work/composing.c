/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comment written in the reader's own editor. */
#include "crossread/work/composing.h"

#include "crossread/text/utf8.h"
#include "crossread/work/tagging.h"

#include <stdio.h>
#include <string.h>

/* A comment as a prompt has it: all in one line. */
static void add_as_line(struct slice text, struct strbuf *line)
{
	for (size_t i = 0; i < text.length; i++)
		strbuf_add_byte(line, slice_is_space(text.data[i]) ? ' ' : text.data[i]);
}

/* What was typed in place of the comment; lines of it that were only put into one are no change. */
static struct slice typed_text(const struct work *work, const struct annotation *annotation)
{
	struct slice typed = strbuf_slice(&work->prompt.text);
	struct strbuf line;
	bool same;

	strbuf_init(&line);
	add_as_line(annotation->comment, &line);
	same = slice_equal(strbuf_slice(&line), typed);
	strbuf_release(&line);
	return same ? annotation->comment : typed;
}

bool composing_is_unchanged(const struct work *work)
{
	const struct annotations *set = &work->panes[work->active].document->sidecar.annotations;
	const struct annotation *annotation = NULL;

	if (work->mode == MODE_PROMPT && work->editing[0] && strcmp(work->prompt.command, "comment") == 0)
		annotation = annotations_find(set, slice_of(work->editing));
	return annotation && typed_text(work, annotation).data == annotation->comment.data;
}

bool composing_ask(struct work *work)
{
	const struct annotation *annotation;
	struct slice text;

	if (work->mode == MODE_PROMPT && strcmp(work->prompt.command, "comment") != 0)
		return false;
	annotation = tagging_editable(work);
	if (!annotation)
		return false;
	text = work->mode == MODE_PROMPT ? typed_text(work, annotation) : annotation->comment;
	snprintf(work->editing, sizeof(work->editing), "%.*s", (int)annotation->id.length, annotation->id.data);
	strbuf_clear(&work->composing.text);
	strbuf_add(&work->composing.text, text);
	work->composing.wanted = true;
	if (work->mode == MODE_PROMPT)
		work->mode = work_mode_below(work);
	return true;
}

bool composing_take(struct work *work, struct slice text)
{
	struct strbuf clean;
	struct strbuf lines;
	bool taken;

	strbuf_init(&clean);
	strbuf_init(&lines);
	utf8_clean(text, &clean);
	for (size_t i = 0; i < clean.length; i++) {
		if (clean.data[i] != '\r' || i + 1 == clean.length || clean.data[i + 1] != '\n')
			strbuf_add_byte(&lines, clean.data[i]);
	}
	text = strbuf_slice(&lines);
	while (text.length && slice_is_space(text.data[text.length - 1]))
		text.length--;
	work_say(work, "the comment was not changed");
	taken = tagging_set_comment(work, text);
	work->editing[0] = '\0';
	strbuf_release(&lines);
	strbuf_release(&clean);
	return taken;
}

void composing_give_up(struct work *work, const char *why)
{
	work->editing[0] = '\0';
	work_complain(work, "%s · the comment is as it was", why);
}
