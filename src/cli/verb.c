/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of verbs. */
#include "crossread/cli/verb.h"

#include "crossread/article/story_files.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "jobs.h"
#include "printing.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>

const struct verb verbs[] = {
	{ "sentences", "ARTICLE...", N_("print the sentences of articles"), true, verb_sentences },
	{ "align", "ARTICLE ARTICLE...", N_("print which sentences match"), true, verb_align },
	{ "differences", "ARTICLE ARTICLE", N_("print what two articles say differently"), true, verb_differences },
	{ "quotes", "ARTICLE...", N_("print who says what"), true, verb_quotes },
	{ "coverage", "ARTICLE ARTICLE...", N_("print which article carries which quotation and claim"), true,
		verb_coverage },
	{ "suggest", "ARTICLE...", N_("suggest a tag for sentences, and say why"), true, verb_suggest },
	{ "list", "ARTICLE...", N_("print the annotations of articles"), true, verb_list },
	{ "export", "--to=FORMAT ARTICLE...", N_("write the annotations in the formats of other programs"), true,
		verb_export },
	{ "report", "[--to=html] ARTICLE...", N_("write a page to read and print: side by side, tags"), true,
		verb_report },
	{ "merge", "[BASE] OURS THEIRS", N_("merge two versions of a sidecar"), false, verb_merge },
	{ "merge-driver", "BASE OURS THEIRS PATH", N_("the same, called by git"), false, verb_merge_driver },
	{ "git-setup", "[--dry-run]", N_("let git merge sidecars by entry, in this repository"), false,
		verb_git_setup },
	{ "agree", "ARTICLE...", N_("print how far colleagues tagged alike"), true, verb_agree },
	{ "check", "ARTICLE...", N_("print how annotations fit articles that changed"), true, verb_check },
	{ "import", "PAGE.html", N_("make an article of a page of the web or a document"), false, verb_import },
	{ "themes", "[NAME...]", N_("show the colour themes on a sample passage"), false, verb_themes },
	{ 0 },
};

bool verb_is_plumbing(const struct verb *verb)
{
	return verb->run == verb_merge_driver;
}

const struct verb *verb_find(const char *name)
{
	for (const struct verb *verb = verbs; verb->name; verb++) {
		if (strcmp(verb->name, name) == 0)
			return verb;
	}
	return NULL;
}

/* Runs it with the articles of `files` behind its name. */
static int run_with(const struct verb *verb, const struct options *options, const struct story_files *files)
{
	struct options expanded = *options;
	int status;

	expanded.argument_count = 1 + files->count;
	expanded.arguments = mem_new_array(expanded.argument_count, sizeof(*expanded.arguments));
	expanded.arguments[0] = options->arguments[0];
	for (size_t i = 0; i < files->count; i++)
		expanded.arguments[1 + i] = files->list[i].path;
	status = verb->run(&expanded);
	free(expanded.arguments);
	return status;
}

int verb_run_once(const struct verb *verb, const struct options *options)
{
	struct story_files files;
	struct error error;
	int status;

	if (!verb->takes_stories)
		return verb->run(options);
	if (!story_files_find(&files, options->arguments + 1, options->argument_count - 1, &error))
		return verb_fail(error.message);
	if (options->sidecar_dir && !story_files_are_apart(&files, &error))
		status = verb_fail(error.message);
	else
		status = run_with(verb, options, &files);
	story_files_release(&files);
	return status;
}

int verb_run(const struct verb *verb, const struct options *options)
{
	return options->from ? jobs_run(verb, options) : verb_run_once(verb, options);
}

void verb_add_row(struct strbuf *out, const char *usage, const char *help)
{
	printing_add_item(out, usage, 36, help);
}

void verb_add_notes(const struct verb *verb, struct strbuf *out)
{
	if (verb->run == verb_export)
		export_add_help(out);
}
