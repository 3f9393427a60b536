/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a passage of each article have in common, word by word. */
#ifndef CROSSREAD_SRC_COMPARE_COMMON_H
#define CROSSREAD_SRC_COMPARE_COMMON_H

#include "account.h"

/* All ranges are lexemes, by side. */
struct common {
	struct span passages[2]; /* lexemes */
	struct span ranges[2];   /* from the first to the last word that is the same */
	struct span changed[2];  /* within that, from the first to the last place where they differ */
	bool is_changed;
	size_t words;
	size_t longest; /* run */
};

/* Compares the passages, the first 1,024 words of each. */
struct common common_find(const struct accounts *accounts, const struct span passages[2]);

/* The same for passages of any two articles that share a dictionary. */
struct common common_find_in(const struct lexemes *const lexemes[2], const struct span passages[2]);

/* True when most of what lies between the first and the last common word is the same, on both sides. */
bool common_is_dense(const struct common *common);

#endif
