/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread export: annotations in the formats of other programs. */
#include "verbs.h"

#include "export_folder.h"
#include "printing.h"
#include "wanted.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/report/exporter.h"

#include <stdio.h>
#include <stdlib.h>

/* One article with what is exported of it. */
struct source {
	struct article article;
	struct sidecar sidecar;
	struct extract extract;
};

/* One run of the verb. */
struct export_run {
	const struct options *options;
	const struct exporter *exporters[EXPORTERS_MOST];
	size_t exporter_count;
	struct wanted wanted;
	int status;
};

/* Loads the article of argument `number`; complains and returns false when it or its sidecar cannot be read. */
static bool source_load(struct source *source, struct export_run *run, size_t number)
{
	const struct annotations *set = &source->sidecar.annotations;
	struct error error;
	bool done;

	if (!printing_load(run->options, number, &source->article))
		return false;
	done = sidecar_load_in(&source->sidecar, &source->article, run->options->sidecar_dir, &error);
	if (done && source->sidecar.state == SIDECAR_NONE)
		done = error_set(&error, "standard input has no sidecar: name the file");
	if (!done) {
		verb_fail(error.message);
		sidecar_release(&source->sidecar);
		article_release(&source->article);
		return false;
	}
	extract_init(&source->extract, &source->article, set);
	for (size_t i = 0; i < set->count; i++) {
		if (wanted_has(&run->wanted, &source->article, &set->list[i]))
			extract_add(&source->extract, &set->list[i]);
	}
	extract_sort(&source->extract);
	return true;
}

static void source_release(struct source *source)
{
	extract_release(&source->extract);
	sidecar_release(&source->sidecar);
	article_release(&source->article);
}

/* Says what the line holds, if anything, on standard error, and empties it. */
static void tell(struct export_run *run, struct strbuf *line)
{
	if (!line->length)
		return;
	verb_fail(strbuf_text(line));
	strbuf_clear(line);
	if (run->status == STATUS_FINE)
		run->status = STATUS_FINDINGS;
}

/* Says what the format could not carry. */
static void tell_losses(struct export_run *run, const char *format, const struct losses *losses)
{
	struct strbuf line;

	strbuf_init(&line);
	if (losses->unplaced)
		strbuf_add_format(&line,
			translate_count(
				"%s: left out %zu annotation whose words do not stand in the article for certain; "
				"crossread check tells more",
				"%s: left out %zu annotations whose words do not stand in the article for certain; "
				"crossread check tells more",
				losses->unplaced),
			format, losses->unplaced);
	tell(run, &line);
	if (losses->overlapping)
		strbuf_add_format(&line,
			translate_count("%s: left out %zu annotation that shares words with another one",
				"%s: left out %zu annotations that share words with others", losses->overlapping),
			format, losses->overlapping);
	tell(run, &line);
	if (losses->wordless)
		strbuf_add_format(&line,
			translate_count("%s: left out %zu annotation of nothing but white space or controls",
				"%s: left out %zu annotations of nothing but white space or controls",
				losses->wordless),
			format, losses->wordless);
	tell(run, &line);
	if (losses->conflicting)
		strbuf_add_format(&line,
			translate_count("%s: left out %zu annotation in conflict; open the article and choose",
				"%s: left out %zu annotations in conflict; open the article and choose",
				losses->conflicting),
			format, losses->conflicting);
	tell(run, &line);
	strbuf_release(&line);
}

/* One format of all articles, to standard output. */
static void print_all(struct export_run *run)
{
	const struct exporter *exporter = run->exporters[0];
	size_t most = run->options->argument_count - 1;
	struct source *sources = mem_new_array(most, sizeof(*sources));
	struct extract *extracts = mem_new_array(most, sizeof(*extracts));
	struct losses losses = { 0 };
	struct strbuf out;
	size_t count = 0;

	for (size_t i = 0; i < most; i++) {
		if (source_load(&sources[count], run, i + 1)) {
			extracts[count] = sources[count].extract;
			count++;
		} else {
			run->status = STATUS_TROUBLE;
		}
	}
	strbuf_init(&out);
	exporter->write(extracts, count, &out, &losses);
	tell_losses(run, exporter->name, &losses);
	printing_make_visible(&out);
	run->status = printing_end(&out, run->status);
	for (size_t i = 0; i < count; i++)
		source_release(&sources[i]);
	free(extracts);
	free(sources);
}

static bool write_file(struct export_folder *folder, const struct article *article, const char *ending,
	struct slice content)
{
	struct error error;

	if (export_folder_write(folder, article->name, ending, content, &error))
		return true;
	verb_fail(error.message);
	return false;
}

/* Writes the files of one article. */
static bool write_article(struct export_run *run, struct export_folder *folder, const struct source *source)
{
	bool done = true;

	for (size_t i = 0; i < run->exporter_count; i++) {
		const struct exporter *exporter = run->exporters[i];
		struct losses losses = { 0 };
		struct strbuf out;

		strbuf_init(&out);
		exporter->write(&source->extract, 1, &out, &losses);
		if (exporter->text_ending)
			done &= write_file(folder, &source->article, exporter->text_ending, source->article.text);
		done &= write_file(folder, &source->article, exporter->ending, strbuf_slice(&out));
		strbuf_release(&out);
		tell_losses(run, exporter->name, &losses);
	}
	return done;
}

/* All formats, a file for each article and format. */
static void write_all(struct export_run *run)
{
	struct export_folder folder;
	struct error error;

	if (!export_folder_init(&folder, run->options, run->exporters, run->exporter_count, &error)) {
		run->status = verb_fail(error.message);
		return;
	}
	for (size_t i = 1; i < run->options->argument_count; i++) {
		struct source source;

		if (!source_load(&source, run, i)) {
			run->status = STATUS_TROUBLE;
			continue;
		}
		if (!write_article(run, &folder, &source))
			run->status = STATUS_TROUBLE;
		source_release(&source);
	}
	export_folder_release(&folder);
}

/* Without a folder one file's worth can be printed. */
static bool fits_standard_output(const struct export_run *run, struct error *error)
{
	if (run->exporter_count > 1)
		return error_set(error, "several formats are several files: name a folder for them with --output");
	if (!run->exporters[0]->several && run->options->argument_count > 2)
		return error_set(error, "%s has a file for each article: name a folder for them with --output",
			run->exporters[0]->name);
	return true;
}

void export_add_help(struct strbuf *out)
{
	strbuf_add_text(out, translate(N_("\nformats, parted by commas:\n")));
	for (const struct exporter *exporter = exporters; exporter->name; exporter++)
		printing_add_item(out, exporter->name, 24, translate(exporter->help));
	strbuf_add_text(out,
		translate(N_("\n"
			     "One format goes to standard output, with -o into files FOLDER/ARTICLE.ENDING.\n"
			     "Positions are code points of the article, and stand only where the words quoted do.\n"
			     "What a format cannot hold is told on standard error, and the exit status is 1.\n"
			     "In csv a text that begins with = + - @ ' tab or line break has an apostrophe before it.\n"
			     "brat counts in a copy of the text, which -o writes beside.\n")));
}

int verb_export(const struct options *options)
{
	struct export_run run = { .options = options, .status = STATUS_FINE };
	struct error error;

	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	if (!options->to)
		return verb_fail(translate("export: name the formats with --to, as in --to=csv; --help lists them"));
	run.exporter_count = exporters_find(slice_of(options->to), run.exporters, &error);
	if (!run.exporter_count || (!options->output && !fits_standard_output(&run, &error)) ||
		!wanted_init(&run.wanted, options, &error))
		return verb_fail(error.message);
	if (options->output)
		write_all(&run);
	else
		print_all(&run);
	if (!wanted_check_tag(&run.wanted, &error))
		run.status = verb_fail(error.message);
	wanted_release(&run.wanted);
	return run.status;
}
