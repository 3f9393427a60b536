/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "she", "they" or a surname means: where the article names them in full. */
#ifndef CROSSREAD_SRC_SPEECH_NAMING_H
#define CROSSREAD_SRC_SPEECH_NAMING_H

#include "crossread/speech/quotations.h"

/*
 * Sets `name` of every quotation that has a speaker. A pronoun means the person or role that the nearest sentence
 * before names first, a few sentences back at most; a surname means whoever was named with it in full before; "it" as
 * antecedent_find() has it. What is no speaker has no name, and the quotation half its confidence.
 */
void naming_find(struct quotations *quotations, const struct article *article);

/* Takes that back, before more quotations are added and all are named anew. */
void naming_take_back(struct quotations *quotations);

#endif
