/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of an article with what is tagged in them. */
#include "html.h"

#include <string.h>

/* Annotations that are shown in one sentence; the table below has all. */
enum { MOST_IN_SENTENCE = 64 };

const char *html_tag_class(struct tags tags, struct slice tag)
{
	static const char *const known[] = { "allegation", "denial", "context" };
	const struct tag *found = tags_find(tags, tag);

	for (size_t i = 0; found && i < sizeof(known) / sizeof(known[0]); i++) {
		if (strcmp(found->style, known[i]) == 0)
			return known[i];
	}
	return "other";
}

char html_tag_letter(struct tags tags, struct slice tag)
{
	const struct tag *found = tags_find(tags, tag);

	return found ? found->letter : '?';
}

/* What is tagged in a sentence: the annotations [first, end) may, in code points. */
struct tagged {
	const struct extract *extract;
	struct tags tags;
	struct span codes; /* the sentence */
	size_t first;
	size_t end;
};

/* The next place behind `at` where an annotation begins or ends. */
static size_t next_edge(const struct tagged *tagged, size_t at)
{
	size_t next = tagged->codes.end;

	for (size_t i = tagged->first; i < tagged->end; i++) {
		struct span place = tagged->extract->list[i]->place;

		if (place.start > at && place.start < next)
			next = place.start;
		if (place.end > at && place.end < next)
			next = place.end;
	}
	return next;
}

/* Adds the words [at, end), which no edge divides. */
static void add_piece(struct strbuf *out, const struct tagged *tagged, size_t at, size_t end)
{
	const struct article *article = tagged->extract->article;
	struct slice words = article_slice(article, article_bytes(article, (struct span){ at, end }));
	bool marked = false;

	for (size_t i = tagged->first; i < tagged->end; i++) {
		const struct annotation *annotation = tagged->extract->list[i];

		if (annotation->place.start > at || annotation->place.end < end)
			continue;
		if (!marked) {
			strbuf_add_format(out, "<mark class=\"%s\" title=\"",
				html_tag_class(tagged->tags, annotation->tag));
			html_add(out, annotation->tag);
			strbuf_add_text(out, "\">");
		}
		marked = true;
		/* The letter stands where the passage begins, and again where a sentence goes on with it. */
		if (annotation->place.start == at || at == tagged->codes.start)
			strbuf_add_format(out, "<span class=\"letter\">%c</span>",
				html_tag_letter(tagged->tags, annotation->tag));
	}
	html_add(out, words);
	if (marked)
		strbuf_add_text(out, "</mark>");
}

void html_add_sentence(struct strbuf *out, const struct extract *extract, struct tags tags, size_t sentence)
{
	struct tagged tagged = { .extract = extract, .tags = tags };
	size_t next;

	tagged.codes = article_codes(extract->article, extract->article->sentences[sentence].bytes);
	tagged.first = tagged.end = extract_near(extract, tagged.codes.start);
	while (tagged.end < extract->placed && extract->list[tagged.end]->place.start < tagged.codes.end)
		tagged.end++;
	while (tagged.first < tagged.end && extract->list[tagged.first]->place.end <= tagged.codes.start)
		tagged.first++;
	if (tagged.end - tagged.first > MOST_IN_SENTENCE)
		tagged.end = tagged.first + MOST_IN_SENTENCE;
	for (size_t at = tagged.codes.start; at < tagged.codes.end; at = next) {
		next = next_edge(&tagged, at);
		add_piece(out, &tagged, at, next);
	}
}
