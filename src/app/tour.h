/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tour of the program in two minutes: it presses the keys itself and says why. */
#ifndef CROSSREAD_SRC_APP_TOUR_H
#define CROSSREAD_SRC_APP_TOUR_H

#include "crossread/command/keymap.h"
#include "crossread/screen/event.h"
#include "crossread/work/work.h"

struct tour {
	bool begun;
	bool goes_on; /* false: it waits to be taken up again, or is over */
	bool left;    /* it waits since this very key */
	size_t step;  /* the next one */
	int64_t due;  /* when it comes, in milliseconds of the monotonic clock */
};

/* Milliseconds that a step stays on the screen. */
enum { TOUR_STEP = 12000 };

void tour_begin(struct tour *tour);

/* Does the next step and says what it shows; after the last one the tour is over. `now` is the time of `due`. */
void tour_next(struct tour *tour, const struct keymap *keymap, struct work *work, int64_t now);

/*
 * While the tour goes on Space goes to its next step at once: true, there is nothing else to do with it. Any other key
 * or click does what it always does, and the tour waits.
 */
bool tour_takes(struct tour *tour, struct event event);

/* After a key: says that the tour waits, if this key made it wait and there is nothing else to be read. */
void tour_tell(struct tour *tour, struct work *work);

/* Goes on from the next step, from the first one when it was over. False, with a message, where there is no tour. */
bool tour_resume(struct tour *tour, struct work *work);

#endif
