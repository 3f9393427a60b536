/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The speakers of the story: guessed, and changed by the reader. What they change is kept at once in the story file
 * beside the articles; nothing is written there before.
 */
#ifndef CROSSREAD_WORK_NAMING_H
#define CROSSREAD_WORK_NAMING_H

#include "crossread/base/arena.h"
#include "crossread/base/strbuf.h"
#include "crossread/speech/speaker_names.h"

#include <stdbool.h>
#include <stddef.h>

struct work;

/* What the list says of a speaker. */
struct naming_row {
	struct slice names; /* the name and all others, for the filter */
	size_t quotations;
};

struct naming {
	struct naming_row *rows; /* one for each of quoting.found.speakers; owned */
	size_t count;
	struct arena arena; /* owns their texts */
	struct speaker_names *known; /* those that the story file gives; NULL: nobody has asked for them yet; owned */
	/* The story file as it was before each change, the latest last; empty: there was none. Owned. */
	struct strbuf *before;
	size_t before_count;
	size_t before_capacity;
};

void naming_release(struct naming *naming);

/* Reads which names the story file gives, unless they are known. */
void naming_know(struct work *work);

/* All names of the speaker that an annotation names, as far as they are known; see speaker_names_of(). */
struct slice naming_names_of(const struct work *work, struct slice written);

/* Makes the rows anew, after speakers or voices have changed. */
void naming_list(struct work *work);

/*
 * What the reader says of speaker `number` of the table, in the list of speakers: that the guess is right; that the
 * name is another one, the guessed one being an alias then; that it is but another name for somebody else; on which
 * side they are (one of story_sides, NULL for the next one); that it is no more than a guess. Each is written to the
 * story file as it is on the disk, so that what a colleague has changed stays. False, with a message, when it could not
 * be.
 */
bool naming_confirm(struct work *work, size_t number);
bool naming_rename(struct work *work, size_t number, struct slice name);
bool naming_merge(struct work *work, size_t number, struct slice other);
bool naming_set_side(struct work *work, size_t number, const char *side);
bool naming_forget(struct work *work, size_t number);

/* Puts the story file back as it was before the latest change, unless somebody has changed it since. */
bool naming_undo(struct work *work);

#endif
