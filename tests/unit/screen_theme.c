/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks of sets of styles, and theme files. */
#include "crossread/screen/theme.h"

#include "crossread/base/file.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DEFAULT = THEME_DEFAULT_COLOUR };

static void assert_look(struct look look, int foreground, int background, unsigned attributes)
{
	assert_int_equal(look.foreground, foreground);
	assert_int_equal(look.background, background);
	assert_int_equal(look.attributes, attributes);
}

static unsigned bit_of(const char *name)
{
	unsigned bit = 0;

	assert_true(style_find(slice_of(name), &bit));
	return bit;
}

/* Loads a theme file that holds `text`. */
static bool load(struct theme *theme, const char *text, struct error *error)
{
	struct scratch scratch;
	char *path;
	bool good;

	scratch_init(&scratch);
	path = scratch_write(&scratch, "theme.yaml", text);
	error_clear(error);
	good = theme_load(theme, path, error);
	free(path);
	scratch_release(&scratch);
	return good;
}

static void assert_refused(const char *text, const char *place, const char *part)
{
	struct theme theme;
	struct theme untouched;
	struct error error;

	theme_default(&untouched);
	assert_false(load(&theme, text, &error));
	assert_memory_equal(&theme, &untouched, sizeof(theme));
	if (!strstr(error.message, place) || !strstr(error.message, part))
		fail_msg("\"%s\" has no \"%s\" and \"%s\"", error.message, place, part);
}

static void test_later_styles_win(void **state)
{
	struct theme theme;

	(void)state;
	theme_default(&theme);
	theme.looks[bit_of("allegation")] = (struct look){ 3, 1, LOOK_ITALIC };
	theme.looks[bit_of("denial")] = (struct look){ 4, DEFAULT, LOOK_UNDERLINE };
	assert_look(theme_look(&theme, STYLE_TEXT), DEFAULT, DEFAULT, 0);
	assert_look(theme_look(&theme, STYLE_ALLEGATION), 3, 1, LOOK_ITALIC);
	assert_look(theme_look(&theme, STYLE_ALLEGATION | STYLE_DENIAL), 4, 1, LOOK_ITALIC | LOOK_UNDERLINE);
}

static void test_bold_and_dim_exclude_each_other(void **state)
{
	struct theme theme;

	(void)state;
	theme_default(&theme);
	assert_look(theme_look(&theme, STYLE_HINT), DEFAULT, DEFAULT, LOOK_DIM);
	assert_look(theme_look(&theme, STYLE_HINT | STYLE_KEY), DEFAULT, DEFAULT, LOOK_BOLD);
	assert_look(theme_look(&theme, STYLE_HEADING | STYLE_HINT), DEFAULT, DEFAULT, LOOK_DIM);
	assert_look(theme_look(&theme, STYLE_STATUS | STYLE_ACTIVE), DEFAULT, DEFAULT, LOOK_BOLD | LOOK_REVERSE);
}

/* With every tag the focus, its match, a selection and a difference look different from plain tagged text. */
static void test_marks_are_seen_on_every_tag(void **state)
{
	const style_set tags[] = {
		STYLE_TEXT,
		STYLE_ALLEGATION,
		STYLE_DENIAL,
		STYLE_CONTEXT,
		STYLE_OTHER_TAG,
		STYLE_FURNITURE,
	};
	const style_set marks[] = { STYLE_FOCUS, STYLE_MATCHED, STYLE_SELECTION, STYLE_DIFFERENCE };
	struct theme theme;

	(void)state;
	theme_default(&theme);
	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
		struct look plain = theme_look(&theme, tags[i]);

		for (size_t j = 0; j < sizeof(marks) / sizeof(marks[0]); j++) {
			struct look marked = theme_look(&theme, tags[i] | marks[j]);

			assert_int_not_equal(marked.attributes, plain.attributes);
			assert_int_equal(marked.foreground, plain.foreground);
		}
	}
}

static void test_default_uses_the_palette(void **state)
{
	struct theme theme;

	(void)state;
	theme_default(&theme);
	for (size_t i = 0; i < STYLE_COUNT; i++) {
		assert_in_range(theme.looks[i].foreground + 1, 0, 16);
		assert_in_range(theme.looks[i].background + 1, 0, 16);
	}
}

/* Bytes of themes/default.yaml; the caller releases them. */
static void read_default(struct strbuf *text, char **path)
{
	const char *folder = getenv("srcdir");
	struct error error;

	*path = file_join(folder ? folder : ".", "themes/default.yaml");
	strbuf_init(text);
	if (!file_read(*path, THEME_MOST_BYTES, text, &error))
		fail_msg("%s", error.message);
}

static void test_file_says_what_is_compiled_in(void **state)
{
	struct strbuf text;
	struct theme compiled;
	struct theme loaded;
	struct error error;
	char *path;

	(void)state;
	read_default(&text, &path);
	theme_default(&compiled);
	if (!theme_load(&loaded, path, &error))
		fail_msg("%s", error.message);
	for (unsigned i = 0; i < STYLE_COUNT; i++) {
		struct look look = compiled.looks[i];
		char line[64];

		snprintf(line, sizeof(line), "\n%s: {", style_name(i));
		if (!strstr(strbuf_text(&text), line))
			fail_msg("%s does not name %s", path, style_name(i));
		assert_look(loaded.looks[i], look.foreground, look.background, look.attributes);
	}
	strbuf_release(&text);
	free(path);
}

static void test_load(void **state)
{
	struct theme theme;
	struct theme unchanged;
	struct error error;

	(void)state;
	theme_default(&unchanged);
	if (!load(&theme,
		    "focus: { foreground: bright-red, background: 236, italic: true, bold: false }\n"
		    "heading:\n"
		    "  underline: true\n"
		    "  foreground: default\n"
		    "rule: {}\n",
		    &error))
		fail_msg("%s", error.message);
	assert_look(theme.looks[bit_of("focus")], 9, 236, LOOK_ITALIC);
	assert_look(theme.looks[bit_of("heading")], DEFAULT, DEFAULT, LOOK_UNDERLINE);
	assert_look(theme.looks[bit_of("rule")], DEFAULT, DEFAULT, 0);
	assert_int_equal(theme.looks[bit_of("denial")].foreground, unchanged.looks[bit_of("denial")].foreground);
}

static void test_ground(void **state)
{
	struct theme theme;
	struct error error;

	(void)state;
	assert_true(load(&theme, "about: \"mine\"\ntext: { foreground: 250, background: \"#102030\" }\n", &error));
	assert_string_equal(theme.about, "mine");
	assert_look(theme_look(&theme, STYLE_TEXT), 250, COLOUR_DIRECT + 0x102030, 0);
	assert_look(theme_look(&theme, STYLE_FOCUS), 250, COLOUR_DIRECT + 0x102030, LOOK_BOLD);
	assert_look(theme_look(&theme, STYLE_ALLEGATION), 3, COLOUR_DIRECT + 0x102030, 0);
}

static void test_empty_file(void **state)
{
	struct theme theme;
	struct theme unchanged;
	struct error error;

	(void)state;
	theme_default(&unchanged);
	assert_true(load(&theme, "# nothing yet\n", &error));
	assert_memory_equal(theme.looks, unchanged.looks, sizeof(theme.looks));
	assert_string_equal(theme.about, "");
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("- focus\n", ":1:1:", "a theme is a map");
	assert_refused("rule: {}\nfocsu: { bold: true }\n", ":2:1:", "\"focsu\"");
	assert_refused("focus: bold\n", ":1:1:", "a look is a map");
	assert_refused("focus: { blink: true }\n", ":1:10:", "\"blink\"");
	assert_refused("focus: { bold: yes }\n", ":1:10:", "bold is true or false");
	assert_refused("focus: { foreground: orange }\n", ":1:10:", "no colour");
	assert_refused("focus: { foreground: bright-default }\n", ":1:10:", "no colour");
	assert_refused("focus: { background: 256 }\n", ":1:10:", "no colour");
	assert_refused("focus: { foreground: bright-bleu }\n", ":1:10:", "did you mean \"bright-blue\"");
	assert_refused("focus: { foreground: \"#12345\" }\n", ":1:10:", "no colour");
	assert_refused("rule: {}\ntexts: { bold: true }\n", ":2:1:", "did you mean \"text\"");
	assert_refused("about: [1]\n", ":1:1:", "about is a text");
	assert_refused("focus: { background: [1] }\n", ":1:10:", "no colour");
	assert_refused("rule: { bold: true }\nfocus: {", ":", "one \"key: value\" a line");
}

static void test_missing_file(void **state)
{
	struct theme theme;
	struct error error;

	(void)state;
	assert_false(theme_load(&theme, "there-is-no-such-theme.yaml", &error));
	assert_non_null(strstr(error.message, "there-is-no-such-theme.yaml"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_later_styles_win),
		cmocka_unit_test(test_bold_and_dim_exclude_each_other),
		cmocka_unit_test(test_marks_are_seen_on_every_tag),
		cmocka_unit_test(test_default_uses_the_palette),
		cmocka_unit_test(test_file_says_what_is_compiled_in),
		cmocka_unit_test(test_load),
		cmocka_unit_test(test_ground),
		cmocka_unit_test(test_empty_file),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_missing_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
