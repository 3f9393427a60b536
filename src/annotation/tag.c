/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags that are compiled in. */
#include "crossread/annotation/tag.h"

#include "crossread/base/translate.h"

static const struct tag defaults[] = {
	{ "allegation", 'A', "a", "allegation", N_("wrongdoing that somebody claims, not proven") },
	{ "denial", 'D', "d", "denial", N_("the accused or their side say it is not so") },
	{ "context", 'C', "c", "context", N_("what one needs to judge the two; no comment, too") },
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

void tags_add_names(struct tags tags, struct strbuf *out)
{
	for (size_t i = 0; i < tags.count; i++) {
		if (i)
			strbuf_add_text(out, i + 1 < tags.count ? ", " : " and ");
		strbuf_add_text(out, tags.list[i].name);
	}
}
