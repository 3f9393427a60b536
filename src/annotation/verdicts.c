/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections as pairs of sentences. */
#include "crossread/annotation/verdicts.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static size_t sentence_of(const struct article *article, struct span codes)
{
	return article_sentence_at(article, article_byte(article, codes.start));
}

static int compare_created(const void *left, const void *right)
{
	const struct verdict *a = left;
	const struct verdict *b = right;
	int order = slice_compare(a->correction->created, b->correction->created);

	return order ? order : slice_compare(a->correction->id, b->correction->id);
}

/*
 * True when the correction is about article `b`, of the index, and its passage there is found; sets `*verdict`.
 */
static bool judge(const struct correction *correction, const struct article *a, const struct article *b,
	struct anchor_index *index, struct verdict *verdict)
{
	const struct selector there = { .codes = correction->other_codes, .quote = correction->other_quote };
	struct span codes;

	if (!slice_equal_text(correction->other_file, b->name) || !anchor_is_placed(correction->state))
		return false;
	/* The numbers come from a file: out of the text they are no place to look at. */
	if (there.codes.end > b->length || !anchor_is_placed(anchor_find(index, &there, &codes)))
		return false;
	*verdict = (struct verdict){
		.a = sentence_of(a, correction->place),
		.b = sentence_of(b, codes),
		.linked = slice_equal_text(correction->verdict, "linked"),
		.correction = correction,
	};
	return true;
}

size_t verdicts_list(const struct annotations *set, const struct article *a, const struct article *b,
	struct verdict **list)
{
	struct anchor_index *index = anchor_index_new(b);
	size_t count = 0;

	*list = mem_new_array(set->correction_count, sizeof(**list));
	for (size_t i = 0; i < set->correction_count; i++)
		count += judge(&set->corrections[i], a, b, index, &(*list)[count]);
	anchor_index_free(index);
	qsort(*list, count, sizeof(**list), compare_created);
	return count;
}
