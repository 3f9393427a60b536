/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story: which articles belong together, and who speaks in them. The file story.yaml beside them says so. */
#ifndef CROSSREAD_ARTICLE_STORY_H
#define CROSSREAD_ARTICLE_STORY_H

#include "crossread/base/arena.h"
#include "crossread/base/error.h"
#include "crossread/base/file_mark.h"
#include "crossread/base/strbuf.h"

struct yaml_node;

/* What a story file is called. */
#define STORY_FILE "story.yaml"

enum {
	STORY_FORMAT = 1,
	STORY_MOST_BYTES = 1024 * 1024,
	STORY_MOST_ARTICLES = 200,
	STORY_MOST_SPEAKERS = 1000,
	STORY_MOST_ALIASES = 100,
	STORY_MOST_TEXT = 1000, /* bytes of a title, an outlet, a name */
	STORY_MOST_NAME = 255,  /* bytes of the name of a file */
};

struct story_article {
	struct slice file;            /* a base name, never a path */
	struct slice outlet;          /* empty: the article says it itself, or nobody knows */
	const struct yaml_node *node; /* as read; NULL for one that was added */
	size_t line;                  /* of the story file */
};

struct story_speaker {
	struct slice name;
	struct slice side;
	struct slice *aliases;
	size_t alias_count;
	const struct yaml_node *node;
};

struct story {
	struct slice title;
	struct story_article *articles; /* no two of one file */
	size_t article_count;
	struct story_speaker *speakers; /* no two of one name */
	size_t speaker_count;
	/* As read, for tags and for unknown keys. */
	const struct yaml_node *root;
	struct arena arena; /* owns everything above */
	struct file_mark mark;
};

/*
 * Reads the file `path`, which comes from other people: what is damaged, beyond the limits above, or written by a newer
 * version is refused, and the message has file, line, column and what would be right. On failure there is nothing to
 * release. Never writes.
 */
bool story_load(struct story *story, const char *path, struct error *error);

/* The same from bytes in memory; `name` is for messages. */
bool story_read(struct story *story, struct slice bytes, const char *name, struct error *error);
void story_release(struct story *story);

/* Adds the file as it would be written: the same content gives the same bytes, unknown keys are kept. */
void story_write(const struct story *story, struct strbuf *out);

/*
 * Replaces the file `path` at once, unless somebody else has changed it since it was loaded: then, as on any other
 * failure, it is left alone.
 */
bool story_save(struct story *story, const char *path, struct error *error);

#endif
