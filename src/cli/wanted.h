/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which annotations a command line asks for: --tag, --author, --speaker, --state, --filter. */
#ifndef CROSSREAD_SRC_CLI_WANTED_H
#define CROSSREAD_SRC_CLI_WANTED_H

#include "crossread/annotation/filter.h"
#include "crossread/article/article.h"
#include "crossread/cli/options.h"
#include "crossread/speech/speaker_names.h"

struct wanted {
	const struct options *options; /* borrowed */
	struct filter filter;
	struct speaker_names *names; /* by the story file beside the first article; NULL when no speaker is asked for */
	bool tag_seen;               /* --tag names a tag that the set has, or that an annotation had */
};

/* False, with nothing to release, when the state, the filter or the story file cannot be read. */
bool wanted_init(struct wanted *wanted, const struct options *options, struct error *error);
void wanted_release(struct wanted *wanted);

/* True for an annotation that is asked for. Notes the tags that it sees. */
bool wanted_has(struct wanted *wanted, const struct article *article, const struct annotation *annotation);

/* At the end: false, with what would be right, when --tag names what neither the set nor any annotation has. */
bool wanted_check_tag(const struct wanted *wanted, struct error *error);

#endif
