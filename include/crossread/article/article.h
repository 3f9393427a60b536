/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article: its text, which never changes once loaded, and its paragraphs and sentences. */
#ifndef CROSSREAD_ARTICLE_ARTICLE_H
#define CROSSREAD_ARTICLE_ARTICLE_H

#include "crossread/article/span.h"
#include "crossread/base/arena.h"
#include "crossread/base/sha256.h"
#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum sentence_kind {
	SENTENCE_TEXT,
	SENTENCE_HEADING,
	SENTENCE_FURNITURE, /* menus, captions, calls: shown dimmed, left out of matching */
};

/* A sentence as a range of bytes of article.text; never empty. */
struct sentence {
	struct span bytes;
	enum sentence_kind kind;
	bool starts_paragraph;
};

struct article {
	const char *path;             /* as given; "-" for standard input */
	const char *name;             /* base name of the path, what `file:` holds in a sidecar */
	struct slice text;            /* the whole file as UTF-8, LF line ends, no BOM, with front matter */
	size_t length;                /* code points of text */
	size_t body;                  /* byte offset behind the front matter, 0 without one */
	char sha256[SHA256_HEX_SIZE]; /* of text */
	/* From the front matter; empty where it says nothing. */
	struct slice title;
	struct slice outlet;
	struct slice byline;
	struct slice published;
	struct slice url;
	const char *language; /* from the front matter, else a guess: language_guess() of the body */
	struct sentence *sentences;
	size_t sentence_count;
	bool is_partial;      /* only its beginning has sentences yet: article_load_rest() finds the others */
	size_t invalid_bytes; /* how many became U+FFFD */
	const char *warning;  /* what to tell the reader of decoding and front matter; NULL: nothing */
	/* Internal: owns everything above; code points before each 256th byte. */
	struct arena arena;
	size_t *code_index;
};

void article_release(struct article *article);

/* Code points before byte `byte` (a code point boundary) of the text. Constant time. */
size_t article_code(const struct article *article, size_t byte);

/* Byte offset of code point `code`; text.length when there are fewer. Logarithmic. */
size_t article_byte(const struct article *article, size_t code);

struct span article_codes(const struct article *article, struct span bytes);
struct span article_bytes(const struct article *article, struct span codes);

/* The text of a range of bytes, of a sentence. Borrowed from the article. */
struct slice article_slice(const struct article *article, struct span bytes);
struct slice article_sentence(const struct article *article, size_t sentence);

/*
 * Number of the sentence that holds byte `byte` or, between two sentences, of the next one; the
 * last one behind the end.
 */
size_t article_sentence_at(const struct article *article, size_t byte);

/*
 * What to call the article on the screen: outlet, else the file name without its ending. Adds to
 * `buffer`.
 */
void article_label(const struct article *article, struct strbuf *buffer);

/* "text", "heading" or "furniture". */
const char *sentence_kind_name(enum sentence_kind kind);

#endif
