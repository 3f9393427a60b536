/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one filter language of lists: "denial speaker:meta -state:orphan". A row is kept when every part of the filter
 * fits it.
 */
#ifndef CROSSREAD_ANNOTATION_FILTER_H
#define CROSSREAD_ANNOTATION_FILTER_H

#include "crossread/annotation/annotation.h"
#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/* What a row may have; which of these a list knows, its scope says. */
enum filter_key {
	FILTER_TAG,
	FILTER_SPEAKER,
	FILTER_AUTHOR,
	FILTER_STATE,
	FILTER_COMMENT,
	FILTER_QUOTE,
	FILTER_ARTICLE,
	FILTER_MODIFIED,
	FILTER_KIND,
	FILTER_NOTE,
	FILTER_LEFT,
	FILTER_RIGHT,
	FILTER_TITLE,
	FILTER_OUTLET,
	FILTER_DATE,
	FILTER_SIMILARITY,
	FILTER_SCORE,
	FILTER_SIDE,
	FILTER_KEYS,
};

enum { FILTER_MOST_BYTES = 1024, FILTER_MOST_TERMS = 32 };

/* The state of values that a merge could not choose between. */
#define FILTER_CONFLICT "conflict"

/* What a filter of one list may name. */
struct filter_scope {
	unsigned keys; /* set: 1 << enum filter_key */
	/* The name of the state of that number, NULL behind the last one; static. NULL when rows have no state. */
	const char *(*state_name)(size_t number);
};

/* One part of a filter. */
struct filter_term {
	enum filter_key key; /* FILTER_KEYS: any of them */
	bool negated;
	struct span bytes; /* of filter.folded: what is looked for; empty: the value must be empty */
	unsigned least;    /* of a score: thousandths that the value must have */
};

struct filter {
	struct filter_term terms[FILTER_MOST_TERMS];
	size_t count;         /* 0: everything fits */
	struct strbuf folded; /* the words as word_fold() has them */
};

/* A filter that everything fits. */
void filter_init(struct filter *filter);
void filter_release(struct filter *filter);

/*
 * Reads a filter, parts with blanks between: a word is looked for in all values of a row but state, article and
 * modified, KEY:VALUE in that one, always within it (a kind: at its start) and without regard to case; words or a value
 * in straight quotation marks hold blanks and colons (a missing last one is taken as there); KEY:"" fits a row that has
 * none; score:0.8 fits scores of 0.8 and more; a leading - keeps what does not fit. False, with the message in `error`
 * and the filter as it was, for a key or a state that the scope has not, for a value that is missing or no score, for
 * more than FILTER_MOST_BYTES or FILTER_MOST_TERMS.
 */
bool filter_parse(struct filter *filter, const struct filter_scope *scope, struct slice text, struct error *error);

/* True when a row with these values (empty where it has none) fits. Linear in their length. */
bool filter_fits(const struct filter *filter, const struct slice values[FILTER_KEYS]);

/* "tag", "speaker" ...: as filters name it. */
const char *filter_key_name(enum filter_key key);

/* What filters of annotations may name, and the values of one; `article` is the name of its article. */
extern const struct filter_scope filter_annotations;
void filter_annotation_values(const struct annotation *annotation, struct slice article,
	struct slice values[FILTER_KEYS]);

#endif
