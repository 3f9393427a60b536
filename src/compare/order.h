/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of matches: the chain that both articles tell in the same order, what is moved, and the rungs. */
#ifndef CROSSREAD_COMPARE_ORDER_H
#define CROSSREAD_COMPARE_ORDER_H

#include "crossread/compare/matches.h"

#include <stdint.h>

/*
 * Sets `moved` and `rung` of every match. The list is sorted by a, then b; ties[i] is a number of the two texts of
 * match i and of which article has which, whichever of them is a; it decides between chains of the same weight, so that
 * swapped articles give the same chain.
 *
 * The chain is the heaviest sequence of matches of class likely and above, weight = score, along which neither a nor b
 * falls; one-to-many matches can all lie on it. A match is moved when it crosses a match of the chain: one lies before
 * the other on one side and behind it on the other side. A match of the class likely or above that is off the chain
 * always crosses it; a possible one may fit between.
 * The rungs are the heaviest part of the chain along which both a and b rise.
 * O(n log n).
 */
void order_mark(struct match *list, size_t count, const uint32_t *ties);

/*
 * Takes out of a marked list what does not keep the order, so that no two matches cross any more: what is moved, and of
 * the possible matches that fit between those of the chain what is off the heaviest chain of them. One-to-many matches
 * stay together. Returns how many matches are left; `ties` is left alone and no longer belongs to the list.
 */
size_t order_keep(struct match *list, size_t count, const uint32_t *ties);

#endif
