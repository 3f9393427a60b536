/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who tags: asks git, falls back to the login name. */
#include "author.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"

#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_NAME = 1024 };

/* Runs git in the child. Only functions that are safe between fork and exec. */
static void become_git(const char *folder, int output)
{
	int nothing = open("/dev/null", O_RDWR);

	if (nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 && dup2(nothing, STDERR_FILENO) >= 0 &&
		dup2(output, STDOUT_FILENO) >= 0)
		execlp("git", "git", "-C", folder, "config", "user.name", (char *)NULL);
	_exit(127);
}

void author_ask(struct author_query *query, const char *path)
{
	char *folder = file_folder(path);
	int ends[2];

	*query = (struct author_query){ 0, -1 };
	if (pipe2(ends, O_CLOEXEC) == 0) {
		/* Not posix_spawn(): it would keep us waiting until git is loaded. */
		query->process = fork();
		if (query->process == 0)
			become_git(folder, ends[1]);
		if (query->process < 0)
			query->process = 0;
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
