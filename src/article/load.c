/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a file to an article. */
#include "crossread/article/load.h"

#include "code_index.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/language_guess.h"
#include "crossread/text/sentence.h"
#include "crossread/text/space.h"
#include "crossread/article/decode.h"
#include "foreign.h"
#include "front_matter.h"
#include "furniture.h"
#include "paragraphs.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The sentences that were found so far. */
struct found {
	struct sentence *items;
	size_t count;
	size_t capacity;
};

static bool too_many(const struct article *article, struct error *error)
{
	return error_set(error, "%.300s: more than %d sentences, the limit; cut the file in parts", article->path,
		LOAD_MOST_SENTENCES);
}

static bool add_sentences(struct found *found, const struct article *article, const struct paragraph *paragraph)
{
	struct slice whole = article_slice(article, paragraph->bytes);
	size_t position = 0;
	struct slice sentence;
	bool first = true;

	while (sentence_next(whole, article->language, &position, &sentence)) {
		size_t start = (size_t)(sentence.data - article->text.data);

		if (found->count == LOAD_MOST_SENTENCES)
			return false;
		found->items = mem_grow(found->items, &found->capacity, found->count + 1, sizeof(*found->items));
		found->items[found->count++] =
			(struct sentence){ { start, start + sentence.length }, paragraph->kind, first };
		first = false;
	}
	return true;
}

/* Finds paragraphs and sentences of an article whose text, body and language are set, in its bytes before `end`. */
static bool find_sentences(struct article *article, size_t end, struct error *error)
{
	struct slice text = slice_part(article->text, 0, end);
	struct paragraphs paragraphs;
	struct found found = { NULL, 0, 0 };
	bool done;

	paragraphs_init(&paragraphs);
	done = paragraphs_find(&paragraphs, text, article->body, LOAD_MOST_SENTENCES);
	if (done)
		furniture_mark(&paragraphs, text);
	for (size_t i = 0; done && i < paragraphs.count; i++)
		done = add_sentences(&found, article, &paragraphs.items[i]);
	if (done && found.count) {
		article->sentences = arena_new_array(&article->arena, found.count, sizeof(*found.items));
		memcpy(article->sentences, found.items, found.count * sizeof(*found.items));
		article->sentence_count = found.count;
	}
	free(found.items);
	paragraphs_release(&paragraphs);
	if (!done)
		return too_many(article, error);
	if (!article->sentence_count)
		return error_set(error, "%.300s: holds no text; an article needs at least a sentence", article->path);
	return true;
}

/* Where the beginning of a long text ends: behind a line. The end of the text when it is not long. */
static size_t end_of_beginning(const struct article *article)
{
	size_t least = article->body + LOAD_BEGINNING;
	const char *feed;

	if (article->text.length < 2 * least)
		return article->text.length;
	feed = memchr(article->text.data + least, '\n', article->text.length - least);
	return feed ? (size_t)(feed - article->text.data) + 1 : article->text.length;
}

static bool has_text(struct slice text)
{
	return space_trim(text).length > 0;
}

/* Sentences of the beginning, when there is more than that and it holds any. */
static bool find_beginning(struct article *article)
{
	size_t end = end_of_beginning(article);
	struct error error;

	article->is_partial = end < article->text.length && has_text(slice_part(article->text, article->body, end)) &&
		find_sentences(article, end, &error);
	return article->is_partial;
}

static void tell_invalid(struct article *article)
{
	struct error told;

	if (!article->invalid_bytes || article->warning)
		return;
	error_set(&told,
		translate_count("%zu invalid byte became U+FFFD (--encoding names another encoding)",
			"%zu invalid bytes became U+FFFD (--encoding names another encoding)", article->invalid_bytes),
		article->invalid_bytes);
	article->warning = arena_copy(&article->arena, slice_of(told.message)).data;
}

static bool load_text(struct article *article, struct slice bytes, const char *encoding, struct error *error)
{
	struct strbuf text;
	struct decode decode;
	bool done;

	strbuf_init(&text);
	done = decode_text(bytes, article->path, encoding, &text, &decode, error);
	/* Other encodings, and bytes that became U+FFFD, grow. */
	if (done && text.length > LOAD_MOST_BYTES)
		done = error_set(error, "%.300s: larger than %zu MiB, the limit", article->path,
			(size_t)LOAD_MOST_BYTES >> 20);
	if (done) {
		article->text = arena_copy(&article->arena, strbuf_slice(&text));
		article->invalid_bytes = decode.invalid;
		article->warning = decode.warning;
	}
	strbuf_release(&text);
	return done;
}

static void name_article(struct article *article, const char *path)
{
	memset(article, 0, sizeof(*article));
	arena_init(&article->arena);
	article->path = arena_copy(&article->arena, slice_of(path)).data;
	article->name = file_base_name(article->path);
}

void article_load_heading(struct article *article, const char *path, const char *encoding)
{
	struct strbuf bytes;
	struct error ignored;

	name_article(article, path);
	strbuf_init(&bytes);
	if (strcmp(path, "-") != 0 && file_read_start(path, FRONT_MATTER_MOST_BYTES, &bytes, &ignored) &&
		load_text(article, strbuf_slice(&bytes), encoding, &ignored))
		front_matter_read(article);
	article->text = slice_of("");
	article->body = 0;
	strbuf_release(&bytes);
}

/* Everything but the sentences and what is counted over the whole text. */
static bool load_start(struct article *article, const char *path, struct slice bytes, const char *encoding,
	struct error *error)
{
	name_article(article, path);
	if (foreign_is(bytes, article->path, error) || !load_text(article, bytes, encoding, error))
		return false;
	tell_invalid(article);
	front_matter_read(article);
	if (!article->language)
		article->language = language_guess(slice_part(article->text, article->body, article->text.length));
	article->code_index = code_index_new(&article->arena, article->text);
	article->length = code_index_length(article->code_index, article->text);
	return true;
}

static bool load_end(struct article *article, struct error *error)
{
	if (!find_sentences(article, article->text.length, error))
		return false;
	sha256_hex(article->text, article->sha256);
	article->is_partial = false;
	return true;
}

static bool read_bytes(const char *path, struct strbuf *bytes, struct error *error)
{
	if (strcmp(path, "-") == 0)
		return file_read_stream(STDIN_FILENO, "standard input", LOAD_MOST_BYTES, bytes, error);
	return file_read(path, LOAD_MOST_BYTES, bytes, error);
}

bool article_load_bytes(struct article *article, const char *path, struct slice bytes, const char *encoding,
	struct error *error)
{
	if (load_start(article, path, bytes, encoding, error) && load_end(article, error))
		return true;
	article_release(article);
	return false;
}

bool article_load(struct article *article, const char *path, const char *encoding, struct error *error)
{
	struct strbuf bytes;
	bool done;

	strbuf_init(&bytes);
	done = read_bytes(path, &bytes, error) &&
		article_load_bytes(article, path, strbuf_slice(&bytes), encoding, error);
	strbuf_release(&bytes);
	return done;
}

bool article_load_beginning(struct article *article, const char *path, const char *encoding, struct error *error)
{
	struct strbuf bytes;
	bool done;

	*article = (struct article){ 0 };
	strbuf_init(&bytes);
	done = read_bytes(path, &bytes, error) && load_start(article, path, strbuf_slice(&bytes), encoding, error) &&
		(find_beginning(article) || load_end(article, error));
	strbuf_release(&bytes);
	if (!done)
		article_release(article);
	return done;
}

bool article_load_rest(struct article *article, struct error *error)
{
	return !article->is_partial || load_end(article, error);
}
