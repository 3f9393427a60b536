/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections and dismissals in a sidecar: read, checked, anchored, written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/annotation/accept.h"

#include "desk.h"

#define MATCHES(entries) "annotations: []\nlinks: []\nmatches:\n" entries "reviewed: []\ndismissed: []\nremoved: []\n"

#define BOTH \
	DESK_LISTS("annotations:\n" DESK_DENIED(""), "matches:\n" DESK_LINKED("sold to them") DESK_UNLINKED, \
		"dismissed:\n" DESK_REFUSED("the same day"), "removed: []\n", 4)

/* Reads `content` and expects `written` to be what would be written. */
static void assert_written(const char *content, const char *written)
{
	struct desk desk;
	struct sidecar sidecar;

	desk_init(&desk);
	desk_write(&desk, content);
	desk_open(&desk, &sidecar);
	desk_assert_formats(&desk, &sidecar, written);
	assert_null(sidecar.notice);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_read(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	const struct correction *correction;
	const struct dismissal *dismissal;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, BOTH);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.correction_count, 2);
	assert_int_equal(sidecar.annotations.dismissal_count, 1);

	correction = annotations_find_correction(&sidecar.annotations, slice_of("m1"));
	assert_ptr_equal(correction, &sidecar.annotations.corrections[0]);
	assert_true(slice_equal_text(correction->verdict, "linked"));
	assert_int_equal(correction->selector.codes.end, 22);
	assert_true(slice_equal_text(correction->other_file, "other.txt"));
	assert_int_equal(correction->other_codes.start, 7);
	assert_int_equal(correction->other_codes.end, 19);
	assert_true(slice_equal_text(correction->other_quote, "sold to them"));
	assert_int_equal(correction->state, ANCHOR_KEPT);
	assert_true(correction->saved);
	assert_null(correction->unknown);

	dismissal = annotations_find_dismissal(&sidecar.annotations, slice_of("r1"));
	assert_true(slice_equal_text(dismissal->what, "difference"));
	assert_true(slice_equal_text(dismissal->reason, "the same day"));
	assert_int_equal(dismissal->selector.codes.start, 121);
	assert_true(dismissal->saved);

	/* An id is looked for among its own kind only. */
	assert_null(annotations_find(&sidecar.annotations, slice_of("m1")));
	assert_null(annotations_find_correction(&sidecar.annotations, slice_of("r1")));
	assert_null(annotations_find_dismissal(&sidecar.annotations, slice_of("d1")));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_bytes_return(void **state)
{
	(void)state;
	assert_written(BOTH, BOTH);
}

/* Unknown keys stay where they are, also those inside `other`. */
static void test_unknown_keys(void **state)
{
	static const char content[] = DESK_HEAD MATCHES("  - mood: calm\n"
							"    id: \"m1\"\n"
							"    verdict: \"linked\"\n"
							"    start: 0\n"
							"    end: 22\n"
							"    quote: \"Meta sold the messages\"\n"
							"    other:\n"
							"      edition: 'late'\n"
							"      file: \"other.txt\"\n"
							"      start: 7\n"
							"      page: {number: 3, column: [1, 2]}\n"
							"      end: 19\n"
							"      quote: \"sold to them\"\n"
							"      last: |\n"
							"        two\n"
							"        lines\n"
							"    sure: yes\n"
							"    author: \"\"\n"
							"    created: \"\"\n"
							"  - id: \"m2\"\n"
							"    verdict: \"unlinked\"\n"
							"    start: 41\n"
							"    end: 45\n"
							"    quote: \"Meta\"\n"
							"    other:\n"
							"      file: \"other.txt\"\n"
							"      start: 0\n"
							"      end: 1\n"
							"      quote: \"M\"\n"
							"      only: here\n"
							"    author: \"\"\n"
							"    created: \"\"\n") "later: 'yes'\nentries: 2\n";

	(void)state;
	assert_written(content, content);
}

static void test_order_is_restored(void **state)
{
	(void)state;
	assert_written(DESK_HEAD
		"dismissed:\n"
		"- {quote: \"The case began in 2020.\", end: 144, start: 121, what: difference, id: r1, author: ana,\n"
		"   created: \"2026-11-21T17:25:03Z\"}\n"
		"matches:\n" DESK_UNLINKED "  - other: {quote: sold to them, end: 19, start: 7, file: other.txt}\n"
		"    created: \"2026-11-21T17:25:03Z\"\n"
		"    author: ana\n"
		"    quote: Meta sold the messages\n"
		"    end: 22\n"
		"    start: 0\n"
		"    verdict: linked\n"
		"    id: m1\n"
		"entries: 3\n",
		DESK_LISTS("annotations: []\n", "matches:\n" DESK_LINKED("sold to them") DESK_UNLINKED,
			"dismissed:\n" DESK_REFUSED(""), "removed: []\n", 3));
}

/* The message, without the path before it, which differs from run to run. */
static void assert_refused(const char *content, const char *message)
{
	struct sidecar sidecar;
	struct desk desk;
	struct error error;

	desk_init(&desk);
	desk_write(&desk, content);
	if (sidecar_load(&sidecar, &desk.article, &error))
		fail_msg("taken: %s", content);
	assert_string_equal(error.message + slice_of(desk.path).length, message);
	assert_true(annotations_empty(&sidecar.annotations));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

#define MATCH(verdict, start, end, other) \
	DESK_HEAD "matches:\n  - id: \"m1\"\n    verdict: " verdict "\n    start: " start "\n    end: " end \
		  "\n    quote: \"Meta\"\n" other "entries: 1\n"
#define OTHER(file, start, end) \
	"    other:\n      file: " file "\n      start: " start "\n      end: " end "\n      quote: \"M\"\n"
#define WRONG(what, end) \
	DESK_HEAD "dismissed:\n  - id: \"r1\"\n    what: " what "\n    start: 0\n    end: " end \
		  "\n    quote: \"Meta\"\nentries: 1\n"

static void test_refused(void **state)
{
	static const char no_name[] = ":8:5: the other file is no name of a file; "
				      "one without a folder, such as \"sun.txt\", would be right";

	(void)state;
	assert_refused(MATCH("\"maybe\"", "0", "4", OTHER("a", "0", "1")),
		":8:5: the verdict is unknown; \"linked\" or \"unlinked\" would be right");
	assert_refused(MATCH("[linked]", "0", "4", OTHER("a", "0", "1")),
		":9:5: verdict: is no text; a text in double quotes would be right");
	assert_refused(MATCH("linked", "4", "4", OTHER("a", "0", "1")),
		":8:5: the passage is empty; its start must be below its end");
	assert_refused(MATCH("linked", "0", "146", OTHER("a", "0", "1")),
		":8:5: the passage ends behind the article; its end must be at most the length");
	assert_refused(MATCH("linked", "0x1", "4", OTHER("a", "0", "1")),
		":10:5: start: is no number; a whole number such as 120 would be right");
	assert_refused(MATCH("linked", "0", "4", ""), ":8:5: the field other is missing here; it must not be left out");
	assert_refused(MATCH("linked", "0", "4", "    other: \"a\"\n"),
		":13:5: other: is no map; fields such as file: below it would be right");
	assert_refused(MATCH("linked", "0", "4", "    other: []\n"),
		":13:5: other: is no map; fields such as file: below it would be right");
	assert_refused(MATCH("linked", "0", "4", "    other: {}\n"),
		":13:5: the field file is missing here; it must not be left out");
	assert_refused(MATCH("linked", "0", "4", "    other: {file: a, start: 0, end: 1}\n"),
		":13:5: the field quote is missing here; it must not be left out");
	assert_refused(MATCH("linked", "0", "4", OTHER("\"\"", "0", "1")),
		":14:7: file: is empty; a text in double quotes would be right");
	assert_refused(MATCH("linked", "0", "4", OTHER("../a", "0", "1")), no_name);
	assert_refused(MATCH("linked", "0", "4", OTHER("/etc/passwd", "0", "1")), no_name);
	assert_refused(MATCH("linked", "0", "4", OTHER("..", "0", "1")), no_name);
	assert_refused(MATCH("linked", "0", "4", OTHER(".", "0", "1")), no_name);
	assert_refused(MATCH("linked", "0", "4", OTHER("\"a\\0b\"", "0", "1")), no_name);
	assert_refused(MATCH("linked", "0", "4", OTHER("a", "-1", "1")),
		":15:7: start: is no number; a whole number such as 120 would be right");
	assert_refused(MATCH("linked", "0", "4", OTHER("a", "0", "99999999999999999999")),
		":16:7: end: is no number; a whole number such as 120 would be right");
	assert_refused(MATCH("linked", "0", "4", OTHER("a", "1", "1")),
		":8:5: the other passage is empty; its start must be below its end");

	assert_refused(WRONG("\"match\"", "4"),
		":8:5: what was dismissed is unknown; \"difference\", \"suggestion\" or \"disagreement\" "
		"would be right");
	assert_refused(WRONG("difference", "0"), ":8:5: the passage is empty; its start must be below its end");
	assert_refused(DESK_HEAD "dismissed:\n  - {id: r1, start: 0, end: 4, quote: Meta}\nentries: 1\n",
		":8:5: the field what is missing here; it must not be left out");
	assert_refused(DESK_HEAD
		"dismissed:\n  - {id: r/1, what: difference, start: 0, end: 4, quote: Meta}\nentries: 1\n",
		":8:5: the id is no word; 1 to 32 letters, digits, - or _ would be right");

	/* No id twice, of whichever kinds the two are. */
	assert_refused(DESK_HEAD "annotations:\n" DESK_SOLD(
			       "") "matches:\n  - id: \"a1\"\n    verdict: linked\n"
				   "    start: 0\n    end: 4\n    quote: Meta\n" OTHER("a", "0", "1") "entries: 2\n",
		":22:5: the id \"a1\" stands already in line 8; keep one of the two");
	assert_refused(DESK_HEAD "dismissed:\n" DESK_REFUSED("") "removed:\n  - id: \"r1\"\nentries: 2\n",
		":17:5: the id \"r1\" stands already in line 8; keep one of the two");
	assert_refused(DESK_HEAD MATCHES(DESK_LINKED("x")) "entries: 2\n",
		":25:1: damaged: 2 entries are promised, 1 are here; restore the file, or state 1 if that is all");
}

/* A set that holds nothing else is written too. */
static void test_first_save(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct correction correction;
	struct dismissal dismissal;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	assert_true(annotations_empty(&sidecar.annotations));
	correction = desk_correction(&desk, "m1", "linked", 0, 22);
	annotations_put_correction(&sidecar.annotations, &correction);
	assert_false(annotations_empty(&sidecar.annotations));
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path, DESK_HEAD MATCHES(DESK_LINKED("sold to them")) "entries: 1\n");
	assert_true(sidecar.annotations.corrections[0].saved);

	/* What was saved is remembered when it goes. */
	assert_true(
		annotations_remove_correction(&sidecar.annotations, slice_of("m1"), slice_of("ben"), slice_of("1")));
	assert_false(
		annotations_remove_correction(&sidecar.annotations, slice_of("m1"), slice_of("ben"), slice_of("1")));
	dismissal = desk_dismissal(&desk, "r1", "difference", 121, 144);
	annotations_put_dismissal(&sidecar.annotations, &dismissal);
	dismissal.id = slice_of("r2");
	annotations_put_dismissal(&sidecar.annotations, &dismissal);
	assert_true(annotations_remove_dismissal(&sidecar.annotations, slice_of("r2"), slice_of("ben"), slice_of("2")));
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path,
		DESK_LISTS("annotations: []\n", "matches: []\n", "dismissed:\n" DESK_REFUSED(""),
			"removed:\n  - id: \"m1\"\n    author: \"ben\"\n    at: \"1\"\n", 2));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* What is put borrows nothing from its giver, and what no file keeps is not kept here either. */
static void test_copies(void **state)
{
	char file[] = "other.txt";
	struct annotations set;
	struct correction correction;
	struct desk desk;

	(void)state;
	desk_init(&desk);
	annotations_init(&set);
	correction = desk_correction(&desk, "m1", "linked", 41, 98);
	assert_true(correction.selector.prefix.length > 0);
	correction.other_file = slice_of(file);
	annotations_put_correction(&set, &correction);
	file[0] = 'O';
	assert_true(slice_equal_text(set.corrections[0].other_file, "other.txt"));
	assert_int_equal(set.corrections[0].selector.prefix.length, 0);
	assert_int_equal(set.corrections[0].selector.suffix.length, 0);
	annotations_put_correction(&set, &set.corrections[0]);
	assert_int_equal(set.correction_count, 1);
	assert_true(slice_equal_text(set.corrections[0].other_file, "other.txt"));
	annotations_release(&set);
	desk_release(&desk);
}

static void test_changed_article(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, BOTH);
	article_release(&desk.article);
	desk_load_article(&desk, "Update.\nMeta sold the messages, a lawsuit says.\nNo more.\n");
	desk_open(&desk, &sidecar);
	assert_string_equal(sidecar.notice, "the article has changed since: 1 moved, 3 not found");
	assert_int_equal(sidecar.annotations.corrections[0].state, ANCHOR_MOVED);
	assert_int_equal(sidecar.annotations.corrections[0].place.start, 8);
	assert_int_equal(sidecar.annotations.corrections[0].other_codes.start, 7);
	assert_int_equal(sidecar.annotations.corrections[1].state, ANCHOR_ORPHAN);
	assert_int_equal(sidecar.annotations.dismissals[0].state, ANCHOR_ORPHAN);
	assert_int_equal(sidecar.annotations.dismissals[0].place.end, desk.article.length);
	desk_comment(&sidecar, "d1", "seen");
	desk_save(&desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.corrections[0].state, ANCHOR_MOVED);
	assert_int_equal(sidecar.annotations.correction_count, 2);
	assert_int_equal(sidecar.annotations.dismissal_count, 1);
	assert_int_equal(sidecar.annotations.corrections[0].selector.codes.start, 0);
	assert_int_equal(accept_moved(&sidecar.annotations, &desk.article), 1);
	desk_save(&desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.corrections[0].state, ANCHOR_KEPT);
	assert_int_equal(sidecar.annotations.corrections[0].selector.codes.start, 8);
	assert_int_equal(sidecar.annotations.corrections[1].state, ANCHOR_ORPHAN);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* What could not be read again, or does not fit the article, is not written. */
static void test_unfit(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct correction unfit[6];
	struct dismissal dismissal;
	struct error error;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < 6; i++)
		unfit[i] = desk_correction(&desk, "m1", "linked", 0, 22);
	unfit[0].verdict = slice_of("Linked");
	unfit[1].other_file = slice_of("folder/other.txt");
	unfit[2].other_codes.end = 7;
	unfit[3].other_quote = slice_of("");
	unfit[4].selector.quote = slice_of("other words");
	unfit[5].selector.codes.end = 4000;
	assert_null(correction_problem(&unfit[4], desk.article.length));
	for (size_t i = 0; i < 6; i++) {
		assert_true(i == 4 || correction_problem(&unfit[i], desk.article.length));
		desk_open(&desk, &sidecar);
		annotations_put_correction(&sidecar.annotations, &unfit[i]);
		assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
		assert_non_null(strstr(error.message, "not saved: the correction m1: "));
		assert_false(file_exists(desk.path));
		sidecar_release(&sidecar);
	}
	dismissal = desk_dismissal(&desk, "r1", "difference", 0, 22);
	assert_null(dismissal_problem(&dismissal, 22));
	assert_non_null(dismissal_problem(&dismissal, 21));
	dismissal.what = slice_of("");
	assert_non_null(dismissal_problem(&dismissal, 22));
	desk_release(&desk);
}

static void test_equal(void **state)
{
	struct desk desk;
	struct correction a;
	struct correction b;
	struct dismissal c;
	struct dismissal d;
	struct slice *const texts[] = {
		&b.id,
		&b.verdict,
		&b.selector.quote,
		&b.other_file,
		&b.other_quote,
		&b.author,
		&b.created,
	};
	size_t *const numbers[] = {
		&b.selector.codes.start,
		&b.selector.codes.end,
		&b.other_codes.start,
		&b.other_codes.end,
	};

	(void)state;
	desk_init(&desk);
	a = b = desk_correction(&desk, "m1", "linked", 0, 22);
	b.state = ANCHOR_ORPHAN;
	b.saved = true;
	b.selector.suffix = slice_of("");
	assert_true(correction_equal(&a, &b));
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct slice old = *texts[i];

		*texts[i] = slice_of("else");
		assert_false(correction_equal(&a, &b));
		*texts[i] = old;
	}
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		++*numbers[i];
		assert_false(correction_equal(&a, &b));
		--*numbers[i];
	}
	c = d = desk_dismissal(&desk, "r1", "difference", 0, 22);
	assert_true(dismissal_equal(&c, &d));
	d.reason = slice_of("why");
	assert_false(dismissal_equal(&c, &d));
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_bytes_return),
		cmocka_unit_test(test_unknown_keys),
		cmocka_unit_test(test_order_is_restored),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_first_save),
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_changed_article),
		cmocka_unit_test(test_unfit),
		cmocka_unit_test(test_equal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
