/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English words that say how a clause is built, and words that hedge it. */
#ifndef CROSSREAD_SRC_SPEECH_LEXICON_H
#define CROSSREAD_SRC_SPEECH_LEXICON_H

#include "crossread/base/slice.h"

enum word_class {
	WORD_OTHER,
	WORD_ACCORDING, /* "according": a source follows behind "to" */
	WORD_ADVERB,    /* also, later, anything that ends in -ly */
	WORD_AUXILIARY, /* has, did, would, hasn't */
	WORD_BE,        /* is, was */
	WORD_BY,
	WORD_CONJUNCTION, /* and, but, because, while */
	WORD_DETERMINER,  /* a, the, his, two */
	WORD_HEDGE,       /* allegedly, reportedly, purported */
	WORD_NAMING,      /* called, dubbed, titled: a term follows */
	WORD_NOT,
	WORD_OBJECT, /* him, them */
	WORD_OF,     /* of, for, from: may go on inside the name of a source */
	WORD_PER,    /* per: a source follows */
	WORD_PREPOSITION,
	WORD_RELATIVE, /* who, which */
	WORD_SUBJECT,  /* he, they, it */
	WORD_THAT,
	WORD_TIME, /* Monday, March, yesterday, last */
	WORD_TO,
};

/* The class of `word`, in lower case with straight apostrophes. */
enum word_class lexicon_class(struct slice word);

#endif
