/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Uniting annotations: sorted by what they say, equal ones stand side by side. */
#include "merge_unite.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static int compare_content(const struct annotation *a, const struct annotation *b)
{
	int order = slice_compare(a->author, b->author);

	if (!order)
		order = slice_compare(a->tag, b->tag);
	if (!order)
		order = span_compare(a->selector.codes, b->selector.codes);
	return order ? order : slice_compare(a->selector.quote, b->selector.quote);
}

static int compare(const void *left, const void *right)
{
	const struct annotation *a = *(struct annotation *const *)left;
	const struct annotation *b = *(struct annotation *const *)right;
	int order = compare_content(a, b);

	return order ? order : slice_compare(a->id, b->id);
}

static int compare_aliases(const void *left, const void *right)
{
	const struct alias *a = left;
	const struct alias *b = right;

	return slice_compare(a->id, b->id);
}

/* Whether ours, theirs or both sides have it. */
enum holder { OURS_ONLY, THEIRS_ONLY, BOTH_SIDES };

static enum holder holder_of(const struct annotation *annotation, const struct side *ours, const struct side *theirs)
{
	if (!side_find(ours, annotation->id))
		return THEIRS_ONLY;
	return side_find(theirs, annotation->id) ? BOTH_SIDES : OURS_ONLY;
}

/* Puts what `gone` says into `stays`. */
static void unite(const struct merge_rule *rule, struct annotation *stays, const struct annotation *gone,
	struct sidecar_merge_report *report)
{
	const struct merge_rule uniting = { .arena = rule->arena, .uniting = true, .leading = OURS };
	const struct versions versions = { .entry = { [OURS] = stays, [THEIRS] = gone } };
	struct merge_outcome outcome = { .left_out = 0 };
	struct selector selector = stays->selector;
	struct annotation united;

	strbuf_init(&outcome.fields);
	merge_entry(&uniting, &annotation_kind, &versions, &united, &outcome);
	/* The passages are the same; what surrounded them when they were marked need not be. */
	if (!conflict_values(stays->conflict, slice_of("passage")))
		united.selector = selector;
	united.conflict = conflict_undecided(rule->arena, &annotation_kind, &united);
	united.saved = stays->saved || gone->saved;
	*stays = united;
	report->united++;
	merge_report_note(report, &annotation_kind, gone, "is the same as %.*s, by %.*s too: that one stays for both",
		(int)stays->id.length, stays->id.data, (int)slice_part(stays->author, 0, 60).length,
		stays->author.data);
	strbuf_release(&outcome.fields);
}

/*
 * Unites those of one content, the `count` ones at `list`, in the order of their ids. Those that wait for one from the
 * other side stand at the begin of the list, all from one side. What went has no id any more.
 */
static void unite_run(const struct merge_rule *rule, struct annotation **list, size_t count, const struct side *ours,
	const struct side *theirs, struct aliases *aliases, struct sidecar_merge_report *report)
{
	enum holder waiting = BOTH_SIDES;
	size_t first = 0;
	size_t end = 0;

	for (size_t i = 0; count > 1 && i < count; i++) {
		struct annotation *annotation = list[i];
		enum holder holder = holder_of(annotation, ours, theirs);

		if (holder == BOTH_SIDES)
			continue;
		if (first == end || holder == waiting) {
			waiting = holder;
			list[end++] = annotation;
			continue;
		}
		aliases->list[aliases->count++] = (struct alias){ annotation->id, list[first]->id, annotation->author };
		unite(rule, list[first++], annotation, report);
		annotation->id.length = 0;
	}
}

void merge_unite(const struct merge_rule *rule, struct entries *annotations, const struct side *ours,
	const struct side *theirs, struct aliases *aliases, struct sidecar_merge_report *report)
{
	struct annotation *entries = annotations->list;
	struct annotation **list = mem_new_array(annotations->count, sizeof(*list));
	size_t count = 0;

	*aliases = (struct aliases){ mem_new_array(annotations->count, sizeof(struct alias)), 0 };
	for (size_t i = 0; i < annotations->count; i++)
		list[i] = &entries[i];
	qsort(list, annotations->count, sizeof(*list), compare);
	for (size_t first = 0, end; first < annotations->count; first = end) {
		for (end = first + 1; end < annotations->count; end++)
			if (compare_content(list[first], list[end]) != 0)
				break;
		unite_run(rule, list + first, end - first, ours, theirs, aliases, report);
	}
	for (size_t i = 0; i < annotations->count; i++)
		if (entries[i].id.length)
			entries[count++] = entries[i];
	annotations->count = count;
	qsort(aliases->list, aliases->count, sizeof(struct alias), compare_aliases);
	free(list);
}

void aliases_release(struct aliases *aliases)
{
	free(aliases->list);
}

/* The id that `id` went into, or itself. */
static struct slice find(const struct aliases *aliases, struct slice id)
{
	const struct alias sought = { .id = id };
	const struct alias *found =
		bsearch(&sought, aliases->list, aliases->count, sizeof(struct alias), compare_aliases);

	return found ? found->into : id;
}

void aliases_follow(const struct aliases *aliases, struct arena *arena, struct link *link)
{
	const struct slice name = slice_of("from");
	const struct yaml_node *values = conflict_values(link->conflict, name);
	struct candidates candidates = { .count = 0 };

	link->from = find(aliases, link->from);
	if (!values || !aliases->count)
		return;
	for (const struct yaml_node *value = values->first; value; value = value->next) {
		struct yaml_node *now = yaml_copy(arena, value);

		now->text = find(aliases, value->text);
		candidates.list[candidates.count++] = now;
	}
	candidates_order(&candidates);
	link->from = candidates.list[candidates.count - 1]->text;
	link->conflict = conflict_with(arena, link->conflict, name, &candidates);
}
