/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program begins: options, verbs, and else the reader. */
#include "demo.h"
#include "manual.h"
#include "place.h"
#include "reader.h"
#include "start.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/suggestion.h"
#include "crossread/base/translate.h"
#include "crossread/cli/verb.h"
#include "crossread/command/reference.h"
#include "crossread/text/visible.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Some of it is of the configuration, which may come from others. */
static int print(struct strbuf *text)
{
	struct strbuf shown;
	bool done;

	strbuf_init(&shown);
	if (isatty(STDOUT_FILENO))
		visible_add_lines(&shown, strbuf_slice(text));
	else
		strbuf_add(&shown, strbuf_slice(text));
	strbuf_release(text);
	done = fwrite(strbuf_text(&shown), 1, shown.length, stdout) == shown.length && fflush(stdout) == 0;
	strbuf_release(&shown);
	return done ? STATUS_FINE : verb_fail(translate("standard output: could not be written"));
}

static int print_help(void)
{
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_text(&text,
		translate("crossread sun.txt techdogs.txt              read two articles side by side, tag passages\n"
			  "crossread story/                            the same with all articles of a folder\n"
			  "crossread list --tag=denial *.txt           print what was tagged\n"
			  "\n"
			  "usage: crossread [OPTION...] ARTICLE...\n"
			  "       crossread VERB [OPTION...] ARTICLE...      crossread VERB --help\n"
			  "\n"
			  "verbs (a file of such a name is opened as ./NAME):\n"));
	for (const struct verb *verb = verbs; verb->name; verb++) {
		struct strbuf usage;

		if (verb_is_plumbing(verb))
			continue;
		strbuf_init(&usage);
		strbuf_add_format(&usage, "%s %s", verb->name, verb->arguments);
		verb_add_row(&text, strbuf_text(&usage), translate(verb->help));
		strbuf_release(&usage);
	}
	strbuf_add_text(&text, translate("\noptions:\n"));
	options_add_help(NULL, &text);
	strbuf_add_format(&text,
		translate("\n"
			  "An article is a text file, - is standard input; a folder stands for its *.txt, or its "
			  "story.yaml.\n"
			  "Annotations are kept beside it, in ARTICLE.crossread.yaml. In the reader %s shows the "
			  "keys, %s leaves.\n"
			  "Exit status: 0 fine, 1 findings, 2 trouble. man crossread tells the rest.\n"),
		"?", "q");
	return print(&text);
}

/* What goes with a verb. */
static int print_verb_help(const struct verb *verb)
{
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_format(&text, translate("%s\n\nusage: crossread %s [OPTION...] %s\n"), translate(verb->help),
		verb->name, verb->arguments);
	if (verb->takes_stories)
		strbuf_add_text(&text,
			translate("an ARTICLE may be a folder, for its *.txt, or a story.yaml, for the articles "
				  "it names\n"));
	options_add_help(verb->name, &text);
	verb_add_notes(verb, &text);
	return print(&text);
}

static int print_start(void)
{
	struct strbuf text;

	strbuf_init(&text);
	start_add_page(&text);
	return print(&text);
}

/* The configuration in effect; trouble when something in the file is left out. */
static int print_config(const struct config *config)
{
	struct strbuf text;
	int status;

	strbuf_init(&text);
	config_print(config, &text);
	status = print(&text);
	return config->problem_count ? STATUS_TROUBLE : status;
}

static int print_reference(const char *part)
{
	struct strbuf text;
	struct error error;

	strbuf_init(&text);
	if (manual_add(part, &text, &error))
		return print(&text);
	strbuf_release(&text);
	return verb_fail(error.message);
}

static int print_keys(const struct config *config)
{
	struct strbuf text;

	strbuf_init(&text);
	reference_add_table(&config->keymap, config->tags, config->commands, &text);
	return print(&text);
}

/* A word that is neither a file nor a verb: most likely a mistyped verb. */
static int fail_on_word(const char *word)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];
	struct error error;

	suggestion_init(&suggestion, slice_of(word));
	for (const struct verb *verb = verbs; verb->name; verb++)
		suggestion_offer(&suggestion, verb->name);
	error_set(&error, "%.100s: no such file, and no verb%s; the verbs are", word,
		suggestion_tell(&suggestion, meant));
	for (const struct verb *verb = verbs; verb->name; verb++) {
		struct error before = error;

		error_set(&error, "%s%s %s", before.message, verb == verbs ? "" : ",", verb->name);
	}
	return verb_fail(error.message);
}

/* Widths and characters need a UTF-8 locale; where the user's is another one, the C library's own is taken. */
static void set_locale(void)
{
	if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	translate_init(LOCALEDIR);
}

/* Tells all that is wrong with the configuration; the reader shows the first of it again, on its screen. */
static void tell_problems(const struct config *config)
{
	struct error error;

	for (size_t i = 0; i < config->problem_count && i < CONFIG_MOST_PROBLEMS; i++)
		verb_fail(config->problems[i].message);
	if (config->problem_count <= CONFIG_MOST_PROBLEMS)
		return;
	error_set(&error, "%zu more problems of the configuration", config->problem_count - CONFIG_MOST_PROBLEMS);
	verb_fail(error.message);
}

static int run(const struct options *options, const struct verb *verb, const struct config *config)
{
	struct error error;

	if (options->keys)
		return print_keys(config);
	if (options->print_config)
		return print_config(config);
	if (options->sidecar_dir && !folder_is(options->sidecar_dir)) {
		error_set(&error, "--sidecar-dir=%.300s: no such folder; make it first", options->sidecar_dir);
		return verb_fail(error.message);
	}
	if (options->demo && !verb)
		return demo_run(options, config);
	if (options->argument_count == 0)
		return print_start();
	if (verb)
		return options_check(options, verb->name, &error) ? verb_run(verb, options) : verb_fail(error.message);
	if (!file_exists(options->arguments[0]) && strcmp(options->arguments[0], "-") != 0 &&
		!strchr(options->arguments[0], '/') && !strchr(options->arguments[0], '.'))
		return fail_on_word(options->arguments[0]);
	if (!options_check(options, NULL, &error))
		return verb_fail(error.message);
	return reader_run(options, config);
}

int main(int argc, char **argv)
{
	struct options options;
	struct config config;
	struct error error;
	const struct verb *verb;
	char *theme_folder;
	int status;

	set_locale();
	if (!options_read(&options, argc, argv, &error))
		return verb_fail(error.message);
	verb = options.argument_count ? verb_find(options.arguments[0]) : NULL;
	if (options.help)
		return verb ? print_verb_help(verb) : print_help();
	if (options.version) {
		puts("crossread " VERSION);
		return fflush(stdout) == 0 ? STATUS_FINE : STATUS_TROUBLE;
	}
	if (options.reference)
		return print_reference(options.reference);
	if (options.config && options.no_config)
		return verb_fail(translate("--config and --no-config: one of the two"));
	if (options.no_config)
		config_read_bytes(&config, "", slice_of(""));
	else if (!config_read(&config, options.config, &error))
		return verb_fail(error.message);
	theme_folder = place_of("XDG_CONFIG_HOME", ".config", "crossread/themes");
	options.tags = config.tags;
	options.import_filters = config.filters;
	options.theme_folder = theme_folder;
	tell_problems(&config);
	status = run(&options, verb, &config);
	config_release(&config);
	free(theme_folder);
	return status;
}
