/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that select a passage. */
#include "runs.h"

#include "crossread/work/focus.h"

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

bool run_select_sentences(struct work *work, const struct call *call)
{
	selection_start_sentence(&work->selection, article_here(work), work->active, work_pane(work)->focus);
	work->mode = MODE_SELECT;
	if (call->count > 1)
		selection_move_sentences(&work->selection, article_here(work), (long)call->count - 1);
	return true;
}

static bool move_words(struct work *work, long words)
{
	bool moved = selection_move_words(&work->selection, article_here(work), words);

	show_end(work);
	return moved;
}

static bool move_sentences(struct work *work, long sentences)
{
	bool moved = selection_move_sentences(&work->selection, article_here(work), sentences);

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
	return move_sentences(work, runs_distance(call));
}

bool run_sentence_back(struct work *work, const struct call *call)
{
	return move_sentences(work, -runs_distance(call));
}

bool run_other_end(struct work *work, const struct call *call)
{
	(void)call;
	selection_swap(&work->selection);
	show_end(work);
	return true;
}
