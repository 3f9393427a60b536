/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people said about one article: its annotations, links, corrections, reviewed ranges and
 * dismissals, in ordered lists of a set that owns their text.
 */
#ifndef CROSSREAD_ANNOTATION_ANNOTATIONS_H
#define CROSSREAD_ANNOTATION_ANNOTATIONS_H

#include "crossread/annotation/annotation.h"
#include "crossread/annotation/correction.h"
#include "crossread/annotation/dismissal.h"
#include "crossread/annotation/link.h"
#include "crossread/annotation/reviewed.h"

/* A record that an entry was removed, so that a merge does not bring it back. */
struct removal {
	struct slice id;
	struct slice author;
	struct slice at;
	const struct yaml_node *unknown;
};

struct pool;
struct journal;

/* What stands somewhere in the article is sorted by start, end, id; links and removals are by id. An id stands in one
 * of the lists only. */
struct annotations {
	struct annotation *list;
	size_t count;
	size_t capacity;
	/* For annotations_overlapping(): of all that were put, code points of the longest, and whether one is not KEPT.
	 */
	size_t longest;
	bool displaced;
	bool disputed; /* something that was put has a conflict: conflict_count() is 0 without a look when not */
	struct link *links;
	size_t link_count;
	size_t link_capacity;
	struct correction *corrections;
	size_t correction_count;
	size_t correction_capacity;
	struct reviewed *reviewed;
	size_t reviewed_count;
	size_t reviewed_capacity;
	struct dismissal *dismissals;
	size_t dismissal_count;
	size_t dismissal_capacity;
	struct removal *removed;
	size_t removed_count;
	size_t removed_capacity;
	struct arena arena; /* owns all slices of the lists */
	struct pool *pool;  /* owned: the texts in the arena, so that each is kept once */
	size_t renewed;     /* bytes of the arena when nothing stood in it but what was needed */
	/* Borrowed: where the functions of history.h write each change of the set at once; NULL: nowhere. */
	struct journal *journal;
};

void annotations_init(struct annotations *set);
void annotations_release(struct annotations *set);

/* True when the arena holds so much more than it did at first that history_renew() is worth its time. */
bool annotations_bulky(const struct annotations *set);

/* True when there is nothing in the set that a file should hold, not even a record of a removal. */
bool annotations_empty(const struct annotations *set);

/*
 * Adds, or replaces the one with the same id. Text is copied, each different text once; `conflict`
 * and `unknown` are not and must live as long as the set. The `place` of one that is KEPT becomes selector.codes.
 * Forgets a record of its removal. It counts as saved also when the one it replaces or that record shows that the file
 * knows the id. Returns the one in the set.
 */
const struct annotation *annotations_put(struct annotations *set, const struct annotation *annotation);
const struct link *annotations_put_link(struct annotations *set, const struct link *link);
const struct correction *annotations_put_correction(struct annotations *set, const struct correction *correction);
const struct reviewed *annotations_put_reviewed(struct annotations *set, const struct reviewed *reviewed);
const struct dismissal *annotations_put_dismissal(struct annotations *set, const struct dismissal *dismissal);

/*
 * Takes the one with this id out and, when it was saved, records who and when. False when there is none.
 */
bool annotations_remove(struct annotations *set, struct slice id, struct slice author, struct slice at);
bool annotations_remove_link(struct annotations *set, struct slice id, struct slice author, struct slice at);
bool annotations_remove_correction(struct annotations *set, struct slice id, struct slice author, struct slice at);
bool annotations_remove_reviewed(struct annotations *set, struct slice id, struct slice author, struct slice at);
bool annotations_remove_dismissal(struct annotations *set, struct slice id, struct slice author, struct slice at);

/* The one with this id, or NULL. Valid until the next change of the set. */
const struct annotation *annotations_find(const struct annotations *set, struct slice id);
const struct link *annotations_find_link(const struct annotations *set, struct slice id);
const struct correction *annotations_find_correction(const struct annotations *set, struct slice id);
const struct reviewed *annotations_find_reviewed(const struct annotations *set, struct slice id);
const struct dismissal *annotations_find_dismissal(const struct annotations *set, struct slice id);

/*
 * Index of the first annotation, at or after index `from`, whose place overlaps `codes`; set->count when there is
 * none.
 */
size_t annotations_overlapping(const struct annotations *set, struct span codes, size_t from);

/*
 * The annotation that `author` made with `tag` whose place `fits` the span: span_equal(), span_contains() or
 * span_overlaps() with the place first. One that has no place does not count. NULL when there is none.
 */
const struct annotation *annotations_by(const struct annotations *set, struct span codes, struct slice tag,
	struct slice author, bool (*fits)(struct span place, struct span codes));

#endif
