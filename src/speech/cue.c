/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of the classes of cues. */
#include "crossread/speech/cue.h"

const char *cue_class_name(enum cue_class cue)
{
	static const char *const names[CUE_CLASSES] = { "neutral", "accusing", "denying", "conceding", "no-comment",
		"hedged", "asking", "factive", "siding" };

	return names[cue];
}
