/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a page to the article in it: the steps, one after the other. */
#include "page_article.h"

#include "encoding.h"
#include "facts.h"
#include "main_text.h"

#include <stdint.h>

enum { SHORT_TEXT = 200 };

static bool has_frames(const struct page *page)
{
	for (const struct node *node = page->root; node; node = node_after(page->root, node, false)) {
		if (node->element == ELEMENT_FRAMESET)
			return true;
	}
	return false;
}

/* The paragraphs of the text that JSON-LD has, in place of what the elements have. */
static void take_body(struct blocks *blocks, struct page *page, struct slice body)
{
	size_t start = 0;

	blocks->count = 0;
	while (start < body.length) {
		size_t feed = slice_find(body, slice_of("\n"), start);
		size_t end = feed == SIZE_MAX ? body.length : feed;
		struct slice line = block_text(page, slice_part(body, start, end));

		if (line.length)
			blocks_add(blocks)->text = line;
		start = end + 1;
	}
}

/* What to tell of an article that was found, if anything. */
static void look_for_doubts(const struct blocks *blocks, const struct facts *facts, const char *name,
	struct error *notice)
{
	size_t length = main_text_length(blocks);

	if (facts->is_paid)
		error_set(notice, "%.300s: says that it is not free to read: look whether the text is whole", name);
	else if (length < SHORT_TEXT)
		error_set(notice, "%.300s: only %zu bytes of text: look whether that is the article", name, length);
}

static bool write_article(struct page *page, const char *name, struct strbuf *out, struct error *notice,
	struct error *error)
{
	struct facts facts;
	struct blocks blocks;
	bool found;

	facts_find(&facts, page);
	blocks_find(&blocks, page, true);
	main_text_choose(&blocks, page, &facts);
	if (!blocks.count) {
		blocks_release(&blocks);
		blocks_find(&blocks, page, false);
		main_text_choose(&blocks, page, &facts);
	}
	if (main_text_length(&blocks) * 2 < facts.body.length)
		take_body(&blocks, page, facts.body);
	found = blocks.count > 0;
	if (found) {
		look_for_doubts(&blocks, &facts, name, notice);
		main_text_write(out, &blocks, &facts);
	} else if (has_frames(page)) {
		error_set(error, "%.300s: only holds frames; save the frame with the article", name);
	} else {
		error_set(error, "%.300s: no running text found in it; copy the text of the article into a file", name);
	}
	blocks_release(&blocks);
	return found;
}

bool page_article(struct strbuf *bytes, const char *encoding, const char *name, struct strbuf *out,
	struct error *notice, struct error *error)
{
	struct strbuf text;
	struct page page;
	bool done;

	error_clear(notice);
	strbuf_init(&text);
	done = encoding_decode(bytes, encoding, name, &text, error);
	strbuf_release(bytes);
	if (done && text.length > PAGE_MOST_BYTES)
		done = error_set(error, "%.300s: larger than %zu MiB, the limit", name, (size_t)PAGE_MOST_BYTES >> 20);
	done = done && page_read(&page, strbuf_slice(&text), name, error);
	strbuf_release(&text);
	if (!done)
		return false;
	done = write_article(&page, name, out, notice, error);
	page_release(&page);
	return done;
}
