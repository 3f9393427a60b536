/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times and identifiers of new entries; fixed for tests, so that the same keys write the same bytes. */
#ifndef CROSSREAD_BASE_STAMP_H
#define CROSSREAD_BASE_STAMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { STAMP_TIME_SIZE = 21, STAMP_ID_SIZE = 11 };

/* Where times and identifiers come from. All zero: the system's clock and random numbers. */
struct stamp {
	bool fixed;     /* count up from `second` and `seed` instead */
	int64_t second; /* seconds since 1970 of the next time, one more after each */
	uint64_t seed;
};

/* Writes the present time as "2026-11-21T17:25:03Z". */
void stamp_time(struct stamp *stamp, char text[STAMP_TIME_SIZE]);

/* Writes the present local time as "17:25" into the first six bytes of `text`. */
void stamp_local_minute(struct stamp *stamp, char text[STAMP_TIME_SIZE]);

/*
 * Writes a new identifier: ten characters of 0-9a-z (51 random bits), the first one a letter, so that YAML never
 * reads a number.
 */
void stamp_id(struct stamp *stamp, char text[STAMP_ID_SIZE]);

#endif
