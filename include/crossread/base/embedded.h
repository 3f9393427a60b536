/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that became a part of the program when it was built, so that it works wherever it runs: see src/base/embed.sh.
 */
#ifndef CROSSREAD_BASE_EMBEDDED_H
#define CROSSREAD_BASE_EMBEDDED_H

#include "crossread/base/slice.h"

/* Lists of these are ended by one without a name. */
struct embedded {
	const char *name; /* of the file, without its folder */
	struct slice content;
};

#endif
