/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completing words in the line being typed. */
#include "pair.h"

#include "crossread/command/keymap.h"
#include "crossread/screen/key.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct desk {
	struct pair pair;
	struct keymap keymap;
	struct work *work;
};

static void begin(struct desk *desk)
{
	pair_open(&desk->pair);
	desk->work = &desk->pair.work;
	keymap_init(&desk->keymap, desk->work->tags);
}

static void end(struct desk *desk)
{
	keymap_release(&desk->keymap);
	pair_release(&desk->pair);
}

/* Presses keys and expects the line to be `text` then. */
static void expect(struct desk *desk, const char *keys, const char *text)
{
	struct slice rest = slice_of(keys);
	uint32_t key;
	size_t length;

	while (rest.length && (length = key_parse(rest, &key)) > 0) {
		keymap_press(&desk->keymap, desk->work, key);
		rest = slice_part(rest, length, rest.length);
		work_arrange(desk->work, 24, 80);
	}
	assert_string_equal(strbuf_text(&desk->work->prompt.text), text);
}

static size_t shown(const struct desk *desk)
{
	return desk->work->prompt.completions.count;
}

static void test_commands(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	expect(&desk, ":nex<Tab>", "next-article");
	assert_int_equal(shown(&desk), 8);
	expect(&desk, "<Tab><Tab><Tab><Tab>", "next-hit");
	expect(&desk, "<Tab>", "next-match");
	expect(&desk, "<Tab>", "next-sentence");
	expect(&desk, "<Tab>", "next-suggestion");
	expect(&desk, "<Tab>", "nex");
	expect(&desk, "<S-Tab>", "next-suggestion");
	expect(&desk, "<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>", "nex");
	expect(&desk, "<S-Tab>x", "next-suggestionx");
	assert_int_equal(shown(&desk), 0);
	expect(&desk, "<Ctrl-U>12<Space>next-se<Tab>", "12 next-sentence");
	assert_int_equal(shown(&desk), 0);
	/* The only one, which takes something: its blank comes with it. */
	expect(&desk, "<Ctrl-U>TA<Tab>", "tag ");
	/* What holds the word, where none begins with it. */
	expect(&desk, "<Ctrl-U>sentences<Tab>", "select-sentences");
	expect(&desk, "<Ctrl-U>zzz<Tab>", "zzz");
	assert_int_equal(shown(&desk), 0);
	/* In the middle of a line what stands behind the cursor stays. */
	expect(&desk, "<Ctrl-U>previous-m<Space>x<Left><Left><Tab>", "previous-match x");
	/* Commands of other modes mean nothing here. */
	expect(&desk, "<Esc>:list-<Tab>", "list-");
	end(&desk);
}

static void test_arguments(void **state)
{
	struct desk desk;

	(void)state;
	begin(&desk);
	expect(&desk, ":tag<Space><Tab>", "tag allegation");
	assert_int_equal(shown(&desk), 3);
	expect(&desk, "<Tab>", "tag denial");
	expect(&desk, "<Ctrl-U>tag<Space>d<Tab>", "tag denial");
	assert_int_equal(shown(&desk), 0);
	expect(&desk, "<Enter>s<Ctrl-U>Andy<Space>Stone<Enter>jas<Ctrl-U><Tab>", "Andy Stone");
	expect(&desk, "<Enter>", "Andy Stone");
	assert_int_equal(desk.work->panes[0].document->sidecar.annotations.count, 2);
	expect(&desk, "t/spe<Tab>", "speaker:");
	expect(&desk, "<Tab>", "speaker:\"Andy Stone\"");
	expect(&desk, "<Space>-ta<Tab>d<Tab>", "speaker:\"Andy Stone\" -tag:denial");
	expect(&desk, "<Space>state:<Tab>", "speaker:\"Andy Stone\" -tag:denial state:kept");
	end(&desk);
}

static void test_own_names(void **state)
{
	static const struct tag tags[] = { { "admission", 'I', "i", "context", "so it is" } };
	static const char *const lines[] = { "tag admission", "other-pane" };
	static const struct own_command own[] = { { "admit", lines, 2, "tag admission; other-pane" } };
	struct desk desk;

	(void)state;
	begin(&desk);
	desk.work->tags = (struct tags){ tags, 1 };
	desk.work->own_commands = (struct own_commands){ own, 1 };
	expect(&desk, ":adm<Tab>", "admit");
	expect(&desk, "<Enter>:tag<Space><Tab>", "tag admission");
	assert_int_equal(desk.work->panes[0].document->sidecar.annotations.count, 1);
	assert_int_equal(desk.work->active, 1);
	end(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_own_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
