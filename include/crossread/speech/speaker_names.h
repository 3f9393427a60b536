/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All names of whoever an annotation names as its speaker, as the story file has them: what filters look in. */
#ifndef CROSSREAD_SPEECH_SPEAKER_NAMES_H
#define CROSSREAD_SPEECH_SPEAKER_NAMES_H

#include "crossread/speech/speakers.h"

struct speaker_names;

/* Copies what it needs of the story. Never NULL; to be freed. */
struct speaker_names *speaker_names_new(const struct story *story);
void speaker_names_free(struct speaker_names *names);

/*
 * The name of the story, its aliases and `written` itself, " · " between, as soon as one of them means the speaker that
 * is written (see speakers_find()); else `written`. Nothing is guessed. Holds as long as `names` and `written` do.
 */
struct slice speaker_names_of(struct speaker_names *names, struct slice written);

#endif
