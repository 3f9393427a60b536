/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names spelled otherwise: capitalised words within two edits that stand beside the same other name. A word that the
 * other article holds too is not misspelled there.
 */
#include "account.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
	LEAST_LETTERS = 4,
	MOST_LETTERS = 24,
	SHORT_NAME = 5,     /* letters; a shorter one may differ by one edit only */
	MOST_COMPARED = 64, /* names beside the same neighbour */
};

/* A name that only one article holds, beside a name that both may hold. */
struct name {
	uint32_t neighbour; /* number of the folded word */
	int side;
	bool neighbour_first;
	size_t lexeme;
};

struct names {
	struct name *list;
	size_t count;
	size_t capacity;
};

/* By word: which side holds it, and whether one of them without a capital. */
enum { HELD_BY_A = 1, HELD_BY_B = 2, HELD_SMALL = 4 };

static unsigned char *read_holders(const struct accounts *accounts)
{
	unsigned char *holders = mem_new_array(accounts->dictionary.words.count, 1);

	for (int side = 0; side < 2; side++) {
		const struct lexemes *lexemes = &accounts->sides[side].lexemes;

		for (size_t i = 0; i < lexemes->count; i++) {
			holders[lexemes->list[i].number] |= side ? HELD_BY_B : HELD_BY_A;
			if (!lexemes->list[i].capital)
				holders[lexemes->list[i].number] |= HELD_SMALL;
		}
	}
	return holders;
}

/* In a headline of capitals every word looks like a name. */
static bool is_headline(const struct lexemes *lexemes, struct span sentence)
{
	size_t small = 0;

	for (size_t i = sentence.start; i < sentence.end; i++)
		small += !lexemes->list[i].capital && lexemes->list[i].stem != NO_STEM;
	return small == 0;
}

static bool is_name(const struct lexeme *lexeme)
{
	return lexeme->capital && lexeme->stem != NO_STEM;
}

static void add_name(struct names *names, const struct lexemes *lexemes, int side, size_t name, size_t neighbour)
{
	names->list = mem_grow(names->list, &names->capacity, names->count + 1, sizeof(*names->list));
	names->list[names->count++] = (struct name){ lexemes->list[neighbour].number, side, neighbour < name, name };
}

/* The name beside lexeme i in one direction, over "v." or an initial; SIZE_MAX when there is none. */
static size_t neighbour_of(const struct lexemes *lexemes, struct span sentence, size_t i, bool before)
{
	for (size_t step = 1; step <= 2; step++) {
		size_t place = before ? i - step : i + step;

		if (before ? i < sentence.start + step : i + step >= sentence.end)
			break;
		if (is_name(&lexemes->list[place]) && lexemes->list[place].word.length > 1)
			return place;
		if (lexemes->list[place].word.length > 2 ||
			lexeme_is_one_of(&lexemes->list[place], "to in on at of is as by"))
			break;
	}
	return SIZE_MAX;
}

static void read_names(struct names *names, const struct accounts *accounts, const unsigned char *holders, int side)
{
	const struct account *account = &accounts->sides[side];
	const struct lexemes *lexemes = &account->lexemes;

	for (size_t sentence = 0; sentence < account->article->sentence_count; sentence++) {
		struct span range = account_sentence(account, sentence);

		if (is_headline(lexemes, range))
			continue;
		for (size_t i = range.start; i < range.end; i++) {
			if (!is_name(&lexemes->list[i]) ||
				holders[lexemes->list[i].number] != (side ? HELD_BY_B : HELD_BY_A))
				continue;
			for (int before = 0; before < 2; before++) {
				size_t neighbour = neighbour_of(lexemes, range, i, before);

				if (neighbour != SIZE_MAX)
					add_name(names, lexemes, side, i, neighbour);
			}
		}
	}
}

static size_t read_letters(struct slice word, uint32_t letters[MOST_LETTERS])
{
	size_t count = 0;

	for (size_t i = 0; i < word.length;) {
		if (count == MOST_LETTERS)
			return 0;
		letters[count++] = utf8_next(word, &i);
	}
	return count;
}

static size_t least_of(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964) between two short words. */
static size_t count_edits(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
	size_t table[MOST_LETTERS + 1][MOST_LETTERS + 1];

	for (size_t i = 0; i <= a_count; i++) {
		for (size_t k = 0; k <= b_count; k++) {
			if (i == 0 || k == 0) {
				table[i][k] = i + k;
				continue;
			}
			table[i][k] = least_of(table[i - 1][k], table[i][k - 1]) + 1;
			table[i][k] = least_of(table[i][k], table[i - 1][k - 1] + (a[i - 1] != b[k - 1]));
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
				table[i][k] = least_of(table[i][k], table[i - 2][k - 2] + 1);
		}
	}
	return table[a_count][b_count];
}

/* True for "Kenya" and "Kenyan": one is the other with an ending, no other spelling. */
static bool is_inflected(struct slice a, struct slice b)
{
	struct slice longer = a.length > b.length ? a : b;
	struct slice shorter = a.length > b.length ? b : a;
	struct slice ending = slice_part(longer, shorter.length, longer.length);

	return slice_equal(slice_part(longer, 0, shorter.length), shorter) &&
		(slice_equal_text(ending, "s") || slice_equal_text(ending, "n") || slice_equal_text(ending, "an") ||
			slice_equal_text(ending, "es") || slice_equal_text(ending, "'"));
}

static bool is_other_spelling(const struct lexeme *a, const struct lexeme *b)
{
	uint32_t letters[2][MOST_LETTERS];
	size_t counts[2] = { read_letters(a->word, letters[0]), read_letters(b->word, letters[1]) };
	size_t shorter = least_of(counts[0], counts[1]);
	size_t edits;

	if (shorter < LEAST_LETTERS || a->stem == b->stem || is_inflected(a->word, b->word))
		return false;
	if (lexeme_is_one_of(a, "monday tuesday wednesday thursday friday saturday sunday june july"))
		return false;
	for (size_t i = 0; i < a->word.length; i++) {
		if (a->word.data[i] >= '0' && a->word.data[i] <= '9')
			return false;
	}
	edits = count_edits(letters[0], counts[0], letters[1], counts[1]);
	/* Two edits and another first letter are mostly another word: Northern, Southern. */
	return edits == 1 || (edits == 2 && shorter >= SHORT_NAME && letters[0][0] == letters[1][0]);
}

static int compare_names(const void *left, const void *right)
{
	const struct name *a = left;
	const struct name *b = right;

	if (a->neighbour != b->neighbour)
		return a->neighbour < b->neighbour ? -1 : 1;
	if (a->neighbour_first != b->neighbour_first)
		return a->neighbour_first ? -1 : 1;
	if (a->side != b->side)
		return a->side - b->side;
	return a->lexeme < b->lexeme ? -1 : a->lexeme > b->lexeme;
}

static bool is_listed(const struct differences *differences, const struct accounts *accounts, const struct lexeme *a,
	const struct lexeme *b)
{
	for (size_t i = 0; i < differences->count; i++) {
		const struct difference *difference = &differences->list[i];
		struct span places[2];

		if (difference->kind != DIFFERENCE_NAME)
			continue;
		places[0] = lexemes_within(&accounts->sides[0].lexemes, difference->a);
		places[1] = lexemes_within(&accounts->sides[1].lexemes, difference->b);
		if (accounts->sides[0].lexemes.list[places[0].start].number == a->number &&
			accounts->sides[1].lexemes.list[places[1].start].number == b->number)
			return true;
	}
	return false;
}

/* Compares the names list[start..end), which stand beside the same neighbour. */
static void compare_group(struct differences *differences, const struct accounts *accounts, const struct names *names,
	size_t start, size_t end)
{
	size_t middle = start;

	while (middle < end && names->list[middle].side == 0)
		middle++;
	for (size_t i = start; i < middle && i - start < MOST_COMPARED; i++) {
		const struct lexeme *a = &accounts->sides[0].lexemes.list[names->list[i].lexeme];

		for (size_t k = middle; k < end && k - middle < MOST_COMPARED; k++) {
			const struct lexeme *b = &accounts->sides[1].lexemes.list[names->list[k].lexeme];

			if (is_other_spelling(a, b) && !is_listed(differences, accounts, a, b))
				differences_add(differences, DIFFERENCE_NAME, a->bytes, b->bytes,
					N_("the name is spelled otherwise"));
		}
	}
}

void name_differences_find(struct differences *differences, const struct accounts *accounts)
{
	unsigned char *holders = read_holders(accounts);
	struct names names = { 0 };

	for (int side = 0; side < 2; side++)
		read_names(&names, accounts, holders, side);
	if (names.count)
		qsort(names.list, names.count, sizeof(*names.list), compare_names);
	for (size_t start = 0; start < names.count;) {
		size_t end = start;

		while (end < names.count && names.list[end].neighbour == names.list[start].neighbour &&
			names.list[end].neighbour_first == names.list[start].neighbour_first)
			end++;
		compare_group(differences, accounts, &names, start, end);
		start = end;
	}
	free(names.list);
	free(holders);
}
