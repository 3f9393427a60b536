/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates in words: December 18, 2018; 18 Dec; late March; from 2011 to 2019; 2011-19; Monday. */
#include "numeral.h"
#include "values.h"

#include <string.h>

/* Words and abbreviations of the months, twelve after each other. */
static const char *const month_names[] = {
	"january jan",
	"february feb",
	"march mar",
	"april apr",
	"may",
	"june jun",
	"july jul",
	"august aug",
	"september sept sep",
	"october oct",
	"november nov",
	"december dec",
};

static const char *const day_names[] = {
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday",
};

static int index_of(const struct lexeme *lexeme, const char *const *names, int count)
{
	for (int i = 0; i < count; i++) {
		if (lexeme_is_one_of(lexeme, names[i]))
			return i + 1;
	}
	return 0;
}

static int month_of(const struct lexeme *lexeme)
{
	return lexeme->capital ? index_of(lexeme, month_names, 12) : 0;
}

/* The number of plain digits, "st", "nd", "rd" or "th" behind them allowed, up to `most`; 0 when it is none. */
static int small_number(const struct lexeme *lexeme, int most)
{
	size_t i = 0;
	int number = 0;

	for (; i < lexeme->word.length && i < 4 && lexeme->word.data[i] >= '0' && lexeme->word.data[i] <= '9'; i++)
		number = number * 10 + (lexeme->word.data[i] - '0');
	if (i == 0 || number > most)
		return 0;
	if (i < lexeme->word.length) {
		struct slice suffix = slice_part(lexeme->word, i, lexeme->word.length);
		bool ordinal = slice_equal_text(suffix, "st") || slice_equal_text(suffix, "nd") ||
			slice_equal_text(suffix, "rd") || slice_equal_text(suffix, "th");

		return ordinal ? number : 0;
	}
	return number;
}

static int year_of(const struct lexeme *lexeme)
{
	int year = lexeme->word.length == 4 ? small_number(lexeme, 2099) : 0;

	return year >= 1500 && lexeme->bytes.end - lexeme->bytes.start == 4 ? year : 0;
}

/* True when nothing but blanks and the given signs stands before lexeme i. */
static bool gap_has_only(const struct lexemes *lexemes, size_t i, const char *signs)
{
	struct slice gap = lexemes_gap(lexemes, i);

	for (size_t k = 0; k < gap.length; k++) {
		if (!slice_is_space(gap.data[k]) && !strchr(signs, gap.data[k]))
			return false;
	}
	return true;
}

/* Takes a year behind a month or a day: "December 18, 2018", "December of 2018". */
static void take_year(const struct lexemes *lexemes, size_t end, struct value *value)
{
	size_t next = value->lexemes.end;

	if (next + 1 < end && lexeme_is_one_of(&lexemes->list[next], "of") && year_of(&lexemes->list[next + 1]))
		next++;
	if (next < end && gap_has_only(lexemes, next, ",.") && year_of(&lexemes->list[next])) {
		value->year = year_of(&lexemes->list[next]);
		value->lexemes.end = next + 1;
	}
}

/* March and May are also words: a month alone needs a word before it that places things in time. */
static bool is_placed(const struct lexemes *lexemes, size_t i)
{
	return i &&
		lexeme_is_one_of(&lexemes->list[i - 1],
			"in on last next since early late mid by of until till from during this before after through "
			"every");
}

static bool read_month(const struct lexemes *lexemes, size_t i, size_t end, struct value *value)
{
	value->month = month_of(&lexemes->list[i]);
	if (!value->month)
		return false;
	value->lexemes = (struct span){ i, i + 1 };
	if (i + 1 < end && gap_has_only(lexemes, i + 1, ".") && small_number(&lexemes->list[i + 1], 31) &&
		!(i + 2 < end && lexemes_gap(lexemes, i + 2).length == 1 && *lexemes_gap(lexemes, i + 2).data == ':')) {
		value->day = small_number(&lexemes->list[i + 1], 31);
		value->lexemes.end++;
	}
	take_year(lexemes, end, value);
	return value->day || value->year || is_placed(lexemes, i);
}

static bool read_day_and_month(const struct lexemes *lexemes, size_t i, size_t end, struct value *value)
{
	size_t next = i + 1;

	value->day = small_number(&lexemes->list[i], 31);
	if (next + 1 < end && lexeme_is_one_of(&lexemes->list[next], "of"))
		next++;
	if (!value->day || next >= end || !gap_has_only(lexemes, next, "") || !month_of(&lexemes->list[next]))
		return false;
	value->month = month_of(&lexemes->list[next]);
	value->lexemes = (struct span){ i, next + 1 };
	take_year(lexemes, end, value);
	return true;
}

/* The year that ends a range begun by `year`: 2019, or 19 behind a dash. */
static int end_of_range(const struct lexemes *lexemes, size_t i, int year)
{
	int until = year_of(&lexemes->list[i]);

	if (!until && lexemes->list[i].word.length == 2) {
		until = small_number(&lexemes->list[i], 99);
		until = until ? year / 100 * 100 + until : 0;
	}
	return until > year ? until : 0;
}

static bool read_year(const struct lexemes *lexemes, size_t i, size_t end, struct value *value)
{
	struct numeral numeral;

	value->year = year_of(&lexemes->list[i]);
	if (!value->year || !numeral_read(lexemes, i, end, &numeral) || !numeral.is_year)
		return false;
	value->lexemes = (struct span){ i, i + 1 };
	if (i + 1 < end && lexemes_gap(lexemes, i + 1).length && lexemes_adjoin(lexemes, i + 1)) {
		bool dash = !slice_is_space(*lexemes_gap(lexemes, i + 1).data);
		bool word = i + 2 < end && lexeme_is_one_of(&lexemes->list[i + 1], "to until till through and");
		size_t next = word ? i + 2 : i + 1;

		/* "and" makes a range only of "between 2011 and 2019". */
		if (word && lexeme_is_one_of(&lexemes->list[i + 1], "and") &&
			!(i && lexeme_is_one_of(&lexemes->list[i - 1], "between")))
			word = false;
		if (dash || word)
			value->until = end_of_range(lexemes, next, value->year);
		if (value->until) {
			value->kind = VALUE_YEARS;
			value->lexemes.end = next + 1;
		}
	}
	return true;
}

bool date_read(const struct lexemes *lexemes, size_t i, size_t end, struct value *value)
{
	*value = (struct value){ .kind = VALUE_DATE };
	if (read_month(lexemes, i, end, value))
		return true;
	*value = (struct value){ .kind = VALUE_DATE };
	if (read_day_and_month(lexemes, i, end, value))
		return true;
	*value = (struct value){ .kind = VALUE_DATE };
	if (read_year(lexemes, i, end, value))
		return true;
	*value = (struct value){ .kind = VALUE_WEEKDAY, .lexemes = { i, i + 1 } };
	value->day = lexemes->list[i].capital ? index_of(&lexemes->list[i], day_names, 7) : 0;
	return value->day != 0;
}
