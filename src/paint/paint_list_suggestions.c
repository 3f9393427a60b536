/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A suggestion in the list of them, in the strip, and in the margin: a small letter, where annotations have capitals.
 */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/work/suggesting.h"

char paint_suggestion_letter(const struct work *work, const struct suggested *suggestion)
{
	char letter = paint_tag_letter(work, slice_of(suggestion->tag));

	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Adds all that was found in the sentence, in words. */
static void add_evidence(const struct work *work, size_t document, const struct suggested *suggestion,
	struct strbuf *text)
{
	const struct suggestions *suggestions = &work->suggesting.list[document];

	for (size_t i = suggestion->first; i < suggestion->end; i++) {
		const struct evidence *evidence = &suggestions->evidence.list[i];

		strbuf_add_text(text, suggested_rests_on(suggestion, evidence) ? " · " : " · (–) ");
		strbuf_add_text(text, translate(evidence->rule));
		strbuf_add_text(text, ": ");
		strbuf_add(text, article_slice(&work->documents[document].article, evidence->bytes));
	}
}

void paint_add_suggestion(const struct work *work, const struct document *document, const struct suggested *suggestion,
	struct strbuf *text)
{
	strbuf_add_format(text, "?%c ", paint_suggestion_letter(work, suggestion));
	strbuf_add_format(text, translate("suggested: %s %s"), suggestion->tag, suggestion->percent);
	add_evidence(work, (size_t)(document - work->documents), suggestion, text);
}

void paint_list_suggestion(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct suggested *suggestion = list_suggestion(work, item);
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	size_t column = head.column;
	struct strbuf text;

	if (!suggestion)
		return;
	strbuf_init(&text);
	strbuf_add_format(&text, "?%c %s%s", paint_suggestion_letter(work, suggestion), suggestion->percent,
		suggesting_state(work, item->document, suggestion) == SUGGESTION_DISMISSED ? " x" : "");
	column = grid_put(grid, head.row, column, end, slice_of(paint_side_sign(work, item->document)), STYLE_LABEL);
	column = grid_put(grid, head.row, column, end, strbuf_slice(&text), STYLE_LABEL) + 2;
	strbuf_release(&text);
	if (area.rows) {
		head = rect_take_top(&area, 1);
		column = head.column + 2;
	}
	if (column < end)
		grid_put_cut(grid, head.row, column, end,
			article_sentence(&work->documents[item->document].article, suggestion->sentence), styles);
}

void paint_list_suggestion_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct suggested *suggestion = list_suggestion(work, item);
	const struct article *article;
	struct strbuf text;

	if (!suggestion)
		return;
	article = &work->documents[item->document].article;
	strbuf_init(&text);
	paint_add_suggestion(work, &work->documents[item->document], suggestion, &text);
	paint_wrapped(grid, &area, area.rows > 3 ? area.rows - 2 : 1, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	paint_wrapped(grid, &area, area.rows, article_sentence(article, suggestion->sentence), STYLE_TEXT);
}
