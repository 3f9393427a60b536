/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which articles are meant by what is named on a command line: files, folders, stories. */
#ifndef CROSSREAD_ARTICLE_STORY_FILES_H
#define CROSSREAD_ARTICLE_STORY_FILES_H

#include "crossread/base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct story_file {
	char *path;   /* owned */
	char *outlet; /* owned; what the story says, NULL when it says nothing */
};

struct story_files {
	struct story_file *list; /* owned */
	size_t count;
	size_t capacity;
	char *folder; /* owned; of the story or folder that was named last, NULL when there was none */
};

/*
 * Adds the articles that `arguments` mean, in this order: a file is itself; a folder is the story of its story.yaml or,
 * where there is none or it names no articles, all of its *.txt by their published date (ISO 8601), those without one
 * behind the others, by name; a file story.yaml is the same as its folder. False, with nothing to release, for a story
 * that cannot be read, for one that names a symbolic link, for a folder without articles or with more than
 * STORY_MOST_ARTICLES. That the other files exist is not looked at.
 */
bool story_files_find(struct story_files *files, const char *const *arguments, size_t count, struct error *error);

/*
 * Puts three or more files of one folder that were named one by one into the order of their story, as if the folder had
 * been named: those of its story.yaml first. Without a story they are put in order of date only when they were named in
 * order of name, as a shell does; whoever names them otherwise means that order. A file that is named twice, under
 * whichever name, is kept once. False when the story cannot be read.
 */
bool story_files_arrange(struct story_files *files, struct error *error);

/*
 * True when no two of them have the same base name, as their sidecars need that share one folder; else false with both.
 * A file that is named twice is one.
 */
bool story_files_are_apart(const struct story_files *files, struct error *error);
void story_files_release(struct story_files *files);

#endif
