/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digests, stamps and messages. */
#include "crossread/base/error.h"
#include "crossread/base/sha256.h"
#include "crossread/base/stamp.h"
#include "crossread/base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The examples that NIST publishes with FIPS 180-4, and lengths around the block size. */
static void test_sha256(void **state)
{
	char hex[SHA256_HEX_SIZE];
	struct strbuf million;

	(void)state;
	sha256_hex(slice_of(""), hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	sha256_hex(slice_of("abc"), hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	sha256_hex(slice_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), hex);
	assert_string_equal(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
	strbuf_init(&million);
	strbuf_add_repeated(&million, 'a', 1000000);
	sha256_hex(strbuf_slice(&million), hex);
	assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	strbuf_cut(&million, 64);
	sha256_hex(strbuf_slice(&million), hex);
	assert_string_equal(hex, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
	strbuf_release(&million);
}

static void test_fixed_stamps_repeat(void **state)
{
	struct stamp one = { true, 1795195503, 7 };
	struct stamp two = one;
	char a[STAMP_TIME_SIZE];
	char b[STAMP_TIME_SIZE];
	char id[STAMP_ID_SIZE];
	char same[STAMP_ID_SIZE];

	(void)state;
	stamp_time(&one, a);
	stamp_time(&two, b);
	assert_string_equal(a, "2026-11-20T17:25:03Z");
	assert_string_equal(a, b);
	stamp_time(&one, a);
	assert_string_equal(a, "2026-11-20T17:25:04Z");
	stamp_id(&one, id);
	stamp_id(&two, same);
	assert_string_equal(id, same);
	stamp_id(&one, same);
	assert_string_not_equal(id, same);
}

static void test_real_ids_have_their_form(void **state)
{
	struct stamp stamp = { 0 };
	char id[STAMP_ID_SIZE];
	char before[STAMP_ID_SIZE] = "";

	(void)state;
	for (int i = 0; i < 1000; i++) {
		stamp_id(&stamp, id);
		assert_int_equal(strlen(id), 10);
		assert_true(id[0] >= 'a' && id[0] <= 'z');
		assert_int_equal(strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789"), 10);
		assert_string_not_equal(id, before);
		memcpy(before, id, sizeof(id));
	}
}

static void test_errors_name_the_place(void **state)
{
	struct error error;
	char large[2000];

	(void)state;
	assert_false(error_set_at(&error, "a.yaml", 3, 7, "no %s", "anchors"));
	assert_string_equal(error.message, "a.yaml:3:7: no anchors");
	error_set_at(&error, "a.yaml", 3, 0, "cut");
	assert_string_equal(error.message, "a.yaml:3: cut");
	error_set_at(&error, "a.yaml", 0, 0, "empty");
	assert_string_equal(error.message, "a.yaml: empty");
	memset(large, 'x', sizeof(large));
	large[sizeof(large) - 1] = '\0';
	error_set(&error, "%s", large);
	assert_int_equal(strlen(error.message), ERROR_SIZE - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sha256),
		cmocka_unit_test(test_fixed_stamps_repeat),
		cmocka_unit_test(test_real_ids_have_their_form),
		cmocka_unit_test(test_errors_name_the_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
