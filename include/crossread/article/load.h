/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a file to an article: decode, front matter, paragraphs, sentences, furniture. */
#ifndef CROSSREAD_ARTICLE_LOAD_H
#define CROSSREAD_ARTICLE_LOAD_H

#include "crossread/article/article.h"
#include "crossread/base/error.h"

enum { LOAD_MOST_BYTES = 16 * 1024 * 1024, LOAD_MOST_SENTENCES = 1 << 18, LOAD_BEGINNING = 64 * 1024 };

/*
 * Loads the file `path` ("-": standard input). `encoding` names how to decode it ("utf-8",
 * "utf-16le", "latin1", "windows-1252": what iconv knows). NULL: UTF-8, or what a byte order mark
 * says; text that is mostly invalid as UTF-8 is taken for windows-1252, and article.warning says
 * so. Invalid bytes become U+FFFD, one each, and are counted; CRLF and CR become LF. A front matter
 * that cannot be read is text, and article.warning says why.
 *
 * Refused with a message that says what would be right: missing, unreadable, folder, pipe or
 * device, larger than LOAD_MOST_BYTES, without any text (so a loaded article has at least one
 * sentence), more than LOAD_MOST_SENTENCES, binary (a NUL byte in what is neither UTF-16 nor
 * UTF-32), a page of the web or a document, unknown encoding. On success the caller releases the article; on failure
 * there is nothing to release.
 */
bool article_load(struct article *article, const char *path, const char *encoding, struct error *error);

/*
 * The same for showing a long article at once: only its first LOAD_BEGINNING bytes or somewhat more get sentences, and
 * it is_partial, without a digest. article_load_rest() makes it what article_load() would have; what was found in the
 * beginning may change by it, so that nothing should rest on a partial article but its first picture. On failure (too
 * many sentences) the article stays as it was, and must still be released. Nothing to do when it is not partial.
 */
bool article_load_beginning(struct article *article, const char *path, const char *encoding, struct error *error);
bool article_load_rest(struct article *article, struct error *error);

/*
 * Only what the front matter says, for a list of articles: the article has no text and no sentences, only path, name,
 * title, outlet, byline, published, url. A file that cannot be read or decoded says nothing. The caller releases it.
 */
void article_load_heading(struct article *article, const char *path, const char *encoding);

/* article_load() from bytes in memory; `path` only names it. */
bool article_load_bytes(struct article *article, const char *path, struct slice bytes, const char *encoding,
	struct error *error);

#endif
