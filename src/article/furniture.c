/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Furniture and headings. */
#include "furniture.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/list_mark.h"
#include "crossread/text/sentence.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"
#include "caption.h"
#include "phrase.h"

#include <stdlib.h>

enum {
	MOST_LABEL = 3,        /* words of a menu entry */
	MOST_HEADING = 14,     /* words */
	MOST_TITLE = 25,       /* words */
	MOST_BYLINE = 10,      /* words */
	LEAST_PROSE = 6,       /* words of a paragraph that is closed by a stop */
	LEAST_OPEN_PROSE = 20, /* words of one that is not */
	LEAST_HEAD = 4,        /* paragraphs before the story that make its short lines a menu */
	LEAST_TAIL = 2,
	MOST_CLOSING = 4,                /* marks behind a stop */
	LEAST_REPEATED = 5,              /* words of a caption that is known by the story's repeating it */
	MOST_SEARCHED = 8 * 1024 * 1024, /* bytes that are searched for repeated captions in all */
};

/* What a paragraph looks like. Small, because there is one for each. */
struct shape {
	unsigned char words;    /* up to PHRASE_MOST_WORDS + 1 */
	unsigned char capitals; /* words that begin with a capital or digit */
	unsigned char lower;    /* words of four letters and more that do not */
	bool is_closed;         /* by a stop */
	bool has_full_stop;     /* and not ! or ? */
	bool is_item;
};

/* The paragraphs being marked, with their shapes. */
struct page {
	struct slice text;
	struct paragraph *paragraphs;
	struct shape *shapes;
	size_t count;
	size_t story; /* number of the first paragraph of the story; count when there is none */
};

static struct slice text_of(const struct page *page, size_t i)
{
	return slice_part(page->text, page->paragraphs[i].bytes.start, page->paragraphs[i].bytes.end);
}

/* True when the stop of a text that is closed by one is neither ! nor ?. */
static bool ends_with_full_stop(struct slice text)
{
	size_t position = text.length;

	/* A few closing marks may stand behind it. */
	for (int codes = 0; position && codes < MOST_CLOSING; codes++) {
		uint32_t code;

		position = utf8_previous(text, position);
		code = utf8_next(text, &(size_t){ position });
		if (code == '!' || code == '?' || code == 0xFF01 || code == 0xFF1F)
			return false;
		if (code == '.')
			return true;
	}
	return true;
}

static struct shape shape_of(struct slice text)
{
	struct shape shape = { .is_closed = sentence_is_closed(text) };
	struct list_mark mark;
	size_t position = 0;
	struct slice word;

	shape.has_full_stop = shape.is_closed && ends_with_full_stop(text);
	shape.is_item = list_mark_read(text, 0, &mark);
	while (shape.words <= PHRASE_MOST_WORDS && word_next(text, &position, &word)) {
		uint32_t code = utf8_next(word, &(size_t){ 0 });

		shape.words++;
		shape.capitals += letter_is_upper(code) || letter_is_digit(code);
		shape.lower += letter_is_lower(code) && word.length >= 4;
	}
	return shape;
}

static bool has_letter(struct slice text)
{
	for (size_t position = 0; position < text.length;) {
		if (letter_is(utf8_next(text, &position)))
			return true;
	}
	return false;
}

/* True for "By Ann Lee", "By Ann Lee and Bob Ray in London". */
static bool is_byline(struct slice text, const struct shape *shape)
{
	return (slice_starts(text, "By ") || slice_starts(text, "BY ")) && !shape->is_closed && shape->words > 1 &&
		shape->words <= MOST_BYLINE && shape->lower == 0;
}

/* The same in other languages, whose words also begin titles: known only before the story. */
static bool is_other_byline(struct slice text, const struct shape *shape)
{
	static const char *const starts[] = { "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "DI " };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		if (slice_starts(text, starts[i]))
			return !shape->is_closed && shape->words > 1 && shape->words <= MOST_BYLINE &&
				shape->lower == 0;
	}
	return false;
}

/* True for a line that ends like a sentence but is written as a title: "Who Is Right?" */
static bool is_closed_title(const struct shape *shape)
{
	return shape->is_closed && !shape->has_full_stop && shape->words > 1 && shape->words <= MOST_TITLE &&
		shape->lower == 0;
}

/* True for a paragraph of the story, by length and stop. */
static bool is_prose(const struct shape *shape)
{
	return !is_closed_title(shape) && shape->words >= (shape->is_closed ? LEAST_PROSE : LEAST_OPEN_PROSE);
}

/* True for what could be an entry of a menu. */
static bool is_label(const struct shape *shape)
{
	return shape->words <= MOST_LABEL && !shape->is_closed && shape->capitals && !shape->lower;
}

static bool has_sentences(struct slice text)
{
	size_t position = 0;
	struct slice sentence;

	return sentence_next(text, NULL, &position, &sentence) && sentence_next(text, NULL, &position, &sentence);
}

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

/*
 * True for a line that looks like a heading: short, without a stop or written as a title, no item,
 * no attribution, not cut off.
 */
static bool is_heading(struct slice text, const struct shape *shape)
{
	uint32_t first = utf8_next(text, &(size_t){ 0 });
	uint32_t last = utf8_next(text, &(size_t){ utf8_previous(text, text.length) });

	if (shape->words == 0 || shape->words > MOST_HEADING || shape->is_item)
		return false;
	if (last == ',' || last == ';' || last == ':' || is_dash(last) || is_dash(first) || letter_is_lower(first))
		return false;
	return shape->is_closed ? is_closed_title(shape) : !has_sentences(text);
}

/* Marks what is furniture by itself, and all that follows the end of the story. */
static void mark_known(struct page *page)
{
	size_t first = page->count ? page->paragraphs[0].bytes.start : 0;
	size_t middle = first + (page->text.length - first) / 2;
	struct strbuf scratch;
	bool ended = false;

	strbuf_init(&scratch);
	for (size_t i = 0; i < page->count; i++) {
		const struct shape *shape = &page->shapes[i];
		struct slice text = text_of(page, i);
		enum phrase phrase = phrase_find(text, shape->words, shape->is_closed, &scratch);

		ended = ended || (phrase == PHRASE_END && page->paragraphs[i].bytes.start > middle);
		if (ended || phrase || is_byline(text, shape) || !has_letter(text) ||
			(shape->words <= CAPTION_MOST_WORDS && caption_has_credit(text)))
			page->paragraphs[i].kind = SENTENCE_FURNITURE;
	}
	strbuf_release(&scratch);
}

/* The first line is no part of the story when it could be a title, though it ends with ! or ?. */
static bool could_be_title(const struct page *page, size_t i)
{
	return i == 0 && page->shapes[i].is_closed && !page->shapes[i].has_full_stop &&
		page->shapes[i].words <= MOST_TITLE;
}

static void find_story(struct page *page)
{
	for (page->story = 0; page->story < page->count; page->story++) {
		if (page->paragraphs[page->story].kind == SENTENCE_TEXT && is_prose(&page->shapes[page->story]) &&
			!could_be_title(page, page->story))
			break;
	}
}

/* The lines before the story: title, menu, byline. */
static void mark_head(struct page *page)
{
	if (page->story == page->count)
		return;
	for (size_t i = 0; i < page->story; i++) {
		const struct shape *shape = &page->shapes[i];

		if (page->paragraphs[i].kind == SENTENCE_FURNITURE)
			continue;
		if (i > 0 &&
			(is_other_byline(text_of(page, i), shape) || (page->story >= LEAST_HEAD && is_label(shape))))
			page->paragraphs[i].kind = SENTENCE_FURNITURE;
		else if (!shape->is_closed || is_closed_title(shape) || could_be_title(page, i))
			page->paragraphs[i].kind = SENTENCE_HEADING;
	}
}

/* The lines behind the story: short ones among themselves or other furniture. */
static void mark_tail(struct page *page)
{
	size_t tail = page->count;

	while (tail > page->story + 1 &&
		(page->paragraphs[tail - 1].kind == SENTENCE_FURNITURE || is_label(&page->shapes[tail - 1])))
		tail--;
	if (page->count - tail < LEAST_TAIL)
		return;
	for (size_t i = tail; i < page->count; i++)
		page->paragraphs[i].kind = SENTENCE_FURNITURE;
}

/*
 * Captions that the story repeats: lines without a stop behind the first paragraph of the story. A text of so many such
 * lines that the search would take long is no news.
 */
static void mark_captions(struct page *page)
{
	size_t searched = 0;

	for (size_t i = page->story + 1; i < page->count && searched <= MOST_SEARCHED; i++) {
		struct paragraph *paragraph = &page->paragraphs[i];
		const struct shape *shape = &page->shapes[i];

		if (paragraph->kind != SENTENCE_TEXT || shape->is_closed || shape->is_item ||
			shape->words < LEAST_REPEATED || shape->words > CAPTION_MOST_WORDS)
			continue;
		searched += page->text.length;
		if (caption_is_repeated(page->text, paragraph->bytes.start, paragraph->bytes.end))
			paragraph->kind = SENTENCE_FURNITURE;
	}
}

/* Short lines that text follows. */
static void mark_headings(struct page *page)
{
	bool text_follows = false;

	for (size_t i = page->count; i > page->story; i--) {
		struct paragraph *paragraph = &page->paragraphs[i - 1];

		if (paragraph->kind != SENTENCE_TEXT)
			continue;
		if (text_follows && is_heading(text_of(page, i - 1), &page->shapes[i - 1]))
			paragraph->kind = SENTENCE_HEADING;
		text_follows = true;
	}
}

void furniture_mark(struct paragraphs *paragraphs, struct slice text)
{
	struct page page = { .text = text, .paragraphs = paragraphs->items, .count = paragraphs->count };

	page.shapes = mem_new_array(page.count, sizeof(*page.shapes));
	for (size_t i = 0; i < page.count; i++)
		page.shapes[i] = shape_of(text_of(&page, i));
	mark_known(&page);
	find_story(&page);
	mark_head(&page);
	mark_captions(&page);
	mark_tail(&page);
	mark_headings(&page);
	free(page.shapes);
}
