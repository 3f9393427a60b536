/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a page, cut into paragraphs. */
#ifndef CROSSREAD_SRC_IMPORT_BLOCKS_H
#define CROSSREAD_SRC_IMPORT_BLOCKS_H

#include "page.h"

enum block_kind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM };

struct block {
	enum block_kind kind;
	char level;              /* of a heading, '1' to '6' */
	size_t number;           /* of an item of an ordered list, from 1; else 0 */
	struct slice text;       /* in one line, without control characters */
	size_t linked;           /* bytes of it that are links */
	const struct node *node; /* the innermost element that parts paragraphs and holds it */
};

struct blocks {
	struct block *list;
	size_t count;
	size_t capacity;
};

/*
 * Cuts what is not unwanted into blocks, in the order of the page, and counts the running text of each node; with
 * `use_names` what is unwanted by name is left out, too, but not where most of the page stands in it. The texts live
 * in the page.
 */
void blocks_find(struct blocks *blocks, struct page *page, bool use_names);
void blocks_release(struct blocks *blocks);

/* Adds a block with nothing in it; valid until the next is added. */
struct block *blocks_add(struct blocks *blocks);

/* Text as a block has it: in one line, white space as single blanks, without controls; it lives in the page. */
struct slice block_text(struct page *page, struct slice text);

/* True for running text: of some length or with a stop at its end, and not for the most part links. */
bool block_is_prose(const struct block *block);

#endif
