/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What readers expect who come from other programs: counts, ends of sentences, keys that work on what is there. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/reference.h"
#include "crossread/paint/paint.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void press(struct work *work, const char *names)
{
	struct keymap keymap;
	struct slice rest = slice_of(names);
	uint32_t key;

	keymap_init(&keymap, work->tags);
	work->key_names = keymap_names(&keymap);
	while (rest.length) {
		rest = slice_part(rest, key_parse(rest, &key), rest.length);
		keymap_press(&keymap, work, key);
		work_arrange(work, 24, 80);
	}
	work->key_names = (struct key_names){ 0 };
	keymap_release(&keymap);
}

static void assert_selected(const struct work *work, const char *text)
{
	struct slice selected = article_slice(&work->panes[work->active].document->article, work->selection.bytes);

	assert_int_equal(work->mode, MODE_SELECT);
	assert_int_equal(selected.length, strlen(text));
	assert_memory_equal(selected.data, text, selected.length);
}

static const struct annotations *set_of(const struct work *work)
{
	return &work->documents[0].sidecar.annotations;
}

static void assert_quote(const struct work *work, size_t number, const char *text)
{
	struct slice quote = set_of(work)->list[number].selector.quote;

	assert_int_equal(quote.length, strlen(text));
	assert_memory_equal(quote.data, text, quote.length);
}

static void test_count_before_a_tag(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jj2d");
	assert_int_equal(set_of(&pair.work)->count, 1);
	assert_quote(&pair.work, 0,
		"Dock workers allege that inspectors warned of cracks in the boom of the crane in March. "
		"The union has filed a complaint with the court in Alderport.");
	assert_int_equal(pair.work.mode, MODE_READ);
	press(&pair.work, "2d");
	assert_int_equal(set_of(&pair.work)->count, 0);
	press(&pair.work, "2.u");
	assert_int_equal(set_of(&pair.work)->count, 0);
	pair_release(&pair);
}

static void test_ends_of_a_sentence(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jjjjvj");
	assert_selected(&pair.work, "“We did not hide any report from the workers,” a spokeswoman for the board said.");
	press(&pair.work, "b");
	assert_selected(&pair.work, "We did not hide any report from the workers,” a spokeswoman for the board");
	press(&pair.work, "$");
	assert_selected(&pair.work, "“We did not hide any report from the workers,” a spokeswoman for the board said.");
	press(&pair.work, "^");
	assert_selected(&pair.work, "We");
	press(&pair.work, "ww0");
	assert_selected(&pair.work, "We");
	press(&pair.work, "10w0");
	assert_selected(&pair.work, "We");
	pair_release(&pair);
}

static void test_ends_of_an_annotation(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jd<lt><lt>");
	assert_int_equal(pair.work.mode, MODE_READ);
	assert_quote(&pair.work, 0, "The harbour board has denied that it hid a report on the collapsed crane for");
	press(&pair.work, ">");
	assert_quote(&pair.work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	press(&pair.work, "uu");
	assert_quote(&pair.work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	press(&pair.work, "99<lt>");
	assert_int_equal(pair.work.message_kind, MESSAGE_ERROR);
	assert_quote(&pair.work, 0, "The harbour board has denied that it hid a report on the collapsed crane for six");
	assert_true(work_save(&pair.work));
	pair_release(&pair);
}

static void test_what_was_hardly_meant(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, "Read more\n\nThe board denied that it hid the report, a spokeswoman said on Friday.\n",
		NULL);
	assert_int_equal(pair.work.documents[0].article.sentences[0].kind, SENTENCE_FURNITURE);
	press(&pair.work, "d");
	assert_non_null(strstr(pair.work.message, "furniture"));
	press(&pair.work, "x");
	assert_string_equal(pair.work.message, "removed denial by ana (u brings it back): Read more");
	pair_release(&pair);
}

static void test_help_on_a_section(void **state)
{
	struct pair pair;
	struct keymap keymap;

	(void)state;
	pair_open(&pair);
	keymap_init(&keymap, pair.work.tags);
	reference_fill_help(&keymap, &pair.work);
	help_filter(&pair.work.help, slice_of("Selecting"));
	assert_true(pair.work.help.shown_count > 8);
	keymap_release(&keymap);
	pair_release(&pair);
}

/* However many annotations begin in a row, a blank parts their letters from the text. */
static void test_blank_before_the_text(void **state)
{
	struct pair pair;
	struct grid grid;
	struct strbuf text;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jda");
	grid_init(&grid);
	strbuf_init(&text);
	paint(&pair.work, &grid, 24, 80);
	grid_text(&grid, &text);
	assert_non_null(strstr(strbuf_text(&text), "\n>+ The harbour"));
	press(&pair.work, "j");
	paint(&pair.work, &grid, 24, 80);
	strbuf_clear(&text);
	grid_text(&grid, &text);
	/* Which comes first is a matter of their ids. */
	assert_true(strstr(strbuf_text(&text), "\nDA The harbour") || strstr(strbuf_text(&text), "\nAD The harbour"));
	press(&pair.work, "kcj");
	paint(&pair.work, &grid, 24, 80);
	strbuf_clear(&text);
	grid_text(&grid, &text);
	assert_non_null(strstr(strbuf_text(&text), "+ The harbour"));
	strbuf_release(&text);
	grid_release(&grid);
	pair_release(&pair);
}

static void test_too_small_a_window_says_so(void **state)
{
	struct pair pair;
	struct grid grid;
	struct keymap keymap;

	(void)state;
	pair_open(&pair);
	keymap_init(&keymap, pair.work.tags);
	pair.work.key_names = keymap_names(&keymap);
	grid_init(&grid);
	for (size_t columns = 1; columns < 40; columns++) {
		struct strbuf text;

		strbuf_init(&text);
		work_arrange(&pair.work, 24, columns);
		paint(&pair.work, &grid, 24, columns);
		grid_text(&grid, &text);
		if (columns >= 4)
			assert_non_null(strstr(strbuf_text(&text), "40x8"));
		if (columns >= 24)
			assert_non_null(strstr(strbuf_text(&text), "q leaves"));
		strbuf_release(&text);
	}
	keymap_release(&keymap);
	grid_release(&grid);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_count_before_a_tag),
		cmocka_unit_test(test_ends_of_a_sentence),
		cmocka_unit_test(test_ends_of_an_annotation),
		cmocka_unit_test(test_what_was_hardly_meant),
		cmocka_unit_test(test_help_on_a_section),
		cmocka_unit_test(test_blank_before_the_text),
		cmocka_unit_test(test_too_small_a_window_says_so),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
