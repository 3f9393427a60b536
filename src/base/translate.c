/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages in the reader's language: the only file that knows gettext. */
#include "crossread/base/translate.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

static const char domain[] = "crossread";

void translate_init(const char *folder)
{
	const char *other = getenv("TEXTDOMAINDIR");

	setlocale(LC_MESSAGES, "");
	bindtextdomain(domain, other && *other ? other : folder);
	bind_textdomain_codeset(domain, "UTF-8");
}

const char *translate(const char *english)
{
	/* The catalogue's own description is filed under the empty text. */
	return *english ? dgettext(domain, english) : english;
}

const char *translate_count(const char *one, const char *many, size_t count)
{
	return dngettext(domain, one, many, count);
}
