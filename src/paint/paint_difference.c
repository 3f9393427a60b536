/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of the present match differ in: marked in both sentences, and told in words. */
#include "parts.h"

#include "crossread/text/visible.h"
#include "crossread/base/translate.h"

/* Bytes of the runs of a side, all of them or only the common ones. */
static size_t run_bytes(const struct worddiff *worddiff, size_t side, bool common)
{
	size_t bytes = 0;

	for (size_t i = 0; i < worddiff->count[side]; i++) {
		const struct word_run *run = &worddiff->runs[side][i];

		if (!common || run->change != WORD_ONLY)
			bytes += run->bytes.end - run->bytes.start;
	}
	return bytes;
}

bool paint_shows_difference(const struct work *work)
{
	size_t sides[2] = { run_bytes(&work->worddiff, 0, false), run_bytes(&work->worddiff, 1, false) };
	size_t shorter = sides[0] < sides[1] ? 0 : 1;

	/* Two sentences in other words differ nearly everywhere: marking that would only be noise. */
	return sides[shorter] > 0 && 2 * run_bytes(&work->worddiff, shorter, true) >= sides[shorter];
}

/* Adds the words that only one side has, with an ellipsis between places; false when there are none. */
static bool add_words(const struct work *work, size_t side, struct strbuf *text)
{
	const struct pane *pane = &work->panes[side];
	struct slice sentence = article_sentence(&pane->document->article, pane->focus);
	bool any = false;

	for (size_t i = 0; i < work->worddiff.count[side]; i++) {
		const struct word_run *run = &work->worddiff.runs[side][i];

		if (run->change != WORD_ONLY)
			continue;
		if (any)
			strbuf_add_text(text, " … ");
		visible_add_flowing(text, slice_part(sentence, run->bytes.start, run->bytes.end));
		any = true;
	}
	return any;
}

void paint_add_difference(const struct work *work, struct strbuf *text)
{
	static const char *const places[] = { N_(" · only left: "), N_(" · only right: ") };

	if (!paint_shows_difference(work))
		return;
	for (size_t side = 0; side < 2; side++) {
		size_t length = text->length;

		strbuf_add_text(text, translate(places[side]));
		if (!add_words(work, side, text))
			strbuf_cut(text, length);
	}
}
