/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sparse rows of counts. */
#include "rows.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

void rows_init(struct rows *rows)
{
	*rows = (struct rows){ 0 };
	rows->starts = mem_grow(NULL, &rows->starts_capacity, 1, sizeof(*rows->starts));
	rows->starts[0] = 0;
}

void rows_release(struct rows *rows)
{
	free(rows->starts);
	free(rows->features);
	free(rows->counts);
	free(rows->seen);
	*rows = (struct rows){ 0 };
}

/* Makes room for the feature numbers up to `feature`. */
static void know_feature(struct rows *rows, uint32_t feature)
{
	size_t count = (size_t)feature + 1;
	size_t known = rows->feature_count;

	if (count <= known)
		return;
	rows->seen = mem_grow(rows->seen, &rows->seen_capacity, count, sizeof(*rows->seen));
	memset(rows->seen + known, 0, (count - known) * sizeof(*rows->seen));
	rows->feature_count = count;
}

void rows_add(struct rows *rows, const uint32_t *features, size_t count)
{
	size_t start = rows->starts[rows->count];
	size_t end = start;

	rows->features = mem_grow(rows->features, &rows->features_capacity, start + count, sizeof(*rows->features));
	rows->counts = mem_grow(rows->counts, &rows->counts_capacity, start + count, sizeof(*rows->counts));
	for (size_t i = 0; i < count; i++) {
		uint32_t feature = features[i];

		know_feature(rows, feature);
		if (rows->seen[feature]) {
			rows->counts[start + rows->seen[feature] - 1]++;
			continue;
		}
		rows->features[end] = feature;
		rows->counts[end] = 1;
		end++;
		rows->seen[feature] = (uint32_t)(end - start);
	}
	for (size_t i = start; i < end; i++)
		rows->seen[rows->features[i]] = 0;
	rows->count++;
	rows->starts = mem_grow(rows->starts, &rows->starts_capacity, rows->count + 1, sizeof(*rows->starts));
	rows->starts[rows->count] = end;
}
