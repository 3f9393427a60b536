/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colleagues write, too: noticing it while the article is open. */
#ifndef CROSSREAD_WORK_WATCHING_H
#define CROSSREAD_WORK_WATCHING_H

#include "crossread/work/work.h"

/*
 * Looks whether somebody has changed the open articles or their sidecars: one stat() each when nobody has. What is new
 * comes in and is said; what was done here stays, and can be undone. A file that is damaged or gone is told once, when
 * it is so at two looks in a row, since some programs write in two steps; it is not written over before somebody saves.
 * True when the screen must be painted.
 *
 * An article whose own text has changed is told of once and is then document.is_outdated: it stays on the screen as it
 * was read, until it is opened again. A file that was only touched is not; one that is gone is not told of.
 *
 * Nothing is looked at while a line is being typed: the message would not be seen.
 */
bool watching_look(struct work *work);

/* Lets the next save write the sidecars anew that somebody has removed; false when there are none. */
bool watching_restore(struct work *work);

/* True when there is a file to look at. */
bool watching_can(const struct work *work);

#endif
