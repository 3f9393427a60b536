/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A colleague saves the same sidecar while it is open here: both sides' work stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#define BASE DESK_FILE(DESK_SOLD("") DESK_DENIED(""), 2)

/* A desk whose sidecar was read, and then changed on the disk. */
static void begin(struct desk *desk, struct sidecar *sidecar, const char *base, const char *disk)
{
	desk_init(desk);
	desk_write(desk, base);
	desk_open(desk, sidecar);
	desk_write(desk, disk);
}

static void end(struct desk *desk, struct sidecar *sidecar)
{
	sidecar_release(sidecar);
	desk_release(desk);
}

static void test_both_changed(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("") DESK_CASE, 3));
	desk_comment(&sidecar, "d1", "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 2);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("ours") DESK_CASE, 3));
	assert_int_equal(sidecar.annotations.count, 3);
	assert_int_equal(annotations_find(&sidecar.annotations, slice_of("c1"))->state, ANCHOR_KEPT);
	assert_true(annotations_find(&sidecar.annotations, slice_of("c1"))->saved);

	/* What was saved is the base of the next merge. */
	desk_write(&desk, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("ours"), 2));
	desk_comment(&sidecar, "a1", "ours too");
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	/* What somebody took out by hand is recorded, so that no other copy brings it back. */
	assert_file_holds(desk.path,
		DESK_LISTS("annotations:\n" DESK_SOLD("ours too") DESK_DENIED("ours"), "matches: []\n",
			"dismissed: []\n", "removed:\n  - id: \"c1\"\n    author: \"\"\n    at: \"\"\n", 3));
	end(&desk, &sidecar);
}

static void test_same_change(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("same") DESK_DENIED(""), 2));
	desk_comment(&sidecar, "a1", "same");
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	end(&desk, &sidecar);
}

#define IN_CONFLICT(first, second) "    conflict:\n      comment:\n        - \"" first "\"\n        - \"" second "\"\n"

/* Both changed one field: both values are kept, whichever side saves; the reader is told. */
static void test_conflict(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("theirs"), 2));
	desk_comment(&sidecar, "a1", "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 2);
	assert_file_holds(desk.path,
		DESK_FILE(DESK_SOLD("theirs") IN_CONFLICT("ours", "theirs") DESK_DENIED("theirs"), 2));
	assert_string_equal(sidecar.notice,
		"2 entries by ana came in; 1 was changed on both sides: both values are kept, :review chooses");

	/* Another value decides it. */
	desk_comment(&sidecar, "a1", "both");
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("both") DESK_DENIED("theirs"), 2));
	end(&desk, &sidecar);
}

/* Other fields of one entry: both changes stand. */
static void test_other_fields(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED(""), 2));
	annotation = *annotations_find(&sidecar.annotations, slice_of("a1"));
	annotation.tag = slice_of("denial");
	annotations_put(&sidecar.annotations, &annotation);
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path,
		DESK_FILE(DESK_ENTRY("a1", "denial", 0, 22, "Meta sold the messages", "theirs") DESK_DENIED(""), 2));
	end(&desk, &sidecar);
}

/* What one removed and the other changed stays. */
static void test_change_against_removal(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED(""), 2));
	annotations_remove(&sidecar.annotations, slice_of("a1"), slice_of("ana"), slice_of("now"));
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED(""), 2));
	end(&desk, &sidecar);
}

#define OTHER_LISTS "links: []\nmatches: []\nreviewed: []\ndismissed: []\n"
#define REMOVED(id, author, at) "  - id: \"" id "\"\n    author: \"" author "\"\n    at: \"" at "\"\n"

static void test_removals(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE,
		DESK_HEAD "annotations:\n" DESK_SOLD("") OTHER_LISTS "removed:\n" REMOVED("d1", "ben", "2")
			REMOVED("x1", "ben", "2") "entries: 3\n");
	annotations_remove(&sidecar.annotations, slice_of("a1"), slice_of("ana"), slice_of("1"));
	annotations_remove(&sidecar.annotations, slice_of("d1"), slice_of("ana"), slice_of("1"));
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	assert_file_holds(desk.path,
		DESK_HEAD "annotations: []\n" OTHER_LISTS "removed:\n" REMOVED("a1", "ana", "1")
			REMOVED("d1", "ana", "1") REMOVED("x1", "ben", "2") "entries: 3\n");
	end(&desk, &sidecar);
}

static void test_appeared(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	annotation = desk_annotation(&desk, "a1", "allegation", 0, 22);
	annotation.selector.prefix = annotation.selector.suffix = slice_of("");
	annotations_put(&sidecar.annotations, &annotation);
	desk_write(&desk,
		DESK_HEAD
		"annotations:\n" DESK_DENIED("") "links:\n" DESK_LINK("l1", "denies", "d1") "new: 1\nentries: 2\n");
	assert_int_equal(desk_save(&desk, &sidecar), 2);
	assert_file_holds(desk.path,
		DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_DENIED("") "links:\n" DESK_LINK("l1", "denies",
			"d1") "matches: []\nreviewed: []\ndismissed: []\nremoved: []\nnew: 1\nentries: 3\n");
	end(&desk, &sidecar);
}

#define MOOD(mood) "    mood: [" mood "]\n"

static void test_unknown_keys_come_in(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, BASE, DESK_FILE(DESK_SOLD("") MOOD("calm") DESK_DENIED(""), 2));
	desk_comment(&sidecar, "d1", "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 1);

	/* A changed value is a change. */
	desk_write(&desk, DESK_FILE(DESK_SOLD("") MOOD("angry") DESK_DENIED("ours"), 2));
	assert_int_equal(desk_save(&desk, &sidecar), 1);

	/* They outlive the tree that they came from. */
	desk_write(&desk, DESK_FILE(DESK_SOLD("") MOOD("angry") DESK_DENIED("ours") DESK_CASE, 3));
	desk_comment(&sidecar, "a1", "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("ours") MOOD("angry") DESK_DENIED("ours") DESK_CASE, 3));
	end(&desk, &sidecar);
}

#define KINDS_FILE(matches, dismissed, count) \
	DESK_LISTS("annotations: []\n", "matches:\n" matches, "dismissed:\n" dismissed, "removed: []\n", count)
#define KINDS_BASE KINDS_FILE(DESK_LINKED("sold") DESK_UNLINKED, DESK_REFUSED(""), 3)

#define OTHER_PASSAGE(quote) \
	"        - file: \"other.txt\"\n          start: 7\n          end: 19\n          quote: \"" quote "\"\n"
#define OTHER_CONFLICT "    conflict:\n      other:\n" OTHER_PASSAGE("ours") OTHER_PASSAGE("theirs")

/* Changes the words of the other passage of "m1". */
static void say_other(struct sidecar *sidecar, const char *quote)
{
	struct correction changed = *annotations_find_correction(&sidecar->annotations, slice_of("m1"));

	changed.other_quote = slice_of(quote);
	annotations_put_correction(&sidecar->annotations, &changed);
}

/* Corrections and dismissals are merged as annotations are. */
static void test_all_kinds(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, KINDS_BASE,
		KINDS_FILE(DESK_LINKED("sold") DESK_CORRECTION("m3", "linked", 0, 22, "Meta sold the messages", "all"),
			DESK_REFUSED("theirs"), 3));
	say_other(&sidecar, "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 3);
	assert_file_holds(desk.path,
		DESK_LISTS("annotations: []\n",
			"matches:\n" DESK_LINKED("ours")
				DESK_CORRECTION("m3", "linked", 0, 22, "Meta sold the messages", "all"),
			"dismissed:\n" DESK_REFUSED("theirs"),
			"removed:\n  - id: \"m2\"\n    author: \"\"\n    at: \"\"\n", 4));
	assert_int_equal(sidecar.annotations.corrections[1].state, ANCHOR_KEPT);
	assert_true(sidecar.annotations.corrections[1].saved);
	end(&desk, &sidecar);

	begin(&desk, &sidecar, KINDS_BASE, KINDS_FILE(DESK_LINKED("theirs") DESK_UNLINKED, DESK_REFUSED(""), 3));
	say_other(&sidecar, "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path,
		KINDS_FILE(DESK_LINKED("theirs") OTHER_CONFLICT DESK_UNLINKED, DESK_REFUSED(""), 3));
	end(&desk, &sidecar);
}

#define INSIDE(page) \
	DESK_LISTS("annotations: []\n", \
		"matches:\n  - id: \"m1\"\n    verdict: \"linked\"\n    start: 0\n    end: 4\n    quote: \"Meta\"\n" \
		"    other:\n      file: \"other.txt\"\n      page: " page "\n      start: 7\n      end: 8\n" \
		"      quote: \"M\"\n    author: \"\"\n    created: \"\"\n", \
		"dismissed: []\n", "removed: []\n", 1)

/* Keys inside `other` come in and outlive the tree that they came from; a changed one is a change. */
static void test_unknown_keys_inside(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	begin(&desk, &sidecar, INSIDE("1"), INSIDE("[2, 'b']"));
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path, INSIDE("[2, 'b']"));
	desk_write(&desk, INSIDE("3"));
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_file_holds(desk.path, INSIDE("3"));
	end(&desk, &sidecar);
}

/* Nobody's work is dropped in silence. */
static void test_one_id_of_two_kinds(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;
	struct error error;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	annotation = desk_annotation(&desk, "m1", "denial", 0, 4);
	annotations_put(&sidecar.annotations, &annotation);
	desk_write(&desk, INSIDE("1"));
	assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
	assert_non_null(strstr(error.message, "the id m1 is that of one annotation in what is open"));
	assert_file_holds(desk.path, INSIDE("1"));
	end(&desk, &sidecar);
}

/* The article changed after the sidecar was written: that passages move is nobody's change. */
static void test_moved_is_no_change(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, BASE);
	article_release(&desk.article);
	desk_load_article(&desk, "Update.\n" DESK_ARTICLE);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_MOVED);
	desk_write(&desk, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED(""), 2));
	desk_comment(&sidecar, "d1", "ours");
	assert_int_equal(desk_save(&desk, &sidecar), 1);
	assert_int_equal(sidecar.annotations.list[0].place.start, 8);
	assert_true(slice_equal_text(sidecar.annotations.list[0].comment, "theirs"));
	end(&desk, &sidecar);
}

static void test_damaged_on_disk(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct error error;

	(void)state;
	begin(&desk, &sidecar, BASE, "crossread: 1\n");
	desk_comment(&sidecar, "a1", "ours");
	assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
	assert_non_null(strstr(error.message, "damaged"));
	assert_file_holds(desk.path, "crossread: 1\n");

	/* Nothing is lost here meanwhile: when the file is mended, saving goes on. */
	desk_write(&desk, BASE);
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("ours") DESK_DENIED(""), 2));
	end(&desk, &sidecar);
}

/*
 * Two programs in turn, each with what it knew when it last saved: every annotation of either stays.
 */
static void test_two_writers(void **state)
{
	enum { ROUNDS = 20 };
	struct sidecar sidecars[2];
	struct desk desk;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecars[0]);
	desk_open(&desk, &sidecars[1]);
	for (size_t i = 0; i < ROUNDS; i++) {
		char id[16];
		struct annotation annotation;

		snprintf(id, sizeof(id), "id%zu", i);
		annotation = desk_annotation(&desk, id, "denial", i, i + 3);
		annotations_put(&sidecars[i % 2].annotations, &annotation);
		desk_save(&desk, &sidecars[i % 2]);
	}
	sidecar_release(&sidecars[0]);
	desk_open(&desk, &sidecars[0]);
	assert_int_equal(sidecars[0].annotations.count, ROUNDS);
	sidecar_release(&sidecars[0]);
	sidecar_release(&sidecars[1]);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_both_changed),
		cmocka_unit_test(test_same_change),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_other_fields),
		cmocka_unit_test(test_change_against_removal),
		cmocka_unit_test(test_removals),
		cmocka_unit_test(test_appeared),
		cmocka_unit_test(test_unknown_keys_come_in),
		cmocka_unit_test(test_all_kinds),
		cmocka_unit_test(test_unknown_keys_inside),
		cmocka_unit_test(test_one_id_of_two_kinds),
		cmocka_unit_test(test_moved_is_no_change),
		cmocka_unit_test(test_damaged_on_disk),
		cmocka_unit_test(test_two_writers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
