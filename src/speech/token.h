/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and marks of some sentences, as attribution reads them: a passage in quotation marks is one token. */
#ifndef CROSSREAD_SRC_SPEECH_TOKEN_H
#define CROSSREAD_SRC_SPEECH_TOKEN_H

#include "lexicon.h"
#include "quotemarks.h"

#include "crossread/article/article.h"

enum token_kind {
	TOKEN_WORD,
	TOKEN_QUOTE, /* a whole passage in marks */
	TOKEN_COMMA,
	TOKEN_COLON,
	TOKEN_BREAK, /* semicolon, dash, bracket */
	TOKEN_STOP,  /* between two sentences; takes no bytes */
};

struct token {
	enum token_kind kind;
	struct span bytes;
	bool is_capital; /* a word that begins with a capital or a digit */
	bool is_negated; /* didn't */
	bool ends_in_s;
	bool ends_in_ed;
	bool is_participle; /* by its ending, or as the lexicon has it: filed, seen */
	bool is_past;       /* the same of past forms: fell */
	bool ends_in_ing;
	bool is_possessive;                /* Meta's */
	bool is_clausal;                   /* after, before */
	bool is_quoting;                   /* quoted Ann Lee as saying */
	bool is_attending;                 /* with Ann Lee saying */
	enum word_class class;             /* of a word */
	const struct reporting_verb *verb; /* of which it is a form; NULL for most words */
	enum verb_form form;
	size_t pair; /* of a passage: its index in the marks */
};

struct tokens {
	struct token *list; /* owned */
	size_t count;
	size_t capacity;
};

/*
 * Reads the sentences [first, last) in the place of what the list held. Passages are those of `marks` from index
 * `pair` on; NULL: marks are passed over, and the words inside them are read like all others. Linear.
 */
void tokens_read(struct tokens *tokens, const struct article *article, size_t first, size_t last,
	const struct quotemarks *marks, size_t pair);
void tokens_release(struct tokens *tokens);

/* The token at `index`; a stop behind the last one. */
const struct token *token_at(const struct tokens *tokens, size_t index);

/* The token before `index`; a stop before the first one. */
const struct token *token_before(const struct tokens *tokens, size_t index);

/* True when a source may begin at `index` behind "per": with an article or a name, unlike "per day". */
bool token_names_source(const struct tokens *tokens, size_t index);

/* True for a word of the class. */
bool token_is(const struct token *token, enum word_class class);

/* True for a word that may be a noun, an adjective or a name. */
bool token_is_noun(const struct token *token);

/* True for a word that may be the verb of a clause. */
bool token_is_verb(const struct token *token);

#endif
