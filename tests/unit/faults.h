/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One kind of system call that fails, for tests of what is done about it. */
#ifndef CROSSREAD_TESTS_UNIT_FAULTS_H
#define CROSSREAD_TESTS_UNIT_FAULTS_H

#include <limits.h>
#include <string.h>

#include "system_calls.h"

static struct {
	const char *call; /* NULL: none fails */
	int passed;       /* calls that are let through before */
	int times;        /* that fail then */
	int number;       /* errno */
	int fired;
	void (*instead)(void); /* what happens before the call, which then does not fail */
} fault;

static bool strikes(const char *call)
{
	if (!fault.call || strcmp(call, fault.call) != 0)
		return false;
	if (fault.passed > 0) {
		fault.passed--;
		return false;
	}
	if (fault.fired == fault.times)
		return false;
	fault.fired++;
	if (fault.instead) {
		const char *armed = fault.call;

		fault.call = NULL;
		fault.instead();
		fault.call = armed;
		return false;
	}
	errno = fault.number;
	return true;
}

/* Lets calls of that name fail `times` times, after `passed` that do not. */
static inline void fault_arm(const char *call, int passed, int times, int number)
{
	fault.call = call;
	fault.passed = passed;
	fault.times = times;
	fault.number = number;
	fault.fired = 0;
	fault.instead = NULL;
}

/* The next such calls do something else first. */
static inline void fault_instead(const char *call, int times, void (*instead)(void))
{
	fault_arm(call, 0, times, 0);
	fault.instead = instead;
}

/* A fault that did not fire proves nothing: returns how often it did. */
static inline int fault_fired(void)
{
	fault.call = NULL;
	return fault.fired;
}

#endif
