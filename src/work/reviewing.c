/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations that need a look. */
#include "crossread/work/reviewing.h"

#include "crossread/work/tagging.h"

bool reviewing_wants(const struct annotation *annotation)
{
	return annotation->state != ANCHOR_KEPT;
}

size_t reviewing_count(const struct work *work, const struct document *document)
{
	const struct annotations *set = &document->sidecar.annotations;
	size_t count = 0;

	for (size_t i = 0; i < set->count; i++)
		count += reviewing_wants(&set->list[i]) && !tagging_is_hidden(work, &set->list[i]);
	return count;
}

size_t reviewing_count_all(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < work->document_count; i++)
		count += reviewing_count(work, &work->documents[i]);
	return count;
}

const char *reviewing_words(enum anchor_state state)
{
	switch (state) {
	case ANCHOR_KEPT:
		return "the passage stands where it was tagged";
	case ANCHOR_MOVED:
		return "the same words stand elsewhere, or in other typography";
	case ANCHOR_AMBIGUOUS:
		return "the words stand in several places";
	case ANCHOR_ORPHAN:
		return "the words are not in the article any more";
	case ANCHOR_UNSEARCHED:
		return "not looked for: that would have taken too long";
	}
	return "";
}
