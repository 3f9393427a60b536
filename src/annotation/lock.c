/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A lock on the folder itself: it leaves no file behind, and the system takes it back from a program that dies.
 */
#include "lock.h"

#include "crossread/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { TRIES = 10000 };

static void pause_for(long microseconds)
{
	nanosleep(&(struct timespec){ .tv_nsec = microseconds * 1000 }, NULL);
}

bool lock_take(struct lock *lock, const char *path, struct error *error)
{
	char *folder = file_folder(path);
	bool busy = true;

	lock->descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (int i = 0; busy && i < TRIES && lock->descriptor >= 0; i++) {
		if (flock(lock->descriptor, LOCK_EX | LOCK_NB) == 0)
			busy = false;
		else if (errno == EWOULDBLOCK)
			pause_for(500);
		else if (errno != EINTR)
			lock_release(lock);
	}
	if (lock->descriptor < 0)
		busy = false;
	if (busy) {
		lock_release(lock);
		error_set(error, "%.300s: another program has been saving here for five seconds; save again", folder);
	}
	free(folder);
	return !busy;
}

void lock_release(struct lock *lock)
{
	if (lock->descriptor < 0)
		return;
	close(lock->descriptor);
	lock->descriptor = -1;
	/* Who saves without a break must not keep out those who wait. */
	pause_for(1000);
}
