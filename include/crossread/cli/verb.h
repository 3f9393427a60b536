/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs: what the program does without its reader. */
#ifndef CROSSREAD_CLI_VERB_H
#define CROSSREAD_CLI_VERB_H

#include "crossread/cli/options.h"

#include <stdio.h>

/* Exit statuses. */
enum { STATUS_FINE = 0, STATUS_FINDINGS = 1, STATUS_TROUBLE = 2 };

struct verb {
	const char *name;
	const char *arguments; /* "ARTICLE..." */
	const char *help;      /* one line */
	bool takes_stories;    /* a folder or a story.yaml stands for its articles */
	/*
	 * Runs it on options.arguments[1] and on. Prints to standard output, complains to standard error; returns the
	 * exit status.
	 */
	int (*run)(const struct options *options);
};

/* All verbs, ended by one without a name. */
extern const struct verb verbs[];

/* True for a verb that only other programs call: --help leaves it to the manual page. */
bool verb_is_plumbing(const struct verb *verb);

/* The verb of that name, NULL when there is none. */
const struct verb *verb_find(const char *name);

/*
 * Runs a verb; folders and stories are replaced by their articles before, in their order (story_files.h). Returns the
 * exit status.
 */
int verb_run(const struct verb *verb, const struct options *options);

/* Adds a verb's line of --help: how it is used, and what it does. */
void verb_add_row(struct strbuf *out, const char *usage, const char *help);

/* Adds what --help says of a verb behind its options: nothing for most. */
void verb_add_notes(const struct verb *verb, struct strbuf *out);

/* Complains to standard error: "crossread: message", made visible. Returns STATUS_TROUBLE. */
int verb_fail(const char *message);

#endif
