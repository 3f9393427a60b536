/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key press does. */
#include "crossread/base/translate.h"
#include "crossread/command/keymap.h"

#include "crossread/text/utf8.h"
#include "crossread/text/width.h"
#include "crossread/work/work.h"

#include <stdio.h>
#include <string.h>

/* Columns of a sentence that stands for a marked place. */
enum { MOST_COLUMNS = 60 };

/* Counts up a number typed before a command; false when the key is no part of one. */
static bool takes_digit(struct work *work, uint32_t key)
{
	if (work->mode == MODE_PROMPT || key < '0' || key > '9' || (key == '0' && work->count == 0))
		return false;
	work->count = work->count * 10 + (key - '0');
	if (work->count > WORK_MOST_COUNT)
		work->count = WORK_MOST_COUNT;
	work_say(work, "%zu", work->count);
	return true;
}

static void complain_about(struct work *work, struct stroke stroke)
{
	struct strbuf name;

	strbuf_init(&name);
	stroke_add_name(&name, stroke);
	work_complain(work, "%s does nothing here; {help} shows the keys", strbuf_text(&name));
	strbuf_release(&name);
}

static void add_follower(struct work *work, const char *key, const char *text)
{
	struct follower *follower;
	size_t fits;

	if (work->follower_count == WORK_MOST_FOLLOWERS)
		return;
	follower = &work->followers[work->follower_count++];
	snprintf(follower->key, sizeof(follower->key), "%s", key);
	fits = width_fit(slice_of(text), MOST_COLUMNS);
	snprintf(follower->text, sizeof(follower->text), "%.*s%s", (int)fits, text, text[fits] ? "…" : "");
}

/* Lists the places that are marked: they are what a letter can mean. */
static void add_marks(struct work *work)
{
	for (size_t i = 0; i < JUMPS_MARKS; i++) {
		struct jump mark = work->jumps.marks[i];
		const char key[] = { (char)('a' + i), '\0' };
		struct strbuf text;

		if (!mark.set)
			continue;
		strbuf_init(&text);
		strbuf_add(&text, article_sentence(&work->documents[mark.document].article, mark.sentence));
		add_follower(work, key, strbuf_text(&text));
		strbuf_release(&text);
	}
}

/* The line of a stroke here: while adjudicating the keys of that come first. */
static const char *find(const struct keymap *keymap, const struct work *work, struct stroke stroke)
{
	const char *line = keymap_find(keymap, command_contexts(work) & CONTEXT_ADJUDICATE, stroke);

	return line ? line : keymap_find(keymap, 1U << work->mode, stroke);
}

/* Lists what can follow work.prefix; false when nothing can. */
static bool fill_followers(const struct keymap *keymap, struct work *work)
{
	work->follower_count = 0;
	for (size_t i = 0; i < keymap->count; i++) {
		const struct binding *binding = &keymap->list[i];
		const struct command *command;
		struct strbuf help;
		struct strbuf name;

		if (binding->stroke.prefix != work->prefix || !*binding->line ||
			!keymap_holds(keymap, i, command_contexts(work)))
			continue;
		command = command_find(slice_of(binding->line));
		strbuf_init(&name);
		strbuf_init(&help);
		if (command)
			wording_add_keys(keymap_names(keymap), translate(command->help), &help);
		if (binding->stroke.key == STROKE_LETTER)
			strbuf_add_text(&name, translate("letter"));
		else
			key_add_name(&name, binding->stroke.key);
		add_follower(work, strbuf_text(&name), command ? strbuf_text(&help) : binding->line);
		if (binding->stroke.key == STROKE_LETTER)
			add_marks(work);
		strbuf_release(&help);
		strbuf_release(&name);
	}
	return work->follower_count > 0;
}

/* Takes the first of two keys; false when it is none. */
static bool takes_prefix(const struct keymap *keymap, struct work *work, uint32_t key)
{
	struct strbuf name;

	if (work->mode == MODE_PROMPT)
		return false;
	work->prefix = key;
	if (!fill_followers(keymap, work)) {
		work->prefix = KEY_CODE_NONE;
		return false;
	}
	strbuf_init(&name);
	key_add_name(&name, key);
	work_say(work, "%s waits for a second key; {cancel} gives up", strbuf_text(&name));
	strbuf_release(&name);
	return true;
}

/* Runs a line with the count that was typed, and a character as its argument (0: none). */
static void run(struct work *work, const char *line, uint32_t argument)
{
	struct strbuf text;

	strbuf_init(&text);
	if (work->count)
		strbuf_add_format(&text, "%zu ", work->count);
	work->count = 0;
	strbuf_add_text(&text, line);
	if (argument) {
		strbuf_add_byte(&text, ' ');
		utf8_add(&text, argument);
	}
	command_run(work, strbuf_slice(&text));
	strbuf_release(&text);
}

/* The second of two keys. */
static void press_second(const struct keymap *keymap, struct work *work, uint32_t key)
{
	struct stroke stroke = { work->prefix, key };
	const char *line = find(keymap, work, stroke);

	work->prefix = KEY_CODE_NONE;
	work_hush(work);
	if (line) {
		run(work, line, 0);
		return;
	}
	line = key > ' ' && key < KEY_CODE_TAB ? find(keymap, work, (struct stroke){ stroke.prefix, STROKE_LETTER }) :
						 NULL;
	if (line)
		run(work, line, key);
	else if (key != KEY_CODE_ESC && key != KEY_CODE_CTRL + 'C')
		complain_about(work, stroke);
	work->count = 0;
}

static void type(struct work *work, uint32_t key)
{
	char bytes[UTF8_MOST_BYTES];

	if (key >= ' ' && key < KEY_CODE_TAB)
		prompt_insert(&work->prompt, slice_from(bytes, utf8_encode(key, bytes)));
}

void keymap_press(const struct keymap *keymap, struct work *work, uint32_t key)
{
	struct stroke stroke = { KEY_CODE_NONE, key };
	const char *line = find(keymap, work, stroke);

	/* What cannot be seen is not done, but one can leave. */
	if (work->layout.too_small && !(line && (strcmp(line, "quit") == 0 || strcmp(line, "suspend") == 0)))
		return;
	if (work->prefix) {
		press_second(keymap, work, key);
		return;
	}
	if (takes_digit(work, key) || (!line && takes_prefix(keymap, work, key)))
		return;
	work_hush(work);
	if (line) {
		run(work, line, 0);
	} else if (work->mode == MODE_PROMPT) {
		type(work, key);
	} else {
		work->count = 0;
		complain_about(work, stroke);
	}
}
