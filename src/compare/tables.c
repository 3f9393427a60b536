/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a list of matches. */
#include "tables.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

void tables_fill(struct matches *matches)
{
	free(matches->by_a);
	free(matches->by_b);
	free(matches->first_b);
	matches->by_a = mem_new_array(matches->a_count + 1, sizeof(*matches->by_a));
	matches->by_b = mem_new_array(matches->count, sizeof(*matches->by_b));
	matches->first_b = mem_new_array(matches->b_count + 2, sizeof(*matches->first_b));
	/* Two places ahead, so that filling moves first_b[j + 1] from the start to the end of sentence j. */
	for (size_t i = 0; i < matches->count; i++) {
		matches->by_a[matches->list[i].a + 1]++;
		matches->first_b[matches->list[i].b + 2]++;
	}
	for (size_t a = 0; a < matches->a_count; a++)
		matches->by_a[a + 1] += matches->by_a[a];
	for (size_t b = 2; b < matches->b_count + 2; b++)
		matches->first_b[b] += matches->first_b[b - 1];
	for (size_t i = 0; i < matches->count; i++)
		matches->by_b[matches->first_b[matches->list[i].b + 1]++] = i;
}
