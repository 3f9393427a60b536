/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A strict reader of what a program sends to a terminal: it knows the few sequences that the program means to send, and
 * everything else is a finding. Strings, controls and sequences as ECMA-48 has them, private modes as xterm's Control
 * Sequences.
 */
#ifndef CROSSREAD_TESTS_TERMINAL_VT_H
#define CROSSREAD_TESTS_TERMINAL_VT_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* One reason each why a byte should not have been sent. */
enum vt_rule {
	VT_CONTROL,      /* C0 or DEL that no line or cursor needs */
	VT_C1,           /* U+0080 to U+009F */
	VT_UTF8,         /* an invalid byte: cut, overlong, a surrogate, above U+10FFFF, C1 in eight bits */
	VT_SEPARATOR,    /* U+2028, U+2029 */
	VT_FORMAT,       /* general category Cf: bidi controls, joiners, tags, BOM */
	VT_PRIVATE,      /* general category Co */
	VT_UNASSIGNED,   /* general category Cn, noncharacters too */
	VT_IGNORABLE,    /* what terminals do not agree on: variation selectors, fillers */
	VT_LONE_MARK,    /* a mark that would stand on whatever was there before */
	VT_MANY_MARKS,   /* more than a cell holds */
	VT_ESCAPE,       /* an escape sequence that is not on the list */
	VT_SEQUENCE,     /* a control sequence that is not on the list */
	VT_PARAMETER,    /* one that is, with parameters that it must not have */
	VT_STRING,       /* DCS, SOS, PM, APC */
	VT_COMMAND,      /* an operating system command that is not on the list */
	VT_LONG_TITLE,   /* a title that is longer than a title is */
	VT_COPY,         /* a copy that is no base64 */
	VT_UNTERMINATED, /* a string that ends by something else than ST */
	VT_CUT,          /* a sequence that the program has not finished when it ends */
	VT_LEFT_ON,      /* a mode that was not taken back when it ended */
	VT_RULES,
};

/* What is known of the terminal, and of the program. */
enum vt_kind {
	VT_LINES, /* a verb: lines of text, nothing but LF (OPOST is off) and colours */
	VT_XTERM,
	VT_LINUX,
	VT_VT100,
};

enum {
	VT_MOST_PARAMETERS = 16,
	VT_MOST_COMMAND = 1 << 20, /* bytes of a string */
	VT_MOST_TITLE = 800,       /* bytes */
	VT_MOST_CODES = 5,         /* of one cell */
	VT_AROUND = 48,            /* bytes shown in front of a finding */
	VT_MOST_TOLD = 4,          /* findings described; the others are counted */
};

enum vt_state {
	VT_GROUND,
	VT_IN_ESCAPE,
	VT_IN_DESIGNATION, /* behind ESC ( or ESC ) */
	VT_IN_CSI,
	VT_IN_STRING, /* DCS, SOS, PM, APC */
	VT_IN_COMMAND,
	VT_IN_TERMINATOR, /* behind the ESC in a string */
};

/* Modes that have to be as before when the program ends. */
struct vt_modes {
	bool other_screen, paste, drags, reports, frame, keypad, cursor_keys, insert, graphics, coloured, no_cursor;
	bool region; /* a part of the screen scrolls */
	int titles;  /* kept by the terminal */
};

struct vt {
	enum vt_kind kind;
	unsigned rows;
	unsigned columns;
	enum vt_state state;
	enum vt_state string; /* which string it is, behind VT_IN_TERMINATOR */
	struct vt_modes modes;
	/* Of the control sequence at hand. */
	char prefix; /* "?" and the like, NUL for none */
	char intermediate;
	bool colons;
	unsigned parameters[VT_MOST_PARAMETERS];
	unsigned count;
	/* Of the character at hand. */
	uint32_t code;
	unsigned wanted; /* bytes still to come */
	uint32_t least;  /* below it the form is overlong */
	unsigned codes;  /* in this cell so far */
	struct strbuf command;
	struct strbuf text;  /* what was printed; LF where the cursor was moved otherwise */
	uint32_t latest;     /* what was printed last, which can be repeated */
	struct strbuf title; /* the latest one */
	struct strbuf copy;  /* the latest one, decoded */
	size_t copies;
	bool keeps_text;
	size_t bytes; /* read in all */
	char around[VT_AROUND];
	size_t findings[VT_RULES];
	size_t found;         /* in all */
	struct strbuf report; /* a line for each of the first findings */
	const char *place;    /* what is being shown, for the report; borrowed */
};

void vt_init(struct vt *vt, enum vt_kind kind, unsigned rows, unsigned columns);
void vt_release(struct vt *vt);

/* Takes what the program has sent. */
void vt_feed(struct vt *vt, const char *bytes, size_t length);

/* The program has ended. */
void vt_end(struct vt *vt);

/* What a rule is called. */
const char *vt_rule_name(enum vt_rule rule);

#endif
