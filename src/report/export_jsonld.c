/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotations as W3C Web Annotations (Web Annotation Data Model, 2017): a collection of one page. Tag and comment are
 * bodies; a passage is a TextQuoteSelector, and a TextPositionSelector in code points where its words stand in the
 * article for certain; a link is an annotation with two targets. What the model has no word for (state, conflict,
 * speaker) is under the prefix crossread.
 */
#include "exports.h"

#include "crossread/base/mem.h"
#include "crossread/report/json.h"
#include "iri.h"

#include <stdlib.h>

static const char context[] = "[\"http://www.w3.org/ns/anno.jsonld\",{\"crossread\":\"urn:crossread:\"}]";

/* Adds "ARTICLE#ID" in quotes: the address of an entry, the same in the exports of all articles of a folder. */
static void add_address(struct strbuf *out, struct slice file, struct slice id)
{
	strbuf_add_byte(out, '"');
	iri_add_segment(out, file);
	strbuf_add_byte(out, '#');
	iri_add_segment(out, id);
	strbuf_add_byte(out, '"');
}

/* True for "2026-11-21T17:25:03Z": sidecars are typed by hand, too, and the model wants a time. */
static bool is_time(struct slice text)
{
	static const char form[] = "0000-00-00T00:00:00Z";

	if (text.length != sizeof(form) - 1)
		return false;
	for (size_t i = 0; i < text.length; i++) {
		bool digit = text.data[i] >= '0' && text.data[i] <= '9';

		if (form[i] == '0' ? !digit : text.data[i] != form[i])
			return false;
	}
	return true;
}

static void add_person(struct strbuf *out, struct slice author)
{
	if (!author.length)
		return;
	strbuf_add_text(out, ",\"creator\":{\"type\":\"Person\"");
	json_add_member(out, "name", author);
	strbuf_add_byte(out, '}');
}

static void add_body(struct strbuf *out, const char *purpose, struct slice value)
{
	strbuf_add_text(out, "{\"type\":\"TextualBody\",\"format\":\"text/plain\"");
	json_add_member(out, "purpose", slice_of(purpose));
	json_add_member(out, "value", value);
	strbuf_add_byte(out, '}');
}

/* The text that positions count in: the file, not the page that it may have been taken from. */
static void add_source(struct strbuf *out, const struct article *article)
{
	strbuf_add_text(out, "\"source\":{\"id\":\"");
	iri_add_segment(out, slice_of(article->name));
	strbuf_add_text(out, "\",\"type\":\"Text\",\"format\":\"text/plain\"");
	json_add_member(out, "schema:sha256", slice_of(article->sha256));
	json_add_member(out, "dc:title", article->title);
	json_add_member(out, "dc:publisher", article->outlet);
	json_add_member(out, "dc:date", article->published);
	json_add_member(out, "dc:source", article->url);
	strbuf_add_byte(out, '}');
}

static void add_quote(struct strbuf *out, const struct selector *selector)
{
	strbuf_add_text(out, "{\"type\":\"TextQuoteSelector\",\"exact\":");
	json_add_string(out, selector->quote);
	json_add_member(out, "prefix", selector->prefix);
	json_add_member(out, "suffix", selector->suffix);
	strbuf_add_byte(out, '}');
}

static void add_target(struct strbuf *out, const struct extract *extract, const struct annotation *annotation)
{
	struct selector selector;

	strbuf_add_text(out, ",\"target\":{");
	add_source(out, extract->article);
	if (extract_is_placed(extract, annotation)) {
		/* Anew, so that surroundings and typography are those of the text the position is in. */
		selector = anchor_select(extract->article, annotation->place);
		strbuf_add_text(out, ",\"selector\":[");
		add_quote(out, &selector);
		strbuf_add_format(out, ",{\"type\":\"TextPositionSelector\",\"start\":%zu,\"end\":%zu}]",
			annotation->place.start, annotation->place.end);
	} else {
		strbuf_add_text(out, ",\"selector\":");
		add_quote(out, &annotation->selector);
	}
	strbuf_add_byte(out, '}');
}

static void add_annotation(struct strbuf *out, const struct extract *extract, const struct annotation *annotation)
{
	bool commented = annotation->comment.length > 0;
	struct strbuf conflict;

	strbuf_add_text(out, "{\"id\":");
	add_address(out, slice_of(extract->article->name), annotation->id);
	strbuf_add_format(out, ",\"type\":\"Annotation\",\"motivation\":%s,\"body\":[",
		commented ? "[\"tagging\",\"commenting\"]" : "\"tagging\"");
	add_body(out, "tagging", annotation->tag);
	if (commented) {
		strbuf_add_byte(out, ',');
		add_body(out, "commenting", annotation->comment);
	}
	strbuf_add_byte(out, ']');
	add_target(out, extract, annotation);
	add_person(out, annotation->author);
	json_add_member(out, is_time(annotation->created) ? "created" : "crossread:created", annotation->created);
	json_add_member(out, is_time(annotation->modified) ? "modified" : "crossread:modified", annotation->modified);
	json_add_member(out, "crossread:speaker", annotation->speaker);
	json_add_member(out, "crossread:origin", annotation->origin);
	json_add_member(out, "crossread:state", slice_of(anchor_state_name(annotation->state)));
	strbuf_init(&conflict);
	extract_add_conflict(extract, annotation, &conflict);
	json_add_member(out, "crossread:conflict", strbuf_slice(&conflict));
	strbuf_release(&conflict);
	strbuf_add_byte(out, '}');
}

static void add_link(struct strbuf *out, const struct extract *extract, const struct link *link)
{
	struct slice file = slice_of(extract->article->name);

	strbuf_add_text(out, "{\"id\":");
	add_address(out, file, link->id);
	strbuf_add_text(out, ",\"type\":\"Annotation\",\"motivation\":\"linking\",\"body\":");
	add_body(out, "classifying", link->type);
	strbuf_add_text(out, ",\"target\":[");
	add_address(out, file, link->from);
	strbuf_add_byte(out, ',');
	add_address(out, link->to_file, link->to_id);
	strbuf_add_byte(out, ']');
	add_person(out, link->author);
	json_add_member(out, is_time(link->created) ? "created" : "crossread:created", link->created);
	json_add_member(out, "crossread:quote", link->to_quote);
	strbuf_add_byte(out, '}');
}

static int compare_ids(const void *a, const void *b)
{
	const struct slice *left = a;
	const struct slice *right = b;

	return slice_compare(*left, *right);
}

/* The ids of the exported annotations in order, to be found quickly; the caller frees them. */
static struct slice *sorted_ids(const struct extract *extract)
{
	struct slice *ids = mem_new_array(extract->count, sizeof(*ids));

	for (size_t i = 0; i < extract->count; i++)
		ids[i] = extract->list[i]->id;
	if (extract->count)
		qsort(ids, extract->count, sizeof(*ids), compare_ids);
	return ids;
}

/* Adds all of one article, each on a line of its own; returns how many. */
static size_t add_items(struct strbuf *out, const struct extract *extract, size_t before)
{
	const struct annotations *set = extract->set;
	struct slice *ids = sorted_ids(extract);
	size_t added = 0;

	for (size_t i = 0; i < extract->count; i++) {
		strbuf_add_text(out, before + added++ ? ",\n" : "\n");
		add_annotation(out, extract, extract->list[i]);
	}
	for (size_t i = 0; extract->count && i < set->link_count; i++) {
		/* A link goes with the annotation that it starts from. */
		if (!bsearch(&set->links[i].from, ids, extract->count, sizeof(*ids), compare_ids))
			continue;
		strbuf_add_text(out, before + added++ ? ",\n" : "\n");
		add_link(out, extract, &set->links[i]);
	}
	free(ids);
	return added;
}

void export_jsonld(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	size_t total = 0;

	(void)losses;
	strbuf_add_format(out,
		"{\"@context\":%s,\n\"id\":\"#collection\",\"type\":\"AnnotationCollection\","
		"\"generator\":{\"type\":\"Software\",\"name\":\"crossread\"},\n"
		"\"first\":{\"id\":\"#page\",\"type\":\"AnnotationPage\",\"partOf\":\"#collection\",\"startIndex\":0,"
		"\"items\":[",
		context);
	for (size_t i = 0; i < count; i++)
		total += add_items(out, &extracts[i], total);
	strbuf_add_format(out, "]},\n\"total\":%zu}\n", total);
}
