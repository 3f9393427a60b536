/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of the web as a tree: no more of it than finding an article needs. The only use of libxml2. */
#ifndef CROSSREAD_SRC_IMPORT_PAGE_H
#define CROSSREAD_SRC_IMPORT_PAGE_H

#include "element.h"

#include "crossread/base/arena.h"
#include "crossread/base/error.h"
#include "crossread/base/slice.h"

#include <stddef.h>

enum {
	PAGE_MOST_BYTES = 16 * 1024 * 1024,
	PAGE_MOST_NODES = 500000,
	PAGE_MOST_DEPTH = 256,         /* what is nested deeper is taken as part of what holds it */
	PAGE_MOST_NESTED = 2000,       /* elements open at once; more is no page */
	PAGE_MOST_ATTRIBUTES = 1000,   /* of one element */
	PAGE_MOST_REFERENCES = 500000, /* to characters and entities */
};

struct attribute {
	const char *name; /* in small letters */
	struct slice value;
	struct attribute *next;
};

struct node {
	struct node *parent;
	struct node *first;
	struct node *last;
	struct node *next;
	struct slice text; /* of a text or script: its bytes; else empty */
	struct attribute *attributes;
	size_t prose; /* bytes of running text below; counted by blocks_find() */
	enum element element;
	char level;       /* of a heading: '1' to '6' */
	bool is_unwanted; /* by its name; set by blocks_find() */
	bool holds_main;  /* it or something below is called the article, or its title */
};

struct page {
	struct arena arena; /* holds all of it */
	struct node *root;  /* its children are what the page is made of */
	size_t node_count;
};

/*
 * Reads HTML in UTF-8 that holds no NUL, whatever it is; `name` is for messages. Nothing is fetched, no entity but
 * those of HTML is known. False, with nothing to release, when a limit is passed.
 */
bool page_read(struct page *page, struct slice html, const char *name, struct error *error);
void page_release(struct page *page);

/* The value of an attribute, without white space at its ends; empty when it is not there. */
struct slice node_attribute(const struct node *node, const char *name);

/* True when one of the words of an attribute, parted by white space, is `word`, whatever its case. */
bool node_has_word(const struct node *node, const char *name, const char *word);

/* The node behind `node` in the order of the page, within `top`; without those below it when `skip`. NULL at the end.
 */
struct node *node_after(const struct node *top, const struct node *node, bool skip);

#endif
