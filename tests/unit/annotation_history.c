/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo, by example and against a model. */
#include "crossread/annotation/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct annotation make(const char *id, const char *tag, size_t start)
{
	return (struct annotation){
		.id = slice_of(id),
		.tag = slice_of(tag),
		.selector = { .codes = { start, start + 10 }, .quote = slice_of("words") },
	};
}

static void put(struct history *history, struct annotations *set, const char *id, const char *tag, size_t start)
{
	struct annotation annotation = make(id, tag, start);

	history_put(history, set, &annotation);
}

static bool undo(struct history *history, struct history_step *step)
{
	return history_undo(history, slice_of("ana"), slice_of("now"), step);
}

static bool redo(struct history *history, struct history_step *step)
{
	return history_redo(history, slice_of("ana"), slice_of("now"), step);
}

static void test_steps(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations left;
	struct annotations right;

	(void)state;
	annotations_init(&left);
	annotations_init(&right);
	assert_false(undo(history, &step));
	assert_false(redo(history, &step));

	history_begin(history, "tag denial");
	put(history, &left, "a", "denial", 5);
	put(history, &right, "b", "denial", 7);
	history_begin(history, "retag");
	put(history, &right, "b", "context", 9);

	assert_true(undo(history, &step));
	assert_string_equal(step.label, "retag");
	assert_ptr_equal(step.set, &right);
	assert_int_equal(step.codes.start, 7);
	assert_int_equal(step.changes, 1);
	assert_true(slice_equal_text(right.list[0].tag, "denial"));

	assert_true(undo(history, &step));
	assert_string_equal(step.label, "tag denial");
	assert_ptr_equal(step.set, &left);
	assert_int_equal(step.codes.start, 5);
	assert_int_equal(step.changes, 2);
	assert_int_equal(left.count + right.count, 0);
	assert_false(undo(history, &step));

	assert_true(redo(history, &step));
	assert_true(redo(history, &step));
	assert_string_equal(step.label, "retag");
	assert_int_equal(step.codes.start, 9);
	assert_false(redo(history, &step));
	assert_int_equal(left.count, 1);
	assert_true(slice_equal_text(right.list[0].tag, "context"));

	history_free(history);
	annotations_release(&left);
	annotations_release(&right);
}

static void test_no_trace(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;

	(void)state;
	annotations_init(&set);
	history_begin(history, "tag");
	put(history, &set, "a", "denial", 5);
	history_begin(history, "the same");
	put(history, &set, "a", "denial", 5);
	history_begin(history, "none there");
	assert_false(history_remove(history, &set, slice_of("b"), slice_of("ana"), slice_of("now")));
	history_begin(history, "to and fro");
	put(history, &set, "a", "context", 5);
	put(history, &set, "a", "denial", 5);
	history_begin(history, "there and gone");
	put(history, &set, "b", "context", 5);
	assert_true(history_remove(history, &set, slice_of("b"), slice_of("ana"), slice_of("now")));

	assert_true(undo(history, &step));
	assert_string_equal(step.label, "tag");

	/*
	 * A step that changes nothing leaves what can be redone alone; one that changes something does not.
	 */
	history_begin(history, "nothing");
	assert_true(redo(history, &step));
	assert_true(undo(history, &step));
	history_begin(history, "another");
	put(history, &set, "c", "denial", 5);
	assert_false(redo(history, &step));

	/* What is done after an undoing, without a beginning, does not slip into an older step. */
	assert_true(undo(history, &step));
	put(history, &set, "d", "denial", 5);
	assert_false(redo(history, &step));
	assert_true(undo(history, &step));
	assert_string_equal(step.label, "");
	assert_false(undo(history, &step));

	history_free(history);
	annotations_release(&set);
}

static void test_removal_is_undone(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;
	struct annotation saved = make("a", "denial", 5);

	(void)state;
	annotations_init(&set);
	saved.saved = true;
	saved.comment = slice_of("why");
	annotations_put(&set, &saved);
	history_begin(history, "remove");
	assert_true(history_remove(history, &set, slice_of("a"), slice_of("ben"), slice_of("then")));
	assert_int_equal(set.removed_count, 1);

	assert_true(undo(history, &step));
	assert_int_equal(step.codes.start, 5);
	assert_int_equal(set.removed_count, 0);
	assert_true(annotation_equal(&set.list[0], &saved));
	assert_true(set.list[0].saved);

	assert_true(redo(history, &step));
	assert_int_equal(set.count, 0);
	assert_true(slice_equal_text(set.removed[0].author, "ana"));
	assert_true(slice_equal_text(set.removed[0].at, "now"));

	/* One that no file knows goes and comes without a record. */
	history_begin(history, "tag");
	put(history, &set, "b", "denial", 5);
	history_begin(history, "remove");
	assert_true(history_remove(history, &set, slice_of("b"), slice_of("ana"), slice_of("now")));
	assert_true(undo(history, &step));
	assert_false(set.list[0].saved);
	assert_int_equal(set.removed_count, 1);

	/*
	 * Undoing the making of one that was saved meanwhile is a removal that the file must learn of.
	 */
	set.list[0].saved = true;
	assert_true(undo(history, &step));
	assert_int_equal(set.removed_count, 2);

	history_free(history);
	annotations_release(&set);
}

/* The model: the tag of each id, a row for each step. */

enum { IDS = 6, STEPS = 4000 };

struct row {
	unsigned char tags[IDS]; /* 0: there is none */
};

static uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33);
}

static void assert_model(const struct annotations *set, const struct row *row, const bool *known)
{
	size_t count = 0;
	size_t removed = 0;

	for (size_t i = 0; i < IDS; i++) {
		const char id[] = { (char)('a' + i) };
		const struct annotation *annotation = annotations_find(set, slice_from(id, 1));

		if (row->tags[i]) {
			assert_non_null(annotation);
			assert_int_equal(annotation->tag.data[0], row->tags[i]);
			assert_int_equal(annotation->selector.codes.start, row->tags[i]);
			assert_true(annotation->saved || !known[i]);
			count++;
		} else {
			assert_null(annotation);
			removed += known[i];
		}
	}
	assert_int_equal(set->count, count);
	assert_int_equal(set->removed_count, removed);
}

static void walk(uint64_t seed)
{
	static struct row rows[STEPS + 1];
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;
	bool known[IDS] = { false };
	size_t done = 0;
	size_t count = 0;

	memset(&rows[0], 0, sizeof(rows[0]));
	annotations_init(&set);
	for (int i = 0; i < STEPS; i++) {
		uint32_t dice = next_random(&seed) % 10;

		if (dice < 3) {
			assert_int_equal(undo(history, &step), done > 0);
			done -= done > 0;
		} else if (dice < 5) {
			assert_int_equal(redo(history, &step), done < count);
			done += done < count;
		} else if (dice == 5) {
			for (size_t k = 0; k < set.count; k++) {
				set.list[k].saved = true;
				known[set.list[k].id.data[0] - 'a'] = true;
			}
		} else {
			struct row row = rows[done];
			size_t which = next_random(&seed) % IDS;

			history_begin(history, "step");
			for (uint32_t changes = next_random(&seed) % 4; changes; changes--) {
				const char id[] = { (char)('a' + which), '\0' };
				const char tag[] = { (char)('A' + next_random(&seed) % 3), '\0' };

				if (next_random(&seed) % 3) {
					put(history, &set, id, tag, (size_t)tag[0]);
					row.tags[which] = (unsigned char)tag[0];
				} else {
					bool removed = history_remove(history, &set, slice_of(id), slice_of("ana"),
						slice_of("now"));

					assert_int_equal(removed, row.tags[which] != 0);
					row.tags[which] = 0;
				}
				which = (which + 1) % IDS;
			}
			if (memcmp(&row, &rows[done], sizeof(row)) != 0) {
				rows[++done] = row;
				count = done;
			}
		}
		assert_model(&set, &rows[done], known);
	}
	history_free(history);
	annotations_release(&set);
}

static void test_random_walk(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= 5; seed++)
		walk(seed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_no_trace),
		cmocka_unit_test(test_removal_is_undone),
		cmocka_unit_test(test_random_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
