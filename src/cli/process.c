/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program, run for what it prints. */
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The exit status by which posix_spawnp() may say that there is no such program. */
enum { NOT_FOUND = 127 };

extern char **environ;

/* 0, or an errno. */
static int spawn(const char *const *arguments, int input, int output, pid_t *id)
{
	posix_spawn_file_actions_t actions;
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed)
		return failed;
	if (input < 0)
		failed = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	else
		failed = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	if (!failed)
		failed = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	/* The cast is that of the interface, which does not change what it asks for as if it would. */
	if (!failed)
		failed = posix_spawnp(id, arguments[0], &actions, NULL, (char *const *)arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	return failed;
}

bool process_start(struct process *process, const char *const *arguments, int input, struct error *error)
{
	int ends[2];
	int failed;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return error_set_errno(error, arguments[0], errno);
	*process = (struct process){ .output = ends[0], .name = arguments[0] };
	failed = spawn(arguments, input, ends[1], &process->id);
	close(ends[1]);
	if (!failed)
		return true;
	close(ends[0]);
	if (failed == ENOENT)
		return error_set(error, "%.200s is not on this machine; install it first", arguments[0]);
	/* The C library says so of a missing program, too, when a folder of PATH may not be searched. */
	if (failed == EACCES && !strchr(arguments[0], '/'))
		return error_set(error, "%.200s may not be run, or is in no folder of PATH; install it first",
			arguments[0]);
	return error_set_errno(error, arguments[0], failed);
}

bool process_wait(struct process *process, int *status, struct error *error)
{
	int ended;

	close(process->output);
	while (waitpid(process->id, &ended, 0) < 0)
		if (errno != EINTR)
			return error_set_errno(error, process->name, errno);
	if (WIFSIGNALED(ended) && WTERMSIG(ended) == SIGXCPU)
		return error_set(error, "%.200s took too long and was ended; the file is no ordinary one",
			process->name);
	if (WIFSIGNALED(ended))
		return error_set(error, "%.200s was ended by signal %d", process->name, WTERMSIG(ended));
	*status = WEXITSTATUS(ended);
	if (*status == NOT_FOUND)
		return error_set(error, "%.200s could not be started; install it first", process->name);
	return true;
}
