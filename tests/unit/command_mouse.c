/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What clicks, drags and the wheel do. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/mouse.h"
#include "crossread/work/hints.h"
#include "crossread/work/pointing.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void begin(struct pair *pair)
{
	struct keymap keymap;

	pair_open(pair);
	keymap_init(&keymap, pair->work.tags);
	keymap_fill_hints(&keymap, &pair->work);
	pair->work.key_names = (struct key_names){ 0 };
	keymap_release(&keymap);
	work_arrange(&pair->work, 24, 80);
	work_hush(&pair->work);
}

static void act(struct work *work, enum mouse_action action, size_t row, size_t column, size_t clicks)
{
	mouse_act(work, (struct mouse){ action, row, column, clicks });
	work_arrange(work, 24, 80);
}

static void run(struct work *work, const char *line)
{
	assert_true(command_run(work, slice_of(line)));
	work_arrange(work, 24, 80);
	work_hush(work);
}

/* The first row that shows a sentence of a pane, on the screen. */
static size_t row_of(const struct work *work, size_t side, size_t sentence)
{
	size_t row = 0;

	while (work->view.rows[side][row].sentence != sentence || !work->view.rows[side][row].is_text)
		row++;
	return work->layout.pane[side].row + row;
}

static void test_clicks_select_more_and_more(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;
	size_t row;

	(void)state;
	begin(&pair);
	article = &work->panes[0].document->article;
	row = row_of(work, 0, 1);
	act(work, MOUSE_PRESS, row, 8, 1);
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(work->panes[0].focus, 1);
	act(work, MOUSE_PRESS, row, 8, 2);
	assert_int_equal(work->mode, MODE_SELECT);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "harbour"));
	act(work, MOUSE_PRESS, row, 8, 3);
	assert_true(span_equal(work->selection.bytes, article->sentences[1].bytes));
	/* Dragging on takes whole sentences, too. */
	act(work, MOUSE_DRAG, row_of(work, 0, 2), 8, 0);
	assert_int_equal(work->selection.bytes.end, article->sentences[2].bytes.end);
	act(work, MOUSE_PRESS, row, 8, 1);
	assert_int_equal(work->mode, MODE_READ);
	assert_false(work->selection.active);
	pair_release(&pair);
}

static void test_a_click_on_a_hint_does_what_its_key_does(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct hints hints;
	struct hint_place place;
	size_t count = 0;

	(void)state;
	begin(&pair);
	hints = hints_present(work);
	while (hints_next(&hints, &place)) {
		struct point first = pointing_at(work, 23, place.column);
		struct point last = pointing_at(work, 23, place.column + place.columns - 1);

		assert_int_equal(first.kind, POINT_HINT);
		assert_ptr_equal(first.hint, place.hint);
		assert_ptr_equal(last.hint, place.hint);
		assert_int_equal(pointing_at(work, 23, place.column + place.columns).kind, POINT_NOTHING);
		assert_non_null(command_find(slice_part(slice_of(place.hint->line), 0,
			slice_find(slice_of(place.hint->line), slice_of(" "), 0))));
		count++;
	}
	assert_true(count > 5);
	/* The second one is that of denial. */
	hints = hints_present(work);
	assert_true(hints_next(&hints, &place) && hints_next(&hints, &place));
	act(work, MOUSE_PRESS, 23, place.column, 1);
	assert_int_equal(work->panes[0].document->sidecar.annotations.count, 1);
	/* Its message covers the hints: a click there only takes it away. */
	act(work, MOUSE_PRESS, 23, place.column, 1);
	assert_int_equal(work->panes[0].document->sidecar.annotations.count, 1);
	act(work, MOUSE_PRESS, 23, place.column, 1);
	assert_int_equal(work->panes[0].document->sidecar.annotations.count, 0);
	pair_release(&pair);
}

static void test_lists(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct list *list;

	(void)state;
	begin(&pair);
	for (int i = 0; i < 4; i++) {
		run(work, "tag denial");
		run(work, "next-sentence");
	}
	run(work, "annotations");
	list = work->list;
	assert_int_equal(list->count, 4);
	act(work, MOUSE_PRESS, list->rows.row + 1 * list->item_rows, 10, 1);
	assert_int_equal(list->present, 1);
	assert_int_equal(work->mode, MODE_LIST);
	act(work, MOUSE_WHEEL_DOWN, list->rows.row, 10, 0);
	assert_int_equal(list->present, 2);
	act(work, MOUSE_WHEEL_UP, list->rows.row, 10, 0);
	/* Below the last item there is none. */
	act(work, MOUSE_PRESS, list->rows.row + 4 * list->item_rows, 10, 1);
	assert_int_equal(list->present, 1);
	act(work, MOUSE_PRESS, list->rows.row + 1 * list->item_rows, 10, 1);
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(work->panes[0].focus, 1);
	pair_release(&pair);
}

static void test_a_prompt_is_left_alone(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	begin(&pair);
	run(work, "prompt");
	act(work, MOUSE_PRESS, 5, 8, 2);
	act(work, MOUSE_WHEEL_DOWN, 5, 8, 0);
	assert_int_equal(work->mode, MODE_PROMPT);
	assert_false(work->selection.active);
	pair_release(&pair);
}

/* While a passage is chosen anew, clicks and drags elsewhere must not give the annotation words of another article. */
static void test_a_passage_is_chosen_in_its_own_pane(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct span before;

	(void)state;
	begin(&pair);
	act(work, MOUSE_PRESS, row_of(work, 1, 1), work->layout.pane[1].column + 4, 1);
	assert_int_equal(work->active, 1);
	work->active = 0;
	selection_start_sentence(&work->selection, &work->panes[0].document->article, 0, 1);
	work->selection.chooses = true;
	work->mode = MODE_SELECT;
	before = work->selection.bytes;
	act(work, MOUSE_DRAG, row_of(work, 1, 2), work->layout.pane[1].column + 8, 0);
	act(work, MOUSE_PRESS, row_of(work, 1, 2), work->layout.pane[1].column + 8, 2);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->selection.side, 0);
	assert_true(span_equal(work->selection.bytes, before));
	/* In its own one a click alone changes nothing, a double one takes a word. */
	act(work, MOUSE_PRESS, row_of(work, 0, 1), 8, 1);
	assert_true(span_equal(work->selection.bytes, before));
	act(work, MOUSE_PRESS, row_of(work, 0, 1), 8, 2);
	assert_true(
		slice_equal_text(article_slice(&work->panes[0].document->article, work->selection.bytes), "harbour"));
	assert_true(work->selection.chooses);
	assert_int_equal(work->mode, MODE_SELECT);
	pair_release(&pair);
}

static void test_a_click_in_the_plot_moves_its_cursor(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct plotting *plotting = &work->plotting;
	size_t row;
	size_t column;

	(void)state;
	begin(&pair);
	run(work, "plot");
	row = plotting->cells.row + 3 * plotting->cell_rows;
	column = plotting->cells.column + 2 * plotting->cell_columns;
	act(work, MOUSE_PRESS, row, column, 1);
	assert_int_equal(plotting->row, 3);
	assert_int_equal(plotting->column, 2);
	/* Left of the cells, above them, dragged, turned: nothing. */
	act(work, MOUSE_PRESS, row, 0, 1);
	act(work, MOUSE_PRESS, 0, column, 1);
	act(work, MOUSE_DRAG, plotting->cells.row, column, 0);
	act(work, MOUSE_RELEASE, plotting->cells.row, column, 0);
	act(work, MOUSE_WHEEL_DOWN, row, column, 0);
	assert_int_equal(plotting->row, 3);
	assert_int_equal(plotting->column, 2);
	assert_int_equal(work->mode, MODE_PLOT);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clicks_select_more_and_more),
		cmocka_unit_test(test_a_click_on_a_hint_does_what_its_key_does),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_a_prompt_is_left_alone),
		cmocka_unit_test(test_a_passage_is_chosen_in_its_own_pane),
		cmocka_unit_test(test_a_click_in_the_plot_moves_its_cursor),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
