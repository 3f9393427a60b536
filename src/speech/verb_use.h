/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a form of a reporting verb reports where it stands. */
#ifndef CROSSREAD_SRC_SPEECH_VERB_USE_H
#define CROSSREAD_SRC_SPEECH_VERB_USE_H

#include "token.h"

/* How a form of a reporting verb is used where it stands. */
enum verb_use {
	USE_NONE, /* a noun, an adjective, no such verb */
	USE_FINITE,
	USE_PASSIVE,    /* is alleged, described by */
	USE_PARTICIPLE, /* saying; to say, before a passage */
};

/* That of the token at `index`. */
enum verb_use verb_use_at(const struct tokens *tokens, size_t index);

#endif
