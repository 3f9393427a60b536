/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which key runs which command line. */
#include "crossread/command/keymap.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/work/work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void keymap_bind(struct keymap *keymap, unsigned contexts, struct stroke stroke, const char *line)
{
	keymap->list = mem_grow(keymap->list, &keymap->capacity, keymap->count + 1, sizeof(*keymap->list));
	keymap->list[keymap->count++] = (struct binding){ contexts, stroke, mem_copy(line, strlen(line)) };
}

void keymap_bind_tag(struct keymap *keymap, const struct tag *tag)
{
	char line[TAG_MOST_NAME + 8];
	struct stroke stroke = { KEY_CODE_NONE, KEY_CODE_NONE };

	snprintf(line, sizeof(line), "tag %s", tag->name);
	if (key_parse(slice_of(tag->key), &stroke.key))
		keymap_bind(keymap, CONTEXT_TAG, stroke, line);
}

void keymap_init(struct keymap *keymap, struct tags tags)
{
	*keymap = (struct keymap){ 0 };
	for (const struct command *command = commands; command->name; command++) {
		struct slice keys = slice_of(command->keys);
		struct stroke stroke;
		size_t length;

		while ((keys = slice_trim(keys)).length && (length = stroke_parse(keys, &stroke)) > 0) {
			keymap_bind(keymap, command->contexts, stroke, command->name);
			keys = slice_part(keys, length, keys.length);
		}
	}
	for (size_t i = 0; i < tags.count; i++)
		keymap_bind_tag(keymap, &tags.list[i]);
}

void keymap_release(struct keymap *keymap)
{
	for (size_t i = 0; i < keymap->count; i++)
		free(keymap->list[i].line);
	free(keymap->list);
	*keymap = (struct keymap){ 0 };
}

const char *keymap_find(const struct keymap *keymap, unsigned context, struct stroke stroke)
{
	for (size_t i = keymap->count; i-- > 0;) {
		const struct binding *binding = &keymap->list[i];

		if (stroke_equal(binding->stroke, stroke) && binding->contexts & context)
			return *binding->line ? binding->line : NULL;
	}
	return NULL;
}

bool keymap_holds(const struct keymap *keymap, size_t number, unsigned contexts)
{
	const struct binding *binding = &keymap->list[number];

	contexts &= binding->contexts;
	for (size_t i = number + 1; i < keymap->count; i++) {
		if (stroke_equal(keymap->list[i].stroke, binding->stroke))
			contexts &= ~keymap->list[i].contexts;
	}
	return contexts != 0;
}

/* True when an earlier binding tells the same key for the same line, in another mode. */
static bool is_told(const struct keymap *keymap, size_t number, unsigned contexts)
{
	const struct binding *binding = &keymap->list[number];

	for (size_t i = 0; i < number; i++) {
		if (stroke_equal(keymap->list[i].stroke, binding->stroke) &&
			strcmp(keymap->list[i].line, binding->line) == 0 && keymap_holds(keymap, i, contexts))
			return true;
	}
	return false;
}

void keymap_add_keys(const struct keymap *keymap, unsigned contexts, const char *line, size_t most,
	struct strbuf *names)
{
	size_t count = 0;

	for (size_t i = 0; i < keymap->count && count < most; i++) {
		const struct binding *binding = &keymap->list[i];

		/* The first letter tells mostly: each hint asks all keys before the first frame. */
		if (binding->line[0] != line[0] || strcmp(binding->line, line) != 0 ||
			!keymap_holds(keymap, i, contexts) || (count && is_told(keymap, i, contexts)))
			continue;
		if (count++)
			strbuf_add_byte(names, ' ');
		stroke_add_name(names, binding->stroke);
	}
}

/* The line that stands for all tags in one hint or text. */
static const char any_tag[] = "tag";

static void add_tag_keys(const struct keymap *keymap, struct strbuf *out)
{
	for (size_t i = 0; i < keymap->count; i++) {
		struct slice line = slice_of(keymap->list[i].line);

		if (!slice_starts(line, "tag ") || !keymap_holds(keymap, i, CONTEXT_TAG))
			continue;
		if (out->length)
			strbuf_add_byte(out, ' ');
		stroke_add_name(out, keymap->list[i].stroke);
	}
}

/* The key in reading if there is one, else that of another mode. */
static void add_key_name(const void *target, const char *line, struct strbuf *out)
{
	const struct keymap *keymap = target;

	if (strcmp(line, any_tag) == 0)
		add_tag_keys(keymap, out);
	else
		keymap_add_keys(keymap, CONTEXT_READ, line, 1, out);
	if (!out->length)
		keymap_add_keys(keymap, ~CONTEXT_READ, line, 1, out);
}

struct key_names keymap_names(const struct keymap *keymap)
{
	return (struct key_names){ add_key_name, keymap };
}

/* What the hint row of each mode shows, in this order; tags come first in reading and selecting. */
static const struct {
	size_t row; /* enum mode, or HINTS_ADJUDICATE */
	const char *line;
	const char *label;
} hints[] = {
	{ MODE_READ, "help", "help" },
	{ MODE_READ, "quit", "quit" },
	{ MODE_READ, "next-match", "match" },
	{ MODE_READ, "other-pane", "pane" },
	{ MODE_READ, "select-words", "select" },
	{ MODE_READ, "differences", "differences" },
	{ MODE_READ, "annotations", "annotations" },
	{ MODE_READ, "edit-find", "find" },
	{ MODE_READ, "undo", "undo" },
	{ MODE_READ, "edit-comment", "comment" },
	{ MODE_READ, "edit-speaker", "speaker" },
	{ MODE_READ, "follow-match", "follow the match" },
	{ HINTS_ADJUDICATE, "help", "help" },
	{ HINTS_ADJUDICATE, "take-left", "left" },
	{ HINTS_ADJUDICATE, "take-right", "right" },
	{ HINTS_ADJUDICATE, "take-both", "both" },
	{ HINTS_ADJUDICATE, "take-neither", "neither" },
	{ HINTS_ADJUDICATE, "next-disagreement", "next" },
	{ HINTS_ADJUDICATE, "select-words", "select" },
	{ HINTS_ADJUDICATE, "undo", "undo" },
	{ HINTS_ADJUDICATE, "quit", "quit" },
	{ MODE_SELECT, "word-forward", "grow" },
	{ MODE_SELECT, "word-back", "shrink" },
	{ MODE_SELECT, "other-end", "other end" },
	{ MODE_SELECT, "cancel", "cancel" },
	{ MODE_PLOT, "plot-go", "go there" },
	{ MODE_PLOT, "plot-close", "close" },
	{ MODE_PLOT, "plot-next", "next match" },
	{ MODE_PLOT, "plot-previous", "previous" },
	{ MODE_PLOT, "plot-down", "down" },
	{ MODE_PLOT, "plot-right", "across" },
	{ MODE_PLOT, "help", "help" },
	{ MODE_HELP, "help-run", "run" },
	{ MODE_HELP, "help-close", "close" },
	{ MODE_HELP, "edit-help-filter", "look for" },
	{ MODE_HELP, "help-down", "down" },
	{ MODE_HELP, "help-page-down", "page" },
};

/* The same for each list. */
static const struct {
	enum list_source source;
	const char *line;
	const char *label;
} list_hints[] = {
	{ LIST_DIFFERENCES, "list-go", "go there" },
	{ LIST_DIFFERENCES, "list-close", "close" },
	{ LIST_DIFFERENCES, "list-remove", "dismiss, or bring back" },
	{ LIST_DIFFERENCES, "edit-filter", "filter" },
	{ LIST_DIFFERENCES, "order", "order" },
	{ LIST_DIFFERENCES, "help", "help" },
	{ LIST_ANNOTATIONS, "list-go", "go there" },
	{ LIST_ANNOTATIONS, "list-close", "close" },
	{ LIST_ANNOTATIONS, "edit-filter", "filter" },
	{ LIST_ANNOTATIONS, any_tag, "tag" },
	{ LIST_ANNOTATIONS, "list-remove", "remove" },
	{ LIST_ANNOTATIONS, "order", "order" },
	{ LIST_ANNOTATIONS, "list-mark", "mark" },
	{ LIST_ANNOTATIONS, "help", "help" },
	{ LIST_ARTICLES, "list-go", "read it in this pane" },
	{ LIST_ARTICLES, "list-go-beside", "in the other pane" },
	{ LIST_ARTICLES, "list-close", "close" },
	{ LIST_ARTICLES, "order", "order" },
	{ LIST_ARTICLES, "edit-filter", "filter" },
	{ LIST_ARTICLES, "help", "help" },
	{ LIST_COVERAGE, "list-go", "go there" },
	{ LIST_COVERAGE, "list-right", "next article" },
	{ LIST_COVERAGE, "list-close", "close" },
	{ LIST_COVERAGE, "edit-filter", "filter" },
	{ LIST_COVERAGE, "order", "order" },
	{ LIST_COVERAGE, "help", "help" },
	{ LIST_UNANSWERED, "list-go", "go there" },
	{ LIST_UNANSWERED, "list-close", "close" },
	{ LIST_UNANSWERED, "edit-filter", "filter" },
	{ LIST_UNANSWERED, "help", "help" },
	{ LIST_MISSING, "list-go", "go there" },
	{ LIST_MISSING, "list-close", "close" },
	{ LIST_MISSING, "edit-filter", "filter" },
	{ LIST_MISSING, "help", "help" },
	{ LIST_HITS, "list-go", "go there" },
	{ LIST_HITS, "list-close", "close" },
	{ LIST_HITS, "edit-filter", "filter" },
	{ LIST_HITS, "help", "help" },
	{ LIST_SUGGESTIONS, "accept-passage", "accept" },
	{ LIST_SUGGESTIONS, "list-remove", "reject" },
	{ LIST_SUGGESTIONS, "list-go", "go there" },
	{ LIST_SUGGESTIONS, "list-close", "close" },
	{ LIST_SUGGESTIONS, "edit-filter", "filter" },
	{ LIST_SUGGESTIONS, "order", "order" },
	{ LIST_SUGGESTIONS, "list-mark", "mark" },
	{ LIST_SUGGESTIONS, "help", "help" },
	{ LIST_QUOTATIONS, "list-go", "go there" },
	{ LIST_QUOTATIONS, "list-close", "close" },
	{ LIST_QUOTATIONS, "edit-filter", "filter" },
	{ LIST_QUOTATIONS, any_tag, "tag" },
	{ LIST_QUOTATIONS, "list-mark-all", "mark all" },
	{ LIST_QUOTATIONS, "order", "order" },
	{ LIST_QUOTATIONS, "help", "help" },
	{ LIST_SPEAKERS, "list-go", "what they say" },
	{ LIST_SPEAKERS, "accept-passage", "confirm" },
	{ LIST_SPEAKERS, "side", "side" },
	{ LIST_SPEAKERS, "edit-name", "rename" },
	{ LIST_SPEAKERS, "edit-alias", "is an alias of" },
	{ LIST_SPEAKERS, "list-close", "close" },
	{ LIST_SPEAKERS, "help", "help" },
	{ LIST_REVIEW, "list-go", "go there" },
	{ LIST_REVIEW, "list-close", "close" },
	{ LIST_REVIEW, "accept-passage", "accept" },
	{ LIST_REVIEW, "choose-passage", "choose again" },
	{ LIST_REVIEW, "list-remove", "remove" },
	{ LIST_REVIEW, "list-mark-all", "mark all" },
	{ LIST_REVIEW, "list-mark", "mark" },
	{ LIST_REVIEW, "help", "help" },
	{ LIST_REVIEW, "edit-filter", "filter" },
	{ LIST_HERE, "list-go", "this one" },
	{ LIST_HERE, "list-down", "next" },
	{ LIST_HERE, "list-close", "none of them" },
};

/* Adds a hint to the `most` of a row, the last of which stays empty. */
static void add_hint(const struct keymap *keymap, struct hint *row, size_t most, unsigned contexts, const char *line,
	const char *label)
{
	struct strbuf name;
	size_t i = 0;

	strbuf_init(&name);
	keymap_add_keys(keymap, contexts, line, 1, &name);
	while (row[i].key[0])
		i++;
	if (name.length && i + 1 < most) {
		snprintf(row[i].key, sizeof(row[i].key), "%s", strbuf_text(&name));
		row[i].label = label;
		snprintf(row[i].line, sizeof(row[i].line), "%s", line);
	}
	strbuf_release(&name);
}

/* Adds "a d c tag" for the tags that fit into a hint. */
static void add_tags_hint(const struct keymap *keymap, const struct work *work, struct hint *row, const char *label)
{
	struct strbuf keys;

	strbuf_init(&keys);
	for (size_t i = 0; i < work->tags.count && i < 4; i++) {
		char line[128];

		snprintf(line, sizeof(line), "tag %s", work->tags.list[i].name);
		if (keys.length)
			strbuf_add_byte(&keys, ' ');
		keymap_add_keys(keymap, CONTEXT_LIST, line, 1, &keys);
	}
	while (row->key[0])
		row++;
	snprintf(row->key, sizeof(row->key), "%s", strbuf_text(&keys));
	row->label = label;
	strbuf_release(&keys);
}

/* The hints of moments within a mode. */
static void fill_review_hints(const struct keymap *keymap, struct work *work, size_t most)
{
	struct hint *choosing = work->choosing_hints;
	struct hint *conflict = work->conflict_hints;

	memset(work->choosing_hints, 0, sizeof(work->choosing_hints));
	memset(work->conflict_hints, 0, sizeof(work->conflict_hints));
	add_hint(keymap, choosing, most, CONTEXT_SELECT, "edit-comment", translate("set the passage"));
	add_hint(keymap, choosing, most, CONTEXT_SELECT, "cancel", translate("leave it"));
	add_hint(keymap, choosing, most, CONTEXT_SELECT, "word-forward", translate("grow"));
	add_hint(keymap, choosing, most, CONTEXT_SELECT, "word-back", translate("shrink"));
	add_hint(keymap, choosing, most, CONTEXT_SELECT, "other-end", translate("other end"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "list-go", translate("go there"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "list-close", translate("close"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "take-first", translate("take the first"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "take-second", translate("take the second"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "list-remove", translate("remove"));
	add_hint(keymap, conflict, most, CONTEXT_LIST, "help", translate("help"));
}

static void fill_list_hints(const struct keymap *keymap, struct work *work, size_t most)
{
	memset(work->list_hints, 0, sizeof(work->list_hints));
	for (size_t i = 0; i < sizeof(list_hints) / sizeof(list_hints[0]); i++) {
		struct hint *row = work->list_hints[list_hints[i].source];

		if (list_hints[i].line == any_tag)
			add_tags_hint(keymap, work, row, translate(list_hints[i].label));
		else
			add_hint(keymap, row, most, CONTEXT_LIST, list_hints[i].line, translate(list_hints[i].label));
	}
}

void keymap_fill_hints(const struct keymap *keymap, struct work *work)
{
	const size_t most = sizeof(work->hints[0]) / sizeof(work->hints[0][0]);

	work->key_names = keymap_names(keymap);
	memset(work->hints, 0, sizeof(work->hints));
	fill_list_hints(keymap, work, most);
	fill_review_hints(keymap, work, most);
	for (size_t i = 0; i < work->tags.count && i < 4; i++) {
		char line[128];

		snprintf(line, sizeof(line), "tag %s", work->tags.list[i].name);
		add_hint(keymap, work->hints[MODE_READ], most, CONTEXT_READ, line, work->tags.list[i].name);
		add_hint(keymap, work->hints[MODE_SELECT], most, CONTEXT_SELECT, line, work->tags.list[i].name);
	}
	for (size_t i = 0; i < sizeof(hints) / sizeof(hints[0]); i++)
		add_hint(keymap, work->hints[hints[i].row], most,
			hints[i].row == HINTS_ADJUDICATE ? CONTEXT_ADJUDICATE | CONTEXT_READ : 1U << hints[i].row,
			hints[i].line, translate(hints[i].label));
}
