/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of verbs. */
#include "crossread/cli/verb.h"

#include "verbs.h"

#include <string.h>

const struct verb verbs[] = {
	{ "sentences", "ARTICLE...", "print the sentences of articles", verb_sentences },
	{ "align", "ARTICLE ARTICLE...", "print which sentences match", verb_align },
	{ "differences", "ARTICLE ARTICLE", "print what two articles say differently", verb_differences },
	{ "list", "ARTICLE...", "print the annotations of articles", verb_list },
	{ "merge", "[BASE] OURS THEIRS", "merge two versions of a sidecar", verb_merge },
	{ "merge-driver", "BASE OURS THEIRS PATH", "the same, called by git", verb_merge_driver },
	{ "git-setup", "[--dry-run]", "let git merge sidecars by entry, in this repository", verb_git_setup },
	{ "agree", "ARTICLE...", "print how far colleagues tagged alike", verb_agree },
	{ "check", "ARTICLE...", "print how annotations fit articles that changed", verb_check },
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
