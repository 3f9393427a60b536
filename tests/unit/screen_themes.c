/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes of the program, which must be legible, and those of the user. */
#include "crossread/screen/themes.h"

#include "crossread/base/file.h"
#include "crossread/screen/palette.h"
#include "crossread/screen/theme_contrast.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Themes that fix both colours, and what they promise (WCAG 2.1, success criteria 1.4.3 and 1.4.6). */
static const struct {
	const char *name;
	double contrast;
} fixed[] = {
	{ "dark", 4.5 },
	{ "light", 4.5 },
	{ "high-contrast", 7 },
	{ "colour-blind", 4.5 },
};

enum { FIXED = sizeof(fixed) / sizeof(fixed[0]) };

static struct theme find(const char *name, const char *folder)
{
	struct theme theme;
	struct error error;

	if (!themes_find(&theme, name, folder, &error))
		fail_msg("%s", error.message);
	return theme;
}

static void test_list(void **state)
{
	static const char *const names[] = { "default", "dark", "light", "high-contrast", "colour-blind", "mono" };
	struct themes themes;

	(void)state;
	themes_list(&themes, NULL);
	assert_int_equal(themes.count, sizeof(names) / sizeof(names[0]));
	for (size_t i = 0; i < themes.count; i++) {
		struct theme theme = find(names[i], NULL);

		assert_string_equal(themes.list[i].name, names[i]);
		assert_true(theme.about[0]);
	}
}

/* All pairs, with all colours and with 256 of them; nothing is dimmed, which nobody could compute. */
static void test_contrast(void **state)
{
	static const int colours[] = { COLOUR_INDEXES, COLOUR_DIRECT };

	(void)state;
	for (size_t i = 0; i < FIXED; i++) {
		struct theme theme = find(fixed[i].name, NULL);
		style_set styles = 0;
		double least = theme_least_contrast(&theme, COLOUR_INDEXES, &styles);

		printf("# %-14s %.2f:1 (styles %#lx)\n", fixed[i].name, least, (unsigned long)styles);
		for (size_t j = 0; j < sizeof(colours) / sizeof(colours[0]); j++)
			assert_true(theme_least_contrast(&theme, colours[j], NULL) >= fixed[i].contrast);
		for (unsigned bit = 0; bit < STYLE_COUNT; bit++)
			assert_false(theme.looks[bit].attributes & LOOK_DIM);
	}
}

/* What the terminal's own palette looks like is not known. */
static void test_contrast_unknown(void **state)
{
	struct theme theme = find("default", NULL);

	(void)state;
	assert_true(theme_least_contrast(&theme, COLOUR_INDEXES, NULL) == 0);
	theme = find("dark", NULL);
	theme.looks[0].foreground = 3;
	assert_true(theme_least_contrast(&theme, COLOUR_INDEXES, NULL) == 0);
}

/* On fewer colours no text vanishes: its colour is never that of its ground. */
static void test_few_colours(void **state)
{
	static const int colours[] = { 8, 16 };

	(void)state;
	for (size_t i = 0; i < 2 * FIXED; i++) {
		struct theme theme = find(fixed[i / 2].name, NULL);

		for (unsigned j = 0; j < STYLE_COUNT * STYLE_COUNT; j++) {
			style_set styles = (style_set)1 << j / STYLE_COUNT | (style_set)1 << j % STYLE_COUNT;
			struct look look = palette_reduce(theme_look(&theme, styles), colours[i % 2]);

			if (look.foreground == look.background)
				fail_msg("%s, %d colours: %s and %s give %d on %d", fixed[i / 2].name, colours[i % 2],
					style_name(j / STYLE_COUNT), style_name(j % STYLE_COUNT), look.foreground,
					look.background);
		}
	}
}

/* Whoever sees no colours still sees the focus, its match, what differs, a selection and a hit. */
static void test_marks_have_attributes(void **state)
{
	static const style_set marks[] = { STYLE_FOCUS, STYLE_MATCHED, STYLE_DIFFERENCE, STYLE_SELECTION, STYLE_HIT };
	struct themes themes;

	(void)state;
	themes_list(&themes, NULL);
	for (size_t i = 0; i < themes.count; i++) {
		struct theme theme = find(themes.list[i].name, NULL);

		for (size_t j = 0; j < sizeof(marks) / sizeof(marks[0]); j++)
			assert_int_not_equal(theme_look(&theme, marks[j] | STYLE_ALLEGATION).attributes,
				theme_look(&theme, STYLE_ALLEGATION).attributes);
	}
}

static void test_mono(void **state)
{
	struct theme theme;

	(void)state;
	themes_mono(&theme);
	assert_false(theme_has_colours(&theme));
	for (size_t i = 0; i < FIXED; i++) {
		theme = find(fixed[i].name, NULL);
		assert_true(theme_has_colours(&theme));
	}
}

static void test_own(void **state)
{
	struct scratch scratch;
	struct themes themes;
	struct theme theme;
	struct error error;
	char *paths[3];

	(void)state;
	scratch_init(&scratch);
	paths[0] = scratch_write(&scratch, "sepia.yaml", "about: \"brown\"\ntext: { foreground: 94 }\n");
	paths[1] = scratch_write(&scratch, "dark.yaml", "text: { foreground: 250, background: 16 }\n");
	paths[2] = scratch_write(&scratch, "broken.yaml", "rule: {}\nallegtion: { bold: true }\n");
	themes_list(&themes, scratch.folder);
	assert_int_equal(themes.count, 8);
	assert_string_equal(themes.list[1].name, "dark");
	assert_true(themes.list[1].own);
	assert_string_equal(themes.list[6].name, "broken");
	assert_string_equal(themes.list[7].name, "sepia");
	theme = find("sepia", scratch.folder);
	assert_string_equal(theme.about, "brown");
	assert_int_equal(theme.text.foreground, 94);
	theme = find("dark", scratch.folder);
	assert_int_equal(theme.text.background, 16);
	theme = find(paths[0], NULL);
	assert_int_equal(theme.text.foreground, 94);
	assert_false(themes_find(&theme, "broken", scratch.folder, &error));
	assert_non_null(strstr(error.message, "broken.yaml:2:1:"));
	assert_non_null(strstr(error.message, "did you mean \"allegation\""));
	assert_false(themes_find(&theme, "sepai", scratch.folder, &error));
	assert_non_null(strstr(error.message, "did you mean \"sepia\""));
	for (size_t i = 0; i < 3; i++)
		free(paths[i]);
	scratch_release(&scratch);
}

static void test_refused_names(void **state)
{
	static const char *const names[] = { "", ".", "..", "drak",
		"a-name-that-is-longer-than-any-theme-could-ever-have" };
	struct theme theme;
	struct theme untouched;
	struct error error;

	(void)state;
	theme_default(&untouched);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		assert_false(themes_find(&theme, names[i], ".", &error));
		assert_memory_equal(&theme, &untouched, sizeof(theme));
		assert_non_null(strstr(error.message, "no theme"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_contrast_unknown),
		cmocka_unit_test(test_few_colours),
		cmocka_unit_test(test_marks_have_attributes),
		cmocka_unit_test(test_mono),
		cmocka_unit_test(test_own),
		cmocka_unit_test(test_refused_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
