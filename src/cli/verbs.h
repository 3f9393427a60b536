/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions behind the table of verbs, one file each. */
#ifndef CROSSREAD_SRC_CLI_VERBS_H
#define CROSSREAD_SRC_CLI_VERBS_H

#include "crossread/cli/verb.h"

int verb_sentences(const struct options *options);
int verb_align(const struct options *options);
int verb_differences(const struct options *options);
int verb_quotes(const struct options *options);
int verb_coverage(const struct options *options);
int verb_suggest(const struct options *options);
int verb_list(const struct options *options);
int verb_export(const struct options *options);
int verb_report(const struct options *options);
int verb_merge(const struct options *options);
int verb_merge_driver(const struct options *options);
int verb_git_setup(const struct options *options);
int verb_agree(const struct options *options);
int verb_themes(const struct options *options);
int verb_import(const struct options *options);
int verb_check(const struct options *options);

/* verb_run() for one list of articles, without --from. */
int verb_run_once(const struct verb *verb, const struct options *options);

/* What --help says of export's formats. */
void export_add_help(struct strbuf *out);

#endif
