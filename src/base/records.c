/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of records: "LENGTH CHECKSUM", LF, the record, LF. Text, so that a person can read what a crash left; the
 * checksum is the first 64 bits of the SHA-256 in hexadecimal.
 */
#include "crossread/base/records.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/sha256.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHECKSUM_DIGITS = 16, MOST_LENGTH_DIGITS = 8 };

static const char unfinished[] = ".new";

static void frame(struct slice record, struct strbuf *out)
{
	char digest[SHA256_HEX_SIZE];

	sha256_hex(record, digest);
	strbuf_add_format(out, "%zu %.*s\n", record.length, CHECKSUM_DIGITS, digest);
	strbuf_add(out, record);
	strbuf_add_byte(out, '\n');
}

/* One write for one record: a program that is killed has either begun it or not, and the system ends what has begun. */
static bool write_whole(int descriptor, struct slice bytes)
{
	ssize_t wrote;

	do
		wrote = write(descriptor, bytes.data, bytes.length);
	while (wrote < 0 && errno == EINTR);
	if (wrote >= 0 && (size_t)wrote < bytes.length)
		errno = ENOSPC;
	return wrote >= 0 && (size_t)wrote == bytes.length;
}

bool records_add(struct records *records, struct slice record, struct error *error)
{
	struct strbuf bytes;
	bool done = false;

	if (records->descriptor < 0)
		return error_set(error, "the file was closed after an error");
	strbuf_init(&bytes);
	frame(record, &bytes);
	if (bytes.length > RECORDS_MOST_BYTES - records->length) {
		error_set(error, "%.300s: is full, at %d MiB", records->path, RECORDS_MOST_BYTES >> 20);
	} else if (write_whole(records->descriptor, strbuf_slice(&bytes))) {
		records->length += bytes.length;
		done = true;
	} else {
		error_set_errno(error, records->path, errno);
		/* A part of a record would hide those that follow. */
		if (ftruncate(records->descriptor, (off_t)records->length) != 0)
			records_close(records);
	}
	strbuf_release(&bytes);
	return done;
}

/* Locks the new file, fills it, and only then gives it its name: nobody may take it for one that was left behind. */
static bool publish(struct records *records, const char *temporary, struct slice first, struct error *error)
{
	if (flock(records->descriptor, LOCK_EX | LOCK_NB) != 0)
		return error_set_errno(error, temporary, errno);
	if (!records_add(records, first, error))
		return false;
	if (rename(temporary, records->path) != 0)
		return error_set_errno(error, records->path, errno);
	return true;
}

bool records_create(struct records *records, const char *path, struct slice first, struct error *error)
{
	struct strbuf temporary;
	bool done;

	strbuf_init(&temporary);
	strbuf_add_format(&temporary, "%s%s", path, unfinished);
	*records = (struct records){ .path = mem_copy(path, strlen(path)) };
	records->descriptor = open(strbuf_text(&temporary),
		O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
	if (records->descriptor < 0) {
		done = error_set_errno(error, path, errno);
	} else {
		done = publish(records, strbuf_text(&temporary), first, error);
		if (!done)
			unlink(strbuf_text(&temporary));
	}
	if (!done)
		records_close(records);
	strbuf_release(&temporary);
	return done;
}

bool records_cut(struct records *records, size_t length, struct error *error)
{
	if (length >= records->length)
		return true;
	if (ftruncate(records->descriptor, (off_t)length) != 0)
		return error_set_errno(error, records->path, errno);
	records->length = length;
	return true;
}

bool records_sync(struct records *records, struct error *error)
{
	if (records->descriptor < 0 || fdatasync(records->descriptor) == 0)
		return true;
	return error_set_errno(error, records->path, errno);
}

/* True when the open file still is what stands under its name: who held it before us may have removed it. */
static bool has_its_name(const struct records *records)
{
	struct stat open_one;
	struct stat named;

	return fstat(records->descriptor, &open_one) == 0 && lstat(records->path, &named) == 0 &&
		S_ISREG(open_one.st_mode) && open_one.st_dev == named.st_dev && open_one.st_ino == named.st_ino;
}

enum records_holder records_open(struct records *records, const char *path)
{
	enum records_holder holder = RECORDS_GONE;

	*records = (struct records){ .path = mem_copy(path, strlen(path)) };
	/* O_NONBLOCK: a FIFO that somebody put there must not hold the program. */
	records->descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
	if (records->descriptor >= 0) {
		if (flock(records->descriptor, LOCK_EX | LOCK_NB) == 0)
			holder = RECORDS_LEFT;
		else if (errno == EWOULDBLOCK)
			holder = RECORDS_HELD;
		if (!has_its_name(records))
			holder = RECORDS_GONE;
	}
	if (holder == RECORDS_GONE)
		records_close(records);
	return holder;
}

bool records_read(const struct records *records, struct strbuf *bytes, struct error *error)
{
	if (lseek(records->descriptor, 0, SEEK_SET) != 0)
		return error_set_errno(error, records->path, errno);
	return file_read_stream(records->descriptor, records->path, RECORDS_MOST_BYTES, bytes, error);
}

int64_t records_time(const struct records *records)
{
	struct stat status;

	return fstat(records->descriptor, &status) == 0 ? (int64_t)status.st_mtime : 0;
}

void records_close(struct records *records)
{
	if (records->descriptor >= 0)
		close(records->descriptor);
	free(records->path);
	*records = (struct records){ .descriptor = -1 };
}

void records_remove(struct records *records)
{
	if (records->descriptor >= 0)
		unlink(records->path);
	records_close(records);
}

/* Reads the digits of a length from `*position` on; false when there are none or too many. */
static bool take_length(struct slice bytes, size_t *position, size_t *length)
{
	size_t start = *position;

	*length = 0;
	while (*position < bytes.length && bytes.data[*position] >= '0' && bytes.data[*position] <= '9') {
		if (*position - start == MOST_LENGTH_DIGITS)
			return false;
		*length = *length * 10 + (size_t)(bytes.data[(*position)++] - '0');
	}
	return *position > start;
}

bool records_next(struct slice bytes, size_t *position, struct slice *record)
{
	size_t at = *position;
	size_t length;
	char digest[SHA256_HEX_SIZE];
	struct slice checksum;

	if (!take_length(bytes, &at, &length) || at == bytes.length || bytes.data[at++] != ' ')
		return false;
	checksum = slice_part(bytes, at, at + CHECKSUM_DIGITS);
	at += CHECKSUM_DIGITS;
	/* Two line ends, one before and one behind the record. */
	if (at >= bytes.length || bytes.length - at < length + 2 || bytes.data[at++] != '\n')
		return false;
	*record = slice_part(bytes, at, at + length);
	at += length;
	sha256_hex(*record, digest);
	if (bytes.data[at++] != '\n' || !slice_equal(checksum, slice_part(slice_of(digest), 0, CHECKSUM_DIGITS)))
		return false;
	*position = at;
	return true;
}
