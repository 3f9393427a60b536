/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a sidecar, checked field by field: it comes from other people. */
#include "sidecar_read.h"

#include "crossread/base/mem.h"
#include "unknown.h"

#include <stdlib.h>

const char *const sidecar_lists[] = { "annotations", "links", "matches", "reviewed", "dismissed", "removed", NULL };

/* The file that is being read, for messages. */
struct source {
	const char *name;
	struct error *error;
};

static bool refuse(const struct source *source, const struct yaml_node *node, const char *what)
{
	return error_set_at(source->error, source->name, node->line, node->column, "%s", what);
}

static bool refuse_key(const struct source *source, const struct yaml_node *node, const char *what)
{
	return error_set_at(source->error, source->name, node->line, node->column, "%.*s: %s", (int)node->key.length,
		node->key.data, what);
}

bool sidecar_keeps(const char *list)
{
	enum kind_number number;

	return !kind_find(list, &number);
}

bool sidecar_knows(struct slice key)
{
	for (size_t i = 0; sidecar_lists[i]; i++)
		if (slice_equal_text(key, sidecar_lists[i]))
			return true;
	return slice_equal_text(key, "crossread") || slice_equal_text(key, "article") ||
		slice_equal_text(key, "entries");
}

static bool read_fields(const struct source *source, const struct yaml_node *map, const struct fields *fields,
	void *entry);

static bool read_field(const struct source *source, const struct yaml_node *node, const struct field *field,
	void *entry)
{
	switch (field->kind) {
	case FIELD_NUMBER:
		if (yaml_number(node, field_number(field, entry)))
			return true;
		return refuse_key(source, node, "is no number; a whole number such as 120 would be right");
	case FIELD_MAP:
		if (node->kind == YAML_IS_MAP)
			return read_fields(source, node, &field->inner, entry);
		return error_set_at(source->error, source->name, node->line, node->column,
			"%s: is no map; fields such as %s: below it would be right", field->key,
			field->inner.list[0].key);
	case FIELD_TEXT:
		break;
	}
	if (node->kind != YAML_IS_SCALAR)
		return refuse_key(source, node, "is no text; a text in double quotes would be right");
	if (field->required && !node->text.length)
		return refuse_key(source, node, "is empty; a text in double quotes would be right");
	*field_text(field, entry) = node->text;
	return true;
}

/* Fills `entry` from a map. What is not there stays as it is. */
static bool read_fields(const struct source *source, const struct yaml_node *map, const struct fields *fields,
	void *entry)
{
	unsigned long seen = 0;

	if (map->kind != YAML_IS_MAP)
		return refuse(source, map, "is no entry; fields such as id: \"k3v9q2mhxa\" would be right");
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const struct field *field = fields_find(fields, node->key);

		if (!field)
			continue;
		if (!read_field(source, node, field, entry))
			return false;
		seen |= 1ul << (field - fields->list);
	}
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].required && !(seen >> i & 1))
			return error_set_at(source->error, source->name, map->line, map->column,
				"the field %s is missing here; it must not be left out", fields->list[i].key);
	return true;
}

/* Sets `*list` to the list of that key; NULL when there is none or a person left nothing of it. */
static bool find_list(const struct source *source, const struct yaml_node *root, const char *key,
	const struct yaml_node **list)
{
	const struct yaml_node *node = yaml_get(root, key);

	*list = NULL;
	if (!node || yaml_is_null(node))
		return true;
	if (node->kind != YAML_IS_LIST)
		return refuse_key(source, node, "is no list; [] or entries that begin with \"- \" would be right");
	*list = node;
	return true;
}

static bool check_start(const struct source *source, const struct yaml_node *root)
{
	const struct yaml_node *first = root->kind == YAML_IS_MAP ? root->first : NULL;
	size_t format;

	if (!first || !slice_equal_text(first->key, "crossread"))
		return refuse(source, root, "is no sidecar; \"crossread: 1\" would be right as the first line");
	if (!yaml_number(first, &format) || format < SIDECAR_FORMAT)
		return refuse(source, first, "is no format of a sidecar; \"crossread: 1\" would be right");
	if (format > SIDECAR_FORMAT)
		return error_set_at(source->error, source->name, first->line, first->column,
			"written by a newer version (format %zu, this one reads format %d); "
			"update this program",
			format, SIDECAR_FORMAT);
	return true;
}

/* A file that was cut off anywhere lacks the last line, its LF, or entries that it promises. */
static bool check_end(const struct source *source, struct slice bytes, struct contents *contents)
{
	const struct yaml_node *last = NULL;
	const struct yaml_node *entries = yaml_get(contents->root, "entries");
	const struct yaml_node *list;
	size_t stated;
	size_t count = 0;

	for (const struct yaml_node *node = contents->root->first; node; node = node->next)
		last = node;
	if (!entries)
		return refuse(source, last, "damaged: the last line \"entries: ...\" is missing; restore the file");
	if (entries != last)
		return refuse_key(source, last, "stands behind \"entries\"; move it before that line");
	if (!yaml_number(entries, &stated))
		return refuse_key(source, entries, "damaged: is no number; restore the file");
	if (bytes.data[bytes.length - 1] != '\n')
		return refuse_key(source, entries, "damaged: the last line has no end; restore the file");
	for (size_t i = 0; sidecar_lists[i]; i++) {
		if (!find_list(source, contents->root, sidecar_lists[i], &list))
			return false;
		count += list ? list->count : 0;
	}
	if (count < stated)
		return error_set_at(source->error, source->name, entries->line, entries->column,
			"damaged: %zu entries are promised, %zu are here; "
			"restore the file, or state %zu if that is all",
			stated, count, count);
	contents->more = count - stated;
	return true;
}

/* Reads the list of one kind. */
static bool read_entries(const struct source *source, struct arena *arena, struct contents *contents,
	enum kind_number number)
{
	const struct kind *kind = kinds[number];
	struct entries *entries = &contents->lists[number];
	const struct yaml_node *list;

	entries->kind = kind;
	if (!find_list(source, contents->root, kind->list, &list))
		return false;
	if (!list)
		return true;
	entries->list = arena_new_array(arena, list->count, kind->size);
	for (const struct yaml_node *node = list->first; node; node = node->next) {
		void *entry = entries_at(entries, entries->count++);
		const char *problem;

		if (!read_fields(source, node, &kind->fields, entry))
			return false;
		problem = kind_problem(kind, entry, contents->article.length);
		if (problem)
			return refuse(source, node, problem);
		*kind_unknown(kind, entry) = unknown_keep(arena, node->first, &kind->fields);
		if (kind->passage)
			*kind_saved(kind, entry) = true;
	}
	return true;
}

/* An id and the entry that bears it. */
struct bearer {
	struct slice id;
	const struct yaml_node *entry;
};

static int compare_bearers(const void *left, const void *right)
{
	const struct bearer *a = left;
	const struct bearer *b = right;
	int order = slice_compare(a->id, b->id);

	if (order)
		return order;
	return (a->entry->line > b->entry->line) - (a->entry->line < b->entry->line);
}

/* Adds who bears the ids of one list. */
static size_t add_bearers(struct bearer *bearers, const struct yaml_node *root, const struct entries *entries)
{
	const struct yaml_node *list = yaml_get(root, entries->kind->list);
	const struct yaml_node *node = list ? list->first : NULL;

	for (size_t i = 0; i < entries->count; i++, node = node->next)
		bearers[i] = (struct bearer){ kind_id(entries_at(entries, i)), node };
	return entries->count;
}

/* Refuses an id that two entries bear, of whichever kinds they are. */
static bool check_ids(const struct source *source, const struct contents *contents)
{
	struct bearer *bearers;
	size_t count = 0;
	bool done = true;

	for (enum kind_number number = 0; number < KINDS; number++)
		count += contents->lists[number].count;
	bearers = mem_new_array(count, sizeof(*bearers));
	count = 0;
	for (enum kind_number number = 0; number < KINDS; number++)
		count += add_bearers(bearers + count, contents->root, &contents->lists[number]);
	qsort(bearers, count, sizeof(*bearers), compare_bearers);
	for (size_t i = 1; done && i < count; i++)
		if (slice_equal(bearers[i - 1].id, bearers[i].id))
			done = error_set_at(source->error, source->name, bearers[i].entry->line,
				bearers[i].entry->column,
				"the id \"%.*s\" stands already in line %zu; keep one of the two",
				(int)bearers[i].id.length, bearers[i].id.data, bearers[i - 1].entry->line);
	free(bearers);
	return done;
}

static bool read_article(const struct source *source, struct contents *contents)
{
	const struct yaml_node *article = yaml_get(contents->root, "article");

	if (!article)
		return refuse(source, contents->root,
			"\"article:\" is missing; file, title, sha256 and length belong there");
	if (article->kind != YAML_IS_MAP)
		return refuse_key(source, article, "is no map; file, title, sha256 and length belong here");
	return read_fields(source, article, &stated_fields, &contents->article);
}

bool sidecar_read(struct slice bytes, const char *name, struct arena *arena, struct contents *contents,
	struct error *error)
{
	const struct source source = { name, error };

	*contents = (struct contents){ 0 };
	if (!yaml_read(bytes, name, arena, &contents->root, &contents->comments, error))
		return false;
	if (!contents->root)
		return error_set_at(error, name, 1, 1,
			"damaged: the file is empty; restore it, or move it away to begin anew");
	if (!check_start(&source, contents->root) || !check_end(&source, bytes, contents) ||
		!read_article(&source, contents))
		return false;
	for (enum kind_number number = 0; number < KINDS; number++)
		if (!read_entries(&source, arena, contents, number))
			return false;
	return check_ids(&source, contents);
}
