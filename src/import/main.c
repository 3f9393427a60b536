/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * crossread-import: an article from a page of the web. A program of its own, so that a parser of strangers' HTML is
 * neither in the reader nor started with it, and has limits that the system holds.
 */
#include "encoding.h"
#include "facts.h"
#include "main_text.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { FINE = 0, TROUBLE = 2, MOST_SECONDS = 2, MOST_MEMORY = 512 * 1024 * 1024, SHORT_TEXT = 200 };

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

static bool has_frames(const struct page *page)
{
	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->element == ELEMENT_FRAMESET)
			return true;
	}
	return false;
}

/* The paragraphs of the text that JSON-LD has, in place of what the elements have. */
static void take_body(struct blocks *blocks, struct page *page, struct slice body)
{
	size_t start = 0;

	blocks->count = 0;
	while (start < body.length) {
		size_t feed = slice_find(body, slice_of("\n"), start);
		size_t end = feed == SIZE_MAX ? body.length : feed;
		struct slice line = block_text(page, slice_part(body, start, end));

		if (line.length)
			blocks_add(blocks)->text = line;
		start = end + 1;
	}
}

/* Finds and prints the article. */
static bool write_article(struct page *page, const char *name, struct error *error)
{
	struct facts facts;
	struct blocks blocks;
	struct strbuf out;
	bool done;

	error_clear(error);
	facts_find(&facts, page);
	blocks_find(&blocks, page, true);
	main_text_choose(&blocks, page, &facts);
	if (!blocks.count) {
		blocks_release(&blocks);
		blocks_find(&blocks, page, false);
		main_text_choose(&blocks, page, &facts);
	}
	if (main_text_length(&blocks) * 2 < facts.body.length)
		take_body(&blocks, page, facts.body);
	strbuf_init(&out);
	if (blocks.count && facts.is_paid)
		error_set(error, "%.300s: says that it is not free to read: look whether the text is whole", name);
	else if (blocks.count && main_text_length(&blocks) < SHORT_TEXT)
		error_set(error, "%.300s: only %zu bytes of text: look whether that is the article", name,
			main_text_length(&blocks));
	if (*error->message)
		complain(error->message);
	if (blocks.count) {
		main_text_write(&out, &blocks, &facts);
		done = print(&out, error);
	} else if (has_frames(page)) {
		done = error_set(error, "%.300s: only holds frames; save the frame with the article", name);
	} else {
		done = error_set(error, "%.300s: no running text found in it; copy the text of the article into a file",
			name);
	}
	strbuf_release(&out);
	blocks_release(&blocks);
	return done;
}

static bool import(const char *path, const char *encoding, struct error *error)
{
	const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
	struct strbuf bytes;
	struct strbuf text;
	struct page page;
	bool done;

	strbuf_init(&bytes);
	strbuf_init(&text);
	done = (strcmp(path, "-") == 0 ? file_read_stream(STDIN_FILENO, name, PAGE_MOST_BYTES, &bytes, error) :
					 file_read(path, PAGE_MOST_BYTES, &bytes, error)) &&
		encoding_decode(&bytes, encoding, name, &text, error);
	strbuf_release(&bytes);
	done = done && page_read(&page, strbuf_slice(&text), name, error);
	strbuf_release(&text);
	if (!done)
		return false;
	done = write_article(&page, name, error);
	page_release(&page);
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
