/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo, by example and against a model. */
#include "edits.h"
#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void put_correction(struct history *history, struct annotations *set, const char *id, const char *verdict,
	size_t start)
{
	const struct correction correction = {
		.id = slice_of(id),
		.verdict = slice_of(verdict),
		.selector = { .codes = { start, start + 10 }, .quote = slice_of("words") },
	};

	history_put_correction(history, set, &correction);
}

static void put_dismissal(struct history *history, struct annotations *set, const char *id, const char *reason,
	size_t start)
{
	const struct dismissal dismissal = {
		.id = slice_of(id),
		.reason = slice_of(reason),
		.selector = { .codes = { start, start + 10 }, .quote = slice_of("words") },
	};

	history_put_dismissal(history, set, &dismissal);
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

/* A step leads where a range is, or where the annotation of a link is. */
static void test_links_and_reviewed(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations set;
	struct reviewed reviewed = { .id = slice_of("v1"), .author = slice_of("ana"), .codes = { 3, 9 } };
	struct link link = { .id = slice_of("l1"), .type = slice_of("denies"), .from = slice_of("a") };

	(void)state;
	annotations_init(&set);
	put(history, &set, "a", "denial", 5);
	history_begin(history, "reviewed");
	history_put_reviewed(history, &set, &reviewed);
	history_begin(history, "link");
	history_put_link(history, &set, &link);
	history_begin(history, "unlink");
	assert_true(history_remove_link(history, &set, link.id, slice_of("ana"), slice_of("now")));
	assert_null(annotations_find_link(&set, link.id));
	assert_true(undo(history, &step));
	assert_int_equal(step.codes.start, 5);
	assert_true(slice_equal_text(annotations_find_link(&set, link.id)->type, "denies"));
	assert_true(undo(history, &step));
	assert_int_equal(set.link_count, 0);
	assert_true(undo(history, &step));
	assert_int_equal(step.codes.start, 3);
	assert_null(annotations_find_reviewed(&set, reviewed.id));
	assert_true(redo(history, &step));
	assert_int_equal(annotations_find_reviewed(&set, reviewed.id)->codes.end, 9);
	history_begin(history, "not reviewed");
	assert_true(history_remove_reviewed(history, &set, reviewed.id, slice_of("ana"), slice_of("now")));
	assert_int_equal(set.reviewed_count, 0);
	history_free(history);
	annotations_release(&set);
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

/* A correction is written to both sidecars under one id, in one step; so it goes and comes. */
static void test_correction_in_both_sets(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct annotations sets[3];

	(void)state;
	for (size_t i = 0; i < 3; i++)
		annotations_init(&sets[i]);
	history_begin(history, "dismiss");
	put_dismissal(history, &sets[2], "d", "no news", 3);
	history_begin(history, "link");
	put_correction(history, &sets[0], "m", "linked", 5);
	put_correction(history, &sets[1], "m", "linked", 70);
	history_begin(history, "unlink");
	put_correction(history, &sets[0], "m", "unlinked", 5);
	put_correction(history, &sets[1], "m", "unlinked", 70);
	sets[0].corrections[0].saved = true;
	sets[1].corrections[0].saved = true;

	assert_true(undo(history, &step));
	assert_string_equal(step.label, "unlink");
	assert_int_equal(step.changes, 2);
	assert_true(slice_equal_text(sets[0].corrections[0].verdict, "linked"));
	assert_true(slice_equal_text(sets[1].corrections[0].verdict, "linked"));
	assert_true(sets[1].corrections[0].saved);

	assert_true(undo(history, &step));
	assert_ptr_equal(step.set, &sets[0]);
	assert_int_equal(step.codes.start, 5);
	assert_true(history_touches(history, &step, &sets[0]));
	assert_true(history_touches(history, &step, &sets[1]));
	assert_false(history_touches(history, &step, &sets[2]));
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(sets[i].correction_count, 0);
		assert_int_equal(sets[i].removed_count, 1);
		assert_true(slice_equal_text(sets[i].removed[0].id, "m"));
	}

	assert_true(undo(history, &step));
	assert_string_equal(step.label, "dismiss");
	assert_true(annotations_empty(&sets[2]));
	assert_true(redo(history, &step));
	assert_true(history_touches(history, &step, &sets[2]));
	assert_false(history_touches(history, &step, &sets[0]));
	assert_true(slice_equal_text(sets[2].dismissals[0].reason, "no news"));

	assert_true(redo(history, &step));
	assert_int_equal(sets[1].corrections[0].selector.codes.start, 70);
	assert_int_equal(sets[1].removed_count, 0);

	/* Removing from both is one step too. */
	history_begin(history, "forget");
	assert_true(history_remove_correction(history, &sets[0], slice_of("m"), slice_of("ana"), slice_of("now")));
	assert_true(history_remove_correction(history, &sets[1], slice_of("m"), slice_of("ana"), slice_of("now")));
	assert_false(history_remove_correction(history, &sets[2], slice_of("m"), slice_of("ana"), slice_of("now")));
	assert_false(history_remove_dismissal(history, &sets[2], slice_of("m"), slice_of("ana"), slice_of("now")));
	assert_true(undo(history, &step));
	assert_int_equal(step.changes, 2);
	assert_int_equal(sets[0].correction_count + sets[1].correction_count, 2);

	history_free(history);
	for (size_t i = 0; i < 3; i++)
		annotations_release(&sets[i]);
}

/* The model: the word of each id, a row for each step. An id has one kind: its number modulo three. */

enum { IDS = 6, STEPS = 4000 };

struct row {
	unsigned char words[IDS]; /* 0: there is none */
};

static void put_word(struct history *history, struct annotations *set, size_t which, const char *word)
{
	const char id[] = { (char)('a' + which), '\0' };

	if (which % 3 == 0)
		put(history, set, id, word, (size_t)word[0]);
	else if (which % 3 == 1)
		put_correction(history, set, id, word, (size_t)word[0]);
	else
		put_dismissal(history, set, id, word, (size_t)word[0]);
}

static bool remove_word(struct history *history, struct annotations *set, size_t which)
{
	const char letter = (char)('a' + which);
	struct slice id = slice_from(&letter, 1);

	if (which % 3 == 0)
		return history_remove(history, set, id, slice_of("ana"), slice_of("now"));
	if (which % 3 == 1)
		return history_remove_correction(history, set, id, slice_of("ana"), slice_of("now"));
	return history_remove_dismissal(history, set, id, slice_of("ana"), slice_of("now"));
}

/* What the set has of an id. */
struct held {
	unsigned char word; /* 0: there is none */
	size_t start;
	bool saved;
};

static struct held held_of(const struct annotations *set, size_t which)
{
	const char letter = (char)('a' + which);
	const struct annotation *annotation = annotations_find(set, slice_from(&letter, 1));
	const struct correction *correction = annotations_find_correction(set, slice_from(&letter, 1));
	const struct dismissal *dismissal = annotations_find_dismissal(set, slice_from(&letter, 1));

	assert_int_equal(
		(annotation && which % 3 != 0) || (correction && which % 3 != 1) || (dismissal && which % 3 != 2), 0);
	if (annotation)
		return (struct held){ (unsigned char)annotation->tag.data[0], annotation->selector.codes.start,
			annotation->saved };
	if (correction)
		return (struct held){ (unsigned char)correction->verdict.data[0], correction->selector.codes.start,
			correction->saved };
	if (dismissal)
		return (struct held){ (unsigned char)dismissal->reason.data[0], dismissal->selector.codes.start,
			dismissal->saved };
	return (struct held){ 0 };
}

/* Takes all as saved, as a save does. */
static void mark_saved(struct annotations *set, bool *known)
{
	for (size_t i = 0; i < set->count; i++)
		set->list[i].saved = true;
	for (size_t i = 0; i < set->correction_count; i++)
		set->corrections[i].saved = true;
	for (size_t i = 0; i < set->dismissal_count; i++)
		set->dismissals[i].saved = true;
	for (size_t i = 0; i < IDS; i++)
		known[i] = known[i] || held_of(set, i).word;
}

static void assert_model(const struct annotations *set, const struct row *row, const bool *known)
{
	size_t count = 0;
	size_t removed = 0;

	for (size_t i = 0; i < IDS; i++) {
		struct held held = held_of(set, i);

		assert_int_equal(held.word, row->words[i]);
		assert_int_equal(held.start, row->words[i]);
		if (held.word) {
			assert_true(held.saved || !known[i]);
			count++;
		} else {
			removed += known[i];
		}
	}
	assert_int_equal(set->count + set->correction_count + set->dismissal_count, count);
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
		size_t dice = random_below(&seed, 10);

		if (dice < 3) {
			assert_int_equal(undo(history, &step), done > 0);
			done -= done > 0;
		} else if (dice < 5) {
			assert_int_equal(redo(history, &step), done < count);
			done += done < count;
		} else if (dice == 5) {
			mark_saved(&set, known);
		} else {
			struct row row = rows[done];
			size_t which = random_below(&seed, IDS);

			history_begin(history, "step");
			for (size_t changes = random_below(&seed, 4); changes; changes--) {
				const char word[] = { (char)('A' + random_below(&seed, 3)), '\0' };

				if (random_below(&seed, 3)) {
					put_word(history, &set, which, word);
					row.words[which] = (unsigned char)word[0];
				} else {
					bool removed = remove_word(history, &set, which);

					assert_int_equal(removed, row.words[which] != 0);
					row.words[which] = 0;
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
		cmocka_unit_test(test_links_and_reviewed),
		cmocka_unit_test(test_no_trace),
		cmocka_unit_test(test_removal_is_undone),
		cmocka_unit_test(test_correction_in_both_sets),
		cmocka_unit_test(test_random_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
