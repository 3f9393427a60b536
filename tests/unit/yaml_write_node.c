/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of others come back as they were written. */
#include "crossread/yaml/yaml_write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Reads `text` and writes it again into `out`; what was written must give the same tree. */
static void rewrite(const char *text, struct strbuf *out)
{
	struct yaml_node *root;
	struct yaml_node *again;
	struct arena arena;
	struct error error;

	arena_init(&arena);
	if (!yaml_read(slice_of(text), "text", &arena, &root, NULL, &error))
		fail_msg("%s", error.message);
	for (const struct yaml_node *node = root->first; node; node = node->next)
		yaml_write_node(out, 0, node);
	if (!yaml_read(strbuf_slice(out), "written", &arena, &again, NULL, &error))
		fail_msg("%s\n%s", error.message, strbuf_text(out));
	if (!yaml_equal(root, again))
		fail_msg("another tree:\n%s", strbuf_text(out));
	arena_release(&arena);
}

static void assert_becomes(const char *text, const char *expected)
{
	struct strbuf out;
	struct strbuf again;

	strbuf_init(&out);
	strbuf_init(&again);
	rewrite(text, &out);
	assert_string_equal(strbuf_text(&out), expected);
	rewrite(strbuf_text(&out), &again);
	assert_string_equal(strbuf_text(&again), expected);
	strbuf_release(&out);
	strbuf_release(&again);
}

static void assert_kept(const char *text)
{
	assert_becomes(text, text);
}

static void test_kept(void **state)
{
	(void)state;
	assert_kept("a: plain text with 'quotes' and a#b\nb: 12\nc: no\n");
	assert_kept("a: plain\tand tab\n");
	assert_kept("'a': 'it''s'\n\"b\": \"c\\td\\u2028\"\n");
	assert_kept("a:\nb:\n  - x\n  -\n  - y\n");
	assert_kept("a: [1, 'two', \"three\", [], {}]\nb: {c: d, 'e': , \"f\": [g]}\n");
	assert_kept("a: http://example.org/#x\n");
	assert_kept("list:\n  - id: 1\n    more:\n      - x\n      - y\n  - - nested\n    - - deep\n  - {}\n");
	assert_kept("- one\n- a: b\n  c:\n    d: e\n");
	assert_kept("a: |\n  first\n\n    indented\n  last\nb: |-\n  no end\nc: |+\n  more ends\n\n\nd: x\n");
	assert_kept("a: |2\n   leading blank\nb: |2\n\n  leading line\nc: |2\n  \tleading tab\n");
	assert_kept("- |2\n   in a list\n- a: |\n    in a map\n- - |-\n    nested\n");
}

static void test_normalised(void **state)
{
	(void)state;
	assert_becomes("a:\n- x\n- y\n", "a:\n  - x\n  - y\n");
	assert_becomes("a: [1,\n  2]   # gone\n", "a: [1, 2]\n");
	assert_becomes("a: one\n  two\n\n  three\n", "a: \"one two\\nthree\"\n");
	assert_becomes("a: 'one\n\n  two'\n", "a: \"one\\ntwo\"\n");
	assert_becomes("a: >\n  one\n  two\n\n  three\n", "a: |\n  one two\n  three\n");
	assert_becomes("a: |+\n\n\nb: |\n", "a: \"\\n\\n\"\nb: \"\"\n");
	assert_becomes("? a\n: b\n", "a: b\n");
	assert_becomes("[a: b, c]\n", "- {a: b}\n- c\n");
}

/* What would mean something else at the begin of a line or in block style is quoted. */
static void test_moved_to_block(void **state)
{
	(void)state;
	assert_becomes("{---\n;, a: -}\n", "\"--- ;\":\na: \"-\"\n");
	assert_becomes("? \xEF\xBB\xBFx\n: y\n", "\"\\uFEFFx\": y\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kept),
		cmocka_unit_test(test_normalised),
		cmocka_unit_test(test_moved_to_block),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
