/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "it" means, where that is plain. */
#ifndef CROSSREAD_SRC_SPEECH_ANTECEDENT_H
#define CROSSREAD_SRC_SPEECH_ANTECEDENT_H

#include "token.h"

#include "crossread/speech/quotations.h"

/*
 * Finds whom "it" means that speaks quotation `number`: the organisation or document that has spoken last, in the same
 * sentence or the one before, or else what that sentence is about. Names of the quotations before are known. False
 * where something else may be meant: a document that is mentioned, or the one whom an accusation is about. `tokens`
 * is room that the caller releases. Bounded by the length of a sentence.
 */
bool antecedent_find(const struct quotations *quotations, const struct article *article, size_t number,
	struct tokens *tokens, struct span *name);

#endif
