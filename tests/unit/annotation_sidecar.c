/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sidecar's format: what is read is written again byte for byte, and every text comes back exactly.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/annotation/accept.h"

#include "desk.h"

#include "crossread/text/utf8.h"

/* Reads the file and expects its very bytes to be what would be written. */
static void assert_kept(const char *content)
{
	struct desk desk;
	struct sidecar sidecar;

	desk_init(&desk);
	desk_write(&desk, content);
	desk_open(&desk, &sidecar);
	desk_assert_formats(&desk, &sidecar, content);
	assert_null(sidecar.notice);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_path(void **state)
{
	char *path = sidecar_path("folder/story.txt");

	(void)state;
	assert_string_equal(path, "folder/story.txt.crossread.yaml");
	free(path);
}

static void test_absent(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.state, SIDECAR_ABSENT);
	assert_string_equal(sidecar.path, desk.path);
	assert_null(sidecar.root);
	desk_assert_formats(&desk, &sidecar, DESK_HEAD "annotations: []\n" DESK_NO_LISTS "entries: 0\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_standard_input(void **state)
{
	struct article article;
	struct sidecar sidecar;
	struct error error;

	(void)state;
	assert_true(article_load_bytes(&article, "-", slice_of(DESK_ARTICLE), NULL, &error));
	assert_true(sidecar_load(&sidecar, &article, &error));
	assert_int_equal(sidecar.state, SIDECAR_NONE);
	assert_null(sidecar.path);
	assert_false(sidecar_save(&sidecar, &article, NULL, &error));
	sidecar_release(&sidecar);
	article_release(&article);
}

static void test_format(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	annotation = desk_annotation(&desk, "d1", "denial", 41, 98);
	annotation.speaker = slice_of("Meta spokesperson");
	annotation.comment = slice_of("two\nlines");
	annotations_put(&sidecar.annotations, &annotation);
	annotation = desk_annotation(&desk, "a1", "allegation", 0, 22);
	annotation.saved = true;
	annotations_put(&sidecar.annotations, &annotation);
	annotations_remove(&sidecar.annotations, slice_of("a1"), slice_of("ben"), slice_of("2026-11-22T08:00:00Z"));
	desk_assert_formats(&desk, &sidecar,
		DESK_HEAD "annotations:\n"
			  "  - id: \"d1\"\n"
			  "    tag: \"denial\"\n"
			  "    start: 41\n"
			  "    end: 98\n"
			  "    quote: \"Meta didn’t share people’s private messages with Netflix,\"\n"
			  "    prefix: \" the messages, a lawsuit says.\\n“\"\n"
			  "    suffix: \"” they told the paper.\\nThe case \"\n"
			  "    speaker: \"Meta spokesperson\"\n"
			  "    comment: \"two\\nlines\"\n"
			  "    author: \"ana\"\n"
			  "    created: \"2026-11-21T17:25:03Z\"\n"
			  "    modified: \"2026-11-21T17:25:03Z\"\n"
			  "    origin: \"manual\"\n"
			  "links: []\n"
			  "matches: []\n"
			  "reviewed: []\n"
			  "dismissed: []\n"
			  "removed:\n"
			  "  - id: \"a1\"\n"
			  "    author: \"ben\"\n"
			  "    at: \"2026-11-22T08:00:00Z\"\n"
			  "entries: 2\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_read(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	const struct annotation *first;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_DENIED("why") DESK_SOLD(""), 2));
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.state, SIDECAR_READ);
	assert_int_equal(sidecar.annotations.count, 2);
	first = &sidecar.annotations.list[0];
	assert_true(slice_equal_text(first->id, "a1"));
	assert_int_equal(first->selector.codes.end, 22);
	assert_int_equal(first->state, ANCHOR_KEPT);
	assert_true(first->saved);
	assert_true(slice_equal_text(sidecar.annotations.list[1].comment, "why"));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_unknown_keys(void **state)
{
	(void)state;
	assert_kept("crossread: 1\n"
		    "article:\n"
		    "  edition: 'late'\n"
		    "  file: \"story.txt\"\n"
		    "  title: \"\"\n"
		    "  outlets: [a, \"b\", {c: d}]\n"
		    "  sha256: \"3f8d682d58b5dd98e94d612d5222a56db6472b48ba9a176898a461ab7b0a443a\"\n"
		    "  length: 145\n"
		    "annotations:\n"
		    "  - mood: calm\n"
		    "    id: \"a1\"\n"
		    "    tag: \"allegation\"\n"
		    "    start: 0\n"
		    "    end: 22\n"
		    "    quote: \"Meta sold the messages\"\n"
		    "    prefix: \"\"\n"
		    "    suffix: \"\"\n"
		    "    speaker: \"\"\n"
		    "    confidence: 0.9\n"
		    "    reviewers:\n"
		    "      - name: |\n"
		    "          Ben\n"
		    "        when: ~\n"
		    "    comment: \"\"\n"
		    "    author: \"ana\"\n"
		    "    created: \"\"\n"
		    "    modified: \"\"\n"
		    "    origin: \"manual\"\n"
		    "    'last': \"one\"\n"
		    "links:\n"
		    "  - id: \"p0a7d4wz3e\"\n"
		    "    type: \"same-quote\"\n"
		    "    from: \"a1\"\n"
		    "    to:\n"
		    "      file: \"techdogs.txt\"\n"
		    "      id: \"m2c8t5rn1b\"\n"
		    "      quote: \"Meta didn’t share people’s private messages with Netflix.\"\n"
		    "      page: 4\n"
		    "    author: \"ana\"\n"
		    "    created: \"\"\n"
		    "matches: []\n"
		    "reviewed:\n"
		    "  - id: \"r1\"\n"
		    "    author: \"ana\"\n"
		    "    start: 0\n"
		    "    end: 20\n"
		    "    created: \"\"\n"
		    "    pass: {number: 2}\n"
		    "dismissed: []\n"
		    "removed:\n"
		    "  - id: \"zz\"\n"
		    "    author: \"ana\"\n"
		    "    because: typo\n"
		    "    at: \"2026-11-21T17:25:03Z\"\n"
		    "later:\n"
		    "  more: [1, 2]\n"
		    "other: 'yes'\n"
		    "entries: 4\n");
}

static void test_lists_left_out(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_HEAD "extra: 1\nlinks:\nannotations:\nentries: 0\n");
	desk_open(&desk, &sidecar);
	desk_assert_formats(&desk, &sidecar, DESK_HEAD "annotations: []\n" DESK_NO_LISTS "extra: 1\nentries: 0\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_only_required_fields(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk,
		DESK_HEAD "annotations:\n"
			  "- {start: 0, end: 22, tag: no, quote: Meta sold the messages, id: 12}\n"
			  "entries: 1\n");
	desk_open(&desk, &sidecar);
	assert_true(slice_equal_text(sidecar.annotations.list[0].id, "12"));
	assert_true(slice_equal_text(sidecar.annotations.list[0].tag, "no"));
	assert_int_equal(sidecar.annotations.list[0].comment.length, 0);
	assert_null(sidecar.annotations.list[0].unknown);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_notices(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk,
		DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_DENIED("") DESK_NO_LISTS "# by hand\nentries: 1\n");
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.count, 2);
	assert_true(sidecar.had_comments);
	assert_string_equal(sidecar.notice,
		"1 entry more than the sidecar states, taken as added by hand; "
		"saving drops the comments in the sidecar; a copy with them will be kept");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* It was not the article that changed. */
static void test_edited_sidecar(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_ENTRY("a1", "denial", 3, 9, "Meta sold the messages", ""), 1));
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_MOVED);
	assert_string_equal(sidecar.notice, "the sidecar names other places than the text has: 1 moved");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_changed_article(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	const struct annotation *list;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD("") DESK_DENIED("") DESK_CASE, 3));
	article_release(&desk.article);
	desk_load_article(&desk, "Update.\nMeta sold the messages, a lawsuit says.\nNo more.\n");
	desk_open(&desk, &sidecar);
	list = sidecar.annotations.list;
	assert_string_equal(sidecar.notice, "the article has changed since: 1 moved, 2 not found");
	assert_int_equal(list[0].state, ANCHOR_MOVED);
	assert_int_equal(list[0].place.start, 8);
	assert_int_equal(list[0].place.end, 30);

	assert_int_equal(list[0].selector.codes.start, 0);

	/* Lost ones are shown about where they were. */
	assert_int_equal(list[1].state, ANCHOR_ORPHAN);
	assert_int_equal(list[1].place.start, 41);
	assert_int_equal(list[1].place.end, desk.article.length);
	assert_int_equal(list[2].place.start, desk.article.length - 1);
	assert_true(list[2].selector.codes.end > desk.article.length);
	desk_comment(&sidecar, "a1", "seen");
	desk_save(&desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(&desk, &sidecar);
	/* Nobody has accepted anything yet. Numbers behind the end are cut, else the file could not be read. */
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_MOVED);
	assert_int_equal(sidecar.annotations.count, 3);
	assert_int_equal(sidecar.annotations.list[0].selector.codes.start, 0);
	assert_int_equal(sidecar.annotations.list[2].selector.codes.end, desk.article.length);
	assert_int_equal(accept_moved(&sidecar.annotations, &desk.article), 1);
	desk_save(&desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.list[0].state, ANCHOR_KEPT);
	assert_int_equal(sidecar.annotations.list[0].selector.codes.start, 8);
	assert_int_equal(sidecar.annotations.list[1].state, ANCHOR_ORPHAN);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* Each text field holds all code points from `first` to `last`, begun at another one. */
static void assert_texts_return(const struct desk *desk, uint32_t first, uint32_t last)
{
	struct sidecar sidecar;
	struct annotation annotation;
	struct annotation back;
	struct slice *const fields[] = {
		&annotation.tag,
		&annotation.selector.quote,
		&annotation.selector.prefix,
		&annotation.selector.suffix,
		&annotation.speaker,
		&annotation.comment,
		&annotation.author,
		&annotation.created,
		&annotation.modified,
		&annotation.origin,
	};
	enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };
	struct strbuf texts[FIELDS];

	desk_open(desk, &sidecar);
	annotation = desk_annotation(desk, "all", "", 0, 5);
	annotation.state = ANCHOR_ORPHAN;
	for (size_t i = 0; i < FIELDS; i++) {
		strbuf_init(&texts[i]);
		for (uint32_t code = first; code <= last; code++) {
			uint32_t turned = first + (code - first + (uint32_t)i) % (last - first + 1);

			if (turned < 0xD800 || turned > 0xDFFF)
				utf8_add(&texts[i], turned);
		}
		*fields[i] = strbuf_slice(&texts[i]);
	}
	annotations_put(&sidecar.annotations, &annotation);
	desk_save(desk, &sidecar);
	sidecar_release(&sidecar);

	desk_open(desk, &sidecar);
	back = *annotations_find(&sidecar.annotations, slice_of("all"));
	assert_true(annotation_equal(&back, &annotation));
	sidecar_release(&sidecar);
	for (size_t i = 0; i < FIELDS; i++)
		strbuf_release(&texts[i]);
}

static void test_texts_return(void **state)
{
	struct desk desk;

	(void)state;
	desk_init(&desk);
	assert_texts_return(&desk, 0, 0xFFF);
	assert_texts_return(&desk, 0x2000, 0x20FF);
	assert_texts_return(&desk, 0xD700, 0xE0FF);
	assert_texts_return(&desk, 0xFD00, 0x100FF);
	assert_texts_return(&desk, 0x1F5FF, 0x1F6FF);
	assert_texts_return(&desk, 0xDFFF0, 0xE01FF);
	assert_texts_return(&desk, 0x10FFF0, 0x10FFFF);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_path),
		cmocka_unit_test(test_absent),
		cmocka_unit_test(test_standard_input),
		cmocka_unit_test(test_format),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_unknown_keys),
		cmocka_unit_test(test_lists_left_out),
		cmocka_unit_test(test_only_required_fields),
		cmocka_unit_test(test_notices),
		cmocka_unit_test(test_edited_sidecar),
		cmocka_unit_test(test_changed_article),
		cmocka_unit_test(test_texts_return),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
