/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of control sequences. */
#ifndef CROSSREAD_TESTS_TERMINAL_VT_SEQUENCE_H
#define CROSSREAD_TESTS_TERMINAL_VT_SEQUENCE_H

#include "vt.h"

/* Which rule the control sequence at hand breaks, which ends in `final`: VT_RULES for none. Takes note of modes. */
enum vt_rule vt_sequence_check(struct vt *vt, char final);

#endif
