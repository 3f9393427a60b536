/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What versions of a sidecar say besides their entries: of the article, and in keys that nobody here knows. */
#include "merge_top.h"

#include "crossread/base/translate.h"

#include "merge_unknown.h"

const struct contents *merge_side_contents(const struct merge_sides *sides, enum version version)
{
	return version == BASE ? sides->base : version == OURS ? sides->ours : sides->theirs;
}

/* Which version says what the article is. */
static enum version find_leading(const struct merge_sides *sides)
{
	const struct stated *ours = &sides->ours->article;
	const struct stated *theirs = &sides->theirs->article;
	int order;

	if (sides->base && fields_equal(&stated_fields, &sides->base->article, theirs))
		return OURS;
	if (sides->base && fields_equal(&stated_fields, &sides->base->article, ours))
		return THEIRS;
	/* What ends at the end of the longer text need not be cut. */
	order = (ours->length > theirs->length) - (ours->length < theirs->length);
	if (!order)
		order = slice_compare(ours->sha256, theirs->sha256);
	if (!order)
		order = slice_compare(ours->file, theirs->file);
	if (!order)
		order = slice_compare(ours->title, theirs->title);
	return order >= 0 ? OURS : THEIRS;
}

static void compare_texts(const struct merge_sides *sides, struct merge_rule *rule)
{
	for (enum version i = 0; i < VERSIONS; i++)
		for (enum version j = 0; j < VERSIONS; j++) {
			const struct contents *left = merge_side_contents(sides, i);
			const struct contents *right = merge_side_contents(sides, j);

			rule->apart[i][j] = left && right && !slice_equal(left->article.sha256, right->article.sha256);
		}
	rule->leading = find_leading(sides);
}

/* Merges the unknown keys of the sidecar itself and those of what it says of its article. */
static const struct yaml_node *merge_root(const struct merge_sides *sides, const struct merge_rule *rule,
	struct sidecar_merge_report *report)
{
	const struct yaml_node *top[VERSIONS];
	const struct yaml_node *inner[VERSIONS];
	struct arena *arena = rule->arena;
	struct yaml_node *root = arena_new(arena, sizeof(*root));
	struct yaml_node *article = arena_new(arena, sizeof(*article));
	struct merge_outcome outcome = { .left_out = 0 };

	for (enum version i = 0; i < VERSIONS; i++) {
		const struct contents *contents = merge_side_contents(sides, i);
		const struct yaml_node *stated = contents ? yaml_get(contents->root, "article") : NULL;

		top[i] = contents && contents->root ? contents->root->first : NULL;
		inner[i] = stated ? stated->first : NULL;
	}
	strbuf_init(&outcome.fields);
	*root = (struct yaml_node){ .kind = YAML_IS_MAP, .form = YAML_BLOCK, .first = article };
	*article = (struct yaml_node){ .kind = YAML_IS_MAP, .form = YAML_BLOCK, .key = slice_of("article") };
	/* Nodes are not changed once they stand in a tree. */
	article->first = (struct yaml_node *)merge_keys(rule, &stated_fields, inner, &outcome);
	article->next = (struct yaml_node *)merge_keys(rule, &sidecar_fields, top, &outcome);
	if (outcome.fields.length)
		strbuf_add_format(&report->notes,
			translate("of keys that this version does not know both sides changed %.200s: the greater "
				  "value stays\n"),
			strbuf_text(&outcome.fields));
	strbuf_release(&outcome.fields);
	return root;
}

void merge_top(const struct merge_sides *sides, struct merge_rule *rule, struct contents *result,
	struct sidecar_merge_report *report)
{
	compare_texts(sides, rule);
	result->article = merge_side_contents(sides, rule->leading)->article;
	result->root = merge_root(sides, rule, report);
}
