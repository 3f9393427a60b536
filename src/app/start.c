/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown to who names no article. */
#include "start.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Names of a large folder that are looked at. */
enum { MOST_NAMES = 1000 };

/* Columns of a command before what it does. */
enum { MOST_COLUMNS = 60 };

static bool is_article(const char *name)
{
	const char *dot = strrchr(name, '.');

	return name[0] != '.' && dot && (strcmp(dot, ".txt") == 0 || strcmp(dot, ".md") == 0);
}

/* Keeps the two first names in the order of their bytes; owned. */
static void offer(char *names[2], const char *name)
{
	for (size_t i = 0; i < 2; i++) {
		if (names[i] && strcmp(names[i], name) <= 0)
			continue;
		free(names[1]);
		names[1] = i == 0 ? names[0] : NULL;
		names[i] = mem_copy(name, strlen(name));
		return;
	}
}

static void find_articles(char *names[2])
{
	DIR *folder = opendir(".");
	const struct dirent *entry;

	for (size_t i = 0; folder && i < MOST_NAMES && (entry = readdir(folder)); i++) {
		if (is_article(entry->d_name))
			offer(names, entry->d_name);
	}
	if (folder)
		closedir(folder);
}

void start_add_page(struct strbuf *out)
{
	char *names[2] = { NULL, NULL };
	struct strbuf own;
	int width;

	find_articles(names);
	strbuf_init(&own);
	strbuf_add_text(&own, "crossread ");
	visible_add_flowing(&own, slice_of(names[1] ? names[0] : "ARTICLE"));
	strbuf_add_byte(&own, ' ');
	visible_add_flowing(&own, slice_of(names[1] ? names[1] : "ARTICLE"));
	width = (int)(own.length < MOST_COLUMNS ? own.length : MOST_COLUMNS);
	strbuf_add_text(out,
		translate("crossread shows news articles on one story side by side, matching sentences on\n"
			  "one row, and keeps what you tag in them: who alleges, who denies, what is\n"
			  "context.\n"
			  "\n"
			  "Three things to do:\n"
			  "\n"));
	strbuf_add_format(out, translate("  %-*s  a tour of two minutes, on two samples\n"), width, "crossread --demo");
	strbuf_add_format(out, translate("  %-*s  %s\n"), width, strbuf_text(&own),
		names[1] ? translate("read these two articles of this folder") :
			   translate("read two articles, plain text files"));
	strbuf_add_format(out, translate("  %-*s  what else there is; in the reader %s shows the keys\n"), width,
		"crossread --help", "?");
	strbuf_release(&own);
	free(names[0]);
	free(names[1]);
}
