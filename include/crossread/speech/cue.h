/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody does by saying it so: classes of reporting verbs and phrases. */
#ifndef CROSSREAD_SPEECH_CUE_H
#define CROSSREAD_SPEECH_CUE_H

enum cue_class {
	CUE_NEUTRAL,
	CUE_ACCUSING,
	CUE_DENYING,
	CUE_CONCEDING,
	CUE_NO_COMMENT, /* declined to comment, did not respond: never a denial */
	CUE_HEDGED,
	CUE_ASKING,  /* or promising */
	CUE_FACTIVE, /* what is said is taken for true */
	CUE_SIDING,  /* takes its side from the speaker: insist, contend */
	CUE_CLASSES,
};

#endif
