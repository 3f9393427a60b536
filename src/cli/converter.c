/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a program that turns a file into text. */
#include "converter.h"

#include "process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { PIECE = 64 * 1024 };

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

bool converter_run(const char *const *arguments, int input, struct strbuf *output, struct error *error)
{
	struct process process;
	struct error ended;
	int status = 0;
	bool done;

	if (!process_start(&process, arguments, input, error))
		return false;
	done = read_output(process.output, process.name, output, error);
	if (!done)
		kill(process.id, SIGKILL);
	if (!process_wait(&process, &status, &ended)) {
		if (done)
			*error = ended;
		return false;
	}
	if (done && status)
		error_clear(error);
	return done && status == 0;
}
