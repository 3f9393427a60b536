/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that the verb coverage prints a table of. */
#ifndef CROSSREAD_SRC_CLI_COVERAGE_H
#define CROSSREAD_SRC_CLI_COVERAGE_H

#include "crossread/annotation/sidecar.h"
#include "crossread/article/story.h"
#include "crossread/cli/options.h"
#include "crossread/compare/coverage.h"

struct cover {
	struct article *loaded;          /* those that could be loaded, in order; owned */
	const struct article **articles; /* to each of them; owned */
	struct sidecar *sidecars;        /* of each; without annotations where it was refused; owned */
	size_t count;
	struct story story; /* beside the first one; empty where there is none */
	struct story_quotations quotations;
};

/* Adds the list that was asked for: allegations without an answer, or denials that articles lack. */
void gaps_print(struct strbuf *out, const struct options *options, const struct cover *cover,
	const struct coverage *coverage);

#endif
