/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two people tagged differently. */
#include "crossread/annotation/disagreements.h"

#include "crossread/annotation/agreement.h"
#include "crossread/annotation/pairing.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

/* One person's passages that the other does not have just so. */
struct side {
	const struct annotation **list;
	struct pairing_passage *passages;
	size_t count;
};

static int compare_annotations(const void *left, const void *right)
{
	const struct annotation *a = *(const struct annotation *const *)left;
	const struct annotation *b = *(const struct annotation *const *)right;
	int order = span_compare(a->place, b->place);

	if (!order)
		order = slice_compare(a->tag, b->tag);
	return order ? order : slice_compare(a->id, b->id);
}

static void collect(struct side *side, const struct annotations *set, struct slice author, struct slice tag,
	const struct ranges *common)
{
	side->list = mem_new_array(set->count, sizeof(*side->list));
	for (size_t i = 0; i < set->count; i++) {
		const struct annotation *annotation = &set->list[i];

		if (slice_equal(annotation->author, author) && agreement_counts(annotation) &&
			(!tag.length || slice_equal(annotation->tag, tag)) && ranges_contain(common, annotation->place))
			side->list[side->count++] = annotation;
	}
	if (side->count)
		qsort(side->list, side->count, sizeof(*side->list), compare_annotations);
}

static int compare_what_counts(const struct annotation *a, const struct annotation *b)
{
	int order = span_compare(a->place, b->place);

	return order ? order : slice_compare(a->tag, b->tag);
}

/* Drops what both have. */
static void drop_agreed(struct side *left, struct side *right)
{
	size_t counts[2] = { 0, 0 };
	size_t i = 0;
	size_t k = 0;

	while (i < left->count || k < right->count) {
		int order;

		if (i == left->count)
			order = 1;
		else if (k == right->count)
			order = -1;
		else
			order = compare_what_counts(left->list[i], right->list[k]);
		if (order < 0)
			left->list[counts[0]++] = left->list[i];
		if (order > 0)
			right->list[counts[1]++] = right->list[k];
		i += order <= 0;
		k += order >= 0;
	}
	left->count = counts[0];
	right->count = counts[1];
}

static int compare_tags(const void *left, const void *right)
{
	return slice_compare(*(const struct slice *)left, *(const struct slice *)right);
}

static void number_tags(struct side *side, const struct slice *tags, size_t count)
{
	side->passages = mem_new_array(side->count, sizeof(*side->passages));
	for (size_t i = 0; i < side->count; i++) {
		const struct slice *tag = bsearch(&side->list[i]->tag, tags, count, sizeof(*tags), compare_tags);

		side->passages[i].span = side->list[i]->place;
		side->passages[i].tag = (size_t)(tag - tags);
	}
}

/* Numbers for the tags of both sides: equal tags have equal numbers. */
static void prepare_passages(struct side *left, struct side *right)
{
	struct slice *tags = mem_new_array(left->count + right->count, sizeof(*tags));
	size_t kept = 0;

	for (size_t i = 0; i < left->count + right->count; i++)
		tags[i] = i < left->count ? left->list[i]->tag : right->list[i - left->count]->tag;
	if (left->count + right->count)
		qsort(tags, left->count + right->count, sizeof(*tags), compare_tags);
	for (size_t i = 0; i < left->count + right->count; i++)
		if (i == 0 || !slice_equal(tags[i], tags[kept - 1]))
			tags[kept++] = tags[i];
	number_tags(left, tags, kept);
	number_tags(right, tags, kept);
	free(tags);
}

static struct span codes_of(const struct disagreement *disagreement)
{
	struct span left;
	struct span right;

	if (!disagreement->left)
		return disagreement->right->place;
	left = disagreement->left->place;
	if (!disagreement->right)
		return left;
	right = disagreement->right->place;
	return (struct span){ left.start < right.start ? left.start : right.start,
		left.end > right.end ? left.end : right.end };
}

static int compare_disagreements(const void *left, const void *right)
{
	const struct disagreement *a = left;
	const struct disagreement *b = right;
	int order = span_compare(a->codes, b->codes);

	if (order)
		return order;
	return slice_compare(a->left ? a->left->id : a->right->id, b->left ? b->left->id : b->right->id);
}

size_t disagreements_list(const struct annotations *set, struct slice left, struct slice right,
	const struct ranges *common, struct slice tag, struct disagreement **list)
{
	struct side sides[2] = { 0 };
	size_t count = 0;

	collect(&sides[0], set, left, tag, common);
	collect(&sides[1], set, right, tag, common);
	drop_agreed(&sides[0], &sides[1]);
	prepare_passages(&sides[0], &sides[1]);
	/* When too much overlaps to be paired, each passage stands alone. */
	pairing_make(sides[0].passages, sides[0].count, sides[1].passages, sides[1].count, PAIRING_ANY);
	*list = mem_new_array(sides[0].count + sides[1].count, sizeof(**list));
	for (size_t i = 0; i < sides[0].count; i++) {
		size_t partner = sides[0].passages[i].partner;

		(*list)[count++] = (struct disagreement){ .left = sides[0].list[i],
			.right = partner == SIZE_MAX ? NULL : sides[1].list[partner] };
	}
	for (size_t i = 0; i < sides[1].count; i++)
		if (sides[1].passages[i].partner == SIZE_MAX)
			(*list)[count++] = (struct disagreement){ .right = sides[1].list[i] };
	for (size_t i = 0; i < count; i++)
		(*list)[i].codes = codes_of(&(*list)[i]);
	if (count)
		qsort(*list, count, sizeof(**list), compare_disagreements);
	for (size_t i = 0; i < 2; i++) {
		free(sides[i].list);
		free(sides[i].passages);
	}
	return count;
}
