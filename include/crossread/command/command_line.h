/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command line taken apart: "[COUNT] NAME [ARGUMENT]". */
#ifndef CROSSREAD_COMMAND_COMMAND_LINE_H
#define CROSSREAD_COMMAND_COMMAND_LINE_H

#include "crossread/base/error.h"
#include "crossread/command/command.h"
#include "crossread/work/own_command.h"

struct command_line {
	const struct command *command; /* NULL in a line of a count only, an empty one, and where `own` is set */
	const struct own_command *own;
	struct call call; /* its argument is borrowed from the line */
};

/*
 * Reads a line. False when no command has that name, or when it lacks or does not take an argument; the message says
 * what would be right.
 */
bool command_line_read(struct command_line *line, struct slice text, struct own_commands own, struct error *error);

/*
 * True when the line means something in one of `contexts` (CONTEXT_ bits), as far as that can be said without running
 * it. A count alone does only while reading.
 */
bool command_line_fits(const struct command_line *line, unsigned contexts, struct error *error);

#endif
