/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What undo keeps of very much editing, and in how much memory. */
#include "edits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* Of very many steps the oldest are forgotten; those that stay can be undone and done again. */
static void test_most_steps(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;
	char tag[24];
	size_t undone = 0;

	(void)state;
	annotations_init(&set);
	for (size_t i = 0; i < HISTORY_MOST_STEPS + HISTORY_MOST_STEPS / 2; i++) {
		snprintf(tag, sizeof(tag), "tag %zu", i);
		history_begin(history, "retag");
		put(history, &set, "a", tag, 5);
	}
	while (undo(history, &step))
		undone++;
	assert_in_range(undone, HISTORY_MOST_STEPS / 8 * 7, HISTORY_MOST_STEPS);
	snprintf(tag, sizeof(tag), "tag %zu", HISTORY_MOST_STEPS + HISTORY_MOST_STEPS / 2 - undone - 1);
	assert_true(slice_equal_text(set.list[0].tag, tag));
	while (undone--)
		assert_true(redo(history, &step));
	snprintf(tag, sizeof(tag), "tag %d", HISTORY_MOST_STEPS + HISTORY_MOST_STEPS / 2 - 1);
	assert_true(slice_equal_text(set.list[0].tag, tag));
	history_free(history);
	annotations_release(&set);
}

/* One step of very many changes can be undone, whatever is done after it; then it is forgotten first. */
static void test_most_changes(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;
	char tag[24];

	(void)state;
	annotations_init(&set);
	history_begin(history, "tag by turns");
	for (size_t i = 0; i <= HISTORY_MOST_CHANGES; i++) {
		snprintf(tag, sizeof(tag), "tag %zu", i);
		put(history, &set, i % 2 ? "a" : "b", tag, 5);
	}
	history_begin(history, "tag");
	put(history, &set, "c", "denial", 5);
	assert_true(undo(history, &step));
	assert_true(undo(history, &step));
	assert_int_equal(step.changes, HISTORY_MOST_CHANGES + 1);
	assert_int_equal(set.count, 0);
	assert_true(redo(history, &step));
	assert_true(redo(history, &step));
	history_begin(history, "retag");
	put(history, &set, "c", "context", 5);
	assert_true(undo(history, &step));
	assert_true(undo(history, &step));
	assert_false(undo(history, &step));
	assert_int_equal(set.count, 2);
	history_free(history);
	annotations_release(&set);
}

/* New memory holds what the set and the steps need, and nothing else; what entries share is moved once. */
static void test_renew(void **state)
{
	const struct yaml_node mood = { .kind = YAML_IS_SCALAR, .key = slice_of("mood"), .text = slice_of("calm") };
	struct history *history = history_new();
	struct annotation annotation = make("a", "denial", 5);
	struct history_step step;
	struct annotations set;
	char comment[100];

	(void)state;
	annotations_init(&set);
	annotation.unknown = yaml_copy(&set.arena, &mood);
	for (int i = 0; i < 20000; i++) {
		snprintf(comment, sizeof(comment), "%090d", i);
		annotation.comment = slice_of(comment);
		annotations_put(&set, &annotation);
	}
	assert_true(annotations_bulky(&set));
	history_begin(history, "comment");
	annotation.comment = slice_of("last");
	history_put(history, &set, &annotation);
	history_begin(history, "remove");
	assert_true(history_remove(history, &set, slice_of("a"), slice_of("ana"), slice_of("now")));

	history_renew(history, &set);
	assert_false(annotations_bulky(&set));
	assert_in_range(set.arena.size, 1, 200000);
	assert_int_equal(set.count, 0);
	assert_true(undo(history, &step));
	assert_true(slice_equal_text(set.list[0].comment, "last"));
	assert_true(slice_equal_text(set.list[0].unknown->text, "calm"));
	history_renew(history, &set);
	assert_true(undo(history, &step));
	assert_true(slice_equal_text(set.list[0].comment, comment));
	assert_true(slice_equal_text(set.list[0].unknown->text, "calm"));
	assert_true(redo(history, &step));
	assert_true(redo(history, &step));
	assert_int_equal(set.count, 0);
	history_free(history);
	annotations_release(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_most_steps),
		cmocka_unit_test(test_most_changes),
		cmocka_unit_test(test_renew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
