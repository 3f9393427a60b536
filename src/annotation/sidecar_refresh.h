/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking what the file has become into what is open. */
#ifndef CROSSREAD_ANNOTATION_SIDECAR_REFRESH_H
#define CROSSREAD_ANNOTATION_SIDECAR_REFRESH_H

#include "crossread/annotation/sidecar.h"

/*
 * Merges the bytes `disk`, which the file holds now, into the sidecar; from then on they are the base. Counts are added
 * to the report. On error all stays as it was.
 */
bool sidecar_take_disk(struct sidecar *sidecar, const struct article *article, struct slice disk,
	struct sidecar_merge_report *report, struct error *error);

/* Makes the notice what the report says came in, if it says that anything did. */
void sidecar_tell(struct sidecar *sidecar, const struct sidecar_merge_report *report);

/* True when the bytes are those that were read or last written. */
bool sidecar_is_stored(const struct sidecar *sidecar, struct slice disk);

#endif
