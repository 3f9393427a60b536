/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches as people corrected them. */
#include "crossread/report/corrections.h"

#include "crossread/annotation/verdicts.h"
#include "crossread/compare/corrected.h"

#include <stdlib.h>

void corrections_apply(struct matches *matches, const struct annotations *set, const struct article *a,
	const struct article *b)
{
	struct verdict *verdicts;
	size_t count = verdicts_list(set, a, b, &verdicts);

	for (size_t i = 0; i < count; i++) {
		if (verdicts[i].linked)
			corrected_link(matches, verdicts[i].a, verdicts[i].b);
		else
			corrected_unlink(matches, verdicts[i].a, verdicts[i].b);
	}
	free(verdicts);
	if (count)
		corrected_settle(matches);
}
