/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Jobs: one verb on many lists of articles, one a line. The engine that hands them out is another program's business.
 */
#include "jobs.h"

#include "printing.h"
#include "verbs.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/report/json.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What is read at once. */
enum { PIECE = 64 * 1024 };

/* Lines of an open file, which may be a pipe that somebody still writes into. */
struct lines {
	int descriptor;
	struct strbuf bytes; /* read and not yet taken */
	size_t start;        /* of what is not yet taken */
	size_t number;       /* of the last line taken, from 1 */
	bool ended;
	int trouble; /* errno of what ended it before its time, else 0 */
};

struct jobs {
	const struct verb *verb;
	const struct options *options;
	const char *name; /* of the list, for messages */
	struct lines lines;
	struct strbuf line; /* the present one, its tabs NUL */
	const char **arguments;
	size_t argument_count;
	size_t argument_capacity;
	struct strbuf prefix; /* of each of its rows, without a comma at the end */
	struct strbuf out;
	int status; /* the worst so far */
};

/* Reads on; false at the end. */
static bool read_piece(struct lines *lines)
{
	char piece[PIECE];
	ssize_t count;

	do
		count = read(lines->descriptor, piece, sizeof(piece));
	while (count < 0 && errno == EINTR);
	if (count < 0)
		lines->trouble = errno;
	if (count <= 0) {
		lines->ended = true;
		return false;
	}
	if (lines->start == lines->bytes.length) {
		strbuf_clear(&lines->bytes);
		lines->start = 0;
	}
	strbuf_add(&lines->bytes, slice_from(piece, (size_t)count));
	return true;
}

/* Takes the next line into `line`, without its end; what is longer than JOBS_MOST_LINE is cut and `*whole` false. */
static bool next_line(struct lines *lines, struct strbuf *line, bool *whole)
{
	bool any = false;

	strbuf_clear(line);
	*whole = true;
	for (;;) {
		struct slice rest = slice_part(strbuf_slice(&lines->bytes), lines->start, lines->bytes.length);
		size_t feed = slice_find(rest, slice_of("\n"), 0);
		size_t end = feed == SIZE_MAX ? rest.length : feed;

		any = any || rest.length;
		strbuf_add(line, slice_part(rest, 0, end));
		lines->start += feed == SIZE_MAX ? end : end + 1;
		if (line->length > JOBS_MOST_LINE) {
			*whole = false;
			strbuf_cut(line, JOBS_MOST_LINE);
		}
		if (feed != SIZE_MAX || (!read_piece(lines) && any))
			break;
		if (lines->ended)
			return false;
	}
	if (line->length && line->data[line->length - 1] == '\r')
		strbuf_cut(line, line->length - 1);
	lines->number++;
	return true;
}

static void worsen(struct jobs *jobs, int status)
{
	if (jobs->status < status)
		jobs->status = status;
}

/* Complains about the present line. */
static void complain(struct jobs *jobs, const struct error *error)
{
	verb_fail(error->message);
	worsen(jobs, STATUS_TROUBLE);
}

/* Takes the line apart; false, with a complaint, when it is no list of articles. */
static bool take_articles(struct jobs *jobs, bool whole)
{
	struct error error;
	char *from = jobs->line.data;

	jobs->argument_count = 1;
	if (!whole || memchr(jobs->line.data, '\0', jobs->line.length)) {
		error_set_at(&error, jobs->name, jobs->lines.number, 0,
			"no list of articles; a line holds paths parted by tabs, at most %d bytes", JOBS_MOST_LINE);
		complain(jobs, &error);
		return false;
	}
	for (char *tab = from; from; from = tab ? tab + 1 : NULL) {
		tab = strchr(from, '\t');
		if (tab)
			*tab = '\0';
		if (!*from)
			continue;
		jobs->arguments = mem_grow(jobs->arguments, &jobs->argument_capacity, jobs->argument_count + 1,
			sizeof(*jobs->arguments));
		jobs->arguments[jobs->argument_count++] = from;
	}
	return true;
}

static void set_prefix(struct jobs *jobs)
{
	strbuf_clear(&jobs->prefix);
	strbuf_add_format(&jobs->prefix, "{\"job\":%zu,\"articles\":[", jobs->lines.number);
	for (size_t i = 1; i < jobs->argument_count; i++) {
		strbuf_add_text(&jobs->prefix, i > 1 ? "," : "");
		json_add_string(&jobs->prefix, slice_of(jobs->arguments[i]));
	}
	strbuf_add_byte(&jobs->prefix, ']');
}

/* In the new process: runs the verb with `output` as its standard output. */
static int run_here(const struct jobs *jobs, int output)
{
	struct options options = *jobs->options;
	int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);

	/* What is left of the list of jobs is not for an article called "-". */
	if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0)
		return STATUS_TROUBLE;
	options.format = FORMAT_JSON;
	options.has_format = true;
	options.arguments = jobs->arguments;
	options.argument_count = jobs->argument_count;
	return verb_run_once(jobs->verb, &options);
}

/* Writes the rows there are, as a terminal may get them where it is one. */
static bool flush_rows(struct jobs *jobs)
{
	struct strbuf shown;

	if (!printing_to_terminal())
		return printing_flush(&jobs->out);
	strbuf_init(&shown);
	json_add_visible(&shown, strbuf_slice(&jobs->out));
	strbuf_release(&jobs->out);
	jobs->out = shown;
	return printing_flush(&jobs->out);
}

/* Prints the whole lines of `rows`, each behind the prefix, and leaves the rest in it. */
static bool print_rows(struct jobs *jobs, struct strbuf *rows)
{
	size_t start = 0;
	size_t feed;
	struct strbuf rest;

	while ((feed = slice_find(strbuf_slice(rows), slice_of("\n"), start)) != SIZE_MAX) {
		strbuf_add(&jobs->out, strbuf_slice(&jobs->prefix));
		strbuf_add_byte(&jobs->out, ',');
		/* Behind the brace of the row. */
		strbuf_add(&jobs->out, slice_part(strbuf_slice(rows), start + 1, feed + 1));
		start = feed + 1;
	}
	strbuf_init(&rest);
	strbuf_add(&rest, slice_part(strbuf_slice(rows), start, rows->length));
	strbuf_release(rows);
	*rows = rest;
	return jobs->out.length < PIECE || flush_rows(jobs);
}

/* Prints what the process writes until it ends; a row that it did not end is left out. */
static bool pass_rows(struct jobs *jobs, int input)
{
	char piece[PIECE];
	struct strbuf rows;
	ssize_t count;
	bool done = true;

	strbuf_init(&rows);
	while (done && ((count = read(input, piece, sizeof(piece))) > 0 || (count < 0 && errno == EINTR))) {
		if (count < 0)
			continue;
		strbuf_add(&rows, slice_from(piece, (size_t)count));
		if (memchr(piece, '\n', (size_t)count))
			done = print_rows(jobs, &rows);
	}
	strbuf_release(&rows);
	return done;
}

/* Waits for the process; its status, or trouble, told. */
static int wait_for(struct jobs *jobs, pid_t process)
{
	struct error error;
	int ended = 0;

	while (waitpid(process, &ended, 0) < 0 && errno == EINTR)
		;
	if (WIFSIGNALED(ended))
		error_set_at(&error, jobs->name, jobs->lines.number, 0,
			"this job was ended by signal %d; the others go on", WTERMSIG(ended));
	else if (WEXITSTATUS(ended) > STATUS_FINDINGS)
		error_set_at(&error, jobs->name, jobs->lines.number, 0,
			"there was trouble with this job, as told above; the others go on");
	else
		return WEXITSTATUS(ended);
	complain(jobs, &error);
	return STATUS_TROUBLE;
}

/* Prints the row that ends the rows of a job. */
static bool print_status(struct jobs *jobs, int status)
{
	strbuf_add_format(&jobs->out, "%s,\"status\":%d}\n", strbuf_text(&jobs->prefix), status);
	return flush_rows(jobs);
}

/* Runs the job of the present line. False when none can be run any more. */
static bool run_job(struct jobs *jobs)
{
	struct error error;
	pid_t process;
	int status;
	int ends[2];
	bool done;

	if (pipe2(ends, O_CLOEXEC) != 0) {
		error_set_errno(&error, jobs->name, errno);
		return complain(jobs, &error), false;
	}
	process = fork();
	if (process == 0) {
		status = run_here(jobs, ends[1]);
		fflush(stdout);
		/* Not exit(), which would move the place in the list of jobs. */
		_exit(status);
	}
	close(ends[1]);
	if (process < 0)
		error_set_errno(&error, jobs->name, errno);
	done = process > 0 && pass_rows(jobs, ends[0]);
	close(ends[0]);
	if (process < 0)
		return complain(jobs, &error), false;
	status = wait_for(jobs, process);
	worsen(jobs, status);
	return done && print_status(jobs, status);
}

/* Runs all of them. */
static void run_all(struct jobs *jobs)
{
	bool whole;
	bool is_list;
	bool done = true;

	while (done && next_line(&jobs->lines, &jobs->line, &whole)) {
		if (jobs->lines.number <= jobs->options->skip || !jobs->line.length)
			continue;
		is_list = take_articles(jobs, whole);
		set_prefix(jobs);
		done = is_list ? run_job(jobs) : print_status(jobs, STATUS_TROUBLE);
	}
	if (!done || jobs->lines.trouble) {
		struct error error;

		if (jobs->lines.trouble)
			error_set_errno(&error, jobs->name, jobs->lines.trouble);
		else
			error_set_at(&error, jobs->name, jobs->lines.number, 0,
				"stopped here; --skip=%zu goes on with this job", jobs->lines.number - 1);
		complain(jobs, &error);
	}
}

/* Whether the command line fits; complains. */
static bool is_fit(const struct options *options)
{
	if (options->argument_count > 1)
		verb_fail(translate("--from: name the articles in its lines, not behind the verb as well"));
	else if (options->has_format && options->format != FORMAT_JSON)
		verb_fail(translate("--from: the rows of jobs are printed as JSON Lines; leave --format out"));
	else
		return true;
	return false;
}

/* Opens a list, which may be a pipe that somebody still writes into, but nothing that has no end; -1 when it cannot. */
static int open_list(const char *path, struct error *error)
{
	struct stat status;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (descriptor < 0 || fstat(descriptor, &status) != 0)
		error_set_errno(error, path, errno);
	else if (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode))
		return descriptor;
	else
		error_set(error,
			"%.300s: is a folder or device; a file with a list of articles in each line would be right",
			path);
	if (descriptor >= 0)
		close(descriptor);
	return -1;
}

int jobs_run(const struct verb *verb, const struct options *options)
{
	bool is_input = strcmp(options->from, "-") == 0;
	struct jobs jobs = { .verb = verb, .options = options, .name = is_input ? "standard input" : options->from };
	struct error error;
	int descriptor;

	if (!is_fit(options))
		return STATUS_TROUBLE;
	descriptor = is_input ? STDIN_FILENO : open_list(options->from, &error);
	if (descriptor < 0)
		return verb_fail(error.message);
	jobs.lines.descriptor = descriptor;
	strbuf_init(&jobs.lines.bytes);
	strbuf_init(&jobs.line);
	strbuf_init(&jobs.prefix);
	strbuf_init(&jobs.out);
	jobs.arguments = mem_grow(NULL, &jobs.argument_capacity, 1, sizeof(*jobs.arguments));
	jobs.arguments[0] = options->arguments[0];
	jobs.argument_count = 1;
	run_all(&jobs);
	if (!is_input)
		close(descriptor);
	free(jobs.arguments);
	strbuf_release(&jobs.lines.bytes);
	strbuf_release(&jobs.line);
	strbuf_release(&jobs.prefix);
	return printing_end(&jobs.out, jobs.status);
}
