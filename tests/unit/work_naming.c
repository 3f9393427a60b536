/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers changed by the reader: all names of two, sides, limits of a story, colleagues who write beside, disks that
 * fail. */
#include "crossread/work/naming.h"

#include "crossread/base/file.h"
#include "crossread/work/list.h"
#include "crossread/work/quoting.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "faults.h"
#include "pair.h"

#define SAID \
	"Vale Bank has denied the claims.\n" \
	"“We never sold the records of our customers to anybody,” a Vale Bank spokesman told the Echo.\n"
#define ALSO_SAID \
	"The bank rejects it.\n" \
	"“We want our money back,” said Tom Reed, a customer.\n" \
	"“They took it all,” said Ann Lee.\n"

static struct pair pair;
static unsigned written; /* by a colleague */

static void open_speakers(void)
{
	pair_open_texts(&pair, SAID, ALSO_SAID);
	assert_true(list_open(&pair.work, LIST_SPEAKERS));
	while (quoting_step(&pair.work))
		;
	work_arrange(&pair.work, 24, 80);
}

static size_t named(const char *name)
{
	size_t number = speakers_find(&pair.work.quoting.found.speakers, slice_of(name));

	assert_int_not_equal(number, SPEAKER_UNKNOWN);
	return number;
}

static struct slice side_of(const char *name)
{
	return pair.work.quoting.found.speakers.list[named(name)].side;
}

static bool story_holds(const char *part)
{
	char *path = scratch_path(&pair.scratch, STORY_FILE);
	struct strbuf bytes;
	struct error error;
	bool holds;

	strbuf_init(&bytes);
	assert_true(file_read(path, STORY_MOST_BYTES, &bytes, &error));
	holds = strstr(strbuf_text(&bytes), part) != NULL;
	strbuf_release(&bytes);
	free(path);
	return holds;
}

static bool story_exists(void)
{
	char *path = scratch_path(&pair.scratch, STORY_FILE);
	bool exists = file_exists(path);

	free(path);
	return exists;
}

static void told(const char *part)
{
	if (!strstr(pair.work.message, part))
		fail_msg("\"%s\" is not in \"%s\"", part, pair.work.message);
}

static void test_merging_takes_all_names(void **state)
{
	(void)state;
	open_speakers();
	assert_true(naming_rename(&pair.work, named("Tom Reed"), slice_of("  Thomas Reed ")));
	assert_true(naming_merge(&pair.work, named("Thomas Reed"), slice_of("Ann Lee")));
	assert_int_equal(named("Tom Reed"), named("Ann Lee"));
	assert_int_equal(named("Thomas Reed"), named("Ann Lee"));
	assert_true(story_holds("\"Tom Reed\""));
	assert_true(story_holds("\"Thomas Reed\""));
	assert_false(story_holds("name: \"Thomas Reed\""));
	/* The list stands on who they are now. */
	assert_int_equal(pair.work.list->items[pair.work.list->present].number, named("Ann Lee"));
	/* A name that was another's is that one's no longer. */
	assert_true(naming_rename(&pair.work, named("Vale Bank"), slice_of("Thomas Reed")));
	assert_int_not_equal(named("Thomas Reed"), named("Ann Lee"));
	pair_release(&pair);
}

static void test_sides_go_round(void **state)
{
	static const char *const sides[] = { "accused", "accuser", "none", "accused" };

	(void)state;
	open_speakers();
	/* A guess has none yet. */
	assert_true(naming_set_side(&pair.work, named("Ann Lee"), NULL));
	assert_true(slice_equal_text(side_of("Ann Lee"), sides[0]));
	assert_true(naming_set_side(&pair.work, named("Tom Reed"), "none"));
	for (size_t i = 0; i < 4; i++) {
		assert_true(naming_set_side(&pair.work, named("Tom Reed"), NULL));
		assert_true(slice_equal_text(side_of("Tom Reed"), sides[i]));
	}
	pair_release(&pair);
}

/* What the format cannot hold is refused, and the file stays as it is. */
static void test_limits_of_a_story(void **state)
{
	struct strbuf story;
	char *longest;
	char *path;

	(void)state;
	open_speakers();
	strbuf_init(&story);
	strbuf_add_text(&story, "crossread-story: 1\nspeakers:\n  - name: \"Ann Lee\"\n    aliases:");
	for (int i = 0; i < STORY_MOST_ALIASES; i++)
		strbuf_add_format(&story, "%s\"Lee %d\"", i ? ", " : " [", i);
	strbuf_add_text(&story, "]\n");
	path = scratch_write(&pair.scratch, STORY_FILE, strbuf_text(&story));
	assert_false(naming_rename(&pair.work, named("Ann Lee"), slice_of("Anna Lee")));
	told("a speaker has at most 100 other names");
	assert_false(naming_merge(&pair.work, named("Tom Reed"), slice_of("Ann Lee")));
	told("a speaker has at most 100 other names");
	longest = mem_new(STORY_MOST_TEXT + 1);
	memset(longest, 'x', STORY_MOST_TEXT + 1);
	assert_false(naming_rename(&pair.work, named("Tom Reed"), slice_from(longest, STORY_MOST_TEXT + 1)));
	told("the name is longer than 1000 bytes");
	free(longest);
	assert_true(story_holds(strbuf_text(&story)));
	free(path);
	strbuf_clear(&story);
	strbuf_add_text(&story, "crossread-story: 1\nspeakers:\n");
	for (int i = 0; i < STORY_MOST_SPEAKERS; i++)
		strbuf_add_format(&story, "  - name: \"Lee %d\"\n", i);
	path = scratch_write(&pair.scratch, STORY_FILE, strbuf_text(&story));
	assert_false(naming_confirm(&pair.work, named("Tom Reed")));
	told("a story has at most 1000 speakers");
	assert_false(naming_merge(&pair.work, named("Tom Reed"), slice_of("Ann Lee")));
	told("a story has at most 1000 speakers");
	assert_true(story_holds(strbuf_text(&story)));
	free(path);
	strbuf_release(&story);
	pair_release(&pair);
}

static void test_standard_input_has_no_story(void **state)
{
	const char *path;

	(void)state;
	open_speakers();
	path = pair.work.documents[0].path;
	pair.work.documents[0].path = "-";
	assert_false(naming_confirm(&pair.work, named("Tom Reed")));
	told("standard input lies in no folder");
	pair.work.documents[0].path = path;
	assert_false(story_exists());
	pair_release(&pair);
}

static void write_beside(void)
{
	char text[100];

	snprintf(text, sizeof(text), "crossread-story: 1\ntitle: \"theirs %u\"\nspeakers: []\n", ++written);
	free(scratch_write(&pair.scratch, STORY_FILE, text));
}

static void test_a_colleague_writes_meanwhile(void **state)
{
	(void)state;
	written = 0;
	open_speakers();
	fault_instead("mkostemp", 1, write_beside);
	assert_true(naming_confirm(&pair.work, named("Tom Reed")));
	assert_int_equal(fault_fired(), 1);
	assert_true(story_holds("theirs 1") && story_holds("Tom Reed"));
	/* Who writes all the time is not overwritten. */
	fault_instead("mkostemp", 1000, write_beside);
	assert_false(naming_confirm(&pair.work, named("Ann Lee")));
	assert_true(fault_fired() > 1);
	told("somebody else has changed it meanwhile");
	assert_false(story_holds("Ann Lee"));
	pair_release(&pair);
}

static void test_disks_that_fail(void **state)
{
	(void)state;
	open_speakers();
	fault_arm("rename", 0, 1, EIO);
	assert_false(naming_confirm(&pair.work, named("Tom Reed")));
	assert_int_equal(fault_fired(), 1);
	told("story.yaml");
	assert_false(story_exists());
	assert_true(naming_confirm(&pair.work, named("Tom Reed")));
	/* Nor is a file replaced that cannot be read, and one that the disk did not confirm is there all the same. */
	fault_arm("read", 0, 1, EIO);
	assert_false(naming_confirm(&pair.work, named("Ann Lee")));
	assert_int_equal(fault_fired(), 1);
	assert_false(story_holds("Ann Lee"));
	fault_arm("fsync", 1, 1, EIO);
	assert_true(naming_confirm(&pair.work, named("Ann Lee")));
	assert_int_equal(fault_fired(), 1);
	assert_true(story_holds("Ann Lee"));
	assert_true(naming_undo(&pair.work));
	assert_false(story_holds("Ann Lee"));
	/* What cannot be undone now can be undone later. */
	fault_arm("stat", 0, 1, EIO);
	assert_false(naming_undo(&pair.work));
	assert_int_equal(fault_fired(), 1);
	fault_arm("unlink", 0, 1, EACCES);
	assert_false(naming_undo(&pair.work));
	assert_int_equal(fault_fired(), 1);
	told("story.yaml");
	assert_true(story_holds("Tom Reed"));
	assert_true(naming_undo(&pair.work));
	assert_false(story_exists());
	pair_release(&pair);
}

/* A filter may leave nobody to do something with. */
static void test_nobody_is_listed(void **state)
{
	size_t number;

	(void)state;
	open_speakers();
	assert_true(list_set_filter(&pair.work, slice_of("speaker:nobody-here")));
	assert_int_equal(pair.work.list->count, 0);
	work_hush(&pair.work);
	assert_false(list_accept(&pair.work));
	told("nothing fits the filter");
	work_hush(&pair.work);
	assert_false(list_remove(&pair.work));
	told("nothing fits the filter");
	work_hush(&pair.work);
	assert_false(list_speaker_here(&pair.work, &number));
	told("nothing fits the filter");
	assert_false(story_exists());
	list_close(&pair.work);
	/* In another list there is no speaker either. */
	assert_true(list_open(&pair.work, LIST_ARTICLES));
	assert_false(list_speaker_here(&pair.work, &number));
	told(":speakers lists them");
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_merging_takes_all_names),
		cmocka_unit_test(test_sides_go_round),
		cmocka_unit_test(test_limits_of_a_story),
		cmocka_unit_test(test_standard_input_has_no_story),
		cmocka_unit_test(test_a_colleague_writes_meanwhile),
		cmocka_unit_test(test_disks_that_fail),
		cmocka_unit_test(test_nobody_is_listed),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("work_naming", tests, NULL, NULL);
}
