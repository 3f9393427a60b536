/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report on articles that a person reads: what is said of them, gathered once, written in several forms. */
#ifndef CROSSREAD_REPORT_REPORT_H
#define CROSSREAD_REPORT_REPORT_H

#include "crossread/annotation/tag.h"
#include "crossread/base/stamp.h"
#include "crossread/compare/coverage.h"
#include "crossread/compare/differences.h"
#include "crossread/report/extract.h"

/*
 * Articles of one report: with more, nobody reads the table of all pairs, and the page grows by their number. Rows of
 * its table of coverage.
 */
enum { REPORT_MOST_ARTICLES = 40, REPORT_MOST_ROWS = 500 };

/* The first article and another one. */
struct report_pair {
	size_t a; /* numbers of articles */
	size_t b;
	struct matches matches; /* corrected by hand where somebody did */
	struct differences differences;
};

struct report {
	const struct extract *extracts; /* borrowed: one for each article, sorted */
	size_t count;
	struct tags tags;
	const char *version;        /* of the program, borrowed */
	char made[STAMP_TIME_SIZE]; /* when, in UTC */
	struct report_pair *pairs;  /* the first article with each of the others; owned */
	size_t pair_count;
	const struct article **articles;    /* those of the extracts; owned */
	struct story_quotations quotations; /* of two articles and more */
	struct coverage coverage;           /* which of them has what */
	unsigned *similarity; /* count * count: per cent of the row's pairs of words that the column has, too; owned */
};

/*
 * Compares the articles. `extracts` (at most REPORT_MOST_ARTICLES, extract_sort() was called for each) and what they
 * borrow must outlive the report. `story` says who the speakers are, and may be NULL. `version` and `made` are for the
 * reader of the report to know how it came about.
 */
void report_init(struct report *report, const struct extract *extracts, size_t count, const struct story *story,
	struct tags tags, const char *version, struct stamp *stamp);
void report_release(struct report *report);

/* Rows of the table of coverage that a report shows, and who speaks in one: "" for nobody. */
size_t report_coverage_rows(const struct report *report);
struct slice report_speaker(const struct report *report, const struct coverage_row *row);

/* How many annotations an author has made with a tag. */
struct report_share {
	struct slice author;
	struct slice tag;
	size_t count;
};

/* Lists them by author and tag, over all articles. The caller frees `*list`. */
size_t report_shares(const struct report *report, struct report_share **list);

/* What the report says of its own method and limits: the paragraphs, ended by NULL; pass each through translate(). */
extern const char *const report_method[];

/*
 * Adds the report as Markdown (CommonMark with tables), or as one HTML page that is XML as well, without scripts and
 * without anything from elsewhere. The same report, the same bytes. Nothing of an article or an annotation can become
 * markup.
 */
void report_add_markdown(const struct report *report, struct strbuf *out);
void report_add_html(const struct report *report, struct strbuf *out);

#endif
