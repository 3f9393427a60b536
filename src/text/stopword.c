/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Function words, which say nothing about what a sentence is about. Folded, sorted by bytes. */
#include "crossread/text/word.h"

#include "language.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char *const english[] = {
	"a", "about", "after", "again", "against", "ain't", "all", "also", "although", "am",
	"among", "an", "and", "another", "any", "are", "aren't", "around", "as", "at", "away", "be",
	"because", "been", "before", "being", "below", "between", "both", "but", "by", "can",
	"can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing",
	"don't", "down", "during", "each", "either", "else", "even", "ever", "every", "few", "for",
	"from", "further", "had", "hadn't", "has", "hasn't", "have", "haven't", "having", "he",
	"he'd", "he'll", "her", "here", "hers", "herself", "him", "himself", "his", "how",
	"however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "into", "is", "isn't", "it",
	"it'd", "it'll", "its", "itself", "just", "let", "may", "me", "might", "mine", "more",
	"most", "much", "must", "mustn't", "my", "myself", "neither", "no", "nor", "not", "of",
	"off", "on", "once", "only", "onto", "or", "other", "others", "our", "ours", "ourselves",
	"out", "over", "own", "per", "quite", "rather", "same", "shall", "she", "she'd", "she'll",
	"should", "shouldn't", "since", "so", "some", "such", "than", "that", "that'd", "the",
	"their", "theirs", "them", "themselves", "then", "there", "these", "they", "they'd",
	"they'll", "they're", "they've", "this", "those", "though", "through", "thus", "to", "too",
	"toward", "towards", "under", "until", "up", "upon", "us", "very", "was", "wasn't", "we",
	"we'd", "we'll", "we're", "we've", "were", "weren't", "what", "when", "where", "whether",
	"which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
	"won't", "would", "wouldn't", "yet", "you", "you'd", "you'll", "you're", "you've", "your",
	"yours", "yourself", "yourselves",
};
/* clang-format on */

/* A language and its list. */
struct stopwords {
	const char *language;
	const char *const *words;
	size_t count;
};

static const struct stopwords lists[] = {
	{ "en", english, sizeof(english) / sizeof(*english) },
};

static int compare_word(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(*(const char *const *)member));
}

bool word_is_stop(struct slice folded, const char *language)
{
	char primary[LANGUAGE_SIZE];

	language_primary(language, primary);
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		const struct stopwords *list = &lists[i];

		if (strcmp(primary, list->language) == 0)
			return bsearch(&folded, list->words, list->count, sizeof(*list->words), compare_word);
	}
	return false;
}
