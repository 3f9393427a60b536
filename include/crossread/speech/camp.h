/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is accused in an article and who accuses: the words by which those of a camp are named. */
#ifndef CROSSREAD_SPEECH_CAMP_H
#define CROSSREAD_SPEECH_CAMP_H

#include "crossread/article/article.h"

enum {
	CAMP_MOST = 48,      /* words; further ones are passed over: a story accuses few */
	CAMP_WORD_SIZE = 24, /* bytes; as in a lexicon */
};

/* Words of names, and of what stands for an organisation ("company"), in lower case. */
struct camp {
	struct camp_word {
		char bytes[CAMP_WORD_SIZE];
		size_t length;
	} words[CAMP_MOST];
	size_t count;
};

/*
 * Adds whom the words of the article accuse, and who accuses them: "Ann Lee is accused of", "the union sued the
 * company", "the allegations against the club". Headings are passed over: there everything may be a name. Linear.
 */
void camps_find(struct camp *accused, struct camp *accusers, const struct article *article);

/* Adds the first name, or what stands for an organisation, in `bytes`, as far as it is not of the other camp. */
void camp_add(struct camp *camp, const struct camp *other, const struct article *article, struct span bytes);

/* True when `bytes` name one of the camp, by a word at least. `article` may be another one. */
bool camp_named(const struct camp *camp, const struct article *article, struct span bytes);

/* True when one of the camp is named where `bytes` begin, and nothing in them is to come: "Lee took the money". */
bool camp_begins(const struct camp *camp, const struct article *article, struct span bytes);

/*
 * True when a speaker is introduced as speaking for one of the camp: "Lee's lawyer, Tom Hart", "a barrister for the
 * club"; and "her lawyer, Tom Hart" where Lee was named shortly before.
 */
bool camp_represented(const struct camp *camp, const struct article *article, struct span speaker);

/* True when a speaker is introduced as one who accuses by office: "Prosecuting, Tom Hart", "a critic, Ann Lee". */
bool camp_accuses(const struct article *article, struct span speaker);

#endif
