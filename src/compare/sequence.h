/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two sequences of numbers have in common, in the same order. */
#ifndef CROSSREAD_SRC_COMPARE_SEQUENCE_H
#define CROSSREAD_SRC_COMPARE_SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

/* Takes a common run: a[a_start..a_start + length) equals b[b_start..b_start + length). */
typedef void sequence_take(void *context, size_t a_start, size_t b_start, size_t length);

/*
 * Hands the longest common subsequence to `take`, run by run in order. Method: the table of R. A. Wagner and
 * M. J. Fischer, 1974, while it has no more than a million cells. In longer stretches the numbers that each side holds
 * once are fixed points (their longest chain in order), and what lies between two of them is compared in the same way;
 * if it is still too long, only its ends are: less may then be found than there is. Time: a million steps for each
 * thousand numbers at worst.
 */
void sequence_compare(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count, sequence_take *take,
	void *context);

#endif
