/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line being typed. */
#include "crossread/work/prompt.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"

#include <string.h>

void prompt_release(struct prompt *prompt)
{
	strbuf_release(&prompt->text);
	strbuf_release(&prompt->typed);
	completions_release(&prompt->completions);
}

/* The line is another one than before: completions for its words were made for that. */
static void touch(struct prompt *prompt)
{
	completions_clear(&prompt->completions);
	prompt->recalled = PROMPT_NOT_RECALLED;
}

void prompt_open(struct prompt *prompt, const char *label, const char *command, struct slice text)
{
	prompt->label = label;
	prompt->command = command;
	strbuf_clear(&prompt->text);
	strbuf_clear(&prompt->typed);
	prompt->cursor = 0;
	prompt_insert(prompt, text);
}

static void insert(struct prompt *prompt, struct slice text)
{
	struct strbuf whole;
	struct strbuf clean;
	struct slice old = strbuf_slice(&prompt->text);

	strbuf_init(&clean);
	utf8_clean(text, &clean);
	for (size_t i = 0; i < clean.length; i++) {
		if (slice_is_space(clean.data[i]))
			clean.data[i] = ' ';
	}
	if (old.length + clean.length <= PROMPT_MOST_BYTES) {
		strbuf_init(&whole);
		strbuf_add(&whole, slice_part(old, 0, prompt->cursor));
		strbuf_add(&whole, strbuf_slice(&clean));
		strbuf_add(&whole, slice_part(old, prompt->cursor, old.length));
		prompt->cursor += clean.length;
		strbuf_release(&prompt->text);
		prompt->text = whole;
	}
	strbuf_release(&clean);
}

void prompt_insert(struct prompt *prompt, struct slice text)
{
	touch(prompt);
	insert(prompt, text);
}

void prompt_replace(struct prompt *prompt, struct slice text)
{
	touch(prompt);
	strbuf_clear(&prompt->text);
	prompt->cursor = 0;
	insert(prompt, text);
}

/* Start of the cluster that ends at `position`. */
static size_t cluster_before(struct slice text, size_t position)
{
	if (position)
		position--;
	while (position && !grapheme_is_boundary(text, position))
		position--;
	return position;
}

/* Takes the bytes [start, end) out; the cursor goes to `start`. */
static void take_out(struct prompt *prompt, size_t start, size_t end)
{
	size_t behind = prompt->text.length - end;

	if (start >= end)
		return;
	touch(prompt);
	memmove(prompt->text.data + start, prompt->text.data + end, behind);
	strbuf_cut(&prompt->text, start + behind);
	prompt->cursor = start;
}

void prompt_delete_before(struct prompt *prompt)
{
	take_out(prompt, cluster_before(strbuf_slice(&prompt->text), prompt->cursor), prompt->cursor);
}

void prompt_delete_at(struct prompt *prompt)
{
	if (prompt->cursor < prompt->text.length)
		take_out(prompt, prompt->cursor, grapheme_end(strbuf_slice(&prompt->text), prompt->cursor));
}

void prompt_delete_word(struct prompt *prompt)
{
	const char *text = strbuf_text(&prompt->text);
	size_t start = prompt->cursor;

	while (start && text[start - 1] == ' ')
		start--;
	while (start && text[start - 1] != ' ')
		start--;
	take_out(prompt, start, prompt->cursor);
}

void prompt_delete_to_start(struct prompt *prompt)
{
	take_out(prompt, 0, prompt->cursor);
}

void prompt_move(struct prompt *prompt, int clusters)
{
	struct slice text = strbuf_slice(&prompt->text);

	touch(prompt);
	for (; clusters > 0 && prompt->cursor < text.length; clusters--)
		prompt->cursor = grapheme_end(text, prompt->cursor);
	for (; clusters < 0 && prompt->cursor > 0; clusters++)
		prompt->cursor = cluster_before(text, prompt->cursor);
}

void prompt_move_to_start(struct prompt *prompt)
{
	touch(prompt);
	prompt->cursor = 0;
}

void prompt_move_to_end(struct prompt *prompt)
{
	touch(prompt);
	prompt->cursor = prompt->text.length;
}

void prompt_choose(struct prompt *prompt, size_t number)
{
	struct completions *completions = &prompt->completions;
	struct slice behind = slice_part(strbuf_slice(&prompt->text), prompt->cursor, prompt->text.length);
	struct strbuf rest;

	strbuf_init(&rest);
	strbuf_add(&rest, behind);
	strbuf_cut(&prompt->text, completions->from);
	prompt->cursor = completions->from;
	insert(prompt, completions_text(completions, number));
	strbuf_add(&prompt->text, strbuf_slice(&rest));
	completions->present = number;
	prompt->recalled = PROMPT_NOT_RECALLED;
	strbuf_release(&rest);
}
