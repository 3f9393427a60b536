/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the bytes say by themselves: what must be refused before libyaml sees it, and comments, which it drops.
 */
#ifndef CROSSREAD_YAML_YAML_SCAN_H
#define CROSSREAD_YAML_YAML_SCAN_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"

/*
 * Refuses directive lines other than one %YAML 1.1 or 1.2, and line separators that YAML 1.1
 * and 1.2 read in different ways. libyaml compares each directive with all others, so they must be
 * refused before.
 */
bool yaml_scan(struct slice bytes, const char *name, struct error *error);

/* Line and column, from 1, of a byte; the column counts code points. */
void yaml_scan_place(struct slice bytes, size_t byte, size_t *line, size_t *column);

/* A walk over the bytes beside libyaml's events, whose marks count code points. */
struct yaml_walk {
	struct slice bytes;
	size_t byte;
	size_t code;   /* number of code points before `byte` */
	bool comments; /* a comment was met */
};

/* Walks to code point `code` through what is no scalar: a # there begins a comment. */
void yaml_walk_gap(struct yaml_walk *walk, size_t code);

/* Walks to code point `code` through a scalar. */
void yaml_walk_scalar(struct yaml_walk *walk, size_t code);

/* Walks to the end of the present line, where the header of block text ends. */
void yaml_walk_header(struct yaml_walk *walk);

/* True when only blanks and comments are left, which it walks through. */
bool yaml_walk_end(struct yaml_walk *walk);

#endif
