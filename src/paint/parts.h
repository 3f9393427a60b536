/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the frame, each painted by its own file. */
#ifndef CROSSREAD_SRC_PAINT_PARTS_H
#define CROSSREAD_SRC_PAINT_PARTS_H

#include "crossread/paint/paint.h"

/* The rows in view of one side, with the marks of annotations; `live` adds focus, present match and selection. */
void paint_article(const struct work *work, struct grid *grid, size_t side, bool live);

/* The signs of the matches between two panes. */
void paint_gutter(const struct work *work, struct grid *grid);

/* Where in the article the rows in view, tags, hits and matches are; nothing unless it is wanted. */
void paint_rail(const struct work *work, struct grid *grid, size_t side);

/* The row above a pane: which article, where in it, how it is kept. */
void paint_status(const struct work *work, struct grid *grid, size_t side);

/* The rule and the strip with both passages of the present match and the annotations at the focus. */
void paint_detail(const struct work *work, struct grid *grid);

/* While adjudicating: the present dispute in the strip, and the gutter with where there are others. */
void paint_dispute(const struct work *work, struct grid *grid, struct rect area);
void paint_disputes(const struct work *work, struct grid *grid);

/* The last row: prompt, message or hints. */
void paint_hint(const struct work *work, struct grid *grid);

/* Above the line being typed: what its word may become, in a row, and over that what the present one is. */
void paint_completions(const struct work *work, struct grid *grid);

/* The keys that can follow the one that was pressed. */
void paint_followers(const struct work *work, struct grid *grid);

/* The open list, over the panes or beside them. */
void paint_list(const struct work *work, struct grid *grid);

/* An item of a list in the rows of `area`, and the present one in full; `styles` tells whether it is that. */
void paint_list_annotation(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_annotation_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);
void paint_list_annotation_head(const struct work *work, struct grid *grid, struct rect row,
	const struct list_item *item);
void paint_list_review_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);
void paint_list_difference(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_difference_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

void paint_list_article(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_article_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

/* The row above the table of coverage. */
void paint_list_coverage_head(const struct work *work, struct grid *grid, struct rect area);
void paint_list_coverage(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_coverage_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

/* A denial with the article that lacks it. */
void paint_list_missing(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_missing_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

void paint_list_hit(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_hit_detail(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item);

void paint_list_suggestion(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_suggestion_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

/* The small letter of a suggestion in the margin. */
char paint_suggestion_letter(const struct work *work, const struct suggested *suggestion);

/* Adds the tag, the score and all evidence of a suggestion, in words. */
void paint_add_suggestion(const struct work *work, const struct document *document,
	const struct suggested *suggestion, struct strbuf *text);

void paint_list_quotation(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_quotation_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);
void paint_list_speaker(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles);
void paint_list_speaker_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item);

/* Which pane shows an article: two columns. */
const char *paint_side_sign(const struct work *work, size_t document);

/*
 * Puts running text into the first rows of `*area`, at most `most`, with an ellipsis when there is more; takes them off
 * `*area` and returns how many.
 */
size_t paint_wrapped(struct grid *grid, struct rect *area, size_t most, struct slice text, style_set styles);

/* The dot plot over the panes. */
void paint_plot(const struct work *work, struct grid *grid);

/* The help page over the panes. */
void paint_help(const struct work *work, struct grid *grid);

/* True when the sentences of the present match share enough words for their differences to mean something. */
bool paint_shows_difference(const struct work *work);

/* Adds the words that only the left and only the right sentence of the present match has, for the detail strip. */
void paint_add_difference(const struct work *work, struct strbuf *text);

/* How passages of a tag look, which may be one that the set does not have. */
style_set paint_tag_style(const struct work *work, struct slice tag);

/* The letter of a tag in the margin; '?' for a tag that this reader's set does not have. */
char paint_tag_letter(const struct work *work, struct slice tag);

/* Puts `text` with line breaks and tabs as blanks; returns the column behind it. */
size_t paint_flowing(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles);

#endif
