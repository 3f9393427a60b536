/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works on an article, and how much of it each of them has read. */
#ifndef CROSSREAD_ANNOTATION_READERS_H
#define CROSSREAD_ANNOTATION_READERS_H

#include "crossread/annotation/annotations.h"
#include "crossread/annotation/ranges.h"
#include "crossread/article/article.h"
#include "crossread/base/error.h"

enum { READERS_MOST = 16 };

struct readers {
	struct slice names[READERS_MOST]; /* borrowed */
	size_t count;
};

/* Adds a name unless it is there. False when there are READERS_MOST others. */
bool readers_add(struct readers *readers, struct slice name, struct error *error);

/*
 * Adds everybody who has marked something of the article as reviewed; with `whole` everybody who has tagged something
 * of their own, too. Names are borrowed from `set`. The names are
 * sorted then. False when there are more than READERS_MOST.
 */
bool readers_collect(struct readers *readers, const struct annotations *set, bool whole, struct error *error);

/*
 * Adds to `read`, and settles it, what `name` has marked as reviewed, in code points; with `whole` all of the article
 * when they have marked or tagged anything in it.
 */
void readers_add_read(const struct annotations *set, const struct article *article, struct slice name, bool whole,
	struct ranges *read);

#endif
