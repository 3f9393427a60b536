/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking git: an argument vector, never a line for a shell. */
#include "git.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_OUTPUT = 1024 * 1024 };

/* The exit status by which posix_spawnp() may say that there is no such program. */
enum { NOT_FOUND = 127 };

extern char **environ;

/* Starts git with `output` as its standard output and nothing as its input; 0, or an errno. */
static int start(const char *const *arguments, int output, pid_t *process)
{
	posix_spawn_file_actions_t actions;
	size_t count = 0;
	char **copies;
	int failed;

	while (arguments[count])
		count++;
	copies = mem_new_array(count + 2, sizeof(*copies));
	copies[0] = mem_copy("git", 3);
	for (size_t i = 0; i < count; i++)
		copies[i + 1] = mem_copy(arguments[i], slice_of(arguments[i]).length);
	failed = posix_spawn_file_actions_init(&actions);
	if (!failed) {
		failed = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
		if (!failed)
			failed = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
		if (!failed)
			failed = posix_spawnp(process, "git", &actions, NULL, copies, environ);
		posix_spawn_file_actions_destroy(&actions);
	}
	for (size_t i = 0; copies[i]; i++)
		free(copies[i]);
	free(copies);
	return failed;
}

static bool wait_for(pid_t process, int *status, struct error *error)
{
	int ended;

	while (waitpid(process, &ended, 0) < 0)
		if (errno != EINTR)
			return error_set_errno(error, "git", errno);
	if (!WIFEXITED(ended))
		return error_set(error, "git was ended by signal %d; try again", WTERMSIG(ended));
	*status = WEXITSTATUS(ended);
	if (*status == NOT_FOUND)
		return error_set(error, "git could not be started; install it first");
	return true;
}

bool git_run(const char *const *arguments, struct strbuf *output, int *status, struct error *error)
{
	struct error ended;
	pid_t process;
	int ends[2];
	int failed;
	bool done;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return error_set_errno(error, "git", errno);
	failed = start(arguments, ends[1], &process);
	close(ends[1]);
	if (failed) {
		close(ends[0]);
		if (failed == ENOENT)
			return error_set(error, "there is no git on this machine; install it first");
		return error_set_errno(error, "git", failed);
	}
	done = file_read_stream(ends[0], translate("what git prints"), MOST_OUTPUT, output, error);
	close(ends[0]);
	if (wait_for(process, status, &ended))
		return done;
	if (done)
		*error = ended;
	return false;
}
