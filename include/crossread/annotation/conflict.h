/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conflicts: fields that two people changed in different ways, as a merge leaves them in an entry for the reader to
 * choose.
 */
#ifndef CROSSREAD_ANNOTATION_CONFLICT_H
#define CROSSREAD_ANNOTATION_CONFLICT_H

#include "crossread/annotation/history.h"

enum {
	CONFLICT_MOST = 8, /* values of one field; of more the last one in the order of bytes and the first stay */
	CONFLICT_MOST_FIELDS = 32, /* fields of one entry; of further unknown keys the greater value in bytes stays */
};

/* One field of an entry in conflict; borrowed from the set, valid until its next change. */
struct conflict {
	struct slice id;
	const char *noun;   /* what kind of entry: "annotation", "link" */
	struct span codes;  /* where the entry is in the article */
	struct slice field; /* "comment", "passage" (start, end, quote, prefix, suffix), or an unknown key */
	size_t values;      /* 2 to CONFLICT_MOST, ordered by their bytes; the entry itself has the last of them */
	const struct yaml_node *list; /* internal: the values */
};

/* How many fields of all entries are in conflict. Quick when there are none. */
size_t conflict_count(const struct annotations *set);

/* Lists the fields in conflict, the entries by kind and order, their fields in theirs. The caller frees `*list`. */
size_t conflict_list(const struct annotations *set, struct conflict **list);

/* Likewise those of the entry with that id. */
size_t conflict_list_of(const struct annotations *set, struct slice id, struct conflict **list);

/*
 * Adds value number `value` (from 0) in words for a person: a text as it is, of a passage the quote and its numbers,
 * anything else as YAML. It may hold control characters.
 */
void conflict_add_value(const struct conflict *conflict, size_t value, struct strbuf *text);

/*
 * Decides a conflict in the step that was begun: the field gets that value, `modified` becomes `at` where the kind has
 * it, and the field is in conflict no more. A passage is found in `article` again. False when there is no such
 * conflict (any more) or value. Giving the field another value with history_put() decides its conflict too.
 */
bool conflict_resolve(struct history *history, struct annotations *set, const struct article *article, struct slice id,
	struct slice field, size_t value, struct slice at);

#endif
