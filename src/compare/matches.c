/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of two articles say the same. */
#include "crossread/compare/matches.h"

#include "crossread/base/translate.h"
#include "crossread/compare/matcher.h"

#include <stdlib.h>

enum { STEP = 4096 };

void matches_find(struct matches *matches, const struct article *a, const struct article *b)
{
	struct matcher *matcher = matcher_new(a, b);

	while (matcher_step(matcher, STEP))
		;
	matcher_finish(matcher, matches);
	matcher_free(matcher);
}

void matches_release(struct matches *matches)
{
	free(matches->list);
	free(matches->by_a);
	free(matches->by_b);
	free(matches->first_b);
	*matches = (struct matches){ 0 };
}

const char *match_class_name(enum match_class class)
{
	switch (class) {
	case MATCH_CANDIDATE:
		return N_("candidate");
	case MATCH_POSSIBLE:
		return N_("possible");
	case MATCH_LIKELY:
		return N_("likely");
	case MATCH_STRONG:
		return N_("strong");
	case MATCH_COPIED:
		return N_("copied");
	case MATCH_VERBATIM:
		return N_("verbatim");
	}
	return "";
}
