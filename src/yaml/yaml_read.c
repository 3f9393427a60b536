/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Untrusted YAML into a tree: libyaml's events, under limits of our own, because it has none. */
#include "crossread/yaml/yaml_read.h"

#include "crossread/base/mem.h"
#include "yaml_scan.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* Bytes of a block of short scalars; keys of a map that are compared each with each. */
enum { TEXT_BLOCK = 16 * 1024, FEW_KEYS = 24 };

/* An open list or map. */
struct level {
	struct yaml_node *node;
	struct yaml_node *last; /* its latest child */
	struct slice key;       /* of a map: the key that waits for its value; data is NULL when none does */
	enum yaml_form key_form;
	size_t key_line;
	size_t key_column;
};

struct reader {
	const char *name;
	struct arena *arena;
	struct error *error;
	struct yaml_walk walk;
	struct yaml_node *root;
	struct level levels[YAML_MOST_DEPTH];
	size_t depth; /* open lists and maps */
	size_t nodes;
	char *room; /* for the next scalars: short ones would waste the arena's alignment */
	size_t room_left;
	struct yaml_node **sorted; /* scratch for check_duplicates() */
	size_t sorted_capacity;
};

/* The advice for what libyaml complains about, by a part of its words. */
static const struct {
	const char *part;
	const char *advice;
} advices[] = {
	{ "tab", "indent with spaces" },
	{ "UTF-8", "save the file as UTF-8" },
	{ "Unicode", "save the file as UTF-8" },
	{ "control characters", "write an escape such as \\x1b in double quotes" },
	{ "cannot start any token", "put the value in double quotes" },
	{ "mapping values are not allowed", "put a value that holds \": \" in double quotes" },
	{ "escape", "write a backslash as \\\\" },
	{ "end of stream", "close what is open; the file may be cut off" },
	{ "document indicator", "close the quotation mark before this line" },
	{ "incompatible YAML", "write %YAML 1.2" },
};

static bool refuse(struct reader *reader, const yaml_mark_t *mark, const char *what)
{
	return error_set_at(reader->error, reader->name, mark->line + 1, mark->column + 1, "%s", what);
}

/* Turns what libyaml says into our message. */
static bool refuse_syntax(struct reader *reader, const yaml_parser_t *parser)
{
	const char *problem = parser->problem ? parser->problem : "no YAML";
	const char *advice = "one \"key: value\" a line, what belongs to it indented by two spaces";
	size_t line = parser->problem_mark.line + 1;
	size_t column = parser->problem_mark.column + 1;

	if (parser->error == YAML_MEMORY_ERROR)
		abort();
	if (parser->error == YAML_READER_ERROR)
		yaml_scan_place(reader->walk.bytes, parser->problem_offset, &line, &column);
	for (size_t i = 0; i < sizeof(advices) / sizeof(advices[0]); i++)
		if (strstr(problem, advices[i].part)) {
			advice = advices[i].advice;
			break;
		}
	if (parser->context && parser->context_mark.line + 1 < line)
		return error_set_at(reader->error, reader->name, line, column, "%s %s that begins in line %zu; %s",
			problem, parser->context, parser->context_mark.line + 1, advice);
	return error_set_at(reader->error, reader->name, line, column, "%s; %s", problem, advice);
}

static struct slice keep_text(struct reader *reader, const yaml_event_t *event)
{
	size_t length = event->data.scalar.length;
	char *text;

	if (length >= TEXT_BLOCK)
		return arena_copy(reader->arena, slice_from((const char *)event->data.scalar.value, length));
	if (reader->room_left <= length) {
		reader->room = arena_new(reader->arena, TEXT_BLOCK);
		reader->room_left = TEXT_BLOCK;
	}
	text = reader->room;
	memcpy(text, event->data.scalar.value, length);
	text[length] = '\0';
	reader->room += length + 1;
	reader->room_left -= length + 1;
	return slice_from(text, length);
}

static enum yaml_form form_of(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SEQUENCE_START_EVENT:
		return event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? YAML_FLOW : YAML_BLOCK;
	case YAML_MAPPING_START_EVENT:
		return event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? YAML_FLOW : YAML_BLOCK;
	default:
		break;
	}
	switch (event->data.scalar.style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return YAML_SINGLE_QUOTED;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return YAML_DOUBLE_QUOTED;
	case YAML_LITERAL_SCALAR_STYLE:
		return YAML_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return YAML_FOLDED;
	default:
		return YAML_PLAIN;
	}
}

static int compare_keys(const void *left, const void *right)
{
	const struct yaml_node *a = *(struct yaml_node *const *)left;
	const struct yaml_node *b = *(struct yaml_node *const *)right;
	int order = slice_compare(a->key, b->key);

	if (order)
		return order;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->column > b->column) - (a->column < b->column);
}

static bool refuse_duplicate(struct reader *reader, const struct yaml_node *first, const struct yaml_node *second)
{
	return error_set_at(reader->error, reader->name, second->line, second->column,
		"the key \"%.*s\" stands already in line %zu; keep one of the two", (int)second->key.length,
		second->key.data, first->line);
}

/* The quicker way for the few keys of an entry: most differ in their first bytes. */
static bool check_few(struct reader *reader, const struct yaml_node *map)
{
	for (const struct yaml_node *second = map->first; second; second = second->next) {
		for (const struct yaml_node *first = map->first; first != second; first = first->next) {
			if (slice_equal(first->key, second->key))
				return refuse_duplicate(reader, first, second);
		}
	}
	return true;
}

static bool check_duplicates(struct reader *reader, const struct yaml_node *map)
{
	size_t count = 0;

	if (map->count <= FEW_KEYS)
		return check_few(reader, map);
	reader->sorted = mem_grow(reader->sorted, &reader->sorted_capacity, map->count, sizeof(*reader->sorted));
	for (struct yaml_node *child = map->first; child; child = child->next)
		reader->sorted[count++] = child;
	qsort(reader->sorted, count, sizeof(*reader->sorted), compare_keys);
	for (size_t i = 1; i < count; i++) {
		const struct yaml_node *first = reader->sorted[i - 1];
		const struct yaml_node *second = reader->sorted[i];

		if (slice_equal(first->key, second->key))
			return refuse_duplicate(reader, first, second);
	}
	return true;
}

static bool take_key(struct reader *reader, struct level *level, const yaml_event_t *event)
{
	const yaml_mark_t *mark = &event->start_mark;

	if (event->type != YAML_SCALAR_EVENT)
		return refuse(reader, mark, "a list or map as a key; a key must be a word");
	if (event->data.scalar.length > YAML_MOST_KEY)
		return refuse(reader, mark, "a key of more than 200 bytes; a key must be a word");
	level->key_form = form_of(event);
	level->key = keep_text(reader, event);
	if (level->key_form == YAML_PLAIN && level->key.length == 0)
		return refuse(reader, mark, "a value without a key; a key must be a word");
	if (level->key_form == YAML_PLAIN && slice_equal_text(level->key, "<<"))
		return refuse(reader, mark, "a merge key; write the fields out");
	level->key_line = mark->line + 1;
	level->key_column = mark->column + 1;
	return true;
}

/* Makes the node of an event and hangs it where it belongs. */
static bool add_node(struct reader *reader, const yaml_event_t *event, enum yaml_kind kind)
{
	struct level *level = reader->depth ? &reader->levels[reader->depth - 1] : NULL;
	struct yaml_node *node;

	if (level && level->node->kind == YAML_IS_MAP && !level->key.data)
		return take_key(reader, level, event);
	if (kind != YAML_IS_SCALAR && reader->depth == YAML_MOST_DEPTH)
		return refuse(reader, &event->start_mark, "nested more than 16 deep; make it flatter");
	if (++reader->nodes > YAML_MOST_NODES)
		return refuse(reader, &event->start_mark, "more than 1000000 values; split the file");
	node = arena_new(reader->arena, sizeof(*node));
	node->kind = kind;
	node->form = form_of(event);
	node->line = event->start_mark.line + 1;
	node->column = event->start_mark.column + 1;
	if (kind == YAML_IS_SCALAR)
		node->text = keep_text(reader, event);
	if (!level) {
		reader->root = node;
	} else {
		if (level->key.data) {
			node->key = level->key;
			node->key_form = level->key_form;
			node->line = level->key_line;
			node->column = level->key_column;
			level->key = slice_from(NULL, 0);
		}
		*(level->last ? &level->last->next : &level->node->first) = node;
		level->last = node;
		level->node->count++;
	}
	if (kind != YAML_IS_SCALAR)
		reader->levels[reader->depth++] = (struct level){ .node = node };
	return true;
}

static bool take_scalar(struct reader *reader, const yaml_event_t *event)
{
	enum yaml_form form = form_of(event);

	yaml_walk_gap(&reader->walk, event->start_mark.index);
	if (form == YAML_LITERAL || form == YAML_FOLDED)
		yaml_walk_header(&reader->walk);
	yaml_walk_scalar(&reader->walk, event->end_mark.index);
	if (event->data.scalar.anchor)
		return refuse(reader, &event->start_mark, "an anchor (&); write the value out where it is needed");
	if (event->data.scalar.tag)
		return refuse(reader, &event->start_mark, "a tag (!); write the value without it");
	return add_node(reader, event, YAML_IS_SCALAR);
}

static bool take_start(struct reader *reader, const yaml_event_t *event, enum yaml_kind kind)
{
	bool list = kind == YAML_IS_LIST;

	yaml_walk_gap(&reader->walk, event->start_mark.index);
	if (list ? event->data.sequence_start.anchor : event->data.mapping_start.anchor)
		return refuse(reader, &event->start_mark, "an anchor (&); write the value out where it is needed");
	if (list ? event->data.sequence_start.tag : event->data.mapping_start.tag)
		return refuse(reader, &event->start_mark, "a tag (!); write the value without it");
	return add_node(reader, event, kind);
}

static bool take_end(struct reader *reader, const yaml_event_t *event)
{
	const struct yaml_node *node = reader->levels[--reader->depth].node;

	yaml_walk_gap(&reader->walk, event->end_mark.index);
	return node->kind != YAML_IS_MAP || check_duplicates(reader, node);
}

/* libyaml would go on to the next document and its directives; this is the end for us. */
static bool take_document_end(struct reader *reader, const yaml_event_t *event)
{
	size_t line;
	size_t column;

	yaml_walk_gap(&reader->walk, event->end_mark.index);
	if (yaml_walk_end(&reader->walk))
		return true;
	yaml_scan_place(reader->walk.bytes, reader->walk.byte, &line, &column);
	return error_set_at(reader->error, reader->name, line, column,
		"something follows the end of the document; one document may stand in a file");
}

static bool take_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return take_scalar(reader, event);
	case YAML_SEQUENCE_START_EVENT:
		return take_start(reader, event, YAML_IS_LIST);
	case YAML_MAPPING_START_EVENT:
		return take_start(reader, event, YAML_IS_MAP);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return take_end(reader, event);
	case YAML_ALIAS_EVENT:
		return refuse(reader, &event->start_mark, "an alias (*); write the value out");
	case YAML_DOCUMENT_END_EVENT:
		return take_document_end(reader, event);
	default:
		yaml_walk_gap(&reader->walk, event->end_mark.index);
		return true;
	}
}

static bool read_events(struct reader *reader, yaml_parser_t *parser)
{
	yaml_event_type_t type;

	do {
		yaml_event_t event;
		bool taken;

		if (!yaml_parser_parse(parser, &event))
			return refuse_syntax(reader, parser);
		type = event.type;
		taken = take_event(reader, &event);
		yaml_event_delete(&event);
		if (!taken)
			return false;
	} while (type != YAML_DOCUMENT_END_EVENT && type != YAML_STREAM_END_EVENT);
	return true;
}

bool yaml_read(struct slice bytes, const char *name, struct arena *arena, struct yaml_node **root, bool *comments,
	struct error *error)
{
	struct reader reader = { .name = name, .arena = arena, .error = error };
	yaml_parser_t parser;
	bool done;

	*root = NULL;
	if (bytes.length > YAML_MOST_BYTES)
		return error_set(error, "%.200s: larger than %d MiB, the limit; split it", name, YAML_MOST_BYTES >> 20);
	/* libyaml would count the byte order mark as a column. */
	if (slice_starts(bytes, "\xEF\xBB\xBF"))
		bytes = slice_part(bytes, 3, bytes.length);
	if (!yaml_scan(bytes, name, error))
		return false;
	reader.walk.bytes = bytes;
	if (!yaml_parser_initialize(&parser))
		abort();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)(bytes.length ? bytes.data : ""), bytes.length);
	done = read_events(&reader, &parser);
	yaml_parser_delete(&parser);
	free(reader.sorted);
	if (!done)
		return false;
	if (comments)
		*comments = reader.walk.comments;
	if (reader.root && !yaml_is_null(reader.root))
		*root = reader.root;
	return true;
}
