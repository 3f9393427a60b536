/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editing one line. */
#include "crossread/work/prompt.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void expect(const struct prompt *prompt, const char *text, size_t cursor)
{
	assert_string_equal(strbuf_text(&prompt->text), text);
	assert_int_equal(prompt->cursor, cursor);
}

static void test_editing(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, ":", "", slice_of("tag denial"));
	expect(&prompt, "tag denial", 10);
	prompt_delete_word(&prompt);
	expect(&prompt, "tag ", 4);
	prompt_move_to_start(&prompt);
	prompt_insert(&prompt, slice_of("x"));
	expect(&prompt, "xtag ", 1);
	prompt_delete_at(&prompt);
	expect(&prompt, "xag ", 1);
	prompt_delete_before(&prompt);
	expect(&prompt, "ag ", 0);
	prompt_delete_before(&prompt);
	expect(&prompt, "ag ", 0);
	prompt_move(&prompt, 2);
	prompt_delete_to_start(&prompt);
	expect(&prompt, " ", 0);
	prompt_move_to_end(&prompt);
	prompt_delete_at(&prompt);
	expect(&prompt, " ", 1);
	prompt_release(&prompt);
}

static void test_clusters_stay_whole(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, ":", "", slice_of("e\xCC\x81\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"));
	prompt_move(&prompt, -1);
	assert_int_equal(prompt.cursor, 3);
	prompt_move(&prompt, -1);
	assert_int_equal(prompt.cursor, 0);
	prompt_delete_at(&prompt);
	assert_int_equal(prompt.text.length, 11);
	prompt_move_to_end(&prompt);
	prompt_delete_before(&prompt);
	assert_int_equal(prompt.text.length, 0);
	prompt_release(&prompt);
}

static void test_pasting_is_tamed(void **state)
{
	struct prompt prompt = { 0 };
	struct strbuf large;

	(void)state;
	prompt_open(&prompt, ":", "", slice_of(""));
	prompt_insert(&prompt, slice_of("one\ntwo\tthree\xFF"));
	expect(&prompt, "one two three\xEF\xBF\xBD", 16);
	strbuf_init(&large);
	strbuf_add_repeated(&large, 'x', PROMPT_MOST_BYTES);
	prompt_insert(&prompt, strbuf_slice(&large));
	assert_int_equal(prompt.text.length, 16);
	strbuf_release(&large);
	prompt_release(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_editing),
		cmocka_unit_test(test_clusters_stay_whole),
		cmocka_unit_test(test_pasting_is_tamed),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
