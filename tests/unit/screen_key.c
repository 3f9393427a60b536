/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and their names. */
#include "crossread/screen/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_parses(const char *text, uint32_t wanted, size_t length)
{
	uint32_t key = KEY_CODE_NONE;

	assert_int_equal(key_parse(slice_of(text), &key), length);
	assert_int_equal(key, wanted);
}

static void assert_no_key(const char *text)
{
	uint32_t key;

	if (key_parse(slice_of(text), &key))
		fail_msg("\"%s\" is read as a key", text);
}

static void assert_name(uint32_t key, const char *wanted)
{
	struct strbuf name;

	strbuf_init(&name);
	key_add_name(&name, key);
	assert_string_equal(strbuf_text(&name), wanted);
	strbuf_release(&name);
}

static void test_characters(void **state)
{
	(void)state;
	assert_parses("j", 'j', 1);
	assert_parses("jk", 'j', 1);
	assert_parses(" x", ' ', 1);
	assert_parses(">", '>', 1);
	assert_parses("é", 0xE9, 2);
	assert_parses("🙂", 0x1F642, 4);
}

static void test_names(void **state)
{
	(void)state;
	assert_parses("<Tab>x", KEY_CODE_TAB, 5);
	assert_parses("<s-tab>", KEY_CODE_BACKTAB, 7);
	assert_parses("<SPACE>", ' ', 7);
	assert_parses("<lt>", '<', 4);
	assert_parses("<F1>", KEY_CODE_F1, 4);
	assert_parses("<f12>", KEY_CODE_F1 + 11, 5);
	assert_parses("<Ctrl-E>", KEY_CODE_CTRL + 'E', 8);
	assert_parses("<ctrl-e>", KEY_CODE_CTRL + 'E', 8);
	assert_parses("<Ctrl-\\>", KEY_CODE_CTRL + '\\', 8);
	assert_parses("<PgDn>", KEY_CODE_PAGE_DOWN, 6);
}

static void test_no_keys(void **state)
{
	(void)state;
	assert_no_key("");
	assert_no_key("<");
	assert_no_key("<>");
	assert_no_key("<Tab");
	assert_no_key("<Tabs>");
	assert_no_key("<Fx>");
	assert_no_key("<F0>");
	assert_no_key("<F01>");
	assert_no_key("<F13>");
	assert_no_key("<Ctrl->");
	assert_no_key("<Ctrl-1>");
	assert_no_key("<Ctrl-EE>");
	assert_no_key("\n");
	assert_no_key("\x7f");
	assert_no_key("\xc2\x9b");
	assert_no_key("\xff");
	assert_no_key("<a name that is too long for any key at all>");
}

/* Ctrl with these letters is what other keys send. */
static void test_keys_with_names_of_their_own(void **state)
{
	(void)state;
	assert_no_key("<Ctrl-I>");
	assert_no_key("<Ctrl-M>");
	assert_no_key("<Ctrl-[>");
	assert_no_key("<Ctrl-h>");
}

/* Each name that help shows is read again as the same key. */
static void assert_comes_back(uint32_t key)
{
	struct strbuf name;
	struct strbuf token;
	uint32_t again = KEY_CODE_NONE;

	strbuf_init(&name);
	strbuf_init(&token);
	key_add_name(&name, key);
	assert_true(name.length > 0);
	if (key == '<')
		strbuf_add_text(&token, "<lt>");
	else if (name.length > 1 && key != 0xE9)
		strbuf_add_format(&token, "<%s>", strbuf_text(&name));
	else
		strbuf_add_text(&token, strbuf_text(&name));
	assert_int_equal(key_parse(strbuf_slice(&token), &again), token.length);
	assert_int_equal(again, key);
	strbuf_release(&token);
	strbuf_release(&name);
}

static void test_names_come_back(void **state)
{
	(void)state;
	for (uint32_t key = ' '; key < 0x7F; key++)
		assert_comes_back(key);
	assert_comes_back(0xE9);
	for (uint32_t key = KEY_CODE_TAB; key <= KEY_CODE_INSERT; key++)
		assert_comes_back(key);
	for (uint32_t key = KEY_CODE_F1; key < KEY_CODE_F1 + 12; key++)
		assert_comes_back(key);
	for (unsigned control = 0; control < 0x20; control++)
		assert_comes_back(key_of_control((unsigned char)control));
}

static void test_names_shown(void **state)
{
	(void)state;
	assert_name('j', "j");
	assert_name('<', "<");
	assert_name(' ', "Space");
	assert_name(KEY_CODE_CTRL + 'E', "Ctrl-E");
	assert_name(KEY_CODE_F1 + 9, "F10");
	assert_name(0x65E5, "日");
}

static void test_no_names(void **state)
{
	(void)state;
	assert_name(KEY_CODE_NONE, "");
	assert_name(0x1B, "");
	assert_name(0x9B, "");
	assert_name(0x110000, "");
	assert_name(KEY_CODE_INSERT + 1, "");
	assert_name(KEY_CODE_F1 + 12, "");
	assert_name(KEY_CODE_CTRL + 'I', "");
	assert_name(KEY_CODE_CTRL + 'a', "");
	assert_name(UINT32_MAX, "");
}

static void test_controls(void **state)
{
	(void)state;
	assert_int_equal(key_of_control('\t'), KEY_CODE_TAB);
	assert_int_equal(key_of_control('\r'), KEY_CODE_ENTER);
	assert_int_equal(key_of_control('\n'), KEY_CODE_CTRL + 'J');
	assert_int_equal(key_of_control(0x1B), KEY_CODE_ESC);
	assert_int_equal(key_of_control('\b'), KEY_CODE_BACKSPACE);
	assert_int_equal(key_of_control(0x7F), KEY_CODE_BACKSPACE);
	assert_int_equal(key_of_control(0), KEY_CODE_CTRL + '@');
	assert_int_equal(key_of_control(3), KEY_CODE_CTRL + 'C');
	assert_int_equal(key_of_control('a'), KEY_CODE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_no_keys),
		cmocka_unit_test(test_keys_with_names_of_their_own),
		cmocka_unit_test(test_names_come_back),
		cmocka_unit_test(test_names_shown),
		cmocka_unit_test(test_no_names),
		cmocka_unit_test(test_controls),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
