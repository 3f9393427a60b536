/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding to the table of speakers, for those who guess. */
#ifndef CROSSREAD_SRC_SPEECH_SPEAKERS_ADD_H
#define CROSSREAD_SRC_SPEECH_SPEAKERS_ADD_H

#include "crossread/speech/speakers.h"

/* The speaker of that name or alias, added as a guess when there is none. */
size_t speakers_add(struct speakers *speakers, struct slice name);

/* Lets `alias` mean the speaker, unless it means one already. */
void speakers_add_alias(struct speakers *speakers, size_t number, struct slice alias);

#endif
