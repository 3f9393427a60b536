/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes there are: those of the program, and the user's own. */
#ifndef CROSSREAD_SCREEN_THEMES_H
#define CROSSREAD_SCREEN_THEMES_H

#include "crossread/screen/theme.h"

enum { THEMES_MOST_NAME = 40, THEMES_MOST = 100 };

/* The name of theme files behind the name of the theme. */
#define THEMES_ENDING ".yaml"

struct themes {
	size_t count;
	struct {
		char name[THEMES_MOST_NAME + 1];
		bool own; /* a file of the user, which goes before a theme of the program of that name */
	} list[THEMES_MOST];
};

/* Lists those of the program, the default one first, and then the others below `folder` (NULL: none) by name. */
void themes_list(struct themes *themes, const char *folder);

/*
 * Makes the theme of a name: FOLDER/NAME.yaml where there is one, else that of the program. What holds a slash or ends
 * with .yaml is the path of a file. On failure, with the name that may be meant, `*theme` is the default theme.
 */
bool themes_find(struct theme *theme, const char *name, const char *folder, struct error *error);

/* The theme of the program without colours, for terminals that show none. */
void themes_mono(struct theme *theme);

#endif
