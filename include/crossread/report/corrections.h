/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches as people corrected them: what a sidecar says wins over the program. */
#ifndef CROSSREAD_REPORT_CORRECTIONS_H
#define CROSSREAD_REPORT_CORRECTIONS_H

#include "crossread/annotation/annotations.h"
#include "crossread/compare/matches.h"

/* Applies to the matches of `a` and `b` what `set`, that of the left article, has of corrections by hand. */
void corrections_apply(struct matches *matches, const struct annotations *set, const struct article *a,
	const struct article *b);

#endif
