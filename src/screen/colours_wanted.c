/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the user wants colours. */
#include "crossread/screen/colours_wanted.h"

#include "crossread/screen/colour.h"

#include <stdlib.h>
#include <string.h>

enum { PALETTE_COLOURS = 16 };

/* The value of a variable, "" when it is not set. */
static const char *value_of(const char *name)
{
	const char *value = getenv(name);

	return value ? value : "";
}

bool colours_wanted(bool is_terminal)
{
	const char *force = value_of("CLICOLOR_FORCE");

	if (*value_of("NO_COLOR"))
		return false;
	if (*force && strcmp(force, "0") != 0)
		return true;
	return is_terminal && strcmp(value_of("CLICOLOR"), "0") != 0 && strcmp(value_of("TERM"), "dumb") != 0;
}

int colours_told(void)
{
	const char *kind = value_of("COLORTERM");

	if (strcmp(kind, "truecolor") == 0 || strcmp(kind, "24bit") == 0 || strstr(value_of("TERM"), "-direct"))
		return COLOUR_DIRECT;
	return strstr(value_of("TERM"), "256color") ? COLOUR_INDEXES : PALETTE_COLOURS;
}
