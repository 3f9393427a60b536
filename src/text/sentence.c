/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of a paragraph. */
#include "crossread/text/sentence.h"

#include "crossread/text/letter.h"
#include "crossread/text/list_mark.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "attribution.h"
#include "dateline.h"
#include "follow.h"
#include "sentence_words.h"
#include "stop.h"
#include "unstopped.h"

enum {
	SHORT_START = 4,     /* words that are hardly a sentence: "At 5 a.m. Mr. Smith came" */
	LONGEST_ORDINAL = 5, /* bytes: "XVIII" */
};

/* A sentence on the way. */
struct scan {
	struct slice text; /* the paragraph */
	const struct language_words *table;
	size_t start;
	size_t words; /* seen since `start` */
	struct list_mark mark;
	bool has_mark;
};

/*
 * The word with its inner stops that ends at byte `end`: back to white space, quotation mark,
 * bracket, dash or `limit`.
 */
static struct slice word_before(struct slice text, size_t limit, size_t end)
{
	size_t start = end;

	while (start > limit && end - start < FOLLOW_MOST_BYTES) {
		size_t previous = utf8_previous(text, start);
		uint32_t code = utf8_next(text, &(size_t){ previous });

		if (!follow_is_word_code(code) && code != '.' && code != 0x00B0)
			break;
		start = previous;
	}
	return slice_part(text, start, end);
}

static bool is_initial(struct slice word)
{
	size_t end = 0;

	return word.length && letter_is_upper(utf8_next(word, &end)) && end == word.length;
}

/* True for letters with stops between them: "U.S", "e.g", "Ph.D" is none. */
static bool is_acronym(struct slice word)
{
	size_t at = 0;

	while (at < word.length) {
		if (!letter_is(utf8_next(word, &at)))
			return false;
		if (at == word.length)
			return true;
		if (word.data[at++] != '.')
			return false;
	}
	return false;
}

static bool is_roman(struct slice word)
{
	for (size_t i = 0; i < word.length; i++) {
		if (word.data[i] != 'I' && word.data[i] != 'V' && word.data[i] != 'X')
			return false;
	}
	return word.length > 0;
}

/* True when `follow` is a word that mostly begins sentences and no initial ("A. Smith"). */
static bool starts_sentence(const struct scan *scan, const struct follow *follow)
{
	bool initial =
		follow->word.length == 1 && follow->end < scan->text.length && scan->text.data[follow->end] == '.';

	return follow->kind == FOLLOW_UPPER && !initial && sentence_words_starter(scan->table, follow->word);
}

/*
 * True for a number that is an ordinal with its stop, in a language that writes them so: "am 3. Mai", "Karl V.". Behind
 * a noun it is a number as any other: "Seite 12."
 */
static bool is_ordinal(const struct scan *scan, struct slice word)
{
	size_t start = (size_t)(word.data - scan->text.data);
	struct slice before;

	if (!scan->table->has_ordinals || !word.length || word.length > LONGEST_ORDINAL)
		return false;
	if (is_roman(word))
		return true;
	for (size_t i = 0; i < word.length; i++) {
		if (word.length > 2 || word.data[i] < '0' || word.data[i] > '9')
			return false;
	}
	before = word_before(scan->text, scan->start, space_start(scan->text, start));
	return !before.length || !letter_is_upper(utf8_next(before, &(size_t){ 0 })) ||
		sentence_words_starter(scan->table, before) || sentence_words_date(scan->table, before);
}

/* Whether a single full stop behind `word` ends the sentence. */
static bool full_stop_ends(const struct scan *scan, struct slice word, const struct follow *follow)
{
	enum abbreviation kind = sentence_words_abbreviation(scan->table, word);

	if (kind == ABBREVIATION_NONE && (is_initial(word) || (word.length > 1 && is_acronym(word))))
		kind = ABBREVIATION_OTHER;
	switch (kind) {
	case ABBREVIATION_TITLE:
		return follow->kind != FOLLOW_UPPER && follow->kind != FOLLOW_DIGIT && follow->kind != FOLLOW_LETTER;
	case ABBREVIATION_NUMBER:
		return follow->kind != FOLLOW_DIGIT && !is_roman(follow->word);
	case ABBREVIATION_TIME:
		if (sentence_words_after_time(scan->table, follow->word))
			return false;
		return starts_sentence(scan, follow) || scan->words > SHORT_START;
	case ABBREVIATION_OTHER:
		return starts_sentence(scan, follow);
	case ABBREVIATION_NONE:
		break;
	}
	if (!is_ordinal(scan, word))
		return true;
	return follow->kind != FOLLOW_DIGIT && (follow->kind != FOLLOW_UPPER || starts_sentence(scan, follow));
}

/* True for the pronoun that is a capital anywhere: "I", "I'm". */
static bool is_pronoun(struct slice word)
{
	return slice_equal_text(word, "I") || slice_starts(word, "I'") || slice_starts(word, "I\u2019");
}

static bool ellipsis_ends(const struct stop *stop, const struct follow *follow)
{
	if (stop->quoted)
		return true;
	if (follow->kind != FOLLOW_UPPER || is_pronoun(follow->word))
		return false;
	return !stop->spaced || stop->dots != 3;
}

/*
 * True when a space was forgotten behind a stop: a word or number, the stop, a capitalised word,
 * and nothing of an address.
 */
static bool lacks_space(const struct scan *scan, const struct stop *stop)
{
	struct slice text = scan->text;
	struct slice before = word_before(text, scan->start, stop->start);
	struct slice after = follow_word(text, stop->end);
	size_t behind = stop->end + after.length;
	size_t at = 0;
	char last;

	if (stop->closers - stop->start != 1 || before.length < 2 || before.length >= FOLLOW_MOST_BYTES)
		return false;
	last = before.data[before.length - 1];
	for (size_t i = 0; i < before.length; i++) {
		if (before.data[i] == '.')
			return false;
	}
	/* Behind a slash or the like it is part of an address. */
	if (before.data > text.data) {
		char ahead = before.data[-1];

		if (!slice_is_space(ahead) && ahead != ',' && (unsigned char)ahead < 0x80)
			return false;
	}
	if (!((last >= 'a' && last <= 'z') || (last >= '0' && last <= '9')) || after.length < 2)
		return false;
	if (!letter_is_upper(utf8_next(after, &at)) || at == after.length || !letter_is_lower(utf8_next(after, &at)))
		return false;
	if (behind < text.length && (text.data[behind] == '/' || text.data[behind] == '@' || text.data[behind] == ':'))
		return false;
	return behind + 1 >= text.length || text.data[behind] != '.' || space_end(text, behind + 1) > behind + 1;
}

/*
 * True when a credit begins at byte `position`, behind a caption that has no stop: "Ann Lee in
 * court Photo: Bob Ray".
 */
static bool credit_at(const struct scan *scan, size_t position)
{
	struct slice word;

	if (!scan->words || position >= scan->text.length || scan->text.data[position] < 'A' ||
		scan->text.data[position] > 'Z')
		return false;
	word = follow_word(scan->text, position);
	/* French sets a blank before the colon. */
	position = space_end(scan->text, position + word.length);
	return position + 1 < scan->text.length && scan->text.data[position] == ':' &&
		slice_is_space(scan->text.data[position + 1]) && sentence_words_credit(scan->table, word);
}

/* True when the Japanese particle of quoting follows at byte `position`: the sentence goes on behind the quotation. */
static bool particle_follows(struct slice text, size_t position)
{
	struct slice rest = slice_part(text, position, text.length);

	return slice_starts(rest, "\u3068") || slice_starts(rest, "\u3063\u3066");
}

/* True when the sentence goes on at byte `position`, directly behind a quotation, in a script without spaces. */
static bool speech_goes_on(struct slice text, size_t position)
{
	return particle_follows(text, position) || attribution_uncased_follows(text, position);
}

/* Whether the sentence ends with `stop`. */
static bool ends_here(const struct scan *scan, const struct stop *stop)
{
	size_t next = space_end(scan->text, stop->end);
	struct follow follow;

	if (next == scan->text.length)
		return true;
	if (!scan->words)
		return false;
	if (next == stop->end)
		return (stop->tight && !(stop->end > stop->closers && speech_goes_on(scan->text, next))) ||
			lacks_space(scan, stop);
	follow = follow_read(scan->text, next);
	if (follow.kind == FOLLOW_LOWER || follow.kind == FOLLOW_CLOSER ||
		attribution_signature_follows(scan->text, next))
		return false;
	if (stop->quoted && follow.kind == FOLLOW_LETTER && attribution_uncased_follows(scan->text, next))
		return false;
	if (stop->strong)
		return !stop->quoted || follow.kind != FOLLOW_UPPER ||
			!attribution_speaker_follows(scan->table, scan->text, &follow);
	if (stop->dots > 1)
		return ellipsis_ends(stop, &follow);
	return stop->quoted || full_stop_ends(scan, word_before(scan->text, scan->start, stop->start), &follow);
}

/*
 * True when the next item of the list that the sentence stands in begins at byte `position`, behind
 * white space.
 */
static bool next_item_at(const struct scan *scan, size_t position)
{
	struct list_mark mark;
	uint32_t code;

	if (!scan->has_mark || !list_mark_read(scan->text, position, &mark) || !list_mark_continues(&scan->mark, &mark))
		return false;
	if (mark.bullet)
		return mark.bullet >= 0x80;
	code = utf8_next(scan->text, &mark.end);
	return letter_is_upper(code) || letter_is_digit(code);
}

static bool is_ascii_word_part(unsigned char byte)
{
	return (byte | 0x20u) - 'a' < 26 || byte - (unsigned)'0' < 10;
}

/* True when something begins at byte `position`, behind white space, that stands on a line of its own elsewhere. */
static bool line_begins_at(const struct scan *scan, size_t position)
{
	return next_item_at(scan, position) || credit_at(scan, position) ||
		(scan->words && position < scan->text.length && dateline_is_date(scan->table, scan->text, position));
}

/* Byte offset of the end of the sentence that starts at scan->start. */
static size_t find_end(struct scan *scan)
{
	struct slice text = scan->text;
	size_t at = scan->has_mark ? scan->mark.end : scan->start;
	bool in_word = false;

	while (at < text.length) {
		size_t here = at;
		uint32_t code;
		struct stop stop;

		/* Most of every text, and the reason why this is quick. */
		while (at < text.length && is_ascii_word_part((unsigned char)text.data[at]))
			at++;
		if (at > here) {
			scan->words += !in_word;
			in_word = true;
			continue;
		}
		code = utf8_next(text, &at);
		if (code >= 0x80 && (letter_is(code) || letter_is_digit(code))) {
			scan->words += !in_word;
			in_word = true;
			continue;
		}
		in_word = false;
		if (code < 0x80 && slice_is_space((char)code)) {
			if (line_begins_at(scan, at) || unstopped_ends(text, here, at))
				return here;
		} else if (stop_read(text, here, &stop)) {
			if (ends_here(scan, &stop))
				return stop.end;
			at = stop.end;
		} else if (code == '(') {
			size_t dateline = dateline_start(text, scan->start, here);

			if (dateline > scan->start && dateline < here)
				return dateline;
		}
	}
	return at;
}

bool sentence_next(struct slice paragraph, const char *language, size_t *position, struct slice *sentence)
{
	struct scan scan = { .text = paragraph, .table = sentence_words_for(language) };
	size_t end;

	scan.start = space_end(paragraph, *position);
	if (scan.start >= paragraph.length) {
		*position = paragraph.length;
		return false;
	}
	scan.has_mark = list_mark_read(paragraph, scan.start, &scan.mark);
	end = find_end(&scan);
	*sentence = space_trim(slice_part(paragraph, scan.start, end));
	*position = end;
	return true;
}

bool sentence_is_closed(struct slice text)
{
	size_t end;

	text = space_trim(text);
	end = text.length;
	for (int closers = 0; end && closers < 8; closers++) {
		size_t last = utf8_previous(text, end);
		uint32_t code = utf8_next(text, &(size_t){ last });

		if (stop_begins(text, last, code))
			return true;
		if (!stop_is_quotation(code) && code != ')' && code != ']' && code != '}')
			return false;
		end = last;
	}
	return false;
}
