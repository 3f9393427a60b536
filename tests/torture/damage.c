/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sidecars cut at every byte, and with each bit of every byte flipped: what is cut is refused, nothing crashes, and the
 * file stays as it is. TORTURE=1: three sidecars, else one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "amount.h"
#include "desk.h"

#include <fcntl.h>
#include <sys/stat.h>

/* Entries of all kinds, and what this version only keeps. */
static const char *const sidecars[] = {
	DESK_HEAD "annotations:\n" DESK_SOLD("a \\\"b\\\" \\x1B") "links: []\nmatches:\n" DESK_LINKED(
		"all 'that'") "reviewed: []\ndismissed: []\nremoved: []\nmood: [1, 'two']\nentries: 2\n",
	DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_DENIED("“no”") DESK_CASE
	"links: []\nmatches: []\nreviewed: []\ndismissed:\n" DESK_REFUSED(
		"known") "removed:\n  - id: \"x1\"\n    author: \"ana\"\n    at: \"2026-11-21T17:25:03Z\"\nentries: 5\n",
	"%YAML 1.2\n---\n" DESK_HEAD "# by hand\nannotations:\n" DESK_SOLD(
		"") "links: []\nmatches:\n" DESK_UNLINKED "notes: |\n  as it\n  stands\nentries: 2\n",
};

static size_t sidecar_count(void)
{
	return is_torture() ? sizeof(sidecars) / sizeof(sidecars[0]) : 1;
}

/*
 * Writes these bytes, reads them as a sidecar, tries to save when they are refused; true when they were taken. The
 * file must be as it was in any case.
 */
static bool is_taken(const struct desk *desk, struct slice bytes)
{
	const struct timespec times[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
	struct sidecar sidecar;
	struct stat status;
	struct strbuf content;
	struct error error = { "" };
	bool taken;

	desk_write_bytes(desk, bytes);
	assert_int_equal(utimensat(AT_FDCWD, desk->path, times, 0), 0);
	taken = sidecar_load(&sidecar, &desk->article, &error);
	if (!taken) {
		assert_int_equal(sidecar.state, SIDECAR_REFUSED);
		assert_non_null(strstr(error.message, ".crossread.yaml:"));
		assert_false(sidecar_save(&sidecar, &desk->article, NULL, &error));
	}
	sidecar_release(&sidecar);
	assert_int_equal(stat(desk->path, &status), 0);
	assert_int_equal(status.st_mtim.tv_sec, 1000);
	strbuf_init(&content);
	assert_true(file_read(desk->path, YAML_MOST_BYTES, &content, &error));
	assert_true(slice_equal(strbuf_slice(&content), bytes));
	strbuf_release(&content);
	return taken;
}

static void test_cut_at_every_byte(void **state)
{
	struct desk desk;
	size_t cuts = 0;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < sidecar_count(); i++) {
		struct slice whole = slice_of(sidecars[i]);

		assert_true(is_taken(&desk, whole));
		for (size_t length = 0; length < whole.length; length++, cuts++) {
			if (is_taken(&desk, slice_part(whole, 0, length)))
				fail_msg("sidecar %zu, cut at byte %zu, was taken", i, length);
		}
	}
	print_message("# %zu cuts, 0 taken\n", cuts);
	desk_release(&desk);
}

static void test_every_bit_flipped(void **state)
{
	struct desk desk;
	size_t flips = 0;
	size_t taken = 0;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < sidecar_count(); i++) {
		size_t length = strlen(sidecars[i]);
		char *bytes = mem_copy(sidecars[i], length);

		for (size_t bit = 0; bit < 8 * length; bit++, flips++) {
			bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
			taken += is_taken(&desk, slice_from(bytes, length));
			bytes[bit / 8] = sidecars[i][bit / 8];
		}
		free(bytes);
	}
	/* Most flips in a quotation or comment make other words; those that break the form must be noticed. */
	assert_in_range(taken, 1, flips / 2);
	print_message("# %zu flips, %zu taken, 0 crashes\n", flips, taken);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cut_at_every_byte),
		cmocka_unit_test(test_every_bit_flipped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
