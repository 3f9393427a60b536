/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two articles say differently about the same: the list, filled by one finder for each family of kinds. */
#include "crossread/compare/differences.h"

#include "account.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More than this nobody reads; a list this long means that the articles tell different stories. */
enum { MOST_DIFFERENCES = 1000 };

void differences_add(struct differences *differences, enum difference_kind kind, struct span a, struct span b,
	const char *note, ...)
{
	struct difference *difference;
	va_list arguments;

	if (differences->count == MOST_DIFFERENCES)
		return;
	differences->list =
		mem_grow(differences->list, &differences->capacity, differences->count + 1, sizeof(*differences->list));
	difference = &differences->list[differences->count++];
	*difference = (struct difference){ .kind = kind, .a = a, .b = b };
	va_start(arguments, note);
	vsnprintf(difference->note, sizeof(difference->note), note, arguments);
	va_end(arguments);
}

void differences_lack(struct differences *differences, int side)
{
	if (differences->count)
		differences->list[differences->count - 1].lacks[side] = true;
}

/* By place in the left article, then in the right one, then by kind. */
static int compare_places(const void *left, const void *right)
{
	const struct difference *a = left;
	const struct difference *b = right;
	int order = span_compare(a->a, b->a);

	if (order == 0)
		order = span_compare(a->b, b->b);
	return order ? order : (int)a->kind - (int)b->kind;
}

static void drop_repeated(struct differences *differences)
{
	size_t kept = 0;

	for (size_t i = 0; i < differences->count; i++) {
		if (kept == 0 || compare_places(&differences->list[kept - 1], &differences->list[i]) != 0)
			differences->list[kept++] = differences->list[i];
	}
	differences->count = kept;
}

void differences_find(struct differences *differences, const struct article *a, const struct article *b,
	const struct matches *matches, const struct quotations *a_quotations, const struct quotations *b_quotations)
{
	const struct article *articles[2] = { a, b };
	const struct quotations *quotations[2] = { a_quotations, b_quotations };
	struct accounts accounts;

	*differences = (struct differences){ 0 };
	accounts_init(&accounts, articles, quotations, matches);
	value_differences_find(differences, &accounts);
	name_differences_find(differences, &accounts);
	quote_differences_find(differences, &accounts);
	footing_differences_find(differences, &accounts);
	accounts_release(&accounts);
	if (differences->count)
		qsort(differences->list, differences->count, sizeof(*differences->list), compare_places);
	drop_repeated(differences);
	for (size_t i = 0; i < differences->count; i++) {
		differences->list[i].a_sentence = article_sentence_at(a, differences->list[i].a.start);
		differences->list[i].b_sentence = article_sentence_at(b, differences->list[i].b.start);
	}
}

void differences_release(struct differences *differences)
{
	free(differences->list);
	*differences = (struct differences){ 0 };
}

const char *difference_kind_name(enum difference_kind kind)
{
	static const char *const names[] = {
		[DIFFERENCE_NUMBER] = "number",
		[DIFFERENCE_MONEY] = "money",
		[DIFFERENCE_DATE] = "date",
		[DIFFERENCE_DURATION] = "duration",
		[DIFFERENCE_NAME] = "name",
		[DIFFERENCE_QUOTE] = "quote",
		[DIFFERENCE_SPEAKER] = "speaker",
		[DIFFERENCE_FOOTING] = "footing",
	};

	return names[kind];
}

const char *difference_words(const struct difference *difference, char words[DIFFERENCE_WORDS])
{
	static const char middle[] = " on the left, ";
	static const char end[] = " on the right";
	struct slice note = slice_of(difference->note);
	size_t left = slice_find(note, slice_of(middle), 0);
	char names[2][64];

	if (difference->kind != DIFFERENCE_FOOTING || left == SIZE_MAX ||
		note.length < left + strlen(middle) + strlen(end))
		return translate(difference->note);
	snprintf(names[0], sizeof(names[0]), "%.*s", (int)left, note.data);
	snprintf(names[1], sizeof(names[1]), "%.*s", (int)(note.length - left - strlen(middle) - strlen(end)),
		note.data + left + strlen(middle));
	snprintf(words, DIFFERENCE_WORDS, translate("%s on the left, %s on the right"), translate(names[0]),
		translate(names[1]));
	return words;
}
