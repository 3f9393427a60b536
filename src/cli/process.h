/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, run for what it prints: an argument vector, never a line for a shell. */
#ifndef CROSSREAD_SRC_CLI_PROCESS_H
#define CROSSREAD_SRC_CLI_PROCESS_H

#include "crossread/base/error.h"

#include <sys/types.h>

struct process {
	pid_t id;
	int output;       /* what it prints: to be read before process_wait() */
	const char *name; /* borrowed: the first argument */
};

/*
 * Starts a program, found by PATH unless its name has a slash, with an argument vector (ended by NULL), and `input`, an
 * open file, as its standard input; -1: nothing to read. Its complaints go to standard error. False when it cannot be
 * started.
 */
bool process_start(struct process *process, const char *const *arguments, int input, struct error *error);

/* Waits for its end and closes `output`. Sets `*status` to its exit status. False when it was ended by a signal. */
bool process_wait(struct process *process, int *status, struct error *error);

#endif
