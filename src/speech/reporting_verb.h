/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs of reporting, as news uses them; a lexicon has a table of them. */
#ifndef CROSSREAD_SRC_SPEECH_REPORTING_VERB_H
#define CROSSREAD_SRC_SPEECH_REPORTING_VERB_H

#include "crossread/speech/cue.h"

enum verb_trait {
	VERB_NOUN = 1,   /* the base or the third person is a noun as well: claims, reports */
	VERB_WEAK = 2,   /* often no reporting: yields to another verb */
	VERB_CLAIM = 4,  /* leaves open whether it is true */
	VERB_THING = 8,  /* takes a thing as well as what somebody says: "concluded the inquest" */
	VERB_CLOSE = 16, /* reports only right beside the words: she continued: “q” */
	VERB_TELLS = 32, /* those told stand behind it: told The Lamp it was closed */
};

enum verb_form {
	FORM_BASE,
	FORM_THIRD,
	FORM_PAST, /* and the participle, where both are the same */
	FORM_PARTICIPLE,
	FORM_ING,
	FORM_COUNT,
};

struct reporting_verb {
	const char *forms[FORM_COUNT];
	enum cue_class cue;
	unsigned traits;
};

#endif
