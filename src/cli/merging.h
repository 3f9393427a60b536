/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs merge and merge-driver share: the versions of a sidecar, and what came of merging them. */
#ifndef CROSSREAD_SRC_CLI_MERGING_H
#define CROSSREAD_SRC_CLI_MERGING_H

#include "crossread/annotation/sidecar_merge.h"

/* In the order of the report's `comments`. */
enum merging_side { MERGING_BASE, MERGING_OURS, MERGING_THEIRS, MERGING_SIDES = SIDECAR_MERGE_VERSIONS };

struct merging {
	struct strbuf bytes[MERGING_SIDES];
	struct sidecar_version versions[MERGING_SIDES]; /* their bytes are the ones above, their names borrowed */
	bool has_base;
	struct article article;
	bool has_article;
	struct strbuf result;
	struct sidecar_merge_report report;
};

void merging_init(struct merging *merging);
void merging_release(struct merging *merging);

/* Reads the version of one side from the file `path`; messages will call it `name`, which must live as long. */
bool merging_read(struct merging *merging, enum merging_side side, const char *path, const char *name,
	struct error *error);

/*
 * Loads the article that is called `name`, in the folder of `path`. False when there is none; one that cannot be used
 * is told on standard error.
 */
bool merging_find_article(struct merging *merging, const char *path, const char *name, const char *encoding);

/* Merges what was read; fills the result and the report, or the error. */
enum sidecar_merge_outcome merging_run(struct merging *merging, struct error *error);

/*
 * Adds, as lines that begin with "lead: ", the notes of the report, what to do when there are conflicts (`advice`), and
 * what comments are lost; made visible.
 */
void merging_add_notes(const struct merging *merging, const char *lead, const char *advice, struct strbuf *out);

/* Adds a line that counts what the merge did, in the same form. */
void merging_add_counts(const struct merging *merging, const char *lead, struct strbuf *out);

#endif
