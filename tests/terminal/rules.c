/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows that the strict reader of tests/terminal/vt.c can find: bad bytes for each of its rules, good ones for none. */
#include "vt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Bytes with NUL among them, and their number. */
#define BYTES(text) text, sizeof(text) - 1

static const struct {
	enum vt_rule rule;
	enum vt_kind kind;
	const char *bytes;
	size_t length;
} bad[] = {
	{ VT_CONTROL, VT_XTERM, BYTES("a\0b") },
	{ VT_CONTROL, VT_XTERM, BYTES("bell \a") },
	{ VT_CONTROL, VT_XTERM, BYTES("shift out \x0E") },
	{ VT_CONTROL, VT_XTERM, BYTES("rubbed out \x7F") },
	{ VT_CONTROL, VT_LINES, BYTES("over\rwritten") },
	{ VT_CONTROL, VT_LINES, BYTES("over\bwritten") },
	{ VT_CONTROL, VT_XTERM, BYTES("\033]2;a\nb\033\\\033[22;2t\033[23;2t") },
	{ VT_C1, VT_XTERM, BYTES("next line \xC2\x85") },
	{ VT_C1, VT_LINES,
		BYTES("\xC2\x9B"
		      "31m") },
	{ VT_UTF8, VT_XTERM,
		BYTES("\x9B"
		      "31m") },
	{ VT_UTF8, VT_XTERM, BYTES("overlong \xC0\x9B") },
	{ VT_UTF8, VT_XTERM, BYTES("overlong \xE0\x80\x9B") },
	{ VT_UTF8, VT_XTERM, BYTES("surrogate \xED\xA0\x80") },
	{ VT_UTF8, VT_XTERM, BYTES("beyond \xF4\x90\x80\x80") },
	{ VT_UTF8, VT_XTERM, BYTES("cut \xE2\x80.") },
	{ VT_UTF8, VT_XTERM, BYTES("\033]2;\xFF\033\\") },
	{ VT_SEPARATOR, VT_XTERM, BYTES("\xE2\x80\xA8") },
	{ VT_SEPARATOR, VT_LINES, BYTES("\xE2\x80\xA9") },
	{ VT_FORMAT, VT_XTERM, BYTES("bidi \xE2\x80\xAE") },
	{ VT_FORMAT, VT_XTERM, BYTES("bidi \xE2\x81\xA6") },
	{ VT_FORMAT, VT_XTERM, BYTES("soft hyphen \xC2\xAD") },
	{ VT_FORMAT, VT_XTERM, BYTES("zero width \xE2\x80\x8B") },
	{ VT_FORMAT, VT_XTERM, BYTES("joiner \xE2\x80\x8D") },
	{ VT_FORMAT, VT_LINES, BYTES("tag \xF3\xA0\x81\x81") },
	{ VT_FORMAT, VT_XTERM, BYTES("\033]2;a \xE2\x80\xAE title\033\\") },
	{ VT_PRIVATE, VT_XTERM, BYTES("\xEE\x80\x80") },
	{ VT_UNASSIGNED, VT_XTERM, BYTES("noncharacter \xEF\xBF\xBE") },
	{ VT_UNASSIGNED, VT_XTERM, BYTES("\xCD\xB8") },
	{ VT_IGNORABLE, VT_XTERM, BYTES("variation selector \xEF\xB8\x8F") },
	{ VT_IGNORABLE, VT_XTERM, BYTES("filler \xE3\x85\xA4") },
	{ VT_LONE_MARK, VT_XTERM, BYTES("\033[1;1H\xCC\x81") },
	{ VT_LONE_MARK, VT_LINES, BYTES("a\n\xCC\x81") },
	{ VT_MANY_MARKS, VT_XTERM, BYTES("a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81") },
	{ VT_ESCAPE, VT_XTERM, BYTES("\033c") },
	{ VT_ESCAPE, VT_XTERM, BYTES("\033#8") },
	{ VT_ESCAPE, VT_XTERM, BYTES("\033(A") },
	{ VT_ESCAPE, VT_XTERM, BYTES("\033Z") },
	{ VT_ESCAPE, VT_LINES, BYTES("\033M") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("where is the cursor \033[6n") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("who are you \033[c") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("\033[>c") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("\033[!p") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("\033[4 q") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("\033[38:5:1m\033[m") },
	{ VT_SEQUENCE, VT_XTERM, BYTES("\033[1\n") },
	{ VT_SEQUENCE, VT_LINES, BYTES("\033[2J") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[21t") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[8;1;1t") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[31;1H") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[1;101H") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[3J") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[8m\033[m") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[?1000h") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[20h") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17m\033[m") },
	{ VT_PARAMETER, VT_XTERM, BYTES("\033[999999999999b") },
	{ VT_STRING, VT_XTERM, BYTES("sixel \033Pq#0;2;0;0;0~~\033\\") },
	{ VT_STRING, VT_XTERM, BYTES("\033_a program's\033\\") },
	{ VT_STRING, VT_LINES, BYTES("\033^private\033\\") },
	{ VT_STRING, VT_XTERM, BYTES("\033Xany\033\\") },
	{ VT_COMMAND, VT_XTERM, BYTES("\033]0;both titles\033\\") },
	{ VT_COMMAND, VT_XTERM, BYTES("\033]8;;https://example.org\033\\") },
	{ VT_COMMAND, VT_XTERM, BYTES("\033]52;p;YQ==\033\\") },
	{ VT_COMMAND, VT_XTERM, BYTES("\033]4;1;?\033\\") },
	{ VT_COMMAND, VT_LINES, BYTES("\033]2;title\033\\") },
	{ VT_COPY, VT_XTERM, BYTES("\033]52;c;?\033\\") },
	{ VT_COPY, VT_XTERM, BYTES("\033]52;c;YQ=a\033\\") },
	{ VT_UNTERMINATED, VT_XTERM, BYTES("\033]2;title\a") },
	{ VT_UNTERMINATED, VT_XTERM, BYTES("\033]2;title\033[m") },
	{ VT_UNTERMINATED, VT_XTERM, BYTES("\033]2;title\x18") },
	{ VT_CUT, VT_XTERM, BYTES("\033[1") },
	{ VT_CUT, VT_XTERM, BYTES("\033]2;title") },
	{ VT_CUT, VT_XTERM, BYTES("\xE2\x80") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?1049h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?2004h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?1002h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?1006h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?2026h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?25l") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[?1h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033=") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[4h") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033(0") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[2;20r") },
	{ VT_LEFT_ON, VT_XTERM, BYTES("\033[22;2t") },
	{ VT_LEFT_ON, VT_LINES, BYTES("\033[31mred") },
};

static const struct {
	enum vt_kind kind;
	const char *bytes;
	size_t length;
} good[] = {
	{ VT_LINES, BYTES("words\tand \033[1;31mcolours\033[m\n") },
	{ VT_LINES, BYTES("caf\xC3\xA9, \xE4\xB8\xAD, \xF0\x9F\x91\xA9, \xE2\x90\x9B, \xEF\xBF\xBD, e\xCC\x81\n") },
	{ VT_XTERM,
		BYTES("\033[?1049h\033[22;0;0t\033[1;30r\033(B\033[m\033[4l\033[?7h\033[?1h\033=\033[39;49m"
		      "\033[H\033[2J\033[2;100Hx\033[5X\033[K\033[38;5;255;48;5;16m.\033[10b\r\n\b\033[J\033[39;49m\033(B\033[m"
		      "\033[?12l\033[?25h\033[?1049l\033[23;0;0t\r\033[?1l\033>") },
	{ VT_XTERM, BYTES("\033[22;2t\033]2;crossread: a\033\\\033]52;c;YWI=\033\\\033[23;2t") },
	{ VT_LINUX, BYTES("\033[?25l\033[?1c\x0E\x0F\033]R\033[?25h\033[?0c") },
};

/* How often a rule is broken by the bytes, fed in pieces. */
static size_t findings(enum vt_kind kind, const char *bytes, size_t length, size_t piece, enum vt_rule rule)
{
	struct vt vt;
	size_t count;

	vt_init(&vt, kind, 30, 100);
	for (size_t i = 0; i < length; i += piece)
		vt_feed(&vt, bytes + i, length - i < piece ? length - i : piece);
	vt_end(&vt);
	count = rule == VT_RULES ? vt.found : vt.findings[rule];
	if (rule == VT_RULES && count)
		print_message("%s", strbuf_text(&vt.report));
	vt_release(&vt);
	return count;
}

static void test_bad_bytes_are_found(void **state)
{
	bool has_any[VT_RULES] = { false };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		for (size_t piece = 1; piece < 4; piece++) {
			if (!findings(bad[i].kind, bad[i].bytes, bad[i].length, piece, bad[i].rule))
				fail_msg("row %zu: %s not found", i, vt_rule_name(bad[i].rule));
		}
		has_any[bad[i].rule] = true;
	}
	/* A title of more than 800 bytes is too long for a row of the table. */
	has_any[VT_LONG_TITLE] = true;
	for (size_t rule = 0; rule < VT_RULES; rule++)
		assert_true(has_any[rule]);
}

static void test_long_titles_are_found(void **state)
{
	struct strbuf bytes;

	(void)state;
	strbuf_init(&bytes);
	strbuf_add_text(&bytes, "\033]2;");
	strbuf_add_repeated(&bytes, 'a', VT_MOST_TITLE + 1);
	strbuf_add_text(&bytes, "\033\\");
	assert_int_equal(findings(VT_XTERM, bytes.data, bytes.length, bytes.length, VT_LONG_TITLE), 1);
	strbuf_release(&bytes);
}

static void test_good_bytes_are_not(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_int_equal(findings(good[i].kind, good[i].bytes, good[i].length, 1, VT_RULES), 0);
}

static void test_what_is_sent_is_kept(void **state)
{
	struct vt vt;

	(void)state;
	vt_init(&vt, VT_XTERM, 30, 100);
	vt.keeps_text = true;
	vt_feed(&vt, BYTES("one\033[1mtwo\033[5;5Hthree\033]52;c;AP8K\033\\\033]2;t\033\\"));
	assert_string_equal(strbuf_text(&vt.text), "onetwo\nthree");
	assert_string_equal(strbuf_text(&vt.title), "t");
	assert_true(slice_equal(strbuf_slice(&vt.copy), slice_from("\0\xFF\n", 3)));
	vt_release(&vt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bad_bytes_are_found),
		cmocka_unit_test(test_long_titles_are_found),
		cmocka_unit_test(test_good_bytes_are_not),
		cmocka_unit_test(test_what_is_sent_is_kept),
	};

	return cmocka_run_group_tests_name("terminal_rules", tests, NULL, NULL);
}
