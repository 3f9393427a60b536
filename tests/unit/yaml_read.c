/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading untrusted YAML: the tree, the places in messages, everything that is refused, and in what time.
 */
#include "crossread/base/strbuf.h"
#include "crossread/yaml/yaml_read.h"

#include "../../src/yaml/yaml_scan.h"
#include "crossread/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct reading {
	struct arena arena;
	struct yaml_node *root;
	bool comments;
	struct error error;
};

static bool read_slice(struct reading *reading, struct slice bytes)
{
	memset(reading, 0, sizeof(*reading));
	arena_init(&reading->arena);
	return yaml_read(bytes, "f.yaml", &reading->arena, &reading->root, &reading->comments, &reading->error);
}

static void assert_text(const struct yaml_node *node, const char *text)
{
	assert_non_null(node);
	assert_int_equal(node->kind, YAML_IS_SCALAR);
	assert_true(slice_equal_text(node->text, text));
}

static void assert_read(struct reading *reading, const char *text)
{
	if (!read_slice(reading, slice_of(text)))
		fail_msg("refused: %s", reading->error.message);
}

/* Refuses the text with this message. */
static void assert_refused(const char *text, const char *message)
{
	struct reading reading;

	assert_false(read_slice(&reading, slice_of(text)));
	assert_string_equal(reading.error.message, message);
	assert_null(reading.root);
	arena_release(&reading.arena);
}

static void test_tree(void **state)
{
	struct reading reading;
	struct yaml_node *list;
	struct yaml_node *node;

	(void)state;
	assert_read(&reading,
		"plain: two words\n"
		"'single': 'it''s'\n"
		"\"double\": \"a\\tb\"\n"
		"list:\n"
		"  - one\n"
		"  - { flow: [1, 2], empty: }\n"
		"literal: |\n"
		"  a\n"
		"  b\n"
		"folded: >-\n"
		"  a\n"
		"  b\n");
	assert_int_equal(reading.root->kind, YAML_IS_MAP);
	assert_int_equal(reading.root->form, YAML_BLOCK);
	assert_int_equal(reading.root->count, 6);
	assert_false(reading.comments);

	node = yaml_get(reading.root, "plain");
	assert_text(node, "two words");
	assert_int_equal(node->form, YAML_PLAIN);
	assert_int_equal(node->key_form, YAML_PLAIN);
	node = yaml_get(reading.root, "single");
	assert_text(node, "it's");
	assert_int_equal(node->form, YAML_SINGLE_QUOTED);
	assert_int_equal(node->key_form, YAML_SINGLE_QUOTED);
	node = yaml_get(reading.root, "double");
	assert_text(node, "a\tb");
	assert_int_equal(node->form, YAML_DOUBLE_QUOTED);

	list = yaml_get(reading.root, "list");
	assert_int_equal(list->kind, YAML_IS_LIST);
	assert_int_equal(list->count, 2);
	assert_text(list->first, "one");
	assert_null(list->first->key.data);
	node = list->first->next;
	assert_int_equal(node->form, YAML_FLOW);
	assert_int_equal(yaml_get(node, "flow")->count, 2);
	assert_true(yaml_is_null(yaml_get(node, "empty")));

	assert_text(yaml_get(reading.root, "literal"), "a\nb\n");
	assert_int_equal(yaml_get(reading.root, "literal")->form, YAML_LITERAL);
	assert_text(yaml_get(reading.root, "folded"), "a b");
	assert_int_equal(yaml_get(reading.root, "folded")->form, YAML_FOLDED);

	assert_null(yaml_get(reading.root, "none"));
	assert_null(yaml_get(list, "one"));
	assert_null(yaml_get(NULL, "one"));
	arena_release(&reading.arena);
}

static void test_places(void **state)
{
	struct reading reading;
	struct yaml_node *node;

	(void)state;
	assert_read(&reading, "\xEF\xBB\xBF# first\n\nnaïve: 1\r\nlist:\r\n  - é: {x: y, z: w}\n");
	node = yaml_get(reading.root, "naïve");
	assert_int_equal(node->line, 3);
	assert_int_equal(node->column, 1);
	node = yaml_get(reading.root, "list");
	assert_int_equal(node->line, 4);
	assert_int_equal(node->first->line, 5);
	assert_int_equal(node->first->column, 5);
	node = yaml_get(yaml_get(node->first, "é"), "z");
	assert_int_equal(node->line, 5);
	assert_int_equal(node->column, 15);
	arena_release(&reading.arena);
}

static void test_comments(void **state)
{
	static const struct {
		const char *text;
		bool comments;
	} cases[] = {
		{ "a: 1\n", false },
		{ "a: 1 # c\n", true },
		{ "# c\na: 1\n", true },
		{ "a: 1\n# c\n", true },
		{ "a: 1\n  # c", true },
		{ "a:\n  # c\n  - 1\n", true },
		{ "a: [1, # c\n 2]\n", true },
		{ "a: | # c\n  text\n", true },
		{ "a: |\n  text\n# c\n", true },
		{ "--- # c\na: 1\n", true },
		{ "a: 1\n... # c\n", true },
		{ "%YAML 1.2 # c\n---\na: 1\n", true },
		{ "# c\n", true },
		{ "a: b#c\n", false },
		{ "a#b: 1\n", false },
		{ "a: \"# no\"\n", false },
		{ "a: '# no'\n", false },
		{ "a: |\n  # no\n", false },
		{ "a: >\n  # no\n\n  # no\n", false },
		{ "a: \"é # no\"\nb: 'é # no'\n", false },
		{ "[\"# no\", '# no', a#b]\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct reading reading;

		assert_read(&reading, cases[i].text);
		if (reading.comments != cases[i].comments)
			fail_msg("%s comments: %s", cases[i].comments ? "missed" : "invented", cases[i].text);
		arena_release(&reading.arena);
	}
}

static void test_empty(void **state)
{
	static const char *const texts[] = { "", "\n\n", "# only a comment\n", "---\n", "---\n...\n",
		"%YAML 1.2\n---\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct reading reading;

		assert_read(&reading, texts[i]);
		assert_null(reading.root);
		arena_release(&reading.arena);
	}
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("a: &x 1\n", "f.yaml:1:4: an anchor (&); write the value out where it is needed");
	assert_refused("a: &x [1]\n", "f.yaml:1:4: an anchor (&); write the value out where it is needed");
	assert_refused("a: *x\n", "f.yaml:1:4: an alias (*); write the value out");
	assert_refused("a: !!str 1\n", "f.yaml:1:4: a tag (!); write the value without it");
	assert_refused("a: ! 1\n", "f.yaml:1:4: a tag (!); write the value without it");
	assert_refused("a: !x {b: c}\n", "f.yaml:1:4: a tag (!); write the value without it");
	assert_refused("a: {}\n<<: {b: c}\n", "f.yaml:2:1: a merge key; write the fields out");
	assert_refused("? [a]\n: 1\n", "f.yaml:1:3: a list or map as a key; a key must be a word");
	assert_refused("{{a: b}: 1}\n", "f.yaml:1:2: a list or map as a key; a key must be a word");
	assert_refused("?\n: 1\n", "f.yaml:1:2: a value without a key; a key must be a word");
	assert_refused("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: the key \"a\" stands already in line 1; keep one of the two");
	assert_refused("- {a: 1, 'a': 2}\n",
		"f.yaml:1:10: the key \"a\" stands already in line 1; keep one of the two");
	assert_refused("%TAG ! tag:x\n---\na: 1\n", "f.yaml:1:1: a directive line; one %YAML 1.1 or 1.2 is allowed");
	assert_refused("# c\n\n%YAML 1.2\n%YAML 1.2\n---\n",
		"f.yaml:4:1: a directive line; one %YAML 1.1 or 1.2 is allowed");
	assert_refused("%YAML 2.0\n---\na: 1\n", "f.yaml:1:1: a directive line; one %YAML 1.1 or 1.2 is allowed");
	assert_refused("a: 1\n---\nb: 1\n",
		"f.yaml:2:1: something follows the end of the document; one document may stand in a file");
	assert_refused("a: 1\n...\n# c\nb: 1\n",
		"f.yaml:4:1: something follows the end of the document; one document may stand in a file");
	assert_refused("a: é\xE2\x80\xA8\n", "f.yaml:1:5: U+2028, a line separator; write \\u2028 in double quotes");
	assert_refused("\na: \xC2\x85\n", "f.yaml:2:4: U+0085, a line separator; write \\x85 in double quotes");
	assert_refused("é: \xFF\n", "f.yaml:1:4: invalid leading UTF-8 octet; save the file as UTF-8");
	assert_refused("a: 1\nb: \xED\xA0\x80\n", "f.yaml:2:4: invalid Unicode character; save the file as UTF-8");
	assert_refused("a: \x1B[31m\n",
		"f.yaml:1:4: control characters are not allowed; write an escape such as \\x1b in double quotes");
	assert_refused("a: b: c\n",
		"f.yaml:1:5: mapping values are not allowed in this context; put a value that holds \": \" in double quotes");
	assert_refused("a: 1\nb: \"open\n",
		"f.yaml:3:1: found unexpected end of stream while scanning a quoted scalar "
		"that begins in line 2; close what is open; the file may be cut off");
}

/* A NUL cannot stand in the text, but an escape can give it. */
static void test_nul(void **state)
{
	struct reading reading;

	(void)state;
	assert_false(read_slice(&reading, slice_from("a: b\0c\n", 7)));
	arena_release(&reading.arena);
	assert_read(&reading, "a: \"b\\0c\"\n");
	assert_true(slice_equal(yaml_get(reading.root, "a")->text, slice_from("b\0c", 3)));
	arena_release(&reading.arena);
}

static void test_depth(void **state)
{
	struct reading reading;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_repeated(&text, '[', YAML_MOST_DEPTH);
	strbuf_add_repeated(&text, ']', YAML_MOST_DEPTH);
	assert_read(&reading, strbuf_text(&text));
	arena_release(&reading.arena);
	strbuf_clear(&text);
	strbuf_add_repeated(&text, '[', YAML_MOST_DEPTH + 1);
	strbuf_add_repeated(&text, ']', YAML_MOST_DEPTH + 1);
	assert_refused(strbuf_text(&text), "f.yaml:1:17: nested more than 16 deep; make it flatter");
	strbuf_release(&text);
}

static void test_long_key(void **state)
{
	struct reading reading;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_repeated(&text, 'k', YAML_MOST_KEY);
	strbuf_add_text(&text, ": 1\n");
	assert_read(&reading, strbuf_text(&text));
	arena_release(&reading.arena);
	strbuf_clear(&text);
	strbuf_add_repeated(&text, 'k', YAML_MOST_KEY + 1);
	strbuf_add_text(&text, ": 1\n");
	assert_refused(strbuf_text(&text), "f.yaml:1:1: a key of more than 200 bytes; a key must be a word");
	strbuf_release(&text);
}

/* Refused within a second, however it is built; most of these take libyaml alone half a minute. */
static void assert_refused_soon(struct strbuf *text)
{
	struct reading reading;

	assert_false(read_slice(&reading, strbuf_slice(text)));
	arena_release(&reading.arena);
	strbuf_clear(text);
}

static void add_directives(struct strbuf *text)
{
	for (int i = 0; i < 100000; i++)
		strbuf_add_format(text, "%%TAG !e%d! tag:e%d\n", i, i);
}

static void test_hostile(void **state)
{
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_repeated(&text, '[', 200000);
	assert_refused_soon(&text);
	strbuf_add_repeated(&text, '{', 200000);
	assert_refused_soon(&text);
	for (int i = 0; i < 100000; i++)
		strbuf_add_text(&text, "- ");
	assert_refused_soon(&text);
	add_directives(&text);
	assert_refused_soon(&text);
	strbuf_add_text(&text, "a: 1\n");
	add_directives(&text);
	assert_refused_soon(&text);
	strbuf_add_text(&text, "a: 1\n...\n");
	add_directives(&text);
	assert_refused_soon(&text);
	strbuf_add_repeated(&text, 'a', (size_t)YAML_MOST_BYTES + 1);
	assert_refused_soon(&text);
	strbuf_release(&text);
}

static void test_long_list(void **state)
{
	struct reading reading;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int i = 0; i < 100000; i++)
		strbuf_add_format(&text, "key%d: \"value\"\n", i);
	assert_true(read_slice(&reading, strbuf_slice(&text)));
	assert_int_equal(reading.root->count, 100000);
	arena_release(&reading.arena);
	strbuf_release(&text);
}

static void test_number(void **state)
{
	static const char *const wrong[] = { "-1", "+1", "01", "1.0", "1e3", "0x1", "''", "'1'", "\"1\"", "", "[1]",
		"{}", "1 2", "9223372036854775808", "99999999999999999999999999" };
	struct reading reading;
	size_t number = 7;
	char text[64];

	(void)state;
	snprintf(text, sizeof(text), "a: 0\nb: 2657\nc: %zu\n", SIZE_MAX / 2);
	assert_read(&reading, text);
	assert_true(yaml_number(yaml_get(reading.root, "a"), &number));
	assert_int_equal(number, 0);
	assert_true(yaml_number(yaml_get(reading.root, "b"), &number));
	assert_int_equal(number, 2657);
	assert_true(yaml_number(yaml_get(reading.root, "c"), &number));
	assert_int_equal(number, SIZE_MAX / 2);
	assert_false(yaml_number(NULL, &number));
	arena_release(&reading.arena);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		snprintf(text, sizeof(text), "a: %s\n", wrong[i]);
		assert_read(&reading, text);
		if (yaml_number(yaml_get(reading.root, "a"), &number))
			fail_msg("taken for a number: %s", wrong[i]);
		arena_release(&reading.arena);
	}
}

static void test_equal(void **state)
{
	struct reading one;
	struct reading other;
	struct yaml_node *copy;

	(void)state;
	assert_read(&one, "a: [1, {b: 'c'}]\nd: \"e\"\n");
	assert_read(&other, "a:\n- 1\n- b: c\n\n\n'd': e\n");
	assert_true(yaml_equal(one.root, other.root));
	copy = yaml_copy(&other.arena, one.root);
	arena_release(&one.arena);
	assert_true(yaml_equal(copy, other.root));
	assert_int_equal(yaml_get(copy, "a")->form, YAML_FLOW);

	assert_read(&one, "a: [1, {b: c}]\nd: f\n");
	assert_false(yaml_equal(one.root, copy));
	arena_release(&one.arena);
	assert_read(&one, "d: e\na: [1, {b: c}]\n");
	assert_false(yaml_equal(one.root, copy));
	arena_release(&one.arena);
	assert_read(&one, "a: [1, {b: c}, 2]\nd: e\n");
	assert_false(yaml_equal(one.root, copy));
	arena_release(&one.arena);
	arena_release(&other.arena);
}

/* The walk beside libyaml's marks takes eight bytes at a time; it must stop where a step by step would. */
static void test_walk(void **state)
{
	const struct slice text = slice_of("plain, “quoted” and 日本語 é, then 😀😀😀 to the end");
	size_t codes = utf8_count(text);

	(void)state;
	for (size_t from = 0; from <= codes; from++) {
		for (size_t to = from; to <= codes + 1; to++) {
			struct yaml_walk walk = { .bytes = text };

			yaml_walk_scalar(&walk, from);
			yaml_walk_scalar(&walk, to);
			assert_int_equal(walk.byte, utf8_offset(text, to));
			assert_int_equal(walk.code, to < codes ? to : codes);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_tree),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_long_key),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_long_list),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_equal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
