/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four articles of a story opened for a test. */
#ifndef CROSSREAD_TESTS_UNIT_SHELF_H
#define CROSSREAD_TESTS_UNIT_SHELF_H

#include "pair.h"

enum { ARTICLES = 4 };

struct shelf {
	struct scratch scratch;
	char *paths[ARTICLES];
	struct work work;
};

/* The pair, a longer article that copies of both, and one on something else. */
static const char *const texts[ARTICLES] = {
	PAIR_LEFT,
	PAIR_RIGHT,
	PAIR_LEFT PAIR_RIGHT "A walrus was seen in the harbour on Monday.\n",
	"---\noutlet: \"The Gull\"\npublished: \"2026-02-01\"\n---\nThe ferry to the islands will run twice a day.\n",
};

/* What cmocka does before and after a test, whose state is a shelf. */
static inline int shelf_begin(void **state)
{
	struct shelf *shelf = mem_new(sizeof(*shelf));
	struct error error;

	scratch_init(&shelf->scratch);
	for (size_t i = 0; i < ARTICLES; i++) {
		char name[] = "?.txt";

		name[0] = (char)('a' + i);
		shelf->paths[i] = scratch_write(&shelf->scratch, name, texts[i]);
	}
	assert_true(work_open(&shelf->work, (const char *const *)shelf->paths, ARTICLES, NULL, &error));
	work_keep_journals(&shelf->work, mem_copy(shelf->scratch.folder, strlen(shelf->scratch.folder)));
	work_set_author(&shelf->work, "ana");
	shelf->work.stamp = (struct stamp){ true, 1795195503, 1 };
	shelf->work.tags = tags_default();
	comparing_finish(&shelf->work);
	work_arrange(&shelf->work, 24, 80);
	*state = shelf;
	return 0;
}

static inline int shelf_end(void **state)
{
	struct shelf *shelf = *state;

	work_release(&shelf->work);
	for (size_t i = 0; i < ARTICLES; i++)
		free(shelf->paths[i]);
	scratch_release(&shelf->scratch);
	free(shelf);
	return 0;
}

static inline void expect(const struct work *work, size_t left, size_t right)
{
	assert_ptr_equal(work->panes[0].document, &work->documents[left]);
	assert_ptr_equal(work->panes[1].document, &work->documents[right]);
	assert_true(work->panes[0].focus < pane_sentences(&work->panes[0]));
	assert_true(work->panes[1].focus < pane_sentences(&work->panes[1]));
}

#endif
