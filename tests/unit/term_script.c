/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal without a terminal. */
#include "crossread/term/term.h"

#include "crossread/screen/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A script under test, and what it has printed. */
struct play {
	struct term *term;
	char *printed;
	size_t printed_length;
	FILE *out;
};

static void start(struct play *play, const char *script)
{
	struct error error;

	play->out = open_memstream(&play->printed, &play->printed_length);
	assert_non_null(play->out);
	play->term = term_open_script(slice_of(script), "test.case", 20, 3, play->out, &error);
	if (!play->term)
		fail_msg("%s", error.message);
}

static void finish(struct play *play, const char *wanted)
{
	assert_int_equal(term_read(play->term, -1).kind, EVENT_END);
	assert_int_equal(term_read(play->term, 0).kind, EVENT_END);
	term_close(play->term);
	fclose(play->out);
	assert_string_equal(play->printed, wanted);
	free(play->printed);
}

static void assert_next_key(struct play *play, uint32_t key)
{
	struct event event = term_read(play->term, 0);

	assert_int_equal(event.kind, EVENT_KEY);
	assert_int_equal(event.key, key);
}

static void assert_next_text(struct play *play, enum event_kind kind, const char *text)
{
	struct event event = term_read(play->term, 0);

	assert_int_equal(event.kind, kind);
	assert_true(slice_equal_text(event.text, text));
}

static void test_keys(void **state)
{
	struct play play;

	(void)state;
	start(&play, "# move\nkey jk <Tab><lt>  <Ctrl-E>\n\nkey <F1>");
	assert_next_key(&play, 'j');
	assert_next_key(&play, 'k');
	assert_next_key(&play, KEY_CODE_TAB);
	assert_next_key(&play, '<');
	assert_next_key(&play, KEY_CODE_CTRL + 'E');
	assert_false(term_pending(play.term));
	assert_next_key(&play, KEY_CODE_F1);
	finish(&play, "");
}

static void test_typing(void **state)
{
	struct play play;

	(void)state;
	start(&play, "type a <b\ntype é \n");
	assert_next_key(&play, 'a');
	assert_next_key(&play, ' ');
	assert_next_key(&play, '<');
	assert_next_key(&play, 'b');
	assert_next_key(&play, 0xE9);
	assert_next_key(&play, ' ');
	finish(&play, "");
}

static void test_other_events(void **state)
{
	struct play play;

	(void)state;
	start(&play, "paste two words\nrun tag denial\nwait\nkey j\n");
	assert_next_text(&play, EVENT_TEXT, "two words");
	assert_next_text(&play, EVENT_COMMAND, "tag denial");
	assert_int_equal(term_read(play.term, -1).kind, EVENT_TIMEOUT);
	term_redraw(play.term);
	term_suspend(play.term);
	assert_next_key(&play, 'j');
	finish(&play, "");
}

static void test_size(void **state)
{
	struct play play;
	size_t rows;
	size_t columns;

	(void)state;
	start(&play, "resize 132x43\nresize 1x1\n");
	term_size(play.term, &rows, &columns);
	assert_int_equal(rows, 3);
	assert_int_equal(columns, 20);
	assert_int_equal(term_read(play.term, -1).kind, EVENT_RESIZE);
	term_size(play.term, &rows, &columns);
	assert_int_equal(rows, 43);
	assert_int_equal(columns, 132);
	assert_int_equal(term_read(play.term, -1).kind, EVENT_RESIZE);
	term_size(play.term, &rows, &columns);
	assert_int_equal(rows, 1);
	assert_int_equal(columns, 1);
	finish(&play, "");
}

static void test_show(void **state)
{
	struct play play;
	struct grid grid;

	(void)state;
	start(&play, "show\nshow at first\nkey j\nshow moved\n");
	grid_init(&grid);
	grid_clear(&grid, 1, 4);
	grid_put(&grid, 0, 0, 4, slice_of("one"), STYLE_FOCUS);
	term_show(play.term, &grid);
	assert_next_key(&play, 'j');
	grid_put(&grid, 0, 0, 4, slice_of("two"), STYLE_TEXT);
	term_show(play.term, &grid);
	finish(&play,
		"== 20x3\n|one |\n   0-2 focus\nno cursor\n"
		"== at first 20x3\n|one |\n   0-2 focus\nno cursor\n"
		"== moved 20x3\n|two |\nno cursor\n");
	grid_release(&grid);
}

static void assert_refused(const char *script, const char *place)
{
	struct error error;

	if (term_open_script(slice_of(script), "test.case", 80, 24, NULL, &error))
		fail_msg("\"%s\" is accepted", script);
	if (strncmp(error.message, place, strlen(place)) != 0)
		fail_msg("\"%s\" does not begin with \"%s\"", error.message, place);
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("key j\npress k\n", "test.case:2: ");
	assert_refused("\n\nkey\n", "test.case:3: ");
	assert_refused("key <Nowhere>", "test.case:1: ");
	assert_refused("key j\x1b", "test.case:1: ");
	assert_refused("type\n", "test.case:1: ");
	assert_refused("type \xff\n", "test.case:1: ");
	assert_refused("run a\tb\n", "test.case:1: ");
	assert_refused("wait 5\n", "test.case:1: ");
	assert_refused("resize 80\n", "test.case:1: ");
	assert_refused("resize 80x\n", "test.case:1: ");
	assert_refused("resize x24\n", "test.case:1: ");
	assert_refused("resize 80x24x1\n", "test.case:1: ");
	assert_refused("resize 0x24\n", "test.case:1: ");
	assert_refused("resize 2001x24\n", "test.case:1: ");
	assert_refused("resize 80x1001\n", "test.case:1: ");
	assert_refused("resize 99999999999999999999x24\n", "test.case:1: ");
	assert_refused("shows\n", "test.case:1: ");
}

static void test_close_nothing(void **state)
{
	(void)state;
	term_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_typing),
		cmocka_unit_test(test_other_events),
		cmocka_unit_test(test_size),
		cmocka_unit_test(test_show),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_close_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
