/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags that are compiled in. */
#include "crossread/annotation/tag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_defaults(void **state)
{
	static const char *const names[] = { "allegation", "denial", "context" };
	struct tags tags = tags_default();

	(void)state;
	assert_int_equal(tags.count, 3);
	for (size_t i = 0; i < tags.count; i++) {
		const struct tag *tag = tags_find(tags, slice_of(names[i]));

		assert_ptr_equal(tag, &tags.list[i]);
		assert_int_equal(tag->letter, names[i][0] - 'a' + 'A');
		assert_in_range(strlen(tag->guidance), 20, 100);
		assert_null(strchr(tag->guidance, '\n'));
	}
}

static void test_unknown(void **state)
{
	(void)state;
	assert_null(tags_find(tags_default(), slice_of("denia")));
	assert_null(tags_find(tags_default(), slice_of("Denial")));
	assert_null(tags_find(tags_default(), slice_of("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
