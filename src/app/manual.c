/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the manual pages that list things, as mdoc(7). */
#include "manual.h"

#include "shells.h"

#include "crossread/annotation/tag.h"
#include "crossread/cli/verb.h"
#include "crossread/command/reference.h"
#include "crossread/screen/style.h"

#include <string.h>

/* Bytes of a text line: mandoc asks for less than 80. */
enum { LINE_WIDTH = 76 };

/* Adds a word that no macro and no request can be made of. */
static void add_word(struct strbuf *out, struct slice word)
{
	if (word.length && memchr(".'", word.data[0], 2))
		strbuf_add_text(out, "\\&");
	for (size_t i = 0; i < word.length; i++) {
		if (word.data[i] == '\\')
			strbuf_add_text(out, "\\e");
		else
			strbuf_add_byte(out, word.data[i]);
	}
}

/* Takes the first word off `*rest`; empty when there is none. */
static struct slice take_word(struct slice *rest)
{
	struct slice word;
	size_t end = 0;

	*rest = slice_trim(*rest);
	while (end < rest->length && rest->data[end] != ' ')
		end++;
	word = slice_part(*rest, 0, end);
	*rest = slice_part(*rest, end, rest->length);
	return word;
}

/* Adds running text in lines that are not long. */
static void add_text(struct strbuf *out, const char *text)
{
	struct slice rest = slice_of(text);
	size_t line = 0;

	for (struct slice word = take_word(&rest); word.length; word = take_word(&rest)) {
		if (line)
			strbuf_add_byte(out, line + 1 + word.length > LINE_WIDTH ? '\n' : ' ');
		line = line && line + 1 + word.length <= LINE_WIDTH ? line + 1 + word.length : word.length;
		add_word(out, word);
	}
	strbuf_add_byte(out, '\n');
}

static void add_byte(struct strbuf *out, char byte)
{
	if (byte == '\\')
		strbuf_add_text(out, "\\e");
	else if (byte == '"')
		strbuf_add_text(out, "\\(dq");
	else
		strbuf_add_byte(out, byte);
}

/* Adds a line of a macro with words as they stand: none is punctuation or a macro. */
static void add_macro(struct strbuf *out, const char *macro, const char *words)
{
	struct slice rest = slice_of(words);

	strbuf_add_text(out, macro);
	for (struct slice word = take_word(&rest); word.length; word = take_word(&rest)) {
		strbuf_add_text(out, " \\&");
		for (size_t i = 0; i < word.length; i++)
			add_byte(out, word.data[i]);
		if (memchr("!?.,;:)]|", word.data[word.length - 1], 9))
			strbuf_add_text(out, "\\&");
	}
	strbuf_add_byte(out, '\n');
}

static void add_option(struct strbuf *out, const struct option_row *row)
{
	char letter = options_letter(row);

	strbuf_add_text(out, ".It ");
	if (letter)
		strbuf_add_format(out, "Fl %c%s%s , ", letter, row->argument ? " Ar " : "",
			row->argument ? row->argument : "");
	strbuf_add_format(out, "Fl -%s", row->name);
	if (row->argument)
		strbuf_add_format(out, "= Ns Ar %s", row->argument);
	strbuf_add_byte(out, '\n');
	add_text(out, row->help);
}

/* The options of a verb, of the reader, or (NULL) those that go with all. */
static void add_options_of(struct strbuf *out, const char *user)
{
	const struct option_row *row;

	strbuf_add_text(out, ".Bl -tag -width Ds\n");
	for (size_t i = 0; (row = options_row(i)) != NULL; i++) {
		if (user ? *row->users && options_goes_with(row, user) : !*row->users)
			add_option(out, row);
	}
	strbuf_add_text(out, ".El\n");
}

static void add_options(struct strbuf *out)
{
	add_options_of(out, OPTIONS_READER);
}

static void add_common(struct strbuf *out)
{
	add_options_of(out, NULL);
}

static bool has_options(const char *verb)
{
	const struct option_row *row;

	for (size_t i = 0; (row = options_row(i)) != NULL; i++) {
		if (*row->users && options_goes_with(row, verb))
			return true;
	}
	return false;
}

static void add_verbs(struct strbuf *out)
{
	strbuf_add_text(out, ".Bl -tag -width Ds\n");
	for (const struct verb *verb = verbs; verb->name; verb++) {
		strbuf_add_format(out, ".It Cm %s Ar %s\n", verb->name, verb->arguments);
		add_text(out, verb->help);
		if (has_options(verb->name))
			add_options_of(out, verb->name);
	}
	strbuf_add_text(out, ".El\n");
}

static void add_tags(struct strbuf *out)
{
	struct tags tags = tags_default();

	strbuf_add_text(out, ".Bl -tag -width allegation\n");
	for (size_t i = 0; i < tags.count; i++) {
		strbuf_add_format(out, ".It %s\n", tags.list[i].name);
		add_text(out, tags.list[i].guidance);
		strbuf_add_format(out, "(key %s, letter %c)\n", tags.list[i].key, tags.list[i].letter);
	}
	strbuf_add_text(out, ".El\n");
}

static void add_styles(struct strbuf *out)
{
	struct strbuf names;

	strbuf_init(&names);
	for (unsigned bit = 0; bit < STYLE_COUNT; bit++)
		strbuf_add_format(&names, "%s%s", bit ? ", " : "", style_name(bit));
	add_text(out, strbuf_text(&names));
	strbuf_release(&names);
}

/* A list of keys while it is written. */
struct key_list {
	struct strbuf *out;
	bool is_open;
};

static void add_key(void *target, const char *keys, struct slice name, const char *text, bool heading)
{
	struct key_list *list = target;

	if (heading) {
		strbuf_add_text(list->out, list->is_open ? ".El\n" : "");
		strbuf_add_text(list->out, ".Ss ");
		add_text(list->out, text);
		strbuf_add_text(list->out, ".Bl -tag -width Ds\n");
		list->is_open = true;
		return;
	}
	add_macro(list->out, ".It Ic", keys);
	add_text(list->out, text);
	if (name.length) {
		struct strbuf command;

		strbuf_init(&command);
		strbuf_add(&command, name);
		add_macro(list->out, ".Pq Ic", strbuf_text(&command));
		strbuf_release(&command);
	}
}

static void add_keys(struct strbuf *out)
{
	struct key_list list = { .out = out };
	struct keymap keymap;

	keymap_init(&keymap, tags_default());
	reference_visit(&keymap, tags_default(), (struct own_commands){ 0 }, add_key, &list);
	strbuf_add_text(out, list.is_open ? ".El\n" : "");
	keymap_release(&keymap);
}

static const struct {
	const char *name;
	void (*add)(struct strbuf *out);
} parts[] = {
	{ "options", add_options },
	{ "common", add_common },
	{ "verbs", add_verbs },
	{ "keys", add_keys },
	{ "tags", add_tags },
	{ "styles", add_styles },
	{ "bash", shells_add_bash },
	{ "zsh", shells_add_zsh },
	{ "fish", shells_add_fish },
};

bool manual_add(const char *part, struct strbuf *out, struct error *error)
{
	struct strbuf names;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (strcmp(part, parts[i].name) == 0) {
			parts[i].add(out);
			return true;
		}
	}
	strbuf_init(&names);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		strbuf_add_format(&names, "%s%s", i ? ", " : "", parts[i].name);
	error_set(error, "--reference=%.100s: no such part; there are %s", part, strbuf_text(&names));
	strbuf_release(&names);
	return false;
}
