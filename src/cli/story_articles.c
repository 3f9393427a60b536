/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs about speech read. */
#include "story_articles.h"

#include "printing.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

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
	struct error error;
	bool done;

	*read = (struct story_articles){ 0 };
	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	if (!story_load_beside(&read->story, options->arguments[1], &error))
		return verb_fail(error.message);
	done = load(read, options);
	story_quotations_find(&read->found, read->articles, read->count, &read->story);
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
	story_release(&read->story);
}
