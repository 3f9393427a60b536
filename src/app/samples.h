/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The samples as they were when the program was built. */
#ifndef CROSSREAD_SRC_APP_SAMPLES_H
#define CROSSREAD_SRC_APP_SAMPLES_H

#include "crossread/base/embedded.h"

/* Two articles and their sidecars, ended by a sample without a name. */
extern const struct embedded samples[];

#endif
