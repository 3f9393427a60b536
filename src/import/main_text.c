/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which blocks of a page are the article. Where the page says so (articleBody, <article>, <main>) it is believed, when
 * running text stands there; else the smallest element that holds nearly all of it is the article, which is the idea
 * behind text density (Sun, Song, Liao, "DOM based content extraction via text density", 2011) without its numbers.
 */
#include "main_text.h"

#include "unwanted.h"

#include "crossread/yaml/yaml_write.h"

#include <string.h>

enum {
	LEAST_MARKED = 25,  /* percent of the running text that stands in what is marked as the article */
	LEAST_ARTICLE = 50, /* percent of that of all <article> in the largest */
	NEARLY_ALL = 80,
	MOST_LINKED = 50, /* percent of links in what stands between running text */
};

static bool is_marked(const struct node *node)
{
	return node_has_word(node, "itemprop", "articleBody");
}

static bool is_below(const struct node *node, const struct node *top)
{
	while (node && node != top)
		node = node->parent;
	return node == top;
}

/* True at or below an element that is marked as the text of the article. */
static bool is_in_marked(const struct node *node)
{
	while (node && !is_marked(node))
		node = node->parent;
	return node != NULL;
}

/* The running text in all outermost elements that are marked. */
static size_t marked_prose(const struct page *page)
{
	const struct node *node = page->root;
	size_t prose = 0;

	while (node) {
		bool marked = node->attributes && is_marked(node);

		if (marked)
			prose += node->prose;
		node = node_after(page->root, node, marked);
	}
	return prose;
}

/* The outermost element of that kind with the most running text; `*all` is that of all of them. */
static const struct node *largest(const struct page *page, enum element element, size_t *all)
{
	const struct node *found = NULL;
	const struct node *node = page->root;

	*all = 0;
	while (node) {
		bool is_one =
			node->element == element || (element == ELEMENT_MAIN && node_has_word(node, "role", "main"));

		if (is_one) {
			*all += node->prose;
			if (!found || node->prose > found->prose)
				found = node;
		}
		node = node_after(page->root, node, is_one);
	}
	return found;
}

/* The smallest element below `node` that holds nearly all of its running text. */
static const struct node *densest(const struct node *node)
{
	size_t all = node->prose;
	const struct node *child = node->first;

	while (child) {
		if (child->prose * 100 >= all * NEARLY_ALL && child->prose) {
			node = child;
			child = child->first;
		} else {
			child = child->next;
		}
	}
	/* Running text of a paragraph alone: its heading is beside it. */
	while (node->parent && (node->element == ELEMENT_PARAGRAPH || !element_parts(node->element)))
		node = node->parent;
	return node;
}

static const struct node *find_root(const struct page *page)
{
	size_t all;
	const struct node *article = largest(page, ELEMENT_ARTICLE, &all);
	const struct node *main;

	if (article && article->prose * 100 >= page->root->prose * LEAST_MARKED &&
		article->prose * 100 >= all * LEAST_ARTICLE)
		return article;
	main = largest(page, ELEMENT_MAIN, &all);
	if (main && main->prose * 100 >= page->root->prose * LEAST_MARKED)
		return densest(main);
	return densest(page->root);
}

static bool is_same_text(struct slice a, struct slice b)
{
	return a.length && slice_equal(slice_trim(a), slice_trim(b));
}

/* What may stand between running text. */
static bool is_fit(const struct block *block, const struct facts *facts)
{
	if (block->kind == BLOCK_HEADING && (block->level == '1' || is_same_text(block->text, facts->title)))
		return false;
	return block->linked * 100 <= block->text.length * MOST_LINKED && !unwanted_line(block->text);
}

/* Keeps the blocks of `root`, or of what is marked when it is NULL, that may be the article's. */
static void keep_fit(struct blocks *blocks, const struct node *root, const struct facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		bool is_inside = root ? is_below(block->node, root) : is_in_marked(block->node);

		if (is_inside && is_fit(block, facts))
			blocks->list[kept++] = *block;
	}
	blocks->count = kept;
}

/* Leaves out what stands before the first running text, but for headings and a list's first items, and behind the last.
 */
static void trim(struct blocks *blocks)
{
	size_t start = 0;
	size_t end = blocks->count;

	while (end && !block_is_prose(&blocks->list[end - 1]) && blocks->list[end - 1].kind != BLOCK_ITEM)
		end--;
	while (start < end && !block_is_prose(&blocks->list[start]))
		start++;
	while (start && blocks->list[start - 1].kind == BLOCK_HEADING)
		start--;
	blocks->count = end > start ? end - start : 0;
	if (blocks->count)
		memmove(blocks->list, blocks->list + start, blocks->count * sizeof(*blocks->list));
}

/* Leaves out headings that another one of their level or a higher one follows, or nothing. */
static void drop_bare_headings(struct blocks *blocks)
{
	size_t kept = blocks->count;
	char next = '0'; /* the level of the heading that follows; ':', above all levels, when text does */

	for (size_t i = blocks->count; i-- > 0;) {
		const struct block *block = &blocks->list[i];
		bool is_heading = block->kind == BLOCK_HEADING;

		if (is_heading && next <= block->level)
			continue;
		next = is_heading ? block->level : ':';
		blocks->list[--kept] = *block;
	}
	blocks->count -= kept;
	if (blocks->count)
		memmove(blocks->list, blocks->list + kept, blocks->count * sizeof(*blocks->list));
}

void main_text_choose(struct blocks *blocks, const struct page *page, const struct facts *facts)
{
	bool is_known = page->root->prose && marked_prose(page) * 100 >= page->root->prose * LEAST_MARKED;

	keep_fit(blocks, is_known ? NULL : find_root(page), facts);
	trim(blocks);
	drop_bare_headings(blocks);
}

static void write_fact(struct strbuf *out, const char *name, struct slice fact)
{
	if (fact.length)
		yaml_write_string(out, 0, name, fact);
}

void main_text_write(struct strbuf *out, const struct blocks *blocks, const struct facts *facts)
{
	strbuf_add_text(out, "---\n");
	write_fact(out, "title", facts->title);
	write_fact(out, "outlet", facts->outlet);
	write_fact(out, "byline", facts->byline);
	write_fact(out, "published", facts->published);
	write_fact(out, "url", facts->url);
	write_fact(out, "language", facts->language);
	strbuf_add_text(out, "---\n");
	if (facts->title.length) {
		strbuf_add_byte(out, '\n');
		strbuf_add(out, facts->title);
		strbuf_add_byte(out, '\n');
	}
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];

		strbuf_add_byte(out, '\n');
		if (block->kind == BLOCK_ITEM && block->number)
			strbuf_add_format(out, "%zu. ", block->number);
		else if (block->kind == BLOCK_ITEM)
			strbuf_add_text(out, "\342\200\242 ");
		strbuf_add(out, block->text);
		strbuf_add_byte(out, '\n');
	}
}

size_t main_text_length(const struct blocks *blocks)
{
	size_t length = 0;

	for (size_t i = 0; i < blocks->count; i++)
		length += blocks->list[i].text.length;
	return length;
}
