/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a program does: a little in make check, much with TORTURE=1, or what the environment says. */
#ifndef CROSSREAD_TESTS_TORTURE_AMOUNT_H
#define CROSSREAD_TESTS_TORTURE_AMOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

static inline bool is_torture(void)
{
	const char *torture = getenv("TORTURE");

	return torture && *torture;
}

/* The number in that variable of the environment, where there is one. */
static inline size_t amount_of(const char *name, size_t otherwise)
{
	const char *value = getenv(name);

	return value && *value ? strtoul(value, NULL, 10) : otherwise;
}

#endif
