/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Function words, which say nothing about what a sentence is about. */
#include "crossread/text/word.h"

#include "language_words.h"

bool word_is_stop(struct slice folded, const char *language)
{
	const struct language_words *words = language_words_of(language);

	return words && word_list_holds(&words->stopwords, folded);
}
