/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of styles, as theme files and dumps use them. */
#include "crossread/screen/style.h"

#include <assert.h>

/* In the order of the bits. */
static const char *const names[STYLE_COUNT] = {
	"furniture",
	"heading",
	"allegation",
	"denial",
	"context",
	"other-tag",
	"matched",
	"focus",
	"selection",
	"difference",
	"hit",
	"present-hit",
	"gutter",
	"rule",
	"status",
	"active",
	"hint",
	"key",
	"label",
	"prompt",
	"notice",
	"error",
};

const char *style_name(unsigned bit)
{
	assert(bit < STYLE_COUNT);
	return names[bit];
}

bool style_find(struct slice name, unsigned *bit)
{
	for (unsigned i = 0; i < STYLE_COUNT; i++) {
		if (slice_equal_text(name, names[i])) {
			*bit = i;
			return true;
		}
	}
	return false;
}
