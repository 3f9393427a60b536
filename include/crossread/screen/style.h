/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell means; the theme decides how that looks. A cell can mean several things: styles are bits. */
#ifndef CROSSREAD_SCREEN_STYLE_H
#define CROSSREAD_SCREEN_STYLE_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* A set of styles; a later bit wins where two set the same attribute. */
typedef uint32_t style_set;

enum {
	STYLE_TEXT = 0,
	STYLE_FURNITURE = 1 << 0, /* menus, captions: not the article's own words */
	STYLE_HEADING = 1 << 1,
	STYLE_ALLEGATION = 1 << 2,
	STYLE_DENIAL = 1 << 3,
	STYLE_CONTEXT = 1 << 4,
	STYLE_OTHER_TAG = 1 << 5, /* a tag of the configuration or of a colleague */
	STYLE_MATCHED = 1 << 6,   /* the match of the focused sentence */
	STYLE_FOCUS = 1 << 7,     /* the focused sentence */
	STYLE_SELECTION = 1 << 8,
	STYLE_DIFFERENCE = 1 << 9,   /* words that the match has not */
	STYLE_HIT = 1 << 10,         /* words that were looked for */
	STYLE_PRESENT_HIT = 1 << 11, /* ... and gone to */
	STYLE_GUTTER = 1 << 12,
	STYLE_RULE = 1 << 13,   /* lines between areas */
	STYLE_STATUS = 1 << 14, /* status row of a pane */
	STYLE_ACTIVE = 1 << 15, /* ... of the pane that has the focus */
	STYLE_HINT = 1 << 16,   /* hint row, help text */
	STYLE_KEY = 1 << 17,    /* a key to press */
	STYLE_LABEL = 1 << 18,  /* names of things in the detail strip */
	STYLE_PROMPT = 1 << 19,
	STYLE_NOTICE = 1 << 20, /* a message */
	STYLE_ERROR = 1 << 21,  /* a message that something went wrong */
	STYLE_COUNT = 22,
};

/*
 * "furniture", "heading", ... "other-tag": as in theme files and in the attribute rows of dumps. `bit` is below
 * STYLE_COUNT: style 1 << bit.
 */
const char *style_name(unsigned bit);

/* The bit of that name; false when there is none. */
bool style_find(struct slice name, unsigned *bit);

#endif
