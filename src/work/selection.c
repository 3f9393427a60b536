/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage of whole words. */
#include "crossread/work/selection.h"

#include "crossread/text/word.h"

#include <stdlib.h>

/* How far back a word is looked for: sentence by sentence from here. */
static size_t sentence_start(const struct article *article, size_t byte)
{
	return article->sentences[article_sentence_at(article, byte)].bytes.start;
}

/* The next word that ends behind `byte`, as bytes of the article; false at the end. */
static bool word_after(const struct article *article, size_t byte, struct span *found)
{
	size_t position = sentence_start(article, byte);
	struct slice word;

	while (word_next(article->text, &position, &word)) {
		found->start = (size_t)(word.data - article->text.data);
		found->end = found->start + word.length;
		if (found->end > byte)
			return true;
	}
	return false;
}

/* The last word that begins before `byte`; false at the beginning. */
static bool word_before(const struct article *article, size_t byte, struct span *found)
{
	size_t sentence = article_sentence_at(article, byte);

	for (;; sentence--) {
		size_t position = article->sentences[sentence].bytes.start;
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

void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	*selection = (struct selection){ true, side, article->sentences[sentence].bytes, false };
}

void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	struct span word;

	selection_start_sentence(selection, article, side, sentence);
	/* A sentence without a word, such as a stray mark, stays selected whole. */
	if (word_after(article, selection->bytes.start, &word) && word.end <= selection->bytes.end)
		selection->bytes = word;
}

/* Moves one end to `byte` of a word; the other end follows when it is passed. */
static void move_end(struct selection *selection, struct span word)
{
	struct span *bytes = &selection->bytes;

	if (selection->moves_start) {
		bytes->start = word.start;
		if (bytes->end < word.end)
			bytes->end = word.end;
	} else {
		bytes->end = word.end;
		if (bytes->start > word.start)
			bytes->start = word.start;
	}
}

/* The word that the moving end touches next in a direction. */
static bool next_word(const struct selection *selection, const struct article *article, bool forward, struct span *word)
{
	struct span here;

	if (selection->moves_start)
		return forward ?
			word_after(article, selection->bytes.start, &here) && word_after(article, here.end, word) :
			word_before(article, selection->bytes.start, word);
	return forward ? word_after(article, selection->bytes.end, word) :
			 word_before(article, selection->bytes.end, &here) && word_before(article, here.start, word);
}

bool selection_move_words(struct selection *selection, const struct article *article, long words)
{
	bool moved = false;
	struct span word;

	for (long i = 0; i < labs(words) && next_word(selection, article, words > 0, &word); i++) {
		move_end(selection, word);
		moved = true;
	}
	return moved;
}

bool selection_move_sentences(struct selection *selection, const struct article *article, long sentences)
{
	struct span before = selection->bytes;

	for (long i = 0; i < labs(sentences); i++) {
		size_t byte = selection->moves_start ? selection->bytes.start : selection->bytes.end - 1;
		size_t at = article_sentence_at(article, byte);
		struct span here = article->sentences[at].bytes;

		/*
		 * First to the edge of this sentence, then from sentence to sentence, as paragraphs are walked in
		 * editors.
		 */
		if (sentences > 0) {
			bool at_edge = selection->moves_start ? true : selection->bytes.end >= here.end;

			if (at_edge && at + 1 < article->sentence_count)
				here = article->sentences[at + 1].bytes;
		} else {
			bool at_edge = selection->moves_start ? selection->bytes.start <= here.start : true;

			if (at_edge && at > 0)
				here = article->sentences[at - 1].bytes;
		}
		move_end(selection, here);
	}
	return !span_equal(before, selection->bytes);
}

void selection_swap(struct selection *selection)
{
	selection->moves_start = !selection->moves_start;
}

size_t selection_byte(const struct selection *selection)
{
	return selection->moves_start ? selection->bytes.start : selection->bytes.end - 1;
}
