/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The kinds of entries that a sidecar holds. What is done with entries (read, anchored, put, merged,
 * undone, written) is done for all kinds alike, by what a kind says of its struct.
 */
#ifndef CROSSREAD_ANNOTATION_KIND_H
#define CROSSREAD_ANNOTATION_KIND_H

#include "crossread/annotation/annotations.h"
#include "field.h"

/* In the order in which their lists are written. The removals stand last: an entry of another kind wins over the record
 * that it was removed. */
enum kind_number {
	KIND_ANNOTATION,
	KIND_LINK,
	KIND_CORRECTION,
	KIND_REVIEWED,
	KIND_DISMISSAL,
	KIND_REMOVAL,
	KINDS,
};

/* A row of the table of kinds. Numbers are offsets in the struct, which begins with its id. */
struct kind {
	const char *list; /* the key of its list in a sidecar */
	const char *noun; /* what a message calls an entry */
	size_t size;      /* of the struct */
	struct fields fields;
	size_t unknown;
	bool recorded; /* that one was removed is recorded, and values of it can be in conflict */
	size_t conflict;
	size_t saved;
	bool span; /* it has a place in the article, a struct span of code points */
	size_t codes;
	bool passage; /* and the words that stand there */
	size_t selector;
	size_t state;
	size_t place;
	bool context;                                 /* prefix and suffix of its passage are stored */
	int (*compare)(const void *a, const void *b); /* the order in its list */
	/* What is wrong with the fields that only this kind has, or NULL. Not asked of removals. */
	const char *(*problem)(const void *entry);
};

extern const struct kind annotation_kind;
extern const struct kind link_kind;
extern const struct kind correction_kind;
extern const struct kind reviewed_kind;
extern const struct kind dismissal_kind;
extern const struct kind removal_kind;

/* By number. */
extern const struct kind *const kinds[KINDS];

/* One entry of any kind. */
union kind_entry {
	struct annotation annotation;
	struct link link;
	struct correction correction;
	struct reviewed reviewed;
	struct dismissal dismissal;
	struct removal removal;
};

/* Makes `copy`, memory for an entry of the kind, the same as `entry`; texts stay borrowed from where they are. */
void kind_copy(const struct kind *kind, void *copy, const void *entry);

struct slice kind_id(const void *entry);
const struct yaml_node **kind_unknown(const struct kind *kind, void *entry);
const struct yaml_node *kind_unknown_of(const struct kind *kind, const void *entry);

/* Only for kinds that are recorded. */
bool *kind_saved(const struct kind *kind, void *entry);
bool kind_saved_of(const struct kind *kind, const void *entry);
const struct yaml_node **kind_conflict(const struct kind *kind, void *entry);
const struct yaml_node *kind_conflict_of(const struct kind *kind, const void *entry);

/* Only for kinds with a span. */
struct span *kind_codes(const struct kind *kind, void *entry);
struct span kind_codes_of(const struct kind *kind, const void *entry);

/* Only for kinds with a passage. */
struct selector *kind_selector(const struct kind *kind, void *entry);
const struct selector *kind_selector_of(const struct kind *kind, const void *entry);
enum anchor_state *kind_state(const struct kind *kind, void *entry);
enum anchor_state kind_state_of(const struct kind *kind, const void *entry);
struct span *kind_place(const struct kind *kind, void *entry);
struct span kind_place_of(const struct kind *kind, const void *entry);

/* Order of two passages and, when they are the same, of their ids. */
int kind_compare_passages(struct span a, struct slice a_id, struct span b, struct slice b_id);

/* A sidecar speaks of files beside it only, and is never a way to others. */
bool kind_is_base_name(struct slice name);

/* True when every stored field is the same, unknown keys included. */
bool kind_equal(const struct kind *kind, const void *a, const void *b);

/*
 * What keeps an entry from being stored for an article of `length` code points, as "what; what would be
 * right"; NULL when nothing does. A removal is never refused.
 */
const char *kind_problem(const struct kind *kind, const void *entry, size_t length);

#endif
