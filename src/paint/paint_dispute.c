/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two colleagues tagged differently: the present dispute in the strip, all of them in the gutter. */
#include "parts.h"

#include "crossread/text/visible.h"
#include "crossread/base/translate.h"
#include "crossread/text/wrap.h"
#include "crossread/work/disputes.h"

/* The column of the gutter in which the sign stands; columns of the mark of a side in the strip. */
enum { SIGN = 2, MARK = 2 };

/* The rows of the strip that are left. */
struct strip {
	struct grid *grid;
	struct rect area;
};

/* Puts a text in at most `most` rows behind `mark`, which takes MARK columns, or "". */
static void put(struct strip *strip, const char *mark, struct slice text, size_t most, style_set styles)
{
	size_t end = strip->area.column + strip->area.columns;
	size_t column = strip->area.column + (*mark ? MARK : 0);
	size_t position = 0;
	struct slice part;

	for (size_t i = 0; i < most && strip->area.rows; i++) {
		if (!wrap_next(text, end - column, &position, &part))
			return;
		if (i == 0)
			grid_put(strip->grid, strip->area.row, strip->area.column, end, slice_of(mark), STYLE_LABEL);
		if (i + 1 == most || strip->area.rows == 1)
			part = slice_part(text, (size_t)(part.data - text.data), text.length);
		grid_put_cut(strip->grid, strip->area.row++, column, end, part, styles);
		strip->area.rows--;
	}
}

static const char *kind_of(const struct disagreement *disagreement)
{
	if (!disagreement->left || !disagreement->right)
		return translate("only one tagged it");
	return slice_equal(disagreement->left->tag, disagreement->right->tag) ? translate("other ends") :
										translate("another tag");
}

static void put_head(const struct work *work, struct strip *strip, const struct disputes *disputes,
	const struct dispute *present)
{
	struct strbuf text;

	strbuf_init(&text);
	if (present)
		strbuf_add_format(&text, translate("disagreement %zu/%zu · %s · %zu open"),
			(size_t)(present - disputes->list) + 1, disputes->count, kind_of(&present->disagreement),
			disputes->open);
	else
		strbuf_add_format(&text,
			translate_count("%s and %s do not disagree here · %zu disagreement, %zu open",
				"%s and %s do not disagree here · %zu disagreements, %zu open", disputes->count),
			work->adjudicating.names[0], work->adjudicating.names[1], disputes->count, disputes->open);
	put(strip, "", strbuf_slice(&text), 1, STYLE_LABEL);
	strbuf_release(&text);
}

/* What a colleague said: tag, words, speaker, comment. */
static void add_side(const struct work *work, const struct annotation *annotation, size_t side, struct strbuf *text)
{
	strbuf_add_format(text, "%s: ", work->adjudicating.names[side]);
	if (!annotation) {
		strbuf_add_text(text, translate("nothing"));
		return;
	}
	strbuf_add(text, annotation->tag);
	strbuf_add_text(text, " · ");
	visible_add_flowing(text, annotation->selector.quote);
	if (annotation->speaker.length) {
		strbuf_add_text(text, translate(" · speaker: "));
		strbuf_add(text, annotation->speaker);
	}
	if (annotation->comment.length) {
		strbuf_add_text(text, " · ");
		strbuf_add(text, annotation->comment);
	}
}

/* Both sides in `room` rows: what one does not need the other gets. */
static void put_sides(const struct work *work, struct strip *strip, const struct disagreement *disagreement,
	size_t room)
{
	static const char *const marks[2] = { "◀", "▶" };
	const struct annotation *annotations[2] = { disagreement->left, disagreement->right };
	struct strbuf texts[2];
	size_t rows[2];

	for (size_t side = 0; side < 2; side++) {
		strbuf_init(&texts[side]);
		add_side(work, annotations[side], side, &texts[side]);
		rows[side] = wrap_rows(strbuf_slice(&texts[side]), strip->area.columns - MARK);
	}
	if (rows[0] + rows[1] > room) {
		size_t half = room > 1 ? room / 2 : 1;

		if (rows[1] < half)
			rows[0] = room - rows[1];
		else
			rows[0] = rows[0] < half ? rows[0] : half;
		rows[1] = room > rows[0] ? room - rows[0] : 0;
	}
	for (size_t side = 0; side < 2; side++) {
		put(strip, marks[side], strbuf_slice(&texts[side]), rows[side],
			annotations[side] ? paint_tag_style(work, annotations[side]->tag) : STYLE_TEXT);
		strbuf_release(&texts[side]);
	}
}

static void put_decision(const struct work *work, struct strip *strip, const struct dismissal *decision)
{
	struct strbuf text;

	strbuf_init(&text);
	if (decision) {
		strbuf_add_format(&text, translate("decided by %.*s"), (int)decision->author.length,
			decision->author.data);
		strbuf_add_text(&text, " · ");
		strbuf_add(&text, decision->reason);
	} else {
		wording_add(work, &text,
			"open · {select-words} selects other words, {tag} tags them so or the sentence otherwise");
	}
	put(strip, "", strbuf_slice(&text), 1, STYLE_LABEL);
	strbuf_release(&text);
}

void paint_dispute(const struct work *work, struct grid *grid, struct rect area)
{
	struct strip strip = { grid, area };
	struct disputes disputes;
	const struct dispute *present;

	disputes_find(&disputes, work);
	present = disputes_present(&disputes, work);
	put_head(work, &strip, &disputes, present);
	if (present) {
		/* What was decided needs its row; what could be done has one when there is room. */
		put_sides(work, &strip, &present->disagreement, strip.area.rows - (present->decision ? 1 : 0));
		put_decision(work, &strip, present->decision);
	}
	disputes_release(&disputes);
}

void paint_disputes(const struct work *work, struct grid *grid)
{
	struct rect area = work->layout.gutter;
	struct disputes disputes;

	disputes_find(&disputes, work);
	for (size_t i = 0; i < work->view.filled[0]; i++) {
		const struct row *row = &work->view.rows[0][i];
		const struct article *article = &work->panes[0].document->article;
		const struct dispute *dispute;

		if (!row->is_text || !row->first)
			continue;
		dispute = disputes_at(&disputes, article_codes(article, article->sentences[row->sentence].bytes));
		if (dispute)
			grid_put(grid, area.row + i, area.column + SIGN, area.column + area.columns,
				slice_of(dispute->decision ? "=" : "!"),
				STYLE_GUTTER | (dispute->decision ? 0 : STYLE_MATCHED));
	}
	disputes_release(&disputes);
}
