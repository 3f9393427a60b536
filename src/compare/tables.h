/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a list of matches: which of them each sentence has. */
#ifndef CROSSREAD_SRC_COMPARE_TABLES_H
#define CROSSREAD_SRC_COMPARE_TABLES_H

#include "crossread/compare/matches.h"

/* Fills by_a, by_b and first_b from the list, which is complete and sorted; frees what they were before. */
void tables_fill(struct matches *matches);

#endif
