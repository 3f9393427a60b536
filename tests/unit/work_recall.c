/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines typed before, brought back into the prompt. */
#include "crossread/work/recall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void expect(const struct prompt *prompt, const char *text)
{
	assert_string_equal(strbuf_text(&prompt->text), text);
	assert_int_equal(prompt->cursor, strlen(text));
}

static void test_walking(void **state)
{
	struct recall recall = { 0 };
	struct prompt prompt = { 0 };

	(void)state;
	recall_add(&recall, "", slice_of("tag denial"), true);
	recall_add(&recall, "", slice_of("undo"), true);
	recall_add(&recall, "comment", slice_of("tagged by ear"), true);
	recall_add(&recall, "", slice_of(" tag context "), true);
	recall_add(&recall, "", slice_of("  "), true);
	assert_int_equal(recall.count, 4);

	prompt_open(&prompt, ":", "", slice_of(""));
	assert_true(recall_earlier(&recall, &prompt));
	expect(&prompt, "tag context");
	assert_true(recall_earlier(&recall, &prompt));
	expect(&prompt, "undo");
	assert_true(recall_earlier(&recall, &prompt));
	assert_false(recall_earlier(&recall, &prompt));
	expect(&prompt, "tag denial");
	assert_true(recall_later(&recall, &prompt));
	expect(&prompt, "undo");
	assert_true(recall_later(&recall, &prompt));
	assert_true(recall_later(&recall, &prompt));
	expect(&prompt, "");
	assert_false(recall_later(&recall, &prompt));

	/* What was typed chooses among them, and comes back behind them. */
	prompt_open(&prompt, ":", "", slice_of("ta"));
	assert_true(recall_earlier(&recall, &prompt));
	assert_true(recall_earlier(&recall, &prompt));
	expect(&prompt, "tag denial");
	assert_true(recall_later(&recall, &prompt));
	assert_true(recall_later(&recall, &prompt));
	expect(&prompt, "ta");

	/* A change begins anew. */
	assert_true(recall_earlier(&recall, &prompt));
	prompt_delete_word(&prompt);
	expect(&prompt, "tag ");
	assert_true(recall_earlier(&recall, &prompt));
	expect(&prompt, "tag context");
	prompt_release(&prompt);
	recall_release(&recall);
}

static void test_equal_lines_and_limits(void **state)
{
	struct recall recall = { 0 };
	char text[RECALL_MOST_BYTES + 2];

	(void)state;
	for (size_t i = 0; i < RECALL_MOST_LINES + 50; i++) {
		snprintf(text, sizeof(text), "%zu", i);
		recall_add(&recall, "", slice_of(text), true);
	}
	assert_int_equal(recall.count, RECALL_MOST_LINES);
	assert_string_equal(recall.lines[0].text, "50");
	recall_add(&recall, "", slice_of("50"), true);
	assert_int_equal(recall.count, RECALL_MOST_LINES);
	assert_string_equal(recall.lines[RECALL_MOST_LINES - 1].text, "50");
	assert_string_equal(recall.lines[0].text, "51");
	memset(text, 'x', sizeof(text));
	recall_add(&recall, "", slice_from(text, RECALL_MOST_BYTES + 1), true);
	assert_string_equal(recall.lines[RECALL_MOST_LINES - 1].text, "50");
	recall_release(&recall);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walking),
		cmocka_unit_test(test_equal_lines_and_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
