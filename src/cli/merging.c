/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs merge and merge-driver share. */
#include "merging.h"

#include "crossread/article/load.h"
#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/cli/verb.h"
#include "crossread/text/visible.h"
#include "crossread/yaml/yaml_read.h"

#include <stdlib.h>

void merging_init(struct merging *merging)
{
	*merging = (struct merging){ 0 };
	for (size_t i = 0; i < MERGING_SIDES; i++)
		strbuf_init(&merging->bytes[i]);
	strbuf_init(&merging->result);
	sidecar_merge_report_init(&merging->report);
}

void merging_release(struct merging *merging)
{
	for (size_t i = 0; i < MERGING_SIDES; i++)
		strbuf_release(&merging->bytes[i]);
	if (merging->has_article)
		article_release(&merging->article);
	strbuf_release(&merging->result);
	sidecar_merge_report_release(&merging->report);
}

bool merging_read(struct merging *merging, enum merging_side side, const char *path, const char *name,
	struct error *error)
{
	if (!file_read(path, YAML_MOST_BYTES, &merging->bytes[side], error))
		return false;
	merging->versions[side] = (struct sidecar_version){ name, strbuf_slice(&merging->bytes[side]) };
	return true;
}

bool merging_find_article(struct merging *merging, const char *path, const char *name, const char *encoding)
{
	char *folder = file_folder(path);
	char *found = file_join(folder, name);
	struct error error;

	if (file_exists(found)) {
		merging->has_article = article_load(&merging->article, found, encoding, &error);
		if (!merging->has_article)
			verb_fail(error.message);
	}
	free(found);
	free(folder);
	return merging->has_article;
}

enum sidecar_merge_outcome merging_run(struct merging *merging, struct error *error)
{
	return sidecar_merge(merging->has_base ? &merging->versions[MERGING_BASE] : NULL,
		&merging->versions[MERGING_OURS], &merging->versions[MERGING_THEIRS],
		merging->has_article ? &merging->article : NULL, &merging->result, &merging->report, error);
}

static void add_line(struct strbuf *out, const char *lead, struct slice line)
{
	visible_add(out, slice_of(lead));
	strbuf_add_text(out, ": ");
	visible_add(out, line);
	strbuf_add_byte(out, '\n');
}

static void add_comments(const struct merging *merging, enum merging_side side, const char *lead, struct strbuf *out)
{
	struct strbuf line;

	if (!merging->report.comments[side])
		return;
	strbuf_init(&line);
	strbuf_add_format(&line, translate("comments typed into %s are not in the result"),
		merging->versions[side].name);
	add_line(out, lead, strbuf_slice(&line));
	strbuf_release(&line);
}

void merging_add_notes(const struct merging *merging, const char *lead, const char *advice, struct strbuf *out)
{
	struct slice notes = strbuf_slice(&merging->report.notes);

	for (size_t start = 0; start < notes.length;) {
		size_t end = slice_find(notes, slice_of("\n"), start);

		if (end == SIZE_MAX)
			end = notes.length;
		add_line(out, lead, slice_part(notes, start, end));
		start = end + 1;
	}
	if (merging->report.conflicts)
		add_line(out, lead, slice_of(advice));
	add_comments(merging, MERGING_OURS, lead, out);
	add_comments(merging, MERGING_THEIRS, lead, out);
}

static void add_count(struct strbuf *out, size_t count, const char *what)
{
	if (!count)
		return;
	strbuf_add_format(out, "%s%zu %s", out->length ? ", " : "", count, what);
}

void merging_add_counts(const struct merging *merging, const char *lead, struct strbuf *out)
{
	const struct sidecar_merge_report *report = &merging->report;
	struct strbuf counts;

	strbuf_init(&counts);
	add_count(&counts, report->ours, translate("changed by ours"));
	add_count(&counts, report->theirs, translate("changed by theirs"));
	add_count(&counts, report->both, translate("changed by both"));
	add_count(&counts, report->newest, translate("decided by the later time"));
	add_count(&counts, report->revived, translate("removed by one side and changed by the other: kept"));
	add_count(&counts, report->united, translate("tagged alike by both under two ids: united"));
	add_count(&counts, report->conflicts, translate("in conflict"));
	if (!counts.length)
		strbuf_add_text(&counts, translate("no entry differs"));
	add_line(out, lead, strbuf_slice(&counts));
	strbuf_release(&counts);
}
