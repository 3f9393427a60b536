/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers over the articles of a story: the table, its guesses, and what one article borrows from another. */
#include "speech_article.h"

#include "crossread/compare/story_quotations.h"

static const char first[] = "“We did nothing wrong,” a Lamp spokesperson told reporters.\n\n"
			    "At the heart of it was “a special relationship” between two firms.\n\n"
			    "It was signed as the “Inbox API” last year.\n\n"
			    "“We did nothing wrong,” they said again.\n";
static const char second[] = "The lawsuit claims that they had “a special relationship” for years. "
			     "Lawyers allege that the “Inbox API” was a part of it.\n\n"
			     "Bo Ray, the communications director at Lamp, denied it. “It is all false,” Ray said.\n";

static void read_story(struct article articles[2], struct story_quotations *found, const struct story *story)
{
	const struct article *list[] = { &articles[0], &articles[1] };

	article_read(&articles[0], slice_of(first));
	article_read(&articles[1], slice_of(second));
	story_quotations_find(found, list, 2, story);
}

static void release_story(struct article articles[2], struct story_quotations *found)
{
	story_quotations_release(found);
	article_release(&articles[0]);
	article_release(&articles[1]);
}

/* The number of the quotation of `article` that begins with `words`. */
static size_t find(const struct story_quotations *found, const struct article *articles, size_t article,
	const char *words)
{
	const struct quotations *quotations = &found->articles[article].quotations;

	for (size_t i = 0; i < quotations->count; i++) {
		if (quotations->list[i].kind != QUOTATION_INDIRECT &&
			slice_starts(article_slice(&articles[article], quotations->list[i].words), words))
			return i;
	}
	fail_msg("no quotation: %s", words);
	return 0;
}

static void test_borrowed(void **state)
{
	struct article articles[2];
	const struct article *list[] = { &articles[0], &articles[1] };
	struct story_quotations found;
	const struct quotation *quotation;
	const struct voice *voice;
	size_t number;

	(void)state;
	read_story(articles, &found, NULL);
	number = find(&found, articles, 0, "a special");
	quotation = &found.articles[0].quotations.list[number];
	voice = &found.articles[0].voices[number];
	assert_true(voice->is_borrowed);
	assert_int_equal(voice->article, 1);
	assert_int_equal(quotation->kind, QUOTATION_PARTIAL);
	assert_string_equal(quotation->rule, "borrowed");
	assert_true(quotation->confidence > .5 && quotation->confidence < .8);
	assert_true(span_is_empty(quotation->speaker));
	assert_true(slice_equal_text(story_quotations_speaker(&found, list, 0, number), "The lawsuit"));
	/* A name is nobody's. */
	number = find(&found, articles, 0, "Inbox API");
	assert_int_equal(found.articles[0].quotations.list[number].kind, QUOTATION_TERM);
	assert_int_equal(found.articles[0].voices[number].speaker, SPEAKER_UNKNOWN);
	release_story(articles, &found);
}

static void test_guessed(void **state)
{
	struct article articles[2];
	struct story_quotations found;
	size_t lamp;

	(void)state;
	read_story(articles, &found, NULL);
	lamp = speakers_find(&found.speakers, slice_of("the LAMP"));
	assert_int_not_equal(lamp, SPEAKER_UNKNOWN);
	assert_true(found.speakers.list[lamp].is_guess);
	assert_true(slice_equal_text(found.speakers.list[lamp].side, "accused"));
	assert_true(found.speakers.list[lamp].side_is_guess);
	assert_int_equal(speakers_find(&found.speakers, slice_of("A Lamp spokesperson")), lamp);
	assert_int_equal(speakers_find(&found.speakers, slice_of("Bo Ray, the director")), lamp);
	assert_int_equal(found.articles[1].voices[find(&found, articles, 1, "It is all")].speaker, lamp);
	assert_int_equal(found.articles[0].voices[3].speaker, lamp);
	assert_true(slice_equal_text(found.speakers.list[speakers_find(&found.speakers, slice_of("lawsuit"))].side,
		"accuser"));
	assert_int_equal(speakers_find(&found.speakers, slice_of("Nobody")), SPEAKER_UNKNOWN);
	assert_int_equal(speakers_find(&found.speakers, slice_of("")), SPEAKER_UNKNOWN);
	release_story(articles, &found);
}

/* What the story file says comes first and stays as it is. */
static void test_said(void **state)
{
	struct article articles[2];
	const struct article *list[] = { &articles[0], &articles[1] };
	struct story_quotations found;
	struct story story;
	struct error error;

	(void)state;
	assert_true(story_read(&story,
		slice_of("crossread-story: 1\nspeakers:\n  - name: \"Lamp & Co\"\n    side: \"hero\"\n    aliases:\n"
			 "      - \"Lamp\"\n"),
		"story.yaml", &error));
	read_story(articles, &found, &story);
	story_release(&story);
	assert_true(slice_equal_text(found.speakers.list[0].name, "Lamp & Co"));
	assert_false(found.speakers.list[0].is_guess);
	assert_true(slice_equal_text(found.speakers.list[0].side, "hero"));
	assert_int_equal(found.speakers.list[0].alias_count, 1);
	assert_true(slice_equal_text(story_quotations_speaker(&found, list, 0, find(&found, articles, 0, "We did")),
		"Lamp & Co"));
	assert_true(slice_equal_text(story_quotations_speaker(&found, list, 1, find(&found, articles, 1, "It is all")),
		"Lamp & Co"));
	release_story(articles, &found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_borrowed),
		cmocka_unit_test(test_guessed),
		cmocka_unit_test(test_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
