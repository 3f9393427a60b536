/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What annotations say that a story lacks. */
#include "crossread/report/gaps.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static bool has_tag(const struct annotation *annotation, const char *tag)
{
	return anchor_is_placed(annotation->state) && slice_equal_text(annotation->tag, tag);
}

static void add(struct gaps *gaps, size_t article, size_t number, size_t missing)
{
	gaps->list = mem_grow(gaps->list, &gaps->capacity, gaps->count + 1, sizeof(*gaps->list));
	gaps->list[gaps->count++] = (struct gap){ article, number, missing };
}

void gaps_find_unanswered(struct gaps *gaps, const struct gaps_article *articles, size_t count)
{
	*gaps = (struct gaps){ 0 };
	for (size_t i = 0; i < count; i++) {
		const struct annotations *set = articles[i].set;
		bool is_answered = false;

		for (size_t k = 0; k < set->count; k++)
			is_answered =
				is_answered || has_tag(&set->list[k], "denial") || has_tag(&set->list[k], "context");
		for (size_t k = 0; k < set->count; k++) {
			if (!has_tag(&set->list[k], "allegation"))
				continue;
			gaps->tagged++;
			if (!is_answered)
				add(gaps, i, k, i);
		}
	}
}

/* True when a denial is tagged in `bytes` of an article. */
static bool is_denied_at(const struct gaps_article *article, struct span bytes)
{
	struct span codes = article_codes(article->article, bytes);

	for (size_t i = 0; i < article->set->count; i++) {
		const struct annotation *annotation = &article->set->list[i];

		if (has_tag(annotation, "denial") && span_overlaps(annotation->place, codes))
			return true;
	}
	return false;
}

/* True when an article before has the same denial, tagged. */
static bool is_listed(const struct gaps_article *articles, size_t article, const struct coverage_cell *cells)
{
	for (size_t i = 0; i < article; i++) {
		if (cells[i].state != COVERAGE_ABSENT && is_denied_at(&articles[i], cells[i].bytes))
			return true;
	}
	return false;
}

void gaps_find_missing(struct gaps *gaps, const struct gaps_article *articles, size_t count,
	const struct coverage *coverage)
{
	struct coverage_cell *cells = mem_new_array(coverage->article_count, sizeof(*cells));

	if (count > coverage->article_count)
		count = coverage->article_count;
	*gaps = (struct gaps){ 0 };
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < articles[i].set->count; k++) {
			const struct annotation *annotation = &articles[i].set->list[k];

			if (!has_tag(annotation, "denial"))
				continue;
			gaps->tagged++;
			coverage_of(coverage, i, article_bytes(articles[i].article, annotation->place), cells);
			if (is_listed(articles, i, cells))
				continue;
			for (size_t other = 0; other < count; other++) {
				if (other != i && cells[other].state == COVERAGE_ABSENT)
					add(gaps, i, k, other);
			}
		}
	}
	free(cells);
}

void gaps_release(struct gaps *gaps)
{
	free(gaps->list);
	*gaps = (struct gaps){ 0 };
}
