/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a theme can be read. */
#ifndef CROSSREAD_SCREEN_THEME_CONTRAST_H
#define CROSSREAD_SCREEN_THEME_CONTRAST_H

#include "crossread/screen/theme.h"

/*
 * The least contrast (colour_contrast()) of a foreground and a background that can meet, whatever styles do, on a
 * terminal of at least 256 `colours`; `*styles` (may be NULL) are two of which it is. 0 when a colour is of the
 * palette, which is nobody's business but the terminal's.
 */
double theme_least_contrast(const struct theme *theme, int colours, style_set *styles);

#endif
