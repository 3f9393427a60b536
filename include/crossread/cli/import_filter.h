/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that makes text of a document: of the configuration, chosen by how a file's name ends. */
#ifndef CROSSREAD_CLI_IMPORT_FILTER_H
#define CROSSREAD_CLI_IMPORT_FILTER_H

#include <stddef.h>

/* What stands in the argument vector for the path of the document; without one it is standard input. */
#define IMPORT_FILTER_PATH "%s"

struct import_filter {
	const char *ending;           /* "pdf", in small letters, without a stop */
	const char *const *arguments; /* the program first, ended by NULL */
};

/* Of the configuration; borrowed from it. */
struct import_filters {
	const struct import_filter *list;
	size_t count;
};

#endif
