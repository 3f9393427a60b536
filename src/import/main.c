/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * crossread-import: an article from a page of the web. A program of its own, so that a parser of strangers' HTML is
 * neither in the reader nor started with it, and has limits that the system holds.
 */
#include "page.h"
#include "page_article.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { FINE = 0, TROUBLE = 2, MOST_SECONDS = 2, MOST_MEMORY = 512 * 1024 * 1024 };

/* A sanitizer reserves more addresses than any limit, and takes its time. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_LIMITED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_LIMITED 0
#endif
#endif
#ifndef IS_LIMITED
#define IS_LIMITED 1
#endif

static void limit(int resource, rlim_t most)
{
	struct rlimit limits;

	if (getrlimit(resource, &limits) == 0 && (limits.rlim_cur == RLIM_INFINITY || limits.rlim_cur > most)) {
		limits.rlim_cur = most;
		setrlimit(resource, &limits);
	}
}

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

static bool print(struct strbuf *out, struct error *error)
{
	bool done = fwrite(strbuf_text(out), 1, out->length, stdout) == out->length && fflush(stdout) == 0;

	return done || error_set(error, "standard output: could not be written");
}

static bool import(const char *path, const char *encoding, struct error *error)
{
	const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
	struct strbuf bytes;
	struct strbuf out;
	struct error notice = { "" };
	bool done;

	strbuf_init(&bytes);
	strbuf_init(&out);
	done = (strcmp(path, "-") == 0 ? file_read_stream(STDIN_FILENO, name, PAGE_MOST_BYTES, &bytes, error) :
					 file_read(path, PAGE_MOST_BYTES, &bytes, error)) &&
		page_article(&bytes, encoding, name, &out, &notice, error);
	if (*notice.message)
		complain(notice.message);
	done = done && print(&out, error);
	strbuf_release(&out);
	strbuf_release(&bytes);
	return done;
}

int main(int argc, char **argv)
{
	static const char option[] = "--encoding=";
	const char *encoding = NULL;
	struct error error;
	int next = 1;

	setlocale(LC_CTYPE, "");
	translate_init(LOCALEDIR);
	if (IS_LIMITED) {
		limit(RLIMIT_CPU, MOST_SECONDS);
		limit(RLIMIT_AS, MOST_MEMORY);
	}
	limit(RLIMIT_CORE, 0);
	if (next < argc && strncmp(argv[next], option, strlen(option)) == 0)
		encoding = argv[next++] + strlen(option);
	if (next < argc && strcmp(argv[next], "--") == 0)
		next++;
	if (argc - next != 1) {
		complain(translate(
			"usage: crossread-import [--encoding=NAME] [--] PAGE.html; crossread import calls it"));
		return TROUBLE;
	}
	if (import(argv[next], encoding, &error))
		return FINE;
	complain(error.message);
	return TROUBLE;
}
