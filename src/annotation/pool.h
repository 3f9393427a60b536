/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A string pool: each different text is kept once, so that a million edits that say the same take the memory of one.
 */
#ifndef CROSSREAD_ANNOTATION_POOL_H
#define CROSSREAD_ANNOTATION_POOL_H

#include "crossread/base/arena.h"

struct pool;

struct pool *pool_new(void);
void pool_free(struct pool *pool);

/*
 * The text as it is kept in `arena`, the same one at every call. Expected constant time for each byte.
 */
struct slice pool_keep(struct pool *pool, struct arena *arena, struct slice text);

#endif
