/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open article with its annotations. */
#ifndef CROSSREAD_WORK_DOCUMENT_H
#define CROSSREAD_WORK_DOCUMENT_H

#include "crossread/annotation/journal.h"
#include "crossread/annotation/recovery.h"
#include "crossread/annotation/sidecar.h"
#include "crossread/article/load.h"
#include "crossread/base/stamp.h"

/* What is known of a sidecar that others may change while it is open. */
struct watch {
	struct file_mark seen;    /* of the file when it was last taken in or told of */
	struct file_mark unclear; /* damaged or gone when it was looked at last: perhaps somebody is just writing it */
	bool is_unclear;
	bool damaged; /* somebody damaged the file, and that was told */
	bool gone;    /* somebody removed the file; the next save writes it anew */
};

struct document {
	const char *path;        /* borrowed */
	const char *outlet;      /* borrowed; what its story says, NULL: nothing */
	const char *sidecar_dir; /* borrowed; the folder of its sidecar, NULL: that of the article */
	bool is_open;            /* false: not needed yet; nothing below means anything, and all of it is zero */
	size_t focus;            /* the sentence that was focused when it left its pane */
	size_t index_number;     /* 1 + its number in work.index; 0: it is not there yet */
	struct article article;
	struct sidecar sidecar;
	struct journal *journal;   /* owned: each change at once; NULL when none is kept */
	struct recovery *recovery; /* owned: what other journals told at the start; NULL: nothing, or it is settled */
	bool can_write;            /* false: the folder is read only, annotations cannot be kept */
	bool changed;              /* has annotations that are not on the disk yet */
	size_t merged;             /* changes that the last save took over from the file */
	struct error problem;      /* why the last save failed; "" when it did not */
	struct watch watch;
	struct file_mark text_seen; /* the article's own file as it was looked at last; none of standard input */
	bool is_outdated;           /* somebody has changed the article's text since it was read */
	char saved_at[6];           /* "17:25" of the last save in this session, local time; "" before */
};

/*
 * Loads the article and its sidecar. A refused sidecar is no failure: document.sidecar says why, and nothing can be
 * tagged. Of a long article only the beginning is loaded, to be shown at once (article.is_partial): nothing must be
 * done with it until document_complete() has loaded the rest, and its sidecar. `document.outlet`
 * (the article's from then on) and `document.sidecar_dir` are to be set before. On failure there is nothing to release,
 * and the document is not open.
 */
bool document_open(struct document *document, const char *path, const char *encoding, struct error *error);

/* Nothing to do when it is complete. A document that could not be completed must still be released. */
bool document_complete(struct document *document, struct error *error);
void document_release(struct document *document);

/*
 * Saves the annotations when they changed. False with document.problem set when that failed; they then still count as
 * changed.
 */
bool document_save(struct document *document, struct stamp *stamp);

/*
 * True when annotations can be kept: false, with the reason in `error`, for standard input and for a refused sidecar.
 */
bool document_can_tag(const struct document *document, struct error *error);

#endif
