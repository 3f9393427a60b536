/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The theme of the session, and trying others. */
#ifndef CROSSREAD_WORK_THEMING_H
#define CROSSREAD_WORK_THEMING_H

#include "crossread/screen/themes.h"

#include <stdbool.h>

struct work;

enum { THEMING_MOST_NAME = 255 };

struct theming {
	const char *folder; /* of the user's own themes; borrowed, NULL: none */
	char name[THEMING_MOST_NAME + 1];
	struct theme chosen;
	struct theme shown; /* the chosen one, or one that is tried */
	bool tries;
	bool is_due; /* the loop is to hand `shown` to the terminal */
};

/* Begins with a theme (NULL: the default one), which the terminal gets when it is opened. False, with it, otherwise. */
bool theming_start(struct theming *theming, const char *name, const char *folder, struct error *error);

/* Takes another theme and says so; false, with a message, when there is none of that name or it is damaged. */
bool theming_choose(struct work *work, struct slice name);

/* Says which one it is, and which there are. */
void theming_tell(struct work *work);

/* Shows a theme until another one is tried or chosen, or none; nothing changes when there is none of that name. */
void theming_try(struct work *work, struct slice name);
void theming_end_trial(struct work *work);

#endif
