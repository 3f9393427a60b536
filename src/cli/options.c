/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line. */
#include "crossread/cli/options.h"

#include "crossread/base/suggestion.h"
#include "crossread/base/translate.h"
#include "crossread/screen/grid.h"
#include "printing.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

/* Values behind the ASCII range, so that they collide with no short option. */
enum option_code {
	OPTION_FORMAT = 256,
	OPTION_AUTHOR,
	OPTION_ENCODING,
	OPTION_THEME,
	OPTION_TAG,
	OPTION_SPEAKER,
	OPTION_STATE,
	OPTION_ACCEPT_MOVED,
	OPTION_FILTER,
	OPTION_SCRIPT,
	OPTION_SIZE,
	OPTION_STAMP,
	OPTION_ORDER,
	OPTION_CANDIDATES,
	OPTION_OUTPUT,
	OPTION_TO,
	OPTION_UNANSWERED,
	OPTION_MISSING,
	OPTION_DRY_RUN,
	OPTION_FORCE,
	OPTION_FROM,
	OPTION_SKIP,
	OPTION_ALL,
	OPTION_BLIND,
	OPTION_NO_BLIND,
	OPTION_ADJUDICATE,
	OPTION_DEMO,
	OPTION_RESTORE,
	OPTION_NO_RESTORE,
	OPTION_KEYS,
	OPTION_COMMAND,
	OPTION_CONFIG,
	OPTION_NO_CONFIG,
	OPTION_PRINT_CONFIG,
	OPTION_SIDECAR_DIR,
	OPTION_REFERENCE,
	OPTION_HELP,
	OPTION_VERSION,
};

#define ANY ""
#define READER OPTIONS_READER

/* THE table of options: parsing, help, complaints, manual page and completion are made from it. */
static const struct option_row table[] = {
	{ "author", "NAME", OPTION_AUTHOR, READER " list export agree report",
		N_("who tags; list, export, report: only this author's; agree: one of several") },
	{ "encoding", "NAME", OPTION_ENCODING,
		READER " sentences align differences quotes suggest coverage list export report agree check import",
		N_("how the articles are encoded, where it is not UTF-8") },
	{ "format", "text|tsv|json", OPTION_FORMAT,
		"sentences align differences quotes suggest coverage list agree check", N_("how it is printed") },
	{ "tag", "TAG", OPTION_TAG, "list export report agree", N_("only this tag") },
	{ "speaker", "NAME", OPTION_SPEAKER, "list export report", N_("only speakers whose name contains this") },
	{ "state", "STATE", OPTION_STATE, "list export report",
		N_("only kept, moved, reworded, ambiguous, orphan or unsearched") },
	{ "filter", "FILTER", OPTION_FILTER, "list export report quotes",
		N_("only what fits: 'denial speaker:meta -state:kept'") },
	{ "accept-moved", NULL, OPTION_ACCEPT_MOVED, "check", N_("write down where moved passages stand now") },
	{ "order", NULL, OPTION_ORDER, "align", N_("only matches in the same order, for two versions of one text") },
	{ "candidates", NULL, OPTION_CANDIDATES, "align", N_("also pairs that come near a match; most are wrong") },
	{ "to", "FORMAT,...", OPTION_TO, "export report",
		N_("jsonld, csv, brat, conll, markdown, html, claims; more: with -o; report: markdown or html") },
	{ "output", "PATH", OPTION_OUTPUT, "merge export report import",
		N_("write here, not to standard output; export: a folder; else a file; merge: also one of the three") },
	{ "unanswered", NULL, OPTION_UNANSWERED, "coverage",
		N_("only allegations in articles where no denial or context is tagged") },
	{ "missing", NULL, OPTION_MISSING, "coverage",
		N_("only denials that are tagged in one article and not found in another") },
	{ "from", "FILE", OPTION_FROM, "sentences align differences quotes suggest coverage list agree check",
		N_("a job a line, its articles parted by tabs; - is standard input; prints JSON Lines") },
	{ "skip", "LINES", OPTION_SKIP, "sentences align differences quotes suggest coverage list agree check",
		N_("with --from: begin behind so many lines, where an earlier run ended") },
	{ "dry-run", NULL, OPTION_DRY_RUN, "merge git-setup", N_("say what would be done, do nothing") },
	{ "force", NULL, OPTION_FORCE, "import", N_("let --output overwrite a file") },
	{ "all", NULL, OPTION_ALL, "agree", N_("take articles as read in full by all who tagged in them") },
	{ "theme", "NAME", OPTION_THEME, READER, N_("colours of the reader: dark, light ...; or the path of a theme") },
	{ "blind", NULL, OPTION_BLIND, READER, N_("hide what others tagged, so that you work apart; it is kept") },
	{ "no-blind", NULL, OPTION_NO_BLIND, READER, N_("show it, where the configuration says blind") },
	{ "adjudicate", "NAME,NAME", OPTION_ADJUDICATE, READER,
		N_("settle what these two tagged differently in one article") },
	{ "command", "LINE", OPTION_COMMAND, READER,
		N_("run a command line after the start, as :LINE does; also -c LINE") },
	{ "script", "FILE", OPTION_SCRIPT, READER, N_("run keys from FILE without a terminal and print pictures") },
	{ "size", "COLUMNSxROWS", OPTION_SIZE, READER, N_("size of these pictures (80x24)") },
	{ "stamp", "SECONDS", OPTION_STAMP, ANY, N_("take times and identifiers from a fixed sequence, for tests") },
	{ "no-restore", NULL, OPTION_NO_RESTORE, READER, N_("begin at the start, do not come back to where you were") },
	{ "restore", NULL, OPTION_RESTORE, READER, N_("come back to it, also with --script") },
	{ "demo", NULL, OPTION_DEMO, READER, N_("a tour of two minutes, on copies of two samples") },
	{ "sidecar-dir", "DIR", OPTION_SIDECAR_DIR, READER " list export report agree check align coverage quotes",
		N_("keep annotations in DIR, not beside the articles") },
	{ "config", "FILE", OPTION_CONFIG, ANY, N_("read this configuration, not your own") },
	{ "no-config", NULL, OPTION_NO_CONFIG, ANY, N_("read no configuration") },
	{ "print-config", NULL, OPTION_PRINT_CONFIG, ANY,
		N_("print the configuration in effect, to be kept and changed") },
	{ "reference", "PART", OPTION_REFERENCE, ANY,
		N_("print a part of the manual pages, or completion for a shell") },
	{ "keys", NULL, OPTION_KEYS, ANY, N_("print all keys and commands") },
	{ "help", NULL, OPTION_HELP, ANY, N_("print this; behind a verb: what goes with it") },
	{ "version", NULL, OPTION_VERSION, ANY, N_("print the version") },
};

enum { OPTION_COUNT = sizeof(table) / sizeof(table[0]) };

/* Options that are also a letter. */
static const struct {
	char letter;
	enum option_code code;
} letters[] = {
	{ 'o', OPTION_OUTPUT },
	{ 'c', OPTION_COMMAND },
	{ 'h', OPTION_HELP },
	{ 'V', OPTION_VERSION },
};

enum { LETTER_COUNT = sizeof(letters) / sizeof(letters[0]) };

/* Options that --help leaves to the manual page: for tests, for building the program, or the opposite of others. */
static const enum option_code seldom[] = { OPTION_SCRIPT, OPTION_SIZE, OPTION_STAMP, OPTION_REFERENCE, OPTION_NO_BLIND,
	OPTION_ENCODING, OPTION_ADJUDICATE, OPTION_RESTORE, OPTION_NO_RESTORE, OPTION_NO_CONFIG };

static bool is_seldom(int code)
{
	for (size_t i = 0; i < sizeof(seldom) / sizeof(seldom[0]); i++) {
		if ((int)seldom[i] == code)
			return true;
	}
	return false;
}

const struct option_row *options_row(size_t number)
{
	return number < OPTION_COUNT ? &table[number] : NULL;
}

char options_letter(const struct option_row *row)
{
	for (size_t i = 0; i < LETTER_COUNT; i++) {
		if ((int)letters[i].code == row->code)
			return letters[i].letter;
	}
	return '\0';
}

/* Reads a whole decimal number without sign up to `most`; sets `*end` behind it. */
static bool read_number(const char *text, char **end, unsigned long long most, unsigned long long *number)
{
	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	*number = strtoull(text, end, 10);
	return errno == 0 && *number <= most;
}

static bool read_size(struct options *options, const char *text, struct error *error)
{
	unsigned long long columns;
	unsigned long long rows;
	char *end;

	if (!read_number(text, &end, GRID_MOST_COLUMNS, &columns) || *end != 'x' ||
		!read_number(end + 1, &end, GRID_MOST_ROWS, &rows) || *end || columns == 0 || rows == 0)
		return error_set(error, "--size=%.100s: a size is like 100x30, at most %dx%d", text, GRID_MOST_COLUMNS,
			GRID_MOST_ROWS);
	options->columns = (size_t)columns;
	options->rows = (size_t)rows;
	return true;
}

static bool take(struct options *options, enum option_code code, const char *value, struct error *error)
{
	unsigned long long number;
	char *end;

	switch (code) {
	case OPTION_FORMAT:
		if (!format_find(slice_of(value), &options->format))
			return error_set(error, "--format=%.100s: the formats are text, tsv and json", value);
		options->has_format = true;
		break;
	case OPTION_AUTHOR:
		if (options->author_count == OPTIONS_MOST_AUTHORS)
			return error_set(error, "--author=%.100s: at most %d authors can be named", value,
				OPTIONS_MOST_AUTHORS);
		options->authors[options->author_count++] = value;
		options->author = value;
		break;
	case OPTION_ENCODING:
		options->encoding = value;
		break;
	case OPTION_THEME:
		options->theme = value;
		break;
	case OPTION_TAG:
		options->tag = value;
		break;
	case OPTION_SPEAKER:
		options->speaker = value;
		break;
	case OPTION_STATE:
		options->state = value;
		break;
	case OPTION_ACCEPT_MOVED:
		options->accept_moved = true;
		break;
	case OPTION_FILTER:
		options->filter = value;
		break;
	case OPTION_SCRIPT:
		options->script = value;
		break;
	case OPTION_SIZE:
		return read_size(options, value, error);
	case OPTION_STAMP:
		if (!read_number(value, &end, INT32_MAX, &number) || *end)
			return error_set(error, "--stamp=%.100s: a number of seconds since 1970", value);
		options->has_stamp = true;
		options->stamp = (int64_t)number;
		break;
	case OPTION_BLIND:
	case OPTION_NO_BLIND:
		options->has_blind = true;
		options->blind = code == OPTION_BLIND;
		break;
	case OPTION_ADJUDICATE:
		options->adjudicate = value;
		break;
	case OPTION_ALL:
		options->all = true;
		break;
	case OPTION_ORDER:
		options->order = true;
		break;
	case OPTION_CANDIDATES:
		options->candidates = true;
		break;
	case OPTION_OUTPUT:
		options->output = value;
		break;
	case OPTION_UNANSWERED:
		options->unanswered = true;
		break;
	case OPTION_MISSING:
		options->missing = true;
		break;
	case OPTION_TO:
		options->to = value;
		break;
	case OPTION_FROM:
		options->from = value;
		break;
	case OPTION_SKIP:
		if (!read_number(value, &end, SIZE_MAX, &number) || *end)
			return error_set(error, "--skip=%.100s: a number of lines", value);
		options->skip = (size_t)number;
		break;
	case OPTION_FORCE:
		options->force = true;
		break;
	case OPTION_DRY_RUN:
		options->dry_run = true;
		break;
	case OPTION_COMMAND:
		if (options->line_count == OPTIONS_MOST_LINES)
			return error_set(error,
				"more than %d times -c: a command of the configuration can have several lines",
				OPTIONS_MOST_LINES);
		options->lines[options->line_count++] = value;
		break;
	case OPTION_RESTORE:
	case OPTION_NO_RESTORE:
		options->has_restore = true;
		options->restore = code == OPTION_RESTORE;
		break;
	case OPTION_DEMO:
		options->demo = true;
		break;
	case OPTION_KEYS:
		options->keys = true;
		break;
	case OPTION_CONFIG:
		options->config = value;
		break;
	case OPTION_NO_CONFIG:
		options->no_config = true;
		break;
	case OPTION_PRINT_CONFIG:
		options->print_config = true;
		break;
	case OPTION_SIDECAR_DIR:
		options->sidecar_dir = value;
		break;
	case OPTION_REFERENCE:
		options->reference = value;
		break;
	case OPTION_HELP:
		options->help = true;
		break;
	case OPTION_VERSION:
		options->version = true;
		break;
	}
	return true;
}

/* A long option that there is not, or the beginning of several. */
static bool fail_on_name(const char *option, struct error *error)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];
	struct slice name = slice_of(option + strspn(option, "-"));

	suggestion_init(&suggestion, slice_part(name, 0, slice_find(name, slice_of("="), 0)));
	for (size_t i = 0; i < OPTION_COUNT; i++)
		suggestion_offer(&suggestion, table[i].name);
	return error_set(error, "no such option, or not the only one so called: %.100s%s; --help lists the options",
		option, suggestion_tell(&suggestion, meant));
}

bool options_read(struct options *options, int argc, char **argv, struct error *error)
{
	struct option long_options[OPTION_COUNT + 1] = { 0 };
	char short_options[2 * LETTER_COUNT + 2] = ":";
	size_t length = 1;
	int code;

	*options = (struct options){ .program = argv[0], .format = FORMAT_TEXT, .tags = tags_default() };
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		bool takes_value = table[i].argument != NULL;

		long_options[i] = (struct option){ table[i].name, takes_value ? required_argument : no_argument, NULL,
			table[i].code };
		if (options_letter(&table[i])) {
			short_options[length++] = options_letter(&table[i]);
			if (takes_value)
				short_options[length++] = ':';
		}
	}
	opterr = 0;
	while ((code = getopt_long(argc, argv, short_options, long_options, NULL)) != -1) {
		for (size_t i = 0; i < LETTER_COUNT; i++) {
			if (code == letters[i].letter)
				code = (int)letters[i].code;
		}
		if (code == ':')
			return error_set(error, "%.100s needs a value; --help shows which", argv[optind - 1]);
		if (code == '?' && optopt && optopt < OPTION_FORMAT)
			return error_set(error, "no option -%c; --help lists them", optopt);
		if (code == '?' && optopt)
			return error_set(error, "no value goes with %.100s; --help lists the options",
				argv[optind - 1]);
		if (code == '?')
			return fail_on_name(argv[optind - 1], error);
		options->given |= UINT64_C(1) << (code - OPTION_FORMAT);
		if (!take(options, (enum option_code)code, optarg, error))
			return false;
	}
	options->arguments = (const char **)(void *)(argv + optind);
	options->argument_count = (size_t)(argc - optind);
	return true;
}

bool options_goes_with(const struct option_row *row, const char *user)
{
	const char *users = row->users;
	size_t length = strlen(user);

	for (const char *found = strstr(users, user); found; found = strstr(found + 1, user)) {
		if ((found == users || found[-1] == ' ') && (found[length] == ' ' || !found[length]))
			return true;
	}
	return !*users;
}

bool options_check(const struct options *options, const char *verb, struct error *error)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		if (!(options->given >> (table[i].code - OPTION_FORMAT) & 1) ||
			options_goes_with(&table[i], verb ? verb : READER))
			continue;
		return error_set(error, "--%s goes with: %s%s", table[i].name, table[i].users,
			strcmp(table[i].users, READER) == 0 ? translate(", that is without a verb") : "");
	}
	return true;
}

/* Columns of an option before what it does. */
enum { OPTION_COLUMNS = 24 };

void options_add_help(const char *verb, struct strbuf *out)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		struct strbuf option;

		/* Of a verb only what goes with it; of the reader what is not seldom used. */
		if (!options_goes_with(&table[i], verb ? verb : READER) ||
			(verb ? !*table[i].users : is_seldom(table[i].code)))
			continue;
		strbuf_init(&option);
		strbuf_add_format(&option, "--%s%s%s", table[i].name, table[i].argument ? "=" : "",
			table[i].argument ? table[i].argument : "");
		printing_add_item(out, strbuf_text(&option), OPTION_COLUMNS, translate(table[i].help));
		strbuf_release(&option);
	}
}
