/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Tab offers in the line being typed: commands and their arguments. */
#include "completion.h"

#include "crossread/base/translate.h"
#include "crossread/command/command.h"

#include <stdio.h>
#include <string.h>

/* A search for completions: what fits `stem` is offered. */
struct stem {
	struct completions *completions;
	struct slice text;
	bool inside; /* anywhere in a completion, not only at its beginning */
};

static char small(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool stands_at(struct slice text, size_t at, struct slice stem)
{
	for (size_t i = 0; i < stem.length; i++) {
		if (small(text.data[at + i]) != small(stem.data[i]))
			return false;
	}
	return true;
}

static bool fits(const struct stem *stem, struct slice text)
{
	size_t last;

	if (text.length < stem->text.length)
		return false;
	last = stem->inside ? text.length - stem->text.length : 0;
	for (size_t at = 0; at <= last; at++) {
		if (stands_at(text, at, stem->text))
			return true;
	}
	return false;
}

static void offer(const struct stem *stem, struct slice text, const char *help)
{
	if (fits(stem, text))
		completions_add(stem->completions, text, help);
}

static void offer_commands(const struct work *work, const struct stem *stem)
{
	unsigned context = 1U << work_mode_below(work);

	for (const struct command *command = commands; command->name; command++) {
		struct strbuf help;

		if (command->contexts && !(command->contexts & context))
			continue;
		strbuf_init(&help);
		strbuf_add_format(&help, "%s%s", command->argument, *command->argument ? ": " : "");
		wording_add_keys(work->key_names, translate(command->help), &help);
		offer(stem, slice_of(command->name), strbuf_text(&help));
		strbuf_release(&help);
	}
	for (size_t i = 0; i < work->own_commands.count; i++)
		offer(stem, slice_of(work->own_commands.list[i].name), work->own_commands.list[i].help);
	completions_sort(stem->completions);
}

static void offer_tags(const struct work *work, const struct stem *stem)
{
	for (size_t i = 0; i < work->tags.count; i++)
		offer(stem, slice_of(work->tags.list[i].name), translate(work->tags.list[i].guidance));
}

/* Hands on what the annotations of all open articles have under `key`: tag, speaker or author. */
static void each_value(const struct work *work, enum filter_key key, const struct stem *stem,
	void (*take)(const struct stem *stem, enum filter_key key, struct slice value))
{
	for (size_t i = 0; i < work->document_count; i++) {
		const struct annotations *set = &work->documents[i].sidecar.annotations;

		for (size_t j = 0; j < set->count; j++) {
			struct slice values[FILTER_KEYS];

			filter_annotation_values(&set->list[j], slice_of(""), values);
			if (values[key].length)
				take(stem, key, values[key]);
		}
	}
}

static void take_speaker(const struct stem *stem, enum filter_key key, struct slice value)
{
	(void)key;
	offer(stem, value, "");
}

static void offer_speakers(const struct work *work, const struct stem *stem)
{
	each_value(work, FILTER_SPEAKER, stem, take_speaker);
	completions_sort(stem->completions);
}

/* Those of the story, guessed or not. */
static void offer_known(const struct work *work, const struct stem *stem)
{
	const struct speakers *speakers = &work->quoting.found.speakers;

	for (size_t i = 0; i < speakers->count; i++)
		offer(stem, speakers->list[i].name, "");
	completions_sort(stem->completions);
}

/* Offers KEY:VALUE, in quotation marks where there are blanks in it. */
static void take_part(const struct stem *stem, enum filter_key key, struct slice value)
{
	bool has_blank = slice_find(value, slice_of(" "), 0) < value.length;
	struct strbuf part;

	if (slice_find(value, slice_of("\""), 0) < value.length)
		return;
	strbuf_init(&part);
	strbuf_add_format(&part, "%s:%s", filter_key_name(key), has_blank ? "\"" : "");
	strbuf_add(&part, value);
	strbuf_add_text(&part, has_blank ? "\"" : "");
	offer(stem, strbuf_slice(&part), "");
	strbuf_release(&part);
}

/* Offers the keys of a filter, or behind one of them its values. */
static void offer_parts(const struct work *work, const struct stem *stem)
{
	const struct filter_scope *scope = work->list ? list_scope(work->list) : NULL;

	for (enum filter_key key = 0; scope && key < FILTER_KEYS; key++) {
		char name[32];

		if (!(scope->keys & 1U << key))
			continue;
		snprintf(name, sizeof(name), "%s:", filter_key_name(key));
		if (!slice_starts(stem->text, name))
			offer(stem, slice_of(name), "");
		else if (key == FILTER_STATE && scope->state_name)
			for (size_t i = 0; scope->state_name(i); i++)
				take_part(stem, key, slice_of(scope->state_name(i)));
		else if (key == FILTER_TAG || key == FILTER_SPEAKER || key == FILTER_AUTHOR)
			each_value(work, key, stem, take_part);
	}
}

/* Byte of `text` where the last part of a filter begins, behind a minus. */
static size_t last_part(struct slice text)
{
	size_t start = 0;
	bool quoted = false;

	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] == '"')
			quoted = !quoted;
		else if (text.data[i] == ' ' && !quoted)
			start = i + 1;
	}
	return start < text.length && text.data[start] == '-' ? start + 1 : start;
}

/* With what each says of itself. */
static void offer_themes(const struct work *work, const struct stem *stem)
{
	struct themes themes;

	themes_list(&themes, work->theming.folder);
	for (size_t i = 0; i < themes.count; i++) {
		struct theme theme;
		struct error error;

		if (themes_find(&theme, themes.list[i].name, work->theming.folder, &error))
			offer(stem, slice_of(themes.list[i].name), theme.about);
	}
}

static void offer_sides(const struct work *work, const struct stem *stem)
{
	(void)work;
	for (size_t i = 0; story_sides[i]; i++)
		offer(stem, slice_of(story_sides[i]), "");
}

static void offer_settings(const struct work *work, const struct stem *stem)
{
	(void)work;
	offer(stem, slice_of("mouse on"), "");
	offer(stem, slice_of("mouse off"), "");
}

/* What can be completed: by what the table says that a command takes. */
static const struct {
	const char *argument;
	void (*offer)(const struct work *work, const struct stem *stem);
} arguments[] = {
	{ "TAG", offer_tags },
	{ "[NAME]", offer_speakers },
	{ "NAME", offer_known },
	{ "[SIDE]", offer_sides },
	{ "[FILTER]", offer_parts },
	{ "[THEME]", offer_themes },
	{ "mouse on|off", offer_settings },
};

/* A word of the line, and what it may be. */
struct slot {
	size_t from;
	void (*offer)(const struct work *work, const struct stem *stem);
};

static size_t skip(struct slice text, size_t at, const char *bytes)
{
	while (at < text.length && strchr(bytes, text.data[at]))
		at++;
	return at;
}

/* The slot of the argument that begins at `from`. */
static struct slot argument_slot(const struct command *command, struct slice text, size_t from)
{
	for (size_t i = 0; command && i < sizeof(arguments) / sizeof(arguments[0]); i++) {
		if (strcmp(command->argument, arguments[i].argument) != 0)
			continue;
		if (arguments[i].offer == offer_parts)
			from += last_part(slice_part(text, from, text.length));
		return (struct slot){ from, arguments[i].offer };
	}
	return (struct slot){ from, NULL };
}

/* What stands before the cursor: `text` is all of it. */
static struct slot slot_of(const struct prompt *prompt, struct slice text)
{
	size_t from;
	size_t end;

	if (*prompt->command)
		return argument_slot(command_find(slice_of(prompt->command)), text, 0);
	from = skip(text, skip(text, 0, " "), "0123456789 ");
	end = slice_find(text, slice_of(" "), from);
	if (end >= text.length)
		return (struct slot){ from, offer_commands };
	return argument_slot(command_find(slice_part(text, from, end)), text, skip(text, end, " "));
}

bool completion_find(struct work *work)
{
	struct prompt *prompt = &work->prompt;
	struct completions *completions = &prompt->completions;
	struct slice text = slice_part(strbuf_slice(&prompt->text), 0, prompt->cursor);
	struct slot slot = slot_of(prompt, text);
	struct stem stem = { completions, slice_part(text, slot.from, text.length), false };

	completions_clear(completions);
	if (!slot.offer)
		return false;
	slot.offer(work, &stem);
	stem.inside = true;
	if (completions->count == 0)
		slot.offer(work, &stem);
	completions->from = slot.from;
	completions->present = completions->count;
	strbuf_clear(&completions->typed);
	strbuf_add(&completions->typed, stem.text);
	return completions->count > 0;
}

void completion_end(struct work *work)
{
	struct prompt *prompt = &work->prompt;
	struct slice text = slice_part(strbuf_slice(&prompt->text), prompt->completions.from, prompt->cursor);
	const struct command *command = *prompt->command ? NULL : command_find(text);

	if (command && *command->argument)
		prompt_insert(prompt, slice_of(" "));
	completions_clear(&prompt->completions);
}
