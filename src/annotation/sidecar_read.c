/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a sidecar, checked field by field: it comes from other people. */
#include "sidecar_read.h"

#include "crossread/base/mem.h"
#include "entry_read.h"

#include <stdlib.h>

/* The rows have no values: only their keys count. */
static const struct field top_fields[] = {
	{ .key = "crossread" },
	{ .key = "article" },
	{ .key = "annotations" },
	{ .key = "links" },
	{ .key = "matches" },
	{ .key = "reviewed" },
	{ .key = "dismissed" },
	{ .key = "removed" },
	{ .key = "entries" },
};

const struct fields sidecar_fields = FIELDS(top_fields);

/* Sets `*list` to the list of that key; NULL when there is none or a person left nothing of it. */
static bool find_list(const struct source *source, const struct yaml_node *root, const char *key,
	const struct yaml_node **list)
{
	const struct yaml_node *node = yaml_get(root, key);

	*list = NULL;
	if (!node || yaml_is_null(node))
		return true;
	if (node->kind != YAML_IS_LIST)
		return source_refuse_key(source, node,
			"is no list; [] or entries that begin with \"- \" would be right");
	*list = node;
	return true;
}

static bool check_start(const struct source *source, const struct yaml_node *root)
{
	const struct yaml_node *first = root->kind == YAML_IS_MAP ? root->first : NULL;
	size_t format;

	if (!first || !slice_equal_text(first->key, "crossread"))
		return source_refuse(source, root, "is no sidecar; \"crossread: 1\" would be right as the first line");
	if (!yaml_number(first, &format) || format < SIDECAR_FORMAT)
		return source_refuse(source, first, "is no format of a sidecar; \"crossread: 1\" would be right");
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
		return source_refuse(source, last,
			"damaged: the last line \"entries: ...\" is missing; restore the file");
	if (entries != last)
		return source_refuse_key(source, last, "stands behind \"entries\"; move it before that line");
	if (!yaml_number(entries, &stated))
		return source_refuse_key(source, entries, "damaged: is no number; restore the file");
	if (bytes.data[bytes.length - 1] != '\n')
		return source_refuse_key(source, entries, "damaged: the last line has no end; restore the file");
	for (enum kind_number number = 0; number < KINDS; number++) {
		if (!find_list(source, contents->root, kinds[number]->list, &list))
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

		if (!entry_read(source, arena, node, kind, contents->article.length, entry))
			return false;
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
		return source_refuse(source, contents->root,
			"\"article:\" is missing; file, title, sha256 and length belong there");
	if (article->kind != YAML_IS_MAP)
		return source_refuse_key(source, article, "is no map; file, title, sha256 and length belong here");
	return entry_read_fields(source, article, &stated_fields, &contents->article);
}

/* The line, from 1, that begins with the marks that git leaves where it could not merge; 0 when there is none. */
static size_t find_git_mark(struct slice bytes)
{
	static const char *const marks[] = { "<<<<<<< ", "||||||| ", "=======\n", ">>>>>>> " };
	size_t line = 1;

	for (size_t start = 0; start < bytes.length; line++) {
		struct slice rest = slice_part(bytes, start, bytes.length);
		size_t end = slice_find(rest, slice_of("\n"), 0);

		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
			if (slice_starts(rest, marks[i]))
				return line;
		start = end == SIZE_MAX ? bytes.length : start + end + 1;
	}
	return 0;
}

static bool read_contents(const struct source *source, struct slice bytes, struct arena *arena,
	struct contents *contents)
{
	struct yaml_node *root;

	if (!yaml_read(bytes, source->name, arena, &root, &contents->comments, source->error))
		return false;
	contents->root = root;
	if (!root)
		return error_set_at(source->error, source->name, 1, 1,
			"damaged: the file is empty; restore it, or move it away to begin anew");
	if (!check_start(source, contents->root) || !check_end(source, bytes, contents) ||
		!read_article(source, contents))
		return false;
	for (enum kind_number number = 0; number < KINDS; number++)
		if (!read_entries(source, arena, contents, number))
			return false;
	return check_ids(source, contents);
}

bool sidecar_read(struct slice bytes, const char *name, struct arena *arena, struct contents *contents,
	struct error *error)
{
	const struct source source = { name, error };
	size_t mark;

	*contents = (struct contents){ .arena = arena };
	if (read_contents(&source, bytes, arena, contents))
		return true;
	mark = find_git_mark(bytes);
	if (mark)
		return error_set_at(error, name, mark, 1,
			"git has left its conflict marks here; take the versions from \"git show :1:FILE\", "
			":2: and :3:, join them with \"crossread merge BASE OURS THEIRS\", and let git do so by "
			"itself from now on: \"crossread git-setup\"");
	return false;
}
