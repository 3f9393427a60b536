/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging what stands in a file besides what this version knows: unknown keys, how things are written, records. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "merge_bytes.h"

#include "crossread/annotation/conflict.h"

#define KEYED(keys) DESK_FILE(SOLD("", "2026-11-21") keys, 1)
#define MOODS(list) "    conflict:\n      mood:\n" list

/* Both ways round these bytes come out, whatever is told. */
static void assert_bytes(struct merge *merge, const char *base, const char *ours, const char *theirs,
	const char *expected)
{
	for (size_t i = 0; i < 2; i++) {
		if (run(merge, base, i ? theirs : ours, i ? ours : theirs, NULL) == SIDECAR_MERGE_TROUBLE)
			fail_msg("%s", merge->error.message);
		assert_string_equal(strbuf_text(&merge->out), expected);
	}
}

static void test_values_in_conflict_are_kept(void **state)
{
	static const char two[] = KEYED("    mood: b\n" MOODS("        - a\n        - b\n"));
	struct merge *merge = *state;

	/* A third value joins them. */
	assert_merges(merge, KEYED("    mood: x\n"), two, KEYED("    mood: c\n"),
		KEYED("    mood: c\n" MOODS("        - a\n        - b\n        - c\n")), SIDECAR_MERGE_CONFLICT);
	/* Those of one side stay, and those of both when they are the same. */
	assert_bytes(merge, KEYED("    mood: x\n"), two, KEYED("    mood: x\n"), two);
	assert_bytes(merge, KEYED("    mood: x\n"), two, two, two);
	assert_bytes(merge, two, two, two, two);
	/* One side has decided. */
	assert_bytes(merge, two, two, KEYED("    mood: a\n"), KEYED("    mood: a\n"));
	/* One side has two values, the other only the one that shows. */
	assert_merges(merge, KEYED("    mood: x\n"), two, KEYED("    mood: b\n"), two, SIDECAR_MERGE_CONFLICT);
	/* Two other values on either side. */
	assert_merges(merge, KEYED("    mood: x\n"), two, KEYED("    mood: d\n" MOODS("        - c\n        - d\n")),
		KEYED("    mood: d\n" MOODS("        - a\n        - b\n        - c\n        - d\n")),
		SIDECAR_MERGE_CONFLICT);
}

/* What cannot stand in a list of values: one of the two stays, and it is told. */
static void test_values_without_a_place(void **state)
{
	struct merge *merge = *state;
	struct strbuf ours;
	struct strbuf theirs;

	assert_bytes(merge, KEYED(""), KEYED("    passage: \"a\"\n"), KEYED("    passage: \"b\"\n"),
		KEYED("    passage: \"b\"\n"));
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "passage"));

	strbuf_init(&ours);
	strbuf_init(&theirs);
	strbuf_add_text(&ours, DESK_HEAD "annotations:\n" SOLD("", "2026-11-21") "    mood: ");
	strbuf_add_repeated(&ours, '[', YAML_MOST_DEPTH - 4);
	strbuf_add(&theirs, strbuf_slice(&ours));
	strbuf_add_text(&ours, "a");
	strbuf_add_text(&theirs, "b");
	strbuf_add_repeated(&ours, ']', YAML_MOST_DEPTH - 4);
	strbuf_add_repeated(&theirs, ']', YAML_MOST_DEPTH - 4);
	strbuf_add_text(&ours, "\n" DESK_NO_LISTS "entries: 1\n");
	strbuf_add_text(&theirs, "\n" DESK_NO_LISTS "entries: 1\n");
	assert_bytes(merge, KEYED(""), strbuf_text(&ours), strbuf_text(&theirs), strbuf_text(&theirs));
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "mood"));
	strbuf_release(&ours);
	strbuf_release(&theirs);
}

#define PLACED(before, after) \
	DESK_HEAD \
	"annotations:\n" \
	"  - id: \"a1\"\n" before "    tag: \"allegation\"\n" \
	"    start: 0\n" \
	"    end: 22\n" \
	"    quote: \"Meta sold the messages\"\n" \
	"    prefix: \"\"\n" \
	"    suffix: \"\"\n" \
	"    speaker: \"\"\n" \
	"    comment: \"\"\n" \
	"    author: \"ana\"\n" \
	"    created: \"2026-11-21\"\n" \
	"    modified: \"2026-11-21\"\n" \
	"    origin: \"manual\"\n" after DESK_NO_LISTS "entries: 1\n"

/* The order of keys is that of the side that changed something; of both, the first place counts. */
static void test_places_of_keys(void **state)
{
	struct merge *merge = *state;

	assert_bytes(merge, PLACED("", "    mood: 1\n    zeal: 1\n"), PLACED("", "    mood: 1\n    zeal: 1\n"),
		PLACED("    zeal: 1\n", "    mood: 2\n"), PLACED("    zeal: 1\n", "    mood: 2\n"));
	assert_bytes(merge, PLACED("", "    mood: 1\n    zeal: 1\n"), PLACED("    mood: 2\n", "    zeal: 1\n"),
		PLACED("    zeal: 2\n", "    mood: 1\n"), PLACED("    mood: 2\n    zeal: 2\n", ""));
	assert_bytes(merge, PLACED("", ""), PLACED("    b: 1\n", "    d: 1\n"), PLACED("    a: 1\n", "    c: 1\n"),
		PLACED("    a: 1\n    b: 1\n", "    c: 1\n    d: 1\n"));
	/* How a key is quoted, or its value, is nobody's change; always the same one is taken. */
	assert_bytes(merge, PLACED("", "    mood: 1\n"), PLACED("", "    \"mood\": 1\n    zeal: 1\n"),
		PLACED("", "    mood: 1\n    heat: 1\n"), PLACED("", "    heat: 1\n    mood: 1\n    zeal: 1\n"));
	assert_bytes(merge, PLACED("", ""), PLACED("", "    \"mood\": 1\n"), PLACED("", "    'mood': 1\n"),
		PLACED("", "    'mood': 1\n"));
}

#define OTHER(inner) \
	DESK_HEAD \
	"annotations: []\nlinks:\n" \
	"  - id: \"l1\"\n    type: \"denies\"\n    from: \"a1\"\n    to:\n      file: \"other.txt\"\n      id: \"o1\"\n" \
	"      quote: \"sold to them\"\n" inner "    author: \"ana\"\n    created: \"2026-11-21T17:25:03Z\"\n" \
	"matches: []\nreviewed: []\ndismissed: []\nremoved: []\nentries: 1\n"

static void test_keys_of_maps(void **state)
{
	struct merge *merge = *state;

	assert_bytes(merge, OTHER("      mood: a\n"), OTHER("      mood: b\n"), OTHER("      mood: a\n"),
		OTHER("      mood: b\n"));
	/* Said the same, written otherwise. */
	assert_bytes(merge, OTHER(""), OTHER("      mood: \"b\"\n"), OTHER("      mood: 'b'\n"),
		OTHER("      mood: \"b\"\n"));
}

/* Who was removed first, and by whom. */
static void test_records_of_removals(void **state)
{
	static const char base[] = DESK_FILE(SOLD("", "2026-11-21"), 1);
	struct merge *merge = *state;

#define GONE(author, at) DESK_HEAD "annotations: []\n" OTHER_LISTS "removed:\n" REMOVED("a1", author, at) "entries: 1\n"
	assert_bytes(merge, base, GONE("ben", "2026-11-23"), GONE("zoe", "2026-11-22"), GONE("zoe", "2026-11-22"));
	assert_bytes(merge, base, GONE("ben", ""), GONE("zoe", "2026-11-22"), GONE("zoe", "2026-11-22"));
	assert_bytes(merge, base, GONE("ben", "2026-11-22"), GONE("zoe", "2026-11-22"), GONE("ben", "2026-11-22"));
	assert_bytes(merge, base, GONE("", ""), GONE("", ""), GONE("", ""));
	assert_bytes(merge, base, GONE("", "2026-11-22"), DESK_FILE(SOLD("", "2026-11-21"), 1), GONE("", "2026-11-22"));
	/* Removed by hand, without a record. */
	assert_bytes(merge, base, DESK_HEAD "annotations: []\n" OTHER_LISTS "removed: []\nentries: 0\n", base,
		GONE("", ""));
}

#define MADE(created) \
	DESK_FILE("  - id: \"a1\"\n    tag: \"allegation\"\n    start: 0\n    end: 22\n" \
		  "    quote: \"Meta sold the messages\"\n    prefix: \"\"\n    suffix: \"\"\n    speaker: \"\"\n" \
		  "    comment: \"\"\n    author: \"ana\"\n    created: \"" created \
		  "\"\n    modified: \"2026-11-21\"\n" \
		  "    origin: \"manual\"\n", \
		1)

static void test_the_first_making_counts(void **state)
{
	struct merge *merge = *state;

	assert_bytes(merge, MADE("2026-11-21"), MADE("2026-11-20"), MADE("2026-11-19"), MADE("2026-11-19"));
	assert_bytes(merge, MADE("2026-11-21"), MADE(""), MADE("2026-11-19"), MADE("2026-11-19"));
}

#define TITLED(file, title) \
	"crossread: 1\narticle:\n  file: \"" file "\"\n  title: \"" title "\"\n" \
	"  sha256: \"3f8d682d58b5dd98e94d612d5222a56db6472b48ba9a176898a461ab7b0a443a\"\n  length: 145\n" \
	"annotations: []\n" DESK_NO_LISTS "entries: 0\n"

static void test_what_the_article_is(void **state)
{
	struct merge *merge = *state;

	assert_bytes(merge, "", TITLED("story.txt", "A"), TITLED("story.txt", "B"), TITLED("story.txt", "B"));
	assert_bytes(merge, "", TITLED("story.txt", "Z"), TITLED("tale.txt", "A"), TITLED("tale.txt", "A"));
	assert_bytes(merge, TITLED("story.txt", "A"), TITLED("tale.txt", "A"), TITLED("story.txt", "A"),
		TITLED("tale.txt", "A"));
}

/* A note shows the begin of a quote: in one line, and whole characters. */
static void test_notes_are_short(void **state)
{
#define LONG(quote, comment, modified) DESK_FILE(ENTRY("a1", "allegation", 0, 80, quote, comment, "ana", modified), 1)
#define TEN "0123456789"
	struct merge *merge = *state;

	assert_bytes(merge, "", LONG(TEN TEN TEN TEN TEN "012345678é and more", "b", "2026-11-21"),
		LONG(TEN TEN TEN TEN TEN "012345678é and more", "a", "2026-11-21"),
		LONG(TEN TEN TEN TEN TEN "012345678é and more", "b", "2026-11-21"));
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "(\"" TEN TEN TEN TEN TEN "012345678…\") differs"));
	assert_bytes(merge, "", LONG("one\\ntwo", "b", "2026-11-21"), LONG("one\\ntwo", "a", "2026-11-21"),
		LONG("one\\ntwo", "b", "2026-11-21"));
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "(\"one two\") differs"));
}

/* A conflict of a link is shown where the annotation stands that it comes from. */
static void test_conflicts_of_links(void **state)
{
#define UNDECIDED "    conflict:\n      type:\n        - \"denies\"\n        - \"supports\"\n"
	static const char content[] =
		DESK_HEAD "annotations:\n" DESK_SOLD("") "links:\n" DESK_LINK("l1", "supports", "a1")
			UNDECIDED DESK_LINK("l2", "supports", "gone") UNDECIDED
		"matches: []\nreviewed: []\ndismissed: []\nremoved: []\nentries: 3\n";
	struct history *history = history_new();
	struct conflict *list;
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, content);
	desk_open(&desk, &sidecar);
	assert_int_equal(conflict_list(&sidecar.annotations, &list), 2);
	assert_true(slice_equal_text(list[0].id, "l1"));
	assert_string_equal(list[0].noun, "link");
	assert_int_equal(list[0].codes.end, 22);
	assert_int_equal(list[1].codes.end, 0);
	free(list);
	history_begin(history, "decide");
	assert_true(conflict_resolve(history, &sidecar.annotations, &desk.article, slice_of("l1"), slice_of("type"), 0,
		slice_of("2026-12-01T00:00:00Z")));
	assert_true(slice_equal_text(sidecar.annotations.links[0].type, "denies"));
	assert_int_equal(conflict_count(&sidecar.annotations), 1);
	history_free(history);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_values_in_conflict_are_kept, begin, end),
		cmocka_unit_test_setup_teardown(test_values_without_a_place, begin, end),
		cmocka_unit_test_setup_teardown(test_places_of_keys, begin, end),
		cmocka_unit_test_setup_teardown(test_keys_of_maps, begin, end),
		cmocka_unit_test_setup_teardown(test_records_of_removals, begin, end),
		cmocka_unit_test_setup_teardown(test_the_first_making_counts, begin, end),
		cmocka_unit_test_setup_teardown(test_what_the_article_is, begin, end),
		cmocka_unit_test_setup_teardown(test_notes_are_short, begin, end),
		cmocka_unit_test(test_conflicts_of_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
