/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking git: one of its commands, run and waited for. */
#ifndef CROSSREAD_SRC_CLI_GIT_H
#define CROSSREAD_SRC_CLI_GIT_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/*
 * Runs git with `arguments`, from "git" on and ended by NULL, in the present folder. `*output` becomes what it prints,
 * at most 1 MiB; its complaints go to standard error. Sets `*status` to its exit status. False when there is no git, or
 * it was ended by a signal or prints more.
 */
bool git_run(const char *const *arguments, struct strbuf *output, int *status, struct error *error);

#endif
