/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidecars as bytes, merged both ways round. */
#ifndef CROSSREAD_TESTS_UNIT_MERGE_BYTES_H
#define CROSSREAD_TESTS_UNIT_MERGE_BYTES_H

#include "desk.h"

#define OTHER_LISTS "links: []\nmatches: []\nreviewed: []\ndismissed: []\n"
#define REMOVED(id, author, at) "  - id: \"" id "\"\n    author: \"" author "\"\n    at: \"" at "\"\n"
#define WITHOUT(entries, removed, count) \
	DESK_HEAD "annotations:\n" entries OTHER_LISTS "removed:\n" removed "entries: " #count "\n"

#define ENTRY(id, tag, start, end, quote, comment, author, modified) \
	"  - id: \"" id "\"\n" \
	"    tag: \"" tag "\"\n" \
	"    start: " #start "\n" \
	"    end: " #end "\n" \
	"    quote: \"" quote "\"\n" \
	"    prefix: \"\"\n" \
	"    suffix: \"\"\n" \
	"    speaker: \"\"\n" \
	"    comment: \"" comment "\"\n" \
	"    author: \"" author "\"\n" \
	"    created: \"2026-11-21\"\n" \
	"    modified: \"" modified "\"\n" \
	"    origin: \"manual\"\n"
#define SOLD(comment, modified) ENTRY("a1", "allegation", 0, 22, "Meta sold the messages", comment, "ana", modified)
#define CONFLICT(first, second) "    conflict:\n      comment:\n        - \"" first "\"\n        - \"" second "\"\n"

struct merge {
	struct strbuf out;
	struct sidecar_merge_report report;
	struct error error;
};

static inline int begin(void **state)
{
	struct merge *merge = mem_new(sizeof(*merge));

	strbuf_init(&merge->out);
	sidecar_merge_report_init(&merge->report);
	*state = merge;
	return 0;
}

static inline int end(void **state)
{
	struct merge *merge = *state;

	strbuf_release(&merge->out);
	sidecar_merge_report_release(&merge->report);
	free(merge);
	return 0;
}

static inline enum sidecar_merge_outcome run(struct merge *merge, const char *base, const char *ours,
	const char *theirs, const struct article *article)
{
	const struct sidecar_version versions[] = { { "base.yaml", slice_of(base) }, { "ours.yaml", slice_of(ours) },
		{ "theirs.yaml", slice_of(theirs) } };

	return sidecar_merge(&versions[0], &versions[1], &versions[2], article, &merge->out, &merge->report,
		&merge->error);
}

/* Both ways round must give these bytes. */
static inline void assert_merges(struct merge *merge, const char *base, const char *ours, const char *theirs,
	const char *expected, enum sidecar_merge_outcome outcome)
{
	for (size_t i = 0; i < 2; i++) {
		if (run(merge, base, i ? theirs : ours, i ? ours : theirs, NULL) == SIDECAR_MERGE_TROUBLE)
			fail_msg("%s", merge->error.message);
		assert_string_equal(strbuf_text(&merge->out), expected);
		assert_int_equal(merge->report.conflicts > 0, outcome == SIDECAR_MERGE_CONFLICT);
	}
}

static inline void assert_clean(struct merge *merge, const char *base, const char *ours, const char *theirs,
	const char *expected)
{
	assert_merges(merge, base, ours, theirs, expected, SIDECAR_MERGE_CLEAN);
}

#endif
