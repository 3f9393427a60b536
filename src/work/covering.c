/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article of the story carries which quotation and claim. */
#include "crossread/work/covering.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/work/tagging.h"
#include "crossread/work/work.h"
#include "list_kind.h"

#include <stdint.h>
#include <stdlib.h>

/* Steps of the finder that are taken between two looks at the keyboard. */
enum { STEPS = 400 };

static void release_tags(struct covering *covering)
{
	for (size_t i = 0; covering->tags && i < covering->coverage.count; i++)
		strbuf_release(&covering->tags[i]);
	free(covering->tags);
	covering->tags = NULL;
}

void covering_release(struct covering *covering)
{
	release_tags(covering);
	coverage_finder_free(covering->finder);
	coverage_release(&covering->coverage);
	if (covering->has_quotations)
		story_quotations_release(&covering->quotations);
	free(covering->articles);
	free(covering->documents);
	*covering = (struct covering){ 0 };
}

bool covering_begin(struct work *work)
{
	struct covering *covering = &work->covering;

	if (work->document_count < 2) {
		work_say(work, "this is about two articles or more: crossread FOLDER opens all of one");
		return false;
	}
	if (covering->has_begun)
		return true;
	covering->has_begun = true;
	covering->articles = mem_new_array(work->document_count, sizeof(*covering->articles));
	covering->documents = mem_new_array(work->document_count, sizeof(*covering->documents));
	return true;
}

/* Opens the next article, or takes it as it is. */
static void open_next(struct work *work)
{
	struct covering *covering = &work->covering;
	size_t number = covering->next++;

	if (covering->count == COVERAGE_MOST_ARTICLES || !work_open_document(work, number))
		return;
	if (&work->documents[number] == work->panes[work->active].document)
		covering->column = covering->count;
	covering->articles[covering->count] = &work->documents[number].article;
	covering->documents[covering->count++] = number;
}

bool covering_is_opening(const struct work *work)
{
	return work->covering.has_begun && work->covering.next < work->document_count;
}

bool covering_is_finding(const struct work *work)
{
	return work->covering.has_begun && !work->covering.is_found;
}

static bool is_wanted(const struct work *work)
{
	return work->list &&
		(work->list->source == LIST_COVERAGE || work->list->source == LIST_MISSING ||
			(work->list->source == LIST_UNANSWERED && covering_is_opening(work)));
}

bool covering_step(struct work *work)
{
	struct covering *covering = &work->covering;

	if (!covering->has_begun || covering->is_found || !is_wanted(work))
		return false;
	if (covering_is_opening(work)) {
		open_next(work);
	} else if (!covering->has_quotations) {
		quoting_open(work, false);
		story_quotations_find(&covering->quotations, covering->articles, covering->count, &work->quoting.story);
		covering->has_quotations = true;
		covering->as_of = work->quoting.settlings;
		covering->finder = coverage_finder_new(covering->articles, covering->count, &covering->quotations);
	} else if (!coverage_finder_step(covering->finder, STEPS)) {
		coverage_finder_finish(covering->finder, &covering->coverage);
		coverage_finder_free(covering->finder);
		covering->finder = NULL;
		covering->is_found = true;
	}
	list_touch(work);
	return true;
}

void covering_add_progress(const struct work *work, struct strbuf *text)
{
	const struct covering *covering = &work->covering;
	size_t done = 0;
	size_t all = 0;

	if (covering_is_opening(work)) {
		strbuf_add_format(text, translate("opening the articles: %zu of %zu"), covering->next,
			work->document_count);
		return;
	}
	if (covering->finder)
		coverage_finder_progress(covering->finder, &done, &all);
	strbuf_add_format(text, translate("comparing the articles: %zu of %zu"), done, all);
}

bool covering_move(struct work *work, long columns)
{
	struct covering *covering = &work->covering;
	size_t column = covering->column;

	if (columns < 0 && (size_t)-columns > column)
		column = 0;
	else
		column += (size_t)columns;
	if (column >= covering->count)
		column = covering->count ? covering->count - 1 : 0;
	if (column == covering->column)
		return false;
	covering->column = column;
	return true;
}

bool covering_is_last(const struct work *work)
{
	return work->covering.column + 1 >= work->covering.count;
}

size_t covering_column(const struct work *work, size_t document)
{
	for (size_t i = 0; i < work->covering.count; i++) {
		if (work->covering.documents[i] == document)
			return i;
	}
	return SIZE_MAX;
}

/* The next annotation of a set, from `*number` on, that shares characters with `codes`; NULL when there is none. */
static const struct annotation *next_at(const struct work *work, const struct annotations *set, struct span codes,
	size_t *number)
{
	while (*number < set->count) {
		const struct annotation *annotation = &set->list[(*number)++];

		if (tagging_is_placed(annotation) && span_overlaps(annotation->place, codes) &&
			!tagging_is_hidden(work, annotation))
			return annotation;
	}
	return NULL;
}

char covering_tag_letter(const struct work *work, size_t row, size_t column)
{
	const struct covering *covering = &work->covering;
	const struct coverage_cell *cell = &covering->coverage.rows[row].cells[column];
	const struct annotations *set = &work->documents[covering->documents[column]].sidecar.annotations;
	const struct annotation *annotation;
	const struct tag *tag;
	size_t next = 0;

	if (cell->state == COVERAGE_ABSENT)
		return ' ';
	annotation = next_at(work, set, article_codes(covering->articles[column], cell->bytes), &next);
	if (!annotation)
		return ' ';
	tag = tags_find(work->tags, annotation->tag);
	return tag ? tag->letter : '?';
}

void covering_name_speakers(struct work *work)
{
	struct covering *covering = &work->covering;

	if (!covering->is_found || covering->as_of == work->quoting.settlings)
		return;
	story_quotations_settle(&covering->quotations, covering->articles, &work->quoting.story);
	covering->as_of = work->quoting.settlings;
}

void covering_find_tags(struct work *work)
{
	struct covering *covering = &work->covering;
	const struct coverage *coverage = &covering->coverage;

	if (!covering->is_found || (covering->tags && covering->tagged == list_entries(work)))
		return;
	release_tags(covering);
	covering->tags = mem_new_array(coverage->count, sizeof(*covering->tags));
	covering->tagged = list_entries(work);
	for (size_t row = 0; row < coverage->count; row++) {
		strbuf_init(&covering->tags[row]);
		for (size_t column = 0; column < covering->count; column++) {
			const struct coverage_cell *cell = &coverage->rows[row].cells[column];
			const struct annotations *set =
				&work->documents[covering->documents[column]].sidecar.annotations;
			struct span codes = article_codes(covering->articles[column], cell->bytes);
			const struct annotation *annotation;
			size_t next = 0;

			while (cell->state != COVERAGE_ABSENT &&
				(annotation = next_at(work, set, codes, &next)) != NULL) {
				if (slice_find(strbuf_slice(&covering->tags[row]), annotation->tag, 0) != SIZE_MAX)
					continue;
				strbuf_add(&covering->tags[row], annotation->tag);
				strbuf_add_byte(&covering->tags[row], ' ');
			}
		}
	}
}
