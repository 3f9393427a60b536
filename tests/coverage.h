/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where coverage is counted, every file begins with this: who ends at once, or becomes another program, hands over its
 * counts before. */
#ifndef CROSSREAD_TESTS_COVERAGE_H
#define CROSSREAD_TESTS_COVERAGE_H

#include <signal.h>
#include <unistd.h>

void __gcov_dump(void);
void __gcov_reset(void);

/* From here on it counts anew, since a call that fails, or a signal that does not end it, lets it go on. */
#define HAND_OVER() (__gcov_dump(), __gcov_reset())

#define _exit(status) (HAND_OVER(), _exit(status))
#define execlp(...) (HAND_OVER(), execlp(__VA_ARGS__))
#define execvp(...) (HAND_OVER(), execvp(__VA_ARGS__))
#define raise(number) (HAND_OVER(), raise(number))

#endif
