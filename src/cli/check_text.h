/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "The story changed": what became of the passages of an article, as a report that a person reads. */
#ifndef CROSSREAD_SRC_CLI_CHECK_TEXT_H
#define CROSSREAD_SRC_CLI_CHECK_TEXT_H

#include "crossread/annotation/conflict.h"
#include "crossread/article/anchor.h"
#include "crossread/base/strbuf.h"

/* One entry of a sidecar and what became of its passage. */
struct checked {
	struct slice id;
	struct slice label; /* its tag, or what else it is: "linked", "unlinked", "dismissed" */
	struct slice author;
	const struct selector *selector;
	enum anchor_state state;
	struct span place; /* code points */
};

/* What was checked of one article, in the order of the sidecar. */
struct check {
	const struct article *article;
	struct anchor_index *index;
	struct checked *list;
	size_t count;
	size_t states[ANCHOR_STATES]; /* how many have each */
	struct conflict *conflicts;   /* fields in conflict, whose values wait for somebody to choose */
	size_t conflict_count;
};

/* Adds the report. Words that only one wording has stand in [-...-] (the old one) and {+...+} (the new one). */
void check_text_add(struct strbuf *out, const struct check *check);

/* Adds the same of one passage in one line, as in the column `detail`; nothing for what is KEPT. */
void check_text_add_detail(struct strbuf *out, const struct check *check, const struct checked *checked);

/* Likewise of a field in conflict: its name and its values. */
void check_text_add_values(struct strbuf *out, const struct conflict *conflict);

#endif
