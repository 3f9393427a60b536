/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files: read with a limit, written so that the old or the new content stands on the disk, never a part. */
#ifndef CROSSREAD_BASE_FILE_H
#define CROSSREAD_BASE_FILE_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/*
 * Reads the regular file `path` (symbolic links are followed) into `content`, at most `limit` bytes.
 * A directory, FIFO, device or socket is refused before it is opened for reading, so that nothing blocks.
 */
bool file_read(const char *path, size_t limit, struct strbuf *content, struct error *error);

/* Reads an open stream of any kind to its end, at most `limit` bytes; `name` is for the message. */
bool file_read_stream(int descriptor, const char *name, size_t limit, struct strbuf *content, struct error *error);

/* True when something of this name exists (a dangling symbolic link counts). */
bool file_exists(const char *path);

/*
 * Replaces `path` by `content`: a temporary file in the same folder, read back, synchronised, renamed, the folder
 * synchronised. Follows a symbolic link to its target; keeps mode and, where permitted, owner of an existing file. On
 * an error before the rename the old file is whole and the temporary file is gone; when only the folder cannot be
 * synchronised the new file stands there, but might not survive a power cut.
 */
bool file_write(const char *path, struct slice content, struct error *error);

/* The part of `path` behind the last slash. Borrowed from `path`. */
const char *file_base_name(const char *path);

/* "folder/name", or just name where folder is "". The caller frees it. */
char *file_join(const char *folder, const char *name);

/* The folder of `path` ("." when it names none). The caller frees it. */
char *file_folder(const char *path);

#endif
