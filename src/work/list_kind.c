/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of what can be listed. */
#include "list_kind.h"

const struct list_kind list_kinds[LIST_SOURCES] = {
	[LIST_DIFFERENCES] = {
		.name = "differences",
		.about = "in matches of both articles, found by rules",
		.nothing = "no differences found by this method",
		.scope = &list_differences_scope,
		.orders = { FILTER_KIND, FILTER_STATE, FILTER_KEYS },
		.prepare = list_differences_prepare,
		.collect = list_differences_collect,
		.values = list_differences_values,
		.is_here = list_differences_is_here,
		.sentence = list_differences_sentence,
		.go = list_differences_go,
	},
	[LIST_ANNOTATIONS] = {
		.name = "annotations",
		.about = "",
		.nothing = "nothing is annotated yet: a, d or c tags the sentence",
		.scope = &filter_annotations,
		.orders = { FILTER_TAG, FILTER_SPEAKER, FILTER_AUTHOR, FILTER_STATE, FILTER_MODIFIED, FILTER_KEYS },
		.has_marks = true,
		.collect = list_annotations_collect,
		.values = list_annotations_values,
		.is_here = list_annotations_is_here,
		.sentence = list_annotations_sentence,
		.go = list_annotations_go,
	},
	[LIST_REVIEW] = {
		.name = "review",
		.about = "passages that changed, values in conflict",
		.nothing = "nothing needs a look: every passage stands where it was tagged",
		.scope = &filter_annotations,
		.orders = { FILTER_TAG, FILTER_SPEAKER, FILTER_AUTHOR, FILTER_STATE, FILTER_MODIFIED, FILTER_KEYS },
		.has_marks = true,
		.at_first = true,
		.collect = list_review_collect,
		.values = list_review_values,
		.is_here = list_annotations_is_here,
		.sentence = list_annotations_sentence,
		.go = list_annotations_go,
	},
};
