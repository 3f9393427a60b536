/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of languages. */
#include "language_words.h"

#include "language.h"

#include <stdlib.h>
#include <string.h>

static const struct language_words *const all[] = {
	&language_words_en,
	&language_words_de,
	&language_words_fr,
	&language_words_es,
	&language_words_it,
	&language_words_pt,
};

const struct language_words *language_words_of(const char *language)
{
	char primary[LANGUAGE_SIZE];

	language_primary(language, primary);
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if (strcmp(all[i]->language, primary) == 0)
			return all[i];
	}
	return NULL;
}

static int compare_word(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(*(const char *const *)member));
}

bool word_list_holds(const struct word_list *list, struct slice word)
{
	return list->count && bsearch(&word, list->items, list->count, sizeof(*list->items), compare_word);
}
