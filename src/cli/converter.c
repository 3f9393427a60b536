/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a program that turns a file into text. */
#include "converter.h"

#include "crossread/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PIECE = 64 * 1024, NOT_FOUND = 127 };

extern char **environ;

/* 0, or an errno. */
static int start(const char *const *arguments, int input, int output, pid_t *process)
{
	posix_spawn_file_actions_t actions;
	size_t count = 0;
	char **copies;
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed)
		return failed;
	while (arguments[count])
		count++;
	copies = mem_new_array(count + 1, sizeof(*copies));
	for (size_t i = 0; i < count; i++)
		copies[i] = mem_copy(arguments[i], strlen(arguments[i]));
	failed = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	if (!failed)
		failed = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	if (!failed)
		failed = posix_spawnp(process, copies[0], &actions, NULL, copies, environ);
	posix_spawn_file_actions_destroy(&actions);
	for (size_t i = 0; i < count; i++)
		free(copies[i]);
	free(copies);
	return failed;
}

/* Milliseconds of a clock that nobody sets. */
static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Reads what it prints, to the end. */
static bool read_output(int output, const char *name, struct strbuf *text, struct error *error)
{
	long end = now() + CONVERTER_MOST_SECONDS * 1000L;
	char piece[PIECE];

	for (;;) {
		struct pollfd look = { .fd = output, .events = POLLIN };
		long left = end - now();
		ssize_t count;

		if (left <= 0 || poll(&look, 1, (int)left) == 0)
			return error_set(error, "%.200s took more than %d seconds and was ended", name,
				CONVERTER_MOST_SECONDS);
		count = read(output, piece, sizeof(piece));
		if (count == 0)
			return true;
		if (count < 0 && errno != EINTR && errno != EAGAIN)
			return error_set_errno(error, name, errno);
		if (count < 0)
			continue;
		if (text->length + (size_t)count > CONVERTER_MOST_BYTES)
			return error_set(error, "%.200s printed more than %d bytes and was ended", name,
				CONVERTER_MOST_BYTES);
		strbuf_add(text, slice_from(piece, (size_t)count));
	}
}

static bool wait_for(pid_t process, const char *name, struct error *error)
{
	int ended = 0;

	while (waitpid(process, &ended, 0) < 0 && errno == EINTR)
		;
	if (WIFSIGNALED(ended) && WTERMSIG(ended) == SIGXCPU)
		return error_set(error, "%.200s took too long and was ended; the file is no ordinary one", name);
	if (WIFSIGNALED(ended))
		return error_set(error, "%.200s was ended by signal %d", name, WTERMSIG(ended));
	if (WEXITSTATUS(ended) == NOT_FOUND)
		return error_set(error, "%.200s could not be started; install it first", name);
	error_clear(error);
	return WEXITSTATUS(ended) == 0;
}

bool converter_run(const char *const *arguments, int input, struct strbuf *output, struct error *error)
{
	struct error ended;
	pid_t process;
	int ends[2];
	int failed;
	bool done;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return error_set_errno(error, arguments[0], errno);
	failed = start(arguments, input, ends[1], &process);
	close(ends[1]);
	if (failed) {
		close(ends[0]);
		return failed == ENOENT ?
			error_set(error, "%.200s is not on this machine; install it first", arguments[0]) :
			error_set_errno(error, arguments[0], failed);
	}
	done = read_output(ends[0], arguments[0], output, error);
	close(ends[0]);
	if (!done)
		kill(process, SIGKILL);
	if (wait_for(process, arguments[0], &ended))
		return done;
	if (done)
		*error = ended;
	return false;
}
