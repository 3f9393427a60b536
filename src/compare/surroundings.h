/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence speaks for by what stands around it: answers to a charge, speeches that go on. */
#ifndef CROSSREAD_SRC_COMPARE_SURROUNDINGS_H
#define CROSSREAD_SRC_COMPARE_SURROUNDINGS_H

#include "weighing.h"

/*
 * What speaks for a tag only by who says it, or where: “in good faith” behind a charge denies it; “stole” accuses where
 * somebody says so of whom nothing is known. Such evidence changes its side in place.
 */
void surroundings_weigh_weak(struct weighing *weighing);

/*
 * “I never said that,” he wrote: who speaks of themselves, and negates, right behind a charge; who has denied it and
 * goes on; and who says something of the accused beside one.
 */
void surroundings_weigh_answers(struct weighing *weighing);

/* Joins the direct quotations of one speaker that follow each other, and spreads a denial over them. */
void surroundings_weigh_speeches(struct weighing *weighing);

/*
 * They insist that ... behind a denial, "the report also says" behind an allegation: whoever speaks goes on with what
 * the sentence before is suggested for.
 */
void surroundings_weigh_going_on(struct weighing *weighing);

/* “We have never ...” outside all quotations, in an article by those it is about: a company's own account. */
void surroundings_weigh_writer(struct weighing *weighing);

/* A title that quotes somebody or is laid to somebody, above an allegation: the same one in short. */
void surroundings_weigh_title(struct weighing *weighing);

#endif
