/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English words that say how a clause is built, and words that hedge it. */
#include "lexicon.h"

/* By bytes. */
/* clang-format off */
static const struct {
	const char *word;
	enum word_class class;
} words[] = {
	{ "a", WORD_DETERMINER }, { "about", WORD_PREPOSITION }, { "above", WORD_PREPOSITION },
	{ "according", WORD_ACCORDING }, { "across", WORD_PREPOSITION }, { "after", WORD_PREPOSITION },
	{ "again", WORD_ADVERB }, { "against", WORD_PREPOSITION }, { "ahead", WORD_PREPOSITION },
	{ "aka", WORD_NAMING }, { "all", WORD_ADVERB }, { "alleged", WORD_HEDGE }, { "allegedly", WORD_HEDGE },
	{ "almost", WORD_ADVERB }, { "along", WORD_PREPOSITION }, { "already", WORD_ADVERB },
	{ "also", WORD_ADVERB }, { "although", WORD_CONJUNCTION }, { "always", WORD_ADVERB }, { "am", WORD_BE },
	{ "amid", WORD_PREPOSITION }, { "among", WORD_PREPOSITION }, { "an", WORD_DETERMINER },
	{ "and", WORD_CONJUNCTION }, { "another", WORD_DETERMINER }, { "any", WORD_DETERMINER },
	{ "apparent", WORD_HEDGE }, { "apparently", WORD_HEDGE }, { "april", WORD_TIME }, { "are", WORD_BE },
	{ "aren't", WORD_BE }, { "around", WORD_PREPOSITION }, { "as", WORD_CONJUNCTION },
	{ "at", WORD_PREPOSITION }, { "august", WORD_TIME }, { "be", WORD_BE }, { "because", WORD_CONJUNCTION },
	{ "been", WORD_BE }, { "before", WORD_PREPOSITION }, { "behind", WORD_PREPOSITION }, { "being", WORD_BE },
	{ "below", WORD_PREPOSITION }, { "beside", WORD_PREPOSITION }, { "between", WORD_PREPOSITION },
	{ "beyond", WORD_PREPOSITION }, { "both", WORD_DETERMINER }, { "but", WORD_CONJUNCTION }, { "by", WORD_BY },
	{ "called", WORD_NAMING }, { "can", WORD_AUXILIARY }, { "can't", WORD_AUXILIARY },
	{ "cannot", WORD_AUXILIARY }, { "codenamed", WORD_NAMING }, { "coined", WORD_NAMING },
	{ "concerning", WORD_PREPOSITION }, { "could", WORD_AUXILIARY }, { "couldn't", WORD_AUXILIARY },
	{ "december", WORD_TIME }, { "despite", WORD_CONJUNCTION }, { "did", WORD_AUXILIARY },
	{ "didn't", WORD_AUXILIARY }, { "do", WORD_AUXILIARY }, { "does", WORD_AUXILIARY },
	{ "doesn't", WORD_AUXILIARY }, { "don't", WORD_AUXILIARY }, { "dubbed", WORD_NAMING },
	{ "during", WORD_PREPOSITION }, { "each", WORD_DETERMINER }, { "earlier", WORD_TIME },
	{ "entitled", WORD_NAMING }, { "even", WORD_ADVERB }, { "ever", WORD_ADVERB }, { "every", WORD_DETERMINER },
	{ "february", WORD_TIME }, { "five", WORD_DETERMINER }, { "following", WORD_PREPOSITION },
	{ "for", WORD_OF }, { "four", WORD_DETERMINER }, { "friday", WORD_TIME }, { "from", WORD_OF },
	{ "further", WORD_ADVERB }, { "furthermore", WORD_ADVERB }, { "had", WORD_AUXILIARY },
	{ "hadn't", WORD_AUXILIARY }, { "has", WORD_AUXILIARY }, { "hasn't", WORD_AUXILIARY },
	{ "have", WORD_AUXILIARY }, { "haven't", WORD_AUXILIARY }, { "having", WORD_AUXILIARY },
	{ "he", WORD_SUBJECT }, { "her", WORD_DETERMINER }, { "herself", WORD_OBJECT }, { "him", WORD_OBJECT },
	{ "himself", WORD_OBJECT }, { "his", WORD_DETERMINER }, { "how", WORD_CONJUNCTION },
	{ "however", WORD_CONJUNCTION }, { "i", WORD_SUBJECT }, { "if", WORD_CONJUNCTION },
	{ "in", WORD_PREPOSITION }, { "including", WORD_PREPOSITION }, { "inside", WORD_PREPOSITION },
	{ "into", WORD_PREPOSITION }, { "is", WORD_BE }, { "isn't", WORD_BE }, { "it", WORD_SUBJECT },
	{ "its", WORD_DETERMINER }, { "itself", WORD_OBJECT }, { "january", WORD_TIME }, { "july", WORD_TIME },
	{ "june", WORD_TIME }, { "just", WORD_ADVERB }, { "known", WORD_NAMING }, { "labeled", WORD_NAMING },
	{ "labelled", WORD_NAMING }, { "last", WORD_TIME }, { "late", WORD_TIME }, { "later", WORD_ADVERB },
	{ "like", WORD_PREPOSITION }, { "many", WORD_DETERMINER }, { "march", WORD_TIME }, { "may", WORD_AUXILIARY },
	{ "me", WORD_OBJECT }, { "might", WORD_AUXILIARY }, { "monday", WORD_TIME }, { "more", WORD_ADVERB },
	{ "moreover", WORD_ADVERB }, { "must", WORD_AUXILIARY }, { "my", WORD_DETERMINER }, { "named", WORD_NAMING },
	{ "near", WORD_PREPOSITION }, { "never", WORD_NOT }, { "next", WORD_TIME }, { "nicknamed", WORD_NAMING },
	{ "no", WORD_DETERMINER }, { "nor", WORD_CONJUNCTION }, { "not", WORD_NOT }, { "november", WORD_TIME },
	{ "october", WORD_TIME }, { "of", WORD_OF }, { "off", WORD_PREPOSITION }, { "often", WORD_ADVERB },
	{ "on", WORD_PREPOSITION }, { "once", WORD_ADVERB }, { "one", WORD_DETERMINER }, { "only", WORD_ADVERB },
	{ "onto", WORD_PREPOSITION }, { "or", WORD_CONJUNCTION }, { "ostensibly", WORD_HEDGE },
	{ "other", WORD_DETERMINER }, { "our", WORD_DETERMINER }, { "out", WORD_PREPOSITION },
	{ "outside", WORD_PREPOSITION }, { "over", WORD_PREPOSITION }, { "per", WORD_PER },
	{ "phrase", WORD_NAMING }, { "presumably", WORD_HEDGE }, { "purported", WORD_HEDGE },
	{ "purportedly", WORD_HEDGE }, { "regarding", WORD_PREPOSITION }, { "reportedly", WORD_HEDGE },
	{ "rumored", WORD_HEDGE }, { "rumoured", WORD_HEDGE }, { "saturday", WORD_TIME },
	{ "seemingly", WORD_HEDGE }, { "september", WORD_TIME }, { "several", WORD_DETERMINER },
	{ "shall", WORD_AUXILIARY }, { "she", WORD_SUBJECT }, { "should", WORD_AUXILIARY },
	{ "shouldn't", WORD_AUXILIARY }, { "since", WORD_CONJUNCTION }, { "so", WORD_CONJUNCTION },
	{ "some", WORD_DETERMINER }, { "soon", WORD_ADVERB }, { "still", WORD_ADVERB }, { "sunday", WORD_TIME },
	{ "supposed", WORD_HEDGE }, { "supposedly", WORD_HEDGE }, { "suspected", WORD_HEDGE },
	{ "termed", WORD_NAMING }, { "than", WORD_CONJUNCTION }, { "that", WORD_THAT }, { "the", WORD_DETERMINER },
	{ "their", WORD_DETERMINER }, { "them", WORD_OBJECT }, { "themselves", WORD_OBJECT },
	{ "then", WORD_ADVERB }, { "these", WORD_DETERMINER }, { "they", WORD_SUBJECT }, { "this", WORD_DETERMINER },
	{ "those", WORD_DETERMINER }, { "though", WORD_CONJUNCTION }, { "three", WORD_DETERMINER },
	{ "through", WORD_PREPOSITION }, { "throughout", WORD_PREPOSITION }, { "thursday", WORD_TIME },
	{ "titled", WORD_NAMING }, { "to", WORD_TO }, { "today", WORD_TIME }, { "tomorrow", WORD_TIME },
	{ "too", WORD_ADVERB }, { "toward", WORD_PREPOSITION }, { "towards", WORD_PREPOSITION },
	{ "tuesday", WORD_TIME }, { "two", WORD_DETERMINER }, { "unconfirmed", WORD_HEDGE },
	{ "under", WORD_PREPOSITION }, { "unless", WORD_CONJUNCTION }, { "until", WORD_CONJUNCTION },
	{ "up", WORD_PREPOSITION }, { "upon", WORD_PREPOSITION }, { "us", WORD_OBJECT }, { "via", WORD_PREPOSITION },
	{ "was", WORD_BE }, { "wasn't", WORD_BE }, { "we", WORD_SUBJECT }, { "wednesday", WORD_TIME },
	{ "were", WORD_BE }, { "weren't", WORD_BE }, { "what", WORD_CONJUNCTION }, { "when", WORD_CONJUNCTION },
	{ "where", WORD_CONJUNCTION }, { "whereas", WORD_CONJUNCTION }, { "whether", WORD_CONJUNCTION },
	{ "which", WORD_RELATIVE }, { "while", WORD_CONJUNCTION }, { "who", WORD_RELATIVE },
	{ "whom", WORD_RELATIVE }, { "whose", WORD_RELATIVE }, { "why", WORD_CONJUNCTION },
	{ "will", WORD_AUXILIARY }, { "with", WORD_PREPOSITION }, { "within", WORD_PREPOSITION },
	{ "without", WORD_PREPOSITION }, { "won't", WORD_AUXILIARY }, { "word", WORD_NAMING },
	{ "would", WORD_AUXILIARY }, { "wouldn't", WORD_AUXILIARY }, { "yesterday", WORD_TIME },
	{ "yet", WORD_CONJUNCTION }, { "you", WORD_SUBJECT }, { "your", WORD_DETERMINER },
};
/* clang-format on */

static bool ends_in(struct slice word, const char *ending)
{
	struct slice end = slice_of(ending);

	return word.length > end.length && slice_equal(slice_part(word, word.length - end.length, word.length), end);
}

enum word_class lexicon_class(struct slice word)
{
	size_t low = 0;
	size_t high = sizeof(words) / sizeof(*words);

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = slice_compare(slice_of(words[middle].word), word);

		if (!order)
			return words[middle].class;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return word.length > 4 && ends_in(word, "ly") ? WORD_ADVERB : WORD_OTHER;
}
