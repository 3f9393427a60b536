/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking and unlinking sentences by hand: corrections of the matches, kept in the sidecars of both articles. */
#ifndef CROSSREAD_WORK_CORRECTING_H
#define CROSSREAD_WORK_CORRECTING_H

#include "crossread/work/work.h"

/*
 * Links by hand, in two calls: the first takes the focused sentence, the second, in the other pane, links it with that
 * pane's focused one. In the same pane it begins anew. False, with a message, when nothing can be kept.
 */
bool correcting_link(struct work *work);

/* Takes the present match away: two sentences that do not say the same. False, with a message, when there is none. */
bool correcting_unlink(struct work *work);

/*
 * Applies the corrections of both sidecars to the matches that were found; the focus keeps its row. After each change
 * of them.
 */
void correcting_apply(struct work *work);

#endif
