/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running another program that needs no terminal. */
#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* How often, and how many nanoseconds apart, it is looked whether the program has ended: two seconds in all. */
enum { LOOKS = 400, LOOK_EVERY = 5000000 };

extern char **environ;

/* 0, or an errno. */
static int start(char *const *arguments, int input, pid_t *process)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t usual;
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed)
		return failed;
	failed = posix_spawnattr_init(&attributes);
	if (!failed) {
		/* What we ignore would stay ignored. */
		sigemptyset(&usual);
		sigaddset(&usual, SIGPIPE);
		posix_spawnattr_setsigdefault(&attributes, &usual);
		posix_spawnattr_setpgroup(&attributes, 0);
		posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
		failed = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
		if (!failed)
			failed = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
		if (!failed)
			failed = posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
		if (!failed)
			failed = posix_spawnp(process, arguments[0], &actions, &attributes, arguments, environ);
		posix_spawnattr_destroy(&attributes);
	}
	posix_spawn_file_actions_destroy(&actions);
	return failed;
}

static bool write_all(int output, struct slice text)
{
	size_t done = 0;

	while (done < text.length) {
		ssize_t written = write(output, text.data + done, text.length - done);

		if (written > 0)
			done += (size_t)written;
		else if (errno != EINTR)
			return false;
	}
	return true;
}

static bool wait_for(pid_t process, const char *name, struct error *error)
{
	const struct timespec pause = { 0, LOOK_EVERY };
	int status = 0;

	for (int i = 0; i < LOOKS; i++) {
		pid_t ended = waitpid(process, &status, WNOHANG);

		if (ended == process)
			return status == 0 ? true : error_set(error, "%.100s failed", name);
		if (ended < 0 && errno != EINTR)
			return error_set_errno(error, name, errno);
		nanosleep(&pause, NULL);
	}
	return true;
}

bool program_run(char *const *arguments, struct slice input, struct error *error)
{
	pid_t process;
	bool written;
	int failed;
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return error_set_errno(error, arguments[0], errno);
	failed = start(arguments, ends[0], &process);
	close(ends[0]);
	if (failed) {
		close(ends[1]);
		return error_set_errno(error, arguments[0], failed);
	}
	written = write_all(ends[1], input);
	close(ends[1]);
	return wait_for(process, arguments[0], error) &&
		(written || error_set(error, "%.100s did not take everything", arguments[0]));
}
