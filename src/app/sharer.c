/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing what leaves the program. */
#include "sharer.h"

#include "program.h"

#include "crossread/base/arguments.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ARGUMENTS = 5 };

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

/* Programs that take a copy: with which variable in the environment each can ("" for any). */
struct copier {
	const char *variable;
	const char *arguments[MOST_ARGUMENTS];
};

/* It hands the copy on to the terminal outside, also by its default settings, with which it ignores OSC 52. */
static const struct copier tmux = { "TMUX", { "tmux", "load-buffer", "-w", "-" } };

static const struct copier copiers[] = {
	{ "WAYLAND_DISPLAY", { "wl-copy" } },
	{ "DISPLAY", { "xclip", "-selection", "clipboard" } },
	{ "", { "pbcopy" } },
};

static bool copy_by(const struct copier *copier, struct slice text)
{
	struct arguments arguments = { 0 };
	struct error error;
	bool done;

	if (*copier->variable && !is_set(copier->variable))
		return false;
	for (size_t i = 0; i < MOST_ARGUMENTS && copier->arguments[i]; i++)
		arguments_add(&arguments, slice_of(copier->arguments[i]));
	done = program_run(arguments.list, text, &error);
	arguments_release(&arguments);
	return done;
}

/* Copies by whatever takes it, and says so; false when nothing does. */
static bool copy(struct work *work, struct term *term)
{
	struct slice text = strbuf_slice(&work->sharing.text);

	if (copy_by(&tmux, text)) {
		work_say(work, "copied with its source, %zu bytes, by tmux", text.length);
		return true;
	}
	if (term_copy(term, text)) {
		work_say(work, "copied with its source, %zu bytes, handed to the terminal (OSC 52)", text.length);
		return true;
	}
	for (size_t i = 0; i < sizeof(copiers) / sizeof(copiers[0]); i++) {
		if (!copy_by(&copiers[i], text))
			continue;
		work_say(work, "copied with its source, %zu bytes, by %s", text.length, copiers[i].arguments[0]);
		return true;
	}
	work_complain(work,
		"not copied: this terminal takes no copies, and there is no wl-copy, xclip or pbcopy that can");
	return false;
}

/* Warns when a paste could do more than insert text. */
static void copy_with_care(struct work *work, struct term *term)
{
	if (copy(work, term) && work->sharing.has_controls)
		work_complain(work,
			"copied with its source, %zu bytes; control characters are among them: paste with care",
			work->sharing.text.length);
}

/* The argument vector for an address: of a line such as $BROWSER has it, "%s" in it or at its end the address. */
static bool split(struct arguments *arguments, struct slice line, struct slice address, struct error *error)
{
	struct arguments words = { 0 };
	bool good = arguments_split(&words, slice_part(line, 0, slice_find(line, slice_of(":"), 0)), error);
	bool placed = false;

	if (good && words.count == 0)
		good = error_set(error, "BROWSER is blank");
	for (size_t i = 0; good && i < words.count; i++) {
		bool stands = i > 0 && strcmp(words.list[i], "%s") == 0;

		arguments_add(arguments, stands ? address : slice_of(words.list[i]));
		placed = placed || stands;
	}
	if (good && !placed)
		arguments_add(arguments, address);
	arguments_release(&words);
	return good;
}

/* What opens addresses here, NULL when nothing does: over ssh there is no desktop. */
static const char *opener(void)
{
	if (is_set("BROWSER"))
		return getenv("BROWSER");
#ifdef __APPLE__
	if (!is_set("SSH_CONNECTION"))
		return "open";
#endif
	return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") ? "xdg-open" : NULL;
}

static void open_address(struct work *work)
{
	struct slice address = strbuf_slice(&work->sharing.text);
	const char *line = opener();
	struct arguments arguments = { 0 };
	struct error error;

	if (!line)
		work_say(work, "there is no browser here: %s", strbuf_text(&work->sharing.text));
	else if (split(&arguments, slice_of(line), address, &error) &&
		program_run(arguments.list, slice_of(""), &error))
		work_say(work, "%s opens %s", arguments.list[0], strbuf_text(&work->sharing.text));
	else
		work_complain(work, "%s · the address is %s", error.message, strbuf_text(&work->sharing.text));
	arguments_release(&arguments);
}

void sharer_serve(struct work *work, struct term *term)
{
	enum sharing_wish wish = work->sharing.wish;

	work->sharing.wish = SHARING_NOTHING;
	if (wish == SHARING_COPY)
		copy_with_care(work, term);
	else if (wish == SHARING_OPEN)
		open_address(work);
}
