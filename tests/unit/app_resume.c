/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coming back to where one was: articles, sentences, layout; what is remembered, and what is not. */
#include "pair.h"

#include "../../src/app/resume.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#define KEY "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* Opens the pair and a third article anew. */
static void open_three(struct pair *pair, const char *third)
{
	const char *const paths[3] = { pair->paths[0], pair->paths[1], third };
	struct error error;

	work_release(&pair->work);
	assert_true(work_open(&pair->work, paths, 3, NULL, &error));
	work_set_author(&pair->work, "ana");
	work_arrange(&pair->work, 24, 80);
}

static void test_back_where_one_was(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct stat status;
	char *path;
	char *third;

	(void)state;
	pair_open(&pair);
	third = scratch_write(&pair.scratch, "third.txt", PAIR_RIGHT PAIR_LEFT);
	open_three(&pair, third);
	path = scratch_path(&pair.scratch, "places");
	assert_true(showing_put(work, 1, 2));
	work->active = 1;
	focus_sentence(work, 8);
	work->wants_free = true;
	work->share = 65;
	resume_save(work, path, KEY);
	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	open_three(&pair, third);
	resume_restore(work, path, "another");
	assert_false(work->wants_free);
	resume_restore(work, path, KEY);
	assert_ptr_equal(work->panes[0].document, &work->documents[0]);
	assert_ptr_equal(work->panes[1].document, &work->documents[2]);
	assert_int_equal(work->active, 1);
	assert_int_equal(work->panes[1].focus, 8);
	assert_true(work->wants_free);
	assert_int_equal(work->share, 65);
	work_arrange(work, 24, 80);
	free(third);
	free(path);
	pair_release(&pair);
}

static size_t count_lines(const char *path)
{
	struct strbuf bytes;
	struct error error;
	size_t lines = 0;

	strbuf_init(&bytes);
	assert_true(file_read(path, 1 << 20, &bytes, &error));
	for (size_t i = 0; i < bytes.length; i++)
		lines += bytes.data[i] == '\n';
	strbuf_release(&bytes);
	return lines;
}

static void test_not_without_end(void **state)
{
	struct pair pair;
	char *path;

	(void)state;
	pair_open(&pair);
	path = scratch_path(&pair.scratch, "places");
	for (int i = 0; i < RESUME_MOST_PLACES + 10; i++) {
		char key[SHA256_HEX_SIZE];

		snprintf(key, sizeof(key), "%064d", i);
		resume_save(&pair.work, path, key);
	}
	assert_int_equal(count_lines(path), RESUME_MOST_PLACES);
	resume_save(&pair.work, path, "x");
	resume_save(&pair.work, path, "x");
	assert_int_equal(count_lines(path), RESUME_MOST_PLACES);
	free(path);
	pair_release(&pair);
}

/* Nothing that stands in the file leads anywhere but into the open articles. */
static void test_damaged(void **state)
{
	static const char *const lines[] = {
		"",
		KEY,
		KEY "\t",
		KEY "\t0\t0\t0\t50\t0\tleft.txt\t0\n",
		KEY "\t0\t0\t0\t50\t0\tleft.txt\t0\tright.txt\tmore\n",
		KEY "\tx\t0\t0\t50\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t-1\t0\t0\t50\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t0\tx\t0\t50\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t0\t0\tx\t50\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t0\t0\t0\t\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t0\t0\t0\t50\tx\tleft.txt\tx\tright.txt\n",
		KEY KEY "\t0\t0\t0\t50\t0\tleft.txt\t0\tright.txt\n",
		KEY "\t9\t1\t1\t999999999\t999999999\tleft.txt\t999999999\tright.txt\n",
		KEY "\t1\t0\t0\t0\t99999999999999999999\tleft.txt\t5\t../../etc/passwd\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct pair pair;
		struct work *work = &pair.work;
		char *path;

		pair_open(&pair);
		path = scratch_write(&pair.scratch, "places", lines[i]);
		resume_restore(work, path, KEY);
		work_arrange(work, 24, 80);
		assert_ptr_equal(work->panes[1].document, &work->documents[1]);
		assert_true(work->active < 2);
		assert_true(work->panes[0].focus < pane_sentences(&work->panes[0]));
		assert_in_range(work->share, LAYOUT_LEAST_SHARE, LAYOUT_MOST_SHARE);
		free(path);
		pair_release(&pair);
	}
}

/* What is no place is not carried on, and a name that cannot stand in a line gets none. */
static void test_only_places_are_kept(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct strbuf others;
	struct error error;
	char *path;

	(void)state;
	pair_open(&pair);
	strbuf_init(&others);
	strbuf_add_text(&others, "\nanother\t0\n");
	for (int i = 0; i < 100000; i++)
		strbuf_add_byte(&others, 'x');
	path = scratch_write(&pair.scratch, "places", strbuf_text(&others));
	resume_save(work, path, KEY);
	strbuf_clear(&others);
	assert_true(file_read(path, 1 << 20, &others, &error));
	assert_true(slice_starts(strbuf_slice(&others), "another\t0\n" KEY "\t"));
	assert_int_equal(count_lines(path), 2);
	free(pair.paths[1]);
	pair.paths[1] = scratch_write(&pair.scratch, "a\ttab.txt", PAIR_RIGHT);
	open_three(&pair, pair.paths[0]);
	resume_save(work, path, KEY);
	assert_int_equal(count_lines(path), 1);
	/* Two colleagues in the panes are no place to come back to. */
	work->adjudicating.active = true;
	resume_save(work, path, "adjudicating");
	work->adjudicating.active = false;
	assert_int_equal(count_lines(path), 1);
	/* One article alone. */
	work->pane_count = 1;
	resume_save(work, path, KEY);
	work->pane_count = 2;
	assert_int_equal(count_lines(path), 2);
	/* A folder that cannot be made. */
	free(path);
	path = file_join(pair.paths[0], "no/places");
	resume_save(work, path, KEY);
	assert_false(file_exists(path));
	strbuf_release(&others);
	free(path);
	pair_release(&pair);
}

static void test_keys(void **state)
{
	struct pair pair;
	struct story_file list[2] = { 0 };
	struct story_files files = { .list = list, .count = 2 };
	char key[2][SHA256_HEX_SIZE];

	(void)state;
	pair_open(&pair);
	list[0].path = pair.paths[0];
	list[1].path = pair.paths[1];
	assert_true(resume_key(&files, key[0]));
	list[0].path = pair.paths[1];
	list[1].path = pair.paths[0];
	assert_true(resume_key(&files, key[1]));
	assert_string_not_equal(key[0], key[1]);
	/* A story is its folder, whatever comes to it. */
	files.folder = pair.scratch.folder;
	assert_true(resume_key(&files, key[0]));
	files.count = 1;
	assert_true(resume_key(&files, key[1]));
	assert_string_equal(key[0], key[1]);
	files.folder = NULL;
	list[0].path = (char[]){ "-" };
	assert_false(resume_key(&files, key[0]));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_back_where_one_was),
		cmocka_unit_test(test_not_without_end),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_only_places_are_kept),
		cmocka_unit_test(test_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
