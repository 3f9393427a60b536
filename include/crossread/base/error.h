/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, where, and what would be right: the value every failing function leaves behind. */
#ifndef CROSSREAD_BASE_ERROR_H
#define CROSSREAD_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

enum { ERROR_SIZE = 512 };

/*
 * A message of at most ERROR_SIZE - 1 bytes, complete: "file:line:column: what; what would be right".
 * It may hold bytes of hostile input: show it through visible_add() only.
 */
struct error {
	char message[ERROR_SIZE];
};

void error_clear(struct error *error);

/* Sets the message and returns false, so that a function can end with `return error_set(...)`. */
__attribute__((format(printf, 2, 3))) bool error_set(struct error *error, const char *format, ...);

/* Like error_set() with "file:line:column: " before it. Lines and columns count from 1; 0 leaves the number out. */
__attribute__((format(printf, 5, 6))) bool error_set_at(struct error *error, const char *file, size_t line,
	size_t column, const char *format, ...);

/* Like error_set() with "name: " before and the system's words for `number` (an errno) behind. */
bool error_set_errno(struct error *error, const char *name, int number);

#endif
