/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sparse rows of counts: which features a sentence has in one feature space, and how often. */
#ifndef CROSSREAD_SRC_COMPARE_ROWS_H
#define CROSSREAD_SRC_COMPARE_ROWS_H

#include <stddef.h>
#include <stdint.h>

struct rows {
	/* Row r has the entries [starts[r], starts[r + 1]), one for each feature, in the order of the text. */
	size_t *starts;
	uint32_t *features;
	uint16_t *counts;
	size_t count;
	size_t feature_count; /* one more than the largest feature */
	/* Internal. */
	uint32_t *seen; /* by feature: place in the row being added plus 1, else 0 */
	size_t starts_capacity;
	size_t features_capacity;
	size_t counts_capacity;
	size_t seen_capacity;
};

void rows_init(struct rows *rows);
void rows_release(struct rows *rows);

/* Adds the next row from features that may repeat. At most 65,535 of them. */
void rows_add(struct rows *rows, const uint32_t *features, size_t count);

#endif
