/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long articles: the beginning first, then the rest, and in the end what loading at once gives. */
#include "crossread/article/load.h"

#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Loads `text` in two steps; `was_partial` tells whether there were two. The caller releases the article. */
static void load_in_steps(struct article *article, const char *text, bool *was_partial)
{
	struct scratch scratch;
	struct error error;
	char *path;

	scratch_init(&scratch);
	path = scratch_write(&scratch, "long.txt", text);
	assert_true(article_load_beginning(article, path, NULL, &error));
	*was_partial = article->is_partial;
	assert_true(article->sentence_count > 0);
	if (*was_partial)
		assert_true(article->sentences[article->sentence_count - 1].bytes.end < article->text.length);
	assert_true(article_load_rest(article, &error));
	assert_false(article->is_partial);
	assert_true(article_load_rest(article, &error));
	free(path);
	scratch_release(&scratch);
}

static void check_equal(const struct article *article, const char *text)
{
	struct article whole;
	struct error error;

	assert_true(article_load_bytes(&whole, "long.txt", slice_of(text), NULL, &error));
	assert_string_equal(article->sha256, whole.sha256);
	assert_int_equal(article->length, whole.length);
	assert_int_equal(article->sentence_count, whole.sentence_count);
	for (size_t i = 0; i < whole.sentence_count; i++) {
		assert_true(span_equal(article->sentences[i].bytes, whole.sentences[i].bytes));
		assert_int_equal(article->sentences[i].kind, whole.sentences[i].kind);
		assert_int_equal(article->sentences[i].starts_paragraph, whole.sentences[i].starts_paragraph);
	}
	article_release(&whole);
}

static void check_steps(const char *text, bool partial)
{
	struct article article;
	bool was_partial;

	load_in_steps(&article, text, &was_partial);
	assert_int_equal(was_partial, partial);
	check_equal(&article, text);
	article_release(&article);
}

/* `head`, then `line` until there are `length` bytes, then `tail`. The caller frees it. */
static char *make_text(const char *head, const char *line, size_t length, const char *tail)
{
	struct strbuf text;
	char *copy;

	strbuf_init(&text);
	strbuf_add_text(&text, head);
	while (text.length < length)
		strbuf_add_text(&text, line);
	strbuf_add_text(&text, tail);
	copy = mem_copy(strbuf_text(&text), text.length);
	strbuf_release(&text);
	return copy;
}

static void test_a_long_article(void **state)
{
	char *text = make_text("Harbour board denies it\n\n",
		"The board has denied it. “We hid nothing,” a spokeswoman said.\n", 8 * LOAD_BEGINNING,
		"Read more\nShare this article\n");

	(void)state;
	check_steps(text, true);
	free(text);
}

/* Lines wrapped by hand further down make other sentences of the beginning, too. */
static void test_a_beginning_that_reads_otherwise(void **state)
{
	char *lines = make_text("A line that ends nowhere near\nand goes on in lower case here.\n",
		"the crane that fell on the quay in the night of the\n", 4 * LOAD_BEGINNING, "");

	(void)state;
	check_steps(lines, true);
	free(lines);
}

static void test_a_short_article_is_whole(void **state)
{
	char *text = make_text("", "It was dark. It rained.\n", 2 * LOAD_BEGINNING - 100, "");

	(void)state;
	check_steps(text, false);
	check_steps("One sentence.", false);
	free(text);
}

/* Where the beginning cannot be told from the rest, all is loaded at once. */
static void test_no_beginning(void **state)
{
	char *one_line = make_text("", "It was dark and it rained. ", 4 * LOAD_BEGINNING, "");
	char *blank = make_text("", "\n", 4 * LOAD_BEGINNING, "A word.\n");

	(void)state;
	check_steps(one_line, false);
	check_steps(blank, false);
	free(one_line);
	free(blank);
}

static void test_too_many_sentences(void **state)
{
	char *text = make_text("", "No.\n", 4 * (size_t)LOAD_MOST_SENTENCES + 4, "");
	struct scratch scratch;
	struct article article;
	struct error error;
	char *path;

	(void)state;
	scratch_init(&scratch);
	path = scratch_write(&scratch, "long.txt", text);
	assert_true(article_load_beginning(&article, path, NULL, &error));
	assert_true(article.is_partial);
	assert_false(article_load_rest(&article, &error));
	assert_non_null(strstr(error.message, "more than 262144 sentences"));
	assert_true(article.is_partial);
	assert_true(article.sentence_count > 0);
	article_release(&article);
	free(path);
	free(text);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_long_article),
		cmocka_unit_test(test_a_beginning_that_reads_otherwise),
		cmocka_unit_test(test_a_short_article_is_whole),
		cmocka_unit_test(test_no_beginning),
		cmocka_unit_test(test_too_many_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
