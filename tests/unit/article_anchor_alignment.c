/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the search for a passage, against slow and simple ones. */
#include "crossread/text/typography.h"

#include "../../src/article/anchor_alignment.h"
#include "../../src/article/folded.h"
#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

/* Words of an alphabet of so few that they repeat. */
static void random_words(uint64_t *seed, size_t count, struct strbuf *text)
{
	strbuf_clear(text);
	for (size_t i = 0; i < count; i++)
		strbuf_add_format(text, "%c ", (int)('a' + random_below(seed, 7)));
}

/* Length of the longest common subsequence of all words of both, by the table. */
static size_t longest(const struct anchor_words *a, const struct anchor_words *b, struct span window)
{
	size_t lengths[400] = { 0 };

	for (size_t i = 0; i < a->count; i++) {
		size_t diagonal = 0;

		for (size_t j = window.start; j < window.end; j++) {
			size_t *cell = &lengths[j - window.start + 1];
			size_t above = *cell;

			if (a->list[i].key == b->list[j].key)
				*cell = diagonal + 1;
			else if (cell[-1] > *cell)
				*cell = cell[-1];
			diagonal = above;
		}
	}
	return lengths[window.end - window.start];
}

static void test_alignment_is_longest(void **state)
{
	uint64_t seed = 97;
	struct strbuf text;
	struct strbuf quote;
	size_t matches[400];

	(void)state;
	strbuf_init(&text);
	strbuf_init(&quote);
	for (int round = 0; round < 500; round++) {
		struct selector selector = { .codes = { 0, 1 } };
		struct article article;
		struct anchor_index *index;
		struct anchor_probe probe;
		struct span window;
		size_t count = 0;
		size_t last = 0;

		random_words(&seed, 1 + random_below(&seed, 200), &text);
		/* Up to three blocks of bits. */
		random_words(&seed, 1 + random_below(&seed, 150), &quote);
		sample_load(&article, strbuf_text(&text));
		selector.quote = strbuf_slice(&quote);
		index = anchor_index_new(&article);
		anchor_index_prepare(index);
		anchor_probe_init(&probe, index, &selector);
		window.start = random_below(&seed, index->words.count);
		window.end = window.start + random_below(&seed, index->words.count - window.start + 1);
		assert_true(anchor_align(&probe, window, matches));
		for (size_t i = 0; i < probe.words.count; i++) {
			if (matches[i] == ANCHOR_ALIGNMENT_NONE)
				continue;
			assert_true(matches[i] >= window.start && matches[i] < window.end);
			assert_int_equal(index->words.list[matches[i]].key, probe.words.list[i].key);
			assert_true(!count || matches[i] > last);
			last = matches[i];
			count++;
		}
		assert_int_equal(count, longest(&probe.words, &index->words, window));
		anchor_probe_release(&probe);
		anchor_index_free(index);
		article_release(&article);
	}
	strbuf_release(&quote);
	strbuf_release(&text);
}

/* Each character's folded form is found in the whole and leads back to the character. */
static void test_the_way_back(void **state)
{
	uint64_t seed = 11;
	struct strbuf text;
	struct strbuf form;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&form);
	for (int round = 0; round < 300; round++) {
		struct folded folded;
		size_t at = 0;

		random_text(&seed, 400, &text);
		folded_init(&folded, strbuf_slice(&text));
		for (size_t position = 0; position < text.length;) {
			struct span source;
			size_t start = position;

			strbuf_clear(&form);
			typography_fold(strbuf_slice(&text), &position, &form);
			if (!form.length)
				continue;
			assert_true(slice_equal(slice_part(strbuf_slice(&folded.text), at, at + form.length),
				strbuf_slice(&form)));
			assert_true(folded_source(&folded, (struct span){ at, at + form.length }, &source));
			assert_int_equal(source.start, start);
			assert_int_equal(source.end, position);
			if (form.length > 1)
				assert_false(
					folded_source(&folded, (struct span){ at, at + form.length - 1 }, &source));
			at += form.length;
		}
		assert_int_equal(at, folded.text.length);
		folded_release(&folded);
	}
	strbuf_release(&form);
	strbuf_release(&text);
}

static void check_fold(const char *text, const char *wanted)
{
	struct strbuf form;

	strbuf_init(&form);
	for (size_t position = 0; position < strlen(text);)
		typography_fold(slice_of(text), &position, &form);
	assert_string_equal(strbuf_text(&form), wanted);
	strbuf_release(&form);
}

static void test_fold(void **state)
{
	(void)state;
	check_fold("It’s “so” – \t\n no\u00ADw\u200B.", "It's \"so\" - now.");
	check_fold("\u00E9", "e\u0301");
	check_fold("e\u0301", "e\u0301");
	/* Marks in the canonical order, whatever the order in the text. */
	check_fold("q\u0307\u0323", "q\u0323\u0307");
	check_fold("\u1E69 s\u0307\u0323", "s\u0323\u0307 s\u0323\u0307");
	check_fold("\uD55C", "\u1112\u1161\u11AB");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alignment_is_longest),
		cmocka_unit_test(test_the_way_back),
		cmocka_unit_test(test_fold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
