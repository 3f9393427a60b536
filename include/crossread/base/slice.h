/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A borrowed run of bytes: what every layer passes instead of NUL-terminated strings. */
#ifndef CROSSREAD_BASE_SLICE_H
#define CROSSREAD_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>

struct slice {
	const char *data; /* not NUL-terminated; NULL only when length is 0 */
	size_t length;    /* bytes */
};

/* The bytes of a NUL-terminated string, without the NUL. NULL gives the empty slice. */
struct slice slice_of(const char *text);

/* The `length` bytes at `data`. */
struct slice slice_from(const char *data, size_t length);

/* The bytes [start, end) of `whole`; both ends are cut to its length. */
struct slice slice_part(struct slice whole, size_t start, size_t end);

bool slice_equal(struct slice a, struct slice b);
bool slice_equal_text(struct slice a, const char *text);
bool slice_starts(struct slice whole, const char *start);

/* Order by bytes, a prefix first: negative, zero or positive as memcmp(). */
int slice_compare(struct slice a, struct slice b);

/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice s);

/* Byte offset of the first occurrence of `part` at or after `from`, or SIZE_MAX. Linear in practice (memmem). */
size_t slice_find(struct slice whole, struct slice part, size_t from);

/* True for space, tab, LF, CR, FF, VT: the same in every locale. */
bool slice_is_space(char byte);

#endif
