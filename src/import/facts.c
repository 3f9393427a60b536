/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says of its article, elsewhere than in JSON-LD. */
#include "facts.h"

#include "unwanted.h"

#include "crossread/base/strbuf.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { MOST_FACT = 1000, MOST_BYLINE = 120, MOST_DATE = 60, MOST_LANGUAGE = 35, MOST_TRIES = 200 };

/* Which <meta name=... or property=...> tells what; the earlier the better. */
static const struct {
	const char *name;
	size_t fact; /* offset in struct facts */
} metas[] = {
	{ "og:title", offsetof(struct facts, title) },
	{ "twitter:title", offsetof(struct facts, title) },
	{ "dc.title", offsetof(struct facts, title) },
	{ "og:site_name", offsetof(struct facts, outlet) },
	{ "application-name", offsetof(struct facts, outlet) },
	{ "publisher", offsetof(struct facts, outlet) },
	{ "dc.publisher", offsetof(struct facts, outlet) },
	{ "author", offsetof(struct facts, byline) },
	{ "article:author", offsetof(struct facts, byline) },
	{ "parsely-author", offsetof(struct facts, byline) },
	{ "dc.creator", offsetof(struct facts, byline) },
	{ "article:published_time", offsetof(struct facts, published) },
	{ "datepublished", offsetof(struct facts, published) },
	{ "parsely-pub-date", offsetof(struct facts, published) },
	{ "dc.date.issued", offsetof(struct facts, published) },
	{ "dc.date", offsetof(struct facts, published) },
	{ "pubdate", offsetof(struct facts, published) },
	{ "date", offsetof(struct facts, published) },
	{ "og:url", offsetof(struct facts, url) },
	{ "og:locale", offsetof(struct facts, language) },
	{ "content-language", offsetof(struct facts, language) },
};

static bool is_address(struct slice text)
{
	return (text.length > 8 && strncasecmp(text.data, "https://", 8) == 0) ||
		(text.length > 7 && strncasecmp(text.data, "http://", 7) == 0);
}

void facts_set(struct page *page, struct slice *fact, struct slice text)
{
	struct strbuf line;
	size_t at = 0;

	text = space_trim(text);
	if (fact->length || !text.length || text.length > MOST_FACT)
		return;
	strbuf_init(&line);
	while (at < text.length) {
		size_t behind = space_end(text, at);
		uint32_t code = behind > at ? ' ' : utf8_next(text, &at);

		at = behind > at ? behind : at;
		if (visible_is_plain(code))
			utf8_add(&line, code);
	}
	*fact = arena_copy(&page->arena, space_trim(strbuf_slice(&line)));
	strbuf_release(&line);
}

/* The text below a node, in one line; what is longer than a fact is cut. */
static struct slice text_below(struct page *page, const struct node *top)
{
	struct strbuf text;
	struct slice line = slice_of("");

	strbuf_init(&text);
	for (const struct node *node = top; node && text.length < MOST_FACT; node = node_after(top, node, false)) {
		bool is_script = node->parent && node->parent->element == ELEMENT_SCRIPT;

		if (node->element == ELEMENT_TEXT && !is_script)
			strbuf_add(&text, slice_part(node->text, 0, MOST_FACT));
		else
			strbuf_add_byte(&text, ' ');
	}
	facts_set(page, &line, slice_part(strbuf_slice(&text), 0, MOST_FACT));
	strbuf_release(&text);
	return line;
}

static void take_meta(struct facts *facts, struct page *page, const struct node *node, const char *name, size_t fact)
{
	struct slice value = node_attribute(node, "content");

	if (!node_has_word(node, "property", name) && !node_has_word(node, "name", name) &&
		!node_has_word(node, "itemprop", name))
		return;
	/* Many give the address of an author's page. */
	if (fact == offsetof(struct facts, byline) && is_address(value))
		return;
	facts_set(page, (struct slice *)(void *)((char *)facts + fact), value);
}

static void take_metas(struct facts *facts, struct page *page)
{
	const struct node *list[500];
	size_t count = 0;

	for (const struct node *node = page->root; node && count < 500; node = node_after(page->root, node, false)) {
		if (node->element == ELEMENT_META)
			list[count++] = node;
	}
	for (size_t i = 0; i < sizeof(metas) / sizeof(metas[0]); i++) {
		for (size_t j = 0; j < count; j++)
			take_meta(facts, page, list[j], metas[i].name, metas[i].fact);
	}
}

static bool has_digit(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (isdigit((unsigned char)text.data[i]))
			return true;
	}
	return false;
}

/* "By Ann Lee" and "Von Ann Lee" name Ann Lee. */
static struct slice without_by(struct slice name)
{
	static const char *const words[] = { "By ", "BY ", "by ", "Von ", "Par ", "Por ", "By: ", "Written by " };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (slice_starts(name, words[i]))
			return slice_trim(slice_part(name, strlen(words[i]), name.length));
	}
	return name;
}

/* True when readers wrote it. */
static bool is_in_comments(const struct node *node)
{
	while (node && !unwanted_is_comment(node))
		node = node->parent;
	return node != NULL;
}

/* What an element says of itself: microdata, rel, class. `*tries` texts may still be looked at. */
static void take_element(struct facts *facts, struct page *page, const struct node *node, size_t *tries)
{
	bool is_date = node_has_word(node, "itemprop", "datePublished") || node_has_word(node, "class", "date") ||
		node_has_word(node, "class", "published") || node_has_word(node, "class", "pubdate");
	bool is_author = node_has_word(node, "itemprop", "author") || node_has_word(node, "rel", "author") ||
		node_has_word(node, "class", "byline") || node_has_word(node, "class", "author") ||
		node_has_word(node, "class", "byline-name");

	if (node->element == ELEMENT_HEAD_LINK && node_has_word(node, "rel", "canonical") &&
		is_address(node_attribute(node, "href")))
		facts_set(page, &facts->url, node_attribute(node, "href"));
	if ((node->element == ELEMENT_TIME || is_date) && !facts->published.length && !is_in_comments(node)) {
		facts_set(page, &facts->published, node_attribute(node, "datetime"));
		facts_set(page, &facts->published, node_attribute(node, "content"));
	}
	if ((!is_date && !is_author) || *tries == 0 || is_in_comments(node))
		return;
	--*tries;
	if (is_date && !facts->published.length) {
		struct slice text = text_below(page, node);

		if (text.length <= MOST_DATE && has_digit(text))
			facts_set(page, &facts->published, text);
	}
	if (is_author && !facts->byline.length && node->element != ELEMENT_HEAD_LINK) {
		struct slice text = node_attribute(node, "content");

		text = text.length ? text : text_below(page, node);
		if (text.length <= MOST_BYLINE)
			facts_set(page, &facts->byline, text);
	}
}

/* The name of a site behind the title, as in "Title | Outlet" or "Title - Outlet"; sets `*title` to what is before. */
static struct slice outlet_behind(struct slice *title)
{
	static const char *const marks[] = { " | ", " - ", " \342\200\223 ", " \342\200\224 ", " \302\273 ", " :: " };

	for (size_t end = title->length; end > 0; end--) {
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
			struct slice rest = slice_part(*title, end - 1, title->length);

			if (!slice_starts(rest, marks[i]))
				continue;
			*title = slice_part(*title, 0, end - 1);
			return slice_part(rest, strlen(marks[i]), rest.length);
		}
	}
	return slice_of("");
}

/* From <h1>, when there is one, and <title>, which often names the outlet behind it. */
static void take_titles(struct facts *facts, struct page *page)
{
	struct slice heading = slice_of("");
	struct slice title = slice_of("");
	struct slice before;
	struct slice outlet;
	size_t headings = 0;

	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->element == ELEMENT_TITLE && headings++ == 0)
			heading = text_below(page, node);
		if (node->element == ELEMENT_HEAD_TITLE && !title.length)
			title = text_below(page, node);
	}
	before = title;
	outlet = outlet_behind(&before);
	if (outlet.length && (slice_equal(before, heading) || slice_equal(before, facts->title)))
		facts_set(page, &facts->outlet, outlet);
	if (headings == 1)
		facts_set(page, &facts->title, heading);
	facts_set(page, &facts->title, outlet.length && slice_equal(outlet, facts->outlet) ? before : title);
}

/* The host of an address, for want of a name. */
static struct slice host_of(struct slice url)
{
	size_t start = slice_find(url, slice_of("//"), 0);
	size_t end;
	struct slice host;

	if (start == SIZE_MAX)
		return slice_of("");
	end = slice_find(url, slice_of("/"), start + 2);
	host = slice_part(url, start + 2, end);
	return slice_starts(host, "www.") ? slice_part(host, 4, host.length) : host;
}

/* Leaves out what is no fact after all: another scheme, another form, the outlet's name behind the title. */
static void tidy(struct facts *facts)
{
	struct slice before = facts->title;

	if (!is_address(facts->url))
		facts->url = slice_of("");
	facts->byline = without_by(facts->byline);
	if (facts->language.length > MOST_LANGUAGE)
		facts->language = slice_of("");
	for (size_t i = 0; i < facts->language.length; i++) {
		char byte = facts->language.data[i];

		/* OpenGraph writes en_GB. */
		if (byte == '_' || byte == ',' || byte == ';' || byte == ' ')
			facts->language = slice_part(facts->language, 0, i);
		else if (!isalnum((unsigned char)byte) && byte != '-')
			facts->language = slice_of("");
	}
	if (slice_equal(outlet_behind(&before), facts->outlet) && before.length)
		facts->title = before;
	if (!facts->outlet.length)
		facts->outlet = host_of(facts->url);
}

void facts_find(struct facts *facts, struct page *page)
{
	size_t tries = MOST_TRIES;

	*facts = (struct facts){ 0 };
	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->element == ELEMENT_HTML) {
			facts_set(page, &facts->language, node_attribute(node, "lang"));
			facts_set(page, &facts->language, node_attribute(node, "xml:lang"));
		}
	}
	facts_take_json_ld(facts, page);
	take_metas(facts, page);
	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->attributes)
			take_element(facts, page, node, &tries);
	}
	take_titles(facts, page);
	tidy(facts);
}
