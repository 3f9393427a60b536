/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file in a folder of its own, and what comes of using it. */
#ifndef CROSSREAD_TESTS_UNIT_TRIAL_H
#define CROSSREAD_TESTS_UNIT_TRIAL_H

#include "contents.h"
#include "scratch.h"

struct trial {
	struct scratch scratch;
	char *path; /* of a file in the folder, which is not there at first */
	struct strbuf read;
	struct error error;
};

/* What cmocka does before and after a test, whose state is a trial. */
static inline int trial_begin(void **state)
{
	struct trial *trial = mem_new(sizeof(*trial));

	scratch_init(&trial->scratch);
	trial->path = scratch_path(&trial->scratch, "story.txt");
	strbuf_init(&trial->read);
	*state = trial;
	return 0;
}

static inline int trial_end(void **state)
{
	struct trial *trial = *state;

	scratch_release(&trial->scratch);
	strbuf_release(&trial->read);
	free(trial->path);
	free(trial);
	return 0;
}

#endif
