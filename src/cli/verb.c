/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of verbs. */
#include "crossread/cli/verb.h"

#include "verbs.h"

#include <string.h>

const struct verb verbs[] = {
	{ "sentences", "ARTICLE...", "print the sentences of articles", run_sentences },
	{ "align", "ARTICLE ARTICLE...", "print which sentences match", run_align },
	{ "list", "ARTICLE...", "print the annotations of articles", run_list },
	{ 0 },
};

const struct verb *verb_find(const char *name)
{
	for (const struct verb *verb = verbs; verb->name; verb++) {
		if (strcmp(verb->name, name) == 0)
			return verb;
	}
	return NULL;
}
