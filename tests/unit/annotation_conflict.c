/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts in an open sidecar: read, shown, decided, undone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include "crossread/annotation/accept.h"
#include "crossread/annotation/conflict.h"

#define COMMENTS "      comment:\n        - \"one\"\n        - \"two\"\n"
#define PASSAGES \
	"      passage:\n" \
	"        - start: 0\n          end: 4\n          quote: \"Meta\"\n          prefix: \"\"\n          suffix: \"\"\n" \
	"        - start: 121\n          end: 144\n          quote: \"The case began in 2020.\"\n" \
	"          prefix: \"\"\n          suffix: \"\"\n"
#define CASE(comment) DESK_ENTRY("c1", "context", 121, 144, "The case began in 2020.", comment)
#define SAMPLE DESK_FILE(CASE("two") "    conflict:\n" PASSAGES COMMENTS, 1)

static void open_with(struct desk *desk, struct sidecar *sidecar, const char *content)
{
	desk_init(desk);
	desk_write(desk, content);
	desk_open(desk, sidecar);
}

static void close_both(struct desk *desk, struct sidecar *sidecar)
{
	sidecar_release(sidecar);
	desk_release(desk);
}

static void assert_value(const struct conflict *conflict, size_t value, const char *expected)
{
	struct strbuf text;

	strbuf_init(&text);
	conflict_add_value(conflict, value, &text);
	assert_string_equal(strbuf_text(&text), expected);
	strbuf_release(&text);
}

static void test_listed(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct conflict *list;

	(void)state;
	open_with(&desk, &sidecar, SAMPLE);
	assert_int_equal(conflict_count(&sidecar.annotations), 2);
	assert_int_equal(conflict_list(&sidecar.annotations, &list), 2);
	assert_true(slice_equal_text(list[0].id, "c1"));
	assert_string_equal(list[0].noun, "annotation");
	assert_int_equal(list[0].codes.start, 121);
	assert_true(slice_equal_text(list[0].field, "passage"));
	assert_int_equal(list[0].values, 2);
	assert_value(&list[0], 0, "Meta (0 to 4)");
	assert_value(&list[0], 1, "The case began in 2020. (121 to 144)");
	assert_true(slice_equal_text(list[1].field, "comment"));
	assert_value(&list[1], 1, "two");
	assert_value(&list[1], 2, "");
	free(list);
	assert_int_equal(conflict_list_of(&sidecar.annotations, slice_of("x"), &list), 0);
	free(list);
	close_both(&desk, &sidecar);
}

static void test_resolved(void **state)
{
	struct history *history = history_new();
	struct history_step step;
	struct desk desk;
	struct sidecar sidecar;
	struct annotations *set = &sidecar.annotations;

	(void)state;
	open_with(&desk, &sidecar, SAMPLE);
	history_begin(history, "decide");
	assert_true(conflict_resolve(history, set, &desk.article, slice_of("c1"), slice_of("comment"), 0,
		slice_of("2026-12-01T00:00:00Z")));
	assert_true(slice_equal_text(set->list[0].comment, "one"));
	assert_true(slice_equal_text(set->list[0].modified, "2026-12-01T00:00:00Z"));
	assert_int_equal(conflict_count(set), 1);
	assert_true(conflict_resolve(history, set, &desk.article, slice_of("c1"), slice_of("passage"), 0,
		slice_of("2026-12-01T00:00:00Z")));
	assert_int_equal(set->list[0].selector.codes.end, 4);
	assert_int_equal(set->list[0].state, ANCHOR_KEPT);
	assert_null(set->list[0].conflict);
	desk_save(&desk, &sidecar);
	assert_int_equal(conflict_count(set), 0);

	assert_true(history_undo(history, slice_of("ana"), slice_of("now"), &step));
	assert_int_equal(conflict_count(set), 2);
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path, SAMPLE);

	assert_false(
		conflict_resolve(history, set, &desk.article, slice_of("c1"), slice_of("comment"), 2, slice_of("")));
	assert_false(conflict_resolve(history, set, &desk.article, slice_of("c1"), slice_of("tag"), 0, slice_of("")));
	assert_false(conflict_resolve(history, set, &desk.article, slice_of("x"), slice_of("tag"), 0, slice_of("")));
	history_free(history);
	close_both(&desk, &sidecar);
}

/* What is in conflict in an unknown key is kept and can be decided too. */
static void test_unknown_key(void **state)
{
	struct history *history = history_new();
	struct desk desk;
	struct sidecar sidecar;
	struct conflict *list;

	(void)state;
	open_with(&desk, &sidecar,
		DESK_FILE(CASE("") "    mood: [b, 1]\n    conflict:\n      mood:\n        - [a]\n        - [b, 1]\n",
			1));
	assert_int_equal(conflict_list(&sidecar.annotations, &list), 1);
	assert_value(&list[0], 0, "[a]");
	free(list);
	history_begin(history, "decide");
	assert_true(conflict_resolve(history, &sidecar.annotations, &desk.article, slice_of("c1"), slice_of("mood"), 0,
		slice_of("2026-11-21T17:25:03Z")));
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path, DESK_FILE(CASE("") "    mood: [a]\n", 1));
	history_free(history);
	close_both(&desk, &sidecar);
}

/* A value typed into the file, over the field itself, decides. */
static void test_decided_by_hand(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	open_with(&desk, &sidecar, DESK_FILE(CASE("three") "    conflict:\n" PASSAGES COMMENTS, 1));
	assert_int_equal(conflict_count(&sidecar.annotations), 1);
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path, DESK_FILE(CASE("three") "    conflict:\n" PASSAGES, 1));
	close_both(&desk, &sidecar);
}

/* In an article that changed, the values keep what was stored; accepting places does not choose among them. */
static void test_moved(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct conflict *list;

	(void)state;
	desk_init(&desk);
	article_release(&desk.article);
	desk_load_article(&desk, "Update.\n" DESK_ARTICLE);
	desk_write(&desk, SAMPLE);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_MOVED);
	assert_int_equal(sidecar.annotations.list[0].place.start, 129);
	assert_int_equal(accept_moved(&sidecar.annotations, &desk.article), 0);
	assert_int_equal(conflict_list(&sidecar.annotations, &list), 2);
	assert_value(&list[0], 1, "The case began in 2020. (121 to 144)");
	free(list);
	close_both(&desk, &sidecar);
}

static void assert_refused(const char *conflict, const char *message)
{
	struct strbuf content;
	struct sidecar sidecar;
	struct desk desk;
	struct error error;

	strbuf_init(&content);
	strbuf_add_text(&content, DESK_HEAD "annotations:\n" CASE("two"));
	strbuf_add_text(&content, conflict);
	strbuf_add_text(&content, "entries: 1\n");
	desk_init(&desk);
	desk_write(&desk, strbuf_text(&content));
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	assert_string_equal(error.message + strlen(desk.path), message);
	close_both(&desk, &sidecar);
	strbuf_release(&content);
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("    conflict: 1\n", ":21:5: conflict: is no map; fields with their values would be right");
	assert_refused("    conflict:\n      id: [a, b]\n",
		":22:7: id: cannot be in conflict; the name of a field would be right");
	assert_refused("    conflict:\n      start: [1, 2]\n",
		":22:7: start: cannot be in conflict; the name of a field would be right");
	assert_refused("    conflict:\n      comment: [a]\n",
		":22:7: comment: needs 2 to 8 values to choose from, each behind \"- \"; or remove it here");
	assert_refused("    conflict:\n      comment: [1, 2, 3, 4, 5, 6, 7, 8, 9]\n",
		":22:7: comment: needs 2 to 8 values to choose from, each behind \"- \"; or remove it here");
	assert_refused("    conflict:\n      tag: [a, \"\"]\n",
		":22:16: is no value that this field can have; see the entry itself");
	assert_refused("    conflict:\n      comment: [a, [b]]\n",
		":22:20: is no value that this field can have; see the entry itself");
	assert_refused(
		"    conflict:\n      passage: [{start: 0, end: 4, quote: Meta}, {start: 0, end: 999, quote: M}]\n",
		":22:50: the passage ends behind the article; its end must be at most the length");
}

/* Nobody can write a sidecar that takes the square of its length. */
static void test_hostile(void **state)
{
	enum { MANY = 20000 };
	struct strbuf content;
	struct sidecar sidecar;
	struct desk desk;
	struct error error;

	(void)state;
	strbuf_init(&content);
	strbuf_add_text(&content, DESK_HEAD "annotations:\n" CASE("two") "    conflict:\n");
	for (size_t i = 0; i < MANY; i++)
		strbuf_add_format(&content, "      k%zu: [1, 2]\n", i);
	for (size_t i = 0; i < MANY; i++)
		strbuf_add_format(&content, "    k%zu: 2\n", i);
	strbuf_add_text(&content, "entries: 1\n");
	desk_init(&desk);
	desk_write(&desk, strbuf_text(&content));
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	assert_non_null(strstr(error.message, ":21:5: conflict: has too many fields; up to 32 would be right"));
	close_both(&desk, &sidecar);
	strbuf_release(&content);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_listed),
		cmocka_unit_test(test_resolved),
		cmocka_unit_test(test_unknown_key),
		cmocka_unit_test(test_decided_by_hand),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
