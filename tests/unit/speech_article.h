/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles from text for tests of speech. */
#ifndef CROSSREAD_TESTS_UNIT_SPEECH_ARTICLE_H
#define CROSSREAD_TESTS_UNIT_SPEECH_ARTICLE_H

#include "crossread/article/load.h"
#include "crossread/base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

/* The text as an article, all of its sentences text. */
static inline void article_read(struct article *article, struct slice text)
{
	struct error error;

	if (!article_load_bytes(article, "test.txt", text, NULL, &error))
		fail_msg("%s", error.message);
	for (size_t i = 0; i < article->sentence_count; i++)
		article->sentences[i].kind = SENTENCE_TEXT;
}

#endif
