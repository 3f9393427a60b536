/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags that are compiled in. */
#include "crossread/annotation/tag.h"

static const struct tag defaults[] = {
	{ "allegation", 'A', "wrongdoing that somebody claims, not proven" },
	{ "denial", 'D', "the accused or their side say it is not so" },
	{ "context", 'C', "what one needs to judge the two; no comment, too" },
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
