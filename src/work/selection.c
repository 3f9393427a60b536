/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A selected passage of whole words. */
#include "crossread/work/selection.h"

#include "crossread/text/utf8.h"
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

/* How far back a word is looked for at first in a long sentence; hardly any is longer. */
enum { LOOK_BACK = 4096 };

/* Where to begin to look for the last word before `byte`: the start of the sentence, or a blank not far before. */
static size_t start_near(const struct article *article, size_t start, size_t byte)
{
	size_t from = byte > start + LOOK_BACK ? byte - LOOK_BACK : start;

	while (from > start && from < byte && !slice_is_space(article->text.data[from]))
		from++;
	return from < byte ? from : start;
}

/* The last word that begins from `position` on and before `byte`; false when there is none. */
static bool last_word(const struct article *article, size_t position, size_t byte, struct span *found)
{
	struct slice word;
	bool any = false;

	while (position < byte && word_next(article->text, &position, &word)) {
		size_t start = (size_t)(word.data - article->text.data);

		if (start >= byte)
			break;
		*found = (struct span){ start, start + word.length };
		any = true;
	}
	return any;
}

/* The last word that begins before `byte`; false at the beginning. */
static bool word_before(const struct article *article, size_t byte, struct span *found)
{
	for (size_t sentence = article_sentence_at(article, byte);; sentence--) {
		size_t start = article->sentences[sentence].bytes.start;
		size_t near = start_near(article, start, byte);

		if (last_word(article, near, byte, found) || (near > start && last_word(article, start, byte, found)))
			return true;
		if (sentence == 0)
			return false;
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

static void start(struct selection *selection, size_t side, struct span place, enum selection_unit unit)
{
	*selection = (struct selection){ .active = true, .unit = unit, .side = side, .anchor = place };
	set_cursor(selection, place);
}

void selection_start_sentence(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	start(selection, side, article->sentences[sentence].bytes, SELECTION_SENTENCES);
}

/* A run of sentences, both ends included. */
struct run {
	size_t first;
	size_t last;
};

/* The sentence, or all of its paragraph. */
static struct run run_of(const struct article *article, enum selection_unit unit, size_t sentence)
{
	struct run run = { sentence, sentence };

	if (unit != SELECTION_PARAGRAPHS)
		return run;
	while (run.first > 0 && !article->sentences[run.first].starts_paragraph)
		run.first--;
	while (run.last + 1 < article->sentence_count && !article->sentences[run.last + 1].starts_paragraph)
		run.last++;
	return run;
}

static struct span bytes_of(const struct article *article, struct run run)
{
	return (struct span){ article->sentences[run.first].bytes.start, article->sentences[run.last].bytes.end };
}

void selection_start_paragraph(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	start(selection, side, bytes_of(article, run_of(article, SELECTION_PARAGRAPHS, sentence)),
		SELECTION_PARAGRAPHS);
}

void selection_start_word(struct selection *selection, const struct article *article, size_t side, size_t sentence)
{
	struct span whole = article->sentences[sentence].bytes;
	struct span word;

	/* A sentence without a word, such as a stray mark, is selected whole. */
	if (!word_after(article, whole.start, &word) || word.end > whole.end)
		word = whole;
	start(selection, side, word, SELECTION_WORDS);
}

/* The character that a byte is of. */
static struct span character_at(const struct article *article, size_t byte)
{
	size_t start = byte;
	size_t end;

	while (start > 0 && ((unsigned char)article->text.data[start] & 0xc0) == 0x80)
		start--;
	end = start;
	(void)utf8_next(article->text, &end);
	return (struct span){ start, end };
}

/*
 * The word a byte is in or stands behind, or that the mark there opens; where there is no word at all, the mark. Or the
 * sentence or paragraph.
 */
static struct span place_at(const struct article *article, enum selection_unit unit, size_t byte)
{
	struct span word = character_at(article, byte);
	bool opens = byte == 0 || slice_is_space(article->text.data[byte - 1]);

	if (unit != SELECTION_WORDS)
		return bytes_of(article, run_of(article, unit, article_sentence_at(article, byte)));
	if (opens && word_after(article, byte, &word))
		return word;
	if (!word_before(article, byte + 1, &word))
		word_after(article, byte, &word);
	return word;
}

void selection_start_between(struct selection *selection, const struct article *article, size_t side,
	enum selection_unit unit, size_t from, size_t to)
{
	start(selection, side, place_at(article, unit, from), unit);
	set_cursor(selection, place_at(article, unit, to));
}

void selection_widen(struct selection *selection, const struct article *article, enum selection_unit unit)
{
	selection->unit = unit;
	selection->anchor = place_at(article, unit, selection->anchor.start);
	set_cursor(selection, place_at(article, unit, selection->cursor.start));
}

void selection_start_passage(struct selection *selection, const struct article *article, size_t side, struct span bytes)
{
	struct span first = bytes;
	struct span last;

	if (!word_after(article, bytes.start, &first) || first.start >= bytes.end)
		first = bytes;
	start(selection, side, first, SELECTION_WORDS);
	if (word_before(article, bytes.end, &last) && last.start > first.start)
		set_cursor(selection, last);
	/* Exactly this, with its quotation marks, until an end is moved. */
	selection->bytes = bytes;
}

static void exchange(struct selection *selection)
{
	struct span anchor = selection->anchor;

	selection->anchor = selection->cursor;
	selection->cursor = anchor;
}

/* Lets the ends be words, so that they can be moved by words: what is selected stays selected. */
static void part_into_words(struct selection *selection, const struct article *article)
{
	bool chooses = selection->chooses;
	bool back = selection->cursor.start < selection->anchor.start;

	if (selection->unit == SELECTION_WORDS)
		return;
	selection_start_passage(selection, article, selection->side, selection->bytes);
	selection->chooses = chooses;
	if (back)
		exchange(selection);
}

bool selection_move_words(struct selection *selection, const struct article *article, long words)
{
	bool moved = false;
	struct span word;

	part_into_words(selection, article);
	for (long i = 0; i < labs(words); i++) {
		if (words > 0 ? !word_after(article, selection->cursor.end, &word) :
				!word_before(article, selection->cursor.start, &word))
			break;
		set_cursor(selection, word);
		moved = true;
	}
	return moved;
}

void selection_reach(struct selection *selection, const struct article *article, size_t byte)
{
	part_into_words(selection, article);
	set_cursor(selection, place_at(article, SELECTION_WORDS, byte));
}

/* Where the cursor goes to the end of this sentence or paragraph; from there, of the next that has words. */
static struct span place_forward(const struct selection *selection, const struct article *article,
	enum selection_unit unit)
{
	size_t at = article_sentence_at(article, selection->cursor.end - 1);

	while (at < article->sentence_count) {
		struct run run = run_of(article, unit, at);
		struct span last = selection->cursor;

		if (selection->unit == SELECTION_WORDS)
			word_before(article, article->sentences[run.last].bytes.end, &last);
		else
			last = bytes_of(article, run_of(article, selection->unit, run.last));
		if (last.end > selection->cursor.end)
			return last;
		at = run.last + 1;
	}
	return selection->cursor;
}

/* And to its start, or that of the one before. */
static struct span place_back(const struct selection *selection, const struct article *article,
	enum selection_unit unit)
{
	size_t at = article_sentence_at(article, selection->cursor.start);

	for (;; at--) {
		struct run run = run_of(article, unit, at);
		struct span first = selection->cursor;

		if (selection->unit == SELECTION_WORDS)
			word_after(article, article->sentences[run.first].bytes.start, &first);
		else
			first = bytes_of(article, run_of(article, selection->unit, run.first));
		if (first.start < selection->cursor.start)
			return first;
		at = run.first;
		if (at == 0)
			return selection->cursor;
	}
}

/*
 * Words went to the end or the start of a sentence: its marks go with them, and where all of a sentence is selected
 * from its first word on, those before that, too.
 */
static void take_marks(struct selection *selection, const struct article *article)
{
	struct span first = article->sentences[article_sentence_at(article, selection->bytes.start)].bytes;
	struct span last = article->sentences[article_sentence_at(article, selection->bytes.end - 1)].bytes;
	struct span word;

	if (!word_after(article, selection->bytes.end, &word) || word.start >= last.end)
		selection->bytes.end = last.end;
	if (selection->bytes.end == last.end && word_after(article, first.start, &word) &&
		word.start >= selection->bytes.start)
		selection->bytes.start = first.start;
}

bool selection_move_in_sentence(struct selection *selection, const struct article *article, bool to_end)
{
	struct span sentence = article->sentences[article_sentence_at(article, selection->cursor.start)].bytes;
	struct span word;

	if (selection->unit != SELECTION_WORDS)
		return false;
	if (to_end ? !word_before(article, sentence.end, &word) || word.start < sentence.start :
		     !word_after(article, sentence.start, &word) || word.end > sentence.end)
		return false;
	set_cursor(selection, word);
	take_marks(selection, article);
	return true;
}

bool selection_move_by(struct selection *selection, const struct article *article, enum selection_unit unit, long units)
{
	bool moved = false;

	for (long i = 0; i < labs(units); i++) {
		struct span next =
			units > 0 ? place_forward(selection, article, unit) : place_back(selection, article, unit);

		if (span_equal(next, selection->cursor))
			break;
		set_cursor(selection, next);
		moved = true;
	}
	if (moved && selection->unit == SELECTION_WORDS)
		take_marks(selection, article);
	return moved;
}

void selection_swap(struct selection *selection, const struct article *article)
{
	/* Of one sentence or paragraph only the words can change places. */
	if (span_equal(selection->anchor, selection->cursor))
		part_into_words(selection, article);
	exchange(selection);
}
