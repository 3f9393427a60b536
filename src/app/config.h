/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration file: $XDG_CONFIG_HOME/crossread/config.yaml. */
#ifndef CROSSREAD_SRC_APP_CONFIG_H
#define CROSSREAD_SRC_APP_CONFIG_H

#include "crossread/annotation/tag.h"
#include "crossread/base/arena.h"
#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "crossread/cli/import_filter.h"
#include "crossread/command/keymap.h"
#include "crossread/work/own_command.h"

enum {
	CONFIG_MOST_BYTES = 1024 * 1024,
	CONFIG_MOST_TAGS = 32,
	CONFIG_MOST_COMMANDS = 200,
	CONFIG_MOST_LINES = 16, /* of one command */
	CONFIG_MOST_LINE = 500, /* bytes */
	CONFIG_MOST_KEYS = 500,
	CONFIG_MOST_FILTERS = 50,
	CONFIG_MOST_ARGUMENTS = 60, /* of one of them */
	CONFIG_MOST_PROBLEMS = 20, /* that are told; others are counted */
};

struct config {
	struct arena arena;   /* holds the texts */
	const char *author;   /* NULL when not set */
	const char *theme;    /* name of a theme or path of its file; NULL when not set */
	bool blind;           /* hide what others tagged */
	bool leaves_speakers; /* tagging does not fill in who speaks */
	struct tags tags;
	struct own_commands commands;
	struct import_filters filters;
	struct keymap keymap; /* the default keys, those of the tags, and those of the configuration */
	struct error problems[CONFIG_MOST_PROBLEMS];
	size_t problem_count; /* also of those that are not told */
};

/*
 * Reads the user's configuration, or `file` in its place when that is not NULL. What cannot be understood is left out
 * and counted as a problem, with file, line and what would be right; everything else holds, and the program can start.
 * A missing file of the user's leaves all as it is by default; false, with nothing to release, only when `file` cannot
 * be read.
 */
bool config_read(struct config *config, const char *file, struct error *error);
void config_release(struct config *config);

/* Adds the configuration in effect: YAML with comments that reads back as the same configuration. */
void config_print(const struct config *config, struct strbuf *out);

/* The same for the bytes of a file called `path`. */
void config_read_bytes(struct config *config, const char *path, struct slice bytes);

#endif
