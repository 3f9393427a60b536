/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a page, cut into paragraphs. What is running text is told by its length, its stops and its share of
 * links: the measures of Kohlschütter, Fankhauser, Nejdl, "Boilerplate detection using shallow text features" (2010).
 */
#include "blocks.h"

#include "unwanted.h"

#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

#include <stdlib.h>

enum {
	LONG_PROSE = 80, /* bytes that are running text without a stop, too */
	SHORT_PROSE = 15,
	MOST_LINKED = 35, /* percent */
	MOST_OF_PAGE = 60,
};

/* Ends of sentences, also of scripts that have marks of their own. */
static const char *const stops[] = { ".", "!", "?", "\"", "'", ")", ":", "\342\200\235", "\342\200\231", "\342\200\246",
	"\342\200\234", "\302\273", "\343\200\202", "\357\274\201", "\357\274\237", "\343\200\215", "\340\245\244",
	"\330\237", "\333\224" };

struct cutting {
	struct blocks *blocks;
	struct page *page;
	struct strbuf text; /* of the present block */
	size_t linked;
	const struct node *node;
	size_t links;  /* open ones around what is read */
	size_t breaks; /* line breaks in a row */
};

static bool ends_with_stop(struct slice text)
{
	for (size_t i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
		struct slice stop = slice_of(stops[i]);

		if (text.length > stop.length &&
			slice_equal(slice_part(text, text.length - stop.length, text.length), stop))
			return true;
	}
	return false;
}

bool block_is_prose(const struct block *block)
{
	size_t length = block->text.length;

	if (block->kind == BLOCK_HEADING || block->linked * 100 > length * MOST_LINKED)
		return false;
	return length >= LONG_PROSE || (length >= SHORT_PROSE && ends_with_stop(block->text));
}

/* The number of an item of an ordered list, 0 in another one. */
static size_t item_number(const struct node *item)
{
	size_t number = 1;

	if (!item->parent || item->parent->element != ELEMENT_ORDERED)
		return 0;
	for (const struct node *node = item->parent->first; node && node != item && number < 1000; node = node->next)
		number += node->element == ELEMENT_ITEM;
	return number;
}

struct block *blocks_add(struct blocks *blocks)
{
	blocks->list = mem_grow(blocks->list, &blocks->capacity, blocks->count + 1, sizeof(*blocks->list));
	blocks->list[blocks->count] = (struct block){ 0 };
	return &blocks->list[blocks->count++];
}

static void end_block(struct cutting *cutting)
{
	struct slice text = space_trim(strbuf_slice(&cutting->text));
	struct blocks *blocks = cutting->blocks;
	const struct node *node = cutting->node;
	struct block *block;

	if (text.length) {
		block = blocks_add(blocks);
		block->text = arena_copy(&cutting->page->arena, text);
		block->node = node;
		block->linked = cutting->linked < text.length ? cutting->linked : text.length;
		for (const struct node *up = node; up; up = up->parent) {
			if (up->element == ELEMENT_HEADING || up->element == ELEMENT_TITLE) {
				block->kind = BLOCK_HEADING;
				block->level = up->level;
			}
			if (up->element != ELEMENT_ITEM)
				continue;
			block->kind = block->kind == BLOCK_HEADING ? BLOCK_HEADING : BLOCK_ITEM;
			block->number = item_number(up);
			break;
		}
	}
	strbuf_clear(&cutting->text);
	cutting->linked = 0;
	cutting->breaks = 0;
}

/* Behind the letters, digits and signs of ASCII that begin at byte `at`: most of most pages. */
static size_t plain_end(struct slice text, size_t at)
{
	while (at < text.length && text.data[at] > ' ' && text.data[at] < 0x7F)
		at++;
	return at;
}

/* Adds text with its white space as single blanks, without controls and format characters. */
static void add_clean(struct strbuf *line, struct slice text)
{
	size_t at = 0;

	while (at < text.length) {
		size_t behind = plain_end(text, at);
		uint32_t code;

		strbuf_add(line, slice_part(text, at, behind));
		at = behind;
		if (at == text.length)
			break;
		behind = space_end(text, at);
		if (behind > at) {
			if (line->length && line->data[line->length - 1] != ' ')
				strbuf_add_byte(line, ' ');
			at = behind;
			continue;
		}
		code = utf8_next(text, &at);
		if (!visible_is_plain(code))
			continue;
		utf8_add(line, code);
	}
}

struct slice block_text(struct page *page, struct slice text)
{
	struct strbuf line;
	struct slice copy;

	strbuf_init(&line);
	add_clean(&line, text);
	copy = arena_copy(&page->arena, space_trim(strbuf_slice(&line)));
	strbuf_release(&line);
	return copy;
}

static void add_text(struct cutting *cutting, struct slice text)
{
	size_t before = cutting->text.length;

	add_clean(&cutting->text, text);
	if (space_trim(text).length)
		cutting->breaks = 0;
	if (cutting->links)
		cutting->linked += cutting->text.length - before;
}

/* The nearest element at or above that parts paragraphs. */
static const struct node *parting(const struct node *node)
{
	while (node->parent && !element_parts(node->element))
		node = node->parent;
	return node;
}

static bool is_left_out(const struct node *node)
{
	if (node->element == ELEMENT_HEADER) {
		const struct node *up = node->parent;

		while (up && up->element != ELEMENT_ARTICLE && up->element != ELEMENT_MAIN)
			up = up->parent;
		return !up && !node->holds_main;
	}
	return node->is_unwanted || unwanted_by_meaning(node);
}

/* Text that is counted as a link: times of a live blog lead nowhere, but are no running text either. */
static bool is_aside(const struct node *node)
{
	return node->element == ELEMENT_LINK || node->element == ELEMENT_TIME;
}

static void enter(struct cutting *cutting, const struct node *node)
{
	if (node->element == ELEMENT_TEXT) {
		add_text(cutting, node->text);
	} else if (node->element == ELEMENT_BREAK) {
		/* Two in a row part paragraphs, as they did when tables made pages. */
		if (++cutting->breaks > 1)
			end_block(cutting);
		else
			add_text(cutting, slice_of(" "));
	} else if (element_parts(node->element)) {
		end_block(cutting);
		cutting->node = node;
	}
	cutting->links += is_aside(node);
}

static void leave(struct cutting *cutting, const struct node *node)
{
	cutting->links -= is_aside(node);
	if (!element_parts(node->element))
		return;
	end_block(cutting);
	if (node->parent)
		cutting->node = parting(node->parent);
}

/* Cuts everything, in the order of the page; the depth of the tree has a limit. */
static void cut(struct cutting *cutting, const struct node *node)
{
	if (is_left_out(node)) {
		if (element_parts(node->element))
			end_block(cutting);
		return;
	}
	enter(cutting, node);
	for (const struct node *child = node->first; child; child = child->next)
		cut(cutting, child);
	leave(cutting, node);
}

static void find(struct blocks *blocks, struct page *page)
{
	struct cutting cutting = { .blocks = blocks, .page = page, .node = page->root };

	*blocks = (struct blocks){ 0 };
	strbuf_init(&cutting.text);
	cut(&cutting, page->root);
	end_block(&cutting);
	strbuf_release(&cutting.text);
	for (struct node *node = page->root; node; node = node_after(page->root, node, false))
		node->prose = 0;
	for (size_t i = 0; i < blocks->count; i++) {
		if (!block_is_prose(&blocks->list[i]) || unwanted_line(blocks->list[i].text))
			continue;
		/* The nodes are the page's, which is ours to change. */
		for (struct node *up = (struct node *)blocks->list[i].node; up; up = up->parent)
			up->prose += blocks->list[i].text.length;
	}
}

void blocks_find(struct blocks *blocks, struct page *page, bool use_names)
{
	size_t all;

	for (struct node *node = page->root; node; node = node_after(page->root, node, false))
		node->is_unwanted = false;
	find(blocks, page);
	if (!use_names)
		return;
	blocks_release(blocks);
	all = page->root->prose;
	for (struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->holds_main || node->element == ELEMENT_BODY || node->element == ELEMENT_HTML)
			continue;
		node->is_unwanted =
			unwanted_is_comment(node) || (unwanted_by_name(node) && node->prose * 100 < all * MOST_OF_PAGE);
	}
	find(blocks, page);
}

void blocks_release(struct blocks *blocks)
{
	free(blocks->list);
}
