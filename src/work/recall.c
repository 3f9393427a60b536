/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed in prompts before. */
#include "crossread/work/recall.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

void recall_release(struct recall *recall)
{
	for (size_t i = 0; i < recall->count; i++)
		free(recall->lines[i].text);
	free(recall->lines);
	*recall = (struct recall){ 0 };
}

static void drop(struct recall *recall, size_t number)
{
	free(recall->lines[number].text);
	memmove(&recall->lines[number], &recall->lines[number + 1],
		(recall->count - number - 1) * sizeof(*recall->lines));
	recall->count--;
}

/* Adds a line that is worth keeping. */
static void add(struct recall *recall, struct slice text, struct recalled line)
{
	for (size_t i = 0; i < recall->count; i++) {
		if (strcmp(recall->lines[i].command, line.command) == 0 &&
			slice_equal_text(text, recall->lines[i].text)) {
			drop(recall, i);
			break;
		}
	}
	if (recall->count == RECALL_MOST_LINES)
		drop(recall, 0);
	recall->lines = mem_grow(recall->lines, &recall->capacity, recall->count + 1, sizeof(*recall->lines));
	line.text = mem_copy(text.data, text.length);
	recall->lines[recall->count++] = line;
}

void recall_add(struct recall *recall, const char *command, struct slice text, bool is_fresh)
{
	text = slice_trim(text);
	if (text.length > 0 && text.length <= RECALL_MOST_BYTES)
		add(recall, text, (struct recalled){ .command = command, .is_fresh = is_fresh });
}

void recall_add_draft(struct recall *recall, const char *command, struct slice text, bool is_fresh)
{
	text = slice_trim(text);
	if (text.length == 0 || text.length > PROMPT_MOST_BYTES)
		return;
	for (size_t i = recall->count; i-- > 0;) {
		if (recall->lines[i].is_draft)
			drop(recall, i);
	}
	add(recall, text, (struct recalled){ .command = command, .is_fresh = is_fresh, .is_draft = true });
}

static bool fits(const struct recalled *line, const struct prompt *prompt)
{
	return strcmp(line->command, prompt->command) == 0 &&
		slice_starts(slice_of(line->text), strbuf_text(&prompt->typed));
}

bool recall_earlier(const struct recall *recall, struct prompt *prompt)
{
	size_t number = prompt->recalled < recall->count ? prompt->recalled : recall->count;

	if (number == recall->count) {
		strbuf_clear(&prompt->typed);
		strbuf_add(&prompt->typed, strbuf_slice(&prompt->text));
	}
	while (number-- > 0) {
		if (!fits(&recall->lines[number], prompt))
			continue;
		prompt_replace(prompt, slice_of(recall->lines[number].text));
		prompt->recalled = number;
		return true;
	}
	return false;
}

bool recall_later(const struct recall *recall, struct prompt *prompt)
{
	size_t number = prompt->recalled;

	if (number >= recall->count)
		return false;
	do
		number++;
	while (number < recall->count && !fits(&recall->lines[number], prompt));
	prompt_replace(prompt,
		number < recall->count ? slice_of(recall->lines[number].text) : strbuf_slice(&prompt->typed));
	prompt->recalled = number < recall->count ? number : PROMPT_NOT_RECALLED;
	return true;
}
