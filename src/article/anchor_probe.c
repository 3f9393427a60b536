/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A passage as it is looked for, and the steps that the search may take. */
#include "anchor_parts.h"

#include "crossread/text/typography.h"

enum { MOST_STEPS = 1 << 24 };

/* Adds the folded form of a part. White space that two parts share is one blank. */
static void add_part(struct strbuf *text, struct slice part)
{
	size_t start = text->length;

	for (size_t position = 0; position < part.length;)
		typography_fold(part, &position, text);
	if (start && start < text->length && text->data[start - 1] == ' ' && text->data[start] == ' ') {
		struct slice rest = slice_part(strbuf_slice(text), start + 1, text->length);

		for (size_t i = 0; i < rest.length; i++)
			text->data[start + i] = rest.data[i];
		strbuf_cut(text, text->length - 1);
	}
}

/* Which words the quote has a part in, and which of the context are whole. */
static void find_words(struct anchor_probe *probe)
{
	const struct anchor_word *list = probe->words.list;
	size_t count = probe->words.count;
	struct span *quote = &probe->quote_words;

	while (quote->start < count && list[quote->start].end <= probe->quote.start)
		quote->start++;
	quote->end = quote->start;
	while (quote->end < count && list[quote->end].start < probe->quote.end)
		quote->end++;
	probe->context = (struct span){ 0, count };
	if (quote->start > 1 && list[0].start == 0)
		probe->context.start = 1;
	if (quote->end + 1 < count && list[count - 1].end == probe->text.length)
		probe->context.end = count - 1;
}

void anchor_probe_init(struct anchor_probe *probe, struct anchor_index *index, const struct selector *selector)
{
	*probe = (struct anchor_probe){ .index = index };
	probe->steps = index->steps < MOST_STEPS ? index->steps : MOST_STEPS;
	strbuf_init(&probe->text);
	add_part(&probe->text, selector->prefix);
	probe->quote.start = probe->text.length;
	add_part(&probe->text, selector->quote);
	probe->quote.end = probe->text.length;
	add_part(&probe->text, selector->suffix);
	anchor_words_init(&probe->words, strbuf_slice(&probe->text));
	find_words(probe);
}

void anchor_probe_release(struct anchor_probe *probe)
{
	anchor_words_release(&probe->words);
	strbuf_release(&probe->text);
}

bool anchor_probe_spend(struct anchor_probe *probe, size_t steps)
{
	if (probe->spent || steps > probe->steps) {
		probe->spent = true;
		return false;
	}
	probe->steps -= steps;
	probe->index->steps -= steps;
	return true;
}
