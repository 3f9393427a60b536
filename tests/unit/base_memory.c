/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growing memory: mem, arena, strbuf, slice. */
#include "crossread/base/arena.h"
#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_grow_keeps_content(void **state)
{
	int *numbers = NULL;
	size_t capacity = 0;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		numbers = mem_grow(numbers, &capacity, (size_t)i + 1, sizeof(*numbers));
		numbers[i] = i;
	}
	assert_true(capacity >= 1000 && capacity < 4000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(numbers[i], i);
	free(numbers);
}

static void test_arena_aligns_and_keeps(void **state)
{
	struct arena arena;
	struct slice copies[300];
	char text[16] = "text-aaaaaaaaa";

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < 300; i++) {
		void *large = arena_new(&arena, i * 97);

		assert_int_equal((uintptr_t)large % sizeof(max_align_t) % 16, 0);
		text[5] = (char)('a' + i % 26);
		copies[i] = arena_copy(&arena, slice_of(text));
	}
	for (size_t i = 0; i < 300; i++) {
		assert_int_equal(copies[i].data[5], 'a' + i % 26);
		assert_int_equal(copies[i].data[copies[i].length], '\0');
	}
	assert_non_null(arena_new(&arena, 1024 * 1024));
	arena_release(&arena);
	assert_null(arena.newest);
}

static void test_strbuf_builds_text(void **state)
{
	struct strbuf text;
	char *own;

	(void)state;
	strbuf_init(&text);
	assert_string_equal(strbuf_text(&text), "");
	strbuf_add_text(&text, "one ");
	strbuf_add_format(&text, "%d %s", 2, "three");
	strbuf_add_byte(&text, '!');
	strbuf_add_repeated(&text, '-', 3);
	assert_string_equal(strbuf_text(&text), "one 2 three!---");
	strbuf_cut(&text, 3);
	assert_string_equal(strbuf_text(&text), "one");
	strbuf_cut(&text, 99);
	assert_int_equal(text.length, 3);
	own = strbuf_detach(&text);
	assert_string_equal(own, "one");
	assert_int_equal(text.length, 0);
	free(own);
	own = strbuf_detach(&text);
	assert_string_equal(own, "");
	free(own);
}

static void test_slices(void **state)
{
	struct slice whole = slice_of("  a denial \n");

	(void)state;
	assert_true(slice_equal_text(slice_trim(whole), "a denial"));
	assert_int_equal(slice_trim(slice_of(" \t\n")).length, 0);
	assert_true(slice_equal_text(slice_part(whole, 4, 10), "denial"));
	assert_int_equal(slice_part(whole, 50, 60).length, 0);
	assert_int_equal(slice_find(whole, slice_of("den"), 0), 4);
	assert_true(slice_find(whole, slice_of("den"), 5) == SIZE_MAX);
	assert_true(slice_find(slice_of("ab"), slice_of("abc"), 0) == SIZE_MAX);
	assert_true(slice_compare(slice_of("ab"), slice_of("abc")) < 0);
	assert_true(slice_compare(slice_of("b"), slice_of("abc")) > 0);
	assert_int_equal(slice_compare(slice_of(""), slice_of(NULL)), 0);
	assert_true(slice_starts(whole, "  a") && !slice_starts(slice_of("a"), "ab"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_grow_keeps_content),
		cmocka_unit_test(test_arena_aligns_and_keeps),
		cmocka_unit_test(test_strbuf_builds_text),
		cmocka_unit_test(test_slices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
