/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidecars of articles that were renamed. */
#ifndef CROSSREAD_ANNOTATION_ADOPTION_H
#define CROSSREAD_ANNOTATION_ADOPTION_H

#include "crossread/article/article.h"
#include "crossread/base/error.h"

/*
 * Looks, in the folder of an article without a sidecar, for one that was made of exactly this text (the same
 * sha256) and whose own article is gone. Returns its path, which the caller frees; NULL when there is none, or
 * several, or the article came from standard input. Looks at no more than some thousand names and the beginnings of
 * some hundred files. Reads only.
 */
char *adoption_find(const struct article *article);

/*
 * Writes, under the name that belongs to the article, a sidecar with all that the one at `path` holds, which stays as
 * it is. False when that cannot be read or the article has a sidecar of its own by now, which is left alone.
 */
bool adoption_take(const struct article *article, const char *path, struct error *error);

#endif
