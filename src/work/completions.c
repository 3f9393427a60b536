/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the word being typed may become. */
#include "crossread/work/completions.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

void completions_clear(struct completions *completions)
{
	for (size_t i = 0; i < completions->count; i++) {
		free(completions->list[i].text);
		free(completions->list[i].help);
	}
	completions->count = completions->present = 0;
}

void completions_release(struct completions *completions)
{
	completions_clear(completions);
	free(completions->list);
	strbuf_release(&completions->typed);
	*completions = (struct completions){ 0 };
}

void completions_add(struct completions *completions, struct slice text, const char *help)
{
	if (completions->count == COMPLETIONS_MOST)
		return;
	for (size_t i = 0; i < completions->count; i++) {
		if (slice_equal_text(text, completions->list[i].text))
			return;
	}
	completions->list =
		mem_grow(completions->list, &completions->capacity, completions->count + 1, sizeof(*completions->list));
	completions->list[completions->count++] =
		(struct completion){ mem_copy(text.data, text.length), mem_copy(help, strlen(help)) };
}

static int compare(const void *a, const void *b)
{
	const struct completion *left = a;
	const struct completion *right = b;

	return strcmp(left->text, right->text);
}

void completions_sort(struct completions *completions)
{
	if (completions->count)
		qsort(completions->list, completions->count, sizeof(*completions->list), compare);
}

struct slice completions_text(const struct completions *completions, size_t number)
{
	if (number < completions->count)
		return slice_of(completions->list[number].text);
	return strbuf_slice(&completions->typed);
}
