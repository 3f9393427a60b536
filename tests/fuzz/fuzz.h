/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzzers share: the parts of an input, files made of them, and what must be so. */
#ifndef CROSSREAD_TESTS_FUZZ_FUZZ_H
#define CROSSREAD_TESTS_FUZZ_FUZZ_H

#include "must.h"
#include "scratch.h"

#include "crossread/base/strbuf.h"

#include <stdint.h>

/* The target, called by libFuzzer or by replay.c: any bytes must be survived, and always end in the same way. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Parts several texts in one input: a line of its own. */
#define FUZZ_PARTING "=====\n"

static inline struct slice fuzz_input(const uint8_t *data, size_t size)
{
	return slice_from((const char *)data, size);
}

/* Takes the next part of an input, up to a line that parts it from the next one; empty behind the last. */
static inline struct slice fuzz_part(struct slice *rest)
{
	const struct slice parting = slice_of("\n" FUZZ_PARTING);
	bool is_empty = slice_starts(*rest, FUZZ_PARTING);
	size_t found = is_empty ? 0 : slice_find(*rest, parting, 0);
	size_t end = is_empty ? 0 : found == SIZE_MAX ? rest->length : found + 1;
	struct slice part = slice_part(*rest, 0, end);

	*rest = slice_part(*rest, end < rest->length ? end + strlen(FUZZ_PARTING) : end, rest->length);
	return part;
}

/* The folder of this process, made when it is first asked for and removed when the process ends. */
static inline struct scratch *fuzz_folder(void)
{
	static struct scratch folder;

	if (!*folder.folder)
		scratch_init(&folder);
	return &folder;
}

static inline void fuzz_remove_folder(void)
{
	scratch_release(fuzz_folder());
}

/* Writes a file into the folder, without the care of file_write(), and returns its path, which the caller frees. */
static inline char *fuzz_write(const char *name, struct slice bytes)
{
	char *path = scratch_path(fuzz_folder(), name);
	FILE *file = fopen(path, "w");

	if (!file || fwrite(bytes.data, 1, bytes.length, file) != bytes.length || fclose(file) != 0)
		abort();
	return path;
}

/* An error says what is wrong, in one line. */
static inline void fuzz_check_error(const struct error *error)
{
	size_t length = strnlen(error->message, sizeof(error->message));

	CHECK(length > 0 && length < sizeof(error->message));
}

#endif
