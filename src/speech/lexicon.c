/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking words up in the lexicon of a language. */
#include "lexicon.h"

#include "lexicon_tables.h"

#include "crossread/text/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Every row of a table begins with its word. Byte by byte: mostly the first ones tell, at every word of an article. */
static int compare_row(const void *key, const void *row)
{
	const struct slice *word = key;
	const char *other = *(const char *const *)row;
	size_t i = 0;

	while (i < word->length && other[i] && word->data[i] == other[i])
		i++;
	if (i == word->length)
		return other[i] ? -1 : 0;
	return (unsigned char)word->data[i] < (unsigned char)other[i] ? -1 : 1;
}

static const void *find_row(const void *rows, size_t count, size_t size, struct slice word)
{
	return count ? bsearch(&word, rows, count, size, compare_row) : NULL;
}

const struct lexicon *lexicon_of(const char *language)
{
	size_t length = language ? strcspn(language, "-_") : 0;

	for (size_t i = 0; lexicons[i] && length; i++) {
		if (slice_equal_text(slice_from(language, length), lexicons[i]->language))
			return lexicons[i];
	}
	return lexicons[0];
}

size_t lexicon_fold(struct slice word, char folded[LEXICON_WORD_SIZE])
{
	size_t length = 0;

	for (size_t i = 0; i < word.length;) {
		uint32_t code = utf8_next(word, &i);
		char bytes[UTF8_MOST_BYTES];
		size_t count;

		if (code == 0x2019)
			code = '\'';
		else if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7))
			code += 'a' - 'A';
		if (code > 0xFF)
			return 0;
		count = utf8_encode(code, bytes);
		if (length + count > LEXICON_WORD_SIZE)
			return 0;
		memcpy(folded + length, bytes, count);
		length += count;
	}
	return length;
}

static bool ends_in(struct slice word, const char *ending)
{
	struct slice end = slice_of(ending);

	return end.length && word.length > end.length &&
		slice_equal(slice_part(word, word.length - end.length, word.length), end);
}

enum word_class lexicon_class(const struct lexicon *lexicon, struct slice word)
{
	const struct lexicon_word *row = find_row(lexicon->words, lexicon->word_count, sizeof(*row), word);

	if (row)
		return row->class;
	return word.length > 4 && ends_in(word, lexicon->adverb_ending) ? WORD_ADVERB : WORD_OTHER;
}

const struct reporting_verb *lexicon_verb(const struct lexicon *lexicon, struct slice word, enum verb_form *form)
{
	const struct lexicon_form *row = find_row(lexicon->forms, lexicon->form_count, sizeof(*row), word);

	if (!row)
		return NULL;
	*form = row->form;
	return &lexicon->verbs[row->verb];
}

bool lexicon_lists(const struct lexicon *lexicon, struct slice word, enum lexicon_list list)
{
	const struct lexicon_item *row = find_row(lexicon->lists, lexicon->list_count, sizeof(*row), word);
	const struct lexicon_item *end = lexicon->lists + lexicon->list_count;

	if (!row)
		return false;
	/* A word of several lists has a row for each of them. */
	while (row > lexicon->lists && !compare_row(&word, row - 1))
		row--;
	while (row < end && !compare_row(&word, row) && row->list != list)
		row++;
	return row < end && row->list == list && !compare_row(&word, row);
}

bool lexicon_lists_word(const struct lexicon *lexicon, struct slice word, enum lexicon_list list)
{
	char buffer[LEXICON_WORD_SIZE];
	size_t length = lexicon_fold(word, buffer);

	return length && lexicon_lists(lexicon, slice_from(buffer, length), list);
}

bool lexicon_is_negated(const struct lexicon *lexicon, struct slice word)
{
	return ends_in(word, lexicon->negation_ending);
}

bool lexicon_is_participle(const struct lexicon *lexicon, struct slice word)
{
	return word.length > 3 && ends_in(word, lexicon->participle_ending);
}

bool lexicon_is_gerund(const struct lexicon *lexicon, struct slice word)
{
	return word.length > 4 && ends_in(word, lexicon->gerund_ending);
}
