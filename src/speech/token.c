/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and marks of some sentences, as attribution reads them. */
#include "token.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdint.h>
#include <stdlib.h>

struct reader {
	struct tokens *tokens;
	const struct article *article;
	const struct lexicon *lexicon;
	size_t sentence; /* that holds what was read last */
};

static struct token *add_token(struct tokens *tokens, enum token_kind kind, size_t start, size_t end)
{
	tokens->list = mem_grow(tokens->list, &tokens->capacity, tokens->count + 1, sizeof(*tokens->list));
	tokens->list[tokens->count] = (struct token){ .kind = kind, .bytes = { start, end } };
	return &tokens->list[tokens->count++];
}

/* Moves on to the sentence that holds byte `byte`; true when that is another one than before. */
static bool pass_sentences(struct reader *reader, size_t byte)
{
	const struct article *article = reader->article;
	size_t before = reader->sentence;

	while (reader->sentence + 1 < article->sentence_count &&
		article->sentences[reader->sentence + 1].bytes.start <= byte)
		reader->sentence++;
	return reader->sentence > before;
}

static void add_word(struct reader *reader, size_t start, size_t end)
{
	struct slice word = slice_part(reader->article->text, start, end);
	struct token *token = add_token(reader->tokens, TOKEN_WORD, start, end);
	char buffer[LEXICON_WORD_SIZE];
	struct slice folded = { buffer, lexicon_fold(word, buffer) };
	uint32_t first = utf8_next(word, &(size_t){ 0 });

	token->is_capital = letter_is_upper(first) || letter_is_digit(first);
	token->is_possessive = word_base(word).length < word.length;
	token->ends_in_s = word.length > 2 && word.data[word.length - 1] == 's' && word.data[word.length - 2] != 's';
	token->ends_in_ed = lexicon_is_participle(reader->lexicon, folded);
	token->is_past = lexicon_lists(reader->lexicon, folded, LIST_PAST);
	token->ends_in_ing = lexicon_is_gerund(reader->lexicon, folded);
	token->is_participle = token->ends_in_ed || lexicon_lists(reader->lexicon, folded, LIST_PARTICIPLE);
	token->is_negated = lexicon_is_negated(reader->lexicon, folded);
	token->class = lexicon_class(reader->lexicon, folded);
	token->is_clausal = lexicon_lists(reader->lexicon, folded, LIST_CLAUSAL);
	token->is_quoting = lexicon_lists(reader->lexicon, folded, LIST_QUOTING);
	token->is_attending =
		token->class == WORD_PREPOSITION && lexicon_lists(reader->lexicon, folded, LIST_ATTENDING);
	token->verb = lexicon_verb(reader->lexicon, folded, &token->form);
}

static enum token_kind mark_kind(char byte)
{
	switch (byte) {
	case ',':
		return TOKEN_COMMA;
	case ':':
		return TOKEN_COLON;
	default:
		return TOKEN_BREAK;
	}
}

/* Adds the punctuation of [start, end), where no word stands. */
static void add_marks(struct reader *reader, size_t start, size_t end)
{
	struct slice text = reader->article->text;

	for (size_t i = start; i < end;) {
		size_t place = i;
		uint32_t code = utf8_next(text, &i);
		bool is_dash = code == 0x2013 || code == 0x2014 ||
			(code == '-' && place && slice_is_space(text.data[place - 1]));

		if (code == ',' || code == ':' || code == ';' || code == '(' || code == ')' || code == '[' ||
			code == ']' || is_dash)
			add_token(reader->tokens, mark_kind(text.data[place]), place, i);
	}
}

/* Reads the words and marks of [start, end). */
static void read_run(struct reader *reader, size_t start, size_t end)
{
	struct slice run = slice_part(reader->article->text, start, end);
	struct slice word;
	size_t position = 0;
	size_t behind = start;

	while (word_next(run, &position, &word)) {
		size_t place = (size_t)(word.data - reader->article->text.data);

		add_marks(reader, behind, place);
		if (pass_sentences(reader, place) && reader->tokens->count)
			add_token(reader->tokens, TOKEN_STOP, place, place);
		behind = place + word.length;
		add_word(reader, place, behind);
	}
	add_marks(reader, behind, end);
}

void tokens_read(struct tokens *tokens, const struct article *article, size_t first, size_t last,
	const struct quotemarks *marks, size_t pair)
{
	struct reader reader = { tokens, article, lexicon_of(article->language), first };
	size_t position = article->sentences[first].bytes.start;
	size_t end = article->sentences[last - 1].bytes.end;

	tokens->count = 0;
	for (; marks && pair < marks->count && marks->list[pair].bytes.start < end; pair++) {
		struct span bytes = marks->list[pair].bytes;

		if (bytes.start < position)
			continue;
		read_run(&reader, position, bytes.start);
		if (pass_sentences(&reader, bytes.start) && tokens->count)
			add_token(tokens, TOKEN_STOP, bytes.start, bytes.start);
		add_token(tokens, TOKEN_QUOTE, bytes.start, bytes.end)->pair = pair;
		pass_sentences(&reader, bytes.end - 1);
		position = bytes.end;
	}
	if (position < end)
		read_run(&reader, position, end);
}

void tokens_release(struct tokens *tokens)
{
	free(tokens->list);
	*tokens = (struct tokens){ NULL, 0, 0 };
}

const struct token *token_at(const struct tokens *tokens, size_t index)
{
	static const struct token outside = { .kind = TOKEN_STOP };

	return index < tokens->count ? &tokens->list[index] : &outside;
}

const struct token *token_before(const struct tokens *tokens, size_t index)
{
	return token_at(tokens, index ? index - 1 : SIZE_MAX);
}

bool token_is(const struct token *token, enum word_class class)
{
	return token->kind == TOKEN_WORD && token->class == class;
}

bool token_names_source(const struct tokens *tokens, size_t index)
{
	const struct token *token = token_at(tokens, index);

	return token_is(token, WORD_DETERMINER) || (token->kind == TOKEN_WORD && token->is_capital);
}

bool token_is_noun(const struct token *token)
{
	return token->kind == TOKEN_WORD && (token->class == WORD_OTHER || token->class == WORD_HEDGE);
}

bool token_is_verb(const struct token *token)
{
	return token_is(token, WORD_BE) || token_is(token, WORD_AUXILIARY) || token->is_participle || token->is_past ||
		token->verb;
}
