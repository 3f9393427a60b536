/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as text for people: the help page, and the key table of README and manual. */
#ifndef CROSSREAD_COMMAND_REFERENCE_H
#define CROSSREAD_COMMAND_REFERENCE_H

#include "crossread/base/strbuf.h"
#include "crossread/command/keymap.h"
#include "crossread/work/own_command.h"

/*
 * Fills work.help with all commands by group, with the keys they have in `keymap`, the tags with their
 * guidance and the commands of the configuration.
 */
void reference_fill_help(const struct keymap *keymap, struct work *work);

/*
 * Visits each line of it, for other forms: the signs on the screen, then the commands by group. `keys` are parted by
 * blanks; `name` is the command with its argument, "" for a sign; a heading has only a text.
 */
void reference_visit(const struct keymap *keymap, struct tags tags, struct own_commands own,
	void (*visit)(void *target, const char *keys, struct slice name, const char *text, bool heading), void *target);

/* Adds the same as a Markdown table: "| keys | command | what it does |". */
void reference_add_table(const struct keymap *keymap, struct tags tags, struct own_commands own, struct strbuf *out);

#endif
