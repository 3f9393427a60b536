/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stems of words, by libstemmer (Snowball). */
#include "crossread/text/stem.h"

#include "crossread/base/mem.h"
#include "language.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

/* No word of a language is longer; what is longer is a flood that must not be copied about. */
enum { MOST_BYTES = 128 };

struct stem {
	struct sb_stemmer *stemmer;
};

struct stem *stem_new(const char *language)
{
	char primary[LANGUAGE_SIZE];
	const char *name = primary;
	struct sb_stemmer *stemmer;
	struct stem *stem;

	language_primary(language, primary);
	/*
	 * Snowball also knows algorithms by name ("porter"); only codes of two or three letters are
	 * languages.
	 */
	if (strlen(primary) < 2 || strlen(primary) > 3)
		return NULL;
	if (strcmp(primary, "nb") == 0 || strcmp(primary, "nn") == 0)
		name = "no";
	stemmer = sb_stemmer_new(name, "UTF_8");
	if (!stemmer)
		return NULL;
	stem = mem_new(sizeof(*stem));
	stem->stemmer = stemmer;
	return stem;
}

void stem_free(struct stem *stem)
{
	if (!stem)
		return;
	sb_stemmer_delete(stem->stemmer);
	free(stem);
}

struct slice stem_of(struct stem *stem, struct slice folded)
{
	const sb_symbol *symbols;

	if (!stem || !folded.length || folded.length > MOST_BYTES)
		return folded;
	symbols = sb_stemmer_stem(stem->stemmer, (const sb_symbol *)folded.data, (int)folded.length);
	if (!symbols)
		return folded;
	return slice_from((const char *)symbols, (size_t)sb_stemmer_length(stem->stemmer));
}
