/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A lock on the folder itself: it leaves no file behind, and the system takes it back from a program that dies.
 */
#include "crossread/annotation/lock.h"

#include "crossread/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static int64_t milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void pause_for(long microseconds)
{
	nanosleep(&(struct timespec){ .tv_nsec = microseconds * 1000 }, NULL);
}

static void give_up(struct lock *lock)
{
	close(lock->descriptor);
	lock->descriptor = -1;
}

/* The folder where the file is written, whatever links lead there: all who write it must lock the same one. */
static char *folder_of(const char *path, struct error *error)
{
	char *target = file_target(path, error);
	char *folder = target ? file_folder(target) : NULL;

	free(target);
	return folder;
}

bool lock_take(struct lock *lock, const char *path, int patience, struct error *error)
{
	int64_t end = milliseconds_now() + patience;
	char *folder = folder_of(path, error);

	lock->descriptor = -1;
	if (!folder)
		return false;
	lock->descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(folder);
	if (lock->descriptor < 0)
		return error_set_errno(error, path, errno);
	while (flock(lock->descriptor, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EWOULDBLOCK && errno != EINTR) {
			give_up(lock);
			return true;
		}
		if (milliseconds_now() >= end) {
			give_up(lock);
			return error_set(error, "%.300s: another program keeps saving beside it", path);
		}
		pause_for(500);
	}
	return true;
}

bool lock_holds(const struct lock *lock)
{
	return lock->descriptor >= 0;
}

void lock_release(struct lock *lock)
{
	if (lock->descriptor < 0)
		return;
	give_up(lock);
	/* Who saves without a break must not keep out those who wait. */
	pause_for(1000);
}
