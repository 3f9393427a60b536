/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which articles a command line means: in which order, and what is refused. */
#include "scratch.h"

#include "crossread/article/story.h"
#include "crossread/article/story_files.h"
#include "crossread/base/slice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void write_file(const struct scratch *scratch, const char *name, const char *content)
{
	free(scratch_write(scratch, name, content));
}

/* b is older than a, c and d say nothing of use; others are no articles. */
static void fill(struct scratch *scratch)
{
	scratch_init(scratch);
	write_file(scratch, "a.txt", "---\npublished: \"2024-04-06T10:00:00Z\"\n---\nA text.\n");
	write_file(scratch, "b.txt", "---\r\noutlet: \"Bee\"\r\npublished: 2024-04-02\r\n---\r\nA text.\r\n");
	write_file(scratch, "d.TXT", "No date.\n");
	write_file(scratch, "c.txt", "---\npublished: \"April 1, 2024\"\n---\nA text.\n");
	write_file(scratch, "a.txt.crossread.yaml", "x\n");
	write_file(scratch, ".hidden.txt", "x\n");
	write_file(scratch, "notes.md", "x\n");
}

/* The first letters of the names of the files, in their order. */
static void assert_order(const struct story_files *files, const char *letters)
{
	char found[32] = "";

	assert_true(files->count < sizeof(found));
	for (size_t i = 0; i < files->count; i++)
		found[i] = file_base_name(files->list[i].path)[0];
	assert_string_equal(found, letters);
}

static void assert_found(const struct scratch *scratch, const char *name, const char *letters)
{
	char *path = name ? scratch_path(scratch, name) : mem_copy(scratch->folder, strlen(scratch->folder));
	const char *const arguments[] = { path };
	struct story_files files;
	struct error error;

	if (!story_files_find(&files, arguments, 1, &error) || !story_files_arrange(&files, &error))
		fail_msg("%s", error.message);
	assert_order(&files, letters);
	story_files_release(&files);
	free(path);
}

static void test_a_folder_is_in_order_of_date(void **state)
{
	struct scratch scratch;

	(void)state;
	fill(&scratch);
	assert_found(&scratch, NULL, "bacd");
	scratch_release(&scratch);
}

static void test_a_story_is_in_its_own_order(void **state)
{
	struct scratch scratch;

	(void)state;
	fill(&scratch);
	write_file(&scratch, STORY_FILE, "crossread-story: 1\narticles:\n  - file: \"c.txt\"\n  - file: \"a.txt\"\n");
	assert_found(&scratch, NULL, "ca");
	assert_found(&scratch, STORY_FILE, "ca");
	/* One that names none has all of them. */
	write_file(&scratch, STORY_FILE, "crossread-story: 1\ntitle: \"x\"\n");
	assert_found(&scratch, NULL, "bacd");
	scratch_release(&scratch);
}

/* As a shell names them, in an order of one's own, with a file twice, and beside a story. */
static void assert_arranged(const struct scratch *scratch, const char *names, const char *letters, const char *outlet)
{
	char *paths[8];
	size_t count = strlen(names);
	struct story_files files;
	struct error error;

	for (size_t i = 0; i < count; i++) {
		char name[] = "?.txt";

		name[0] = names[i];
		paths[i] = scratch_path(scratch, name);
	}
	assert_true(story_files_find(&files, (const char *const *)paths, count, &error));
	assert_true(story_files_arrange(&files, &error));
	assert_order(&files, letters);
	if (outlet)
		assert_string_equal(files.list[0].outlet, outlet);
	else
		assert_null(files.list[0].outlet);
	story_files_release(&files);
	for (size_t i = 0; i < count; i++)
		free(paths[i]);
}

static void test_files_named_one_by_one(void **state)
{
	struct scratch scratch;

	(void)state;
	fill(&scratch);
	assert_arranged(&scratch, "abc", "bac", NULL);
	assert_arranged(&scratch, "cab", "cab", NULL);
	assert_arranged(&scratch, "ab", "ab", NULL);
	assert_arranged(&scratch, "aa", "aa", NULL);
	assert_arranged(&scratch, "acac", "ac", NULL);
	write_file(&scratch, STORY_FILE,
		"crossread-story: 1\narticles:\n  - file: \"c.txt\"\n    outlet: \"Sea\"\n  - file: \"x.txt\"\n");
	assert_arranged(&scratch, "abc", "cba", "Sea");
	assert_arranged(&scratch, "bac", "cba", "Sea");
	scratch_release(&scratch);
}

static void assert_refused(const char *argument, const char *message)
{
	const char *const arguments[] = { argument };
	struct story_files files;
	struct error error;

	assert_false(story_files_find(&files, arguments, 1, &error));
	if (!strstr(error.message, message))
		fail_msg("%s", error.message);
}

static void test_refused(void **state)
{
	struct scratch scratch;
	char *link;

	(void)state;
	scratch_init(&scratch);
	assert_refused(scratch.folder, "holds no article; files that end in .txt would be right");
	assert_refused("/nowhere/story.yaml", "/nowhere/story.yaml: no such file");
	write_file(&scratch, STORY_FILE, "nonsense\n");
	assert_refused(scratch.folder, "story.yaml:1:1: is no story");
	/* A file of the story that leads out of its folder. */
	write_file(&scratch, STORY_FILE, "crossread-story: 1\narticles:\n  - file: \"out.txt\"\n");
	link = scratch_path(&scratch, "out.txt");
	assert_int_equal(symlink("/etc/hostname", link), 0);
	assert_refused(scratch.folder, "story.yaml:3: file: is a symbolic link");
	unlink(link);
	free(link);
	write_file(&scratch, STORY_FILE, "crossread-story: 1\n");
	for (int i = 0; i <= STORY_MOST_ARTICLES; i++) {
		char name[16];

		snprintf(name, sizeof(name), "%d.txt", i);
		write_file(&scratch, name, "x\n");
	}
	assert_refused(scratch.folder, "holds more than 200 articles");
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_folder_is_in_order_of_date),
		cmocka_unit_test(test_a_story_is_in_its_own_order),
		cmocka_unit_test(test_files_named_one_by_one),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
