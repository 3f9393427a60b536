/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captions of pictures that stand in the text as paragraphs. */
#ifndef CROSSREAD_ARTICLE_CAPTION_H
#define CROSSREAD_ARTICLE_CAPTION_H

#include "crossread/base/slice.h"

#include <stdbool.h>

enum { CAPTION_MOST_WORDS = 40 };

/*
 * True when the paragraph names an agency where only captions do: glued to its first word ("AlamyThe court"), or as a
 * credit at its end ("The court (Photo by Ann Lee)", "The court | AP Photo").
 */
bool caption_has_credit(struct slice paragraph);

/*
 * True when the bytes of the paragraph stand a second time in `text`, inside a longer line: what is shown below a
 * picture and written in the story. `from` and `to` are the byte offsets of the paragraph in `text`. Linear.
 */
bool caption_is_repeated(struct slice text, size_t from, size_t to);

#endif
