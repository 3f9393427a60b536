/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A terminal of whichever kind. */
#include "crossread/term/term.h"

#include "term_kind.h"

void term_close(struct term *term)
{
	if (term)
		term->kind->close(term);
}

void term_size(const struct term *term, size_t *rows, size_t *columns)
{
	term->kind->size(term, rows, columns);
}

void term_show(struct term *term, const struct grid *grid)
{
	term->kind->show(term, grid);
}

void term_redraw(struct term *term)
{
	term->kind->redraw(term);
}

struct event term_read(struct term *term, int milliseconds)
{
	return term->kind->read(term, milliseconds);
}

bool term_pending(struct term *term)
{
	return term->kind->pending(term);
}

void term_suspend(struct term *term)
{
	term->kind->suspend(term);
}

void term_lend(struct term *term)
{
	term->kind->lend(term);
}

void term_take_back(struct term *term)
{
	term->kind->take_back(term);
}

void term_use_mouse(struct term *term, bool use)
{
	term->kind->use_mouse(term, use);
}

void term_use_theme(struct term *term, const struct theme *theme)
{
	term->kind->use_theme(term, theme);
}

void term_set_title(struct term *term, struct slice title)
{
	term->kind->set_title(term, title);
}

bool term_copy(struct term *term, struct slice text)
{
	return term->kind->copy(term, text);
}
