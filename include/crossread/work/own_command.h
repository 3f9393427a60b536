/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands of the reader's own, from the configuration: names for command lines. */
#ifndef CROSSREAD_WORK_OWN_COMMAND_H
#define CROSSREAD_WORK_OWN_COMMAND_H

#include <stddef.h>

struct own_command {
	const char *name;
	const char *const *lines; /* run one after the other; of commands of the table only */
	size_t line_count;
	const char *help; /* the lines as one text */
};

struct own_commands {
	const struct own_command *list;
	size_t count;
};

#endif
