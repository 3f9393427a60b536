/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accepting where a passage stands now. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/annotation/accept.h"

#include "desk.h"

/* The article of the desk with other words in place of some. */
static void edit(struct desk *desk, const char *text)
{
	article_release(&desk->article);
	desk_load_article(desk, text);
}

static void test_reworded_waits(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation copy;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	edit(&desk, "Update.\nMeta sold no messages, a lawsuit says.\nMeta denied it.\n");
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_REWORDED);
	assert_true(slice_equal_text(sidecar.annotations.list[0].selector.quote, "Meta sold the messages"));
	assert_int_equal(accept_moved(&sidecar.annotations, &desk.article), 0);

	copy = sidecar.annotations.list[0];
	accept_annotation(&copy, &desk.article, copy.place);
	annotations_put(&sidecar.annotations, &copy);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_KEPT);
	assert_true(slice_equal_text(sidecar.annotations.list[0].selector.quote, "Meta sold no messages"));
	assert_true(slice_equal_text(sidecar.annotations.list[0].selector.prefix, "Update.\n"));
	desk_save(&desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_KEPT);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* What is put as KEPT stands where its selector says, whatever its place said. */
static void test_place_of_kept(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation copy;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	desk_open(&desk, &sidecar);
	copy = sidecar.annotations.list[0];
	copy.place = (struct span){ 3, 4 };
	annotations_put(&sidecar.annotations, &copy);
	assert_true(span_equal(sidecar.annotations.list[0].place, sidecar.annotations.list[0].selector.codes));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reworded_waits),
		cmocka_unit_test(test_place_of_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
