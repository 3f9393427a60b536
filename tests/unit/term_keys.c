/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What terminals send, as keys and pasted text. */
#include "crossread/term/term_keys.h"

#include "crossread/screen/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void feed(struct term_keys *keys, struct slice bytes)
{
	size_t room;
	char *to = term_keys_room(keys, &room);

	assert_true(bytes.length <= room);
	memcpy(to, bytes.data, bytes.length);
	term_keys_feed(keys, bytes.length);
}

/* Adds "<name>" for each key and "[text]" for each paste that comes out. */
static void drain(struct term_keys *keys, bool complete, struct strbuf *out)
{
	struct event event;

	while (term_keys_next(keys, complete, &event)) {
		if (event.kind == EVENT_MOUSE) {
			strbuf_add_format(out, "{%d %zu,%zu}", (int)event.mouse.action, event.mouse.row,
				event.mouse.column);
			continue;
		}
		strbuf_add_byte(out, event.kind == EVENT_KEY ? '<' : '[');
		if (event.kind == EVENT_KEY)
			key_add_name(out, event.key);
		else
			strbuf_add(out, event.text);
		strbuf_add_byte(out, event.kind == EVENT_KEY ? '>' : ']');
	}
}

/* What comes of the bytes, whether they come at once or one by one. */
static void assert_keys(const char *bytes, const char *wanted)
{
	for (int one_by_one = 0; one_by_one < 2; one_by_one++) {
		struct term_keys keys;
		struct strbuf out;

		term_keys_init(&keys);
		strbuf_init(&out);
		for (size_t i = 0; one_by_one && bytes[i]; i++) {
			feed(&keys, slice_from(bytes + i, 1));
			drain(&keys, false, &out);
		}
		if (!one_by_one)
			feed(&keys, slice_of(bytes));
		drain(&keys, false, &out);
		drain(&keys, true, &out);
		assert_string_equal(strbuf_text(&out), wanted);
		assert_int_equal(keys.length, 0);
		strbuf_release(&out);
		term_keys_release(&keys);
	}
}

static void test_characters(void **state)
{
	(void)state;
	assert_keys("j", "<j>");
	assert_keys("jé日🙂", "<j><é><日><🙂>");
	assert_keys("\t\r\n\x7f\b\x01\x1a", "<Tab><Enter><Ctrl-J><Backspace><Backspace><Ctrl-A><Ctrl-Z>");
}

static void test_invalid_bytes_are_dropped(void **state)
{
	(void)state;
	assert_keys("a\xffz", "<a><z>");
	assert_keys("a\xe9z", "<a><z>");
	assert_keys("a\xe6\x97", "<a>");
	assert_keys("\xe6\x97j", "<j>");
	assert_keys("\xc2\x9bj", "<j>");
	assert_keys("\xc0\xaf\xed\xa0\x80\xf5j", "<j>");
}

static void test_sequences(void **state)
{
	(void)state;
	assert_keys("\033[A\033OB\033[C\033OD", "<Up><Down><Right><Left>");
	assert_keys("\033[H\033OF\033[1~\033[4~\033[7~\033[8~", "<Home><End><Home><End><Home><End>");
	assert_keys("\033[5~\033[6~\033[2~\033[3~\033[Z", "<PgUp><PgDn><Insert><Delete><S-Tab>");
	assert_keys("\033OP\033[[A\033[[E\033[15~\033[24~", "<F1><F1><F5><F5><F12>");
	assert_keys("\033OM\033Op\033Oy\033Ok", "<Enter><0><9><+>");
}

static void test_esc(void **state)
{
	(void)state;
	assert_keys("\033", "<Esc>");
	assert_keys("\033\033", "<Esc><Esc>");
	assert_keys("\033j", "<Esc><j>");
	assert_keys("\033\033[A", "<Esc><Up>");
	assert_keys("\033O", "<Esc><O>");
	assert_keys("\033é", "<Esc><é>");
	assert_keys("\033O\033[B", "<Esc><O><Down>");
}

/* The letters of a sequence never become commands. */
static void test_unknown_sequences_are_dropped(void **state)
{
	(void)state;
	assert_keys("\033[1;5Aj", "<j>");
	assert_keys("\033[?62;22cj", "<j>");
	assert_keys("\033[99~\033[Ij", "<j>");
	assert_keys("\033[<35;20;10Mj", "<j>");
	assert_keys("\033[M !!j", "<j>");
	assert_keys("\033[[Zj", "<Z><j>");
	assert_keys("\033[1;", "");
	assert_keys("\033[201~j", "<j>");
	assert_keys("\033[12\033[A", "<Up>");
}

static void test_learnt_sequences_go_first(void **state)
{
	struct term_keys keys;
	struct strbuf out;

	(void)state;
	term_keys_init(&keys);
	strbuf_init(&out);
	term_keys_learn(&keys, "\033[[", KEY_CODE_HOME);
	term_keys_learn(&keys, "\033[A", KEY_CODE_F1);
	term_keys_learn(&keys, "\033A", KEY_CODE_UP);
	term_keys_learn(&keys, "x", KEY_CODE_DOWN);
	term_keys_learn(&keys, "", KEY_CODE_DOWN);
	feed(&keys, slice_of("\033[A\033Ax\033[["));
	drain(&keys, false, &out);
	assert_string_equal(strbuf_text(&out), "<F1><Up><x><Home>");
	strbuf_release(&out);
	term_keys_release(&keys);
}

static void test_learning_has_a_limit(void **state)
{
	struct term_keys keys;

	(void)state;
	term_keys_init(&keys);
	for (int i = 0; i < 2 * TERM_KEYS_MOST_KNOWN; i++)
		term_keys_learn(&keys, "\033[A", KEY_CODE_UP);
	assert_int_equal(keys.known_count, TERM_KEYS_MOST_KNOWN);
	term_keys_release(&keys);
}

static void test_paste(void **state)
{
	(void)state;
	assert_keys("a\033[200~q\033[Ad\tx\033[201~b", "<a>[q\033[Ad\tx]<b>");
	assert_keys("\033[200~one\rtwo\033[201~", "[one\ntwo]");
	assert_keys("\033[200~\033[201~j", "[]<j>");
	assert_keys("\033[200~a\xff\033[201~j", "[a\xef\xbf\xbd]<j>");
	assert_keys("\033[200~a\033[200~b\033[201~", "[a\033[200~b]");
}

static void test_paste_without_end(void **state)
{
	(void)state;
	assert_keys("\033[200~never ends\033[20", "[never ends\033[20]");
}

static void test_paste_has_a_limit(void **state)
{
	struct term_keys keys;
	struct event event;
	char block[1024];

	(void)state;
	memset(block, 'x', sizeof(block));
	term_keys_init(&keys);
	feed(&keys, slice_of("\033[200~"));
	for (int i = 0; i < 1000; i++) {
		assert_false(term_keys_next(&keys, false, &event));
		feed(&keys, slice_from(block, sizeof(block)));
	}
	assert_false(term_keys_next(&keys, false, &event));
	feed(&keys, slice_of("\033[201~j"));
	assert_true(term_keys_next(&keys, false, &event));
	assert_int_equal(event.kind, EVENT_TEXT);
	assert_int_equal(event.text.length, TERM_KEYS_MOST_PASTED);
	assert_true(term_keys_next(&keys, false, &event));
	assert_int_equal(event.key, 'j');
	term_keys_release(&keys);
}

static void assert_patience(const char *bytes, int least, int most)
{
	struct term_keys keys;
	struct event event;

	term_keys_init(&keys);
	feed(&keys, slice_of(bytes));
	while (term_keys_next(&keys, false, &event))
		;
	assert_true(term_keys_patience(&keys) >= least);
	assert_true(term_keys_patience(&keys) <= most);
	term_keys_release(&keys);
}

static void test_patience(void **state)
{
	(void)state;
	assert_patience("", -1, -1);
	assert_patience("j", -1, -1);
	assert_patience("\033", 20, 30);
	assert_patience("\033O", 20, 30);
	assert_patience("\033[1", 100, 1000);
	assert_patience("\xe6", 100, 1000);
	assert_patience("\033[200~x", 500, 5000);
}

/* Any bytes in any pieces come to an end, and no key is a control character. */
static void test_random_bytes(void **state)
{
	static const char likely[] = "\033\033[[O200~1;5AM\xe6\x97\xa5\xffj";
	struct term_keys keys;
	unsigned random = 1;

	(void)state;
	term_keys_init(&keys);
	for (int i = 0; i < 200000; i++) {
		struct event event;
		char byte;

		random = random * 1103515245u + 12345u;
		byte = likely[(random >> 16) % (sizeof(likely) - 1)];
		feed(&keys, slice_from(&byte, 1));
		while (term_keys_next(&keys, (random >> 8) % 16 == 0, &event)) {
			if (event.kind == EVENT_KEY)
				assert_true(event.key >= ' ' && event.key != 0x7F);
		}
	}
	term_keys_release(&keys);
}

static void test_mouse(void **state)
{
	(void)state;
	assert_keys("\033[<0;1;1M\033[<32;12;3M\033[<0;12;3m", "{0 0,0}{1 2,11}{2 2,11}");
	assert_keys("\033[<64;5;7M\033[<65;5;7Mj", "{3 6,4}{4 6,4}<j>");
	/* Other buttons, modifiers, and what is no report at all. */
	assert_keys("\033[<2;1;1M\033[<4;1;1M\033[<0;0;1M\033[<0;1M\033[<;;M\033[<0;1;1;1M\033[<0;123456;1Mk", "<k>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_invalid_bytes_are_dropped),
		cmocka_unit_test(test_sequences),
		cmocka_unit_test(test_esc),
		cmocka_unit_test(test_unknown_sequences_are_dropped),
		cmocka_unit_test(test_learnt_sequences_go_first),
		cmocka_unit_test(test_learning_has_a_limit),
		cmocka_unit_test(test_paste),
		cmocka_unit_test(test_paste_without_end),
		cmocka_unit_test(test_paste_has_a_limit),
		cmocka_unit_test(test_patience),
		cmocka_unit_test(test_random_bytes),
		cmocka_unit_test(test_mouse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
