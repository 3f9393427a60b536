/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a theme on a terminal that has fewer, or none. */
#ifndef CROSSREAD_TERM_TERM_PALETTE_H
#define CROSSREAD_TERM_TERM_PALETTE_H

#include "crossread/screen/theme.h"

/*
 * `look` in at most `colours` (0, 8, 16, 256; what lies between counts as the next lower). Colours of the 256-colour
 * cube become the palette colour nearest in hue; bright ones among 8 colours plain ones, bright black dim. Without
 * colours a background becomes reverse video and a foreground an underline, so that they are seen at all.
 */
struct look term_palette_reduce(struct look look, int colours);

#endif
