/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From scored pairs to matches: which pairs are links, and of which class. */
#ifndef CROSSREAD_COMPARE_COLLECT_H
#define CROSSREAD_COMPARE_COLLECT_H

#include "corpus.h"
#include "crossread/compare/matches.h"
#include "shortlist.h"

/* Scores from which a link has the class, as matches.h says. */
#define COLLECT_POSSIBLE .095
#define COLLECT_LIKELY .155
#define COLLECT_STRONG .22

/* Fills the list of `matches` and its tables; the numbers of sentences are set. */
void collect_matches(struct matches *matches, const struct corpus *corpus, const struct shortlist *shortlist);

#endif
