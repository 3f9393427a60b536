/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: one table of options for parsing and help. */
#ifndef CROSSREAD_CLI_OPTIONS_H
#define CROSSREAD_CLI_OPTIONS_H

#include "crossread/annotation/tag.h"
#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "crossread/cli/import_filter.h"
#include "crossread/report/format.h"

#include <stdint.h>

enum { OPTIONS_MOST_AUTHORS = 16, OPTIONS_MOST_LINES = 64 };

/* What stands for no verb where verbs are listed. */
#define OPTIONS_READER "reader"

/* A row of the table of options. */
struct option_row {
	const char *name;     /* "format" */
	const char *argument; /* "FILE"; words to choose from, parted by |; NULL: takes none */
	int code;             /* internal */
	const char *users;    /* verbs and OPTIONS_READER, parted by blanks; "": all */
	const char *help;     /* one line */
};

struct options {
	const char *program; /* how this program was called: a path, or a name that was found */
	uint64_t given;      /* internal: which options were */
	bool help;
	bool version;
	bool no_config;
	bool print_config;
	bool demo;         /* read samples, with a tour */
	bool keys;         /* print the key table */
	bool order;        /* align: only matches that keep the order */
	bool candidates;   /* align: pairs that are no match, too */
	bool accept_moved; /* check: write down where moved passages stand */
	bool dry_run;      /* merge, git-setup: nothing is written */
	bool force;        /* import: -o may overwrite */
	bool all;          /* agree: articles count as read in full */
	bool unanswered;   /* coverage: only allegations that nobody answers */
	bool missing;      /* coverage: only denials that articles lack */
	bool has_restore;  /* --restore or --no-restore was given */
	bool restore;      /* come back to where one was */
	bool has_blind;    /* --blind or --no-blind was given */
	bool blind;
	enum format format;
	bool has_format;
	/* Borrowed from the arguments; NULL when not given. */
	const char *author; /* the last one named */
	const char *authors[OPTIONS_MOST_AUTHORS];
	size_t author_count;
	const char *adjudicate; /* "NAME,NAME" */
	const char *encoding;
	const char *config;      /* the file to read in place of the user's own */
	const char *sidecar_dir; /* the folder of all sidecars; NULL: each beside its article */
	const char *reference;   /* the part of the manual to print */
	const char *theme;
	const char *theme_folder; /* of the user's own themes, set by who knows it; NULL: none */
	const char *tag;
	const char *speaker;
	const char *state;
	const char *filter;
	const char *script;
	const char *output; /* merge: a file; export: a folder */
	const char *from;   /* a list of jobs: articles for each run of a verb, "-" is standard input */
	size_t skip;        /* lines of it that were done */
	const char *to;     /* export: the formats */
	const char *lines[OPTIONS_MOST_LINES]; /* command lines of -c, in order */
	size_t line_count;
	size_t columns; /* of --size, 0 when not given */
	size_t rows;
	bool has_stamp;
	int64_t stamp;          /* seconds since 1970 */
	struct tags tags;       /* of the configuration; options_read() sets the default ones */
	struct import_filters import_filters; /* of the configuration; options_read() sets none */
	const char **arguments; /* what is no option, in order; borrowed from argv */
	size_t argument_count;
};

/* Reads the command line; may reorder `argv`. False with a message that says what would be right. */
bool options_read(struct options *options, int argc, char **argv, struct error *error);

/* False, with where it goes, when an option was given that does not go with the verb (NULL: the reader). */
bool options_check(const struct options *options, const char *verb, struct error *error);

/* Row `number` of the table; NULL behind the last one. */
const struct option_row *options_row(size_t number);

/* The letter that also stands for the option, or NUL. */
char options_letter(const struct option_row *row);

/* True when `user`, a verb or OPTIONS_READER, is one of those who take the option. */
bool options_goes_with(const struct option_row *row, const char *user);

/* Adds the lines of --help that list the options of a verb, or of the reader (NULL) without those seldom used. */
void options_add_help(const char *verb, struct strbuf *out);

#endif
