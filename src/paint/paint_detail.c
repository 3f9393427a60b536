/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip below the panes: what the present match is, both passages in full, and the annotations at the focus. */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/text/stand_ins.h"
#include "crossread/text/wrap.h"
#include "crossread/work/comparing.h"
#include "crossread/work/focus.h"
#include "crossread/work/here.h"
#include "crossread/work/suggesting.h"
#include "crossread/work/tagging.h"
#include "crossread/work/wording.h"

#include <stdio.h>

/* Of so many other annotations at the focus the strip says whose they are. */
enum { MOST_OTHERS = 8 };

/* Where the strip is painted, row by row. */
struct strip {
	struct grid *grid;
	size_t row;
	size_t end_row;
	size_t column;
	size_t end;
};

static size_t rows_left(const struct strip *strip)
{
	return strip->end_row - strip->row;
}

static void add_match(const struct work *work, struct strbuf *text)
{
	const struct match *match = &work->matches.list[work->match];
	size_t here = focus_matches(work, work->active, walk_end(match, work->active), NULL);
	size_t there = focus_matches(work, 1 - work->active, walk_end(match, 1 - work->active), NULL);

	strbuf_add_text(text, translate(match_class_name(match->class)));
	if (match->class != MATCH_VERBATIM)
		strbuf_add_format(text, " %.2f", match->score);
	if (match->by_hand)
		strbuf_add_text(text, translate(" · linked by hand"));
	if (match->moved)
		strbuf_add_text(text, translate(" · moved: it stands in another place there"));
	if (here > 1)
		strbuf_add_format(text, translate(" · one of %zu matches of this sentence"), here);
	if (there > 1)
		strbuf_add_format(text, translate(" · the other side has %zu"), there);
	paint_add_difference(work, text);
}

/* Says that there is no match, or that there are only possible ones, which are hidden. */
static void add_no_match(const struct work *work, struct strbuf *text)
{
	const struct pane *pane = &work->panes[work->active];
	size_t sentence = pane->focus;
	size_t hidden =
		walk_first(&work->walk, work->active, sentence + 1) - walk_first(&work->walk, work->active, sentence);

	if (pane->document->article.sentences[sentence].kind == SENTENCE_FURNITURE)
		strbuf_add_text(text, translate("furniture is not compared (:furniture hides it)"));
	else if (hidden)
		strbuf_add_format(text,
			translate_count(
				"%zu possible match, hidden because two in three are wrong (:possible shows it)",
				"%zu possible matches, hidden because two in three are wrong (:possible shows them)",
				hidden),
			hidden);
	else
		strbuf_add_text(text, translate("no match found for this sentence by this method"));
}

static void put_line(struct strip *strip, struct slice text, style_set styles)
{
	grid_put_cut(strip->grid, strip->row++, strip->column, strip->end, text, styles);
}

/*
 * Adds how many annotations there are at the focus when it is not the only one, and whose the others are: in
 * parentheses, since what follows is said of the present one again.
 */
static void add_others(const struct work *work, const struct annotation *present, struct strbuf *text)
{
	const struct annotations *set = &work->panes[work->active].document->sidecar.annotations;
	struct here here = here_of(work);
	struct span codes = tagging_target(work);
	struct strbuf others;
	size_t named = 0;

	if (here.count < 2)
		return;
	strbuf_init(&others);
	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		if (&set->list[i] == present || !tagging_shows(work, work->active, &set->list[i]))
			continue;
		if (named++)
			strbuf_add_text(&others, ", ");
		if (named > MOST_OTHERS) {
			strbuf_add_text(&others, "…");
			break;
		}
		strbuf_add_format(&others, translate("%c by %.*s"), paint_tag_letter(work, set->list[i].tag),
			(int)set->list[i].author.length, set->list[i].author.data);
	}
	wording_add(work, text, " (%zu of %zu here · {next-here} goes on to %s)", here.number, here.count,
		strbuf_text(&others));
	strbuf_release(&others);
}

/* Adds in which articles the same words are tagged and linked, or may be. */
static void add_echoes(const struct work *work, const struct annotation *annotation, struct strbuf *text)
{
	size_t document = (size_t)(work->panes[work->active].document - work->documents);
	struct strbuf articles;

	strbuf_init(&articles);
	echoing_add_linked(work, document, annotation, &articles);
	if (articles.length)
		wording_add(work, text, " · also in %s ({follow-link})", strbuf_text(&articles));
	if (echoing_offers(work, document, annotation)) {
		strbuf_clear(&articles);
		echoing_add_articles(work, &articles);
		wording_add(work, text, " · the same words in %s ({elsewhere} tags them)", strbuf_text(&articles));
	}
	strbuf_release(&articles);
}

/*
 * Puts the annotation that commands at the focus are about, and names the others: in at most `most` rows, so that a
 * comment can be read.
 */
static void put_annotation(const struct work *work, struct strip *strip, const struct annotation *annotation,
	size_t most)
{
	style_set style = paint_tag_style(work, annotation->tag);
	size_t column = strip->column;
	size_t position = 0;
	struct strbuf text;
	struct slice part;
	char letter[] = { paint_tag_letter(work, annotation->tag), ' ', '\0' };

	column = grid_put(strip->grid, strip->row, column, strip->end, slice_of(letter), style);
	column = grid_put(strip->grid, strip->row, column, strip->end, annotation->tag, style) + 1;
	strbuf_init(&text);
	strbuf_add_format(&text, translate("by %.*s"), (int)annotation->author.length, annotation->author.data);
	add_others(work, annotation, &text);
	if (annotation->speaker.length) {
		strbuf_add_text(&text, translate(" · speaker: "));
		strbuf_add(&text, annotation->speaker);
	}
	if (annotation->comment.length) {
		strbuf_add_text(&text, " · ");
		strbuf_add(&text, annotation->comment);
	}
	add_echoes(work, annotation, &text);
	if (column + 2 > strip->end)
		column = strip->column;
	for (size_t i = 0; i < most && wrap_next(strbuf_slice(&text), strip->end - column, &position, &part); i++) {
		if (i + 1 == most)
			part = slice_part(strbuf_slice(&text), (size_t)(part.data - text.data), text.length);
		grid_put_cut(strip->grid, strip->row++, column, strip->end, part, STYLE_TEXT);
	}
	strbuf_release(&text);
}

/* Puts a passage in at most `most` rows, with an ellipsis when there is more. */
static void put_passage(const struct work *work, struct strip *strip, size_t side, size_t most)
{
	const struct pane *pane = &work->panes[side];
	struct slice text = article_sentence(&pane->document->article, pane->focus);
	const char *mark = side == 0 ? "◀ " : "▶ ";
	size_t column = strip->column + 2;
	size_t position = 0;
	struct slice part;

	for (size_t i = 0; i < most && wrap_next(text, strip->end - column, &position, &part); i++) {
		size_t behind;

		if (i == 0)
			grid_put(strip->grid, strip->row, strip->column, column, slice_of(mark), STYLE_LABEL);
		behind = paint_flowing(strip->grid, strip->row, column, strip->end, part,
			side == work->active ? STYLE_TEXT : STYLE_MATCHED);
		if (i + 1 == most && slice_trim(slice_part(text, position, text.length)).length)
			grid_put(strip->grid, strip->row, behind < strip->end ? behind : strip->end - 1, strip->end,
				slice_of("…"), STYLE_LABEL);
		strip->row++;
	}
}

/*
 * Shares the rows that are left between both passages: the one in the other pane, which may be out of view, comes
 * first.
 */
static void put_passages(const struct work *work, struct strip *strip)
{
	size_t rows[2];
	size_t room = rows_left(strip);
	size_t other = 1 - work->active;

	for (size_t side = 0; side < 2; side++) {
		const struct pane *pane = &work->panes[side];

		rows[side] = wrap_rows(article_sentence(&pane->document->article, pane->focus),
			strip->end - strip->column - 2);
	}
	if (rows[0] + rows[1] > room) {
		size_t most = room > 1 ? room - 1 : room;

		rows[other] = rows[other] < most ? rows[other] : most;
		rows[work->active] = room - rows[other];
	}
	put_passage(work, strip, 0, rows[0]);
	put_passage(work, strip, 1, rows[1]);
}

/* Puts the names of what is shown by stand-ins, in the focused sentence and in what the annotation says of it. */
static void put_stand_ins(const struct work *work, struct strip *strip, const struct annotation *annotation)
{
	const struct pane *pane = &work->panes[work->active];
	struct stand_ins stand_ins = { .count = 0 };
	struct strbuf names;
	struct strbuf text;

	stand_ins_find(&stand_ins, article_sentence(&pane->document->article, pane->focus));
	if (annotation) {
		stand_ins_find(&stand_ins, annotation->tag);
		stand_ins_find(&stand_ins, annotation->author);
		stand_ins_find(&stand_ins, annotation->speaker);
		stand_ins_find(&stand_ins, annotation->comment);
	}
	if (!stand_ins.count)
		return;
	strbuf_init(&names);
	strbuf_init(&text);
	stand_ins_name(&stand_ins, &names);
	strbuf_add_format(&text, translate("stand-ins: %s"), strbuf_text(&names));
	put_line(strip, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&names);
	strbuf_release(&text);
}

/* Rows for the annotation, of `room`: the passages of a match keep two. */
static size_t annotation_rows(const struct work *work, size_t room)
{
	if (work->match == WORK_NO_MATCH)
		return room;
	return room > 3 ? room - 2 : 1;
}

/* Puts what is suggested for the focused sentence, and why, in at most `most` rows. */
static void put_suggestion(const struct work *work, struct strip *strip, size_t most)
{
	const struct pane *pane = &work->panes[work->active];
	const struct suggested *suggestion = suggesting_at(work, pane->document, pane->focus);
	struct rect area = { strip->row, strip->column, rows_left(strip), strip->end - strip->column };
	struct strbuf text;

	if (!suggestion)
		return;
	strbuf_init(&text);
	paint_add_suggestion(work, pane->document, suggestion, &text);
	strip->row += paint_wrapped(strip->grid, &area, most, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
}

void paint_detail(const struct work *work, struct grid *grid)
{
	struct rect area = work->layout.detail;
	struct rect rule = work->layout.rule;
	struct strip strip = { grid, area.row, area.row + area.rows, area.column + 1, area.column + area.columns - 1 };
	const struct annotation *annotation = tagging_present(work);
	struct strbuf text;

	for (size_t i = 0; i < rule.columns && rule.rows; i++)
		grid_put(grid, rule.row, rule.column + i, rule.column + rule.columns, slice_of("─"), STYLE_RULE);
	if (area.rows == 0)
		return;
	if (work->adjudicating.active) {
		paint_dispute(work, grid,
			(struct rect){ strip.row, strip.column, area.rows, strip.end - strip.column });
		return;
	}
	strbuf_init(&text);
	if (work_is_partial(work))
		strbuf_add_text(&text, translate("reading …"));
	else if (work->match != WORK_NO_MATCH)
		add_match(work, &text);
	else if (work->matcher)
		wording_add(work, &text, "comparing … %u %% ({cancel} gives up)", comparing_percent(work));
	else if (work->pane_count == 2 && !work->walk.matches)
		strbuf_add_text(&text, translate("not compared (:compare does it)"));
	else if (work->pane_count == 2)
		add_no_match(work, &text);
	else
		strbuf_add_text(&text, translate("one article: name a second one to read them side by side"));
	put_line(&strip, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	if (rows_left(&strip) > 1)
		put_stand_ins(work, &strip, annotation);
	if (annotation && rows_left(&strip))
		put_annotation(work, &strip, annotation, annotation_rows(work, rows_left(&strip)));
	if (!annotation && rows_left(&strip))
		put_suggestion(work, &strip, annotation_rows(work, rows_left(&strip)));
	if (work->match != WORK_NO_MATCH && rows_left(&strip))
		put_passages(work, &strip);
}
