/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration: what it sets, and what is told of its mistakes. */
#include "../../src/app/config.h"

#include "crossread/screen/stroke.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void read_config(struct config *config, const char *text)
{
	config_read_bytes(config, "c.yaml", slice_of(text));
}

static void expect_line(const struct config *config, unsigned context, const char *name, const char *line)
{
	const char *found;
	struct stroke stroke;

	assert_int_equal(stroke_parse(slice_of(name), &stroke), strlen(name));
	found = keymap_find(&config->keymap, context, stroke);
	if (line)
		assert_string_equal(found ? found : "nothing", line);
	else
		assert_null(found);
}

/* Expects one problem, which says `words`. */
static void expect_problem(const char *text, const char *words)
{
	struct config config;

	read_config(&config, text);
	if (config.problem_count != 1 || !strstr(config.problems[0].message, words))
		print_error("%zu problems, the first: %s\nwanted: %s\n", config.problem_count,
			config.problem_count ? config.problems[0].message : "", words);
	assert_int_equal(config.problem_count, 1);
	assert_non_null(strstr(config.problems[0].message, words));
	config_release(&config);
}

static void test_empty_is_the_default(void **state)
{
	struct config config;

	(void)state;
	read_config(&config, "");
	assert_int_equal(config.problem_count, 0);
	assert_null(config.author);
	assert_int_equal(config.tags.count, 3);
	assert_int_equal(config.commands.count, 0);
	expect_line(&config, CONTEXT_READ, "d", "tag denial");
	expect_line(&config, CONTEXT_READ, "j", "next-sentence");
	config_release(&config);
}

static void test_keys(void **state)
{
	struct config config;

	(void)state;
	read_config(&config,
		"keys:\n"
		"  \"J\": \"3 next-sentence\"\n"
		"  \"<F5>\": \"tag denial\"\n"
		"  \"D\": \"\"\n"
		"  \"j\": \"page-down\"\n"
		"  list: { \"<Space>\": \"list-go\" }\n"
		"  prompt: { \"<Ctrl-N>\": \"cursor-end\" }\n");
	assert_int_equal(config.problem_count, 0);
	expect_line(&config, CONTEXT_READ, "J", "3 next-sentence");
	expect_line(&config, CONTEXT_READ, "<F5>", "tag denial");
	expect_line(&config, CONTEXT_READ, "D", NULL);
	expect_line(&config, CONTEXT_READ, "j", "page-down");
	expect_line(&config, CONTEXT_SELECT, "j", "sentence-forward");
	expect_line(&config, CONTEXT_LIST, "<Space>", "list-go");
	expect_line(&config, CONTEXT_READ, "<Space>", "page-down");
	expect_line(&config, CONTEXT_PROMPT, "<Ctrl-N>", "cursor-end");
	config_release(&config);
}

static void test_two_keys(void **state)
{
	struct config config;

	(void)state;
	read_config(&config,
		"keys: { \"zt\": \"first-sentence\", \"<Ctrl-X>s\": \"write\", \"`<Letter>\": \"mark\" }\n");
	assert_int_equal(config.problem_count, 0);
	expect_line(&config, CONTEXT_READ, "`<Letter>", "mark");
	expect_line(&config, CONTEXT_READ, "zt", "first-sentence");
	expect_line(&config, CONTEXT_READ, "<Ctrl-X>s", "write");
	config_release(&config);
}

/* What the help shows of a command is where it still is. */
static void test_names_of_keys_follow(void **state)
{
	struct config config;
	struct strbuf names;

	(void)state;
	read_config(&config, "keys: { \"j\": \"page-down\", \"J\": \"next-sentence\" }\n");
	strbuf_init(&names);
	keymap_add_keys(&config.keymap, CONTEXT_READ, "next-sentence", 9, &names);
	assert_string_equal(strbuf_text(&names), "Down J");
	strbuf_release(&names);
	config_release(&config);
}

static void test_tags(void **state)
{
	struct config config;
	const struct tag *tag;

	(void)state;
	read_config(&config,
		"tags:\n"
		"  - name: \"admission\"\n"
		"    key: \"i\"\n"
		"    letter: \"I\"\n"
		"    style: \"context\"\n"
		"    guidance: \"they say that it is so\"\n"
		"  - name: \"denial\"\n"
		"    guidance: \"no\"\n"
		"  - name: \"Zweifel\"\n");
	assert_int_equal(config.problem_count, 0);
	assert_int_equal(config.tags.count, 5);
	tag = tags_find(config.tags, slice_of("admission"));
	assert_int_equal(tag->letter, 'I');
	assert_string_equal(tag->style, "context");
	assert_string_equal(tags_find(config.tags, slice_of("denial"))->guidance, "no");
	assert_string_equal(tags_find(config.tags, slice_of("denial"))->style, "denial");
	tag = tags_find(config.tags, slice_of("Zweifel"));
	assert_int_equal(tag->letter, 'Z');
	assert_string_equal(tag->style, "other-tag");
	expect_line(&config, CONTEXT_READ, "i", "tag admission");
	expect_line(&config, CONTEXT_SELECT, "i", "tag admission");
	expect_line(&config, CONTEXT_LIST, "z", "tag Zweifel");
	config_release(&config);

	read_config(&config, "default-tags: false\ntags: [{ name: \"claim\", letter: \"C\" }]\n");
	assert_int_equal(config.problem_count, 0);
	assert_int_equal(config.tags.count, 1);
	expect_line(&config, CONTEXT_READ, "c", "tag claim");
	expect_line(&config, CONTEXT_READ, "d", NULL);
	config_release(&config);
}

static void test_a_freed_key_can_tag(void **state)
{
	struct config config;

	(void)state;
	read_config(&config, "keys: { \"D\": \"\" }\ntags: [{ name: \"doubt\", letter: \"X\", key: \"D\" }]\n");
	assert_int_equal(config.problem_count, 0);
	expect_line(&config, CONTEXT_READ, "D", "tag doubt");
	config_release(&config);
}

static void test_commands(void **state)
{
	struct config config;

	(void)state;
	read_config(&config,
		"commands:\n"
		"  far: \"9 next-sentence\"\n"
		"  both-deny: [\"tag denial\", \"other-pane\", \"tag denial\"]\n"
		"keys: { \"B\": \"both-deny\" }\n");
	assert_int_equal(config.problem_count, 0);
	assert_int_equal(config.commands.count, 2);
	assert_int_equal(config.commands.list[1].line_count, 3);
	assert_string_equal(config.commands.list[1].help, "tag denial; other-pane; tag denial");
	expect_line(&config, CONTEXT_READ, "B", "both-deny");
	config_release(&config);
}

static void test_problems_name_place_and_remedy(void **state)
{
	(void)state;
	expect_problem("autor: \"ana\"\n", "c.yaml:1:1: no setting \"autor\": did you mean \"author\"");
	expect_problem("colour: \"red\"\n", "there are author, theme, blind, guess-speakers, keys");
	expect_problem("\nkeys:\n  \"<Ctl-E>\": \"page-down\"\n", "c.yaml:3:3: no key \"<Ctl-E>\"");
	expect_problem("keys: { \"J\": \"next-sentense\" }\n", "did you mean \"next-sentence\"");
	expect_problem("keys: { \"J\": \"tag denail\" }\n",
		"no tag \"denail\": there are allegation, denial and context");
	expect_problem("keys: { \"J\": \"undo all\" }\n", "takes no argument");
	expect_problem("keys: { \"J\": \"word-forward\" }\n", "means nothing here");
	expect_problem("keys:\n  \"<Space>\": \"undo\"\n  \"<space>\": \"redo\"\n",
		"c.yaml:3:3: this key is bound twice while "
		"reading: line 2 binds it, too");
	expect_problem("keys: { \"J\": \"undo\", read: { \"J\": \"redo\" } }\n", "bound twice");
	expect_problem("keys: { \"7\": \"undo\" }\n", "begin a count");
	expect_problem("keys: { prompt: { \"x\": \"accept\" } }\n", "is typed there");
	expect_problem("keys: { reading: { \"x\": \"undo\" } }\n", "no mode \"reading\"");
	expect_problem("keys: { \"jk\": \"undo\" }\n", "the first key of the two runs \"next-sentence\" while reading");
	expect_problem("keys: { \"zkk\": \"undo\" }\n", "or two of these");
	expect_problem("keys: { \"2x\": \"undo\" }\n", "begin a count");
	expect_problem("tags: [{ name: \"claim\", key: \"'\", letter: \"9\" }]\n", "the key ' of the tag claim runs");
	expect_problem("keys: [1]\n", "must be lines like");
	expect_problem("tags: [{ name: \"claim\", key: \"j\", letter: \"9\" }]\n",
		"the key j of the tag claim runs \"next-sentence\" "
		"while reading: set another key, such as");
	expect_problem("tags: [{ name: \"claim\", key: \"z\", letter: \"D\" }]\n",
		"\"D\" is the letter of the tag denial");
	expect_problem("tags: [{ name: \"claim\" }]\n", "\"C\" is the letter of the tag context");
	expect_problem("tags: [{ name: \"two words\", letter: \"Z\" }]\n", "is one word");
	expect_problem("tags: [{ letter: \"Z\" }]\n", "a tag needs a name");
	expect_problem("tags: [{ name: \"zeal\", colour: \"red\" }]\n", "no field of a tag \"colour\"");
	expect_problem("tags: [{ name: \"zeal\", style: \"red\" }]\n", "the name of a style");
	expect_problem("tags: [{ name: \"zeal\", letter: \"ZZ\" }]\n", "must be one letter");
	expect_problem("tags: { a: b }\n", "must be a list");
	expect_problem("default-tags: maybe\n", "must be true or false");
	expect_problem("commands: { undo: \"redo\" }\n", "is a command already");
	expect_problem("commands: { w: \"redo\" }\n", "is a command already: \"write\"");
	expect_problem("commands: { Up: \"redo\" }\n", "letters a to z");
	expect_problem("commands: { one: \"undo\", two: \"one\" }\n", "no command \"one\"");
	expect_problem("commands: { none: [] }\n", "a list of them");
	expect_problem("[]\n", "must be lines like");
	expect_problem("author: \"\"\n", "must be a text");
	expect_problem("author: \"a\"\nauthor: \"b\"\n", "c.yaml:2");
}

static void test_problems_of_values(void **state)
{
	(void)state;
	expect_problem("author: [ana]\n", "c.yaml:1:1: must be a text of 1 to");
	expect_problem("author: \"a\\tb\"\n", "must be a text");
	expect_problem("author: \"a\\x7Fb\"\n", "must be a text");
	expect_problem("default-tags: [true]\n", "must be true or false");
	expect_problem("tags: [{ name: [a] }]\n", "must be a text");
	expect_problem("tags: [{ name: \"\" }]\n", "must be a text");
	expect_problem("tags: [{ name: \"éclat\" }]\n", "this tag needs a letter, like: letter: \"X\"");
	expect_problem("tags: [{ name: \"zeal\", letter: [Z] }]\n",
		"must be one letter from A to Z or a to z, or a digit");
	expect_problem("tags: [{ name: \"zeal\", letter: \"-\" }]\n",
		"must be one letter from A to Z or a to z, or a digit");
	expect_problem("tags: [{ name: \"zeal\", letter: \"~\" }]\n",
		"must be one letter from A to Z or a to z, or a digit");
	expect_problem("tags: [{ name: \"zeal\", letter: \"_\" }]\n",
		"must be one letter from A to Z or a to z, or a digit");
	expect_problem("tags: [{ name: \"zeal\", style: [denial] }]\n", "must be the name of a style");
	expect_problem("tags: [{ name: \"zeal\", key: [z] }]\n", "must be one key, like \"i\" or <F5>, and no digit");
	expect_problem("tags: [{ name: \"zeal\", key: \"zz\" }]\n",
		"must be one key, like \"i\" or <F5>, and no digit");
	expect_problem("tags: [{ name: \"zeal\", key: \"5\" }]\n", "must be one key, like \"i\" or <F5>, and no digit");
	expect_problem("tags: [{ name: \"zeal\", guidance: [a] }]\n", "must be a text");
	expect_problem("commands: []\n", "must be lines like: both-deny: \"tag denial\"");
	expect_problem("commands: { a: { b: \"undo\" } }\n", "must be a command line like \"tag denial\"");
	expect_problem("commands: { a: [\"undo\", \"undone\"] }\n", "no command \"undone\"");
	expect_problem("commands: { a: [\"undo\", []] }\n", "must be a text");
	expect_problem("commands: { 1st: \"undo\" }\n", "of letters a to z, digits and dashes");
	expect_problem("commands: { -a: \"undo\" }\n", "of letters a to z, digits and dashes");
	expect_problem("commands: { a_b: \"undo\" }\n", "of letters a to z, digits and dashes");
	expect_problem("commands: { a{b: \"undo\" }\n", "c.yaml:1");
	expect_problem("commands: { \"\": \"undo\" }\n", "has 1 to ");
	expect_problem("commands: { a: \"\" }\n", "must be a text");
	expect_problem("keys: { \"\": \"undo\" }\n", "no key \"\"");
	expect_problem("keys: { J: [undo] }\n", "must be a text");
	expect_problem("filters: []\n", "must be at most ");
	expect_problem("filters: { PDF: [\"a\"] }\n", "is of letters a to z and digits, like pdf");
	expect_problem("filters: { \"\": [\"a\"] }\n", "is of letters a to z and digits, like pdf");
	expect_problem("filters: { abcdefghijklmnopq: [\"a\"] }\n", "is of letters a to z and digits, like pdf");
	expect_problem("filters: { pdf: \"pdftotext\" }\n", "must be a list like");
	expect_problem("filters: { pdf: [] }\n", "must be a list like");
	expect_problem("filters: { pdf: [\"\"] }\n", "must be a text");
	expect_problem("filters: { pdf: [\"a\", [\"b\"]] }\n", "must be a text");
}

/* A letter may be small, and a digit; a tag of such a letter has it for its key as well. */
static void test_letters_of_tags(void **state)
{
	struct config config;

	(void)state;
	read_config(&config,
		"tags: [{ name: \"one\", letter: \"w\" }, { name: \"two\", letter: \"2\", key: \"<F5>\" }]\n");
	assert_int_equal(tags_find(config.tags, slice_of("one"))->letter, 'w');
	assert_int_equal(tags_find(config.tags, slice_of("two"))->letter, '2');
	expect_line(&config, CONTEXT_READ, "<F5>", "tag two");
	config_release(&config);
	/* Saying the same letter again changes nothing. */
	read_config(&config, "tags: [{ name: \"denial\", letter: \"D\", key: \"d\" }]\n");
	assert_int_equal(config.problem_count, 0);
	assert_int_equal(config.tags.count, 3);
	expect_line(&config, CONTEXT_READ, "d", "tag denial");
	config_release(&config);
}

/* One mistake takes nothing else away. */
static void test_the_rest_holds(void **state)
{
	struct config config;

	(void)state;
	read_config(&config,
		"author: \"ana\"\n"
		"colour: \"red\"\n"
		"keys: { \"J\": \"frobnicate\", \"Z\": \"undo\" }\n"
		"tags: [{ name: \"claim\", key: \"j\", letter: \"D\" }, 7, { name: \"zeal\" }]\n");
	assert_int_equal(config.problem_count, 5);
	assert_string_equal(config.author, "ana");
	expect_line(&config, CONTEXT_READ, "Z", "undo");
	expect_line(&config, CONTEXT_READ, "z", "tag zeal");
	expect_line(&config, CONTEXT_READ, "j", "next-sentence");
	assert_int_equal(tags_find(config.tags, slice_of("claim"))->letter, '?');
	config_release(&config);
}

static void add_many(struct strbuf *text, const char *head, const char *format, size_t count)
{
	strbuf_add_text(text, head);
	for (size_t i = 0; i < count; i++) {
		char name[4] = { (char)('a' + i / 676 % 26), (char)('a' + i / 26 % 26), (char)('a' + i % 26), '\0' };

		for (const char *at = format; *at; at++) {
			if (*at == '@')
				strbuf_add_text(text, name);
			else
				strbuf_add_byte(text, *at);
		}
	}
}

static void test_limits(void **state)
{
	struct config config;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	add_many(&text, "commands:\n", "  x@: \"undo\"\n", CONFIG_MOST_COMMANDS + 5);
	add_many(&text, "tags:\n", "  - { name: \"@\", letter: \"9\", key: \"\" }\n", CONFIG_MOST_TAGS + 5);
	read_config(&config, strbuf_text(&text));
	assert_int_equal(config.commands.count, CONFIG_MOST_COMMANDS);
	assert_int_equal(config.tags.count, CONFIG_MOST_TAGS);
	assert_true(config.problem_count > CONFIG_MOST_PROBLEMS);
	config_release(&config);

	strbuf_clear(&text);
	strbuf_add_text(&text, "commands: { a: [");
	for (size_t i = 0; i < CONFIG_MOST_LINES; i++)
		strbuf_add_text(&text, "\"undo\",");
	strbuf_add_text(&text, "\"redo\"] }\n");
	expect_problem(strbuf_text(&text), "lines; at most ");
	strbuf_clear(&text);
	add_many(&text, "keys:\n", "  \"<F5>@\": \"undo\"\n", 1);
	expect_problem(strbuf_text(&text), "or two of these");
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty_is_the_default),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_two_keys),
		cmocka_unit_test(test_names_of_keys_follow),
		cmocka_unit_test(test_tags),
		cmocka_unit_test(test_a_freed_key_can_tag),
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_problems_name_place_and_remedy),
		cmocka_unit_test(test_problems_of_values),
		cmocka_unit_test(test_letters_of_tags),
		cmocka_unit_test(test_the_rest_holds),
		cmocka_unit_test(test_limits),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
