/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: its page is well-formed whatever stands in it, and holds every annotation's words. */
#include "export_sample.h"

#include "crossread/report/report.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST_DEPTH = 32 };

static bool starts(const char *at, const char *word)
{
	return strncmp(at, word, strlen(word)) == 0;
}

/* Reads an entity and adds what it stands for; fails for others than these five. */
static const char *read_entity(const char *at, struct strbuf *text)
{
	static const struct {
		const char *name;
		char byte;
	} entities[] = { { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&#39;", '\'' } };

	for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		if (!starts(at, entities[i].name))
			continue;
		strbuf_add_byte(text, entities[i].byte);
		return at + strlen(entities[i].name);
	}
	fail_msg("no entity of XML: %.20s", at);
	return at;
}

/* Reads the attributes of a tag up to its end; each has a value in double quotes and none stands twice. */
static const char *read_attributes(const char *at, bool *empty)
{
	const char *begin = at;

	*empty = false;
	while (*at == ' ') {
		const char *name = ++at;
		struct strbuf value;
		char twice[64];
		const char *other;
		size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-:");

		assert_in_range(length, 1, 40);
		snprintf(twice, sizeof(twice), " %.*s=\"", (int)length, name);
		other = strstr(begin, twice);
		assert_ptr_equal(other + 1, name);
		assert_false(starts(name, "on") || starts(name, "src"));
		at += length;
		assert_true(starts(at, "=\""));
		/* Links lead into the page only. */
		if (starts(name, "href="))
			assert_int_equal(at[2], '#');
		strbuf_init(&value);
		for (at += 2; *at != '"';) {
			assert_true(*at && *at != '<' && *at != '>');
			if (*at == '&')
				at = read_entity(at, &value);
			else
				at++;
		}
		strbuf_release(&value);
		at++;
	}
	if (*at == '/') {
		*empty = true;
		at++;
	}
	assert_int_equal(*at, '>');
	return at + 1;
}

/*
 * Reads a page as an XML parser would, and fails where one would: tags that are not closed in order, markup in text,
 * control characters. `text` gets what stands between tags. Letters of tags are left out.
 */
static void read_page(const struct strbuf *page, struct strbuf *text)
{
	const char *at = strbuf_text(page);
	char names[MOST_DEPTH][16];
	size_t depth = 0;
	bool skips = false;

	assert_int_equal(strlen(at), page->length);
	strbuf_init(text);
	assert_true(starts(at, "<!DOCTYPE html>\n"));
	for (at += 16; *at;) {
		size_t length;
		bool empty;

		if (*at == '&') {
			at = read_entity(at, text);
			continue;
		}
		if (*at != '<') {
			assert_true((unsigned char)*at >= ' ' || *at == '\n');
			assert_true(*at != '>' || (depth && strcmp(names[depth - 1], "style") == 0));
			if (!skips)
				strbuf_add_byte(text, *at);
			at++;
			continue;
		}
		if (at[1] == '/') {
			assert_true(depth > 0);
			depth--;
			length = strlen(names[depth]);
			assert_memory_equal(at + 2, names[depth], length);
			assert_int_equal(at[2 + length], '>');
			at += length + 3;
			skips = false;
			continue;
		}
		length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz123456789");
		assert_in_range(length, 1, 15);
		assert_true(depth < MOST_DEPTH);
		snprintf(names[depth], sizeof(names[depth]), "%.*s", (int)length, at + 1);
		assert_string_not_equal(names[depth], "script");
		if (strcmp(names[depth], "br") == 0)
			strbuf_add_byte(text, ' ');
		skips = starts(at, "<span class=\"letter\">");
		at = read_attributes(at + 1 + length, &empty);
		depth += !empty;
	}
	assert_int_equal(depth, 0);
}

/* The words as the page shows them: each white space or control one character. */
static void expect_words(const struct strbuf *text, struct slice words)
{
	const char *all = strbuf_text(text);
	struct strbuf plain;

	strbuf_init(&plain);
	/* A line break at the end is none on the page. */
	words = slice_trim(words);
	for (size_t i = 0; i < words.length; i++) {
		unsigned char byte = (unsigned char)words.data[i];

		if (byte == '\n' || byte == '\t')
			strbuf_add_byte(&plain, ' ');
		else if (byte < ' ')
			strbuf_add_format(&plain, "\xE2\x90%c", 0x80 + byte);
		else
			strbuf_add_byte(&plain, (char)byte);
	}
	/* What is hidden has a stand-in; those are looked at elsewhere. */
	if (!strstr(strbuf_text(&plain), "\xE2\x80") && !strstr(strbuf_text(&plain), "\xC2") &&
		!strstr(all, strbuf_text(&plain)))
		fail_msg("not in the page: %s", strbuf_text(&plain));
	strbuf_release(&plain);
}

static void make(const struct extract *extracts, size_t count, bool html, struct strbuf *page)
{
	struct stamp stamp = { true, 1795195503, 1 };
	struct report report;

	strbuf_init(page);
	report_init(&report, extracts, count, NULL, tags_default(), "1.0", &stamp);
	if (html)
		report_add_html(&report, page);
	else
		report_add_markdown(&report, page);
	report_release(&report);
}

static void test_hostile_words(void **state)
{
	struct sample sample;
	struct strbuf page;
	struct strbuf text;

	(void)state;
	sample_init(&sample);
	for (size_t count = 1; count <= 5; count += 2) {
		struct extract extracts[5];

		for (size_t i = 0; i < count; i++)
			extracts[i] = sample.extract;
		make(extracts, count, true, &page);
		read_page(&page, &text);
		for (size_t i = 0; i < sample.extract.count; i++) {
			if (sample.extract.list[i]->state != ANCHOR_ORPHAN)
				expect_words(&text, extract_words(&sample.extract, sample.extract.list[i]));
		}
		assert_non_null(strstr(page.data, sample.article.sha256));
		assert_non_null(strstr(page.data, "2026-11-20"));
		assert_null(strstr(page.data, "\xE2\x80\xAE"));
		assert_non_null(strstr(page.data, "default-src &#39;none&#39;"));
		assert_non_null(strstr(text.data, "not found by this method"));
		strbuf_release(&text);
		strbuf_release(&page);
		make(extracts, count, false, &page);
		for (const char *at = page.data; (at = strstr(at, "<script")) != NULL; at++)
			assert_int_equal(at[-1], '\\');
		assert_null(strchr(page.data, '\x1B'));
		assert_null(strstr(page.data, "\xE2\x80\xAE"));
		strbuf_release(&page);
	}
	sample_release(&sample);
}

static void test_same_bytes(void **state)
{
	struct sample sample;
	struct strbuf first;
	struct strbuf second;

	(void)state;
	sample_init(&sample);
	make(&sample.extract, 1, true, &first);
	make(&sample.extract, 1, true, &second);
	assert_string_equal(strbuf_text(&first), strbuf_text(&second));
	strbuf_release(&first);
	strbuf_release(&second);
	sample_release(&sample);
}

/* The exported page is read by the same checks. */
static void test_export(void **state)
{
	struct sample sample;
	struct losses losses;
	struct strbuf page;
	struct strbuf text;

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "html", &page, &losses);
	read_page(&page, &text);
	for (size_t i = 0; i < sample.extract.count; i++) {
		if (sample.extract.list[i]->state != ANCHOR_ORPHAN)
			expect_words(&text, extract_words(&sample.extract, sample.extract.list[i]));
	}
	strbuf_release(&text);
	strbuf_release(&page);
	sample_release(&sample);
}

/* Thirty articles, two of them of one word. */
static void test_many_articles(void **state)
{
	enum { MANY = 30 };
	struct article articles[MANY];
	struct extract extracts[MANY];
	struct annotations empty;
	struct strbuf page;
	struct strbuf text;
	struct error error;

	(void)state;
	annotations_init(&empty);
	for (size_t i = 0; i < MANY; i++) {
		const char *lines = i < 2 ? "A\n" : "The board denied that it hid a report.\nNobody was hurt.\n";

		assert_true(article_load_bytes(&articles[i], "a.txt", slice_of(lines), NULL, &error));
		extract_init(&extracts[i], &articles[i], &empty);
		extract_sort(&extracts[i]);
	}
	make(extracts, MANY, true, &page);
	read_page(&page, &text);
	assert_non_null(strstr(page.data, "id=\"pair29\""));
	assert_null(strstr(page.data, "id=\"pair30\""));
	assert_non_null(strstr(text.data, "Nobody has tagged anything"));
	strbuf_release(&text);
	strbuf_release(&page);
	for (size_t i = 0; i < MANY; i++) {
		extract_release(&extracts[i]);
		article_release(&articles[i]);
	}
	annotations_release(&empty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile_words),
		cmocka_unit_test(test_same_bytes),
		cmocka_unit_test(test_export),
		cmocka_unit_test(test_many_articles),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
