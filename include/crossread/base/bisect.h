/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a place in what is in order, by halving. Inline, as it stands in the innermost loops. */
#ifndef CROSSREAD_BASE_BISECT_H
#define CROSSREAD_BASE_BISECT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Finds the first of the numbers from `low` to before `high` whose thing does not lie before the place looked for:
 *
 *	struct bisect place = { .high = list->count };
 *
 *	while (bisect_goes_on(&place))
 *		bisect_step(&place, list->items[place.middle].sentence < sentence);
 *
 * Afterwards `low` is that number; it is what `high` was when all lie before the place, and as it was when there are
 * none. The condition has to hold for things at the beginning and for none behind them. It is asked at most
 * 1 + log2(high - low) times.
 */
struct bisect {
	size_t low;
	size_t high;
	size_t middle; /* the one to ask about, once bisect_goes_on() was true */
};

static inline bool bisect_goes_on(struct bisect *place)
{
	place->middle = place->low + (place->high - place->low) / 2;
	return place->low < place->high;
}

static inline void bisect_step(struct bisect *place, bool lies_before)
{
	if (lies_before)
		place->low = place->middle + 1;
	else
		place->high = place->middle;
}

#endif
