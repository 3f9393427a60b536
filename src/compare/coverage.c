/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of coverage. */
#include "crossread/compare/coverage.h"

#include <stdint.h>
#include <stdlib.h>

struct span coverage_text(const struct coverage_row *row)
{
	return row->cells[row->article].bytes;
}

size_t coverage_articles(const struct coverage *coverage, const struct coverage_row *row)
{
	size_t count = 0;

	for (size_t i = 0; i < coverage->article_count; i++)
		count += row->cells[i].state != COVERAGE_ABSENT;
	return count;
}

const char *coverage_kind_name(enum coverage_kind kind)
{
	return kind == COVERAGE_QUOTATION ? "quotation" : "claim";
}

const char *coverage_state_name(enum coverage_state state)
{
	static const char *const names[COVERAGE_STATES] = { "absent", "paraphrased", "unquoted", "altered", "cut",
		"verbatim" };

	return names[state];
}

/* True when two spans share at least half of the shorter one. */
static bool share_half(struct span a, struct span b)
{
	size_t start = a.start > b.start ? a.start : b.start;
	size_t end = a.end < b.end ? a.end : b.end;
	size_t shorter = a.end - a.start < b.end - b.start ? a.end - a.start : b.end - b.start;

	return end > start && (end - start) * 2 >= shorter;
}

bool coverage_of(const struct coverage *coverage, size_t article, struct span bytes, struct coverage_cell *cells)
{
	bool found = false;

	for (size_t i = 0; i < coverage->article_count; i++)
		cells[i] = (struct coverage_cell){ 0 };
	for (size_t i = 0; i < coverage->count; i++) {
		const struct coverage_row *row = &coverage->rows[i];

		if (row->cells[article].state == COVERAGE_ABSENT || !share_half(row->cells[article].bytes, bytes))
			continue;
		found = true;
		for (size_t other = 0; other < coverage->article_count; other++) {
			if (row->cells[other].state > cells[other].state)
				cells[other] = row->cells[other];
		}
	}
	return found;
}

void coverage_find(struct coverage *coverage, const struct article *const *articles, size_t count,
	const struct story_quotations *quotations)
{
	struct coverage_finder *finder = coverage_finder_new(articles, count, quotations);

	while (coverage_finder_step(finder, SIZE_MAX))
		;
	coverage_finder_finish(finder, coverage);
	coverage_finder_free(finder);
}

void coverage_release(struct coverage *coverage)
{
	for (size_t i = 0; i < coverage->count; i++)
		free(coverage->rows[i].cells);
	free(coverage->rows);
	*coverage = (struct coverage){ 0 };
}
