/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of the command line for shells, made from the tables of verbs, options, tags and commands. */
#ifndef CROSSREAD_SRC_APP_SHELLS_H
#define CROSSREAD_SRC_APP_SHELLS_H

#include "crossread/base/strbuf.h"

void shells_add_bash(struct strbuf *out);
void shells_add_zsh(struct strbuf *out);
void shells_add_fish(struct strbuf *out);

#endif
