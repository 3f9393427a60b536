/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections as pairs of sentences of two open articles. */
#ifndef CROSSREAD_ANNOTATION_VERDICTS_H
#define CROSSREAD_ANNOTATION_VERDICTS_H

#include "crossread/annotation/annotations.h"

/* Two sentences that somebody linked or unlinked. */
struct verdict {
	size_t a;
	size_t b;
	bool linked;
	const struct correction *correction; /* in the set of the left article; valid until it changes */
};

/*
 * Lists the corrections that `set`, of the article `a`, has about the article `b`, the earlier ones first, so that the
 * latest word on a pair stands last. Those whose passages are not found are left out. The caller frees `*list`.
 */
size_t verdicts_list(const struct annotations *set, const struct article *a, const struct article *b,
	struct verdict **list);

#endif
