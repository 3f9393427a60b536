/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the JSON-LD of a page says of its article, in the words of schema.org. */
#include "facts.h"

#include "json_read.h"

#include "crossread/base/strbuf.h"

enum { MOST_AUTHORS = 20 };

static const char *const types[] = { "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
	"BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "BlogPosting", "Article",
	"Report" };

static bool is_type(const struct json *type)
{
	for (size_t i = 0; type && i < sizeof(types) / sizeof(types[0]); i++) {
		if (type->kind == JSON_IS_STRING && slice_equal_text(type->text, types[i]))
			return true;
		for (const struct json *one = type->kind == JSON_IS_LIST ? type->first : NULL; one; one = one->next) {
			if (one->kind == JSON_IS_STRING && slice_equal_text(one->text, types[i]))
				return true;
		}
	}
	return false;
}

/* The first article at or below `value`. */
static const struct json *find_article(const struct json *value)
{
	if (is_type(json_get(value, "@type")))
		return value;
	for (const struct json *child = value->first; child; child = child->next) {
		const struct json *found = find_article(child);

		if (found)
			return found;
	}
	return NULL;
}

/* The object of that "@id" with more than its id. */
static const struct json *find_id(const struct json *value, struct slice id)
{
	const struct json *own = json_get(value, "@id");

	if (own && slice_equal(own->text, id) && json_get(value, "name"))
		return value;
	for (const struct json *child = value->first; child; child = child->next) {
		const struct json *found = find_id(child, id);

		if (found)
			return found;
	}
	return NULL;
}

/* The name of a person or organisation: a string, or an object with a name, here or elsewhere in the graph. */
static struct slice name_of(const struct json *value, const struct json *graph)
{
	const struct json *name;

	if (value && value->kind == JSON_IS_LIST)
		value = value->first;
	if (!value)
		return slice_of("");
	if (value->kind == JSON_IS_STRING)
		return value->text;
	name = json_get(value, "name");
	if (!name && json_get(value, "@id"))
		name = json_get(find_id(graph, json_get(value, "@id")->text), "name");
	return name && name->kind == JSON_IS_STRING ? name->text : slice_of("");
}

static struct slice text_of(const struct json *object, const char *key)
{
	const struct json *value = json_get(object, key);

	if (value && value->kind == JSON_IS_OBJECT)
		value = json_get(value, "@id");
	return value && value->kind == JSON_IS_STRING ? value->text : slice_of("");
}

static void take_authors(struct facts *facts, struct page *page, const struct json *authors, const struct json *graph)
{
	struct strbuf all;
	size_t count = 0;

	strbuf_init(&all);
	if (authors && authors->kind == JSON_IS_LIST) {
		for (const struct json *one = authors->first; one && count < MOST_AUTHORS; one = one->next) {
			struct slice name = name_of(one, graph);

			if (name.length && count++)
				strbuf_add_text(&all, ", ");
			strbuf_add(&all, name);
		}
	} else {
		strbuf_add(&all, name_of(authors, graph));
	}
	facts_set(page, &facts->byline, strbuf_slice(&all));
	strbuf_release(&all);
}

static void take_article(struct facts *facts, struct page *page, const struct json *article, const struct json *graph)
{
	const struct json *free = json_get(article, "isAccessibleForFree");

	facts_set(page, &facts->title, text_of(article, "headline"));
	facts_set(page, &facts->title, text_of(article, "name"));
	facts_set(page, &facts->outlet, name_of(json_get(article, "publisher"), graph));
	take_authors(facts, page, json_get(article, "author"), graph);
	facts_set(page, &facts->published, text_of(article, "datePublished"));
	facts_set(page, &facts->url, text_of(article, "url"));
	facts_set(page, &facts->url, text_of(article, "mainEntityOfPage"));
	facts_set(page, &facts->language, text_of(article, "inLanguage"));
	if (free && (slice_equal_text(free->text, "false") || slice_equal_text(free->text, "False")))
		facts->is_paid = true;
	if (!facts->body.length)
		facts->body = text_of(article, "articleBody");
}

void facts_take_json_ld(struct facts *facts, struct page *page)
{
	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		struct slice script = node->first ? node->first->text : slice_of("");
		const struct json *graph;
		const struct json *article;
		size_t start = 0;

		if (node->element != ELEMENT_SCRIPT || !node_has_word(node, "type", "application/ld+json"))
			continue;
		/* Some stand in a comment or a CDATA section. */
		while (start < script.length && script.data[start] != '{' &&
			!(script.data[start] == '[' &&
				!slice_starts(slice_part(script, start, script.length), "[CDATA[")))
			start++;
		graph = json_read(slice_part(script, start, script.length), &page->arena);
		article = graph ? find_article(graph) : NULL;
		if (article)
			take_article(facts, page, article, graph);
	}
}
