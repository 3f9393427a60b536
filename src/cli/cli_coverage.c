/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread coverage: which article carries which quotation and claim. */
#include "verbs.h"

#include "coverage.h"
#include "printing.h"
#include "progress.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <stdlib.h>
#include <string.h>

/* Output is written in pieces of about this many bytes; progress is looked at after so many steps. */
enum { PIECE = 64 * 1024, STEPS = 1000 };

/* Columns before those of the articles. */
enum { ROW, KIND, TEXT, FIRST_ARTICLE };

static void find(struct coverage *coverage, const struct cover *cover)
{
	struct coverage_finder *finder = coverage_finder_new(cover->articles, cover->count, &cover->quotations);
	struct progress progress;
	size_t done;
	size_t all;

	progress_init(&progress, 1);
	while (coverage_finder_step(finder, STEPS)) {
		coverage_finder_progress(finder, &done, &all);
		progress_show(&progress, done, all);
	}
	progress_release(&progress);
	coverage_finder_finish(finder, coverage);
	coverage_finder_free(finder);
}

/* True when no two articles have the same name. */
static bool names_are_apart(const struct cover *cover)
{
	for (size_t i = 0; i < cover->count; i++) {
		for (size_t k = 0; k < i; k++) {
			if (strcmp(cover->articles[i]->name, cover->articles[k]->name) == 0)
				return false;
		}
	}
	return true;
}

static void print_rows(struct strbuf *out, const struct options *options, const struct cover *cover,
	const struct coverage *coverage)
{
	size_t count = FIRST_ARTICLE + cover->count;
	struct field *fields = mem_new_array(count, sizeof(*fields));
	struct slice *values = mem_new_array(count, sizeof(*values));
	bool apart = names_are_apart(cover);
	char digits[PRINTING_DIGITS];

	fields[ROW] = (struct field){ "row", true };
	fields[KIND] = (struct field){ "kind", false };
	fields[TEXT] = (struct field){ "text", false };
	for (size_t i = 0; i < cover->count; i++)
		fields[FIRST_ARTICLE + i].name = apart ? cover->articles[i]->name : cover->articles[i]->path;
	format_add_head(out, options->format, fields, count);
	for (size_t i = 0; i < coverage->count; i++) {
		const struct coverage_row *row = &coverage->rows[i];

		values[ROW] = printing_number(i + 1, digits);
		values[KIND] = slice_of(coverage_kind_name(row->kind));
		values[TEXT] = article_slice(cover->articles[row->article], coverage_text(row));
		for (size_t k = 0; k < cover->count; k++)
			values[FIRST_ARTICLE + k] = slice_of(coverage_state_name(row->cells[k].state));
		format_add_row(out, options->format, fields, values, count, printing_to_terminal());
		if (out->length > PIECE && !printing_flush(out))
			break;
	}
	free(fields);
	free(values);
}

/* Adds the tags of a passage, each once: " [denial, context]". */
static void add_tags(struct strbuf *out, const struct article *article, const struct annotations *set,
	struct span bytes)
{
	struct span codes = article_codes(article, bytes);
	bool any = false;

	for (size_t i = 0; i < set->count; i++) {
		const struct annotation *annotation = &set->list[i];
		bool again = false;

		if (!anchor_is_placed(annotation->state) || !span_overlaps(annotation->place, codes))
			continue;
		for (size_t k = 0; k < i; k++)
			again = again ||
				(span_overlaps(set->list[k].place, codes) &&
					slice_equal(set->list[k].tag, annotation->tag));
		if (again)
			continue;
		strbuf_add_text(out, any ? ", " : " [");
		visible_add(out, annotation->tag);
		any = true;
	}
	if (any)
		strbuf_add_byte(out, ']');
}

static void add_text(struct strbuf *out, const struct cover *cover, const struct coverage_row *row, size_t number)
{
	const struct article *source = cover->articles[row->article];
	size_t absent = 0;

	strbuf_add_format(out, "%5zu %s", number + 1, coverage_kind_name(row->kind));
	if (row->kind == COVERAGE_QUOTATION) {
		struct slice speaker =
			story_quotations_speaker(&cover->quotations, cover->articles, row->article, row->quotation);

		strbuf_add_text(out, ", ");
		visible_add_flowing(out, speaker.length ? speaker : slice_of(translate("unknown")));
	}
	strbuf_add_text(out, "\n      ");
	visible_add_flowing(out, article_slice(source, coverage_text(row)));
	strbuf_add_byte(out, '\n');
	for (size_t i = 0; i < cover->count; i++) {
		const struct coverage_cell *cell = &row->cells[i];
		struct span codes;

		if (cell->state == COVERAGE_ABSENT) {
			absent++;
			continue;
		}
		codes = article_codes(cover->articles[i], cell->bytes);
		strbuf_add_format(out, "      %-11s ", coverage_state_name(cell->state));
		visible_add(out, slice_of(cover->articles[i]->path));
		strbuf_add_format(out, ":%zu-%zu", codes.start, codes.end);
		add_tags(out, cover->articles[i], &cover->sidecars[i].annotations, cell->bytes);
		strbuf_add_byte(out, '\n');
	}
	if (absent)
		strbuf_add_format(out, "      %s", translate("not found by this method:"));
	for (size_t i = 0; i < cover->count && absent; i++) {
		if (row->cells[i].state != COVERAGE_ABSENT)
			continue;
		strbuf_add_byte(out, ' ');
		visible_add(out, slice_of(cover->articles[i]->path));
	}
	strbuf_add_text(out, absent ? "\n\n" : "\n");
}

static void print_text(struct strbuf *out, const struct cover *cover, const struct coverage *coverage)
{
	for (size_t i = 0; i < coverage->count; i++) {
		add_text(out, cover, &coverage->rows[i], i);
		if (out->length > PIECE && !printing_flush(out))
			return;
	}
	if (!coverage->count)
		strbuf_add_text(out, translate("no quotations and no common claims found by this method\n"));
	if (coverage->is_cut)
		strbuf_add_text(out, translate("there are more rows: name fewer articles to see them\n"));
}

static bool load(struct cover *cover, const struct options *options)
{
	size_t most = options->argument_count - 1;
	struct error error;
	bool done = true;

	cover->loaded = mem_new_array(most, sizeof(*cover->loaded));
	cover->articles = mem_new_array(most, sizeof(*cover->articles));
	cover->sidecars = mem_new_array(most, sizeof(*cover->sidecars));
	for (size_t i = 1; i <= most; i++) {
		struct article *article = &cover->loaded[cover->count];

		if (!printing_load(options, i, article)) {
			done = false;
			continue;
		}
		if (!sidecar_load_in(&cover->sidecars[cover->count], article, options->sidecar_dir, &error)) {
			verb_fail(error.message);
			done = false;
		}
		cover->articles[cover->count++] = article;
	}
	return done;
}

static void release(struct cover *cover)
{
	for (size_t i = 0; i < cover->count; i++) {
		sidecar_release(&cover->sidecars[i]);
		article_release(&cover->loaded[i]);
	}
	free(cover->loaded);
	free(cover->articles);
	free(cover->sidecars);
	story_release(&cover->story);
}

int verb_coverage(const struct options *options)
{
	struct cover cover = { 0 };
	struct coverage coverage = { 0 };
	struct strbuf out;
	struct error error;
	int status = STATUS_FINE;

	if (!printing_check(options, options->unanswered ? 1 : 2, COVERAGE_MOST_ARTICLES))
		return STATUS_TROUBLE;
	if (options->unanswered && options->missing)
		return verb_fail(translate("coverage: --unanswered and --missing are two lists; give one of the two"));
	if (!story_load_beside(&cover.story, options->arguments[1], &error))
		return verb_fail(error.message);
	strbuf_init(&out);
	if (!load(&cover, options))
		status = STATUS_TROUBLE;
	if (!options->unanswered) {
		story_quotations_find(&cover.quotations, cover.articles, cover.count, &cover.story);
		find(&coverage, &cover);
	}
	if (options->unanswered || options->missing)
		gaps_print(&out, options, &cover, &coverage);
	else if (options->format == FORMAT_TEXT)
		print_text(&out, &cover, &coverage);
	else
		print_rows(&out, options, &cover, &coverage);
	if (!options->unanswered)
		story_quotations_release(&cover.quotations);
	coverage_release(&coverage);
	release(&cover);
	return printing_end(&out, status);
}
