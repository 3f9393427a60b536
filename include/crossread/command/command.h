/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands: everything the reader can be told to do is a row of one table and runs as a line of text. */
#ifndef CROSSREAD_COMMAND_COMMAND_H
#define CROSSREAD_COMMAND_COMMAND_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct work;

/* Modes in which a command's keys hold, as a set: 1 << enum mode. */
enum {
	CONTEXT_READ = 1,
	CONTEXT_SELECT = 2,
	CONTEXT_PROMPT = 4,
	CONTEXT_HELP = 8,
	CONTEXT_LIST = 16,
	CONTEXT_PLOT = 32
};

/* Besides CONTEXT_READ, and before it, while reading and adjudicating. */
enum { CONTEXT_ADJUDICATE = 1 << 16 };

/* The contexts that hold at present. */
unsigned command_contexts(const struct work *work);

struct call {
	size_t count;          /* number given before the command, 0 for none; at most WORK_MOST_COUNT */
	struct slice argument; /* the rest of the line, without white space at both ends */
};

struct command {
	const char *name;     /* "next-match" */
	const char *alias;    /* short names for the command line, parted by blanks; "" for none */
	const char *argument; /* what it takes, for the help: "TAG"; "" for nothing */
	unsigned contexts;    /* where its keys hold */
	const char *keys;     /* default keys as key_parse() reads them, parted by blanks */
	const char *group;    /* heading in the help */
	const char *help;     /* one line */
	bool (*run)(struct work *work, const struct call *call);
};

/* THE table, ended by a row without a name. */
extern const struct command commands[];

/* The command of that name or alias, NULL when there is none. */
const struct command *command_find(struct slice name);

/*
 * Runs a command line: "[COUNT] NAME [ARGUMENT]"; a lone number goes to that sentence. False, with a message in `work`,
 * when there is no such command, when it lacks or does not take an argument, or when it could not be done. An empty
 * line does nothing.
 */
bool command_run(struct work *work, struct slice line);

#endif
