/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a merge tells a person. */
#ifndef CROSSREAD_ANNOTATION_MERGE_REPORT_H
#define CROSSREAD_ANNOTATION_MERGE_REPORT_H

#include "crossread/annotation/sidecar_merge.h"
#include "kind.h"

/* Forgets what was reported. */
void merge_report_clear(struct sidecar_merge_report *report);

/* Notes what became of an entry; `what` goes on behind its name: "was removed ...". */
__attribute__((format(printf, 4, 5))) void merge_report_note(struct sidecar_merge_report *report,
	const struct kind *kind, const void *entry, const char *what, ...);

/* Counts an entry that came from their side, and whose it is. */
void merge_report_theirs(struct sidecar_merge_report *report, struct slice author);

/* The author of an entry of whichever kind. */
struct slice merge_author(const struct kind *kind, const void *entry);

#endif
