/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, percentages, money, durations: numerals with what stands beside them. */
#include "values.h"

#include "crossread/base/mem.h"
#include "numeral.h"

#include <stdlib.h>
#include <string.h>

struct currency {
	const char *words; /* folded, separated by blanks */
	const char *code;
};

/* Signs and codes before an amount. */
static const struct currency signs[] = {
	{ "$ usd us$", "USD" },
	{ "€ eur", "EUR" },
	{ "£ gbp", "GBP" },
	{ "¥ jpy", "JPY" },
	{ "₹ inr", "INR" },
	{ "₩ krw", "KRW" },
	{ "₽ rub", "RUB" },
	{ "₺ try", "TRY" },
	{ "₴ uah", "UAH" },
	{ "chf", "CHF" },
	{ NULL, NULL },
};

/* Words behind an amount. */
static const struct currency names[] = {
	{ "dollar dollars usd $", "USD" },
	{ "euro euros eur €", "EUR" },
	{ "pound pounds sterling gbp £ quid", "GBP" },
	{ "yen jpy", "JPY" },
	{ "rupee rupees", "INR" },
	{ "rouble roubles ruble rubles", "RUB" },
	{ "yuan renminbi", "CNY" },
	{ "franc francs chf", "CHF" },
	{ "cent cents", "cent" },
	{ NULL, NULL },
};

/* Letters that make a dollar sign another dollar. */
static const struct currency dollars[] = {
	{ "a au aud", "AUD" },
	{ "c ca cad", "CAD" },
	{ "nz nzd", "NZD" },
	{ "hk hkd", "HKD" },
	{ "s sg sgd", "SGD" },
	{ NULL, NULL },
};

struct time_unit {
	const char *words;
	double days;
};

static const struct time_unit time_units[] = {
	{ "second seconds", 1.0 / 86400 },
	{ "minute minutes", 1.0 / 1440 },
	{ "hour hours", 1.0 / 24 },
	{ "day days", 1 },
	{ "week weeks", 7 },
	{ "fortnight fortnights", 14 },
	{ "month months", 365.25 / 12 },
	{ "year years", 365.25 },
	{ "decade decades", 3652.5 },
	{ "century centuries", 36525 },
	{ NULL, 0 },
};

/* Words before an amount, the longest first. */
struct qualifier {
	const char *words;
	enum value_bound bound;
};

static const struct qualifier qualifiers[] = {
	{ "no more than", BOUND_AT_MOST },
	{ "no fewer than", BOUND_AT_LEAST },
	{ "no less than", BOUND_AT_LEAST },
	{ "as many as", BOUND_AT_MOST },
	{ "as much as", BOUND_AT_MOST },
	{ "well over", BOUND_ABOVE },
	{ "more than", BOUND_ABOVE },
	{ "less than", BOUND_BELOW },
	{ "fewer than", BOUND_BELOW },
	{ "just under", BOUND_BELOW },
	{ "just over", BOUND_ABOVE },
	{ "close to", BOUND_BELOW },
	{ "shy of", BOUND_BELOW },
	{ "at least", BOUND_AT_LEAST },
	{ "at most", BOUND_AT_MOST },
	{ "upwards of", BOUND_ABOVE },
	{ "up to", BOUND_AT_MOST },
	{ "an estimated", BOUND_AROUND },
	{ "nearly", BOUND_BELOW },
	{ "almost", BOUND_BELOW },
	{ "under", BOUND_BELOW },
	{ "below", BOUND_BELOW },
	{ "over", BOUND_ABOVE },
	{ "above", BOUND_ABOVE },
	{ "exceeding", BOUND_ABOVE },
	{ "about", BOUND_AROUND },
	{ "around", BOUND_AROUND },
	{ "some", BOUND_AROUND },
	{ "roughly", BOUND_AROUND },
	{ "approximately", BOUND_AROUND },
	{ "estimated", BOUND_AROUND },
	{ "circa", BOUND_AROUND },
	{ NULL, BOUND_EXACT },
};

void values_init(struct values *values)
{
	*values = (struct values){ 0 };
}

void values_release(struct values *values)
{
	free(values->list);
	values_init(values);
}

static const char *find_currency(const struct currency *table, const struct lexeme *lexeme)
{
	for (; table->words; table++) {
		if (lexeme_is_one_of(lexeme, table->words))
			return table->code;
	}
	return NULL;
}

static void set_unit(struct value *value, const char *unit)
{
	size_t length = strlen(unit);

	memcpy(value->unit, unit, length < VALUE_UNIT_SIZE ? length + 1 : VALUE_UNIT_SIZE - 1);
}

/* True when the words of `list` stand right before lexeme i. Sets how many they are. */
static bool stands_before(const struct lexemes *lexemes, size_t start, size_t i, const char *list, size_t *count)
{
	const char *words[4];
	size_t lengths[4];

	*count = 0;
	for (; *list && *count < 4; ++*count) {
		words[*count] = list;
		lengths[*count] = strcspn(list, " ");
		list += lengths[*count] + (list[lengths[*count]] == ' ');
	}
	if (i - start < *count)
		return false;
	for (size_t k = 0; k < *count; k++) {
		const struct lexeme *lexeme = &lexemes->list[i - *count + k];

		if (!slice_equal(lexeme->word, slice_from(words[k], lengths[k])) ||
			!lexemes_adjoin(lexemes, i - *count + k + 1))
			return false;
	}
	return true;
}

/* Takes the words before the value that qualify it. */
static void take_qualifier(const struct lexemes *lexemes, size_t start, struct value *value)
{
	for (const struct qualifier *qualifier = qualifiers; qualifier->words; qualifier++) {
		size_t count;

		if (!stands_before(lexemes, start, value->lexemes.start, qualifier->words, &count))
			continue;
		value->lexemes.start -= count;
		if (value->bound != BOUND_VAGUE)
			value->bound = qualifier->bound;
		return;
	}
}

/* A currency before the numeral: $, US$, A$, EUR. */
static bool take_sign(const struct lexemes *lexemes, size_t start, size_t i, struct value *value)
{
	const char *code = i > start && lexemes_adjoin(lexemes, i) ? find_currency(signs, &lexemes->list[i - 1]) : NULL;

	if (!code)
		return false;
	set_unit(value, code);
	value->lexemes.start = i - 1;
	if (i - 1 > start && strcmp(code, "USD") == 0 && lexemes_gap(lexemes, i - 1).length == 0) {
		const char *other = find_currency(dollars, &lexemes->list[i - 2]);

		if (other)
			set_unit(value, other);
		if (other || lexeme_is_one_of(&lexemes->list[i - 2], "us"))
			value->lexemes.start--;
	}
	value->kind = VALUE_MONEY;
	return true;
}

/* A currency behind it: "40 million US dollars", "hundreds of millions of dollars". */
static bool take_name(const struct lexemes *lexemes, size_t end, struct value *value)
{
	size_t next = value->lexemes.end;
	const char *code;

	if (next + 1 < end && lexeme_is_one_of(&lexemes->list[next], "of us american canadian australian"))
		next++;
	if (next >= end || !lexemes_adjoin(lexemes, next))
		return false;
	code = find_currency(names, &lexemes->list[next]);
	if (!code)
		return false;
	if (value->kind != VALUE_MONEY) {
		if (lexeme_is_one_of(&lexemes->list[next - 1], "canadian"))
			code = "CAD";
		if (lexeme_is_one_of(&lexemes->list[next - 1], "australian"))
			code = "AUD";
		set_unit(value, code);
	}
	value->kind = VALUE_MONEY;
	value->lexemes.end = next + 1;
	return true;
}

static bool take_percent(const struct lexemes *lexemes, size_t end, struct value *value)
{
	size_t next = value->lexemes.end;

	if (next >= end || !lexemes_adjoin(lexemes, next))
		return false;
	if (lexeme_is_one_of(&lexemes->list[next], "% percent percentage pc")) {
		value->lexemes.end = next + 1;
	} else if (next + 1 < end && lexeme_is_one_of(&lexemes->list[next], "per") &&
		lexeme_is_one_of(&lexemes->list[next + 1], "cent")) {
		value->lexemes.end = next + 2;
	} else {
		return false;
	}
	value->kind = VALUE_PERCENT;
	return true;
}

static double unit_days(const struct lexeme *lexeme)
{
	for (const struct time_unit *unit = time_units; unit->words; unit++) {
		if (lexeme_is_one_of(lexeme, unit->words))
			return unit->days;
	}
	return 0;
}

static bool take_time(const struct lexemes *lexemes, size_t end, struct value *value)
{
	size_t next = value->lexemes.end;
	double days = next < end && lexemes_adjoin(lexemes, next) ? unit_days(&lexemes->list[next]) : 0;

	if (days == 0)
		return false;
	value->kind = VALUE_DURATION;
	value->amount *= days;
	value->most *= days;
	value->lexemes.end = next + 1;
	if (next + 1 < end && lexeme_is_one_of(&lexemes->list[next + 1], "old") && lexemes_adjoin(lexemes, next + 1)) {
		value->kind = VALUE_AGE;
		value->lexemes.end++;
	}
	return true;
}

/* What is counted stands near: nobody looks to the end of a sentence of a million figures for each of them. */
static void take_nouns(const struct lexemes *lexemes, size_t end, struct value *value)
{
	enum { MOST_WORDS = 32 };
	size_t count = 0;

	if (end - value->lexemes.end > MOST_WORDS)
		end = value->lexemes.end + MOST_WORDS;
	for (size_t i = value->lexemes.end; i < end && count < VALUE_NOUNS && lexemes_adjoin(lexemes, i); i++) {
		char first = lexemes->list[i].word.data[0];

		if (lexemes->list[i].stem == NO_STEM || (first >= '0' && first <= '9'))
			continue;
		/* A name behind a sum is mostly its owner; behind a number it may be what is counted. */
		if (value->kind == VALUE_NUMBER || !lexemes->list[i].capital)
			value->nouns[count++] = lexemes->list[i].stem;
	}
}

/* "a year" behind a sum or number. Not a part of the value's words. */
static void take_rate(const struct lexemes *lexemes, size_t end, struct value *value)
{
	size_t next = value->lexemes.end;

	if (next + 1 < end && lexemes_adjoin(lexemes, next) &&
		lexeme_is_one_of(&lexemes->list[next], "a an per each every"))
		value->per = unit_days(&lexemes->list[next + 1]);
}

static bool read_amount(const struct lexemes *lexemes, struct span range, size_t i, struct value *value)
{
	struct numeral numeral;

	if (!numeral_read(lexemes, i, range.end, &numeral))
		return false;
	value->amount = numeral.amount;
	value->most = numeral.most;
	value->bound = numeral.most > numeral.amount ? BOUND_VAGUE : numeral.is_open ? BOUND_AT_LEAST : BOUND_EXACT;
	value->kind = VALUE_NUMBER;
	value->lexemes = (struct span){ i, numeral.next };
	if (take_sign(lexemes, range.start, i, value)) {
		take_name(lexemes, range.end, value);
	} else if (!take_name(lexemes, range.end, value)) {
		if (take_percent(lexemes, range.end, value) || take_time(lexemes, range.end, value))
			return true;
	}
	take_rate(lexemes, range.end, value);
	if (value->kind == VALUE_MONEY) {
		take_nouns(lexemes, range.end, value);
		return true;
	}
	value->is_doubtful = numeral.is_doubtful;
	take_nouns(lexemes, range.end, value);
	/* A bare "one" is mostly a pronoun; a number counts when it counts something or is large. */
	return numeral.is_scaled || (value->nouns[0] != NO_STEM && (numeral.in_digits || numeral.amount > 1));
}

/* "a decade", "a year later", "within a month", "a fortnightly report". */
static bool read_time_alone(const struct lexemes *lexemes, struct span range, size_t i, struct value *value)
{
	const struct lexeme *lexeme = &lexemes->list[i];
	double days = unit_days(lexeme);
	bool is_long;

	value->bound = BOUND_EXACT;
	value->kind = VALUE_DURATION;
	value->lexemes = (struct span){ i, i + 1 };
	if (lexeme_is_one_of(lexeme, "fortnightly")) {
		value->amount = value->most = 14;
		return true;
	}
	if (days == 0 || i == range.start || !lexeme_is_one_of(&lexemes->list[i - 1], "a an one"))
		return false;
	is_long = lexeme_is_one_of(lexeme, "decade century fortnight");
	value->amount = value->most = days;
	value->lexemes.start = i - 1;
	if (is_long || lexeme_is_one_of(&lexemes->list[i - 1], "one"))
		return true;
	/* "$40 million a year" is a rate, "a day" mostly no length of time. */
	if (i + 1 < range.end && lexemes_adjoin(lexemes, i + 1) &&
		lexeme_is_one_of(&lexemes->list[i + 1], "later after before ago earlier long"))
		return true;
	return i - 1 > range.start && lexemes_adjoin(lexemes, i - 1) &&
		lexeme_is_one_of(&lexemes->list[i - 2], "within for over nearly almost than about around under");
}

static void add_value(struct values *values, const struct lexemes *lexemes, struct value value)
{
	value.bytes.start = lexemes->list[value.lexemes.start].bytes.start;
	value.bytes.end = lexemes->list[value.lexemes.end - 1].bytes.end;
	if (value.bound == BOUND_AT_LEAST && value.bytes.end < lexemes->text.length &&
		lexemes->text.data[value.bytes.end] == '+')
		value.bytes.end++;
	values->list = mem_grow(values->list, &values->capacity, values->count + 1, sizeof(*values->list));
	values->list[values->count++] = value;
}

void values_add(struct values *values, const struct lexemes *lexemes, struct span range)
{
	for (size_t i = range.start; i < range.end;) {
		struct value value;
		bool is_date = date_read(lexemes, i, range.end, &value);

		if (!is_date)
			value = (struct value){ 0 };
		for (size_t k = 0; k < VALUE_NOUNS; k++)
			value.nouns[k] = NO_STEM;
		if (!is_date && !read_time_alone(lexemes, range, i, &value) &&
			!read_amount(lexemes, range, i, &value)) {
			i++;
			continue;
		}
		i = value.lexemes.end;
		take_qualifier(lexemes, range.start, &value);
		add_value(values, lexemes, value);
	}
}
