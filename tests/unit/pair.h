/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles opened for a test. */
#ifndef CROSSREAD_TESTS_UNIT_PAIR_H
#define CROSSREAD_TESTS_UNIT_PAIR_H

#include "scratch.h"

#include "crossread/work/comparing.h"

struct pair {
	struct scratch scratch;
	char *paths[2];
	struct work work;
};

/* Two reports of one story: reworded, reordered, one with two sentences against one. */
#define PAIR_LEFT \
	"Harbour board denies hiding report on crane\n" \
	"The harbour board has denied that it hid a report on the collapsed crane for six months.\n" \
	"Dock workers allege that inspectors warned of cracks in the boom of the crane in March. " \
	"The union has filed a complaint with the court in Alderport.\n" \
	"“We did not hide any report from the workers,” a spokeswoman for the board said.\n" \
	"The crane fell on a quay on 4 September, and nobody was hurt.\n"
#define PAIR_RIGHT \
	"Crane collapse: union takes harbour to court\n" \
	"Nobody was hurt when the crane fell on a quay in Alderport on 4 September.\n" \
	"The dock workers' union has filed a complaint with the court. " \
	"It alleges that inspectors had warned of cracks in the boom of the crane as early as March.\n" \
	"It rained on the day of the collapse, and the ferry was late.\n" \
	"The board rejects that. “We did not hide any report from the workers,” its spokeswoman said.\n"

static inline void pair_open_texts(struct pair *pair, const char *left, const char *right)
{
	struct error error;

	scratch_init(&pair->scratch);
	pair->paths[0] = scratch_write(&pair->scratch, "left.txt", left);
	pair->paths[1] = right ? scratch_write(&pair->scratch, "right.txt", right) : NULL;
	if (!work_open(&pair->work, (const char *const *)pair->paths, right ? 2 : 1, NULL, &error))
		abort();
	if (!work_complete(&pair->work, &error))
		abort();
	work_set_author(&pair->work, "ana");
	comparing_finish(&pair->work);
	pair->work.stamp = (struct stamp){ true, 1795195503, 1 };
	work_arrange(&pair->work, 24, 80);
}

static inline void pair_open(struct pair *pair)
{
	pair_open_texts(pair, PAIR_LEFT, PAIR_RIGHT);
}

/* The annotations of the article on the left. */
static inline const struct annotations *set_of(const struct work *work)
{
	return &work->panes[0].document->sidecar.annotations;
}

static inline void pair_release(struct pair *pair)
{
	work_release(&pair->work);
	free(pair->paths[0]);
	free(pair->paths[1]);
	scratch_release(&pair->scratch);
}

#endif
