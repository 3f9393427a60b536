/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replacing a file so that the old or the new content stands on the disk, never a part of either. */
#include "crossread/base/file.h"

#include "crossread/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Not made of the target's name, which may already be as long as a name can be. */
#define TEMPORARY_PREFIX ".crossread-saving-"
#define TEMPORARY_RANDOM "XXXXXX"

/* Of copies kept beside a file. */
enum { MOST_COPIES = 1000 };

/* What is being written, beside the file that it will replace. */
struct draft {
	const char *target;
	char *folder;
	char *temporary;
	int folder_descriptor; /* opened before anything is written: what cannot be synchronised is not begun */
	int descriptor;
};

static bool write_all(int descriptor, struct slice content)
{
	size_t done = 0;
	int interruptions = 0;

	while (done < content.length) {
		ssize_t wrote = write(descriptor, content.data + done, content.length - done);

		if (wrote < 0 && errno == EINTR && ++interruptions < FILE_MOST_INTERRUPTIONS)
			continue;
		if (wrote < 0)
			return false;
		done += (size_t)wrote;
	}
	return true;
}

/* Reads back what was written: a file system that lies is noticed before the old file is given up. */
static bool reads_back(const struct draft *draft, struct slice content, struct error *error)
{
	struct strbuf back;
	bool same;

	if (lseek(draft->descriptor, 0, SEEK_SET) != 0)
		return error_set_errno(error, draft->target, errno);
	strbuf_init(&back);
	same = file_read_stream(draft->descriptor, draft->target, content.length, &back, error);
	if (same && !slice_equal(strbuf_slice(&back), content))
		same = error_set(error,
			"%.300s: the disk gave back other bytes than were written; nothing was replaced",
			draft->target);
	strbuf_release(&back);
	return same;
}

/* Gives the draft the owner, group and mode of the file that it replaces, as far as that is permitted. */
static bool take_over(int descriptor, const struct stat *old)
{
	mode_t mode = old->st_mode & 0777;

	if (fchown(descriptor, old->st_uid, old->st_gid) != 0) {
		if (errno != EPERM)
			return false;
		/* Only root gives files away; the group, at least, can be one of ours. */
		if (fchown(descriptor, (uid_t)-1, old->st_gid) != 0) {
			if (errno != EPERM)
				return false;
			/* Another group must not get what was for the old one. */
			mode = (mode & ~(mode_t)070) | (mode & 07) << 3;
		}
	}
	return fchmod(descriptor, mode) == 0;
}

static bool set_mode(const struct draft *draft, struct error *error)
{
	struct stat old;

	if (stat(draft->target, &old) == 0) {
		if (!S_ISREG(old.st_mode))
			return error_set(error, "%.300s: is no regular file; move it away", draft->target);
		return take_over(draft->descriptor, &old) || error_set_errno(error, draft->target, errno);
	}
	if (errno == ENOENT) {
		mode_t mask = umask(0);

		umask(mask);
		if (fchmod(draft->descriptor, 0666 & ~mask) == 0)
			return true;
	}
	return error_set_errno(error, draft->target, errno);
}

/* Fills the draft and closes it; `*written` is what the file will be like. */
static bool fill(struct draft *draft, struct slice content, struct file_mark *written, struct error *error)
{
	struct stat status;
	bool done = set_mode(draft, error);

	if (done && (!write_all(draft->descriptor, content) || fsync(draft->descriptor) != 0))
		done = error_set_errno(error, draft->target, errno);
	done = done && reads_back(draft, content, error);
	if (done && fstat(draft->descriptor, &status) != 0)
		done = error_set_errno(error, draft->target, errno);
	if (close(draft->descriptor) != 0 && done)
		done = error_set_errno(error, draft->target, errno);
	if (done)
		*written = file_mark_of(&status);
	return done;
}

static bool sync_folder(const struct draft *draft, struct error *error)
{
	/* EINVAL: a file system that does not synchronise folders; nothing more can be done there. */
	if (fsync(draft->folder_descriptor) == 0 || errno == EINVAL)
		return true;
	return error_set(error, "%.300s: is written, but the disk did not confirm it (%s)", draft->target,
		strerror(errno));
}

/* Puts the draft in the place of the file if that is still as `known` says. */
static enum file_outcome put(const struct draft *draft, const struct file_mark *known, struct error *error)
{
	struct file_mark now;

	if (known) {
		if (!file_mark_look(&now, draft->target, error))
			return FILE_FAILED;
		if (!file_mark_equal(&now, known)) {
			error_set(error, "%.300s: somebody else is writing it all the time; save again", draft->target);
			return FILE_CHANGED;
		}
	}
	if (rename(draft->temporary, draft->target) == 0)
		return sync_folder(draft, error) ? FILE_REPLACED : FILE_UNCONFIRMED;
	error_set_errno(error, draft->target, errno);
	return FILE_FAILED;
}

/* Takes the draft away; when that fails, too, the message says what is left. */
static void discard(const struct draft *draft, struct error *error)
{
	char message[ERROR_SIZE];

	if (unlink(draft->temporary) == 0 || errno == ENOENT)
		return;
	memcpy(message, error->message, sizeof(message));
	error_set(error, "%.500s; %.300s is left beside it and can be removed", message,
		file_base_name(draft->temporary));
}

static char *temporary_in(const char *folder)
{
	return file_join(folder, TEMPORARY_PREFIX TEMPORARY_RANDOM);
}

static enum file_outcome replace(struct draft *draft, struct slice content, struct file_mark *mark, struct error *error)
{
	enum file_outcome outcome = FILE_FAILED;
	struct file_mark written;

	draft->descriptor = mkostemp(draft->temporary, O_CLOEXEC);
	if (draft->descriptor < 0) {
		error_set_errno(error, draft->target, errno);
		return FILE_FAILED;
	}
	if (fill(draft, content, &written, error))
		outcome = put(draft, mark, error);
	if (outcome == FILE_FAILED || outcome == FILE_CHANGED)
		discard(draft, error);
	else if (mark)
		*mark = written;
	return outcome;
}

enum file_outcome file_replace(const char *path, struct slice content, struct file_mark *mark, struct error *error)
{
	enum file_outcome outcome = FILE_FAILED;
	char *target = file_target(path, error);
	struct draft draft = { .target = target };

	if (!target)
		return FILE_FAILED;
	draft.folder = file_folder(target);
	draft.temporary = temporary_in(draft.folder);
	draft.folder_descriptor = open(draft.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (draft.folder_descriptor < 0) {
		error_set_errno(error, target, errno);
	} else {
		outcome = replace(&draft, content, mark, error);
		close(draft.folder_descriptor);
	}
	free(draft.temporary);
	free(draft.folder);
	free(target);
	return outcome;
}

bool file_write(const char *path, struct slice content, struct error *error)
{
	return file_replace(path, content, NULL, error) == FILE_REPLACED;
}

bool file_keep_copy(const char *path, struct slice bytes, char **copy, struct error *error)
{
	struct strbuf name;
	bool done;

	*copy = NULL;
	strbuf_init(&name);
	strbuf_add_format(&name, "%s.bak", path);
	for (int number = 2; file_exists(strbuf_text(&name)) && number <= MOST_COPIES; number++) {
		strbuf_clear(&name);
		strbuf_add_format(&name, "%s.bak%d", path, number);
	}
	if (file_exists(strbuf_text(&name)))
		done = error_set(error, "%.200s: not saved: too many copies beside it (.bak2, ...); remove some", path);
	else
		done = file_write(strbuf_text(&name), bytes, error);
	if (done)
		*copy = strbuf_detach(&name);
	strbuf_release(&name);
	return done;
}

void file_sweep(const char *path)
{
	struct error ignored;
	char *target = file_target(path, &ignored);
	char *folder = target ? file_folder(target) : NULL;
	DIR *entries = folder ? opendir(folder) : NULL;
	const struct dirent *entry;

	while (entries && (entry = readdir(entries))) {
		if (strncmp(entry->d_name, TEMPORARY_PREFIX, strlen(TEMPORARY_PREFIX)) == 0 &&
			strlen(entry->d_name) == strlen(TEMPORARY_PREFIX TEMPORARY_RANDOM))
			(void)unlinkat(dirfd(entries), entry->d_name, 0);
	}
	if (entries)
		closedir(entries);
	free(folder);
	free(target);
}
