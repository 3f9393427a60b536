/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an article with what comparing passages needs of them: number, stem, capital. */
#ifndef CROSSREAD_SRC_COMPARE_LEXEMES_H
#define CROSSREAD_SRC_COMPARE_LEXEMES_H

#include "crossread/article/article.h"
#include "crossread/text/stem.h"
#include "vocabulary.h"

/* Words and stems by number; the two articles that are compared share one. */
struct dictionary {
	const char *language; /* borrowed */
	struct vocabulary words;
	struct vocabulary stems;
	struct stem *stem;
};

void dictionary_init(struct dictionary *dictionary, const char *language);
void dictionary_release(struct dictionary *dictionary);

/* In place of the stem of a function word. */
#define NO_STEM UINT32_MAX

struct lexeme {
	struct span bytes; /* of the text that was read */
	struct slice word; /* folded; lives as long as the dictionary */
	uint32_t number;   /* of the folded word */
	uint32_t stem;     /* number of the stem, NO_STEM for a function word */
	bool capital;      /* begins with an upper case letter */
};

struct lexemes {
	struct slice text; /* borrowed */
	struct lexeme *list;
	size_t count;
	size_t capacity;
	size_t *first; /* the lexemes of sentence i are list[first[i]..first[i + 1]); NULL for a plain text */
};

/* Reads all sentences but furniture, which has no lexemes. */
void lexemes_read_article(struct lexemes *lexemes, struct dictionary *dictionary, const struct article *article);

/* Reads a plain text. */
void lexemes_read(struct lexemes *lexemes, struct dictionary *dictionary, struct slice text);
void lexemes_release(struct lexemes *lexemes);

/* What stands between lexeme i and the one before it; from the start of the text for the first one. */
struct slice lexemes_gap(const struct lexemes *lexemes, size_t i);

/* True when lexeme i is one of the words of `list`, folded, separated by blanks. */
bool lexeme_is_one_of(const struct lexeme *lexeme, const char *list);

/* True when only blanks, a hyphen or the + of "100+" part lexeme i from the one before it. */
bool lexemes_adjoin(const struct lexemes *lexemes, size_t i);

/* The lexemes that lie within `bytes`, as a range of the list. Logarithmic. */
struct span lexemes_within(const struct lexemes *lexemes, struct span bytes);

#endif
