/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says of its article: addresses, dates, bylines, titles, and what is no such thing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/base/strbuf.h"
#include "../../src/import/facts.h"

#include <string.h>

/* A page and its facts. */
struct found {
	struct page page;
	struct facts facts;
};

static void find(struct found *found, const char *html)
{
	struct error error;

	if (!page_read(&found->page, slice_of(html), "p.html", &error))
		fail_msg("%s", error.message);
	facts_find(&found->facts, &found->page);
}

/* Expects one fact, at this offset of struct facts. */
static void check(const char *html, size_t fact, const char *wanted)
{
	struct found found;
	const struct slice *text;

	find(&found, html);
	text = (const struct slice *)(const void *)((const char *)&found.facts + fact);
	if (!slice_equal_text(*text, wanted))
		fail_msg("%s\ngives: %.*s\nwanted: %s", html, (int)text->length, text->data, wanted);
	page_release(&found.page);
}

#define CHECK(fact, html, wanted) check(html, offsetof(struct facts, fact), wanted)
#define LD(json) "<script type=\"application/ld+json\">" json "</script>"

static void test_addresses(void **state)
{
	(void)state;
	CHECK(url, "<link rel=canonical href=\"https://a.example/b\">", "https://a.example/b");
	CHECK(url, "<meta property=og:url content=\" http://a.example/b \">", "http://a.example/b");
	CHECK(url, LD("{\"@type\":\"NewsArticle\",\"url\":\"https://a.example/c\"}"), "https://a.example/c");
	/* The first that is one counts; others are none. */
	CHECK(url, "<link rel=canonical href=\"javascript:alert(1)\">", "");
	CHECK(url, "<link rel=canonical href=\"file:///etc/passwd\">", "");
	CHECK(url, "<link rel=canonical href=\"//a.example/b\">", "");
	CHECK(url, "<link rel=canonical href=\"https://\">", "");
	CHECK(url, "<meta property=og:url content=\"ftp://a.example\">", "");
	CHECK(url, LD("{\"@type\":\"NewsArticle\",\"url\":{\"@id\":7}}"), "");
	CHECK(url, "<link rel=canonical href=\"https://a.example/\x1B[31m\xE2\x80\xAE\">", "https://a.example/[31m");
	CHECK(outlet, "<link rel=canonical href=\"https://www.a.example/b\">", "a.example");
	CHECK(outlet, "<link rel=canonical href=\"https:///b\">", "");
}

static void test_dates(void **state)
{
	(void)state;
	CHECK(published, "<time datetime=\"2026-11-22T10:00Z\">today</time>", "2026-11-22T10:00Z");
	CHECK(published, "<meta name=date content=\"22 November 2026\">", "22 November 2026");
	CHECK(published, "<p class=date>22 November 2026</p>", "22 November 2026");
	CHECK(published, LD("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-11-22\"}"), "2026-11-22");
	CHECK(published, "<p class=date>yesterday</p>", "");
	CHECK(published, "<p class=date>1 22 333 4444 55555 666666 7777777 88888888 999999999 0000000000</p>", "");
	CHECK(published, LD("{\"@type\":\"NewsArticle\",\"datePublished\":20261122}") "<p class=date>5 May</p>",
		"5 May");
	CHECK(published, "<time datetime=\"\"></time>", "");
	CHECK(published, "<div class=comments><time datetime=\"2026-11-22\">now</time></div>", "");
}

static void test_bylines(void **state)
{
	(void)state;
	CHECK(byline, "<p class=byline>By Ann Lee</p>", "Ann Lee");
	CHECK(byline, "<meta name=author content=\"Ann Lee\">", "Ann Lee");
	CHECK(byline, "<meta name=author content=\"https://a.example/ann\">", "");
	CHECK(byline, LD("{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo\"}]}"),
		"Ann Lee, Bo");
	CHECK(byline, LD("{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"x\"}}"), "");
	CHECK(byline, LD("{\"@type\":\"NewsArticle\",\"author\":[[[7]], null, {}]}"), "");
	CHECK(byline, LD("{\"@type\":\"NewsArticle\",\"author\":"), "");
	CHECK(byline, "<p class=byline>By</p>", "By");
	CHECK(byline, "<p class=byline></p>", "");
}

static void test_titles(void **state)
{
	(void)state;
	CHECK(title, "<title>Cranes fall | The Gull</title><h1>Cranes  fall</h1>", "Cranes fall");
	CHECK(outlet, "<title>Cranes fall | The Gull</title><h1>Cranes fall</h1>", "The Gull");
	CHECK(title, "<title>Cranes fall</title>", "Cranes fall");
	CHECK(title, "<title> | </title>", "|");
	CHECK(title, "<h1>One</h1><h1>Two</h1>", "");
	CHECK(title, "<title>a&#0;&#27;&#8238;b\n c</title>", "ab c");
	CHECK(title, "", "");
	CHECK(language, "<html lang=en_GB>", "en");
	CHECK(language, "<html lang=\"en-GB\">", "en-GB");
	CHECK(language, "<html lang=\"e/n\">", "");
	CHECK(language, "<html lang=\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">", "");
}

/* Refused before they are read, or with the first element too many. */
static void check_refused(const char *before, const char *unit, size_t count, const char *reason)
{
	struct strbuf html;
	struct page page;
	struct error error;

	strbuf_init(&html);
	strbuf_add_text(&html, before);
	while (count--)
		strbuf_add_text(&html, unit);
	assert_false(page_read(&page, strbuf_slice(&html), "p.html", &error));
	assert_non_null(strstr(error.message, "p.html: "));
	assert_non_null(strstr(error.message, reason));
	strbuf_release(&html);
}

static void test_floods(void **state)
{
	(void)state;
	check_refused("", "<b>", PAGE_MOST_NESTED + 1, "deeper");
	check_refused("", "<br>", PAGE_MOST_NODES, "more elements");
	check_refused("<p", " a=b", PAGE_MOST_ATTRIBUTES + 1, "more attributes");
	check_refused("<p title='", "word' a='", PAGE_MOST_ATTRIBUTES + 1, "more attributes");
	check_refused("", "&", PAGE_MOST_REFERENCES + 2, "more character references");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_bylines),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_floods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
