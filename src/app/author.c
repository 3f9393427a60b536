/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who tags: asks git, falls back to the login name. */
#include "author.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"

#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { MOST_NAME = 1024 };

void author_ask(struct author_query *query, const char *path)
{
	char *folder = file_folder(path);
	/* posix_spawnp() takes them as writable, though it does not write. */
	char git[] = "git";
	char option[] = "-C";
	char verb[] = "config";
	char name[] = "user.name";
	char *const arguments[] = { git, option, folder, verb, name, NULL };
	posix_spawn_file_actions_t actions;
	int ends[2];

	*query = (struct author_query){ 0, -1 };
	if (pipe2(ends, O_CLOEXEC) == 0) {
		posix_spawn_file_actions_init(&actions);
		posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
		posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
		posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
		if (posix_spawnp(&query->process, git, &actions, NULL, arguments, environ) != 0)
			query->process = 0;
		posix_spawn_file_actions_destroy(&actions);
		close(ends[1]);
		query->output = ends[0];
	}
	free(folder);
}

char *author_clean(const char *name)
{
	struct strbuf clean;
	struct slice trimmed;
	char *copy;

	strbuf_init(&clean);
	utf8_clean(slice_of(name), &clean);
	trimmed = slice_trim(strbuf_slice(&clean));
	copy = trimmed.length ? mem_copy(trimmed.data, trimmed.length) : mem_copy("unknown", strlen("unknown"));
	strbuf_release(&clean);
	return copy;
}

static char *login_name(void)
{
	const char *name = getenv("LOGNAME");
	const struct passwd *entry;

	if (!name || !*name) {
		entry = getpwuid(geteuid());
		name = entry ? entry->pw_name : "unknown";
	}
	return author_clean(name);
}

char *author_answer(struct author_query *query)
{
	struct strbuf name;
	struct slice trimmed;
	struct error error;
	char *answer = NULL;

	strbuf_init(&name);
	if (query->output >= 0) {
		if (query->process && file_read_stream(query->output, "git", MOST_NAME, &name, &error)) {
			trimmed = slice_trim(strbuf_slice(&name));
			if (trimmed.length)
				answer = author_clean(strbuf_text(&name));
		}
		close(query->output);
	}
	if (query->process)
		waitpid(query->process, NULL, 0);
	strbuf_release(&name);
	*query = (struct author_query){ 0, -1 };
	return answer ? answer : login_name();
}
