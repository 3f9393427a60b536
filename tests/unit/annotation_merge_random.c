/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three-way merges of random sidecars with entries of all kinds, against a model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "text_random.h"

/* The model: the value that each id has in a version, 0 when there is none. An id has one kind. */
enum { IDS = 24, VALUES = 4, ROUNDS = 20 };

enum kind { ANNOTATION, CORRECTION, DISMISSAL, KINDS };

struct row {
	size_t values[IDS];
};

static const char *const ids[IDS] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
	"q", "r", "s", "t", "u", "v", "w", "x" };
static const char *const words[VALUES] = { "", "one", "two", "three" };

static enum kind kind_of(size_t which)
{
	return (enum kind)(which % KINDS);
}

/* Gives an id another value in the set; the passage depends on it, so that the order changes too. */
static void set_value(const struct desk *desk, struct annotations *set, size_t which, size_t value)
{
	size_t end = 4 + value;
	struct annotation annotation = desk_annotation(desk, ids[which], "denial", value, end);
	struct correction correction = desk_correction(desk, ids[which], "linked", value, end);
	struct dismissal dismissal = desk_dismissal(desk, ids[which], "suggestion", value, end);

	annotation.comment = correction.other_quote = dismissal.reason = slice_of(words[value]);
	if (kind_of(which) == ANNOTATION)
		annotations_put(set, &annotation);
	else if (kind_of(which) == CORRECTION)
		annotations_put_correction(set, &correction);
	else
		annotations_put_dismissal(set, &dismissal);
}

static void take_out(struct annotations *set, size_t which, const char *author)
{
	struct slice id = slice_of(ids[which]);
	bool removed;

	if (kind_of(which) == ANNOTATION)
		removed = annotations_remove(set, id, slice_of(author), slice_of("now"));
	else if (kind_of(which) == CORRECTION)
		removed = annotations_remove_correction(set, id, slice_of(author), slice_of("now"));
	else
		removed = annotations_remove_dismissal(set, id, slice_of(author), slice_of("now"));
	assert_true(removed);
}

static size_t value_of(const struct annotations *set, size_t which)
{
	const struct annotation *annotation = annotations_find(set, slice_of(ids[which]));
	const struct correction *correction = annotations_find_correction(set, slice_of(ids[which]));
	const struct dismissal *dismissal = annotations_find_dismissal(set, slice_of(ids[which]));

	assert_true(!annotation || kind_of(which) == ANNOTATION);
	assert_true(!correction || kind_of(which) == CORRECTION);
	assert_true(!dismissal || kind_of(which) == DISMISSAL);
	for (size_t value = 1; value < VALUES; value++)
		if ((annotation && slice_equal_text(annotation->comment, words[value])) ||
			(correction && slice_equal_text(correction->other_quote, words[value])) ||
			(dismissal && slice_equal_text(dismissal->reason, words[value])))
			return value;
	assert_true(!annotation && !correction && !dismissal);
	return 0;
}

/* Makes the set, which holds `from`, hold `to`. */
static void change(const struct desk *desk, struct annotations *set, const struct row *from, const struct row *to,
	const char *author)
{
	for (size_t i = 0; i < IDS; i++) {
		if (from->values[i] == to->values[i])
			continue;
		if (to->values[i])
			set_value(desk, set, i, to->values[i]);
		else
			take_out(set, i, author);
	}
}

/* A version that differs from `base` in some ids. */
static struct row vary(uint64_t *state, const struct row *base)
{
	struct row row = *base;

	for (size_t i = 0; i < IDS; i++)
		if (random_below(state, 5) == 0)
			row.values[i] = random_below(state, VALUES);
	return row;
}

/* What the merge must give; false for a conflict. */
static bool merge_rows(const struct row *base, const struct row *ours, const struct row *disk, struct row *result)
{
	for (size_t i = 0; i < IDS; i++) {
		size_t old = base->values[i];

		if (ours->values[i] != old && disk->values[i] != old && ours->values[i] != disk->values[i])
			return false;
		result->values[i] = ours->values[i] != old ? ours->values[i] : disk->values[i];
	}
	return true;
}

static void assert_holds(const struct annotations *set, const struct row *base, const struct row *expected)
{
	size_t count = 0;
	size_t removed = 0;

	for (size_t i = 0; i < IDS; i++) {
		assert_int_equal(value_of(set, i), expected->values[i]);
		count += expected->values[i] != 0;
		removed += base->values[i] && !expected->values[i];
	}
	assert_int_equal(set->count + set->correction_count + set->dismissal_count, count);
	assert_int_equal(set->removed_count, removed);
}

static void format(const struct desk *desk, const struct sidecar *sidecar, struct strbuf *out)
{
	strbuf_clear(out);
	sidecar_format(sidecar, &desk->article, out);
}

/* Saves over what the other side wrote: the model's merge, or an error that changes nothing. */
static void save_over(const struct desk *desk, struct sidecar *sidecar, struct slice theirs, bool merges)
{
	struct error error;

	desk_write_bytes(desk, theirs);
	assert_int_equal(sidecar_save(sidecar, &desk->article, NULL, &error), merges);
	if (!merges)
		assert_non_null(strstr(error.message, "was changed here and, in another way, in the file"));
}

static bool merge_once(const struct desk *desk, uint64_t *state)
{
	const struct row none = { { 0 } };
	struct row base;
	struct row rows[2];
	struct row result;
	struct sidecar sidecars[2];
	struct strbuf bytes[2];
	bool merges;

	for (size_t i = 0; i < IDS; i++)
		base.values[i] = random_below(state, VALUES);
	rows[0] = vary(state, &base);
	rows[1] = vary(state, &base);
	merges = merge_rows(&base, &rows[0], &rows[1], &result);

	strbuf_init(&bytes[0]);
	strbuf_init(&bytes[1]);
	unlink(desk->path);
	desk_open(desk, &sidecars[0]);
	change(desk, &sidecars[0].annotations, &none, &base, "ana");
	format(desk, &sidecars[0], &bytes[0]);
	desk_write_bytes(desk, strbuf_slice(&bytes[0]));
	sidecar_release(&sidecars[0]);

	for (size_t i = 0; i < 2; i++) {
		desk_open(desk, &sidecars[i]);
		change(desk, &sidecars[i].annotations, &base, &rows[i], i ? "ben" : "ana");
		format(desk, &sidecars[i], &bytes[i]);
	}
	for (size_t i = 0; i < 2; i++) {
		save_over(desk, &sidecars[i], strbuf_slice(&bytes[1 - i]), merges);
		assert_holds(&sidecars[i].annotations, &base, merges ? &result : &rows[i]);
	}

	/* The same bytes, whichever side is ours. */
	format(desk, &sidecars[0], &bytes[0]);
	format(desk, &sidecars[1], &bytes[1]);
	if (merges)
		assert_file_holds(desk->path, strbuf_text(&bytes[0]));
	else
		assert_false(slice_equal(strbuf_slice(&bytes[0]), strbuf_slice(&bytes[1])));
	for (size_t i = 0; i < 2; i++) {
		sidecar_release(&sidecars[i]);
		strbuf_release(&bytes[i]);
	}
	return merges;
}

static void test_random_merges(void **state)
{
	uint64_t random = 7;
	size_t merged = 0;
	struct desk desk;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < ROUNDS; i++)
		merged += merge_once(&desk, &random);
	/* Both ways must have been tried. */
	assert_in_range(merged, ROUNDS / 4, ROUNDS * 9 / 10);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_merges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
