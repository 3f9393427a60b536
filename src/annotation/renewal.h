/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * New memory for a set: what its entries and copies of them need moves there, all else is freed. Expected time and
 * memory are those of what moves; a text or tree that several entries share is moved once.
 */
#ifndef CROSSREAD_ANNOTATION_RENEWAL_H
#define CROSSREAD_ANNOTATION_RENEWAL_H

#include "kind.h"

struct moved_tree;

struct renewal {
	struct annotations *set;
	struct arena old;
	/* A hash table of the trees that have moved, with open addressing and linear probing. Owned. */
	struct moved_tree *trees;
	size_t size; /* a power of two, at least twice `count` */
	size_t count;
};

/* Moves the entries of the set. */
void renewal_begin(struct renewal *renewal, struct annotations *set);

/* Moves a copy of an entry that is, or was, in the set. Each copy once. */
void renewal_keep(struct renewal *renewal, enum kind_number number, void *copy);

/* Frees the memory that the set had before. */
void renewal_end(struct renewal *renewal);

#endif
