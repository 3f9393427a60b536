/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of the web as a tree, made from what libxml2's HTML parser reports; its own trees know no limits. */
#include "page.h"

#include "unwanted.h"

#include "crossread/base/strbuf.h"
#include "crossread/base/translate.h"

#include <libxml/HTMLparser.h>

#include <stdint.h>
#include <string.h>
#include <strings.h>

/* Attributes that are kept, and how many bytes of each value. */
static const char *const kept[] = { "aria-hidden", "charset", "class", "content", "datetime", "hidden", "href", "id",
	"itemprop", "lang", "name", "property", "rel", "role", "style", "type", "xml:lang" };

enum { KEPT = sizeof(kept) / sizeof(kept[0]), MOST_VALUE = 2048 };

/* A page while it is read. */
struct reading {
	struct page *page;
	struct node *open;  /* what the next node belongs to */
	size_t depth;       /* elements open, also those without a node */
	struct strbuf text; /* that belongs to `open` and has no node yet */
	struct slice rest;  /* of the page: what the parser has not asked for */
	htmlParserCtxtPtr parser;
	const char *refused; /* why it was stopped; NULL when it was not */
};

static void refuse(struct reading *reading, const char *why)
{
	if (!reading->refused)
		reading->refused = why;
	xmlStopParser(reading->parser);
}

static struct node *add_node(struct reading *reading, enum element element)
{
	struct node *node;

	if (reading->page->node_count++ == PAGE_MOST_NODES) {
		refuse(reading, N_("has more elements than any news page; save the article alone"));
		return NULL;
	}
	node = arena_new(&reading->page->arena, sizeof(*node));
	node->element = element;
	node->parent = reading->open;
	if (reading->open->last)
		reading->open->last->next = node;
	else
		reading->open->first = node;
	reading->open->last = node;
	return node;
}

static void end_text(struct reading *reading)
{
	struct node *node;

	if (!reading->text.length || reading->refused)
		return;
	node = add_node(reading, ELEMENT_TEXT);
	if (node)
		node->text = arena_copy(&reading->page->arena, strbuf_slice(&reading->text));
	strbuf_clear(&reading->text);
}

static void add_attributes(struct reading *reading, struct node *node, const xmlChar **list)
{
	for (; list && list[0]; list += 2) {
		size_t i = 0;
		struct attribute *attribute;

		while (i < KEPT && strcmp((const char *)list[0], kept[i]) != 0)
			i++;
		if (i == KEPT)
			continue;
		attribute = arena_new(&reading->page->arena, sizeof(*attribute));
		attribute->name = kept[i];
		attribute->value =
			arena_copy(&reading->page->arena, slice_part(slice_of((const char *)list[1]), 0, MOST_VALUE));
		attribute->next = node->attributes;
		node->attributes = attribute;
	}
}

/* Tells all that hold it that the article is there. */
static void mark_main(struct node *node)
{
	for (; node && !node->holds_main; node = node->parent)
		node->holds_main = true;
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes)
{
	struct reading *reading = data;
	enum element element = element_find((const char *)name);
	struct node *node;

	if (reading->refused)
		return;
	if (++reading->depth > PAGE_MOST_NESTED) {
		refuse(reading, N_("nests its elements deeper than any news page; save the article alone"));
		return;
	}
	/* Beyond the limit only what parts paragraphs leaves a trace. */
	if (reading->depth > PAGE_MOST_DEPTH) {
		if (element_parts(element) || element == ELEMENT_BREAK)
			strbuf_add_byte(&reading->text, ' ');
		return;
	}
	end_text(reading);
	node = add_node(reading, element);
	if (!node)
		return;
	node->level = element == ELEMENT_HEADING || element == ELEMENT_TITLE ? (char)name[1] : '\0';
	add_attributes(reading, node, attributes);
	if (element == ELEMENT_TITLE || element == ELEMENT_MAIN || node_has_word(node, "itemprop", "articleBody") ||
		(element == ELEMENT_ARTICLE && !unwanted_is_comment(node)))
		mark_main(node);
	reading->open = node;
}

static void end_element(void *data, const xmlChar *name)
{
	struct reading *reading = data;

	(void)name;
	if (reading->refused || !reading->depth || reading->depth-- > PAGE_MOST_DEPTH)
		return;
	end_text(reading);
	if (reading->open->parent)
		reading->open = reading->open->parent;
}

static void add_characters(void *data, const xmlChar *text, int length)
{
	struct reading *reading = data;

	if (!reading->refused && length > 0)
		strbuf_add(&reading->text, slice_from((const char *)text, (size_t)length));
}

/* True for what HTML has no characters for: libxml2 would leave it out as well, but words an error for each. */
static bool is_control(char byte)
{
	return (unsigned char)byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/* Gives the parser the next bytes; 0 at the end. */
static int give_bytes(void *data, char *buffer, int length)
{
	struct reading *reading = data;
	size_t taken = 0;
	int count = 0;

	for (; taken < reading->rest.length && count < length; taken++) {
		if (!is_control(reading->rest.data[taken]))
			buffer[count++] = reading->rest.data[taken];
	}
	reading->rest = slice_part(reading->rest, taken, reading->rest.length);
	return count;
}

static int close_nothing(void *data)
{
	(void)data;
	return 0;
}

static void parse(struct reading *reading)
{
	htmlSAXHandler *handler = reading->parser->sax;
	htmlDocPtr made;

	memset(handler, 0, sizeof(*handler));
	handler->startElement = start_element;
	handler->endElement = end_element;
	handler->characters = add_characters;
	handler->ignorableWhitespace = add_characters;
	handler->cdataBlock = add_characters;
	reading->parser->userData = reading;
	made = htmlCtxtReadIO(reading->parser, give_bytes, close_nothing, reading, NULL, "UTF-8",
		HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
			HTML_PARSE_IGNORE_ENC);
	if (made)
		xmlFreeDoc(made);
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Behind the text of a script or style that begins at byte `at`: what looks like a tag in it is none. */
static size_t raw_end(struct slice html, size_t at)
{
	size_t end = slice_find(html, slice_of("</"), at);

	return end == SIZE_MAX ? html.length : end;
}

/*
 * Why the page is refused before libxml2 sees it: it compares each attribute of an element with all before, and takes
 * long over each reference. NULL when it may be read.
 */
static const char *find_flood(struct slice html)
{
	size_t references = 0;
	size_t attributes = 0;
	bool in_tag = false;
	bool is_raw = false;
	char quote = '\0';

	for (size_t i = 0; i + 1 < html.length; i++) {
		char byte = html.data[i];

		references += byte == '&';
		if (!in_tag) {
			struct slice name = slice_part(html, i + 1, i + 7);

			in_tag = byte == '<' && is_letter(html.data[i + 1]);
			is_raw = in_tag && name.length == 6 &&
				(strncasecmp(name.data, "script", 6) == 0 || strncasecmp(name.data, "style", 5) == 0);
			attributes = 0;
		} else if (quote) {
			quote = byte == quote ? '\0' : quote;
		} else if (byte == '>') {
			in_tag = false;
			if (is_raw)
				i = raw_end(html, i);
		} else if ((byte == '"' || byte == '\'') && html.data[i - 1] == '=') {
			quote = byte;
		} else if (slice_is_space(byte) && !slice_is_space(html.data[i + 1])) {
			attributes++;
		}
		if (attributes > PAGE_MOST_ATTRIBUTES)
			return N_("has an element with more attributes than any news page; save the article alone");
		if (references > PAGE_MOST_REFERENCES)
			return N_("has more character references than any news page; save the article alone");
	}
	return NULL;
}

bool page_read(struct page *page, struct slice html, const char *name, struct error *error)
{
	struct reading reading = { .page = page, .rest = html };
	const char *flood = find_flood(html);
	bool is_full;

	*page = (struct page){ 0 };
	if (flood)
		return error_set(error, "%.300s: %s", name, translate(flood));
	arena_init(&page->arena);
	page->root = arena_new(&page->arena, sizeof(*page->root));
	page->root->element = ELEMENT_BLOCK;
	reading.open = page->root;
	reading.parser = htmlNewParserCtxt();
	if (!reading.parser) {
		page_release(page);
		return error_set(error, "%.300s: not enough memory to read it", name);
	}
	strbuf_init(&reading.text);
	parse(&reading);
	end_text(&reading);
	is_full = reading.parser->errNo == XML_ERR_NO_MEMORY;
	htmlFreeParserCtxt(reading.parser);
	strbuf_release(&reading.text);
	if (!is_full && !reading.refused)
		return true;
	page_release(page);
	if (is_full)
		return error_set(error, "%.300s: not enough memory to read it", name);
	return error_set(error, "%.300s: %s", name, translate(reading.refused));
}

void page_release(struct page *page)
{
	arena_release(&page->arena);
}

struct slice node_attribute(const struct node *node, const char *name)
{
	for (const struct attribute *attribute = node->attributes; attribute; attribute = attribute->next) {
		if (strcmp(attribute->name, name) == 0)
			return slice_trim(attribute->value);
	}
	return slice_of("");
}

bool node_has_word(const struct node *node, const char *name, const char *word)
{
	struct slice value = node_attribute(node, name);
	size_t length = strlen(word);
	size_t start = 0;

	while (start < value.length) {
		size_t end = start;

		while (end < value.length && !slice_is_space(value.data[end]))
			end++;
		if (end - start == length && strncasecmp(value.data + start, word, length) == 0)
			return true;
		start = end + 1;
	}
	return false;
}

struct node *node_after(const struct node *top, const struct node *node, bool skip)
{
	if (node->first && !skip)
		return node->first;
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}
