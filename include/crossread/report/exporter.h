/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats of other programs in which annotations are exported: one table. */
#ifndef CROSSREAD_REPORT_EXPORTER_H
#define CROSSREAD_REPORT_EXPORTER_H

#include "crossread/base/error.h"
#include "crossread/report/extract.h"

enum { EXPORTERS_MOST = 16 };

/* What a format could not carry, in annotations. */
struct losses {
	size_t unplaced;    /* whose words do not stand in the article for certain */
	size_t overlapping; /* that share words with one that is carried */
	size_t wordless;    /* that hold nothing the format can point at */
	size_t conflicting; /* with values that a merge left to be chosen */
};

struct exporter {
	const char *name;   /* "jsonld", as --to names it */
	const char *ending; /* ".jsonld", behind the name of the article */
	/* The ending of a file with the article's text as positions count it, which belongs to the other; or NULL. */
	const char *text_ending;
	bool several;     /* one output can hold several articles */
	const char *help; /* one line; pass it through translate() */
	/*
	 * Adds the bytes that say what was annotated in `count` articles (extract_sort() was called for each): the same
	 * content, the same bytes. A position is written only for words that stand there. Adds to `losses` what is left
	 * out. Linear in articles and annotations but for sorting.
	 */
	void (*write)(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
};

/* All of them, ended by one without a name; fewer than EXPORTERS_MOST. */
extern const struct exporter exporters[];

/* Adds their names as a person lists them: "jsonld, csv and brat". */
void exporters_add_names(struct strbuf *out);

/*
 * The exporters of a list of names parted by commas, in the order of the table, each once; returns how many. 0, with
 * what would be right, for an unknown name or none.
 */
size_t exporters_find(struct slice names, const struct exporter *found[EXPORTERS_MOST], struct error *error);

#endif
