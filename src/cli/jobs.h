/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Jobs: one verb on many lists of articles, for archives. */
#ifndef CROSSREAD_SRC_CLI_JOBS_H
#define CROSSREAD_SRC_CLI_JOBS_H

#include "crossread/cli/verb.h"

/* Bytes of one line of the list of jobs. */
enum { JOBS_MOST_LINE = 1024 * 1024 };

/*
 * Runs the verb once for each line of the file options.from ("-": standard input, read as it comes): articles parted by
 * tabs; empty lines are counted and passed over, and so are the first options.skip lines. Each job runs in a process of
 * its own, so that none can end the others. Prints JSON Lines: the rows of the verb with "job", the number of the line
 * from 1, and "articles" before their own members, and behind the rows of a job one with its exit "status", 0 to 2.
 * A job in trouble is told on standard error and the next one begun. Returns the worst status of all jobs.
 */
int jobs_run(const struct verb *verb, const struct options *options);

#endif
