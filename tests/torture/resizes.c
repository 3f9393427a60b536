/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text that is hard to lay out, on screens of every size: each row is as wide as the screen, a wide character is never
 * halved, a cell has the columns that wcwidth() says, an article is painted into its pane and nowhere else, the cursor
 * stands in the pane. All sizes in turn, then random ones under random keys: 10,000 with TORTURE=1, or RESIZES=n.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "amount.h"
#include "monkey_checks.h"
#include "parts.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/reference.h"

#include <locale.h>
#include <wchar.h>

enum { SHORT_RESIZES = 600, LONG_RESIZES = 10000, WIDEST = 260, SHORT_STEP = 23, MOST_ROWS = 500, MOST_COLUMNS = 2000 };

#define FAMILY "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"
#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
#define MARKS "a\u0301\u0302\u0303 e\u0308\u0323 \u0301\u0302 x\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"

/* The left one and the right one say the same here and there, so that there are matches. */
static const char *const texts[][2] = {
	{ "Emoji \U0001F600 in the headline " FAMILY "\n"
	  "The harbour board \U0001F1E9\U0001F1EA denied it \U0001F44D\U0001F3FD on Friday \u2764\uFE0F, keycap 1\uFE0F\u20E3 and all.\n"
	  "\U0001F600\U0001F601\U0001F602\U0001F603\U0001F604\U0001F605\U0001F606\U0001F607\U0001F608\U0001F609"
	  "\U0001F60A\U0001F60B\U0001F60C\U0001F60D\U0001F60E\U0001F60F\U0001F610\U0001F611\U0001F612\U0001F613.\n",
		"Board denies \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F\n"
		"The harbour board denied it on Friday " FAMILY FAMILY FAMILY FAMILY FAMILY FAMILY FAMILY ".\n" },
	{ "邮报否认了这一指控并且表示没有任何报告被隐瞒\n起重机在九月四日倒塌了，没有人受伤。“我们没有隐瞒任何报告，”发言人说。\n"
	  "ｆｕｌｌｗｉｄｔｈ ﾊﾝｶｸ 全角と半角、それに ASCII。\n",
		"항만 위원회는 부인했다\n\u1112\u1161\u11AB\u1100\u1173\u11AF 크레인이 무너졌다. 아무도 다치지 않았다고 밝혔다.\n没有人受伤。\n" },
	{ MARKS "\nTabs\there\tand\t\tthere, \t\tsaid\tthe board. " MARKS MARKS MARKS "\n" LONG_WORD LONG_WORD
		"\n" LONG_WORD " denied it.\n",
		"a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301\n"
		"Ambiguous: § ± × ÷ Ω α β ─ ■ ☆ ① Ⅳ … “ ” ‘ ’ — – ° · ¶ ½ ∞ ≠ √ → ⇒ ● ◎ ※ № ℃ ㊣.\n" },
	{ "לוח הנמל הכחיש זאת\nהוועד אמר: „לא הסתרנו שום דוח\u202E מן העובדים” ביום שישי (14:30), 3.5 מיליון.\n"
	  "العربية: نفى المجلس ذلك يوم الجمعة، وقال إنَّهُ لم يُخفِ أيَّ تقرير.\n",
		"คณะกรรมการท่าเรือปฏิเสธเรื่องนี้เมื่อวันศุกร์และกล่าวว่าไม่ได้ปิดบังรายงานใดๆจากคนงาน\n"
		"बंदरगाह बोर्ड ने इससे इनकार किया। उन्होंने कहा, “हमने कोई रिपोर्ट नहीं छिपाई।”\n"
		"x\u200B\u200By\u00AD\u2066z\uFEFF\x01\x1B[31m\x7F\xC2\x85\U000E0001\uE000\uFFFE end.\n" },
};

enum { TEXTS_HERE = sizeof(texts) / sizeof(texts[0]) };

static const char *const wanted_keys[] = { "j", "j", "k", "<Tab>", "m", "o", "d", "a", "c", "v", "w", "w", "<Esc>", "D",
	"A", "?", "<Ctrl-D>", "<Ctrl-U>", "<Ctrl-E>", "=", "O", "+", "-", "g", "G", "<Space>", "b", "P", "<Esc>", "x",
	"s", "<Esc>", "/", "\U0001F600", "\xe9\x82\xae", "a", "<Enter>", "<Esc>", "C", "Q", "<Esc>", "u", "<Left>", ":",
	"<Esc>" };

struct stage {
	struct scratch scratch;
	char *paths[2];
	struct work work;
	struct keymap keymap;
	struct grid grid;
	uint64_t seed;
	size_t frames;
};

static void stage_init(struct stage *stage, const char *const pair[2])
{
	struct error error;

	*stage = (struct stage){ .seed = 5 };
	scratch_init(&stage->scratch);
	stage->paths[0] = scratch_write(&stage->scratch, "1.txt", pair[0]);
	stage->paths[1] = scratch_write(&stage->scratch, "2 \xe9\x82\xae\xe6\x8a\xa5 e\xcc\x81.txt", pair[1]);
	if (!work_open(&stage->work, (const char *const *)stage->paths, 2, NULL, &error) ||
		!work_complete(&stage->work, &error))
		fail_msg("%s", error.message);
	work_set_author(&stage->work, "邮é");
	stage->work.stamp = (struct stamp){ true, 1795195503, 1 };
	comparing_finish(&stage->work);
	grid_init(&stage->grid);
	keymap_init(&stage->keymap, stage->work.tags);
	keymap_fill_hints(&stage->keymap, &stage->work);
}

static void stage_release(struct stage *stage)
{
	keymap_release(&stage->keymap);
	grid_release(&stage->grid);
	work_release(&stage->work);
	scratch_release(&stage->scratch);
	free(stage->paths[0]);
	free(stage->paths[1]);
}

/* The columns of a cell are those of its first code point, and what follows has none. */
static void check_widths(const struct grid *grid)
{
	for (size_t row = 0; row < grid->rows; row++) {
		for (size_t column = 0; column < grid->columns; column++) {
			const struct visible *shown = &grid_cell(grid, row, column)->shown;
			struct slice bytes = slice_from(shown->bytes, shown->length);
			int columns = 0;

			for (size_t position = 0; position < bytes.length;) {
				int width = wcwidth((wchar_t)utf8_next(bytes, &position));

				CHECK(width >= 0 && (!columns || width == 0));
				columns += width;
			}
			CHECK(columns == shown->width);
		}
	}
}

static bool is_in(struct rect rect, size_t row, size_t column)
{
	return row >= rect.row && row < rect.row + rect.rows && column >= rect.column &&
		column < rect.column + rect.columns;
}

/* Each article, painted alone, leaves all that is not its pane as it was. */
static void check_panes(struct stage *stage, size_t rows, size_t columns)
{
	const struct work *work = &stage->work;
	struct grid *grid = &stage->grid;

	for (size_t side = 0; side < work->pane_count && !work->layout.too_small; side++) {
		if (!work->layout.status[side].rows)
			continue;
		grid_clear(grid, rows, columns);
		paint_article(work, grid, side, true);
		for (size_t row = 0; row < rows; row++) {
			for (size_t column = 0; column < columns; column++) {
				const struct cell *cell = grid_cell(grid, row, column);

				CHECK(is_in(work->layout.pane[side], row, column) ||
					(cell->styles == STYLE_TEXT && cell->shown.length == 1 &&
						cell->shown.bytes[0] == ' '));
			}
		}
	}
}

/* Where one reads it stands in the pane; nowhere on the right half of a character. */
static void check_cursor(const struct stage *stage)
{
	const struct work *work = &stage->work;
	const struct grid *grid = &stage->grid;

	if (!grid->has_cursor)
		return;
	CHECK(grid->cursor_row < grid->rows && grid->cursor_column < grid->columns);
	CHECK(grid_cell(grid, grid->cursor_row, grid->cursor_column)->shown.width > 0);
	if (work->mode == MODE_READ && !work->layout.too_small)
		CHECK(is_in(work->layout.pane[work->active], grid->cursor_row, grid->cursor_column));
}

static void look(struct stage *stage, size_t rows, size_t columns)
{
	work_arrange(&stage->work, rows, columns);
	check_all(&stage->work, &stage->grid, rows, columns);
	check_widths(&stage->grid);
	check_cursor(stage);
	check_panes(stage, rows, columns);
	stage->frames++;
}

static void press_any(struct stage *stage)
{
	struct work *work = &stage->work;
	uint32_t key;

	if (!key_parse(slice_of(wanted_keys[take(&stage->seed, sizeof(wanted_keys) / sizeof(wanted_keys[0]))]), &key))
		abort();
	keymap_press(&stage->keymap, work, key);
	if (work->mode == MODE_HELP && work->help.count == 0)
		reference_fill_help(&stage->keymap, work);
	work->quitting = work->suspending = work->composing.wanted = false;
	finish_steps(work);
}

/* Every width, and heights at which the layout changes; at each another part of the texts. */
static void test_every_size(void **state)
{
	static const size_t heights[] = { 1, 7, 8, 11, 14, 18, 22, 28, 60 };
	static const size_t extremes[][2] = { { MOST_ROWS, MOST_COLUMNS }, { MOST_ROWS, 1 }, { 1, MOST_COLUMNS },
		{ MOST_ROWS, 80 }, { 24, MOST_COLUMNS } };
	size_t frames = 0;

	(void)state;
	for (size_t i = 0; i < TEXTS_HERE; i++) {
		struct stage stage;

		stage_init(&stage, texts[i]);
		for (size_t columns = 1; columns <= WIDEST; columns += is_torture() ? 1 : SHORT_STEP) {
			for (size_t k = 0; k < sizeof(heights) / sizeof(heights[0]); k++)
				look(&stage, heights[k], columns);
			command_run(&stage.work, slice_of(columns % 2 ? "next-sentence" : "other-pane"));
		}
		for (size_t k = 0; k < sizeof(extremes) / sizeof(extremes[0]); k++)
			look(&stage, extremes[k][0], extremes[k][1]);
		frames += stage.frames;
		stage_release(&stage);
	}
	print_message("# %zu frames of 1x1 to %dx%d\n", frames, MOST_COLUMNS, MOST_ROWS);
}

static void test_random_sizes(void **state)
{
	size_t resizes = amount_of("RESIZES", is_torture() ? LONG_RESIZES : SHORT_RESIZES);

	(void)state;
	for (size_t i = 0; i < TEXTS_HERE; i++) {
		struct stage stage;

		stage_init(&stage, texts[i]);
		for (size_t n = 0; n < resizes / TEXTS_HERE; n++) {
			for (uint32_t keys = take(&stage.seed, 4); keys; keys--)
				press_any(&stage);
			look(&stage, 1 + take(&stage.seed, 70), 1 + take(&stage.seed, 240));
		}
		stage_release(&stage);
	}
	print_message("# %zu random resizes under keys\n", resizes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_size),
		cmocka_unit_test(test_random_sizes),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
