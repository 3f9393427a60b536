/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging sidecars as bytes: a test for each rule that sidecar_merge.h states. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "merge_bytes.h"

static void test_each_side(void **state)
{
	struct merge *merge = *state;

	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), DESK_FILE(SOLD("why", "2026-11-22"), 1),
		DESK_FILE(ENTRY("a1", "context", 0, 22, "Meta sold the messages", "", "ana", "2026-11-23") DESK_CASE,
			2),
		DESK_FILE(ENTRY("a1", "context", 0, 22, "Meta sold the messages", "why", "ana", "2026-11-23") DESK_CASE,
			2));
	assert_int_equal(merge->report.ours, 2);
	assert_int_equal(merge->report.theirs, 1);
	assert_int_equal(merge->report.both, 1);
	assert_string_equal(strbuf_text(&merge->report.author), "ana");
	assert_string_equal(strbuf_text(&merge->report.notes), "");
}

static void test_conflict(void **state)
{
	static const char merged[] = DESK_FILE(SOLD("two", "2026-11-23") CONFLICT("one", "two"), 1);
	struct merge *merge = *state;

	assert_merges(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), DESK_FILE(SOLD("two", "2026-11-22"), 1),
		DESK_FILE(SOLD("one", "2026-11-23"), 1), merged, SIDECAR_MERGE_CONFLICT);
	assert_int_equal(run(merge, DESK_FILE("", 0), merged, merged, NULL), SIDECAR_MERGE_CONFLICT);
	assert_string_equal(strbuf_text(&merge->out), merged);

	assert_int_equal(run(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), DESK_FILE(SOLD("two", "2026-11-22"), 1),
				 DESK_FILE(SOLD("one", "2026-11-23"), 1), NULL),
		SIDECAR_MERGE_CONFLICT);
	assert_string_equal(strbuf_text(&merge->report.notes),
		"annotation a1 (\"Meta sold the messages\") was changed on both sides: both values of comment are kept "
		"in it\n");

	/* Who decided it goes before who has not, and a third value joins the two. */
	assert_clean(merge, merged, DESK_FILE(SOLD("one", "2026-11-24"), 1), merged,
		DESK_FILE(SOLD("one", "2026-11-24"), 1));
	assert_merges(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), merged, DESK_FILE(SOLD("three", "2026-11-21"), 1),
		DESK_FILE(SOLD("two", "2026-11-23") "    conflict:\n      comment:\n        - \"one\"\n"
						    "        - \"three\"\n        - \"two\"\n",
			1),
		SIDECAR_MERGE_CONFLICT);
}

/* More values than there is room for: the field keeps its own, the last one. */
static void test_most_values(void **state)
{
	struct merge *merge = *state;
	struct strbuf merged;
	char other[2000];

	strbuf_init(&merged);
	strbuf_add_text(&merged, DESK_FILE(SOLD("9", "2026-11-21"), 1));
	for (char value = '0'; value < '9'; value++) {
		strncpy(other, DESK_FILE(SOLD("?", "2026-11-21"), 1), sizeof(other));
		*strchr(other, '?') = value;
		run(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), strbuf_text(&merged), other, NULL);
		strbuf_clear(&merged);
		strbuf_add(&merged, strbuf_slice(&merge->out));
	}
	assert_string_equal(strbuf_text(&merged),
		DESK_FILE(SOLD("9", "2026-11-21") "    conflict:\n      comment:\n        - \"0\"\n        - \"1\"\n"
						  "        - \"2\"\n        - \"3\"\n        - \"4\"\n"
						  "        - \"5\"\n        - \"6\"\n        - \"9\"\n",
			1));
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "as far as there is room"));
	strbuf_release(&merged);
}

/* All that says where a passage is belongs together. */
static void test_passage(void **state)
{
	struct merge *merge = *state;

	assert_merges(merge, DESK_FILE(SOLD("", "2026-11-21"), 1),
		DESK_FILE(ENTRY("a1", "allegation", 0, 4, "Meta", "", "ana", "2026-11-21"), 1),
		DESK_FILE(ENTRY("a1", "allegation", 5, 22, "sold the messages", "", "ana", "2026-11-21"), 1),
		DESK_FILE(
			ENTRY("a1", "allegation", 5, 22, "sold the messages", "", "ana",
				"2026-11-21") "    "
					      "conflict:\n"
					      "      passage:\n"
					      "        - start: 0\n          end: 4\n          quote: \"Meta\"\n"
					      "          prefix: \"\"\n          suffix: \"\"\n"
					      "        - start: 5\n          end: 22\n          quote: \"sold the messages\"\n"
					      "          prefix: \"\"\n          suffix: \"\"\n",
			1),
		SIDECAR_MERGE_CONFLICT);
}

static void test_unknown_keys(void **state)
{
	struct merge *merge = *state;

	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21") "    mood: calm\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: [angry]\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: calm\n    zeal: 1\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: [angry]\n    zeal: 1\n", 1));
	assert_merges(merge, DESK_FILE(SOLD("", "2026-11-21") "    mood: calm\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: [angry]\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: {very: 'glad'}\n", 1),
		DESK_FILE(SOLD("", "2026-11-21") "    mood: {very: 'glad'}\n    conflict:\n      mood:\n"
						 "        - [angry]\n        - {very: 'glad'}\n",
			1),
		SIDECAR_MERGE_CONFLICT);
	/* Those of the sidecar itself have no place for a conflict. */
	assert_clean(merge, DESK_HEAD "later: 1\nentries: 0\n", DESK_HEAD "later: 2\nentries: 0\n",
		DESK_HEAD "later: 3\nnow: {}\nentries: 0\n",
		DESK_HEAD "annotations: []\n" OTHER_LISTS "removed: []\nlater: 3\nnow: {}\nentries: 0\n");
	assert_non_null(strstr(strbuf_text(&merge->report.notes), "later"));
}

static void test_removals(void **state)
{
	struct merge *merge = *state;

	/* Removed on one side, the same on the other: gone, with the record, or an empty one. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2));
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2), DESK_FILE(DESK_CASE, 1),
		WITHOUT(DESK_CASE, REMOVED("a1", "", ""), 2));
	/* Changed on the other: it stays, and that is said. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		DESK_FILE(SOLD("why", "2026-11-21") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		DESK_FILE(SOLD("why", "2026-11-21") DESK_CASE, 2));
	assert_int_equal(merge->report.revived, 1);
	assert_string_equal(strbuf_text(&merge->report.notes),
		"annotation a1 (\"Meta sold the messages\") was removed on one side and changed on the other: it stays\n");
	/* Removed by both: the earlier record. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ana", "2026-11-23"), 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2));
	/* Undoing a removal is a change. */
	assert_clean(merge, WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2));
}

static void test_without_base(void **state)
{
	struct merge *merge = *state;

	assert_clean(merge, "", DESK_FILE(SOLD("old", "2026-11-22"), 1),
		DESK_FILE(SOLD("new", "2026-11-23") DESK_CASE, 2), DESK_FILE(SOLD("new", "2026-11-23") DESK_CASE, 2));
	assert_int_equal(merge->report.newest, 1);
	assert_string_equal(strbuf_text(&merge->report.notes),
		"annotation a1 (\"Meta sold the messages\") differs, and there is no base to see what was changed: the "
		"newest one stays, of 2026-11-23\n");
	/* At one time: the greater in bytes. */
	assert_clean(merge, "", DESK_FILE(SOLD("b", "2026-11-22"), 1), DESK_FILE(SOLD("a", "2026-11-22"), 1),
		DESK_FILE(SOLD("b", "2026-11-22"), 1));
	/* A record of a removal against an entry. */
	assert_clean(merge, "", DESK_FILE(SOLD("", "2026-11-22") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2));
	assert_clean(merge, "", DESK_FILE(SOLD("", "2026-11-23") DESK_CASE, 2),
		WITHOUT(DESK_CASE, REMOVED("a1", "ben", "2026-11-22"), 2),
		DESK_FILE(SOLD("", "2026-11-23") DESK_CASE, 2));
	assert_int_equal(merge->report.newest, 1);
}

#define TWICE(id, comment, author) \
	ENTRY(id, "allegation", 0, 22, "Meta sold the messages", comment, author, "2026-11-22")
#define LINKS(links) "links:\n" links "matches: []\nreviewed: []\ndismissed: []\n"

static void test_same_under_two_ids(void **state)
{
	static const char none[] = DESK_HEAD "annotations: []\n" OTHER_LISTS "removed: []\nentries: 0\n";
	struct merge *merge = *state;

	assert_clean(merge, none, DESK_FILE(TWICE("b1", "", "ana"), 1),
		DESK_HEAD "annotations:\n" TWICE("c1", "why", "ana")
			LINKS(DESK_LINK("l1", "denies", "c1")) "removed: []\nentries: 2\n",
		DESK_HEAD "annotations:\n" TWICE("b1", "why", "ana")
			LINKS(DESK_LINK("l1", "denies", "b1")) "removed:\n" REMOVED("c1", "ana", "") "entries: 3\n");
	assert_int_equal(merge->report.united, 1);
	assert_string_equal(strbuf_text(&merge->report.notes),
		"annotation c1 (\"Meta sold the messages\") is the same as b1, by ana too: that one stays for both\n");
	/* Of two people both stay, and so do two that one side has. */
	assert_clean(merge, none, DESK_FILE(TWICE("b1", "", "ana"), 1), DESK_FILE(TWICE("c1", "", "ben"), 1),
		DESK_FILE(TWICE("b1", "", "ana") TWICE("c1", "", "ben"), 2));
	assert_clean(merge, none, none, DESK_FILE(TWICE("b1", "", "ana") TWICE("c1", "", "ana"), 2),
		DESK_FILE(TWICE("b1", "", "ana") TWICE("c1", "", "ana"), 2));
}

/* Where both sides are new, an empty text is one that nobody has given; where one was taken away it is a change. */
static void test_empty_text(void **state)
{
	static const char none[] = DESK_HEAD "annotations: []\n" OTHER_LISTS "removed: []\nentries: 0\n";
	struct merge *merge = *state;

	assert_clean(merge, none, DESK_FILE(TWICE("b1", "", "ana"), 1), DESK_FILE(TWICE("b1", "why", "ana"), 1),
		DESK_FILE(TWICE("b1", "why", "ana"), 1));
	assert_merges(merge, DESK_FILE(TWICE("b1", "who", "ana"), 1), DESK_FILE(TWICE("b1", "", "ana"), 1),
		DESK_FILE(TWICE("b1", "why", "ana"), 1), DESK_FILE(TWICE("b1", "why", "ana") CONFLICT("", "why"), 1),
		SIDECAR_MERGE_CONFLICT);
}

/* An entry with as many unknown keys as anybody likes, all changed on both sides: some stand in the conflict. */
static void test_many_keys(void **state)
{
	enum { MANY = 2000 };
	struct merge *merge = *state;
	struct strbuf sides[3];
	struct strbuf swapped;

	for (size_t side = 0; side < 3; side++) {
		strbuf_init(&sides[side]);
		strbuf_add_text(&sides[side], DESK_HEAD "annotations:\n" SOLD("", "2026-11-21"));
		for (size_t i = 0; i < MANY; i++)
			strbuf_add_format(&sides[side], "    k%zu: %zu\n", i, (side + i) % 3);
		strbuf_add_text(&sides[side], "entries: 1\n");
	}
	strbuf_init(&swapped);
	assert_int_equal(run(merge, strbuf_text(&sides[0]), strbuf_text(&sides[1]), strbuf_text(&sides[2]), NULL),
		SIDECAR_MERGE_CONFLICT);
	strbuf_add(&swapped, strbuf_slice(&merge->out));
	run(merge, strbuf_text(&sides[0]), strbuf_text(&sides[2]), strbuf_text(&sides[1]), NULL);
	assert_string_equal(strbuf_text(&merge->out), strbuf_text(&swapped));
	for (size_t side = 0; side < 3; side++)
		strbuf_release(&sides[side]);
	strbuf_release(&swapped);
}

/* The same passage ten thousand times on each side: they are united in pairs, and not in the square of their number. */
static void test_many_alike(void **state)
{
	enum { MANY = 10000 };
	struct merge *merge = *state;
	struct strbuf sides[2];

	for (size_t side = 0; side < 2; side++) {
		strbuf_init(&sides[side]);
		strbuf_add_text(&sides[side], DESK_HEAD "annotations:\n");
		for (size_t i = 0; i < MANY; i++)
			strbuf_add_format(&sides[side],
				"  - {id: i%zu, tag: denial, start: 0, end: 4, quote: Meta, author: ana}\n",
				2 * i + side);
		strbuf_add_format(&sides[side], "entries: %d\n", MANY);
	}
	assert_int_equal(run(merge, "", strbuf_text(&sides[0]), strbuf_text(&sides[1]), NULL), SIDECAR_MERGE_CLEAN);
	assert_int_equal(merge->report.united, MANY);
	strbuf_release(&sides[0]);
	strbuf_release(&sides[1]);
}

#define MOVED_HEAD(sha256, length) \
	"crossread: 1\narticle:\n  file: \"story.txt\"\n  title: \"\"\n  sha256: \"" sha256 "\"\n  length: " length "\n"
#define IN_NEW(start, end, comment) \
	ENTRY("a1", "allegation", start, end, "Meta sold the messages", comment, "ana", "2026-11-22")
#define NEW_FILE(entries, count) MOVED_HEAD("ff", "153") "annotations:\n" entries DESK_NO_LISTS "entries: " #count "\n"

/* One side has seen the article change: what only moved is no change. */
static void test_other_text(void **state)
{
	struct merge *merge = *state;
	struct desk desk;

	/* Without the article the numbers of the newer text stand. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), DESK_FILE(SOLD("why", "2026-11-22") DESK_CASE, 2),
		NEW_FILE(IN_NEW(8, 30, ""), 1), NEW_FILE(IN_NEW(8, 30, "why") DESK_CASE, 2));
	/* With it all of them are found in it. */
	desk_init(&desk);
	article_release(&desk.article);
	desk_load_article(&desk, "Update.\n" DESK_ARTICLE);
	assert_int_equal(run(merge, DESK_FILE(SOLD("", "2026-11-21"), 1),
				 DESK_FILE(SOLD("why", "2026-11-22") DESK_CASE, 2), NEW_FILE(IN_NEW(8, 30, ""), 1),
				 &desk.article),
		SIDECAR_MERGE_CLEAN);
	assert_non_null(strstr(strbuf_text(&merge->out), desk.article.sha256));
	assert_non_null(strstr(strbuf_text(&merge->out), "start: 8\n    end: 30\n"));
	assert_non_null(strstr(strbuf_text(&merge->out), "start: 129\n    end: 152\n"));
	desk_release(&desk);
	/* Both sides have seen it, and say other places of what is not there any more: always the same one stands. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), NEW_FILE(IN_NEW(8, 30, ""), 1),
		NEW_FILE(IN_NEW(9, 31, ""), 1), NEW_FILE(IN_NEW(8, 30, ""), 1));
	/* What ends behind a text that became shorter can still be read, and is found when it is opened. */
	assert_clean(merge, DESK_FILE(SOLD("", "2026-11-21"), 1), DESK_FILE(SOLD("", "2026-11-21") DESK_CASE, 2),
		MOVED_HEAD("ff", "100") "annotations:\n" IN_NEW(8, 30, "") DESK_NO_LISTS "entries: 1\n",
		MOVED_HEAD("ff", "100") "annotations:\n" IN_NEW(8, 30, "") DESK_ENTRY("c1", "context", 99, 100,
			"The case began in 2020.", "") DESK_NO_LISTS "entries: 2\n");
}

static void test_all_kinds(void **state)
{
	struct merge *merge = *state;

	assert_clean(merge, DESK_HEAD "links:\n" DESK_LINK("l1", "denies", "a1") "entries: 1\n",
		DESK_HEAD "links:\n" DESK_LINK("l1", "supports", "a1") "entries: 1\n",
		DESK_HEAD "links:\n" DESK_LINK("l1", "denies", "b1") "reviewed:\n" DESK_REVIEWED("v1", "ana", 0,
			9) "entries: 2\n",
		DESK_HEAD
		"annotations: []\nlinks:\n" DESK_LINK("l1", "supports", "b1") "matches: []\nreviewed:\n" DESK_REVIEWED(
			"v1", "ana", 0, 9) "dismissed: []\nremoved: []\nentries: 2\n");
	assert_merges(merge, DESK_HEAD "reviewed:\n" DESK_REVIEWED("v1", "ana", 0, 9) "entries: 1\n",
		DESK_HEAD "reviewed:\n" DESK_REVIEWED("v1", "ana", 0, 20) "entries: 1\n",
		DESK_HEAD "reviewed:\n" DESK_REVIEWED("v1", "ana", 5, 9) "entries: 1\n",
		DESK_HEAD "annotations: []\nlinks: []\nmatches: []\nreviewed:\n" DESK_REVIEWED("v1", "ana", 5,
			9) "    conflict:\n      passage:\n        - start: 0\n          end: 20\n"
			   "        - start: 5\n          end: 9\ndismissed: []\nremoved: []\nentries: 1\n",
		SIDECAR_MERGE_CONFLICT);
}

static void test_trouble(void **state)
{
	static const char good[] = DESK_FILE(DESK_SOLD(""), 1);
	struct merge *merge = *state;

	assert_int_equal(run(merge, good, good, "crossread: 1\n", NULL), SIDECAR_MERGE_TROUBLE);
	assert_int_equal(merge->out.length, 0);
	assert_non_null(strstr(merge->error.message, "theirs.yaml:1:1: "));
	assert_int_equal(run(merge, "x", good, good, NULL), SIDECAR_MERGE_TROUBLE);
	assert_non_null(strstr(merge->error.message, "base.yaml:1:1: "));
	/* One id cannot be two things. */
	assert_int_equal(
		run(merge, "", good, DESK_HEAD "links:\n" DESK_LINK("a1", "denies", "b1") "entries: 1\n", NULL),
		SIDECAR_MERGE_TROUBLE);
	assert_string_equal(merge->error.message,
		"the id a1 is that of one annotation in ours.yaml and of one link in theirs.yaml; give one of them "
		"another id");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_each_side, begin, end),
		cmocka_unit_test_setup_teardown(test_conflict, begin, end),
		cmocka_unit_test_setup_teardown(test_most_values, begin, end),
		cmocka_unit_test_setup_teardown(test_passage, begin, end),
		cmocka_unit_test_setup_teardown(test_unknown_keys, begin, end),
		cmocka_unit_test_setup_teardown(test_removals, begin, end),
		cmocka_unit_test_setup_teardown(test_without_base, begin, end),
		cmocka_unit_test_setup_teardown(test_same_under_two_ids, begin, end),
		cmocka_unit_test_setup_teardown(test_empty_text, begin, end),
		cmocka_unit_test_setup_teardown(test_many_keys, begin, end),
		cmocka_unit_test_setup_teardown(test_many_alike, begin, end),
		cmocka_unit_test_setup_teardown(test_other_text, begin, end),
		cmocka_unit_test_setup_teardown(test_all_kinds, begin, end),
		cmocka_unit_test_setup_teardown(test_trouble, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
