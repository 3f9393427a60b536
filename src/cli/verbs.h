/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions behind the table of verbs, one file each. */
#ifndef CROSSREAD_SRC_CLI_VERBS_H
#define CROSSREAD_SRC_CLI_VERBS_H

#include "crossread/cli/options.h"

int run_sentences(const struct options *options);
int run_align(const struct options *options);
int run_list(const struct options *options);

#endif
