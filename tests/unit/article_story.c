/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Story files: what is read of them and kept, and everything that is refused. */
#include "scratch.h"

#include "crossread/article/story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD "crossread-story: 1\n"

static const char sample[] = HEAD "title: \"Klein v. Meta Platforms\"\n"
				  "articles:\n"
				  "  - file: \"sun.txt\"\n"
				  "    outlet: \"The Sun\"\n"
				  "    paper: 'yes'\n"
				  "  - file: \"..dots.txt\"\n"
				  "    outlet: \"\"\n"
				  "speakers:\n"
				  "  - name: \"Meta\"\n"
				  "    side: \"accused\"\n"
				  "    aliases:\n"
				  "      - \"Meta spokesperson\"\n"
				  "      - \"Andy Stone\"\n"
				  "  - name: \"Klein\"\n"
				  "    side: \"\"\n"
				  "    aliases: []\n"
				  "    since: 2020\n"
				  "tags: []\n"
				  "mood: [1, 'two']\n";

static void test_read(void **state)
{
	struct story story;
	struct error error;

	(void)state;
	assert_true(story_read(&story, slice_of(sample), "s", &error));
	assert_true(slice_equal_text(story.title, "Klein v. Meta Platforms"));
	assert_int_equal(story.article_count, 2);
	assert_true(slice_equal_text(story.articles[0].file, "sun.txt"));
	assert_true(slice_equal_text(story.articles[0].outlet, "The Sun"));
	assert_int_equal(story.articles[1].line, 7);
	assert_int_equal(story.speaker_count, 2);
	assert_true(slice_equal_text(story.speakers[0].side, "accused"));
	assert_int_equal(story.speakers[0].alias_count, 2);
	assert_true(slice_equal_text(story.speakers[0].aliases[1], "Andy Stone"));
	story_release(&story);
	/* The least that is one; what a person has emptied is empty. */
	assert_true(story_read(&story, slice_of(HEAD "articles:\nspeakers: []\n"), "s", &error));
	assert_int_equal(story.article_count, 0);
	assert_int_equal(story.title.length, 0);
	story_release(&story);
}

static void test_written_as_read(void **state)
{
	struct story story;
	struct strbuf bytes;
	struct error error;

	(void)state;
	strbuf_init(&bytes);
	assert_true(story_read(&story, slice_of(sample), "s", &error));
	story_write(&story, &bytes);
	assert_string_equal(strbuf_text(&bytes), sample);
	story_release(&story);
	strbuf_clear(&bytes);
	assert_true(story_read(&story, slice_of(HEAD), "s", &error));
	story_write(&story, &bytes);
	assert_string_equal(strbuf_text(&bytes), HEAD "title: \"\"\narticles: []\nspeakers: []\ntags: []\n");
	story_release(&story);
	strbuf_release(&bytes);
}

static void assert_refused(const char *content, const char *message)
{
	struct story story;
	struct error error;

	if (story_read(&story, slice_of(content), "s", &error))
		fail_msg("taken: %s", content);
	assert_string_equal(error.message, message);
}

#define ARTICLES(entries) HEAD "articles:\n" entries
#define NO_NAME "s:3:5: file: is not the name of a file beside this one; no folder belongs before it"

static void test_refused(void **state)
{
	(void)state;
	assert_refused("", "s:1:1: the file is empty; \"crossread-story: 1\" would be right as the first line");
	assert_refused("text\n", "s:1:1: is no story; \"crossread-story: 1\" would be right as the first line");
	assert_refused("title: \"x\"\ncrossread-story: 1\n",
		"s:1:1: is no story; \"crossread-story: 1\" would be right as the first line");
	assert_refused("crossread-story: \"1\"\n",
		"s:1:1: is no format of a story; \"crossread-story: 1\" would be right");
	assert_refused("crossread-story: 2\n",
		"s:1:1: written by a newer version (format 2, this one reads format 1); update this program");
	assert_refused(HEAD "title: []\n", "s:2:1: title: is no text; title: \"...\" would be right");
	assert_refused(HEAD "articles: x\n",
		"s:2:1: articles: is no list; [] or entries that begin with \"- \" would be right");
	assert_refused(HEAD "tags: x\n",
		"s:2:1: tags: is no list; [] or entries that begin with \"- \" would be right");
	assert_refused(ARTICLES("  - sun.txt\n"), "s:3:5: is no article; - file: \"...\" would be right");
	assert_refused(ARTICLES("  - file: \"a\"\n  - file: \"a\"\n"),
		"s:4:5: file: stands already in line 3; keep one of the two");
	assert_refused(HEAD "speakers:\n  - side: \"x\"\n", "s:3:5: the name is missing here; it must not be left out");
	assert_refused(HEAD "speakers:\n  - name: \"x\"\n  - name: \"x\"\n",
		"s:4:5: the name stands already in line 3; keep one of the two");
	assert_refused(HEAD "speakers:\n  - name: \"x\"\n    aliases: [[]]\n",
		"s:4:15: is no other name; a text like \"Meta spokesperson\" would be right");
	assert_refused(HEAD "title: *a\n", "s:2:8: an alias (*); write the value out");
}

/* Nothing that could lead out of the folder. */
static void test_paths_are_refused(void **state)
{
	(void)state;
	assert_refused(ARTICLES("  - file: \"../a.txt\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \"/etc/passwd\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \"sub/a.txt\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \"..\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \".\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \"a\\0b\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - file: \"\"\n"), NO_NAME);
	assert_refused(ARTICLES("  - outlet: \"The Sun\"\n"), NO_NAME);
}

static void test_limits(void **state)
{
	struct story story;
	struct strbuf bytes;
	struct error error;

	(void)state;
	strbuf_init(&bytes);
	strbuf_add_text(&bytes, HEAD "articles:\n");
	for (int i = 0; i < STORY_MOST_ARTICLES; i++)
		strbuf_add_format(&bytes, "  - file: \"%d\"\n", i);
	assert_true(story_read(&story, strbuf_slice(&bytes), "s", &error));
	assert_int_equal(story.article_count, STORY_MOST_ARTICLES);
	story_release(&story);
	strbuf_add_text(&bytes, "  - file: \"one more\"\n");
	assert_refused(strbuf_text(&bytes), "s:2:1: articles: holds 201 entries; 200 is the limit");
	strbuf_clear(&bytes);
	strbuf_add_text(&bytes, HEAD "title: \"");
	strbuf_add_repeated(&bytes, 'x', STORY_MOST_TEXT + 1);
	strbuf_add_text(&bytes, "\"\n");
	assert_refused(strbuf_text(&bytes), "s:2:1: title: is longer than 1000 bytes, the limit");
	strbuf_add_repeated(&bytes, '\n', STORY_MOST_BYTES);
	assert_refused(strbuf_text(&bytes), "s: larger than 1 MiB, the limit");
	strbuf_release(&bytes);
}

/* Read, it is written in a form that reads back the same; else it is refused by name. */
static void assert_read_or_refused(struct slice bytes)
{
	struct strbuf written[2];
	struct story story;
	struct error error;

	if (!story_read(&story, bytes, "s", &error)) {
		assert_memory_equal(error.message, "s:", 2);
		return;
	}
	for (size_t i = 0; i < 2; i++) {
		strbuf_init(&written[i]);
		story_write(&story, &written[i]);
		story_release(&story);
		if (!story_read(&story, strbuf_slice(&written[i]), "s", &error))
			fail_msg("%s", error.message);
	}
	assert_string_equal(strbuf_text(&written[0]), strbuf_text(&written[1]));
	story_release(&story);
	strbuf_release(&written[0]);
	strbuf_release(&written[1]);
}

/* Cut off anywhere, or with any byte changed. */
static void test_damaged(void **state)
{
	struct slice whole = slice_of(sample);

	(void)state;
	for (size_t i = 0; i < whole.length; i++) {
		struct strbuf changed;

		strbuf_init(&changed);
		strbuf_add(&changed, slice_part(whole, 0, i));
		assert_read_or_refused(strbuf_slice(&changed));
		strbuf_add_byte(&changed, (char)(whole.data[i] ^ 0x11));
		strbuf_add(&changed, slice_part(whole, i + 1, whole.length));
		assert_read_or_refused(strbuf_slice(&changed));
		strbuf_release(&changed);
	}
}

static void test_saved(void **state)
{
	struct scratch scratch;
	struct story story;
	struct strbuf bytes;
	struct error error;
	char *path;

	(void)state;
	scratch_init(&scratch);
	strbuf_init(&bytes);
	path = scratch_write(&scratch, STORY_FILE, sample);
	assert_true(story_load(&story, path, &error));
	story.speakers[1].side = slice_of("plaintiff");
	assert_int_equal(story_save(&story, path, NULL, &error), FILE_REPLACED);
	assert_true(file_read(path, STORY_MOST_BYTES, &bytes, &error));
	assert_non_null(strstr(strbuf_text(&bytes), "side: \"plaintiff\""));
	/* What somebody else wrote meanwhile is not lost. */
	free(scratch_write(&scratch, STORY_FILE, HEAD "title: \"theirs\"\n"));
	assert_int_equal(story_save(&story, path, NULL, &error), FILE_CHANGED);
	assert_non_null(strstr(error.message, "somebody else has changed it"));
	assert_true(file_read(path, STORY_MOST_BYTES, &bytes, &error));
	assert_string_equal(strbuf_text(&bytes), HEAD "title: \"theirs\"\n");
	story_release(&story);
	free(path);
	strbuf_release(&bytes);
	scratch_release(&scratch);
}

static struct story_speaker *speaker(const struct story *story, const char *name)
{
	struct story_speaker *found = story_find_speaker(story, slice_of(name));

	assert_non_null(found);
	return found;
}

/* A name belongs to one speaker, once, and what is no name is refused. */
static void test_names_are_moved(void **state)
{
	struct story story;
	struct error error;

	(void)state;
	story_init(&story);
	assert_true(story_add_speaker(&story, slice_of("Ann Lee"), slice_of("accused"), &error));
	assert_true(story_add_speaker(&story, slice_of("Bo Kay"), slice_of(""), &error));
	assert_true(story_add_alias(&story, speaker(&story, "Ann Lee"), slice_of("the chief"), &error));
	assert_true(story_add_alias(&story, speaker(&story, "Ann Lee"), slice_of("Lee"), &error));
	assert_true(story_add_alias(&story, speaker(&story, "Ann Lee"), slice_of("Lee"), &error));
	assert_true(story_add_alias(&story, speaker(&story, "Ann Lee"), slice_of("Ann Lee"), &error));
	assert_int_equal(speaker(&story, "Ann Lee")->alias_count, 2);
	assert_true(story_add_alias(&story, speaker(&story, "Bo Kay"), slice_of("the chief"), &error));
	assert_int_equal(speaker(&story, "Ann Lee")->alias_count, 1);
	assert_true(slice_equal_text(speaker(&story, "Ann Lee")->aliases[0], "Lee"));
	assert_true(slice_equal_text(speaker(&story, "Bo Kay")->aliases[0], "the chief"));

	assert_true(story_rename_speaker(&story, speaker(&story, "Bo Kay"), slice_of("Bo Kay"), &error));
	assert_int_equal(speaker(&story, "Bo Kay")->alias_count, 1);
	assert_false(story_rename_speaker(&story, speaker(&story, "Bo Kay"), slice_of("Ann Lee"), &error));
	assert_non_null(strstr(error.message, "has a speaker of that name already"));
	assert_false(story_rename_speaker(&story, speaker(&story, "Bo Kay"), slice_of(""), &error));
	assert_string_equal(error.message, "a name is missing");
	/* The old name still finds them; the new one was an alias of somebody else. */
	assert_true(story_rename_speaker(&story, speaker(&story, "Bo Kay"), slice_of("Lee"), &error));
	assert_int_equal(speaker(&story, "Ann Lee")->alias_count, 0);
	assert_true(slice_equal_text(speaker(&story, "Lee")->aliases[1], "Bo Kay"));
	story_remove_speaker(&story, speaker(&story, "Ann Lee"));
	assert_int_equal(story.speaker_count, 1);
	assert_true(slice_equal_text(story.speakers[0].name, "Lee"));
	story_release(&story);
}

static void test_names_have_limits(void **state)
{
	struct story story;
	struct error error;
	struct strbuf name;

	(void)state;
	strbuf_init(&name);
	story_init(&story);
	strbuf_add_repeated(&name, 'x', STORY_MOST_TEXT);
	assert_true(story_add_speaker(&story, strbuf_slice(&name), slice_of(""), &error));
	strbuf_add_byte(&name, 'x');
	assert_false(story_add_speaker(&story, strbuf_slice(&name), slice_of(""), &error));
	assert_string_equal(error.message, "the name is longer than 1000 bytes, the limit");
	assert_false(story_add_alias(&story, &story.speakers[0], strbuf_slice(&name), &error));
	assert_false(story_add_alias(&story, &story.speakers[0], slice_of(""), &error));
	for (int i = 0; i < STORY_MOST_ALIASES; i++) {
		strbuf_clear(&name);
		strbuf_add_format(&name, "alias %d", i);
		assert_true(story_add_alias(&story, &story.speakers[0], strbuf_slice(&name), &error));
	}
	assert_false(story_add_alias(&story, &story.speakers[0], slice_of("one more"), &error));
	assert_string_equal(error.message, "a speaker has at most 100 other names");
	for (int i = 1; i < STORY_MOST_SPEAKERS; i++) {
		strbuf_clear(&name);
		strbuf_add_format(&name, "speaker %d", i);
		assert_true(story_add_speaker(&story, strbuf_slice(&name), slice_of(""), &error));
	}
	assert_false(story_add_speaker(&story, slice_of("one more"), slice_of(""), &error));
	assert_string_equal(error.message, "a story has at most 1000 speakers");
	story_release(&story);
	strbuf_release(&name);
}

/* The lists of tags that only later versions understand, and comments, outlive a change. */
static void test_what_is_kept(void **state)
{
	static const char content[] = "# by hand\n" HEAD "tags:\n  - name: \"doubt\"\n";
	struct scratch scratch;
	struct story story;
	struct strbuf bytes;
	struct error error;
	char *path;
	char *copy;

	(void)state;
	scratch_init(&scratch);
	strbuf_init(&bytes);
	path = scratch_write(&scratch, STORY_FILE, content);
	assert_true(story_load(&story, path, &error));
	assert_true(story_add_speaker(&story, slice_of("Ann Lee"), slice_of(""), &error));
	assert_int_equal(story_save(&story, path, &copy, &error), FILE_REPLACED);
	assert_true(file_read(path, STORY_MOST_BYTES, &bytes, &error));
	assert_non_null(strstr(strbuf_text(&bytes), "tags:\n  - name: \"doubt\"\n"));
	assert_non_null(strstr(strbuf_text(&bytes), "name: \"Ann Lee\""));
	assert_true(file_read(copy, STORY_MOST_BYTES, &bytes, &error));
	assert_string_equal(strbuf_text(&bytes), content);
	free(copy);
	/* Only once; and a file that is gone meanwhile is not made anew. */
	assert_int_equal(story_save(&story, path, &copy, &error), FILE_REPLACED);
	assert_null(copy);
	story.had_comments = true;
	assert_int_equal(unlink(path), 0);
	assert_int_equal(story_save(&story, path, &copy, &error), FILE_FAILED);
	assert_non_null(strstr(error.message, "No such file"));
	assert_false(file_exists(path));
	story_release(&story);
	free(path);
	strbuf_release(&bytes);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_written_as_read),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_paths_are_refused),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_saved),
		cmocka_unit_test(test_names_are_moved),
		cmocka_unit_test(test_names_have_limits),
		cmocka_unit_test(test_what_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
