/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One program at a time saves into a folder, so that none writes over what another has just written.
 */
#ifndef CROSSREAD_ANNOTATION_LOCK_H
#define CROSSREAD_ANNOTATION_LOCK_H

#include "crossread/base/error.h"

/* Milliseconds that a program waits which has nothing else to do. */
enum { LOCK_PATIENCE = 5000 };

struct lock {
	int descriptor; /* of the folder; -1 where the file system knows no such locks */
};

/*
 * Locks the folder of the file that writing to `path` replaces against others who do the same; waits for them up to
 * `patience` milliseconds, then fails.
 */
bool lock_take(struct lock *lock, const char *path, int patience, struct error *error);

/* True when others are really kept out: false where the file system knows no locks. */
bool lock_holds(const struct lock *lock);
void lock_release(struct lock *lock);

#endif
