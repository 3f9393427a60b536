/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging one entry: each part goes the way of the side that changed it. */
#include "merge_entry.h"

#include "merge_unknown.h"
#include "unknown.h"

enum choice { TAKE_OURS, TAKE_THEIRS, TAKE_BOTH };

/* The words of two passages, whatever the numbers. */
static bool words_equal(const struct fields *fields, const void *a, const void *b)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].kind == FIELD_TEXT && !field_equal(&fields->list[i], a, b))
			return false;
	return true;
}

static bool values_equal(const struct kind *kind, const struct part *part, const void *a, const void *b)
{
	const struct yaml_node *left = conflict_values(kind_conflict_of(kind, a), part->name);
	const struct yaml_node *right = conflict_values(kind_conflict_of(kind, b), part->name);

	return left && right ? yaml_equal(left, right) : left == right;
}

static bool same_part(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions, enum version left, enum version right)
{
	const void *a = versions->entry[left];
	const void *b = versions->entry[right];

	if (kind->passage && part_is_passage(part) && rule->apart[left][right])
		return words_equal(&part->fields, a, b) && values_equal(kind, part, a, b);
	return part_equal(kind, part, a, b) && values_equal(kind, part, a, b);
}

bool merge_same(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions, enum version a,
	enum version b)
{
	struct part parts[PARTS_MOST];
	size_t count = part_list(kind, parts);

	for (size_t i = 0; i < count; i++)
		if (!same_part(rule, kind, &parts[i], versions, a, b))
			return false;
	return merge_unknown_same(kind, versions->entry[a], versions->entry[b]);
}

static bool is_text(const struct part *part)
{
	return part->fields.list[0].kind == FIELD_TEXT && !part_is_passage(part);
}

/* True when an entry has an empty text there, and no other values. */
static bool is_empty(const struct kind *kind, const struct part *part, const void *entry)
{
	return !field_text_of(part->fields.list, entry).length &&
		!conflict_values(kind_conflict_of(kind, entry), part->name);
}

/*
 * Chooses between two texts that both sides changed where a rule says which. Where nothing was before, an empty text is
 * one that nobody has given.
 */
static enum choice choose_text(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions)
{
	const void *ours = versions->entry[OURS];
	const void *theirs = versions->entry[THEIRS];
	bool fresh = !versions->entry[BASE];
	struct slice left = field_text_of(part->fields.list, ours);
	struct slice right = field_text_of(part->fields.list, theirs);
	bool less = slice_compare(left, right) < 0;

	if (slice_equal_text(part->name, "modified"))
		return less ? TAKE_THEIRS : TAKE_OURS;
	if (slice_equal_text(part->name, "created") || (rule->uniting && slice_equal_text(part->name, "origin")))
		return (less && left.length) || !right.length ? TAKE_OURS : TAKE_THEIRS;
	if (fresh && is_empty(kind, part, ours))
		return TAKE_THEIRS;
	if (fresh && is_empty(kind, part, theirs))
		return TAKE_OURS;
	return TAKE_BOTH;
}

/* True when their value stands before ours, by its bytes. */
static bool value_less(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions)
{
	return candidates_compare(part_value(rule->arena, kind, part, versions->entry[THEIRS]),
		       part_value(rule->arena, kind, part, versions->entry[OURS])) < 0;
}

/* Of two maps that say the same, and may be written differently, always the same one is taken. */
static bool written_less(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions)
{
	const struct field *field = part->fields.list;

	if (field->kind != FIELD_MAP || !unknown_inner(kind_unknown_of(kind, versions->entry[OURS]), field))
		return false;
	return value_less(rule, kind, part, versions);
}

static enum choice choose(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions)
{
	if (same_part(rule, kind, part, versions, OURS, THEIRS)) {
		bool apart = rule->apart[OURS][THEIRS] && part_is_passage(part);

		return (apart ? rule->leading == THEIRS : written_less(rule, kind, part, versions)) ? TAKE_THEIRS :
												      TAKE_OURS;
	}
	if (versions->entry[BASE]) {
		bool ours = same_part(rule, kind, part, versions, OURS, BASE);
		bool theirs = same_part(rule, kind, part, versions, THEIRS, BASE);

		/* A base of another text: its numbers do not count, those of the sides may differ. */
		if (ours && theirs)
			return value_less(rule, kind, part, versions) ? TAKE_THEIRS : TAKE_OURS;
		if (ours || theirs)
			return theirs ? TAKE_OURS : TAKE_THEIRS;
	}
	if (rule->theirs_win)
		return TAKE_THEIRS;
	return is_text(part) ? choose_text(rule, kind, part, versions) : TAKE_BOTH;
}

void merge_outcome_add(struct merge_outcome *outcome, struct slice field, size_t left_out)
{
	if (outcome->fields.length)
		strbuf_add_text(&outcome->fields, ", ");
	strbuf_add(&outcome->fields, field);
	outcome->left_out += left_out;
}

/* Takes over what one version has in conflict for the part. */
static void take_values(struct conflict_map *map, const struct kind *kind, const struct part *part, const void *entry)
{
	struct candidates candidates = { .count = 0 };

	if (!conflict_values(kind_conflict_of(kind, entry), part->name))
		return;
	candidates_add(&candidates, map->arena, kind, part, entry);
	conflict_map_add(map, part->name, &candidates);
}

static void merge_part(const struct merge_rule *rule, const struct kind *kind, const struct part *part,
	const struct versions *versions, void *result, struct conflict_map *map, struct merge_outcome *outcome)
{
	struct candidates candidates = { .count = 0 };
	enum choice choice = choose(rule, kind, part, versions);
	enum version chosen = choice == TAKE_THEIRS ? THEIRS : OURS;
	size_t left_out;

	if (choice != TAKE_BOTH) {
		part_copy(rule->arena, kind, part, result, versions->entry[chosen]);
		take_values(map, kind, part, versions->entry[chosen]);
		return;
	}
	candidates_add(&candidates, rule->arena, kind, part, versions->entry[OURS]);
	candidates_add(&candidates, rule->arena, kind, part, versions->entry[THEIRS]);
	left_out = candidates_order(&candidates);
	/* Each side has the last of its own values, so that one of them has the last of all. */
	if (candidates_compare(part_value(rule->arena, kind, part, versions->entry[OURS]),
		    candidates.list[candidates.count - 1]) != 0)
		chosen = THEIRS;
	part_copy(rule->arena, kind, part, result, versions->entry[chosen]);
	conflict_map_add(map, part->name, &candidates);
	merge_outcome_add(outcome, part->name, left_out);
}

void merge_entry(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions, void *result,
	struct merge_outcome *outcome)
{
	struct part parts[PARTS_MOST];
	size_t count = part_list(kind, parts);
	const struct yaml_node *old = kind_conflict_of(kind, versions->entry[OURS]);
	struct conflict_map map;

	conflict_map_init(&map, rule->arena);
	kind_copy(kind, result, versions->entry[OURS]);
	for (size_t i = 0; i < count; i++)
		merge_part(rule, kind, &parts[i], versions, result, &map, outcome);
	merge_unknown(rule, kind, versions, result, &map, outcome);
	/* What has not changed is kept, so that it need not be copied. */
	*kind_conflict(kind, result) = old && map.node && yaml_equal(old, map.node) ? old : map.node;
}

struct slice merge_time(const struct kind *kind, const void *entry)
{
	const struct field *field = fields_find(&kind->fields, slice_of("modified"));

	if (!field)
		field = fields_find(&kind->fields, slice_of("created"));
	return field ? field_text_of(field, entry) : slice_of("");
}

int merge_compare_written(const struct kind *kind, const void *a, const void *b)
{
	struct strbuf left;
	struct strbuf right;
	int order;

	strbuf_init(&left);
	strbuf_init(&right);
	unknown_write(&left, 0, &kind->fields, a, kind_unknown_of(kind, a));
	unknown_write(&right, 0, &kind->fields, b, kind_unknown_of(kind, b));
	order = slice_compare(strbuf_slice(&left), strbuf_slice(&right));
	strbuf_release(&left);
	strbuf_release(&right);
	return order;
}
