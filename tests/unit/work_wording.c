/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys in texts: what stands in braces is shown as the key that is bound now. */
#include "pair.h"

#include "crossread/command/keymap.h"
#include "crossread/work/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void expect_text(struct key_names names, const char *text, const char *wanted)
{
	struct strbuf out;

	strbuf_init(&out);
	wording_add_keys(names, text, &out);
	assert_string_equal(strbuf_text(&out), wanted);
	strbuf_release(&out);
}

static void bind(struct keymap *keymap, const char *key, const char *line)
{
	struct stroke stroke;

	assert_true(stroke_parse(slice_of(key), &stroke) > 0);
	keymap_bind(keymap, CONTEXT_READ | CONTEXT_LIST, stroke, line);
}

static void test_keys_of_the_keymap(void **state)
{
	struct keymap keymap;
	struct key_names names;

	(void)state;
	keymap_init(&keymap, tags_default());
	names = keymap_names(&keymap);
	expect_text(names, "{undo} undoes, {redo} redoes", "u undoes, Ctrl-R redoes");
	expect_text(names, "{tag} tags, {tag denial} denies", "a d c tags, d denies");
	expect_text(names, "{take-first} takes the first", "< takes the first");
	expect_text(names, "{reviewed} has no key", ":reviewed has no key");
	bind(&keymap, "u", "");
	expect_text(names, "{undo} undoes", ":undo undoes");
	bind(&keymap, "U", "undo");
	expect_text(names, "{undo} undoes", "U undoes");
	keymap_release(&keymap);
}

static void test_what_is_no_key(void **state)
{
	const struct key_names none = { 0 };

	(void)state;
	expect_text(none, "{undo} without a keymap", ":undo without a keymap");
	expect_text(none, "{ name: \"x\" } {} {Undo} {undo", "{ name: \"x\" } {} {Undo} {undo");
	expect_text(none, "{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}",
		"{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}");
}

/* A key that is a per cent sign, and braces in an argument, which is anybody's text. */
static void test_formats(void **state)
{
	struct keymap keymap;
	struct work *work = mem_new(sizeof(*work));

	(void)state;
	keymap_init(&keymap, tags_default());
	bind(&keymap, "u", "");
	bind(&keymap, "%", "undo");
	work->key_names = keymap_names(&keymap);
	work_say(work, "%zu %% of %s ({undo} undoes)", (size_t)7, "{undo} %s");
	assert_string_equal(work->message, "7 % of {undo} %s (% undoes)");
	keymap_release(&keymap);
	free(work);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_of_the_keymap),
		cmocka_unit_test(test_what_is_no_key),
		cmocka_unit_test(test_formats),
	};

	return cmocka_run_group_tests_name("wording", tests, NULL, NULL);
}
