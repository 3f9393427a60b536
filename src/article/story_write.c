/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story file as bytes, and replaced. */
#include "crossread/article/story.h"

#include "crossread/yaml/yaml_write.h"

#include <stdlib.h>

enum { ENTRY_INDENT = 4 };

static bool is_one_of(struct slice key, const char *const *known)
{
	for (; *known; known++)
		if (slice_equal_text(key, *known))
			return true;
	return false;
}

/* Writes what a map that was read has besides the known keys. */
static void write_unknown(struct strbuf *out, size_t indent, const struct yaml_node *map, const char *const *known)
{
	for (const struct yaml_node *node = map ? map->first : NULL; node; node = node->next)
		if (!is_one_of(node->key, known))
			yaml_write_node(out, indent, node);
}

static void write_list_key(struct strbuf *out, size_t indent, const char *key, size_t count)
{
	if (count) {
		yaml_write_key(out, indent, key);
		return;
	}
	strbuf_add_repeated(out, ' ', indent);
	strbuf_add_format(out, "%s: []\n", key);
}

static void write_article(struct strbuf *out, const struct story_article *article)
{
	static const char *const known[] = { "file", "outlet", NULL };
	size_t start = out->length;

	yaml_write_string(out, ENTRY_INDENT, "file", article->file);
	yaml_write_string(out, ENTRY_INDENT, "outlet", article->outlet);
	write_unknown(out, ENTRY_INDENT, article->node, known);
	out->data[start + ENTRY_INDENT - 2] = '-';
}

static void write_speaker(struct strbuf *out, const struct story_speaker *speaker)
{
	static const char *const known[] = { "name", "side", "aliases", NULL };
	size_t start = out->length;

	yaml_write_string(out, ENTRY_INDENT, "name", speaker->name);
	yaml_write_string(out, ENTRY_INDENT, "side", speaker->side);
	write_list_key(out, ENTRY_INDENT, "aliases", speaker->alias_count);
	for (size_t i = 0; i < speaker->alias_count; i++) {
		strbuf_add_repeated(out, ' ', ENTRY_INDENT + 2);
		strbuf_add_text(out, "- ");
		yaml_write_quoted(out, speaker->aliases[i]);
		strbuf_add_byte(out, '\n');
	}
	write_unknown(out, ENTRY_INDENT, speaker->node, known);
	out->data[start + ENTRY_INDENT - 2] = '-';
}

void story_write(const struct story *story, struct strbuf *out)
{
	static const char *const known[] = { "crossread-story", "title", "articles", "speakers", "tags", NULL };
	const struct yaml_node *tags = yaml_get(story->root, "tags");

	yaml_write_number(out, 0, "crossread-story", STORY_FORMAT);
	yaml_write_string(out, 0, "title", story->title);
	write_list_key(out, 0, "articles", story->article_count);
	for (size_t i = 0; i < story->article_count; i++)
		write_article(out, &story->articles[i]);
	write_list_key(out, 0, "speakers", story->speaker_count);
	for (size_t i = 0; i < story->speaker_count; i++)
		write_speaker(out, &story->speakers[i]);
	if (tags && tags->count)
		yaml_write_node(out, 0, tags);
	else
		write_list_key(out, 0, "tags", 0);
	write_unknown(out, 0, story->root, known);
}

/* Keeps what the file holds, comments and all. */
static bool keep_copy(const char *path, char **copy, struct error *error)
{
	struct strbuf bytes;
	bool done;

	strbuf_init(&bytes);
	done = file_read(path, STORY_MOST_BYTES, &bytes, error) &&
		file_keep_copy(path, strbuf_slice(&bytes), copy, error);
	strbuf_release(&bytes);
	return done;
}

enum file_outcome story_save(struct story *story, const char *path, char **copy, struct error *error)
{
	struct strbuf bytes;
	char *kept = NULL;
	enum file_outcome outcome = FILE_FAILED;

	strbuf_init(&bytes);
	if (!story->mark.there || !story->had_comments || keep_copy(path, &kept, error)) {
		story_write(story, &bytes);
		outcome = file_replace(path, strbuf_slice(&bytes), &story->mark, error);
	}
	strbuf_release(&bytes);
	if (outcome == FILE_REPLACED || outcome == FILE_UNCONFIRMED)
		story->had_comments = false;
	if (outcome == FILE_CHANGED)
		error_set(error, "%.300s: somebody else has changed it meanwhile; open it anew", path);
	if (copy)
		*copy = kept;
	else
		free(kept);
	return outcome;
}
