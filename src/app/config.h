/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration file: $XDG_CONFIG_HOME/crossread/config.yaml. */
#ifndef CROSSREAD_SRC_APP_CONFIG_H
#define CROSSREAD_SRC_APP_CONFIG_H

#include "crossread/base/error.h"

struct config {
	char *author; /* owned; NULL when not set */
	char *theme;  /* owned: path of a theme file; NULL when not set */
	bool blind;   /* hide what others tagged */
};

/*
 * Reads the configuration; a missing file leaves all unset. False with file, line and what would be right when it
 * cannot be understood; what was read before that holds, and the program can start.
 */
bool config_read(struct config *config, struct error *error);
void config_release(struct config *config);

#endif
