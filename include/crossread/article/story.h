/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story: which articles belong together, and who speaks in them. The file story.yaml beside them says so. */
#ifndef CROSSREAD_ARTICLE_STORY_H
#define CROSSREAD_ARTICLE_STORY_H

#include "crossread/base/arena.h"
#include "crossread/base/error.h"
#include "crossread/base/file.h"
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
	bool had_comments; /* which are not kept when it is written */
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

/* The path of the story file beside an article; NULL for standard input, "-". The caller frees it. */
char *story_path_beside(const char *article);

/* Reads the story file beside an article; without one the story is empty. Otherwise as story_load(). */
bool story_load_beside(struct story *story, const char *article, struct error *error);

/* Adds the file as it would be written: the same content gives the same bytes, unknown keys are kept. */
void story_write(const struct story *story, struct strbuf *out);

/*
 * Replaces the file `path` at once, unless somebody else has changed it since it was loaded: then, as on any other
 * failure, it is left alone. Of a file with comments, which are lost, a copy is kept beside it, once; `*copy` (may be
 * NULL) becomes its path, NULL for none, and is the caller's to free.
 */
enum file_outcome story_save(struct story *story, const char *path, char **copy, struct error *error);

/* A story without a file yet. To be released. */
void story_init(struct story *story);

/* The speaker of that name; NULL when there is none. */
struct story_speaker *story_find_speaker(const struct story *story, struct slice name);

/* Adds a speaker; the name must be new. Copies what it needs. False when there are too many, or it is too long. */
bool story_add_speaker(struct story *story, struct slice name, struct slice side, struct error *error);

/* Lets `alias` mean the speaker from now on, and nobody else; its name, and what means them already, change nothing. */
bool story_add_alias(struct story *story, struct story_speaker *speaker, struct slice alias, struct error *error);

/* Sets the name; the one before becomes an alias. False when somebody else has that name, or it is too long. */
bool story_rename_speaker(struct story *story, struct story_speaker *speaker, struct slice name, struct error *error);

/* Sets the side, one of story_sides. */
void story_set_side(struct story *story, struct story_speaker *speaker, struct slice side);

/* Takes the speaker out. Pointers to those behind become invalid. */
void story_remove_speaker(struct story *story, struct story_speaker *speaker);

/* "accused", "accuser", "none"; NULL ends them. Where nothing is said a side may be guessed. */
extern const char *const story_sides[];

#endif
