/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages in the reader's language, by gettext. English is what stands in the source. */
#ifndef CROSSREAD_BASE_TRANSLATE_H
#define CROSSREAD_BASE_TRANSLATE_H

#include <stddef.h>

/* Marks a text in a table for the catalogue; whoever shows it passes it through translate(). */
#define N_(text) text

/*
 * Chooses the language by LC_ALL, LC_MESSAGES, LANG and LANGUAGE, from the catalogues below `folder`, or below
 * $TEXTDOMAINDIR where that is set, as gettext(1) does. Without a call, and without a catalogue, all is English.
 */
void translate_init(const char *folder);

/*
 * The text in the reader's language, or itself; "" stays "". It lives as long as the program.
 *
 * What takes a format and makes a message of it (error_set, work_say and others in po/extract.sh) translates it:
 * pass it the literal. Columns and values of TSV and JSON, names of tags and keys are never translated.
 */
__attribute__((format_arg(1))) const char *translate(const char *english);

/* The same for a text about `count` things: `one` for a single one, `many` for others, by the language's own rules. */
__attribute__((format_arg(1), format_arg(2))) const char *translate_count(const char *one, const char *many,
	size_t count);

#endif
