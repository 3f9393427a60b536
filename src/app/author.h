/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who tags, where neither option nor configuration says so: git's user.name, else the login name. */
#ifndef CROSSREAD_SRC_APP_AUTHOR_H
#define CROSSREAD_SRC_APP_AUTHOR_H

#include <sys/types.h>

/* A question to git under way, so that articles are loaded meanwhile. */
struct author_query {
	pid_t process; /* 0: none was started */
	int output;
};

/* Asks git for the name that holds in the folder of `path`. */
void author_ask(struct author_query *query, const char *path);

/*
 * A name as it can stand in a sidecar: valid UTF-8, without blanks at its ends; "unknown" when nothing is left. The
 * caller frees it.
 */
char *author_clean(const char *name);

/* Waits for the answer. Returns a name, never empty; the caller frees it. */
char *author_answer(struct author_query *query);

#endif
