/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where coverage is counted, every file begins with this: a child that ends by _exit() hands its counts over, too. */
#ifndef CROSSREAD_TESTS_COVERAGE_H
#define CROSSREAD_TESTS_COVERAGE_H

#include <unistd.h>

void __gcov_dump(void);

#define _exit(status) (__gcov_dump(), _exit(status))

#endif
