/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the files of a user lie. */
#ifndef CROSSREAD_SRC_APP_PLACE_H
#define CROSSREAD_SRC_APP_PLACE_H

/*
 * The path of `name` below the folder that the environment's `variable` names (XDG_CONFIG_HOME and the like; a relative
 * one counts as none), else below `otherwise` in the home folder. NULL when nobody says where that is. The caller frees
 * it.
 */
char *place_of(const char *variable, const char *otherwise, const char *name);

#endif
