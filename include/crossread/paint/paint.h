/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the state of the reader to a frame. Reads only. */
#ifndef CROSSREAD_PAINT_PAINT_H
#define CROSSREAD_PAINT_PAINT_H

#include "crossread/screen/grid.h"
#include "crossread/work/work.h"

/* Paints the whole frame of `rows` x `columns` cells, for which work_arrange() was called before. */
void paint(const struct work *work, struct grid *grid, size_t rows, size_t columns);

/*
 * Paints the rows in view of both panes and the gutter, from the first row of `grid` on, without focus, status and
 * detail: the aligned text for a pipe. The grid becomes view.height rows high and `columns` wide.
 */
void paint_pair(const struct work *work, struct grid *grid, size_t columns);

#endif
