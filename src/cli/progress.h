/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far long work is, on standard error when that is a terminal. */
#ifndef CROSSREAD_SRC_CLI_PROGRESS_H
#define CROSSREAD_SRC_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Work of `all` equal parts, of which `done` are done. Nothing is shown in the first half second. */
struct progress {
	size_t all;
	size_t done;
	int64_t next; /* when to show something, in milliseconds; INT64_MAX: never */
	bool shown;
};

void progress_init(struct progress *progress, size_t all);

/* Takes away what is shown. */
void progress_release(struct progress *progress);

/* Says that `done` of `all` steps of the present part are done. May be called as often as one likes. */
void progress_show(struct progress *progress, size_t done, size_t all);

/* Says that one more part is done. Takes away what is shown, so that output can go to the same terminal. */
void progress_count(struct progress *progress);

#endif
