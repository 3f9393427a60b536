/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two quotations of the same words are laid to the same speaker. */
#ifndef CROSSREAD_SRC_COMPARE_SPEAKERS_H
#define CROSSREAD_SRC_COMPARE_SPEAKERS_H

#include "account.h"

/*
 * Adds a difference when the speakers of a quotation of the left article and one of the right are both known and have
 * no name in common; the same two speakers are listed once. "They" stands for who was named before; a name that either
 * article gives as another name of the same ("Meta, formerly known as Facebook") is no difference.
 */
void speakers_compare(struct differences *differences, const struct accounts *accounts, size_t a_quotation,
	size_t b_quotation);

#endif
