/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs about speech read. */
#include "story_articles.h"

#include "printing.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Reads the story file beside `path`, if there is one; false with a message when it cannot be read. */
static bool load_story(struct story_articles *read, const char *path)
{
	struct strbuf name;
	struct error error;
	bool done = true;
	const char *base = file_base_name(path);

	strbuf_init(&name);
	strbuf_add(&name, slice_from(path, (size_t)(base - path)));
	strbuf_add_text(&name, STORY_FILE);
	if (strcmp(path, "-") != 0 && access(strbuf_text(&name), F_OK) == 0) {
		done = story_load(&read->story, strbuf_text(&name), &error);
		read->has_story = done;
		if (!done)
			verb_fail(error.message);
	}
	strbuf_release(&name);
	return done;
}

/* Loads all articles that can be loaded; false when one cannot. */
static bool load(struct story_articles *read, const struct options *options)
{
	size_t most = options->argument_count - 1;
	bool done = true;

	read->loaded = mem_new_array(most, sizeof(*read->loaded));
	read->articles = mem_new_array(most, sizeof(*read->articles));
	for (size_t i = 1; i <= most; i++) {
		if (printing_load(options, i, &read->loaded[read->count])) {
			read->articles[read->count] = &read->loaded[read->count];
			read->count++;
		} else {
			done = false;
		}
	}
	return done;
}

int story_articles_read(struct story_articles *read, const struct options *options)
{
	bool done;

	*read = (struct story_articles){ 0 };
	if (!printing_check(options, 1, SIZE_MAX) || !load_story(read, options->arguments[1]))
		return STATUS_TROUBLE;
	done = load(read, options);
	story_quotations_find(&read->found, read->articles, read->count, read->has_story ? &read->story : NULL);
	return done ? STATUS_FINE : STATUS_TROUBLE;
}

void story_articles_release(struct story_articles *read)
{
	if (read->articles)
		story_quotations_release(&read->found);
	for (size_t i = 0; i < read->count; i++)
		article_release(&read->loaded[i]);
	free(read->loaded);
	free(read->articles);
	if (read->has_story)
		story_release(&read->story);
}
