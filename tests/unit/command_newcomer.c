/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What readers expect who come from other programs: counts, ends of sentences, keys that work on what is there. */
#include "keyboard.h"

#include "crossread/command/command.h"
#include "crossread/command/reference.h"
#include "crossread/paint/paint.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_selected(const struct work *work, const char *text)
{
	struct slice selected = article_slice(&work->panes[work->active].document->article, work->selection.bytes);

	assert_int_equal(work->mode, MODE_SELECT);
	assert_int_equal(selected.length, strlen(text));
	assert_memory_equal(selected.data, text, selected.length);
}

static void assert_quote(const struct work *work, size_t number, const char *text)
{
	struct slice quote = set_of(work)->list[number].selector.quote;

	assert_int_equal(quote.length, strlen(text));
	assert_memory_equal(quote.data, text, quote.length);
}

static void test_count_before_a_tag(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jj2d");
	assert_int_equal(set_of(work)->count, 1);
	assert_quote(work, 0,
		"Dock workers allege that inspectors warned of cracks in the boom of the crane in March. "
		"The union has filed a complaint with the court in Alderport.");
	assert_int_equal(work->mode, MODE_READ);
	press(keyboard, "2d");
	assert_int_equal(set_of(work)->count, 0);
	press(keyboard, "2.u");
	assert_int_equal(set_of(work)->count, 0);
}

static void test_ends_of_a_sentence(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jjjjvj");
	assert_selected(work, "“We did not hide any report from the workers,” a spokeswoman for the board said.");
	press(keyboard, "b");
	assert_selected(work, "We did not hide any report from the workers,” a spokeswoman for the board");
	press(keyboard, "$");
	assert_selected(work, "“We did not hide any report from the workers,” a spokeswoman for the board said.");
	press(keyboard, "^");
	assert_selected(work, "We");
	press(keyboard, "ww0");
	assert_selected(work, "We");
	press(keyboard, "10w0");
	assert_selected(work, "We");
}

static void test_ends_of_an_annotation(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jd<lt><lt>");
	assert_int_equal(work->mode, MODE_READ);
	assert_quote(work, 0, "The harbour board has denied that it hid a report on the collapsed crane for");
	press(keyboard, ">");
	assert_quote(work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	press(keyboard, "uu");
	assert_quote(work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	press(keyboard, "99<lt>");
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_quote(work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	assert_true(work_save(work));
}

static void test_what_was_hardly_meant(void **state)
{
	struct keyboard keyboard;
	const struct work *work = &keyboard.pair.work;

	(void)state;
	keyboard_open_texts(&keyboard,
		"Read more\n\nThe board denied that it hid the report, a spokeswoman said on Friday.\n", NULL);
	assert_int_equal(work->documents[0].article.sentences[0].kind, SENTENCE_FURNITURE);
	press(&keyboard, "d");
	assert_non_null(strstr(work->message, "furniture"));
	press(&keyboard, "x");
	assert_string_equal(work->message, "removed denial by ana (u brings it back): Read more");
	keyboard_release(&keyboard);
}

static void test_help_on_a_section(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	reference_fill_help(&keyboard->keymap, work);
	help_filter(&work->help, slice_of("Selecting"));
	assert_true(work->help.shown_count > 8);
}

/* However many annotations begin in a row, a blank parts their letters from the text. */
static void test_blank_before_the_text(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;
	struct grid grid;
	struct strbuf text;

	press(keyboard, "jda");
	grid_init(&grid);
	strbuf_init(&text);
	paint(work, &grid, 24, 80);
	grid_text(&grid, &text);
	assert_non_null(strstr(strbuf_text(&text), "\n>+ The harbour"));
	press(keyboard, "j");
	paint(work, &grid, 24, 80);
	strbuf_clear(&text);
	grid_text(&grid, &text);
	/* Which comes first is a matter of their ids. */
	assert_true(strstr(strbuf_text(&text), "\nDA The harbour") || strstr(strbuf_text(&text), "\nAD The harbour"));
	press(keyboard, "kcj");
	paint(work, &grid, 24, 80);
	strbuf_clear(&text);
	grid_text(&grid, &text);
	assert_non_null(strstr(strbuf_text(&text), "+ The harbour"));
	strbuf_release(&text);
	grid_release(&grid);
}

static void test_too_small_a_window_says_so(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;
	struct grid grid;

	grid_init(&grid);
	for (size_t columns = 1; columns < 40; columns++) {
		struct strbuf text;

		strbuf_init(&text);
		work_arrange(work, 24, columns);
		paint(work, &grid, 24, columns);
		grid_text(&grid, &text);
		if (columns >= 4)
			assert_non_null(strstr(strbuf_text(&text), "40x8"));
		if (columns >= 24)
			assert_non_null(strstr(strbuf_text(&text), "q leaves"));
		strbuf_release(&text);
	}
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_count_before_a_tag, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_ends_of_a_sentence, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_ends_of_an_annotation, keyboard_begin, keyboard_end),
		cmocka_unit_test(test_what_was_hardly_meant),
		cmocka_unit_test_setup_teardown(test_help_on_a_section, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_blank_before_the_text, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_too_small_a_window_says_so, keyboard_begin, keyboard_end),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
