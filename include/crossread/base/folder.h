/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of this program's own. */
#ifndef CROSSREAD_BASE_FOLDER_H
#define CROSSREAD_BASE_FOLDER_H

#include "crossread/base/error.h"

#include <stdbool.h>

/*
 * Makes the folder `path`, and those above it that are missing, for its owner alone. One that is there already must
 * be this user's, and nobody else may be able to write in it.
 */
bool folder_make_private(const char *path, struct error *error);

/* True when `path` is a folder, or leads to one. */
bool folder_is(const char *path);

/*
 * Calls `visit` with the name of each entry of the folder whose name starts with `start`, in any order. A folder that
 * cannot be read has none. Returns 0, or the errno with which it could not be opened.
 */
int folder_visit(const char *path, const char *start, void (*visit)(void *target, const char *name), void *target);

#endif
