/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program on a pseudo-terminal, and an exact count of the keys that it has read. */
#ifndef CROSSREAD_TESTS_TORTURE_TERMINAL_H
#define CROSSREAD_TESTS_TORTURE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct terminal {
	int master;
	int slave; /* ours, so that we can ask what was not read yet */
	pid_t process;
	size_t sent;    /* bytes */
	int64_t worked; /* microseconds of processor time, once it has ended */
	int status;     /* as of waitpid(), once it has ended */
};

/* The time in microseconds from some point on. */
int64_t terminal_now(void);

/* Starts `run(target)` in a process of its own with the terminal as standard input and output, 30 rows of 100 columns.
 */
bool terminal_start(struct terminal *terminal, void (*run)(void *target), void *target);

/*
 * Takes what the program shows, for so many microseconds or until it has shown nothing for `quiet` (0: do not stop
 * for that). False when it has ended.
 */
bool terminal_drain(struct terminal *terminal, int64_t microseconds, int64_t quiet);

void terminal_type(struct terminal *terminal, char byte);

/* How many bytes of those typed the program has read: exact when it is stopped or has ended. */
size_t terminal_read(const struct terminal *terminal);

/* Stops the program wherever it is. False when it has ended instead. */
bool terminal_stop(const struct terminal *terminal);

/* Takes the terminal away. */
void terminal_close(struct terminal *terminal);

/* Waits for the end, at most so many microseconds. False when it does not come: the program is killed then. */
bool terminal_wait(struct terminal *terminal, int64_t microseconds);

#endif
