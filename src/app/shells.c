/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of the command line for bash, zsh and fish. */
#include "shells.h"

#include "crossread/annotation/tag.h"
#include "crossread/article/anchor.h"
#include "crossread/cli/verb.h"
#include "crossread/command/command.h"

#include <string.h>

/* What can stand as the value of an option. */
struct values {
	struct strbuf words; /* parted by blanks */
	bool files;
	bool folders;
};

static void add_to_list(struct strbuf *list, struct slice word)
{
	if (list->length)
		strbuf_add_byte(list, ' ');
	strbuf_add(list, word);
}

/* Small letters are a word to choose, capitals a kind of value. */
static void take_kind(struct values *values, struct slice kind)
{
	struct tags tags = tags_default();

	if (slice_equal_text(kind, "FILE") || slice_equal_text(kind, "PATH"))
		values->files = true;
	else if (slice_equal_text(kind, "DIR"))
		values->folders = true;
	else if (kind.length && kind.data[0] >= 'a' && kind.data[0] <= 'z')
		add_to_list(&values->words, kind);
	for (size_t i = 0; slice_equal_text(kind, "TAG") && i < tags.count; i++)
		add_to_list(&values->words, slice_of(tags.list[i].name));
	for (size_t i = 0; slice_equal_text(kind, "STATE") && i < ANCHOR_STATES; i++)
		add_to_list(&values->words, slice_of(anchor_state_name((enum anchor_state)i)));
	for (size_t i = 0; slice_equal_text(kind, "LINE") && commands[i].name; i++)
		add_to_list(&values->words, slice_of(commands[i].name));
}

static void values_init(struct values *values, const struct option_row *row)
{
	*values = (struct values){ 0 };
	strbuf_init(&values->words);
	for (const char *at = row->argument; at && *at; at += *at == '|') {
		size_t length = strcspn(at, "|");

		take_kind(values, slice_from(at, length));
		at += length;
	}
}

static void values_release(struct values *values)
{
	strbuf_release(&values->words);
}

/* Adds a text in single quotes; `quote` is how the shell writes one inside, `special` what it needs a backslash for. */
static void add_quoted(struct strbuf *out, const char *text, const char *quote, const char *special)
{
	for (; *text; text++) {
		if (*text == '\'') {
			strbuf_add_text(out, quote);
			continue;
		}
		if (strchr(special, *text))
			strbuf_add_byte(out, '\\');
		strbuf_add_byte(out, *text);
	}
}

static void add_header(struct strbuf *out, const char *first, const char *shell)
{
	strbuf_add_format(out, "%s# SPDX-License-Identifier: GPL-3.0-or-later\n", first);
	strbuf_add_format(out, "# Completion of crossread for %s, made by: crossread --reference=%s\n\n", shell, shell);
}

/* Adds the names of all verbs, parted by `between`. */
static void add_verb_names(struct strbuf *out, const char *between)
{
	for (const struct verb *verb = verbs; verb->name; verb++)
		strbuf_add_format(out, "%s%s", verb == verbs ? "" : between, verb->name);
}

/* --- bash --- */

static void add_bash_values(struct strbuf *out, const struct option_row *row)
{
	struct values values;
	char letter = options_letter(row);

	values_init(&values, row);
	strbuf_add_text(out, "\t");
	if (letter)
		strbuf_add_format(out, "-%c | ", letter);
	strbuf_add_format(out, "--%s)", row->name);
	if (values.words.length)
		strbuf_add_format(out, "\n\t\twords='%s'\n\t\t", strbuf_text(&values.words));
	if (values.files || values.folders)
		strbuf_add_format(out, "\n\t\tfiles=-%c\n\t\t", values.files ? 'f' : 'd');
	strbuf_add_text(out, values.words.length || values.files || values.folders ? ";;\n" : " ;;\n");
	values_release(&values);
}

/* The options of a verb, or of the reader. */
static void add_bash_options(struct strbuf *out, const char *user)
{
	const struct option_row *row;
	bool first = true;

	strbuf_add_format(out, "words='");
	for (size_t i = 0; (row = options_row(i)) != NULL; i++) {
		if (!options_goes_with(row, user))
			continue;
		strbuf_add_format(out, "%s--%s%s", first ? "" : " ", row->name, row->argument ? "=" : "");
		first = false;
	}
	strbuf_add_text(out, "' ;;\n");
}

void shells_add_bash(struct strbuf *out)
{
	const struct option_row *row;

	add_header(out, "", "bash");
	strbuf_add_text(out,
		"_crossread()\n"
		"{\n"
		"\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} option='' verb=''\n"
		"\tlocal words='' files='' i\n"
		"\n"
		"\tCOMPREPLY=()\n"
		"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
		"\t\tcase ${COMP_WORDS[i]} in\n"
		"\t\t");
	add_verb_names(out, " | ");
	strbuf_add_text(out,
		")\n"
		"\t\t\tverb=${COMP_WORDS[i]}\n"
		"\t\t\tbreak\n"
		"\t\t\t;;\n"
		"\t\tesac\n"
		"\tdone\n"
		"\n"
		"\t# To readline the = between an option and its value is a word.\n"
		"\tif [[ $word == = ]]; then\n"
		"\t\toption=$before word=''\n"
		"\telif [[ $before == = ]]; then\n"
		"\t\toption=${COMP_WORDS[COMP_CWORD - 2]}\n"
		"\telse\n"
		"\t\toption=$before\n"
		"\tfi\n"
		"\tcase $option in\n");
	for (size_t i = 0; (row = options_row(i)) != NULL; i++) {
		if (row->argument)
			add_bash_values(out, row);
	}
	strbuf_add_text(out,
		"\t*) option='' ;;\n"
		"\tesac\n"
		"\n"
		"\tif [[ -z $option && $word == -* ]]; then\n"
		"\t\tcase $verb in\n");
	for (const struct verb *verb = verbs; verb->name; verb++) {
		strbuf_add_format(out, "\t\t%s) ", verb->name);
		add_bash_options(out, verb->name);
	}
	strbuf_add_text(out, "\t\t*) ");
	add_bash_options(out, OPTIONS_READER);
	strbuf_add_text(out,
		"\t\tesac\n"
		"\telif [[ -z $option ]]; then\n"
		"\t\tfiles=-f\n"
		"\t\t[[ -n $verb ]] || words='");
	add_verb_names(out, " ");
	strbuf_add_text(out,
		"'\n"
		"\tfi\n"
		"\n"
		"\t[[ -z $words ]] || mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
		"\tif [[ -n $files ]]; then\n"
		"\t\tcompopt -o filenames\n"
		"\t\tmapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen $files -- \"$word\")\n"
		"\tfi\n"
		"\t[[ ${COMPREPLY[0]-} != --*= ]] || compopt -o nospace\n"
		"}\n"
		"complete -F _crossread crossread\n");
}

/* --- zsh --- */

static void add_zsh_text(struct strbuf *out, const char *text)
{
	add_quoted(out, text, "'\\''", "[]:\\");
}

static void add_zsh_option(struct strbuf *out, const struct option_row *row)
{
	char letter = options_letter(row);
	struct values values;

	values_init(&values, row);
	if (letter)
		strbuf_add_format(out, "\t\t\t'*'{-%c%s,--%s%s}'[", letter, row->argument ? "+" : "", row->name,
			row->argument ? "=" : "");
	else
		strbuf_add_format(out, "\t\t\t'*--%s%s[", row->name, row->argument ? "=" : "");
	add_zsh_text(out, row->help);
	strbuf_add_byte(out, ']');
	if (row->argument) {
		strbuf_add_byte(out, ':');
		add_zsh_text(out, row->argument);
		strbuf_add_byte(out, ':');
		if (values.words.length)
			strbuf_add_format(out, "(%s)", strbuf_text(&values.words));
		else
			strbuf_add_text(out, values.files ? "_files" : values.folders ? "_files -/" : " ");
	}
	strbuf_add_text(out, "'\n");
	values_release(&values);
}

static void add_zsh_options(struct strbuf *out, const char *user)
{
	const struct option_row *row;

	strbuf_add_text(out, "\t\toptions=(\n");
	for (size_t i = 0; (row = options_row(i)) != NULL; i++) {
		if (options_goes_with(row, user))
			add_zsh_option(out, row);
	}
	strbuf_add_text(out, "\t\t)\n\t\t;;\n");
}

void shells_add_zsh(struct strbuf *out)
{
	add_header(out, "#compdef crossread\n", "zsh");
	strbuf_add_text(out,
		"# The verbs, as long as none is given, and articles.\n"
		"_crossread_articles()\n"
		"{\n"
		"\tlocal -a verbs\n"
		"\n"
		"\tverbs=(\n");
	for (const struct verb *verb = verbs; verb->name; verb++) {
		strbuf_add_format(out, "\t\t'%s:", verb->name);
		add_quoted(out, verb->help, "'\\''", "");
		strbuf_add_text(out, "'\n");
	}
	strbuf_add_text(out,
		"\t)\n"
		"\t[[ -n $verb ]] || _describe -t verbs verb verbs\n"
		"\t_files\n"
		"}\n"
		"\n"
		"_crossread()\n"
		"{\n"
		"\tlocal verb word\n"
		"\tlocal -a options\n"
		"\n"
		"\tfor word in ${words[2,CURRENT-1]}; do\n"
		"\t\tcase $word in\n"
		"\t\t(");
	add_verb_names(out, "|");
	strbuf_add_text(out,
		")\n"
		"\t\t\tverb=$word\n"
		"\t\t\tbreak\n"
		"\t\t\t;;\n"
		"\t\tesac\n"
		"\tdone\n"
		"\n"
		"\tcase $verb in\n");
	for (const struct verb *verb = verbs; verb->name; verb++) {
		strbuf_add_format(out, "\t(%s)\n", verb->name);
		add_zsh_options(out, verb->name);
	}
	strbuf_add_text(out, "\t(*)\n");
	add_zsh_options(out, OPTIONS_READER);
	strbuf_add_text(out,
		"\tesac\n"
		"\t_arguments $options '*:article:_crossread_articles'\n"
		"}\n"
		"\n"
		"if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n"
		"\t_crossread \"$@\"\n"
		"else\n"
		"\tcompdef _crossread crossread\n"
		"fi\n");
}

/* --- fish --- */

static void add_fish_text(struct strbuf *out, const char *text)
{
	add_quoted(out, text, "\\'", "\\");
}

static void add_fish_option(struct strbuf *out, const struct option_row *row)
{
	char letter = options_letter(row);
	struct values values;

	values_init(&values, row);
	strbuf_add_text(out, "complete -c crossread");
	if (*row->users)
		strbuf_add_format(out, " -n 'contains -- (__crossread_user) %s'", row->users);
	if (letter)
		strbuf_add_format(out, " -s %c", letter);
	strbuf_add_format(out, " -l %s", row->name);
	if (values.words.length)
		strbuf_add_format(out, " -x -a '%s'", strbuf_text(&values.words));
	else if (values.folders)
		strbuf_add_text(out, " -x -a '(__fish_complete_directories)'");
	else if (row->argument)
		strbuf_add_text(out, values.files ? " -r -F" : " -x");
	strbuf_add_text(out, " -d '");
	add_fish_text(out, row->help);
	strbuf_add_text(out, "'\n");
	values_release(&values);
}

void shells_add_fish(struct strbuf *out)
{
	const struct option_row *row;

	add_header(out, "", "fish");
	strbuf_add_text(out,
		"# The verb that is given, or reader.\n"
		"function __crossread_user\n"
		"\tfor word in (commandline -opc)\n"
		"\t\tif contains -- $word ");
	add_verb_names(out, " ");
	strbuf_add_text(out,
		"\n"
		"\t\t\techo $word\n"
		"\t\t\treturn\n"
		"\t\tend\n"
		"\tend\n"
		"\techo " OPTIONS_READER "\n"
		"end\n"
		"\n");
	for (const struct verb *verb = verbs; verb->name; verb++) {
		strbuf_add_format(out,
			"complete -c crossread -n 'contains -- (__crossread_user) " OPTIONS_READER "' -a %s -d '",
			verb->name);
		add_fish_text(out, verb->help);
		strbuf_add_text(out, "'\n");
	}
	for (size_t i = 0; (row = options_row(i)) != NULL; i++)
		add_fish_option(out, row);
}
