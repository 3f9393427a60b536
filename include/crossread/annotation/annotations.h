/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotations of one article: an ordered set that owns their text. */
#ifndef CROSSREAD_ANNOTATION_ANNOTATIONS_H
#define CROSSREAD_ANNOTATION_ANNOTATIONS_H

#include "crossread/annotation/annotation.h"

/* A record that an annotation was removed, so that a merge does not bring it back. */
struct removal {
	struct slice id;
	struct slice author;
	struct slice at;
	const struct yaml_node *unknown;
};

struct pool;

struct annotations {
	struct annotation *list; /* sorted by annotation_compare() */
	size_t count;
	size_t capacity;
	struct removal *removed; /* sorted by id */
	size_t removed_count;
	size_t removed_capacity;
	struct arena arena; /* owns all slices of list and removed */
	struct pool *pool;  /* owned: the texts in the arena, so that each is kept once */
};

void annotations_init(struct annotations *set);
void annotations_release(struct annotations *set);

/*
 * Adds, or replaces the one with the same id. Text is copied, each different text once; `unknown`
 * is not and must live as long as the set. Forgets a record of its removal. It counts as saved also
 * when the one it replaces or that record shows that the file knows the id. Returns the one in the
 * set.
 */
const struct annotation *annotations_put(struct annotations *set, const struct annotation *annotation);

/*
 * Takes the one with this id out and, when it was saved, records who and when. False when there is none.
 */
bool annotations_remove(struct annotations *set, struct slice id, struct slice author, struct slice at);

/*
 * Makes the set hold exactly these, in any order, no id twice among the annotations nor among the
 * removals. Copies as annotations_put() does, but keeps `saved` as given. The lists may be made of
 * what the set holds.
 */
void annotations_replace(struct annotations *set, const struct annotation *list, size_t count,
	const struct removal *removed, size_t removed_count);

/* The one with this id, or NULL. Valid until the next change of the set. */
const struct annotation *annotations_find(const struct annotations *set, struct slice id);

/*
 * Index of the first annotation, at or after index `from`, whose span overlaps `codes`; set->count when there is
 * none.
 */
size_t annotations_overlapping(const struct annotations *set, struct span codes, size_t from);

#endif
