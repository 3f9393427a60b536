/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in many scripts with annotations all over it, and its code points as a test sees them by itself. */
#ifndef CROSSREAD_TESTS_UNIT_EXPORT_SAMPLE_H
#define CROSSREAD_TESTS_UNIT_EXPORT_SAMPLE_H

#include "crossread/article/load.h"
#include "crossread/report/exporter.h"
#include "crossread/text/grapheme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE_TEXT \
	"---\ntitle: \"A *title* <b>, \\\"quoted\\\"\"\noutlet: \"=Outlet\"\n" \
	"url: \"https://example.org/a?b=c&d=e\"\npublished: \"2026-11-20\"\n---\n" \
	"Harbour board denies it “hid” a report, the 'Herald' says.\n" \
	"=1+1, \"twice\" quoted; [link](http://example.org) <script>alert(1)</script> & www.example.org.\n\n" \
	"- no list\n1. no number\n# no heading\t*stars* _under_ `code` | bar ~~gone~~ $5 \\ back.\n" \
	"Министерство отвергло обвинения.  Оно заявило: «Это ложь».\n" \
	"नेटफ्लिक्स ने आरोपों से इनकार किया। وقالت الشركة إن الادعاءات كاذبة.\n" \
	"\xF0\xA0\xAE\xB7野家は疑惑を否定した。网飞否认了指控。\n" \
	"🦊 said 👩‍👩‍👧 and 🇩🇪, e\xCC\x81" \
	"clair; \xE2\x80\xAE" \
	"desrever\xE2\x80\xAC and \x1B[31mred\x07 and soft\xC2\xADhyphen.\n" \
	"One\xE2\x80\xA8two\xC2\x85three, ISO's \xF0\x9D\x94\x98\xF0\x9D\x94\xA8.\n\n\n  @mention: +1 -1 -----\n"

enum { SAMPLE_ANNOTATIONS = 200 };

struct sample {
	struct article article;
	struct annotations set;
	struct extract extract;
	unsigned *codes; /* the text, decoded by the test */
	size_t length;
};

/* Decodes one code point of valid UTF-8. */
static inline unsigned sample_code(const char **text)
{
	const unsigned char *at = (const unsigned char *)*text;
	size_t more = *at < 0x80 ? 0 : *at < 0xE0 ? 1 : *at < 0xF0 ? 2 : 3;
	unsigned code = more ? *at & (0x3FU >> more) : *at;

	for (size_t i = 1; i <= more; i++)
		code = code << 6 | (at[i] & 0x3FU);
	*text += more + 1;
	return code;
}

static inline const struct annotation *sample_tag(struct sample *sample, const char *id, struct span codes,
	enum anchor_state state)
{
	struct annotation annotation = { 0 };

	annotation.id = slice_of(id);
	annotation.selector = anchor_select(&sample->article, codes);
	annotation.tag = slice_of("denial");
	annotation.speaker = slice_of("=HYPERLINK(\"x\")");
	annotation.comment = slice_of("line one\n\n# line \"two\"\t\xE2\x80\xAE<i>\x1B");
	annotation.author = slice_of("ana, \"b\"");
	annotation.created = slice_of("2026-11-21T17:25:03Z");
	annotation.modified = slice_of("yesterday");
	annotation.origin = slice_of("manual");
	annotation.state = state;
	annotation.place = codes;
	if (state == ANCHOR_ORPHAN)
		annotation.selector.quote = slice_of("words that\nstand nowhere");
	if (state == ANCHOR_MOVED)
		annotation.selector.codes = (struct span){ 0, 3 };
	return annotations_put(&sample->set, &annotation);
}

/* The code point at or before `code` that begins a grapheme cluster. */
static inline size_t sample_boundary(const struct sample *sample, size_t code)
{
	while (!grapheme_is_boundary(sample->article.text, article_byte(&sample->article, code)))
		code--;
	return code;
}

/* Passages of many lengths, all over the text, overlapping; the last ones are moved and gone. */
static inline void sample_init(struct sample *sample)
{
	struct error error;
	const char *at;

	*sample = (struct sample){ 0 };
	if (!article_load_bytes(&sample->article, "a folder/s%mple#1.txt", slice_of(SAMPLE_TEXT), NULL, &error))
		abort();
	sample->codes = calloc(sample->article.text.length + 1, sizeof(*sample->codes));
	at = sample->article.text.data;
	while (at < sample->article.text.data + sample->article.text.length)
		sample->codes[sample->length++] = sample_code(&at);
	annotations_init(&sample->set);
	for (size_t i = 0; i < SAMPLE_ANNOTATIONS; i++) {
		size_t start = sample_boundary(sample, i * 37 % (sample->length - 1));
		size_t end = start + 1 + i * 13 % 39;
		struct span codes = { start, sample_boundary(sample, end < sample->length ? end : sample->length) };
		char id[16];

		while (codes.end <= codes.start || sample_boundary(sample, codes.end) != codes.end)
			codes.end++;
		snprintf(id, sizeof(id), "id%zu", i);
		sample_tag(sample, id, codes, i == 7 ? ANCHOR_MOVED : i == 8 ? ANCHOR_ORPHAN : ANCHOR_KEPT);
	}
	extract_init(&sample->extract, &sample->article, &sample->set);
	for (size_t i = 0; i < sample->set.count; i++)
		extract_add(&sample->extract, &sample->set.list[i]);
	extract_sort(&sample->extract);
}

static inline void sample_release(struct sample *sample)
{
	extract_release(&sample->extract);
	annotations_release(&sample->set);
	article_release(&sample->article);
	free(sample->codes);
}

/* True when `words` are the code points [start, end) of the article. */
static inline bool sample_has(const struct sample *sample, const char *words, size_t start, size_t end)
{
	if (start >= end || end > sample->length)
		return false;
	while (start < end && *words) {
		if (sample_code(&words) != sample->codes[start++])
			return false;
	}
	return start == end && !*words;
}

/* The output of the exporter of that name, with what it lost. */
static inline void sample_export(const struct sample *sample, const char *name, struct strbuf *out,
	struct losses *losses)
{
	const struct exporter *found[EXPORTERS_MOST];
	struct error error;

	*losses = (struct losses){ 0 };
	strbuf_init(out);
	if (exporters_find(slice_of(name), found, &error) != 1)
		abort();
	found[0]->write(&sample->extract, 1, out, losses);
}

#endif
