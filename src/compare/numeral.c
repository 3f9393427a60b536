/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading numerals of English text. */
#include "numeral.h"

#include <string.h>

/* Vague numerals: hundreds are 200 to 999. */
static const double vague_least = 2;
static const double vague_most = 9.99;

struct number_word {
	const char *word;
	double amount;
};

static const struct number_word small_words[] = {
	{ "zero", 0 },
	{ "one", 1 },
	{ "two", 2 },
	{ "three", 3 },
	{ "four", 4 },
	{ "five", 5 },
	{ "six", 6 },
	{ "seven", 7 },
	{ "eight", 8 },
	{ "nine", 9 },
	{ "ten", 10 },
	{ "eleven", 11 },
	{ "twelve", 12 },
	{ "thirteen", 13 },
	{ "fourteen", 14 },
	{ "fifteen", 15 },
	{ "sixteen", 16 },
	{ "seventeen", 17 },
	{ "eighteen", 18 },
	{ "nineteen", 19 },
	{ "twenty", 20 },
	{ "thirty", 30 },
	{ "forty", 40 },
	{ "fifty", 50 },
	{ "sixty", 60 },
	{ "seventy", 70 },
	{ "eighty", 80 },
	{ "ninety", 90 },
	{ NULL, 0 },
};

static const struct number_word scale_words[] = {
	{ "dozen", 12 },
	{ "hundred", 100 },
	{ "thousand", 1e3 },
	{ "million", 1e6 },
	{ "billion", 1e9 },
	{ "trillion", 1e12 },
	{ "k", 1e3 },
	{ "m", 1e6 },
	{ "mn", 1e6 },
	{ "mln", 1e6 },
	{ "bn", 1e9 },
	{ "b", 1e9 },
	{ "tn", 1e12 },
	{ NULL, 0 },
};

static const struct number_word plural_words[] = {
	{ "tens", 10 },
	{ "dozens", 12 },
	{ "hundreds", 100 },
	{ "thousands", 1e3 },
	{ "millions", 1e6 },
	{ "billions", 1e9 },
	{ "trillions", 1e12 },
	{ NULL, 0 },
};

/* What a word stands for in a table; 0 when it is not there. */
static double look_up(const struct number_word *table, struct slice word)
{
	for (; table->word; table++) {
		if (slice_equal_text(word, table->word))
			return table->amount;
	}
	return 0;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* The length of the digits, point included, that a word begins with, and what they amount to. */
static size_t read_digits(struct slice word, double *amount)
{
	double unit = 0;
	size_t i = 0;

	*amount = 0;
	for (; i < word.length; i++) {
		if (word.data[i] == '.' && unit == 0) {
			unit = 1;
		} else if (is_digit(word.data[i])) {
			*amount = *amount * 10 + (word.data[i] - '0');
			unit *= 10;
		} else {
			break;
		}
	}
	if (unit > 1)
		*amount /= unit;
	return i;
}

/* The byte beside a lexeme: what its text touches. NUL at the ends of the text. */
static char touching(const struct lexemes *lexemes, size_t i, bool before)
{
	struct span bytes = lexemes->list[i].bytes;

	if (before)
		return bytes.start ? lexemes->text.data[bytes.start - 1] : '\0';
	return bytes.end < lexemes->text.length ? lexemes->text.data[bytes.end] : '\0';
}

static bool begins_with_digit(const struct lexemes *lexemes, size_t i, size_t end)
{
	return i < end && lexemes->list[i].word.length && is_digit(lexemes->list[i].word.data[0]);
}

/* True when digits are part of a name, a time, a score or a reference. */
static bool is_name(const struct lexemes *lexemes, size_t i, size_t end)
{
	char before = touching(lexemes, i, true);
	char after = touching(lexemes, i, false);

	if (before && strchr(":/#@_", before))
		return true;
	if (after && strchr(":/_", after) && begins_with_digit(lexemes, i + 1, end))
		return true;
	/* COVID-19, but "mid-1990" and "a 10-15" are left to what stands behind. */
	if (before == '-' && i && lexemes_gap(lexemes, i).length == 1 && lexemes->list[i - 1].capital)
		return true;
	if (i &&
		lexeme_is_one_of(&lexemes->list[i - 1],
			"no section article chapter page channel level phase type route "
			"flight highway apartment room version number") &&
		lexemes_gap(lexemes, i).length <= 2)
		return true;
	return false;
}

/* Takes the scale words from `numeral->next` on: "40 million", "two hundred thousand". */
static void take_scales(const struct lexemes *lexemes, size_t end, struct numeral *numeral)
{
	while (numeral->next < end && lexemes_adjoin(lexemes, numeral->next)) {
		const struct lexeme *lexeme = &lexemes->list[numeral->next];
		double scale = look_up(scale_words, lexeme->word);

		/* A single letter belongs to digits it touches or follows, and is no word after a word. */
		if (scale == 0 || (lexeme->word.length == 1 && !numeral->in_digits))
			break;
		if (lexeme->word.length == 1 && lexemes_gap(lexemes, numeral->next).length)
			break;
		numeral->amount *= scale;
		numeral->is_scaled = true;
		numeral->next++;
	}
}

static bool read_in_digits(const struct lexemes *lexemes, size_t i, size_t end, struct numeral *numeral)
{
	struct slice word = lexemes->list[i].word;
	size_t length = read_digits(word, &numeral->amount);
	struct slice suffix = slice_part(word, length, word.length);
	double scale = look_up(scale_words, suffix);

	if (length == 0 || length > 15 || (suffix.length && scale == 0) || is_name(lexemes, i, end))
		return false;
	numeral->in_digits = true;
	numeral->next = i + 1;
	if (suffix.length) {
		numeral->amount *= scale;
		numeral->is_scaled = true;
		numeral->is_doubtful = slice_equal_text(suffix, "m") || slice_equal_text(suffix, "b");
	}
	numeral->is_year = length == 4 && !suffix.length &&
		lexemes->list[i].bytes.end - lexemes->list[i].bytes.start == 4 && numeral->amount >= 1500 &&
		numeral->amount < 2100;
	take_scales(lexemes, end, numeral);
	numeral->is_year = numeral->is_year && !numeral->is_scaled;
	return true;
}

/* "twenty", "twenty-five", "two hundred and six", "a million", "half a million". */
static bool read_in_words(const struct lexemes *lexemes, size_t i, size_t end, struct numeral *numeral)
{
	double total = 0;
	double current = 0;
	bool some = false;
	size_t next = i;
	bool half = lexeme_is_one_of(&lexemes->list[i], "half");

	if (half)
		next++;
	if (next < end && lexeme_is_one_of(&lexemes->list[next], "a an") && (!half || lexemes_adjoin(lexemes, next))) {
		if (next + 1 >= end || look_up(scale_words, lexemes->list[next + 1].word) == 0 ||
			lexemes->list[next + 1].word.length < 5)
			return false;
		current = 1;
		next++;
	} else if (half) {
		return false;
	}
	for (size_t k = next; k < end && (k == next || lexemes_adjoin(lexemes, k)); k++) {
		struct slice word = lexemes->list[k].word;
		double amount = look_up(small_words, word);
		double scale = word.length < 5 ? 0 : look_up(scale_words, word);

		if (amount > 0 || slice_equal_text(word, "zero")) {
			/* "twenty five", but not "two three". */
			if (current != 0 && !(amount < 10 && ((long)current % 100) >= 20 && (long)current % 10 == 0) &&
				!((long)current % 100 == 0 && some))
				break;
			current += amount;
		} else if (scale != 0 && (some || k > i)) {
			if (scale >= 1e3) {
				total += current * scale;
				current = 0;
			} else {
				current *= scale;
			}
			numeral->is_scaled = true;
		} else if (slice_equal_text(word, "and") && numeral->is_scaled && k + 1 < end &&
			look_up(small_words, lexemes->list[k + 1].word) != 0 && k > next) {
			continue;
		} else {
			break;
		}
		some = true;
		numeral->next = k + 1;
	}
	numeral->amount = (total + current) * (half ? .5 : 1);
	return some;
}

/* "dozens", "hundreds of thousands", "tens of millions". */
static bool read_vague(const struct lexemes *lexemes, size_t i, size_t end, struct numeral *numeral)
{
	double least = look_up(plural_words, lexemes->list[i].word);

	if (least == 0)
		return false;
	numeral->next = i + 1;
	while (numeral->next + 1 < end && lexeme_is_one_of(&lexemes->list[numeral->next], "of")) {
		struct slice word = lexemes->list[numeral->next + 1].word;
		double scale = look_up(plural_words, word);

		if (scale == 0)
			break;
		least *= scale;
		numeral->next += 2;
	}
	numeral->amount = least * vague_least;
	/* Millions go up to a billion, hundreds of millions too. */
	numeral->most = least * (numeral->next == i + 1 && least >= 1e3 ? 100 * vague_most : vague_most);
	numeral->is_scaled = true;
	return true;
}

/* "two and a half", before "years" or "million". */
static void take_half(const struct lexemes *lexemes, size_t end, struct numeral *numeral)
{
	size_t next = numeral->next;

	if (next + 2 < end && lexeme_is_one_of(&lexemes->list[next], "and") &&
		lexeme_is_one_of(&lexemes->list[next + 1], "a") && lexeme_is_one_of(&lexemes->list[next + 2], "half")) {
		numeral->amount += .5;
		numeral->next += 3;
		take_scales(lexemes, end, numeral);
	}
}

bool numeral_read(const struct lexemes *lexemes, size_t i, size_t end, struct numeral *numeral)
{
	*numeral = (struct numeral){ 0 };
	if (!read_in_digits(lexemes, i, end, numeral) && !read_in_words(lexemes, i, end, numeral) &&
		!read_vague(lexemes, i, end, numeral))
		return false;
	if (numeral->most == 0) {
		take_half(lexemes, end, numeral);
		numeral->most = numeral->amount;
		numeral->is_open = touching(lexemes, numeral->next - 1, false) == '+';
	}
	if (numeral->next + 1 < end && lexeme_is_one_of(&lexemes->list[numeral->next], "or") &&
		lexeme_is_one_of(&lexemes->list[numeral->next + 1], "more")) {
		numeral->is_open = true;
		numeral->next += 2;
	}
	return true;
}
