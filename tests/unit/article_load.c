/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading: files, front matter, positions, and what holds for any bytes. */
#include "crossread/article/load.h"

#include "crossread/text/space.h"
#include "scratch.h"
#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <sys/stat.h>

#include <cmocka.h>

#include "article_sample.h"

static void test_spans(void **state)
{
	struct span span = { 3, 7 };

	(void)state;
	assert_false(span_is_empty(span));
	assert_true(span_is_empty((struct span){ 3, 3 }));
	assert_true(span_overlaps(span, (struct span){ 6, 9 }));
	assert_false(span_overlaps(span, (struct span){ 7, 9 }));
	assert_false(span_overlaps(span, (struct span){ 5, 5 }));
	assert_true(span_contains(span, (struct span){ 3, 7 }));
	assert_false(span_contains(span, (struct span){ 2, 7 }));
	assert_true(span_compare(span, (struct span){ 3, 8 }) < 0);
	assert_true(span_compare(span, (struct span){ 2, 9 }) > 0);
	assert_int_equal(span_compare(span, span), 0);
	assert_true(span_equal(span, span));
}

static void test_front_matter(void **state)
{
	struct article article;

	(void)state;
	sample_load(&article,
		"---\n# a comment\ntitle: \"One: two\"\noutlet: The Lamp\nbyline: 'Ann Lee'\npublished: 2024-04-06\n"
		"url: https://example.org/a\nlanguage: en-GB\nother: [1, 2]\n---\nThe text is here. It is short.\n");
	assert_true(slice_equal_text(article.title, "One: two"));
	assert_true(slice_equal_text(article.outlet, "The Lamp"));
	assert_true(slice_equal_text(article.byline, "Ann Lee"));
	assert_true(slice_equal_text(article.published, "2024-04-06"));
	assert_true(slice_equal_text(article.url, "https://example.org/a"));
	assert_string_equal(article.language, "en-GB");
	assert_null(article.warning);
	assert_true(slice_starts(slice_part(article.text, article.body, SIZE_MAX), "The text is"));
	assert_int_equal(article.sentence_count, 2);
	assert_true(slice_equal_text(article_sentence(&article, 0), "The text is here."));
	article_release(&article);

	sample_load(&article, "---\ntitle: x\n...\nText.");
	assert_true(slice_equal_text(article.title, "x"));
	assert_string_equal(article.language, "en");
	article_release(&article);

	sample_load(&article, "---\r\nlanguage: \"no language!\"\r\n---\r\nText.");
	assert_string_equal(article.language, "en");
	assert_int_equal(article.sentence_count, 1);
	article_release(&article);
}

/* The front matter wins; without it the body decides, and the guess chooses the abbreviations. */
static void test_language(void **state)
{
	static const char german[] = "Der Senat hat am 3. Mai getagt. Die Firma hat nichts gelesen, sagte sie nach der "
				     "Sitzung, und das wird sich zeigen.";
	struct article article;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	sample_load(&article, german);
	assert_string_equal(article.language, "de");
	assert_int_equal(article.sentence_count, 2);
	article_release(&article);
	strbuf_add_format(&text, "---\nlanguage: en\n---\n%s", german);
	sample_load(&article, strbuf_text(&text));
	assert_string_equal(article.language, "en");
	assert_int_equal(article.sentence_count, 3);
	article_release(&article);
	strbuf_clear(&text);
	strbuf_add_format(&text, "---\ntitle: The company has denied that it was told of this by the court\n---\n%s",
		german);
	sample_load(&article, strbuf_text(&text));
	assert_string_equal(article.language, "de");
	article_release(&article);
	strbuf_release(&text);
}

/* Each is text from its first byte, and the reader is told the line. */
static void test_broken_front_matter_is_text(void **state)
{
	static const struct {
		const char *text;
		const char *told;
	} cases[] = {
		{ "---\ntitle: x\n\nText goes on.\n", "sample.txt:1:" },
		{ "---\ntitle: x\ntitle: y\n---\nText.\n", "sample.txt:3:" },
		{ "---\na: &x b\n---\nText.\n", "sample.txt:2:" },
		{ "---\n- one\n---\nText.\n", "sample.txt:2:" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct article article;

		sample_load(&article, cases[i].text);
		assert_int_equal(article.body, 0);
		assert_int_equal(article.title.length, 0);
		assert_non_null(article.warning);
		assert_non_null(strstr(article.warning, cases[i].told));
		assert_int_equal(article.sentences[0].bytes.start, 0);
		article_release(&article);
	}
}

static void test_front_matter_out_of_reach(void **state)
{
	struct strbuf text;
	struct article article;

	(void)state;
	strbuf_init(&text);
	strbuf_add_text(&text, "---\ntitle: \"");
	strbuf_add_repeated(&text, 'x', 64 * 1024);
	strbuf_add_text(&text, "\"\n---\nText.\n");
	sample_load(&article, strbuf_text(&text));
	assert_int_equal(article.body, 0);
	assert_non_null(article.warning);
	article_release(&article);
	strbuf_release(&text);
}

static void test_names(void **state)
{
	struct article article;
	struct strbuf label;
	struct error error;

	(void)state;
	strbuf_init(&label);
	sample_load(&article, "Text.");
	assert_string_equal(article.path, "folder/sample.txt");
	assert_string_equal(article.name, "sample.txt");
	article_label(&article, &label);
	assert_string_equal(strbuf_text(&label), "sample");
	assert_string_equal(article.sha256, "f06dce27b84e18ccb3c7e94a0679c279cd42027da23bcf1e1ca1f94e365ea420");
	article_release(&article);

	sample_load(&article, "---\noutlet: The Lamp\n---\nText.");
	strbuf_clear(&label);
	article_label(&article, &label);
	assert_string_equal(strbuf_text(&label), "The Lamp");
	article_release(&article);

	assert_true(article_load_bytes(&article, "-", slice_of("Text."), NULL, &error));
	strbuf_clear(&label);
	article_label(&article, &label);
	assert_string_equal(strbuf_text(&label), "standard input");
	article_release(&article);
	strbuf_release(&label);
	assert_string_equal(sentence_kind_name(SENTENCE_TEXT), "text");
	assert_string_equal(sentence_kind_name(SENTENCE_HEADING), "heading");
	assert_string_equal(sentence_kind_name(SENTENCE_FURNITURE), "furniture");
}

static void test_sentence_at(void **state)
{
	struct article article;

	(void)state;
	sample_load(&article, "One is.  Two is.\n\nThree is.\n");
	assert_int_equal(article_sentence_at(&article, 0), 0);
	assert_int_equal(article_sentence_at(&article, 6), 0);
	assert_int_equal(article_sentence_at(&article, 7), 1);
	assert_int_equal(article_sentence_at(&article, 9), 1);
	assert_int_equal(article_sentence_at(&article, 17), 2);
	assert_int_equal(article_sentence_at(&article, 27), 2);
	assert_int_equal(article_sentence_at(&article, 1000), 2);
	article_release(&article);
}

/*
 * Code points and bytes, both ways, at every position of a text that is longer than several steps
 * of the index.
 */
static void test_positions_round_trip(void **state)
{
	uint64_t seed = 17;
	struct strbuf text;
	struct article article;
	size_t code = 0;

	(void)state;
	strbuf_init(&text);
	random_text(&seed, 2000, &text);
	strbuf_add_text(&text, "end.");
	/* As a CR would become LF and move everything behind it. */
	for (size_t i = 0; i < text.length; i++)
		text.data[i] = text.data[i] == '\r' || text.data[i] == '\0' ? '.' : text.data[i];
	assert_true(article_load_bytes(&article, "a", strbuf_slice(&text), "utf-8", &(struct error){ "" }));
	assert_int_equal(article.length, utf8_count(article.text));
	for (size_t byte = 0; byte < article.text.length; code++) {
		assert_int_equal(article_code(&article, byte), code);
		assert_int_equal(article_byte(&article, code), byte);
		utf8_next(article.text, &byte);
	}
	assert_int_equal(article_code(&article, article.text.length), code);
	assert_int_equal(article_code(&article, SIZE_MAX), code);
	assert_int_equal(article_byte(&article, code), article.text.length);
	assert_int_equal(article_byte(&article, SIZE_MAX), article.text.length);
	assert_true(
		span_equal(article_bytes(&article, article_codes(&article, (struct span){ 0, article.text.length })),
			(struct span){ 0, article.text.length }));
	article_release(&article);
	strbuf_release(&text);
}

/* Sentences in order, not empty, on code points, and outside of them nothing but white space. */
static void check_sentences(const struct article *article)
{
	size_t behind = article->body;

	for (size_t i = 0; i < article->sentence_count; i++) {
		struct span bytes = article->sentences[i].bytes;

		assert_true(bytes.start < bytes.end && bytes.start >= behind && bytes.end <= article->text.length);
		assert_int_equal(space_end(article->text, behind), bytes.start);
		assert_true(((unsigned char)article->text.data[bytes.start] & 0xC0) != 0x80);
		assert_int_equal(article_sentence_at(article, bytes.start), i);
		assert_int_equal(article_sentence_at(article, bytes.end - 1), i);
		behind = bytes.end;
	}
	assert_int_equal(space_end(article->text, behind), article->text.length);
	assert_true(article->sentences[0].starts_paragraph);
}

static void test_any_text(void **state)
{
	uint64_t seed = 23;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 2000; round++) {
		struct article article;
		struct error error;

		random_text(&seed, 200, &text);
		if (article_load_bytes(&article, "a", strbuf_slice(&text), NULL, &error)) {
			check_sentences(&article);
			article_release(&article);
		}
	}
	strbuf_release(&text);
}

static void test_any_bytes(void **state)
{
	static const char *const encodings[] = { NULL, "utf-8", "utf-16le", "latin1", "utf-7", "iso-2022-jp" };
	uint64_t seed = 29;
	size_t loaded = 0;
	struct strbuf clean;

	(void)state;
	strbuf_init(&clean);
	for (int round = 0; round < 1800; round++) {
		char bytes[120];
		size_t length = random_below(&seed, sizeof(bytes) + 1);
		struct slice whole;
		struct article article;
		struct error error;

		for (size_t i = 0; i < length; i++)
			bytes[i] = (char)(1 + random_below(&seed, random_below(&seed, 4) ? 255 : 14));
		if (round % 3 == 0 && length > 8)
			memcpy(bytes, round % 2 ? "---\na: b" : "\xFF\xFE\xFF\xFE---\n", 8);
		whole = slice_from(bytes, length);
		if (article_load_bytes(&article, "a", whole, encodings[round % 6], &error)) {
			check_sentences(&article);
			strbuf_clear(&clean);
			assert_int_equal(utf8_clean(article.text, &clean), 0);
			article_release(&article);
			loaded++;
		}
	}
	assert_true(loaded > 600);
	strbuf_release(&clean);
}

static void check_refused(const char *path, const char *reason)
{
	struct article article;
	struct error error;

	assert_false(article_load(&article, path, NULL, &error));
	assert_non_null(strstr(error.message, path));
	assert_non_null(strstr(error.message, reason));
}

static void test_files(void **state)
{
	struct scratch scratch;
	struct article article;
	struct error error;
	char *path;
	char *pipe;
	char *missing;

	(void)state;
	scratch_init(&scratch);
	path = scratch_write(&scratch, "a.b.txt", "Text.\r\n");
	pipe = scratch_path(&scratch, "pipe");
	missing = scratch_path(&scratch, "missing");
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_true(article_load(&article, path, NULL, &error));
	assert_true(slice_equal_text(article.text, "Text.\n"));
	assert_string_equal(article.name, "a.b.txt");
	article_release(&article);
	check_refused(scratch.folder, "folder");
	check_refused(pipe, "pipe");
	check_refused(missing, "No such file");
	free(missing);
	free(pipe);
	free(path);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_front_matter),
		cmocka_unit_test(test_language),
		cmocka_unit_test(test_broken_front_matter_is_text),
		cmocka_unit_test(test_front_matter_out_of_reach),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_sentence_at),
		cmocka_unit_test(test_positions_round_trip),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_any_bytes),
		cmocka_unit_test(test_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
