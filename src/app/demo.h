/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The samples to try the program on: a copy of them in a temporary folder. */
#ifndef CROSSREAD_SRC_APP_DEMO_H
#define CROSSREAD_SRC_APP_DEMO_H

#include "crossread/base/error.h"
#include "crossread/cli/options.h"

#include "config.h"

struct demo {
	char *folder;   /* owned */
	char *paths[2]; /* the articles; owned */
};

/* Writes the copy. On failure there is nothing to release. */
bool demo_init(struct demo *demo, struct error *error);

/*
 * Removes the copy, unless something was tagged in it. True when it is still there, to be told. Releases the demo but
 * for `folder`, which the caller frees.
 */
bool demo_release(struct demo *demo);

/* Reads the copy with the tour, and says where it is when it is still there. Returns the exit status. */
int demo_run(const struct options *options, const struct config *config);

#endif
