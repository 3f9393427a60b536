/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random resizes, keys and clicks: whatever comes, the focus is in view and a frame can be painted. Seeds replay. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/mouse.h"
#include "crossread/paint/paint.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { RUNS = 30, STEPS = 120 };

/* Keys of every kind; those that leave, save or stop are not among them. */
static const char *const keys[] = { "j", "k", "<Space>", "b", "g", "G", "<Tab>", "m", "M", "o", "a", "d", "c", "v", "V",
	"p", "<lt>", ">", "w", "}", "{", "x", ";", "u", "<Ctrl-R>", "<Enter>", "s", "t", "D", "=", "O", "+", "-",
	"<Ctrl-E>", "<Ctrl-Y>", "<Ctrl-D>", "?", "<Esc>", "<Esc>", "<Esc>", "/", "n", "N", ":", "7", "é", "<Backspace>",
	"<Ctrl-O>" };

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static const size_t sizes[][2] = { { 1, 1 }, { 8, 40 }, { 7, 39 }, { 200, 500 }, { 24, 80 }, { 20, 60 }, { 45, 160 },
	{ 30, 100 }, { 1, 500 }, { 200, 1 }, { 18, 79 }, { 17, 119 }, { 11, 121 } };

enum { SIZES = sizeof(sizes) / sizeof(sizes[0]) };

/* A linear congruential generator (Knuth, The Art of Computer Programming 2, 3.3.4). */
static uint32_t take(uint64_t *seed, uint32_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33) % below;
}

static void press(const struct keymap *keymap, struct work *work, const char *name)
{
	uint32_t key;

	if (key_parse(slice_of(name), &key))
		keymap_press(keymap, work, key);
}

/* The focused sentence of the pane with the focus has a row on the screen; scrolling may have left it outside. */
static bool is_in_view(const struct work *work)
{
	size_t side = work->active;

	for (size_t row = 0; row < work->view.filled[side]; row++) {
		if (work->view.rows[side][row].is_text &&
			work->view.rows[side][row].sentence == work->panes[side].focus)
			return true;
	}
	return false;
}

static void expect_sane(const struct work *work, struct grid *grid, size_t rows, size_t columns)
{
	paint(work, grid, rows, columns);
	assert_int_equal(grid->rows, rows);
	assert_int_equal(grid->columns, columns);
	if (grid->has_cursor) {
		assert_true(grid->cursor_row < rows);
		assert_true(grid->cursor_column <= columns);
	}
	for (size_t side = 0; side < work->pane_count; side++) {
		assert_true(work->panes[side].focus < pane_sentences(&work->panes[side]));
		assert_true(work->layout.too_small || work->view.filled[side] <= rows);
	}
	if (work->selection.active) {
		assert_true(work->selection.bytes.start < work->selection.bytes.end);
		assert_true(
			work->selection.bytes.end <= work->panes[work->selection.side].document->article.text.length);
	}
	assert_true((work->mode == MODE_LIST) <= (work->list != NULL));
}

static void play(uint64_t seed, struct grid *grid)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct keymap keymap;
	size_t rows = 24;
	size_t columns = 80;

	pair_open(&pair);
	keymap_init(&keymap, work->tags);
	keymap_fill_hints(&keymap, work);
	for (int step = 0; step < STEPS; step++) {
		bool resized = take(&seed, 3) == 0;
		bool moved = false;

		if (resized) {
			bool any = take(&seed, 2);
			const size_t *size = sizes[take(&seed, SIZES)];

			moved = is_in_view(work) && !work->layout.too_small;
			rows = any ? 1 + take(&seed, 60) : size[0];
			columns = any ? 1 + take(&seed, 180) : size[1];
		} else if (take(&seed, 6) == 0) {
			mouse_act(work,
				(struct mouse){ (enum mouse_action)take(&seed, 5), take(&seed, 60), take(&seed, 180),
					1 + take(&seed, 3) });
		} else {
			press(&keymap, work, keys[take(&seed, KEYS)]);
		}
		if (work->quitting || work->composing.wanted)
			work->quitting = work->composing.wanted = false;
		work_arrange(work, rows, columns);
		expect_sane(work, grid, rows, columns);
		/* A change of size never takes the focus out of view. */
		if (moved && !work->layout.too_small)
			assert_true(is_in_view(work));
	}
	keymap_release(&keymap);
	pair_release(&pair);
}

static void test_random_walks(void **state)
{
	struct grid grid;

	(void)state;
	grid_init(&grid);
	for (uint64_t seed = 1; seed <= RUNS; seed++)
		play(seed, &grid);
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_walks),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
