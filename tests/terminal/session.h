/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of the program on a terminal that reads strictly, and what came of them. */
#ifndef CROSSREAD_TESTS_TERMINAL_SESSION_H
#define CROSSREAD_TESTS_TERMINAL_SESSION_H

#include "hostile.h"
#include "terminal.h"
#include "vt.h"

struct session {
	const char *program;
	const char *place;      /* what is tried; for the report */
	const char *plain_term; /* TERM of a run that prints lines; NULL: as of xterm */
	enum hostile_reach reach;
	const char *ahead;   /* typed before the next run begins; NULL: nothing */
	unsigned short rows; /* of the next run */
	unsigned short columns;
	struct terminal terminal;
	struct vt vt;
	size_t runs;
	size_t bytes;       /* that the program sent */
	size_t shown;       /* stand-ins among them: that hostile text was on show */
	size_t failures;    /* findings, and runs that did not end well */
	struct strbuf call; /* the program's arguments */
	struct strbuf report;
};

void session_init(struct session *session, const char *program, enum hostile_reach reach);
void session_release(struct session *session);

/* Writes a file, in the current folder. */
void session_put(struct session *session, const char *name, struct slice content);

/* Starts the program with the arguments up to NULL; its standard output and standard error are the terminal. */
void session_start(struct session *session, enum vt_kind kind, ...);

/* Types the bytes at once, `times` times, and lets the program come to rest each time. */
void session_press(struct session *session, const char *keys, unsigned times);

/* Pastes a text, in brackets as a terminal does. */
void session_paste(struct session *session, struct slice text);

/* Lets the program come to rest; false when it has ended. */
bool session_rest(struct session *session);

/* Waits until it has ended. Whatever it did that it should not have is counted and reported. */
void session_end(struct session *session);

/* Kills it, which leaves the terminal as it is. */
void session_kill(struct session *session);

/* Counts a failure of the test's own, with a line for the report. */
__attribute__((format(printf, 2, 3))) void session_fail(struct session *session, const char *format, ...);

/* All of a verb: arguments, and no keys. */
#define session_print(session, ...) (session_start(session, VT_LINES, __VA_ARGS__, NULL), session_end(session))

#endif
