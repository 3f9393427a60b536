/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The argument vector of a program that is to be run, never by a shell. */
#ifndef CROSSREAD_BASE_ARGUMENTS_H
#define CROSSREAD_BASE_ARGUMENTS_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"

#include <stddef.h>

struct arguments {
	char **list; /* ended by NULL, NULL while empty; owned, as its strings are */
	size_t count;
	size_t capacity;
};

/*
 * Adds the words of a line such as $EDITOR has it: parted by blanks; what stands between ' and ', or between " and ",
 * is of one word; a backslash, but between ' and ', takes the next character as it is. Nothing else has a meaning.
 * False when a quotation mark is not closed.
 */
bool arguments_split(struct arguments *arguments, struct slice line, struct error *error);

void arguments_add(struct arguments *arguments, struct slice word);
void arguments_release(struct arguments *arguments);

#endif
