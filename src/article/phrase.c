/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of furniture: calls, credits, datelines of the page, navigation. */
#include "phrase.h"

#include "crossread/base/strbuf.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdint.h>
#include <string.h>

/* Where in a paragraph a phrase stands. */
enum where {
	WHOLE, /* the paragraph is nothing else */
	START,
	START_ONLY_OPEN, /* at the start of a paragraph without a stop at its end */
	ANYWHERE,
	ANYWHERE_OPEN,
};

struct row {
	const char *words; /* folded words with a blank between them */
	enum where where;
	size_t most_words; /* of the paragraph: a sentence that begins like a call is longer */
	enum phrase phrase;
};

enum {
	MOST_LABELLED = 30, /* words of a paragraph that a label makes furniture */
	MOST_ANYWHERE = 40, /* words of a paragraph that a phrase inside it makes furniture */
	LONGEST_PHRASE = 8, /* words */
};

#define FURNITURE PHRASE_FURNITURE
#define END PHRASE_END

static const struct row rows[] = {
	/* Reading on. */
	{ "read entire article", START, 12, END },
	{ "read full article", START, 12, END },
	{ "read the full", START, 12, FURNITURE },
	{ "read more", START, 16, FURNITURE },
	{ "read next", START, 20, FURNITURE },
	{ "read also", START, 20, FURNITURE },
	{ "continue reading", START, 12, FURNITURE },
	{ "click here", START, 14, FURNITURE },
	{ "see also", START_ONLY_OPEN, 20, FURNITURE },
	{ "more from", START_ONLY_OPEN, 8, FURNITURE },
	{ "more on this story", START, 8, FURNITURE },
	{ "more stories", START_ONLY_OPEN, 6, FURNITURE },
	{ "you may also like", START, 10, FURNITURE },
	{ "you might also like", START, 10, FURNITURE },
	{ "recommended for you", START, 8, FURNITURE },
	{ "recommended reading", START, 8, FURNITURE },
	{ "related articles", START, 8, FURNITURE },
	{ "related stories", START, 8, FURNITURE },
	{ "related topics", START, 8, FURNITURE },
	{ "related posts", START, 8, FURNITURE },
	{ "related content", START, 8, FURNITURE },
	{ "most read", WHOLE, 4, FURNITURE },
	{ "most popular", WHOLE, 4, FURNITURE },
	{ "trending now", WHOLE, 4, FURNITURE },
	{ "top stories", WHOLE, 4, FURNITURE },
	{ "editor picks", WHOLE, 4, FURNITURE },
	{ "table of contents", WHOLE, 4, FURNITURE },
	{ "in this article", WHOLE, 4, FURNITURE },
	/* Navigation. */
	{ "home", WHOLE, 2, FURNITURE },
	{ "menu", WHOLE, 2, FURNITURE },
	{ "search", WHOLE, 2, FURNITURE },
	{ "log in", WHOLE, 3, FURNITURE },
	{ "sign in", WHOLE, 3, FURNITURE },
	{ "my account", WHOLE, 3, FURNITURE },
	{ "skip to content", START, 6, FURNITURE },
	{ "skip to main content", START, 6, FURNITURE },
	{ "back to top", START, 4, FURNITURE },
	{ "contact us", WHOLE, 3, FURNITURE },
	{ "about us", WHOLE, 3, FURNITURE },
	{ "about the author", START_ONLY_OPEN, 6, END },
	{ "print", WHOLE, 2, FURNITURE },
	{ "email", WHOLE, 2, FURNITURE },
	{ "loading", WHOLE, 2, FURNITURE },
	/* Sharing, comments. */
	{ "share", WHOLE, 2, FURNITURE },
	{ "share on", START, 6, FURNITURE },
	{ "share this", START, 8, FURNITURE },
	{ "share via", START, 6, FURNITURE },
	{ "copy link", START, 4, FURNITURE },
	{ "tweet", WHOLE, 2, FURNITURE },
	{ "follow us", START, 12, FURNITURE },
	{ "join the discussion", START, 10, FURNITURE },
	{ "join the conversation", START, 10, FURNITURE },
	{ "join the debate", START, 10, FURNITURE },
	{ "in the comments below", ANYWHERE, 20, FURNITURE },
	{ "in the comments section", ANYWHERE, 20, FURNITURE },
	{ "leave a comment", START, 12, FURNITURE },
	{ "post a comment", START, 12, FURNITURE },
	{ "view comments", START, 4, FURNITURE },
	{ "show comments", START, 4, FURNITURE },
	{ "comments", WHOLE, 2, FURNITURE },
	{ "have your say", START, 12, FURNITURE },
	{ "got a story", START, 30, FURNITURE },
	{ "got a tip", START, 30, FURNITURE },
	{ "do you have a story", START, 30, FURNITURE },
	/* Newsletters, subscriptions. */
	{ "sign up for", START, 20, FURNITURE },
	{ "sign up to", START, 20, FURNITURE },
	{ "sign up now", START, 10, FURNITURE },
	{ "sign up here", START, 10, FURNITURE },
	{ "subscribe", WHOLE, 2, FURNITURE },
	{ "subscribe to", START, 16, FURNITURE },
	{ "subscribe now", START, 10, FURNITURE },
	{ "subscribe today", START, 12, FURNITURE },
	{ "join our", START, 14, FURNITURE },
	{ "our newsletter", ANYWHERE, 24, FURNITURE },
	{ "our daily newsletter", ANYWHERE, 24, FURNITURE },
	{ "our weekly newsletter", ANYWHERE, 24, FURNITURE },
	{ "our free newsletter", ANYWHERE, 24, FURNITURE },
	{ "newsletter", WHOLE, 2, FURNITURE },
	{ "straight to your inbox", ANYWHERE, 30, FURNITURE },
	{ "delivered to your inbox", ANYWHERE, 30, FURNITURE },
	{ "get the latest", START, 20, FURNITURE },
	{ "get weekly", START, 20, FURNITURE },
	{ "get daily", START, 20, FURNITURE },
	{ "get our", START, 14, FURNITURE },
	{ "by signing up", START, 40, FURNITURE },
	{ "by subscribing", START, 40, FURNITURE },
	{ "by registering", START, 40, FURNITURE },
	{ "download our app", START, 20, FURNITURE },
	{ "download the app", START, 20, FURNITURE },
	{ "enjoyed what you read", START, 30, END },
	{ "enjoyed this article", START, 30, END },
	{ "enjoyed this story", START, 30, END },
	{ "enjoy this article", START, 30, END },
	{ "liked this article", START, 30, END },
	{ "liked this story", START, 30, END },
	/* Advertising, law. */
	{ "advertisement", WHOLE, 2, FURNITURE },
	{ "sponsored", WHOLE, 2, FURNITURE },
	{ "sponsored by", START_ONLY_OPEN, 8, FURNITURE },
	{ "promoted by", START_ONLY_OPEN, 8, FURNITURE },
	{ "powered by", START_ONLY_OPEN, 6, FURNITURE },
	{ "we may earn a commission", ANYWHERE, 40, FURNITURE },
	{ "contains affiliate links", ANYWHERE, 40, FURNITURE },
	{ "this website uses cookies", START, 60, FURNITURE },
	{ "this site uses cookies", START, 60, FURNITURE },
	{ "we use cookies", START, 60, FURNITURE },
	{ "cookie policy", START_ONLY_OPEN, 6, FURNITURE },
	{ "cookie settings", START_ONLY_OPEN, 6, FURNITURE },
	{ "privacy policy", START_ONLY_OPEN, 8, FURNITURE },
	{ "terms of use", START_ONLY_OPEN, 10, FURNITURE },
	{ "terms of service", START_ONLY_OPEN, 10, FURNITURE },
	{ "all rights reserved", ANYWHERE, 40, END },
	/* Dates and ratings of the page. */
	{ "first published", START_ONLY_OPEN, 14, END },
	{ "originally published", START_ONLY_OPEN, 14, END },
	{ "published", START_ONLY_OPEN, 9, FURNITURE },
	{ "last updated", START_ONLY_OPEN, 12, FURNITURE },
	{ "updated on", START_ONLY_OPEN, 12, FURNITURE },
	{ "posted on", START_ONLY_OPEN, 12, FURNITURE },
	{ "min read", ANYWHERE_OPEN, 6, FURNITURE },
	{ "minute read", ANYWHERE_OPEN, 6, FURNITURE },
	{ "overall rating", START_ONLY_OPEN, 5, FURNITURE },
	{ "rate this", START_ONLY_OPEN, 6, FURNITURE },
	/* Captions and credits. */
	{ "alt text", START, 60, FURNITURE },
	{ "photo by", START, 30, FURNITURE },
	{ "photo credit", START, 30, FURNITURE },
	{ "photograph by", START, 30, FURNITURE },
	{ "picture credit", START, 30, FURNITURE },
	{ "image credit", START, 30, FURNITURE },
	{ "image source", START, 30, FURNITURE },
	{ "image by", START_ONLY_OPEN, 20, FURNITURE },
	{ "getty images", ANYWHERE_OPEN, 30, FURNITURE },
	{ "file photo", START_ONLY_OPEN, 30, FURNITURE },
	{ "reporting by", START, 30, FURNITURE },
	{ "additional reporting by", START, 30, FURNITURE },
	{ "editing by", START, 30, FURNITURE },
	{ "written by", START_ONLY_OPEN, 10, FURNITURE },
};

/* Labels that a colon turns into furniture: "Photo: Ann Lee". */
static const char *const labels[] = {
	"caption",
	"credit",
	"credits",
	"graphic",
	"illustration",
	"image",
	"images",
	"listen",
	"photo",
	"photograph",
	"photos",
	"picture",
	"pictures",
	"related",
	"share",
	"tags",
	"topics",
	"video",
	"watch",
};

/*
 * Adds the folded words of a paragraph, at most `most`, with a blank before and behind each, so
 * that whole words are found.
 */
static void fold_words(struct slice paragraph, size_t most, struct strbuf *folded)
{
	size_t position = 0;
	struct slice word;

	strbuf_add_byte(folded, ' ');
	for (size_t i = 0; i < most && word_next(paragraph, &position, &word); i++) {
		word_fold(word, folded);
		strbuf_add_byte(folded, ' ');
	}
}

/* True when the words of `phrase` stand at byte `place` of `folded`, whole. */
static bool stands_at(struct slice folded, const char *phrase, size_t place)
{
	size_t length;

	/* Nearly all phrases begin with another letter, and there are many to try. */
	if (folded.data[place] != *phrase || folded.data[place - 1] != ' ')
		return false;
	length = strlen(phrase);
	return place + length < folded.length && folded.data[place + length] == ' ' &&
		memcmp(folded.data + place, phrase, length) == 0;
}

static bool stands_anywhere(struct slice folded, const char *phrase)
{
	size_t place = slice_find(folded, slice_of(phrase), 1);

	while (place != SIZE_MAX && !stands_at(folded, phrase, place))
		place = slice_find(folded, slice_of(phrase), place + 1);
	return place != SIZE_MAX;
}

static bool row_fits(const struct row *row, struct slice folded, size_t words, bool is_closed)
{
	if (words > row->most_words || folded.length < 2)
		return false;
	switch (row->where) {
	case WHOLE:
		return stands_at(folded, row->words, 1) && folded.length == strlen(row->words) + 2;
	case START:
		return stands_at(folded, row->words, 1);
	case START_ONLY_OPEN:
		return !is_closed && stands_at(folded, row->words, 1);
	case ANYWHERE:
		return stands_anywhere(folded, row->words);
	case ANYWHERE_OPEN:
		return !is_closed && stands_anywhere(folded, row->words);
	}
	return false;
}

/* True for "Label: ...", a label and a colon. */
static bool is_labelled(struct slice paragraph, struct slice folded)
{
	size_t position = 0;
	struct slice word;
	struct slice first = slice_part(folded, 1, slice_find(folded, slice_of(" "), 1));

	if (!word_next(paragraph, &position, &word) || position >= paragraph.length || paragraph.data[position] != ':')
		return false;
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
		if (slice_equal_text(first, labels[i]))
			return true;
	}
	return false;
}

/* True for "Disclaimer" with punctuation or nothing behind it. */
static bool is_disclaimer(struct slice paragraph)
{
	static const char *const starts[] = { "Disclaimer", "DISCLAIMER" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		struct slice rest = slice_part(paragraph, slice_of(starts[i]).length, paragraph.length);
		size_t position = 0;
		struct slice word;

		if (!slice_starts(paragraph, starts[i]))
			continue;
		if (!word_next(rest, &position, &word))
			return true;
		return slice_trim(slice_part(rest, 0, (size_t)(word.data - rest.data))).length > 0;
	}
	return false;
}

/* True for markup that content systems leave behind. */
static bool has_markup(struct slice paragraph)
{
	return slice_find(paragraph, slice_of("[/caption]"), 0) != SIZE_MAX || slice_starts(paragraph, "[caption") ||
		slice_find(paragraph, slice_of("Alt-text:"), 0) != SIZE_MAX || slice_starts(paragraph, "\u00A9");
}

enum phrase phrase_find(struct slice paragraph, size_t words, bool is_closed, struct strbuf *scratch)
{
	struct slice folded;

	if (is_disclaimer(paragraph))
		return PHRASE_END;
	if (has_markup(paragraph))
		return PHRASE_FURNITURE;
	if (words > PHRASE_MOST_WORDS)
		return PHRASE_NONE;
	strbuf_clear(scratch);
	fold_words(paragraph, words > MOST_ANYWHERE ? LONGEST_PHRASE : words, scratch);
	folded = strbuf_slice(scratch);
	if (words <= MOST_LABELLED && is_labelled(paragraph, folded))
		return PHRASE_FURNITURE;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (row_fits(&rows[i], folded, words, is_closed))
			return rows[i].phrase;
	}
	return PHRASE_NONE;
}
