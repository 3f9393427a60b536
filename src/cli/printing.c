/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share. */
#include "printing.h"

#include "crossread/article/load.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"
#include "crossread/text/width.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void complain(const char *message)
{
	struct strbuf line;

	strbuf_init(&line);
	strbuf_add_text(&line, "crossread: ");
	visible_add(&line, slice_of(message));
	strbuf_add_byte(&line, '\n');
	fputs(strbuf_text(&line), stderr);
	strbuf_release(&line);
}

int verb_fail(const char *message)
{
	complain(message);
	return STATUS_TROUBLE;
}

void printing_add_item(struct strbuf *out, const char *name, size_t columns, const char *text)
{
	size_t width = width_of(slice_of(name));

	strbuf_add_format(out, "  %s", name);
	strbuf_add_repeated(out, ' ', width < columns ? columns - width + 1 : 1);
	strbuf_add_format(out, "%s\n", text);
}

struct slice printing_number(size_t number, char digits[PRINTING_DIGITS])
{
	int length = snprintf(digits, PRINTING_DIGITS, "%zu", number);

	return slice_from(digits, (size_t)length);
}

bool printing_flush(struct strbuf *out)
{
	bool done = fwrite(strbuf_text(out), 1, out->length, stdout) == out->length && fflush(stdout) == 0;

	strbuf_clear(out);
	return done;
}

int printing_end(struct strbuf *out, int status)
{
	bool done = printing_flush(out) && !ferror(stdout);

	strbuf_release(out);
	if (done)
		return status;
	complain(translate("standard output: could not be written"));
	return STATUS_TROUBLE;
}

bool printing_to_terminal(void)
{
	return isatty(STDOUT_FILENO) == 1;
}

void printing_make_visible(struct strbuf *out)
{
	struct strbuf shown;

	if (!printing_to_terminal())
		return;
	strbuf_init(&shown);
	visible_add_lines(&shown, strbuf_slice(out));
	strbuf_release(out);
	*out = shown;
}

bool printing_check(const struct options *options, size_t least, size_t most)
{
	const struct verb *verb = verb_find(options->arguments[0]);
	size_t count = options->argument_count - 1;
	struct error error;

	if (count >= least && count <= most)
		return true;
	error_set(&error,
		count < least ? N_("%s: too few files are named; it is: crossread %s %s") :
				N_("%s: too many files are named; it is: crossread %s %s"),
		verb->name, verb->name, verb->arguments);
	complain(error.message);
	return false;
}

bool printing_load(const struct options *options, size_t number, struct article *article)
{
	struct error error;

	if (!article_load(article, options->arguments[number], options->encoding, &error)) {
		complain(error.message);
		return false;
	}
	if (article->warning) {
		error_set(&error, "%s: %s", article->path, article->warning);
		complain(error.message);
	}
	return true;
}
