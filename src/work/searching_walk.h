/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What going from hit to hit asks of the search itself. */
#ifndef CROSSREAD_SRC_WORK_SEARCHING_WALK_H
#define CROSSREAD_SRC_WORK_SEARCHING_WALK_H

#include "crossread/work/work.h"

/* True when nothing more can be found in an article. */
bool searching_is_done(const struct work *work, size_t number);

/* Searches all of an article, if that was read, whatever time that takes; for an expression, as far as for a moment. */
void searching_catch_up(struct work *work, size_t number);

#endif
