/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The speakers of a story and their other names: said by the reader in story.yaml, or guessed. */
#ifndef CROSSREAD_SPEECH_SPEAKERS_H
#define CROSSREAD_SPEECH_SPEAKERS_H

#include "crossread/article/story.h"
#include "crossread/base/arena.h"
#include "crossread/speech/quotations.h"

/* The speaker of a quotation of which nobody knows who said it. */
#define SPEAKER_UNKNOWN ((size_t)-1)

struct speaker {
	struct slice name;     /* "Meta" */
	struct slice side;     /* "accused", "accuser" or empty */
	struct slice *aliases; /* other names as written: "Meta spokesperson", "Andy Stone" */
	size_t alias_count;
	size_t alias_capacity;
	bool is_guess;      /* the name and its aliases; to be shown as such */
	bool side_is_guess; /* false for an empty side */
	/* Internal: how often they accuse and deny, from which the side is guessed. */
	size_t accusing;
	size_t denying;
};

struct speaker_key;

struct speakers {
	struct speaker *list; /* those of the story first, in its order; owned */
	size_t count;
	size_t capacity;
	struct arena arena; /* owns the texts */
	size_t document;    /* internal: what stands for the lawsuit; SPEAKER_UNKNOWN */
	/* Internal: the names by which they are found, and a hash table of them (0: free, else number + 1). */
	struct speaker_key *keys;
	size_t key_count;
	size_t key_capacity;
	size_t *slots;
	size_t slot_count;
};

void speakers_init(struct speakers *speakers);
void speakers_release(struct speakers *speakers);

/* Takes over the speakers of a story file; copies what it needs. To be done before guessing. */
void speakers_take(struct speakers *speakers, const struct story *story);

/*
 * Adds whoever speaks in the article, with what it says about them: "A Meta spokesperson" and "a spokesman for Meta"
 * are Meta, and so is Andy Stone where he is introduced as "the communications director at Meta"; "the lawsuit", "court
 * documents" and "the filing" are one. What the story says is never changed, except that a speaker without a side gets
 * a guess. Copies what it needs.
 */
void speakers_guess(struct speakers *speakers, const struct article *article, const struct quotations *quotations);

/*
 * The speaker whom `words`, as they stand in an article, mean: by name, alias, or an organisation in whose name a role
 * speaks; articles, case, typography and a description behind a comma are passed over. SPEAKER_UNKNOWN for others.
 */
size_t speakers_find(const struct speakers *speakers, struct slice words);

/* The name and all aliases, " · " between; the arena owns it. */
struct slice speaker_join_names(const struct speaker *speaker, struct arena *arena);

#endif
