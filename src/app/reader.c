/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: opens the articles on the terminal at hand. */
#include "reader.h"

#include "author.h"
#include "loop.h"
#include "place.h"
#include "resume.h"
#include "recall_file.h"
#include "text.h"

#include "crossread/article/story.h"
#include "crossread/article/story_files.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/cli/verb.h"
#include "crossread/work/adjudicating.h"
#include "crossread/work/comparing.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TEXT_COLUMNS = 100, MOST_SCRIPT = 16 * 1024 * 1024 };

/* What the command line, the configuration and git say of this session. */
struct session {
	const struct options *options;
	const struct config *config;
	struct error theme_problem; /* of the theme that the configuration names; "" when there is none */
	struct author_query query;
	bool blind;                  /* hide what others tagged */
	bool resumes;                /* come back to the place of the last time, and remember this one */
	char place[SHA256_HEX_SIZE]; /* the key of it */
};

/* Why no full screen can be used; NULL when it can. */
static const char *no_screen(void)
{
	const char *term = getenv("TERM");

	if (!isatty(STDOUT_FILENO))
		return translate("standard output is no terminal");
	if (!term || !*term)
		return translate("TERM is not set");
	if (strcmp(term, "dumb") == 0)
		return translate("TERM is dumb");
	if (!isatty(STDIN_FILENO) && access("/dev/tty", R_OK) != 0)
		return translate("there is no terminal to read keys from");
	return NULL;
}

static size_t text_columns(void)
{
	const char *columns = getenv("COLUMNS");
	long number = columns ? strtol(columns, NULL, 10) : 0;

	struct winsize size;

	if (number > 0 && number <= GRID_MOST_COLUMNS)
		return (size_t)number;
	/* In "crossread A B | less" standard error is still the terminal that less will show it on. */
	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return TEXT_COLUMNS;
}

/* Tells what the reader would say of an article; false when its sidecar cannot be used. */
static bool tell_problems(const struct document *document)
{
	const char *const words[] = { document->article.warning, document->sidecar.notice };
	struct error error;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!words[i])
			continue;
		error_set(&error, "%.100s: %.400s", document->article.name, words[i]);
		verb_fail(error.message);
	}
	if (document->sidecar.state != SIDECAR_REFUSED)
		return true;
	verb_fail(document->sidecar.problem.message);
	return false;
}

/* The aligned pair on standard output, and one line on standard error that says why. */
static int print_text(struct work *work, const struct session *session, const char *why)
{
	int status = STATUS_FINE;
	struct error error;

	comparing_finish(work);
	error_set(&error, "%.300s: the articles follow as plain text%s", why,
		session->options->line_count ? translate("; -c is left out") : "");
	verb_fail(error.message);
	if (work->document_count > 2) {
		error_set(&error, "of %zu articles the first two; name two to choose them", work->document_count);
		verb_fail(error.message);
	}
	for (size_t i = 0; i < work->document_count; i++)
		status = tell_problems(&work->documents[i]) ? status : STATUS_TROUBLE;
	if (text_print(work, text_columns()))
		return status;
	return verb_fail("standard output: could not be written");
}

/* What is wrong with the configuration: the first of it, and how much more. */
static void complain_about_config(struct work *work, const struct session *session)
{
	const struct config *config = session->config;
	const char *first = config->problem_count ? config->problems[0].message : session->theme_problem.message;
	size_t count = config->problem_count + (session->theme_problem.message[0] != '\0');

	if (count == 1)
		work_complain(work, "%s", first);
	else if (count)
		work_complain(work,
			translate_count("%s · and %zu more problem, told on standard error",
				"%s · and %zu more problems, told on standard error", count - 1),
			first, count - 1);
}

/* Sets who tags. As late as can be: git has been asked at the start, and answers while the articles are compared. */
static void set_author(struct work *work, struct session *session)
{
	const char *given = session->options->author ? session->options->author : session->config->author;
	char *author = given ? author_clean(given) : author_answer(&session->query);

	work_keep_journals(work, place_of("XDG_STATE_HOME", ".local/state", "crossread"));
	work_set_author(work, author);
	free(author);
	complain_about_config(work, session);
	if (session->options->adjudicate)
		adjudicating_start(work, slice_of(session->options->adjudicate));
}

static int run_terminal(struct work *work, struct session *session, struct term *term)
{
	char *history = place_of("XDG_STATE_HOME", ".local/state", "crossread/history");
	char *places = session->resumes ? place_of("XDG_STATE_HOME", ".local/state", "crossread/places") : NULL;
	bool saved;

	loop_begin(work);
	/* The first message names keys. */
	work->key_names = keymap_names(&session->config->keymap);
	set_author(work, session);
	if (places)
		resume_restore(work, places, session->place);
	keymap_fill_hints(&session->config->keymap, work);
	if (history)
		recall_file_read(&work->recall, history);
	saved = loop_run(work, &session->config->keymap, term,
		(struct loop_start){ session->options->lines, session->options->line_count, session->options->demo });
	if (history)
		recall_file_write(&work->recall, history);
	if (places)
		resume_save(work, places, session->place);
	free(places);
	free(history);
	/* Only now can standard error be seen. */
	term_close(term);
	return saved ? STATUS_FINE : verb_fail(work->message);
}

static int run_script(struct work *work, struct session *session)
{
	const struct options *options = session->options;
	struct strbuf script;
	struct error error;
	struct term *term;
	int status = STATUS_TROUBLE;

	strbuf_init(&script);
	work->is_unhurried = true;
	if (!options->adjudicate)
		comparing_finish(work);
	if (!file_read(options->script, MOST_SCRIPT, &script, &error)) {
		verb_fail(error.message);
	} else {
		term = term_open_script(strbuf_slice(&script), options->script,
			options->columns ? options->columns : 80, options->rows ? options->rows : 24, stdout, &error);
		status = term ? run_terminal(work, session, term) : verb_fail(error.message);
		if (status == STATUS_FINE && (fflush(stdout) != 0 || ferror(stdout)))
			status = verb_fail("standard output: could not be written");
	}
	strbuf_release(&script);
	return status;
}

/* Keys come from the terminal also when an article came from standard input. */
static bool read_keys_from_terminal(struct error *error)
{
	int terminal;

	if (isatty(STDIN_FILENO))
		return true;
	terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (terminal < 0)
		return error_set_errno(error, "/dev/tty", errno);
	if (dup2(terminal, STDIN_FILENO) < 0)
		return error_set_errno(error, "/dev/tty", errno);
	close(terminal);
	return true;
}

static int run_screen(struct work *work, struct session *session)
{
	struct error error;
	struct term *term = NULL;

	if (read_keys_from_terminal(&error))
		term = term_open_curses(&work->theming.chosen, &error);
	if (!term)
		return print_text(work, session, error.message);
	return run_terminal(work, session, term);
}

/* False when the theme of the command line cannot be had; without that of the configuration the reader starts. */
static bool start_theme(struct work *work, struct session *session)
{
	const char *name = session->options->theme ? session->options->theme : session->config->theme;
	struct error error;

	if (theming_start(&work->theming, name, session->options->theme_folder, &error))
		return true;
	verb_fail(error.message);
	session->theme_problem = error;
	return !session->options->theme;
}

static int run_opened(struct work *work, struct session *session, const char *why)
{
	const struct options *options = session->options;
	struct error error;

	/* Only a screen is filled before everything is loaded, and not where colleagues are looked for in all of it. */
	if ((options->script || why || options->adjudicate) && !work_complete(work, &error))
		return verb_fail(error.message);
	work->stamp = (struct stamp){ options->has_stamp, options->stamp, (uint64_t)options->stamp };
	work->blind = session->blind;
	work->quoting.leaves_speakers = session->config->leaves_speakers;
	if (!why && !start_theme(work, session))
		return STATUS_TROUBLE;
	if (options->script)
		return run_script(work, session);
	if (why && options->adjudicate)
		return verb_fail(translate("--adjudicate needs a terminal: nothing was done"));
	if (why && work->blind)
		set_author(work, session);
	if (why)
		return print_text(work, session, why);
	return run_screen(work, session);
}

/* False when these cannot be read side by side. */
static bool check_files(const struct options *options, const struct story_files *files, struct error *error)
{
	if (options->adjudicate && files->count != 1)
		return error_set(error, "--adjudicate goes with one article, which is shown in both panes");
	if (files->count > STORY_MOST_ARTICLES)
		return error_set(error, "%zu articles are named; at most %d can be opened", files->count,
			STORY_MOST_ARTICLES);
	if (options->sidecar_dir && !story_files_are_apart(files, error))
		return false;
	for (size_t i = 0; i < files->count && files->count > 2; i++)
		if (strcmp(files->list[i].path, "-") == 0)
			return error_set(error, "standard input can be one of two articles, not of more");
	return true;
}

/* One article in both panes where two colleagues' work is to be settled, else all of them. */
static bool open_files(struct work *work, const struct options *options, const struct story_files *files,
	struct error *error)
{
	size_t count = options->adjudicate ? 2 : files->count;
	const char **paths = mem_new_array(count, sizeof(*paths));
	const char **outlets = mem_new_array(count, sizeof(*outlets));
	bool opened;

	for (size_t i = 0; i < count; i++) {
		paths[i] = files->list[options->adjudicate ? 0 : i].path;
		outlets[i] = files->list[options->adjudicate ? 0 : i].outlet;
	}
	opened = work_open_story(work, paths, outlets, count, options->encoding, options->sidecar_dir, error);
	free(paths);
	free(outlets);
	return opened;
}

int reader_run(const struct options *options, const struct config *config)
{
	const char *why = options->script ? NULL : no_screen();
	struct session session = { .options = options, .config = config, .query = { 0, -1 } };
	struct error error;
	struct work work;
	struct story_files files;
	int status = STATUS_TROUBLE;

	if (options->author && !*options->author)
		return verb_fail(translate("--author= is empty: a name would be right, such as --author=ana"));
	if (!story_files_find(&files, options->arguments, options->argument_count, &error))
		return verb_fail(error.message);
	if (!story_files_arrange(&files, &error) || !check_files(options, &files, &error)) {
		story_files_release(&files);
		return verb_fail(error.message);
	}
	session.blind = options->has_blind ? options->blind : config->blind;
	/* Who tags matters on a screen, and where the work of others is hidden. */
	if (!options->author && !config->author && (!why || session.blind))
		author_ask(&session.query, files.list[0].path);
	session.resumes = (options->has_restore ? options->restore : !options->script) && !options->adjudicate &&
		!options->demo && resume_key(&files, session.place);
	if (open_files(&work, options, &files, &error)) {
		work.tags = config->tags;
		work.own_commands = config->commands;
		status = run_opened(&work, &session, why);
		work_release(&work);
	} else {
		verb_fail(error.message);
	}
	/* Where nobody wanted the answer, git must not be left behind. */
	if (session.query.process)
		free(author_answer(&session.query));
	story_files_release(&files);
	return status;
}
