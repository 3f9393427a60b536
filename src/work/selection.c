/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage of whole words. */
#include "crossread/work/selection.h"

#include "crossread/text/word.h"

#include <stdlib.h>

/* The first word at or behind `byte`, which is in no word; as bytes of the article. False at the end. */
static bool word_after(const struct article *article, size_t byte, struct span *found)
{
	size_t position = byte;
	struct slice word;

	while (word_next(article->text, &position, &word)) {
		found->start = (size_t)(word.data - article->text.data);
		found->end = found->start + word.length;
		return true;
	}
	return false;
}

/* How far back a word is looked for in a long sentence; no word is longer. */
enum { LOOK_BACK = 4096 };

/* Where to begin to look for the last word before `byte`: the start of the sentence, or a blank not far before. */
static size_t start_near(const struct article *article, size_t start, size_t byte)
{
	size_t from = byte > start + LOOK_BACK ? byte - LOOK_BACK : start;

	while (from > start && from < byte && !slice_is_space(article->text.data[from]))
		from++;
	return from < byte ? from : start;
}

/* The last word that begins before `byte`; false at the beginning. */
static bool word_before(const struct article *article, size_t byte, struct span *found)
{
	size_t sentence = article_sentence_at(article, byte);

	for (;; sentence--) {
		size_t position = start_near(article, article->sentences[sentence].bytes.start, byte);
		struct slice word;
		bool any = false;

		while (position < byte && word_next(article->text, &position, &word)) {
			size_t start = (size_t)(word.data - article->text.data);

			if (start >= byte)
				break;
			*found = (struct span){ start, start + word.length };
			any = true;
		}
		if (any || sentence == 0)
			return any;
	}
}

/* Moves the cursor to `place`; the selection reaches from the anchor to it, whichever comes first. */
static void set_cursor(struct selection *selection, struct span place)
{
	struct span anchor = selection->anchor;

	selection->cursor = place;
	selection->bytes.start = anchor.start < place.start ? anchor.start : place.start;
	selection->bytes.end = anchor.end > place.end ? anchor.end : place.end;
}

static void start(struct selection *selection, size_t side, struct span place, bool by_sentence)
{
	*selection = (struct selection){ .active = true, .by_sentence = by_sentence, .side = side, .anchor = place };
	set_cursor(selection, place);
}

void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	start(selection, side, article->sentences[sentence].bytes, true);
}

void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	struct span whole = article->sentences[sentence].bytes;
	struct span word;

	/* A sentence without a word, such as a stray mark, is selected whole. */
	if (!word_after(article, whole.start, &word) || word.end > whole.end)
		word = whole;
	start(selection, side, word, false);
}

/* The word at or before a byte; before the first one, that. */
static struct span word_at(const struct article *article, size_t byte)
{
	struct span word = { byte, byte + 1 };

	if (!word_before(article, byte + 1, &word))
		word_after(article, byte, &word);
	return word;
}

void selection_start_between(struct selection *selection, const struct article *article, size_t side, size_t from,
	size_t to)
{
	start(selection, side, word_at(article, from), false);
	set_cursor(selection, word_at(article, to));
}

bool selection_move_words(struct selection *selection, const struct article *article, long words)
{
	bool moved = false;
	struct span word;

	for (long i = 0; i < labs(words); i++) {
		if (words > 0 ? !word_after(article, selection->cursor.end, &word) :
				!word_before(article, selection->cursor.start, &word))
			break;
		set_cursor(selection, word);
		moved = true;
	}
	return moved;
}

void selection_start_passage(struct selection *selection, const struct article *article, size_t side, struct span bytes)
{
	struct span first = bytes;
	struct span last;

	if (!word_after(article, bytes.start, &first) || first.start >= bytes.end)
		first = bytes;
	start(selection, side, first, false);
	if (word_before(article, bytes.end, &last) && last.start > first.start)
		set_cursor(selection, last);
	/* Exactly this, with its quotation marks, until an end is moved. */
	selection->bytes = bytes;
}

/* Where the cursor goes one sentence forward. */
static struct span sentence_forward(const struct selection *selection, const struct article *article)
{
	size_t at = article_sentence_at(article, selection->cursor.end - 1);
	struct span last = selection->cursor;

	if (selection->by_sentence)
		return article->sentences[at + 1 < article->sentence_count ? at + 1 : at].bytes;
	/* The last word of this sentence; from there, that of the next. */
	for (; at < article->sentence_count; at++) {
		/* A sentence without words, a stray mark, is passed over. */
		if (word_before(article, article->sentences[at].bytes.end, &last) && last.end > selection->cursor.end)
			return last;
	}
	return selection->cursor;
}

/* Where it goes one sentence back. */
static struct span sentence_back(const struct selection *selection, const struct article *article)
{
	size_t at = article_sentence_at(article, selection->cursor.start);
	struct span first = selection->cursor;

	if (selection->by_sentence)
		return article->sentences[at > 0 ? at - 1 : at].bytes;
	for (;; at--) {
		if (word_after(article, article->sentences[at].bytes.start, &first) &&
			first.start < selection->cursor.start)
			return first;
		if (at == 0)
			return selection->cursor;
	}
}

bool selection_move_sentences(struct selection *selection, const struct article *article, long sentences)
{
	bool moved = false;

	for (long i = 0; i < labs(sentences); i++) {
		struct span next =
			sentences > 0 ? sentence_forward(selection, article) : sentence_back(selection, article);

		if (span_equal(next, selection->cursor))
			break;
		set_cursor(selection, next);
		moved = true;
	}
	return moved;
}

void selection_swap(struct selection *selection)
{
	struct span anchor = selection->anchor;

	selection->anchor = selection->cursor;
	selection->cursor = anchor;
}
