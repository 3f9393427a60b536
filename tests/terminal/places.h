/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places where text from elsewhere is shown. */
#ifndef CROSSREAD_TESTS_TERMINAL_PLACES_H
#define CROSSREAD_TESTS_TERMINAL_PLACES_H

#include "session.h"

/* Keys, as a terminal sends them. */
#define ENTER "\r"
#define ESCAPE_KEY "\033"
#define PAGE "\006" /* a page down, in articles and lists */

struct place {
	const char *name;
	void (*show)(struct session *session);
	size_t least; /* stand-ins that must have been seen, else hostile text was not on show */
};

/* Up to a row without a name. */
extern const struct place reading_places[];
extern const struct place annotation_places[];
extern const struct place message_places[];
extern const struct place stand_in_places[];

/* Writes left.txt, of hostile lines if there are any, and right.txt. */
void put_articles(struct session *session, const struct hostile *lines);

/*
 * Writes "name" as a sidecar of left.txt, as put_articles(session, NULL) has written it, with an annotation of each
 * line in [first, end): all its fields that are free say that.
 */
void put_sidecar(struct session *session, const char *name, const struct hostile *lines, size_t first, size_t end);

#endif
