/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What terminfo knows of the terminal. Apart from term_curses.c, because <term.h> has a struct term of its own. */
#include "term_info.h"

#include "crossread/screen/key.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static const struct {
	const char *capability;
	uint32_t key;
} sequences[] = {
	{ "kcuu1", KEY_CODE_UP },
	{ "kcud1", KEY_CODE_DOWN },
	{ "kcub1", KEY_CODE_LEFT },
	{ "kcuf1", KEY_CODE_RIGHT },
	{ "khome", KEY_CODE_HOME },
	{ "kend", KEY_CODE_END },
	{ "kpp", KEY_CODE_PAGE_UP },
	{ "knp", KEY_CODE_PAGE_DOWN },
	{ "kich1", KEY_CODE_INSERT },
	{ "kdch1", KEY_CODE_DELETE },
	{ "kcbt", KEY_CODE_BACKTAB },
	{ "kent", KEY_CODE_ENTER },
	{ "kf1", KEY_CODE_F1 },
	{ "kf2", KEY_CODE_F1 + 1 },
	{ "kf3", KEY_CODE_F1 + 2 },
	{ "kf4", KEY_CODE_F1 + 3 },
	{ "kf5", KEY_CODE_F1 + 4 },
	{ "kf6", KEY_CODE_F1 + 5 },
	{ "kf7", KEY_CODE_F1 + 6 },
	{ "kf8", KEY_CODE_F1 + 7 },
	{ "kf9", KEY_CODE_F1 + 8 },
	{ "kf10", KEY_CODE_F1 + 9 },
	{ "kf11", KEY_CODE_F1 + 10 },
	{ "kf12", KEY_CODE_F1 + 11 },
};

enum { SEQUENCE_COUNT = sizeof(sequences) / sizeof(sequences[0]) };

/* The string of a capability, NULL when the terminal does not have it. */
static const char *capability(const char *name)
{
	const char *string = tigetstr(name);

	return string == (const char *)-1 ? NULL : string;
}

/* Adds a capability without its padding ($<5>), for which tputs() would have to sleep; false when there is none. */
static bool add_capability(struct strbuf *bytes, const char *name)
{
	const char *string = capability(name);

	if (!string)
		return false;
	while (*string) {
		const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;

		if (end)
			string = end + 1;
		else
			strbuf_add_byte(bytes, *string++);
	}
	return true;
}

/* Whether the value of a variable begins with one of some words, parted by blanks. */
static bool begins(const char *variable, const char *words)
{
	const char *value = getenv(variable);

	while (value && *words) {
		size_t length = strcspn(words, " ");

		if (strncmp(value, words, length) == 0)
			return true;
		words += length + strspn(words + length, " ");
	}
	return false;
}

/*
 * What terminfo often does not say, so that names decide. A terminal that is none of these is sent nothing: some would
 * print it. Of those of VTE few take copies, and Terminal.app none; screen does not hand them on.
 */
static void look_at_names(struct term_info *info)
{
	static const char windows[] =
		"xterm tmux screen rxvt foot alacritty kitty wezterm vte gnome konsole st- contour";
	static const char whole[] = "xterm-kitty xterm-ghostty foot alacritty wezterm contour";

	info->has_title = info->speaks_ecma48 && (begins("TERM", windows) || tigetflag("XT") > 0);
	info->takes_copies = info->has_title && !begins("TERM", "screen vte gnome") && !getenv("VTE_VERSION") &&
		!begins("TERM_PROGRAM", "Apple_Terminal");
	info->synchronizes = info->speaks_ecma48 &&
		(begins("TERM", whole) || begins("TERM_PROGRAM", "WezTerm iTerm.app ghostty") || capability("Sync"));
}

/* Plain attributes, keypad and cursor as usual, the screen that was there before or else an empty one. */
static void add_farewell(struct strbuf *bytes, const struct term_info *info)
{
	if (info->synchronizes)
		strbuf_add_text(bytes, TERM_INFO_FRAME_END);
	if (info->has_title)
		strbuf_add_text(bytes, TERM_INFO_TITLE_BACK);
	if (info->speaks_ecma48)
		strbuf_add_text(bytes, TERM_INFO_PASTE_OFF TERM_INFO_MOUSE_OFF);
	add_capability(bytes, "sgr0");
	add_capability(bytes, "op");
	add_capability(bytes, "rmkx");
	add_capability(bytes, "cnorm");
	if (!add_capability(bytes, "rmcup"))
		add_capability(bytes, "clear");
}

bool term_info_init(struct term_info *info, struct error *error)
{
	const char *name = getenv("TERM");
	const char *address;
	int result;
	bool good;

	if (!name || !*name)
		return error_set(error, "TERM is not set; it names the type of your terminal, for example xterm");
	if (setupterm(NULL, STDOUT_FILENO, &result) != OK)
		return error_set(error, "TERM=%.60s: this system does not know such a terminal; try TERM=xterm", name);
	address = capability("cup");
	good = address && capability("clear");
	if (good) {
		info->speaks_ecma48 = strncmp(address, "\033[", 2) == 0;
		strbuf_init(&info->farewell);
		look_at_names(info);
		add_farewell(&info->farewell, info);
	} else {
		error_set(error, "TERM=%.60s: such a terminal cannot show a screen; try TERM=xterm", name);
	}
	del_curterm(cur_term);
	return good;
}

void term_info_release(struct term_info *info)
{
	strbuf_release(&info->farewell);
}

void term_info_teach(struct term_keys *keys)
{
	for (size_t i = 0; i < SEQUENCE_COUNT; i++) {
		const char *string = capability(sequences[i].capability);

		if (string)
			term_keys_learn(keys, string, sequences[i].key);
	}
}
