/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread report: articles side by side with all that was found and tagged, for a person to read. */
#include "verbs.h"

#include "printing.h"
#include "wanted.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/article/story.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/report/report.h"

#include <stdlib.h>
#include <string.h>

/* The forms of a report. */
static const struct {
	const char *name;
	const char *ending;
	void (*add)(const struct report *report, struct strbuf *out);
} forms[] = {
	{ "markdown", ".md", report_add_markdown },
	{ "html", ".html", report_add_html },
};

enum { FORMS = sizeof(forms) / sizeof(forms[0]) };

/* One article with what is reported of it. */
struct source {
	struct article article;
	struct sidecar sidecar;
};

/* Articles and their extracts, one of each for each. */
struct sources {
	struct source *list;
	struct extract *extracts;
	size_t count;
};

static void sources_release(struct sources *sources)
{
	for (size_t i = 0; i < sources->count; i++) {
		extract_release(&sources->extracts[i]);
		sidecar_release(&sources->list[i].sidecar);
		article_release(&sources->list[i].article);
	}
	free(sources->list);
	free(sources->extracts);
}

/* Adds the article of argument `number`; complains and returns false when it or its sidecar cannot be read. */
static bool add_source(struct sources *sources, const struct options *options, struct wanted *wanted, size_t number)
{
	struct source *source = &sources->list[sources->count];
	struct extract *extract = &sources->extracts[sources->count];
	const struct annotations *set = &source->sidecar.annotations;
	struct error error;

	if (!printing_load(options, number, &source->article))
		return false;
	if (!sidecar_load_in(&source->sidecar, &source->article, options->sidecar_dir, &error)) {
		verb_fail(error.message);
		sidecar_release(&source->sidecar);
		article_release(&source->article);
		return false;
	}
	extract_init(extract, &source->article, set);
	for (size_t i = 0; i < set->count; i++) {
		if (wanted_has(wanted, &source->article, &set->list[i]))
			extract_add(extract, &set->list[i]);
	}
	extract_sort(extract);
	sources->count++;
	return true;
}

static bool ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text);
	size_t end = strlen(ending);

	return length > end && strcmp(text + length - end, ending) == 0;
}

/* The form that --to names, or the name of the file, or else the first one; FORMS, with a message, for another. */
static size_t find_form(const struct options *options, struct error *error)
{
	for (size_t i = 0; i < FORMS; i++) {
		if (options->to ? strcmp(options->to, forms[i].name) == 0 :
				  options->output && ends_with(options->output, forms[i].ending))
			return i;
	}
	if (!options->to)
		return 0;
	error_set(error, "--to=%s: no such form of a report; there are %s and %s", options->to, forms[0].name,
		forms[1].name);
	return FORMS;
}

/* True for an article that is named, or a sidecar: the report is never written over these. */
static bool is_needed(const struct options *options, const char *path)
{
	struct file_mark wanted;
	struct file_mark other;
	struct error error;

	if (ends_with(path, ".crossread.yaml"))
		return true;
	if (!file_mark_look(&wanted, path, &error) || !wanted.there)
		return false;
	for (size_t i = 1; i < options->argument_count; i++) {
		if (file_mark_look(&other, options->arguments[i], &error) && other.there &&
			wanted.device == other.device && wanted.inode == other.inode)
			return true;
	}
	return false;
}

static int write_report(const struct options *options, struct strbuf *out, int status)
{
	struct error error;

	if (!options->output) {
		printing_make_visible(out);
		return printing_end(out, status);
	}
	if (!file_write(options->output, strbuf_slice(out), &error))
		status = verb_fail(error.message);
	strbuf_release(out);
	return status;
}

int verb_report(const struct options *options)
{
	struct stamp stamp = { options->has_stamp, options->stamp, 1 };
	struct sources sources = { 0 };
	struct wanted wanted;
	struct report report;
	struct story story;
	struct strbuf out;
	struct error error;
	size_t form;
	int status = STATUS_FINE;

	if (!printing_check(options, 1, REPORT_MOST_ARTICLES))
		return STATUS_TROUBLE;
	form = find_form(options, &error);
	if (form == FORMS || !wanted_init(&wanted, options, &error))
		return verb_fail(error.message);
	if (options->output && is_needed(options, options->output)) {
		error_set(&error, "%s is an article or a sidecar: name another file with --output", options->output);
		wanted_release(&wanted);
		return verb_fail(error.message);
	}
	if (!story_load_beside(&story, options->arguments[1], &error)) {
		wanted_release(&wanted);
		return verb_fail(error.message);
	}
	sources.list = mem_new_array(options->argument_count, sizeof(*sources.list));
	sources.extracts = mem_new_array(options->argument_count, sizeof(*sources.extracts));
	for (size_t i = 1; i < options->argument_count; i++) {
		if (!add_source(&sources, options, &wanted, i))
			status = STATUS_TROUBLE;
	}
	if (!wanted_check_tag(&wanted, &error))
		status = verb_fail(error.message);
	wanted_release(&wanted);
	strbuf_init(&out);
	if (sources.count) {
		report_init(&report, sources.extracts, sources.count, &story, options->tags, PACKAGE_VERSION, &stamp);
		forms[form].add(&report, &out);
		report_release(&report);
		status = write_report(options, &out, status);
	}
	story_release(&story);
	sources_release(&sources);
	return status;
}
