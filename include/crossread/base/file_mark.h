/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file was like when it was looked at: enough to notice that somebody has changed it since. */
#ifndef CROSSREAD_BASE_FILE_MARK_H
#define CROSSREAD_BASE_FILE_MARK_H

#include "crossread/base/error.h"

#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>

struct file_mark {
	bool there; /* false: no file of that name, or a symbolic link to nowhere; nothing below means anything then */
	dev_t device;
	ino_t inode;
	off_t size; /* bytes */
	struct timespec modified;
	nlink_t names; /* of the file: more than one when it has hard links; not compared */
};

/* Takes the mark from what stat() told. */
struct file_mark file_mark_of(const struct stat *status);

/*
 * Looks at `path`, through symbolic links. False when that cannot be told: a file may stand there, and `mark` is
 * left alone.
 */
bool file_mark_look(struct file_mark *mark, const char *path, struct error *error);

/* True when nobody seems to have changed the file between the two looks. */
bool file_mark_equal(const struct file_mark *a, const struct file_mark *b);

#endif
