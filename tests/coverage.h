/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where coverage is counted, every file begins with this: a child hands its counts over before it ends or is another program. */
#ifndef CROSSREAD_TESTS_COVERAGE_H
#define CROSSREAD_TESTS_COVERAGE_H

#include <unistd.h>

void __gcov_dump(void);

#define _exit(status) (__gcov_dump(), _exit(status))
#define execlp(...) (__gcov_dump(), execlp(__VA_ARGS__))
#define execvp(...) (__gcov_dump(), execvp(__VA_ARGS__))

#endif
