/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The test vectors of RFC 4648, section 10. */
#include "crossread/term/term_base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void expect(struct slice bytes, const char *wanted)
{
	struct strbuf out;

	strbuf_init(&out);
	term_base64_add(&out, bytes);
	assert_string_equal(strbuf_text(&out), wanted);
	strbuf_release(&out);
}

static void test_vectors(void **state)
{
	(void)state;
	expect(slice_of(""), "");
	expect(slice_of("f"), "Zg==");
	expect(slice_of("fo"), "Zm8=");
	expect(slice_of("foo"), "Zm9v");
	expect(slice_of("foob"), "Zm9vYg==");
	expect(slice_of("fooba"), "Zm9vYmE=");
	expect(slice_of("foobar"), "Zm9vYmFy");
	expect(slice_from("\377\000\033", 3), "/wAb");
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_vectors) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
