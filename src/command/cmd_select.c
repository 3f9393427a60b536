/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that select a passage. */
#include "runs.h"

#include "crossread/work/focus.h"
#include "crossread/base/translate.h"
#include "crossread/work/here.h"
#include "crossread/work/tagging.h"

#include <stdlib.h>

static const struct article *article_here(struct work *work)
{
	return &work_pane(work)->document->article;
}

/* Keeps the moving end of the selection in view; the focus goes with it. */
static void show_end(struct work *work)
{
	size_t sentence = article_sentence_at(article_here(work), work->selection.cursor.start);

	if (sentence != work_pane(work)->focus)
		focus_sentence(work, sentence);
}

bool run_select_words(struct work *work, const struct call *call)
{
	selection_start_word(&work->selection, article_here(work), work->active, work_pane(work)->focus);
	work->mode = MODE_SELECT;
	if (call->count > 1)
		selection_move_words(&work->selection, article_here(work), (long)call->count - 1);
	return true;
}

/* Selects whole sentences or paragraphs; what is selected already becomes whole. */
static bool select_whole(struct work *work, const struct call *call, enum selection_unit unit)
{
	if (work->mode == MODE_SELECT)
		selection_widen(&work->selection, article_here(work), unit);
	else if (unit == SELECTION_PARAGRAPHS)
		selection_start_paragraph(&work->selection, article_here(work), work->active, work_pane(work)->focus);
	else
		selection_start_sentence(&work->selection, article_here(work), work->active, work_pane(work)->focus);
	work->mode = MODE_SELECT;
	if (call->count > 1)
		selection_move_by(&work->selection, article_here(work), unit, (long)call->count - 1);
	show_end(work);
	return true;
}

bool run_select_sentences(struct work *work, const struct call *call)
{
	return select_whole(work, call, SELECTION_SENTENCES);
}

bool run_select_paragraphs(struct work *work, const struct call *call)
{
	return select_whole(work, call, SELECTION_PARAGRAPHS);
}

static bool move_words(struct work *work, long words)
{
	bool moved = selection_move_words(&work->selection, article_here(work), words);

	show_end(work);
	return moved;
}

static bool move_by(struct work *work, enum selection_unit unit, long units)
{
	bool moved = selection_move_by(&work->selection, article_here(work), unit, units);

	show_end(work);
	return moved;
}

bool run_word_forward(struct work *work, const struct call *call)
{
	return move_words(work, runs_distance(call));
}

bool run_word_back(struct work *work, const struct call *call)
{
	return move_words(work, -runs_distance(call));
}

bool run_sentence_forward(struct work *work, const struct call *call)
{
	return move_by(work, SELECTION_SENTENCES, runs_distance(call));
}

bool run_sentence_back(struct work *work, const struct call *call)
{
	return move_by(work, SELECTION_SENTENCES, -runs_distance(call));
}

bool run_paragraph_forward(struct work *work, const struct call *call)
{
	return move_by(work, SELECTION_PARAGRAPHS, runs_distance(call));
}

bool run_paragraph_back(struct work *work, const struct call *call)
{
	return move_by(work, SELECTION_PARAGRAPHS, -runs_distance(call));
}

static bool move_in_sentence(struct work *work, bool to_end)
{
	bool moved = selection_move_in_sentence(&work->selection, article_here(work), to_end);

	show_end(work);
	return moved;
}

bool run_sentence_end(struct work *work, const struct call *call)
{
	(void)call;
	return move_in_sentence(work, true);
}

bool run_sentence_start(struct work *work, const struct call *call)
{
	(void)call;
	return move_in_sentence(work, false);
}

/* Asks of which of several own annotations here the end is to be moved. */
static bool ask_which(struct work *work, long words)
{
	struct strbuf line;
	bool asked;

	strbuf_init(&line);
	strbuf_add_format(&line, "%ld %s", labs(words), words > 0 ? "end-forward" : "end-back");
	asked = here_ask(work, strbuf_text(&line), translate("move the end of which one?"), true);
	strbuf_release(&line);
	return asked;
}

/* Without a selection it is the own annotation here whose end is moved, or else that of the focused sentence. */
static bool move_end(struct work *work, long words)
{
	size_t focus = work_pane(work)->focus;

	if (work->mode != MODE_SELECT && !work->adjudicating.active && tagging_has_own(work))
		return ask_which(work, words) || tagging_move_end(work, words);
	if (work->mode != MODE_SELECT)
		selection_start_passage(&work->selection, article_here(work), work->active,
			article_here(work)->sentences[focus].bytes);
	work->mode = MODE_SELECT;
	return move_words(work, words);
}

bool run_end_forward(struct work *work, const struct call *call)
{
	return move_end(work, runs_distance(call));
}

bool run_end_back(struct work *work, const struct call *call)
{
	return move_end(work, -runs_distance(call));
}

bool run_other_end(struct work *work, const struct call *call)
{
	(void)call;
	selection_swap(&work->selection, article_here(work));
	show_end(work);
	return true;
}
