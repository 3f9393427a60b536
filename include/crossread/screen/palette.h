/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a theme on a terminal that has fewer, or none. */
#ifndef CROSSREAD_SCREEN_PALETTE_H
#define CROSSREAD_SCREEN_PALETTE_H

#include "crossread/screen/theme.h"

/*
 * `look` in at most `colours` (0, 8, 16, 256, COLOUR_DIRECT; what lies between counts as the next lower). The palette
 * is never redefined: a direct colour becomes the nearest of the 256, or the palette colour nearest in hue; bright ones
 * among 8 colours plain ones, bright black dim. Without colours a background becomes reverse video and a foreground an
 * underline, so that they are seen at all; a theme of fixed colours is better replaced by one without any. With
 * COLOUR_DIRECT the colours of the result are 0-7 of the palette, or 0xRRGGBB.
 */
struct look palette_reduce(struct look look, int colours);

#endif
