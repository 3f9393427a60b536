/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A three-way merge by entry: what was read, what became of it here, what became of it in the file.
 */
#ifndef CROSSREAD_ANNOTATION_MERGE_H
#define CROSSREAD_ANNOTATION_MERGE_H

#include "sidecar_read.h"

/*
 * Brings into `ours` what `disk` changed since `base`, both anchored in the same article. An entry
 * that only one side changed, added or removed goes that side's way; one changed on both sides in
 * different ways is an error, and `ours` stays as it was. A removal that both sides recorded keeps
 * the earlier record. `name` is the file's, for the message; `*merged` grows by the annotations
 * that came in, changed or went.
 */
bool merge_annotations(struct annotations *ours, const struct contents *base, const struct contents *disk,
	const char *name, size_t *merged, struct error *error);

#endif
