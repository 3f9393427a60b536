/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags that are compiled in. */
#include "crossread/annotation/tag.h"

static const struct tag defaults[] = {
	{ "allegation", 'A', "somebody is said to have done wrong, and it is not proven" },
	{ "denial", 'D', "the accused or their side say it is not so (no comment: context)" },
	{ "context", 'C', "what a reader needs to judge the two: the record, dates, history" },
};

struct tags tags_default(void)
{
	return (struct tags){ defaults, sizeof(defaults) / sizeof(defaults[0]) };
}

const struct tag *tags_find(struct tags tags, struct slice name)
{
	const struct tag *end = tags.list + tags.count;

	for (const struct tag *tag = tags.list; tag < end; tag++)
		if (slice_equal_text(name, tag->name))
			return tag;
	return NULL;
}
