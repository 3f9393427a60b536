/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles from texts in the test itself. */
#ifndef CROSSREAD_TESTS_UNIT_ARTICLE_SAMPLE_H
#define CROSSREAD_TESTS_UNIT_ARTICLE_SAMPLE_H

#include "crossread/article/load.h"

/* Loads a text that must load; the caller releases the article. */
static inline void sample_load(struct article *article, const char *text)
{
	struct error error;

	error_clear(&error);
	if (!article_load_bytes(article, "folder/sample.txt", slice_of(text), NULL, &error))
		fail_msg("%s", error.message);
}

/*
 * Adds a line for each sentence: + where a paragraph starts, H or F for heading and furniture, the
 * text with LF as /.
 */
static inline void sample_describe(const struct article *article, struct strbuf *lines)
{
	static const char letters[] = { [SENTENCE_TEXT] = ' ', [SENTENCE_HEADING] = 'H', [SENTENCE_FURNITURE] = 'F' };

	for (size_t i = 0; i < article->sentence_count; i++) {
		struct slice text = article_sentence(article, i);

		strbuf_add_byte(lines, article->sentences[i].starts_paragraph ? '+' : ' ');
		strbuf_add_byte(lines, letters[article->sentences[i].kind]);
		for (size_t k = 0; k < text.length; k++)
			strbuf_add_byte(lines, text.data[k] == '\n' ? '/' : text.data[k]);
		strbuf_add_byte(lines, '\n');
	}
}

/* Asserts what sample_describe() says of `text`. */
static inline void sample_check(const char *text, const char *wanted)
{
	struct article article;
	struct strbuf lines;

	sample_load(&article, text);
	strbuf_init(&lines);
	sample_describe(&article, &lines);
	assert_string_equal(strbuf_text(&lines), wanted);
	strbuf_release(&lines);
	article_release(&article);
}

#endif
