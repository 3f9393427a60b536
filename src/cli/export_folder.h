/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder that export writes into: ARTICLE.ENDING for each article and format, over no article. */
#ifndef CROSSREAD_SRC_CLI_EXPORT_FOLDER_H
#define CROSSREAD_SRC_CLI_EXPORT_FOLDER_H

#include "crossread/cli/options.h"
#include "crossread/report/exporter.h"

struct file_identity;

struct export_folder {
	const char *path;               /* borrowed: --output */
	struct file_identity *articles; /* owned, sorted: which files must not be written over */
	size_t count;
};

/*
 * Makes the folder of --output when it is missing. False, with nothing written, when it cannot be used, when two
 * articles have one name, or when the text that a format needs beside it would count as another article of its folder.
 */
bool export_folder_init(struct export_folder *folder, const struct options *options,
	const struct exporter *const *formats, size_t count, struct error *error);
void export_folder_release(struct export_folder *folder);

/* Replaces the file `name` `ending` of the folder at once. One of the articles is never replaced. */
bool export_folder_write(struct export_folder *folder, const char *name, const char *ending, struct slice content,
	struct error *error);

#endif
