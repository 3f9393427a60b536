/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files: read with a limit, written so that the old or the new content stands on the disk, never a part. */
#ifndef CROSSREAD_BASE_FILE_H
#define CROSSREAD_BASE_FILE_H

#include "crossread/base/error.h"
#include "crossread/base/file_mark.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/* How often in a row a signal may interrupt the reading or writing of a file before that counts as an error. */
enum { FILE_MOST_INTERRUPTIONS = 1000 };

/*
 * Reads the regular file `path` (symbolic links are followed) into `content`, at most `limit` bytes.
 * A directory, FIFO, device or socket is refused before it is opened for reading, so that nothing blocks.
 */
bool file_read(const char *path, size_t limit, struct strbuf *content, struct error *error);

/* The same, but only its first `most` bytes, or all of a file that is shorter. */
bool file_read_start(const char *path, size_t most, struct strbuf *content, struct error *error);

/* Reads an open stream of any kind to its end, at most `limit` bytes; `name` is for the message. */
bool file_read_stream(int descriptor, const char *name, size_t limit, struct strbuf *content, struct error *error);

/* True when something of this name exists (a dangling symbolic link counts). */
bool file_exists(const char *path);

/*
 * Where writing to `path` goes: symbolic links are followed, also a chain of them whose end does not exist yet. The
 * caller frees it; NULL when that cannot be told.
 */
char *file_target(const char *path, struct error *error);

enum file_outcome {
	FILE_REPLACED,
	FILE_CHANGED,     /* not as `mark` said: left alone */
	FILE_UNCONFIRMED, /* the new content stands there, but might not survive a power cut */
	FILE_FAILED,      /* left alone */
};

/*
 * Replaces `path` by `content`: a temporary file in the same folder, read back, synchronised, renamed, the folder
 * synchronised. A symbolic link is kept and its target replaced. The mode of an existing file is kept, its owner and
 * group as far as permitted; another name of it (a hard link) keeps the old content.
 *
 * `mark`, when not NULL, is what the file was like when it was read: it is compared right before the file is replaced,
 * and then becomes what it is like now. After FILE_CHANGED and FILE_FAILED the old file is whole and the temporary
 * file is gone, or else the message names it.
 */
enum file_outcome file_replace(const char *path, struct slice content, struct file_mark *mark, struct error *error);

/* The same whatever the file was like; false unless it was replaced. */
bool file_write(const char *path, struct slice content, struct error *error);

/*
 * Keeps `bytes`, which `path` holds, as `path`.bak, .bak2 and so on, whichever is free; `*copy` becomes that name,
 * which the caller frees, NULL on failure.
 */
bool file_keep_copy(const char *path, struct slice bytes, char **copy, struct error *error);

/*
 * Removes the temporary files that programs which were killed have left where file_write(path) would make its own.
 * Only when no other program can be writing there.
 */
void file_sweep(const char *path);

/* The part of `path` behind the last slash. Borrowed from `path`. */
const char *file_base_name(const char *path);

/* "folder/name", or just name where folder is "". The caller frees it. */
char *file_join(const char *folder, const char *name);

/* The folder of `path` ("." when it names none). The caller frees it. */
char *file_folder(const char *path);

#endif
