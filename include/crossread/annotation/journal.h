/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The journal of one article in one program: each change, the moment it is made, until the sidecar holds it. A program
 * that dies leaves it behind, see recovery.h; one that lives shows by it that the article is open.
 */
#ifndef CROSSREAD_ANNOTATION_JOURNAL_H
#define CROSSREAD_ANNOTATION_JOURNAL_H

#include "crossread/annotation/sidecar.h"

struct journal;
struct journal_change;

/*
 * Makes the journal of a sidecar that can be saved, in `folder` (made for its owner alone where it is missing; NULL
 * when nobody says where it is). Never NULL: where no file can be made the journal takes nothing, and says why when it
 * matters, by journal_complaint(). The file's name is the digest of the sidecar's real place and a random word.
 */
struct journal *journal_open(const char *folder, const struct sidecar *sidecar, const struct article *article,
	const char *author);

/*
 * Writes a change down. It outlives this program from then on; a power cut may take
 * the changes since the last save, which is at most a second ago.
 */
void journal_add(struct journal *journal, const struct journal_change *change);

/* The sidecar holds all changes: the journal forgets them. */
void journal_saved(struct journal *journal);

/* The sidecar cannot be saved, so that the journal alone holds the changes: they shall survive a power cut, too. */
void journal_keep(struct journal *journal);

/* Why the changes are not written down; NULL when they are or when this was told already. */
const char *journal_complaint(struct journal *journal);

/* True when all changes since the last save are in it, so that the next start can offer them. */
bool journal_holds(const struct journal *journal);

/* The path of the file; "" when there is none. */
const char *journal_path(const struct journal *journal);

enum journal_end {
	JOURNAL_DONE,    /* all changes are saved: the file goes */
	JOURNAL_LEFT,    /* some are not: it stays, for the next start */
	JOURNAL_REFUSED, /* some are not, and nobody wants them: it stays under another name until the next such one */
};

/* Ends and frees it. */
void journal_close(struct journal *journal, enum journal_end end);

#endif
