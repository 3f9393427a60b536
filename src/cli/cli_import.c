/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread import: an article from a page of the web, by crossread-import, or from a document, by a filter. */
#include "verbs.h"

#include "converter.h"
#include "printing.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/cli/import_filter.h"
#include "crossread/text/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_ARGUMENTS = 64 };

static const char importer[] = "crossread-import";

/* How the name of a file ends, behind its last stop; "" without one. */
static const char *ending_of(const char *path)
{
	const char *stop = strrchr(file_base_name(path), '.');

	return stop ? stop + 1 : "";
}

static bool is_page(const char *path)
{
	static const char *const endings[] = { "", "html", "htm", "xhtml", "shtml", "php", "asp", "aspx" };

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		if (strcasecmp(ending_of(path), endings[i]) == 0)
			return true;
	}
	return false;
}

static const struct import_filter *find_filter(const struct options *options, const char *path)
{
	for (size_t i = 0; i < options->import_filters.count; i++) {
		if (strcasecmp(ending_of(path), options->import_filters.list[i].ending) == 0)
			return &options->import_filters.list[i];
	}
	return NULL;
}

/* The path of the program for pages: beside this one while it is not installed. The caller frees it; NULL: nowhere. */
static char *find_importer(const struct options *options)
{
	char *path = NULL;

	if (strchr(options->program, '/')) {
		char *folder = file_folder(options->program);

		path = file_join(folder, importer);
		free(folder);
	}
	if (!path || access(path, X_OK) != 0) {
		free(path);
		path = file_join(PKGLIBEXECDIR, importer);
	}
	if (access(path, X_OK) == 0)
		return path;
	free(path);
	return NULL;
}

/* A path that no program takes for an option. The caller frees it. */
static char *plain_path(const char *path)
{
	return *path == '-' ? file_join(".", path) : mem_copy(path, strlen(path));
}

/* Runs a converter; what is told of it names the document, too. */
static bool convert(const char *const *arguments, int input, const char *path, struct strbuf *text, struct error *error)
{
	struct error told;

	if (converter_run(arguments, input, text, &told))
		return true;
	error_clear(error);
	return *told.message ? error_set(error, "%.300s: %s", path, told.message) : false;
}

static bool run_importer(const struct options *options, const char *path, struct strbuf *text, struct error *error)
{
	char *program = find_importer(options);
	struct strbuf encoding;
	const char *arguments[5] = { program };
	size_t count = 1;
	bool done;

	if (!program)
		return error_set(error, "%s is missing: this crossread was built without libxml2, which import needs",
			importer);
	strbuf_init(&encoding);
	strbuf_add_format(&encoding, "--encoding=%s", options->encoding ? options->encoding : "");
	if (options->encoding)
		arguments[count++] = strbuf_text(&encoding);
	arguments[count++] = "--";
	arguments[count] = path;
	done = convert(arguments, STDIN_FILENO, path, text, error);
	strbuf_release(&encoding);
	free(program);
	return done;
}

/* Text that people edit: form feeds part paragraphs, other control characters are left out. */
static void tidy(struct strbuf *text)
{
	struct strbuf clean;
	size_t at = 0;

	strbuf_init(&clean);
	while (at < text->length) {
		uint32_t code = utf8_next(strbuf_slice(text), &at);

		if (code == '\f')
			strbuf_add_text(&clean, "\n\n");
		else if (code == '\n' || code == '\t' || (code >= 0x20 && !(code >= 0x7F && code < 0xA0)))
			utf8_add(&clean, code);
	}
	strbuf_release(text);
	*text = clean;
}

static bool run_filter(const struct import_filter *filter, const char *path, struct strbuf *text, struct error *error)
{
	const char *arguments[MOST_ARGUMENTS + 1];
	char *plain = plain_path(path);
	size_t count = 0;
	bool names_path = false;
	bool done = false;
	int input;

	for (; filter->arguments[count] && count < MOST_ARGUMENTS; count++) {
		bool is_path = count && strcmp(filter->arguments[count], IMPORT_FILTER_PATH) == 0;

		arguments[count] = is_path ? plain : filter->arguments[count];
		names_path = names_path || is_path;
	}
	arguments[count] = NULL;
	input = open(names_path ? "/dev/null" : path, O_RDONLY | O_CLOEXEC);
	if (input < 0) {
		error_set_errno(error, path, errno);
	} else {
		done = convert(arguments, input, path, text, error);
		close(input);
	}
	free(plain);
	if (!done)
		return false;
	tidy(text);
	return text->length || error_set(error, "%.300s: %.100s found no text in it", path, filter->arguments[0]);
}

/* Makes the text; an empty message when the program has told what is wrong. */
static bool make_text(const struct options *options, const char *path, struct strbuf *text, struct error *error)
{
	const struct import_filter *filter = find_filter(options, path);
	struct stat status;

	if (strcmp(path, "-") == 0)
		return run_importer(options, path, text, error);
	if (stat(path, &status) != 0)
		return error_set_errno(error, path, errno);
	if (!S_ISREG(status.st_mode))
		return error_set(error, "%.300s: is no file; import takes one page or document", path);
	if (filter)
		return run_filter(filter, path, text, error);
	if (is_page(path))
		return run_importer(options, path, text, error);
	return error_set(error,
		"%.300s: no filter for .%.20s; in the configuration: filters: {pdf: [\"pdftotext\", \"%s\", \"-\"]}",
		path, ending_of(path), IMPORT_FILTER_PATH);
}

static int put_text(const struct options *options, struct strbuf *text)
{
	struct error error;

	if (!options->output || strcmp(options->output, "-") == 0) {
		printing_make_visible(text);
		return printing_end(text, STATUS_FINE);
	}
	if (file_exists(options->output) && !options->force)
		error_set(&error, "%.300s: is there already; --force overwrites it", options->output);
	else if (file_write(options->output, strbuf_slice(text), &error))
		error_clear(&error);
	strbuf_release(text);
	return *error.message ? verb_fail(error.message) : STATUS_FINE;
}

int verb_import(const struct options *options)
{
	struct strbuf text;
	struct error error;

	if (!printing_check(options, 1, 1))
		return STATUS_TROUBLE;
	strbuf_init(&text);
	if (make_text(options, options->arguments[1], &text, &error))
		return put_text(options, &text);
	strbuf_release(&text);
	return *error.message ? verb_fail(error.message) : STATUS_TROUBLE;
}
