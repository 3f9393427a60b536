/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of records that a crash cannot spoil: each stands behind its length and checksum, so that a torn one is
 * noticed and those before it hold. Who writes it holds a lock, by which others see that it is alive.
 */
#ifndef CROSSREAD_BASE_RECORDS_H
#define CROSSREAD_BASE_RECORDS_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

#include <stdint.h>

enum { RECORDS_MOST_BYTES = 16 * 1024 * 1024 };

struct records {
	int descriptor; /* -1 when it is not open */
	char *path;     /* owned */
	size_t length;  /* bytes of the file that are ours: whole records */
};

/*
 * Makes the file `path`, which must not exist yet, with a first record; only its owner may read it. It appears under
 * its name locked and with that record, or not at all.
 */
bool records_create(struct records *records, const char *path, struct slice first, struct error *error);

/*
 * Adds a record by one write, so that what ends this program cannot take it back; what ends the system can, before
 * records_sync(). What could not be written whole is taken out again. Fails when the file would grow beyond
 * RECORDS_MOST_BYTES. A record costs the time of its length, not of the file.
 */
bool records_add(struct records *records, struct slice record, struct error *error);

/* Forgets the records behind the first `length` bytes. */
bool records_cut(struct records *records, size_t length, struct error *error);

/* Waits until all of it is on the disk. */
bool records_sync(struct records *records, struct error *error);

/* Who holds the file of another program, as records_open() finds it. */
enum records_holder {
	RECORDS_LEFT, /* nobody: that program has ended; now we do */
	RECORDS_HELD, /* a living program */
	RECORDS_GONE, /* there is none of that name any more, or it is no file, or nobody can say */
};

/*
 * Opens a file that another program made; unless it is GONE it must be closed. A stale lock is no obstacle: the system
 * takes locks back from a program that ends. Symbolic links are not followed.
 */
enum records_holder records_open(struct records *records, const char *path);

/* Reads the whole file. */
bool records_read(const struct records *records, struct strbuf *bytes, struct error *error);

/* When the file was last written to, in seconds since 1970. */
int64_t records_time(const struct records *records);

/* Closes the file, which stays; records_remove() also removes it, before anybody else can take it. */
void records_close(struct records *records);
void records_remove(struct records *records);

/*
 * Takes the record at `*position` of what was read and moves there behind it. False at the end and where no whole
 * record stands: *position < bytes.length then says that the rest is torn.
 */
bool records_next(struct slice bytes, size_t *position, struct slice *record);

#endif
