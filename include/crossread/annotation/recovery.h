/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What journals tell at the start: changes that a program which died has left behind, and who else has the article
 * open. */
#ifndef CROSSREAD_ANNOTATION_RECOVERY_H
#define CROSSREAD_ANNOTATION_RECOVERY_H

#include "crossread/annotation/history.h"
#include "crossread/annotation/sidecar.h"

struct recovery;

/*
 * Looks for the journals of `sidecar`, just loaded, in `folder`, but for the one at the path `own`. Journals left
 * behind that hold nothing but what the sidecar holds are removed. Never NULL.
 */
struct recovery *recovery_find(const char *folder, const struct sidecar *sidecar, const struct article *article,
	const char *own);
void recovery_free(struct recovery *recovery);

/* How many entries the sidecar would have otherwise, had their changes been saved. 0: nothing is to be recovered. */
size_t recovery_count(const struct recovery *recovery);

/* Records, and whole journals, that were not understood: of a newer version, or not from this program. */
size_t recovery_unread(const struct recovery *recovery);

/* Who made the changes, and when the latest one, in seconds since 1970. Of several programs, the one of the latest. */
struct slice recovery_author(const struct recovery *recovery);
int64_t recovery_time(const struct recovery *recovery);

/* Adds what is done to the passage (add, change, remove), and in words what it is about. `index` < the count. */
void recovery_describe(const struct recovery *recovery, size_t index, struct strbuf *what, struct strbuf *words);

/*
 * Puts the changes into the set of the sidecar, as part of the present step of the history: ids and times stay,
 * passages stand where they are in the article at hand. What the set already has is not done again. Where somebody
 * changed an entry meanwhile, too, the later words stay, and an entry wins over its removal; `*passed` counts what was
 * therefore left out. Returns how many entries it changed.
 */
size_t recovery_apply(const struct recovery *recovery, struct history *history, struct annotations *set,
	size_t *passed);

/* The changes are saved: removes the journals they came from. */
void recovery_done(struct recovery *recovery);

/*
 * Nobody wants them, or not all: the journals stay under other names, until the next such ones. `*path` is one of
 * them, for the message, and borrowed; NULL when none could be renamed.
 */
void recovery_refuse(struct recovery *recovery, const char **path);

/* Living programs that have the article open, too. */
struct reader {
	struct slice author;
	size_t process;
	int64_t since; /* seconds since 1970 */
};

/* They live as long as the recovery. */
size_t recovery_readers(const struct recovery *recovery, const struct reader **readers);

#endif
