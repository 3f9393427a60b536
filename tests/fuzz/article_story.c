/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story file, any bytes: read, changed as a person does, written, and read again as the same. */
#include "fuzz.h"
#include "lines.h"

#include "crossread/article/story.h"

LINES_MUTATOR

/* Writes it, and reads and writes what was written. */
static void check_reads_back(const struct story *story)
{
	struct strbuf written[2];
	struct story again;
	struct error error;

	strbuf_init(&written[0]);
	strbuf_init(&written[1]);
	story_write(story, &written[0]);
	CHECK(story_read(&again, strbuf_slice(&written[0]), "written.yaml", &error));
	CHECK(again.article_count == story->article_count && again.speaker_count == story->speaker_count);
	CHECK(slice_equal(again.title, story->title));
	story_write(&again, &written[1]);
	CHECK(slice_equal(strbuf_slice(&written[0]), strbuf_slice(&written[1])));
	story_release(&again);
	strbuf_release(&written[0]);
	strbuf_release(&written[1]);
}

/* Each of these may be refused, with a message. */
static void change(struct story *story)
{
	struct error error = { "" };
	struct story_speaker *speaker;

	if (!story_find_speaker(story, slice_of("Ann Lee")) &&
		!story_add_speaker(story, slice_of("Ann Lee"), slice_of("accuser"), &error))
		fuzz_check_error(&error);
	if (!story->speaker_count)
		return;
	speaker = &story->speakers[story->speaker_count / 2];
	error_clear(&error);
	if (!story_add_alias(story, speaker, slice_of("the union"), &error))
		fuzz_check_error(&error);
	if (!story_rename_speaker(story, speaker, slice_of("Ann Lee of the union"), &error))
		fuzz_check_error(&error);
	story_set_side(story, speaker, slice_of("accused"));
	check_reads_back(story);
	story_remove_speaker(story, &story->speakers[0]);
	check_reads_back(story);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct story story;
	struct error error = { "" };

	if (!story_read(&story, fuzz_input(data, size), "story.yaml", &error)) {
		fuzz_check_error(&error);
		return 0;
	}
	check_reads_back(&story);
	change(&story);
	story_release(&story);
	return 0;
}
