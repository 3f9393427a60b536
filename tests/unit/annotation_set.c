/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ordered set of annotations and its records of removals. */
#include "crossread/annotation/annotations.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct annotation make(const char *id, size_t start, size_t end)
{
	return (struct annotation){
		.id = slice_of(id),
		.tag = slice_of("denial"),
		.selector = { .codes = { start, end }, .quote = slice_of("words") },
	};
}

static const struct annotation *put(struct annotations *set, const char *id, size_t start, size_t end)
{
	struct annotation annotation = make(id, start, end);

	return annotations_put(set, &annotation);
}

static void assert_order(const struct annotations *set, const char *ids)
{
	assert_int_equal(set->count, slice_of(ids).length);
	for (size_t i = 0; i < set->count; i++)
		assert_true(slice_equal(set->list[i].id, slice_from(ids + i, 1)));
}

static void test_order(void **state)
{
	struct annotations set;
	const struct annotation *moved;

	(void)state;
	annotations_init(&set);
	put(&set, "c", 20, 30);
	put(&set, "b", 10, 30);
	put(&set, "e", 20, 30);
	put(&set, "a", 10, 20);
	put(&set, "d", 20, 30);
	assert_order(&set, "abcde");
	moved = put(&set, "a", 25, 30);
	assert_order(&set, "bcdea");
	assert_ptr_equal(moved, &set.list[4]);
	assert_ptr_equal(annotations_find(&set, slice_of("a")), moved);
	assert_null(annotations_find(&set, slice_of("f")));
	annotations_release(&set);
}

static void test_copies(void **state)
{
	char comment[] = "first";
	struct annotation annotation = make("a", 1, 2);
	struct annotations set;

	(void)state;
	annotations_init(&set);
	annotation.comment = slice_of(comment);
	annotations_put(&set, &annotation);
	comment[0] = 'F';
	assert_true(slice_equal_text(set.list[0].comment, "first"));

	/* What stands in the set may be handed to it again. */
	annotations_put(&set, &set.list[0]);
	assert_true(slice_equal_text(set.list[0].comment, "first"));
	assert_int_equal(set.count, 1);
	annotations_release(&set);
}

static void test_removal(void **state)
{
	struct annotations set;
	struct annotation annotation = make("b", 1, 2);

	(void)state;
	annotations_init(&set);
	put(&set, "a", 1, 2);
	assert_true(annotations_remove(&set, slice_of("a"), slice_of("ana"), slice_of("now")));
	assert_false(annotations_remove(&set, slice_of("a"), slice_of("ana"), slice_of("now")));
	assert_int_equal(set.count, 0);
	assert_int_equal(set.removed_count, 0);

	annotation.saved = true;
	annotations_put(&set, &annotation);
	annotation.id = slice_of("a");
	annotations_put(&set, &annotation);
	assert_true(annotations_remove(&set, slice_of("b"), slice_of("ben"), slice_of("now")));
	assert_true(annotations_remove(&set, slice_of("a"), slice_of("ana"), slice_of("then")));
	assert_int_equal(set.removed_count, 2);
	assert_true(slice_equal_text(set.removed[0].id, "a"));
	assert_true(slice_equal_text(set.removed[0].author, "ana"));
	assert_true(slice_equal_text(set.removed[0].at, "then"));
	assert_true(slice_equal_text(set.removed[1].id, "b"));

	/* The file knows it, whoever puts it back: its next removal must be recorded too. */
	put(&set, "b", 3, 4);
	assert_int_equal(set.removed_count, 1);
	assert_true(set.list[0].saved);
	assert_true(annotations_remove(&set, slice_of("b"), slice_of("ana"), slice_of("later")));
	assert_int_equal(set.removed_count, 2);
	assert_true(slice_equal_text(set.removed[1].at, "later"));
	annotations_release(&set);
}

static void test_overlapping(void **state)
{
	struct annotations set;

	(void)state;
	annotations_init(&set);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 0, 100 }, 0), 0);
	put(&set, "a", 0, 50);
	put(&set, "b", 10, 20);
	put(&set, "c", 30, 40);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 20, 30 }, 0), 0);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 20, 30 }, 1), 3);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 19, 31 }, 1), 1);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 19, 31 }, 2), 2);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 50, 60 }, 0), 3);
	assert_int_equal(annotations_overlapping(&set, (struct span){ 0, 100 }, 3), 3);
	annotations_release(&set);
}

static void test_by_author_and_tag(void **state)
{
	const struct slice ana = slice_of("ana");
	const struct slice denial = slice_of("denial");
	const struct span here = { 10, 20 };
	struct annotation annotation;
	struct annotations set;

	(void)state;
	annotations_init(&set);
	put(&set, "b", 10, 20);
	annotation = make("a", 5, 25);
	annotation.author = ana;
	annotations_put(&set, &annotation);
	assert_null(annotations_by(&set, here, denial, ana, span_equal));
	assert_null(annotations_by(&set, here, slice_of("context"), ana, span_overlaps));
	assert_ptr_equal(annotations_by(&set, here, denial, ana, span_contains), &set.list[0]);
	assert_null(annotations_by(&set, (struct span){ 20, 30 }, denial, ana, span_contains));
	assert_ptr_equal(annotations_by(&set, (struct span){ 20, 30 }, denial, ana, span_overlaps), &set.list[0]);
	assert_ptr_equal(annotations_by(&set, here, denial, slice_of(""), span_equal), &set.list[1]);
	annotation.state = ANCHOR_REWORDED;
	annotation.place = annotation.selector.codes;
	annotations_put(&set, &annotation);
	assert_null(annotations_by(&set, here, denial, ana, span_overlaps));
	annotations_release(&set);
}

/* Editing to and fro takes no more memory: each text is kept once. */
static void test_memory(void **state)
{
	struct annotations set;
	const struct arena_block *newest = NULL;
	size_t used = 0;

	(void)state;
	annotations_init(&set);
	for (int i = 0; i < 20000; i++) {
		char id[16];
		char comment[32];
		struct annotation annotation;

		if (i == 200) {
			newest = set.arena.newest;
			used = set.arena.used;
		}
		snprintf(id, sizeof(id), "id%d", i % 10);
		snprintf(comment, sizeof(comment), "a comment, number %d", i % 20);
		annotation = make(id, 1, 2);
		annotation.comment = slice_of(comment);
		annotation.saved = true;
		annotations_put(&set, &annotation);
		if (i % 3 == 0)
			annotations_remove(&set, slice_of(id), slice_of("ana"), slice_of("now"));
	}
	assert_ptr_equal(set.arena.newest, newest);
	assert_int_equal(set.arena.used, used);
	annotations_release(&set);
}

static void test_equal(void **state)
{
	struct annotation a = make("a", 1, 2);
	struct annotation b = make("a", 1, 2);
	struct slice *const texts[] = {
		&b.id,
		&b.tag,
		&b.selector.quote,
		&b.selector.prefix,
		&b.selector.suffix,
		&b.speaker,
		&b.comment,
		&b.author,
		&b.created,
		&b.modified,
		&b.origin,
	};

	(void)state;
	b.state = ANCHOR_ORPHAN;
	b.saved = true;
	assert_true(annotation_equal(&a, &b));
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct slice old = *texts[i];

		*texts[i] = slice_of("other");
		assert_false(annotation_equal(&a, &b));
		*texts[i] = old;
	}
	b.selector.codes.start = 0;
	assert_false(annotation_equal(&a, &b));
	b.selector.codes = (struct span){ 1, 3 };
	assert_false(annotation_equal(&a, &b));
}

static void test_problem(void **state)
{
	struct annotation a = make("k3v9q2mhxa", 1, 3);

	(void)state;
	assert_null(annotation_problem(&a, 3));
	assert_non_null(annotation_problem(&a, 2));
	a.selector.codes = (struct span){ 3, 3 };
	assert_non_null(annotation_problem(&a, 3));
	a.selector.codes = (struct span){ 2, 1 };
	assert_non_null(annotation_problem(&a, 3));
	a = make("", 1, 3);
	assert_non_null(annotation_problem(&a, 3));
	a = make("a b", 1, 3);
	assert_non_null(annotation_problem(&a, 3));
	a = make("0123456789-0123456789_ABCDEFGHIJ", 1, 3);
	assert_null(annotation_problem(&a, 3));
	a = make("0123456789-0123456789_ABCDEFGHIJK", 1, 3);
	assert_non_null(annotation_problem(&a, 3));
	a = make("a", 1, 3);
	a.tag = slice_of("");
	assert_non_null(annotation_problem(&a, 3));
	a = make("a", 1, 3);
	a.selector.quote = slice_of("");
	assert_non_null(annotation_problem(&a, 3));
}

/* Whatever lies there, long, nested, moved or gone: the same as looking at each. */
static void test_overlapping_like_one_by_one(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed < 60; seed++) {
		struct annotations set;
		uint32_t random = seed;

		annotations_init(&set);
		for (size_t i = 0; i < 30; i++) {
			char id[8];
			struct annotation annotation;
			size_t start;

			random = random * 1664525u + 1013904223u;
			start = random >> 8 & 127;
			snprintf(id, sizeof(id), "i%zu", i);
			annotation = make(id, start, start + 1 + (random >> 16 & 7) * (random >> 20 & 7));
			if (seed % 3 == 0 && i % 7 == 0) {
				annotation.state = ANCHOR_MOVED;
				annotation.place = (struct span){ 130 - start, 135 - start };
			}
			annotations_put(&set, &annotation);
		}
		for (size_t start = 0; start < 180; start++) {
			struct span codes = { start, start + 1 + start % 9 };
			size_t from = start % 4;
			size_t wanted = from;

			while (wanted < set.count && !span_overlaps(set.list[wanted].place, codes))
				wanted++;
			assert_int_equal(annotations_overlapping(&set, codes, from), wanted);
		}
		annotations_release(&set);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_removal),
		cmocka_unit_test(test_overlapping),
		cmocka_unit_test(test_by_author_and_tag),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_equal),
		cmocka_unit_test(test_problem),
		cmocka_unit_test(test_overlapping_like_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
