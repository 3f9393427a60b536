/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story file, checked field by field: it comes from other people. */
#include "crossread/article/story.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/yaml/yaml_read.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is being read, for messages. */
struct source {
	const char *name;
	struct error *error;
};

__attribute__((format(printf, 3, 4))) static bool story_refuse(const struct source *source,
	const struct yaml_node *node, const char *format, ...)
{
	char what[ERROR_SIZE];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(what, sizeof(what), translate(format), arguments);
	va_end(arguments);
	return error_set_at(source->error, source->name, node->line, node->column, "%.400s", what);
}

/* Takes the text under `key` of a map; without one it stays empty. */
static bool take_text(const struct source *source, struct arena *arena, const struct yaml_node *map, const char *key,
	struct slice *text)
{
	const struct yaml_node *node = yaml_get(map, key);

	*text = slice_of("");
	if (!node || yaml_is_null(node))
		return true;
	if (node->kind != YAML_IS_SCALAR)
		return story_refuse(source, node, "%s: is no text; %s: \"...\" would be right", key, key);
	if (node->text.length > STORY_MOST_TEXT)
		return story_refuse(source, node, "%s: is longer than %d bytes, the limit", key, STORY_MOST_TEXT);
	*text = arena_copy(arena, node->text);
	return true;
}

/* Sets `*list` to the list under `key`, NULL when there is none or nothing of it is left. */
static bool take_list(const struct source *source, const struct yaml_node *map, const char *key, size_t most,
	const struct yaml_node **list)
{
	const struct yaml_node *node = yaml_get(map, key);

	*list = NULL;
	if (!node || yaml_is_null(node))
		return true;
	if (node->kind != YAML_IS_LIST)
		return story_refuse(source, node, "%s: is no list; [] or entries that begin with \"- \" would be right",
			key);
	if (node->count > most)
		return story_refuse(source, node, "%s: holds %zu entries; %zu is the limit", key, node->count, most);
	*list = node;
	return true;
}

/* A name that leads to a file of the same folder and to no other place. */
static bool is_base_name(struct slice name)
{
	return name.length && name.length <= STORY_MOST_NAME && !memchr(name.data, '/', name.length) &&
		!memchr(name.data, '\0', name.length) && !slice_equal_text(name, ".") && !slice_equal_text(name, "..");
}

static bool read_article(const struct source *source, struct story *story, const struct yaml_node *node)
{
	struct story_article *article = &story->articles[story->article_count];

	if (node->kind != YAML_IS_MAP)
		return story_refuse(source, node, "is no article; - file: \"...\" would be right");
	article->node = node;
	article->line = node->line;
	if (!take_text(source, &story->arena, node, "file", &article->file) ||
		!take_text(source, &story->arena, node, "outlet", &article->outlet))
		return false;
	if (!is_base_name(article->file))
		return story_refuse(source, yaml_get(node, "file") ? yaml_get(node, "file") : node,
			"file: is not the name of a file beside this one; no folder belongs before it");
	for (size_t i = 0; i < story->article_count; i++)
		if (slice_equal(story->articles[i].file, article->file))
			return story_refuse(source, node, "file: stands already in line %zu; keep one of the two",
				story->articles[i].line);
	story->article_count++;
	return true;
}

static bool read_aliases(const struct source *source, struct story *story, struct story_speaker *speaker,
	const struct yaml_node *node)
{
	const struct yaml_node *list;

	if (!take_list(source, node, "aliases", STORY_MOST_ALIASES, &list))
		return false;
	if (!list)
		return true;
	speaker->aliases = arena_new_array(&story->arena, list->count, sizeof(*speaker->aliases));
	for (const struct yaml_node *alias = list->first; alias; alias = alias->next) {
		if (alias->kind != YAML_IS_SCALAR || !alias->text.length || alias->text.length > STORY_MOST_TEXT)
			return story_refuse(source, alias,
				"is no other name; a text like \"Meta spokesperson\" would be right");
		speaker->aliases[speaker->alias_count++] = arena_copy(&story->arena, alias->text);
	}
	return true;
}

static bool read_speaker(const struct source *source, struct story *story, const struct yaml_node *node)
{
	struct story_speaker *speaker = &story->speakers[story->speaker_count];

	if (node->kind != YAML_IS_MAP)
		return story_refuse(source, node, "is no speaker; - name: \"...\" would be right");
	speaker->node = node;
	if (!take_text(source, &story->arena, node, "name", &speaker->name) ||
		!take_text(source, &story->arena, node, "side", &speaker->side))
		return false;
	if (!speaker->name.length)
		return story_refuse(source, node, "the name is missing here; it must not be left out");
	for (size_t i = 0; i < story->speaker_count; i++)
		if (slice_equal(story->speakers[i].name, speaker->name))
			return story_refuse(source, node, "the name stands already in line %zu; keep one of the two",
				story->speakers[i].node->line);
	story->speaker_count++;
	return read_aliases(source, story, speaker, node);
}

static bool check_start(const struct source *source, const struct yaml_node *root)
{
	const struct yaml_node *first = root->kind == YAML_IS_MAP ? root->first : NULL;
	size_t format;

	if (!first || !slice_equal_text(first->key, "crossread-story"))
		return story_refuse(source, root,
			"is no story; \"crossread-story: 1\" would be right as the first line");
	if (!yaml_number(first, &format) || format < STORY_FORMAT)
		return story_refuse(source, first, "is no format of a story; \"crossread-story: 1\" would be right");
	if (format > STORY_FORMAT)
		return story_refuse(source, first,
			"written by a newer version (format %zu, this one reads format %d); update this program",
			format, STORY_FORMAT);
	return true;
}

static bool read_lists(const struct source *source, struct story *story)
{
	const struct yaml_node *articles;
	const struct yaml_node *speakers;
	const struct yaml_node *tags;

	if (!take_list(source, story->root, "articles", STORY_MOST_ARTICLES, &articles) ||
		!take_list(source, story->root, "speakers", STORY_MOST_SPEAKERS, &speakers) ||
		!take_list(source, story->root, "tags", SIZE_MAX, &tags))
		return false;
	story->articles = arena_new_array(&story->arena, articles ? articles->count : 0, sizeof(*story->articles));
	story->speakers = arena_new_array(&story->arena, speakers ? speakers->count : 0, sizeof(*story->speakers));
	for (const struct yaml_node *node = articles ? articles->first : NULL; node; node = node->next)
		if (!read_article(source, story, node))
			return false;
	for (const struct yaml_node *node = speakers ? speakers->first : NULL; node; node = node->next)
		if (!read_speaker(source, story, node))
			return false;
	return true;
}

static bool read_contents(const struct source *source, struct story *story, struct slice bytes)
{
	struct yaml_node *root;

	if (bytes.length > STORY_MOST_BYTES)
		return error_set(source->error, "%.300s: larger than %d MiB, the limit", source->name,
			STORY_MOST_BYTES >> 20);
	if (!yaml_read(bytes, source->name, &story->arena, &root, &story->had_comments, source->error))
		return false;
	story->root = root;
	if (!root)
		return error_set_at(source->error, source->name, 1, 1,
			"the file is empty; \"crossread-story: 1\" would be right as the first line");
	return check_start(source, root) && take_text(source, &story->arena, root, "title", &story->title) &&
		read_lists(source, story);
}

bool story_read(struct story *story, struct slice bytes, const char *name, struct error *error)
{
	const struct source source = { name, error };

	*story = (struct story){ 0 };
	arena_init(&story->arena);
	if (read_contents(&source, story, bytes))
		return true;
	story_release(story);
	return false;
}

bool story_load(struct story *story, const char *path, struct error *error)
{
	struct file_mark mark;
	struct strbuf bytes;
	bool done;

	strbuf_init(&bytes);
	done = file_mark_look(&mark, path, error) && file_read(path, STORY_MOST_BYTES, &bytes, error) &&
		story_read(story, strbuf_slice(&bytes), path, error);
	strbuf_release(&bytes);
	if (done)
		story->mark = mark;
	return done;
}

char *story_path_beside(const char *article)
{
	char *folder;
	char *path;

	if (strcmp(article, "-") == 0)
		return NULL;
	folder = file_folder(article);
	path = file_join(folder, STORY_FILE);
	free(folder);
	return path;
}

bool story_load_beside(struct story *story, const char *article, struct error *error)
{
	char *path = story_path_beside(article);
	bool done = true;

	if (path && file_exists(path))
		done = story_load(story, path, error);
	else
		story_init(story);
	free(path);
	return done;
}

void story_release(struct story *story)
{
	arena_release(&story->arena);
	*story = (struct story){ 0 };
}
