/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that a terminal sends, as keys and pasted text. Knows no terminal, so that tests can feed it. */
#ifndef CROSSREAD_TERM_TERM_KEYS_H
#define CROSSREAD_TERM_TERM_KEYS_H

#include "crossread/base/strbuf.h"
#include "crossread/screen/event.h"

#include <stdbool.h>

enum {
	TERM_KEYS_ROOM = 4096,             /* bytes that can wait to be read as keys */
	TERM_KEYS_MOST_KNOWN = 40,         /* sequences learnt from terminfo */
	TERM_KEYS_MOST_PASTED = 64 * 1024, /* bytes; what is pasted beyond is dropped */
};

/*
 * Why not wgetch(): it cannot tell the end of input from a time-out, so a vanished terminal would spin; it makes two
 * system calls for each byte of a paste; and it hands on the bytes of sequences that terminfo does not have as
 * letters, so that an unknown key would run commands.
 */
struct term_keys {
	struct {
		const char *sequence;
		size_t length;
		uint32_t key;
	} known[TERM_KEYS_MOST_KNOWN];
	size_t known_count;
	char waiting[TERM_KEYS_ROOM];
	size_t length;        /* bytes of `waiting` */
	bool pasting;         /* between the marks of bracketed paste */
	struct strbuf pasted; /* as it came */
	struct strbuf text;   /* as it is handed out */
};

void term_keys_init(struct term_keys *keys);
void term_keys_release(struct term_keys *keys);

/*
 * Teaches a sequence of this terminal, which goes before the common ones (ECMA-48 and what xterm, VTE, rxvt and Linux
 * send). `sequence` is kept by reference; one that does not begin with ESC, or is one too many, is left out.
 */
void term_keys_learn(struct term_keys *keys, const char *sequence, uint32_t key);

/* Where to put new bytes, and how many at most; term_keys_feed() says how many were put there. */
char *term_keys_room(struct term_keys *keys, size_t *room);
void term_keys_feed(struct term_keys *keys, size_t length);

/*
 * Takes the next key or pasted text; false when there is none yet. With `complete` nothing more is to come soon, so
 * what is incomplete is settled: ESC is the key Esc, half a sequence or character is dropped, a paste without end is
 * handed out. Unknown sequences and bytes that are not UTF-8 are dropped.
 */
bool term_keys_next(struct term_keys *keys, bool complete, struct event *event);

/* Milliseconds to wait for more before the next call says `complete`; -1 when nothing is incomplete. */
int term_keys_patience(const struct term_keys *keys);

#endif
