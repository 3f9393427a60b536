/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pair.h"

#include "crossread/base/file.h"
#include "crossread/work/attributing.h"
#include "crossread/work/focus.h"
#include "crossread/work/list.h"
#include "crossread/work/naming.h"
#include "crossread/work/quoting.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#define SAID \
	"Vale Bank has denied the claims.\n" \
	"“We never sold the records of our customers to anybody,” a Vale Bank spokesman told the Echo.\n" \
	"“We will answer in court,” they said.\n" \
	"The harbour was quiet on that day, and nobody was there.\n"
#define ALSO_SAID \
	"The bank rejects it.\n" \
	"\"We never sold the records of our customers to anybody\", Ann Lee, a spokeswoman for Vale Bank, said.\n" \
	"“We want our money back,” said Tom Reed, a customer.\n"

static const struct annotation *tagged(const struct pair *pair, size_t document, size_t number)
{
	const struct annotations *set = &pair->work.documents[document].sidecar.annotations;

	return number < set->count ? &set->list[number] : NULL;
}

static void tag(struct pair *pair, size_t side, size_t sentence, const char *name)
{
	pair->work.active = side;
	focus_sentence(&pair->work, sentence);
	assert_true(tagging_toggle(&pair->work, slice_of(name)));
}

static void finish(struct pair *pair)
{
	while (quoting_step(&pair->work) || echoing_step(&pair->work))
		;
	work_arrange(&pair->work, 24, 80);
}

static void test_tagging_fills_in_the_speaker(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	tag(&pair, 0, 1, "denial");
	assert_true(slice_equal_text(tagged(&pair, 0, 0)->speaker, "a Vale Bank spokesman"));
	assert_non_null(strstr(pair.work.message, "speaker-said"));
	assert_true(tagging_undo(&pair.work));
	assert_null(tagged(&pair, 0, 0));
	/* Nobody speaks there. */
	tag(&pair, 0, 3, "context");
	assert_int_equal(tagged(&pair, 0, 0)->speaker.length, 0);
	pair_release(&pair);
}

static void test_a_configuration_leaves_it_empty(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	pair.work.quoting.leaves_speakers = true;
	tag(&pair, 0, 1, "denial");
	assert_int_equal(tagged(&pair, 0, 0)->speaker.length, 0);
	pair_release(&pair);
}

/* Two people in one passage, as much of each: whoever is meant, the reader must say. */
static void test_two_speakers_are_nobody(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, "“We won the case,” Ann Lee said. “We lost the case,” Tom Reed said.\n", SAID);
	assert_true(slice_equal_text(attributing_find(&pair.work, 0, (struct span){ 0, 32 }).speaker, "Ann Lee"));
	assert_true(slice_equal_text(attributing_find(&pair.work, 0, (struct span){ 33, 67 }).speaker, "Tom Reed"));
	assert_int_equal(attributing_find(&pair.work, 0, (struct span){ 0, 67 }).speaker.length, 0);
	pair_release(&pair);
}

static void test_one_filter_finds_all_names(void **state)
{
	struct pair pair;
	struct list *list = &pair.work.lists[LIST_QUOTATIONS];

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	assert_true(list_open(&pair.work, LIST_QUOTATIONS));
	assert_true(list_set_filter(&pair.work, slice_of("speaker:\"vale bank\" kind:direct")));
	assert_int_equal(list->count, 3);
	assert_true(list_mark_all(&pair.work));
	assert_true(list_retag(&pair.work, slice_of("denial")));
	assert_int_equal(pair.work.documents[0].sidecar.annotations.count, 2);
	assert_int_equal(pair.work.documents[1].sidecar.annotations.count, 1);
	/* Without the marks, and again it changes nothing. */
	assert_true(slice_equal_text(tagged(&pair, 0, 1)->selector.quote, "We will answer in court,"));
	assert_false(list_retag(&pair.work, slice_of("denial")));
	assert_true(list_set_filter(&pair.work, slice_of("speaker:\"vale bank\" tag:denial")));
	assert_true(list->count >= 3);
	assert_true(list_set_filter(&pair.work, slice_of("speaker:reed tag:denial")));
	assert_int_equal(list->count, 0);
	list_close(&pair.work);
	assert_true(tagging_undo(&pair.work));
	assert_null(tagged(&pair, 0, 0));
	assert_null(tagged(&pair, 1, 0));
	pair_release(&pair);
}

/* What a person has said of a quotation goes before what the rules say. */
static void test_speakers_of_annotations_count(void **state)
{
	struct pair pair;
	struct list *list = &pair.work.lists[LIST_QUOTATIONS];

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	tag(&pair, 1, 2, "allegation");
	assert_true(tagging_set_speaker(&pair.work, slice_of("Rosa Fink")));
	assert_true(list_open(&pair.work, LIST_QUOTATIONS));
	assert_true(list_set_filter(&pair.work, slice_of("speaker:reed kind:direct")));
	assert_int_equal(list->count, 0);
	assert_true(list_set_filter(&pair.work, slice_of("speaker:fink")));
	assert_int_equal(list->count, 1);
	pair_release(&pair);
}

static void test_the_same_words_are_offered_and_linked(void **state)
{
	struct pair pair;
	const struct annotations *left = NULL;
	const struct annotations *right = NULL;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	left = &pair.work.documents[0].sidecar.annotations;
	right = &pair.work.documents[1].sidecar.annotations;
	tag(&pair, 0, 1, "denial");
	finish(&pair);
	assert_true(echoing_offers(&pair.work, 0, tagged(&pair, 0, 0)));
	assert_int_equal(right->count, 0);
	assert_true(echoing_apply(&pair.work));
	assert_int_equal(right->count, 1);
	assert_true(slice_equal_text(right->list[0].selector.quote,
		"We never sold the records of our customers to anybody"));
	assert_true(slice_equal_text(right->list[0].speaker, "Ann Lee"));
	assert_int_equal(left->link_count, 1);
	assert_int_equal(right->link_count, 1);
	assert_true(slice_equal_text(left->links[0].to_file, "right.txt"));
	assert_true(slice_equal(left->links[0].to_id, right->list[0].id));
	assert_true(slice_equal(right->links[0].to_id, left->list[0].id));
	focus_sentence(&pair.work, 1);
	assert_true(echoing_follow(&pair.work));
	assert_int_equal(pair.work.active, 1);
	assert_int_equal(pair.work.panes[1].focus, 1);
	assert_true(echoing_follow(&pair.work));
	assert_int_equal(pair.work.active, 0);
	/* One step, in both articles. */
	assert_true(tagging_undo(&pair.work));
	assert_int_equal(right->count, 0);
	assert_int_equal(left->count, 1);
	assert_int_equal(left->link_count + right->link_count, 0);
	assert_false(echoing_apply(&pair.work));
	pair_release(&pair);
}

static void test_short_or_foreign_words_are_not_offered(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, "It did not rain.\nThe bank said so.\nThe case is closed now, he thinks.\n",
		"The bank said so.\nThe case is open.\n");
	tag(&pair, 0, 2, "context");
	finish(&pair);
	assert_false(echoing_offers(&pair.work, 0, tagged(&pair, 0, 0)));
	assert_false(echoing_apply(&pair.work));
	pair_release(&pair);
}

/* The number of the speaker of that name. */
static size_t named(const struct pair *pair, const char *name)
{
	size_t number = speakers_find(&pair->work.quoting.found.speakers, slice_of(name));

	assert_int_not_equal(number, SPEAKER_UNKNOWN);
	return number;
}

static void expect_story(const struct pair *pair, const char *part, bool there)
{
	char *path = story_path_beside(pair->work.documents[0].path);
	struct strbuf bytes;
	struct error error;

	strbuf_init(&bytes);
	assert_true(file_read(path, STORY_MOST_BYTES, &bytes, &error));
	assert_int_equal(strstr(strbuf_text(&bytes), part) != NULL, there);
	strbuf_release(&bytes);
	free(path);
}

static void test_speakers_are_written_when_confirmed(void **state)
{
	struct pair pair;
	char *path;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	path = story_path_beside(pair.work.documents[0].path);
	assert_true(list_open(&pair.work, LIST_SPEAKERS));
	finish(&pair);
	assert_false(file_exists(path));
	assert_true(naming_confirm(&pair.work, named(&pair, "Vale Bank")));
	expect_story(&pair, "- name: \"Vale Bank\"", true);
	expect_story(&pair, "articles: []", true);
	assert_true(naming_rename(&pair.work, named(&pair, "Vale Bank"), slice_of("Vale Group")));
	expect_story(&pair, "- \"Vale Bank\"", true);
	assert_true(naming_set_side(&pair.work, named(&pair, "Vale Bank"), "none"));
	expect_story(&pair, "side: \"none\"", true);
	assert_false(naming_set_side(&pair.work, named(&pair, "Vale Bank"), "guilty"));
	assert_true(naming_merge(&pair.work, named(&pair, "Tom Reed"), slice_of("Vale Group")));
	assert_int_equal(named(&pair, "Tom Reed"), named(&pair, "Vale Bank"));
	assert_false(naming_merge(&pair.work, named(&pair, "Tom Reed"), slice_of("Nobody Here")));
	assert_true(naming_undo(&pair.work));
	assert_int_not_equal(named(&pair, "Tom Reed"), named(&pair, "Vale Bank"));
	assert_true(naming_undo(&pair.work));
	assert_true(naming_undo(&pair.work));
	expect_story(&pair, "Vale Group", false);
	assert_true(naming_undo(&pair.work));
	assert_false(file_exists(path));
	assert_false(naming_undo(&pair.work));
	free(path);
	pair_release(&pair);
}

/* A name may hold quotation marks, which end a value of a filter. */
static void test_what_a_nicknamed_speaker_says_is_listed(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	assert_true(list_open(&pair.work, LIST_SPEAKERS));
	finish(&pair);
	assert_true(naming_rename(&pair.work, named(&pair, "Tom Reed"), slice_of("\"Tommy\" Tom Reed")));
	assert_true(list_go(&pair.work));
	work_arrange(&pair.work, 24, 80);
	assert_int_equal(pair.work.list->source, LIST_QUOTATIONS);
	assert_string_equal(strbuf_text(&pair.work.list->typed), "speaker:\"Tommy\" speaker:\" Tom Reed\"");
	assert_int_equal(pair.work.list->count, 1);
	pair_release(&pair);
}

/* A colleague has changed the story file meanwhile: what they wrote stays, unknown keys and all. */
static void test_a_colleague_is_not_overwritten(void **state)
{
	struct pair pair;
	char *theirs;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	assert_true(list_open(&pair.work, LIST_SPEAKERS));
	finish(&pair);
	assert_true(naming_confirm(&pair.work, named(&pair, "Vale Bank")));
	theirs = scratch_write(&pair.scratch, STORY_FILE,
		"crossread-story: 1\n# mine\nspeakers:\n  - name: \"Ulla\"\n    since: \"1990\"\ncolour: \"red\"\n");
	assert_true(naming_confirm(&pair.work, named(&pair, "Tom Reed")));
	expect_story(&pair, "since: \"1990\"", true);
	expect_story(&pair, "colour: \"red\"", true);
	expect_story(&pair, "Tom Reed", true);
	assert_non_null(strstr(pair.work.message, "story.yaml.bak"));
	assert_true(naming_undo(&pair.work));
	expect_story(&pair, "# mine", true);
	/* And what cannot be read is left alone. */
	free(theirs);
	theirs = scratch_write(&pair.scratch, STORY_FILE, "crossread-story: 1\nspeakers: 5\n");
	assert_false(naming_confirm(&pair.work, named(&pair, "Tom Reed")));
	expect_story(&pair, "speakers: 5", true);
	free(theirs);
	pair_release(&pair);
}

/* Undoing never takes away what a colleague wrote behind our change: neither the file that we made, nor one we changed.
 */
static void test_undo_leaves_a_colleague_alone(void **state)
{
	(void)state;
	for (size_t changes = 1; changes <= 2; changes++) {
		struct pair pair;

		pair_open_texts(&pair, SAID, ALSO_SAID);
		finish(&pair);
		assert_true(list_open(&pair.work, LIST_SPEAKERS));
		assert_true(naming_confirm(&pair.work, named(&pair, "Vale Bank")));
		if (changes == 2)
			assert_true(naming_set_side(&pair.work, named(&pair, "Vale Bank"), "none"));
		free(scratch_write(&pair.scratch, STORY_FILE, "crossread-story: 1\ntitle: \"theirs, and longer\"\n"));
		assert_false(naming_undo(&pair.work));
		assert_non_null(
			strstr(pair.work.message, "somebody else has changed it meanwhile; nothing was undone"));
		expect_story(&pair, "theirs, and longer", true);
		pair_release(&pair);
	}
}

/* What cannot be done says why, and changes neither the file nor the list. */
static void test_speakers_that_cannot_be_changed(void **state)
{
	struct pair pair;
	char *path;

	(void)state;
	pair_open_texts(&pair, SAID, ALSO_SAID);
	finish(&pair);
	assert_true(list_open(&pair.work, LIST_SPEAKERS));
	assert_false(naming_forget(&pair.work, named(&pair, "Vale Bank")));
	assert_non_null(strstr(pair.work.message, "this is a guess already: it stands in no file"));
	assert_false(naming_merge(&pair.work, named(&pair, "Vale Bank"), slice_of("Vale Bank")));
	assert_non_null(strstr(pair.work.message, "that is the same speaker"));
	assert_false(naming_rename(&pair.work, named(&pair, "Vale Bank"), slice_of("")));
	path = story_path_beside(pair.work.documents[0].path);
	assert_false(file_exists(path));
	assert_true(naming_confirm(&pair.work, named(&pair, "Vale Bank")));
	assert_true(naming_confirm(&pair.work, named(&pair, "Tom Reed")));
	assert_false(naming_rename(&pair.work, named(&pair, "Vale Bank"), slice_of("Tom Reed")));
	assert_non_null(strstr(pair.work.message, "merge the two"));
	assert_true(naming_forget(&pair.work, named(&pair, "Tom Reed")));
	expect_story(&pair, "Tom Reed", false);
	free(path);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tagging_fills_in_the_speaker),
		cmocka_unit_test(test_a_configuration_leaves_it_empty),
		cmocka_unit_test(test_two_speakers_are_nobody),
		cmocka_unit_test(test_one_filter_finds_all_names),
		cmocka_unit_test(test_speakers_of_annotations_count),
		cmocka_unit_test(test_the_same_words_are_offered_and_linked),
		cmocka_unit_test(test_short_or_foreign_words_are_not_offered),
		cmocka_unit_test(test_speakers_are_written_when_confirmed),
		cmocka_unit_test(test_what_a_nicknamed_speaker_says_is_listed),
		cmocka_unit_test(test_a_colleague_is_not_overwritten),
		cmocka_unit_test(test_undo_leaves_a_colleague_alone),
		cmocka_unit_test(test_speakers_that_cannot_be_changed),
	};

	return cmocka_run_group_tests_name("work_quoting", tests, NULL, NULL);
}
