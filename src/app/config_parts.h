/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the configuration, each read by its own file. */
#ifndef CROSSREAD_SRC_APP_CONFIG_PARTS_H
#define CROSSREAD_SRC_APP_CONFIG_PARTS_H

#include "config.h"

#include "crossread/base/suggestion.h"
#include "crossread/yaml/yaml_read.h"

/* A configuration while it is read. */
struct config_reading {
	struct config *config;
	const char *path;
	struct tag tags[CONFIG_MOST_TAGS];
	/* What is to be named when the key of a tag is taken already; NULL for the default key of a default tag. */
	const struct yaml_node *tag_keys[CONFIG_MOST_TAGS];
	size_t tag_count;
};

/* Counts a problem at a node, and keeps what is wrong there. */
__attribute__((format(printf, 3, 4))) void config_complain(struct config_reading *reading, const struct yaml_node *node,
	const char *format, ...);

/* A copy of the text of a scalar that lives as long as the configuration; it holds no NUL. */
const char *config_text(struct config_reading *reading, const struct yaml_node *node);

/* True for a scalar of 1 to `most` bytes (an empty one too, where `may_be_empty`) in one line; else complains. */
bool config_is_text(struct config_reading *reading, const struct yaml_node *node, size_t most, bool may_be_empty);

/* Complains about each key of a map that is none of `names`: "no WHAT ...", with the one that may be meant, or all. */
void config_refuse_unknown(struct config_reading *reading, const struct yaml_node *map, const char *what,
	const char *const *names, size_t count);

/* A mode whose keys can be set. */
struct config_mode {
	const char *name; /* "read" */
	unsigned context;
	const char *where; /* "while reading" */
};

/* All of them in the order in which they are told, ended by one without a name; the first needs no name. */
extern const struct config_mode config_modes[];

/* Begins with the default tags, or with none, and adds those of a list (NULL: no more). */
void config_read_tags(struct config_reading *reading, bool with_default, const struct yaml_node *list);

/* Reads the map of commands (NULL: none); the tags are known. */
void config_read_commands(struct config_reading *reading, const struct yaml_node *map);

/* Reads the map of filters for import (NULL: none). */
void config_read_filters(struct config_reading *reading, const struct yaml_node *map);

/* Makes the keymap: of default keys, a map of keys (NULL: none) and the keys of the tags; the commands are known. */
void config_read_keys(struct config_reading *reading, const struct yaml_node *map);

/*
 * Checks a command line of the configuration that is to run in one of `contexts`; complains at `node` when there is no
 * such command, tag or argument. Lines of commands of the configuration can use no others of these.
 */
bool config_check_line(struct config_reading *reading, const struct yaml_node *node, struct own_commands own,
	unsigned contexts);

#endif
