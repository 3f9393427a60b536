/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be so, checked where no test framework is: in monkeys and fuzzers. */
#ifndef CROSSREAD_TESTS_TORTURE_MUST_H
#define CROSSREAD_TESTS_TORTURE_MUST_H

#include <stdio.h>
#include <stdlib.h>

/* Ends the run where it is: whoever watches it tells which run that was. */
#define CHECK(what) \
	do { \
		if (!(what)) { \
			printf("# %s:%d: not so: %s\n", __FILE__, __LINE__, #what); \
			fflush(stdout); \
			abort(); \
		} \
	} while (0)

#endif
