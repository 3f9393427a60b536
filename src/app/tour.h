/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tour of the program in two minutes: it presses the keys itself and says why. */
#ifndef CROSSREAD_SRC_APP_TOUR_H
#define CROSSREAD_SRC_APP_TOUR_H

#include "crossread/command/keymap.h"
#include "crossread/screen/event.h"
#include "crossread/work/work.h"

struct tour {
	bool goes_on;
	size_t step; /* the next one */
	int64_t due; /* when it comes, in milliseconds of the monotonic clock */
};

/* Milliseconds that a step stays on the screen. */
enum { TOUR_STEP = 12000 };

void tour_begin(struct tour *tour);

/* Does the next step and says what it shows; after the last one the tour is over. `now` is the time of `due`. */
void tour_next(struct tour *tour, const struct keymap *keymap, struct work *work, int64_t now);

/*
 * While the tour goes on it takes every key and click: Space goes on at once, any other ends it and does nothing else.
 * False for other events, and when there is no tour.
 */
bool tour_takes(struct tour *tour, struct work *work, struct event event);

#endif
