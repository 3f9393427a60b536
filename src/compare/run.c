/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest run of words that two sentences share: the longest common substring, over equal words only. */
#include "run.h"

#include "crossread/base/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void run_init(struct run *run, size_t word_count)
{
	*run = (struct run){ 0 };
	run->heads = mem_new_array(word_count, sizeof(*run->heads));
}

void run_release(struct run *run)
{
	free(run->heads);
	free(run->next);
	free(run->lengths);
	free(run->stamps);
	*run = (struct run){ 0 };
}

void run_set(struct run *run, const uint32_t *words, size_t count)
{
	for (size_t i = 0; i < run->count; i++)
		run->heads[run->words[i]] = 0;
	run->words = words;
	run->count = count;
	if (count > run->capacity) {
		run->capacity = count;
		run->next = mem_resize(run->next, count, sizeof(*run->next));
		run->lengths = mem_resize(run->lengths, count, sizeof(*run->lengths));
		run->stamps = mem_resize(run->stamps, count, sizeof(*run->stamps));
	}
	for (size_t i = 0; i < count; i++) {
		run->next[i] = run->heads[words[i]];
		run->heads[words[i]] = (uint32_t)i + 1;
	}
}

size_t run_longest(struct run *run, const uint32_t *words, size_t count)
{
	uint32_t longest = 0;

	if (run->count)
		memset(run->stamps, 0, run->count * sizeof(*run->stamps));
	for (size_t k = 0; k < count && longest < RUN_MOST; k++) {
		/* From the last place down, so that the place before still holds what it was one word ago. */
		for (uint32_t head = run->heads[words[k]]; head; head = run->next[head - 1]) {
			uint32_t place = head - 1;
			bool goes_on = k && place && run->stamps[place - 1] == k;

			run->lengths[place] = goes_on ? run->lengths[place - 1] + 1 : 1;
			run->stamps[place] = (uint32_t)k + 1;
			if (run->lengths[place] > longest)
				longest = run->lengths[place];
		}
	}
	return longest;
}
