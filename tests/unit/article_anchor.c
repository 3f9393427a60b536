/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anchors: what is stored of a passage, and finding it again after the text changed. */
#include "crossread/article/anchor.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"
#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

/* The place of the n-th `quote` in an article, in code points. */
static struct span place_of(const struct article *article, const char *quote, int n)
{
	size_t byte = slice_find(article->text, slice_of(quote), 0);

	while (n--)
		byte = slice_find(article->text, slice_of(quote), byte + 1);
	return article_codes(article, (struct span){ byte, byte + strlen(quote) });
}

/* anchor_find() with an index of its own. */
static enum anchor_state find(const struct article *article, const struct selector *selector, struct span *codes)
{
	struct anchor_index *index = anchor_index_new(article);
	enum anchor_state state = anchor_find(index, selector, codes);

	anchor_index_free(index);
	return state;
}

/*
 * Selects the n-th `quote` in `before` and looks for it in `after`: the state, and the text around
 * the place.
 */
static void check_found(const char *before, const char *quote, int n, const char *after, enum anchor_state state,
	const char *found, int found_n)
{
	struct article old;
	struct article new;
	struct selector selector;
	struct span codes;

	sample_load(&old, before);
	sample_load(&new, after);
	selector = anchor_select(&old, place_of(&old, quote, n));
	assert_string_equal(anchor_state_name(find(&new, &selector, &codes)), anchor_state_name(state));
	if (found)
		assert_true(span_equal(codes, place_of(&new, found, found_n)));
	else
		assert_true(span_equal(codes, span_cut(selector.codes, new.length)));
	article_release(&new);
	article_release(&old);
}

#define OLD \
	"The filing is long. Meta did not share messages. The judge will rule. It was denied twice. " \
	"It was denied again."

static void test_selector(void **state)
{
	struct article article;
	struct selector selector;

	(void)state;
	sample_load(&article, OLD);
	selector = anchor_select(&article, place_of(&article, "Meta did not share messages.", 0));
	assert_true(slice_equal_text(selector.quote, "Meta did not share messages."));
	assert_true(slice_equal_text(selector.prefix, "The filing is long. "));
	assert_true(slice_equal_text(selector.suffix, " The judge will rule. It was den"));
	article_release(&article);
}

/* No half clusters, at most 32 code points, and the three parts adjoin. */
static void test_selectors_of_any_text(void **state)
{
	uint64_t seed = 41;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 2000; round++) {
		struct article article;
		struct selector selector;
		struct span codes;
		struct error error;

		random_text(&seed, 150, &text);
		if (!article_load_bytes(&article, "a", strbuf_slice(&text), "utf-8", &error))
			continue;
		codes.start = random_below(&seed, article.length);
		codes.end = codes.start + 1 + random_below(&seed, article.length - codes.start);
		selector = anchor_select(&article, codes);
		assert_true(selector.prefix.data + selector.prefix.length == selector.quote.data);
		assert_true(selector.quote.data + selector.quote.length == selector.suffix.data);
		assert_true(utf8_count(selector.prefix) <= ANCHOR_CONTEXT);
		assert_true(utf8_count(selector.suffix) <= ANCHOR_CONTEXT);
		assert_true(selector.prefix.length == 0 ||
			grapheme_is_boundary(article.text, (size_t)(selector.prefix.data - article.text.data)));
		assert_int_equal(find(&article, &selector, &codes), ANCHOR_KEPT);
		article_release(&article);
	}
	strbuf_release(&text);
}

static void test_kept_and_moved(void **state)
{
	(void)state;
	check_found(OLD, "did not share", 0, OLD, ANCHOR_KEPT, "did not share", 0);
	check_found(OLD, "did not share", 0, "A new first sentence. " OLD, ANCHOR_MOVED, "did not share", 0);
	check_found(OLD, "did not share", 0, "Meta did not share messages.", ANCHOR_MOVED, "did not share", 0);
	/* Kept although the same words stand elsewhere too. */
	check_found(OLD, "denied", 1, OLD, ANCHOR_KEPT, "denied", 1);
	/* Twice there, but only one with this context. */
	check_found(OLD, "denied", 1, "New. " OLD, ANCHOR_MOVED, "denied", 1);
}

static void test_typography_is_no_change_of_words(void **state)
{
	(void)state;
	check_found("He said: \"We didn't -\nnot once.\" So it is.", "\"We didn't -\nnot once.\"", 0,
		"Now he said: \u201CWe didn\u2019t \u2014 not  once.\u201D So it is.", ANCHOR_MOVED,
		"\u201CWe didn\u2019t \u2014 not  once.\u201D", 0);
	check_found("It co\u00ADoperates here.", "co\u00ADoperates", 0, "It never cooperates here.", ANCHOR_MOVED,
		"cooperates", 0);
}

static void test_ambiguous_is_never_settled(void **state)
{
	(void)state;
	/* The same context around both: the nearest is shown. */
	check_found("x It was denied. y It was denied. z", "denied", 1,
		"y It was denied. z. And x, then y It was denied. z", ANCHOR_AMBIGUOUS, "denied", 1);
	/* No context at all. */
	check_found("yes", "yes", 0, "no yes no yes", ANCHOR_AMBIGUOUS, "yes", 0);
}

static void test_orphans(void **state)
{
	(void)state;
	/* Inside another word it is another word, inside a cluster another letter. */
	check_found("The Sun said so.", "Sun", 0, "On Sunday they said so.", ANCHOR_ORPHAN, NULL, 0);
	check_found("An e here.", "e h", 0, "An e\u0301 here e\u0301 h.", ANCHOR_REWORDED, "e\u0301 here", 0);
	/* Half of a word may be found as half of a word. */
	check_found("On Sunday.", "Sun", 0, "It was on Sunday.", ANCHOR_MOVED, "Sun", 0);
	check_found("\u3001\u6587\u5B57\u3002", "\u6587\u5B57", 0, "\u4E2D\u4E2D\u6587\u5B57\u3002", ANCHOR_MOVED,
		"\u6587\u5B57", 0);
}

static void test_hostile_selectors(void **state)
{
	struct article article;
	struct span codes;
	struct selector selector = { .codes = { 5, 3 } };

	(void)state;
	sample_load(&article, OLD);
	assert_int_equal(find(&article, &selector, &codes), ANCHOR_ORPHAN);
	selector = (struct selector){ .codes = { SIZE_MAX - 1, SIZE_MAX }, .quote = slice_of("Meta") };
	assert_int_equal(find(&article, &selector, &codes), ANCHOR_MOVED);
	assert_true(span_equal(codes, place_of(&article, "Meta", 0)));
	selector = (struct selector){ .codes = { 0, 3 }, .quote = slice_of("\u00AD\u200B") };
	assert_int_equal(find(&article, &selector, &codes), ANCHOR_ORPHAN);
	selector = (struct selector){ .codes = { 0, 3 }, .quote = slice_of("  ") };
	assert_int_equal(find(&article, &selector, &codes), ANCHOR_AMBIGUOUS);
	article_release(&article);
}

static void test_budget(void **state)
{
	enum { MEGABYTE = 1 << 20 };
	struct strbuf text;
	struct article article;
	struct selector selector = { .codes = { 0, 1 } };
	struct span codes;
	struct error error;

	(void)state;
	strbuf_init(&text);
	while (text.length < 2 * MEGABYTE)
		strbuf_add_text(&text, "word ");
	assert_true(article_load_bytes(&article, "a", strbuf_slice(&text), NULL, &error));
	strbuf_cut(&text, MEGABYTE - 1);
	strbuf_add_text(&text, "!");
	selector.quote = strbuf_slice(&text);
	assert_int_equal(find(&article, &selector, &codes), ANCHOR_UNSEARCHED);
	article_release(&article);
	strbuf_release(&text);
}

/* Words of a vocabulary of 2,000; one in eight is another one when `changed`. */
static void add_words(struct strbuf *text, size_t count, uint64_t seed, bool changed)
{
	uint64_t change = 3;

	for (size_t i = 0; i < count; i++) {
		size_t word = random_below(&seed, 2000);

		if (changed && random_below(&change, 8) == 0)
			word = random_below(&change, 2000);
		strbuf_add_format(text, i % 20 == 19 ? "w%zx.\n" : "w%zx ", word);
	}
}

/* A long article with many annotations, rewritten all over: everything is searched for, and most is found. */
static void test_many(void **state)
{
	enum { WORDS = 100000, PASSAGES = 1000 };
	struct strbuf text;
	struct article old;
	struct article new;
	struct anchor_index *index;
	size_t counts[ANCHOR_STATES] = { 0 };

	(void)state;
	strbuf_init(&text);
	add_words(&text, WORDS, 5, false);
	sample_load(&old, strbuf_text(&text));
	strbuf_clear(&text);
	strbuf_add_text(&text, "New. ");
	add_words(&text, WORDS, 5, true);
	sample_load(&new, strbuf_text(&text));
	index = anchor_index_new(&new);
	for (size_t i = 0; i < PASSAGES; i++) {
		size_t start = old.length / PASSAGES * i;
		struct selector selector = anchor_select(&old, (struct span){ start, start + 90 });
		struct span codes;

		counts[anchor_find(index, &selector, &codes)]++;
	}
	assert_int_equal(counts[ANCHOR_UNSEARCHED], 0);
	assert_true(counts[ANCHOR_REWORDED] > PASSAGES * 3 / 4);
	anchor_index_free(index);
	article_release(&new);
	article_release(&old);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_selector),
		cmocka_unit_test(test_selectors_of_any_text),
		cmocka_unit_test(test_kept_and_moved),
		cmocka_unit_test(test_typography_is_no_change_of_words),
		cmocka_unit_test(test_ambiguous_is_never_settled),
		cmocka_unit_test(test_orphans),
		cmocka_unit_test(test_hostile_selectors),
		cmocka_unit_test(test_budget),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
