/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a part that a merge could not choose between, and the map that keeps them in an entry. */
#ifndef CROSSREAD_ANNOTATION_CANDIDATES_H
#define CROSSREAD_ANNOTATION_CANDIDATES_H

#include "crossread/annotation/conflict.h"
#include "part.h"

/* Room for those of two entries. */
struct candidates {
	const struct yaml_node *list[2 * CONFLICT_MOST]; /* without keys; `next` of no meaning */
	size_t count;
};

/* Adds the values of the part: those in conflict, else the one of the entry, if it has one. At most CONFLICT_MOST. */
void candidates_add(struct candidates *candidates, struct arena *arena, const struct kind *kind,
	const struct part *part, const void *entry);

/*
 * Orders them by their bytes, each once. Of more than CONFLICT_MOST the last one stays and as many as there is room for
 * of the first, so that it does not matter in which order versions are merged. Returns how many were left out.
 */
size_t candidates_order(struct candidates *candidates);

/* Order of two values by their bytes: of texts these, of others those of their YAML. */
int candidates_compare(const struct yaml_node *a, const struct yaml_node *b);

/* The map `conflict:` of an entry while it is made. */
struct conflict_map {
	struct arena *arena;
	struct yaml_node *node; /* NULL while it is empty */
	struct yaml_node **end;
};

void conflict_map_init(struct conflict_map *map, struct arena *arena);

/* Adds the ordered values of a part; one value is no conflict. False when there are CONFLICT_MOST_FIELDS already. */
bool conflict_map_add(struct conflict_map *map, struct slice name, const struct candidates *candidates);

/* The list of values of that part, or NULL. `conflict` may be NULL. */
const struct yaml_node *conflict_values(const struct yaml_node *conflict, struct slice name);

/* A copy of the conflict in which that part has other values; without it, when they are less than two. */
const struct yaml_node *conflict_with(struct arena *arena, const struct yaml_node *conflict, struct slice name,
	const struct candidates *candidates);

/*
 * The conflict of the entry without those parts that are decided: a part that has not the last of its values was
 * given another one since. The same node when nothing is.
 */
const struct yaml_node *conflict_undecided(struct arena *arena, const struct kind *kind, const void *entry);

/*
 * Lets `fit` move the passage of an entry as it moves it in a copy of the entry with each of the values, and gives the
 * entry the last of what comes out. Nothing when its passage is not in conflict.
 */
void conflict_refit(struct arena *arena, const struct kind *kind, void *entry,
	void (*fit)(const struct kind *kind, void *entry, void *context), void *context);

#endif
