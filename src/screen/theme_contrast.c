/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a theme can be read. */
#include "crossread/screen/theme_contrast.h"

#include "crossread/screen/palette.h"

double theme_least_contrast(const struct theme *theme, int colours, style_set *styles)
{
	double least = 0;

	/* One style gives the foreground, another one or the same the background: two are all that can meet. */
	for (unsigned i = 0; i < STYLE_COUNT; i++) {
		for (unsigned j = i; j < STYLE_COUNT; j++) {
			style_set both = (style_set)1 << i | (style_set)1 << j;
			struct look look = theme_look(theme, both);
			double contrast;

			if (colours < COLOUR_DIRECT)
				look = palette_reduce(look, colours);
			contrast = colour_contrast(look.foreground, look.background);
			if (contrast == 0)
				return 0;
			if (least > 0 && contrast >= least)
				continue;
			least = contrast;
			if (styles)
				*styles = both;
		}
	}
	return least;
}
