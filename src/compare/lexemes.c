/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an article, read once for all kinds of differences. */
#include "lexemes.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/typography.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdlib.h>

void dictionary_init(struct dictionary *dictionary, const char *language)
{
	dictionary->language = language;
	dictionary->stem = stem_new(language);
	vocabulary_init(&dictionary->words);
	vocabulary_init(&dictionary->stems);
}

void dictionary_release(struct dictionary *dictionary)
{
	stem_free(dictionary->stem);
	vocabulary_release(&dictionary->words);
	vocabulary_release(&dictionary->stems);
}

static void add_lexeme(struct lexemes *lexemes, struct dictionary *dictionary, struct slice word, struct slice folded)
{
	struct lexeme *lexeme;
	size_t position = 0;

	lexemes->list = mem_grow(lexemes->list, &lexemes->capacity, lexemes->count + 1, sizeof(*lexemes->list));
	lexeme = &lexemes->list[lexemes->count++];
	lexeme->bytes.start = (size_t)(word.data - lexemes->text.data);
	lexeme->bytes.end = lexeme->bytes.start + word.length;
	lexeme->number = vocabulary_add(&dictionary->words, folded);
	lexeme->word = dictionary->words.names[lexeme->number];
	lexeme->stem = NO_STEM;
	if (!word_is_stop(folded, dictionary->language))
		lexeme->stem = vocabulary_add(&dictionary->stems, stem_of(dictionary->stem, folded));
	lexeme->capital = letter_is_upper(utf8_next(word, &position));
}

static void read_bytes(struct lexemes *lexemes, struct dictionary *dictionary, struct span bytes)
{
	struct slice part = slice_part(lexemes->text, bytes.start, bytes.end);
	struct strbuf folded;
	struct slice word;
	size_t position = 0;

	strbuf_init(&folded);
	while (word_next(part, &position, &word)) {
		strbuf_clear(&folded);
		word_fold(word, &folded);
		if (folded.length)
			add_lexeme(lexemes, dictionary, word, strbuf_slice(&folded));
	}
	strbuf_release(&folded);
}

void lexemes_read_article(struct lexemes *lexemes, struct dictionary *dictionary, const struct article *article)
{
	*lexemes = (struct lexemes){ .text = article->text };
	lexemes->first = mem_new_array(article->sentence_count + 1, sizeof(*lexemes->first));
	for (size_t i = 0; i < article->sentence_count; i++) {
		lexemes->first[i] = lexemes->count;
		if (article->sentences[i].kind != SENTENCE_FURNITURE)
			read_bytes(lexemes, dictionary, article->sentences[i].bytes);
	}
	lexemes->first[article->sentence_count] = lexemes->count;
}

void lexemes_read(struct lexemes *lexemes, struct dictionary *dictionary, struct slice text)
{
	*lexemes = (struct lexemes){ .text = text };
	read_bytes(lexemes, dictionary, (struct span){ 0, text.length });
}

void lexemes_release(struct lexemes *lexemes)
{
	free(lexemes->list);
	free(lexemes->first);
	*lexemes = (struct lexemes){ 0 };
}

struct slice lexemes_gap(const struct lexemes *lexemes, size_t i)
{
	return slice_part(lexemes->text, i ? lexemes->list[i - 1].bytes.end : 0, lexemes->list[i].bytes.start);
}

bool lexeme_is_one_of(const struct lexeme *lexeme, const char *list)
{
	struct slice word = lexeme->word;

	for (;; list++) {
		size_t same = 0;

		while (same < word.length && list[same] && list[same] == word.data[same])
			same++;
		list += same;
		if (same == word.length && (*list == ' ' || !*list))
			return true;
		while (*list && *list != ' ')
			list++;
		if (!*list)
			return false;
	}
}

bool lexemes_adjoin(const struct lexemes *lexemes, size_t i)
{
	struct slice gap = lexemes_gap(lexemes, i);
	size_t position = 0;
	size_t hyphens = 0;
	uint32_t code;

	while (typography_next(gap, &position, &code)) {
		if (code != ' ' && code != '-' && code != '+')
			return false;
		hyphens += code == '-';
	}
	return hyphens <= 1;
}

/* The first lexeme that starts at or behind `byte`. */
static size_t lexeme_at(const struct lexemes *lexemes, size_t byte)
{
	struct bisect place = { .high = lexemes->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, lexemes->list[place.middle].bytes.start < byte);
	return place.low;
}

struct span lexemes_within(const struct lexemes *lexemes, struct span bytes)
{
	struct span range = { lexeme_at(lexemes, bytes.start), lexeme_at(lexemes, bytes.end) };

	if (range.end > range.start && lexemes->list[range.end - 1].bytes.end > bytes.end)
		range.end--;
	return range;
}
