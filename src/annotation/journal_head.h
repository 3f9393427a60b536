/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first record of a journal: whose it is. And the names of journals. */
#ifndef CROSSREAD_ANNOTATION_JOURNAL_HEAD_H
#define CROSSREAD_ANNOTATION_JOURNAL_HEAD_H

#include "crossread/annotation/sidecar.h"

/* Changes between two saves that are written down, and read back: putting back costs the square of them. */
enum { JOURNAL_FORMAT = 1, JOURNAL_MOST_CHANGES = 10000 };

struct journal_head {
	struct slice sidecar; /* its real place */
	size_t length;        /* of the article, in code points */
	struct slice author;
	size_t process;
	size_t since; /* seconds since 1970 */
};

/* Where the sidecar really is or will be, without symbolic links in its folder. NULL when that is not there. */
char *journal_place(const struct sidecar *sidecar);

/* How the names of its journals begin: a digest and a dot. The caller frees it. */
char *journal_start(const char *place);

/* How they end: a journal, and one that nobody wanted. */
extern const char journal_ending[];
extern const char journal_refused_ending[];

bool journal_has_ending(const char *name, const char *ending);

/*
 * Gives the journal `path`, which must end as one, the name of one that nobody wanted. False when that failed. The
 * caller frees `*refused`, NULL then.
 */
bool journal_refuse(const char *path, char **refused);

/* Removes the journals of that start that nobody wanted: only the latest are kept. */
void journal_forget_refused(const char *folder, const char *start);

void journal_head_write(struct strbuf *out, const struct journal_head *head);

/* Reads it into `arena`. False when it is none that this version understands. */
bool journal_head_read(struct slice bytes, struct arena *arena, struct journal_head *head);

#endif
