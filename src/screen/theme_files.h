/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes as they were when the program was built. */
#ifndef CROSSREAD_SRC_SCREEN_THEME_FILES_H
#define CROSSREAD_SRC_SCREEN_THEME_FILES_H

#include "crossread/base/embedded.h"

/* themes/NAME.yaml each, the default one first. */
extern const struct embedded theme_files[];

#endif
