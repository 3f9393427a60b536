/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's own editor. */
#include "editor.h"

#include "crossread/base/arguments.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A comment longer than this was not meant to be one. */
enum { MOST_BYTES = 1024 * 1024 };

/* What a shell says, too, of a program that it cannot run. */
enum { NOT_RUN = 127 };

void editor_forget(char *path)
{
	unlink(path);
	free(path);
}

static const char *command_line(void)
{
	static const char *const names[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "vi";
}

/* Makes the file, mode 0600 as mkstemp() has it; NULL, with a message, when it cannot be written. */
static char *write_file(struct slice text, struct error *error)
{
	const char *folder = getenv("TMPDIR");
	char *path = file_join(folder && *folder ? folder : "/tmp", "crossread-comment-XXXXXX");
	int descriptor = mkostemp(path, 0);
	FILE *file = descriptor >= 0 ? fdopen(descriptor, "w") : NULL;
	bool written = file &&
		(!text.length || (fwrite(text.data, 1, text.length, file) == text.length && fputc('\n', file) != EOF));

	if (file && fclose(file) == 0 && written)
		return path;
	error_set_errno(error, path, errno);
	if (descriptor >= 0)
		unlink(path);
	free(path);
	return NULL;
}

/*
 * Waits for the editor. When it is stopped, so are we, or the shell would wait for us; it gets the terminal back
 * together with us.
 */
static int wait_for(pid_t process)
{
	int status = 0;

	while (waitpid(process, &status, WUNTRACED) == process) {
		if (!WIFSTOPPED(status))
			return status;
		raise(SIGSTOP);
		kill(process, SIGCONT);
	}
	return NOT_RUN << 8;
}

/* Runs it and returns its status, as waitpid() has it. Ctrl-C and Ctrl-\ are the editor's meanwhile. */
static int run(char *const *arguments)
{
	const int keys[] = { SIGINT, SIGQUIT };
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before[2];
	int status = NOT_RUN << 8;
	pid_t process;

	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < 2; i++)
		sigaction(keys[i], &ignore, &before[i]);
	process = fork();
	if (process == 0) {
		for (size_t i = 0; i < 2; i++)
			sigaction(keys[i], &before[i], NULL);
		execvp(arguments[0], arguments);
		_exit(NOT_RUN);
	}
	if (process > 0)
		status = wait_for(process);
	for (size_t i = 0; i < 2; i++)
		sigaction(keys[i], &before[i], NULL);
	return status;
}

static bool run_editor(const char *path, struct error *error)
{
	struct arguments arguments = { 0 };
	bool fine = arguments_split(&arguments, slice_of(command_line()), error);
	int status;

	if (fine && !arguments.count)
		fine = error_set(error, "no editor: $VISUAL and $EDITOR are blank");
	if (fine) {
		arguments_add(&arguments, slice_of(path));
		status = run(arguments.list);
		if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_RUN)
			fine = error_set(error, "%.100s cannot be run: set EDITOR to an editor, such as nano",
				arguments.list[0]);
		else if (WIFSIGNALED(status))
			fine = error_set(error, "%.100s ended by signal %d", arguments.list[0], WTERMSIG(status));
		else if (status != 0)
			fine = error_set(error, "%.100s ended with exit status %d", arguments.list[0],
				WEXITSTATUS(status));
	}
	arguments_release(&arguments);
	return fine;
}

/* What the file holds without its last line end; false when it cannot be read. */
static bool read_file(const char *path, struct strbuf *text, struct error *error)
{
	if (!file_read(path, MOST_BYTES, text, error))
		return false;
	if (text->length && text->data[text->length - 1] == '\n')
		strbuf_cut(text, text->length - 1);
	return true;
}

bool editor_edit(struct strbuf *text, char **path, struct error *error)
{
	struct strbuf written;
	struct error ignored;
	struct error why;
	bool edited;
	bool readable;

	*path = write_file(strbuf_slice(text), error);
	if (!*path)
		return false;
	edited = run_editor(*path, error);
	strbuf_init(&written);
	readable = read_file(*path, &written, edited ? error : &ignored);
	if (edited && readable) {
		strbuf_release(text);
		*text = written;
		return true;
	}
	/* Nothing that somebody has written is thrown away; a file that is gone or too long is not ours to remove. */
	if (readable && slice_equal(strbuf_slice(&written), strbuf_slice(text)))
		unlink(*path);
	else if (!edited && file_exists(*path)) {
		why = *error;
		error_set(error, "%.250s · what was written is in %.200s", why.message, *path);
	}
	strbuf_release(&written);
	free(*path);
	return false;
}
