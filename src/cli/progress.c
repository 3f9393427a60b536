/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far long work is: one line that is overwritten, and gone when the work is done. */
#include "progress.h"

#include "crossread/base/translate.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

/* In milliseconds. */
enum { FIRST = 500, BETWEEN = 100 };

static int64_t milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void progress_init(struct progress *progress, size_t all)
{
	*progress = (struct progress){ .all = all, .next = INT64_MAX };
	if (isatty(STDERR_FILENO) == 1)
		progress->next = milliseconds_now() + FIRST;
}

static void hide(struct progress *progress)
{
	if (progress->shown)
		fputs("\r                \r", stderr);
	progress->shown = false;
}

void progress_release(struct progress *progress)
{
	hide(progress);
}

void progress_show(struct progress *progress, size_t done, size_t all)
{
	int64_t now;
	double part;

	if (progress->next == INT64_MAX)
		return;
	now = milliseconds_now();
	if (now < progress->next)
		return;
	part = all ? (double)done / (double)all : 0;
	fputc('\r', stderr);
	fprintf(stderr, translate("comparing %3.0f %%"), 100 * ((double)progress->done + part) / (double)progress->all);
	progress->shown = true;
	progress->next = now + BETWEEN;
}

void progress_count(struct progress *progress)
{
	progress->done++;
	hide(progress);
}
