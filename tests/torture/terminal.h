/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program on a pseudo-terminal, and an exact count of the keys that it has read. */
#ifndef CROSSREAD_TESTS_TORTURE_TERMINAL_H
#define CROSSREAD_TESTS_TORTURE_TERMINAL_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* Microseconds: a turn of waiting, of which the state at its end says enough; none typed is on its way after that. */
enum { MOST_TURN = 10000, PASSING = 100000 };

struct terminal {
	int master;
	int slave; /* ours, so that we can ask what was not read yet */
	pid_t process;
	bool deaf;      /* takes no output */
	size_t sent;    /* bytes */
	int64_t worked; /* microseconds of processor time, once it has ended */
	int status;     /* as of waitpid(), once it has ended */
	/* Gets all that the program shows; NULL: nobody does. */
	void (*take)(void *taker, const char *bytes, size_t length);
	void *taker;
};

/* The time in microseconds from some point on. */
static inline int64_t terminal_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static inline void pause_for(int64_t microseconds)
{
	nanosleep(&(struct timespec){ microseconds / 1000000, microseconds % 1000000 * 1000 }, NULL);
}

/* In the child: a session of its own, whose terminal is `name`. */
static inline void take_terminal(const char *name)
{
	int slave;

	setsid();
	slave = open(name, O_RDWR);
	if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) != 0)
		_exit(125);
	dup2(slave, STDIN_FILENO);
	dup2(slave, STDOUT_FILENO);
	dup2(slave, STDERR_FILENO);
	if (slave > STDERR_FILENO)
		close(slave);
}

/* A terminal in which nothing runs yet. */
static inline bool terminal_open(struct terminal *terminal, unsigned short rows, unsigned short columns)
{
	struct winsize size = { .ws_row = rows, .ws_col = columns };
	const char *name;

	*terminal = (struct terminal){ .slave = -1 };
	terminal->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (terminal->master < 0 || grantpt(terminal->master) != 0 || unlockpt(terminal->master) != 0)
		return false;
	name = ptsname(terminal->master);
	terminal->slave = name ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
	return terminal->slave >= 0 && ioctl(terminal->master, TIOCSWINSZ, &size) == 0;
}

/* Runs `run(target)` in a process of its own with the terminal as standard input and output. */
static inline bool terminal_run(struct terminal *terminal, void (*run)(void *target), void *target)
{
	terminal->process = fork();
	if (terminal->process == 0) {
		take_terminal(ptsname(terminal->master));
		run(target);
		_exit(127);
	}
	return terminal->process > 0;
}

/* Both, with 30 rows of 100 columns. */
static inline bool terminal_start(struct terminal *terminal, void (*run)(void *target), void *target)
{
	return terminal_open(terminal, 30, 100) && terminal_run(terminal, run, target);
}

/* True when the program has ended; takes note of how. */
static inline bool has_ended(struct terminal *terminal)
{
	struct rusage usage;

	if (!terminal->process)
		return true;
	if (wait4(terminal->process, &terminal->status, WNOHANG, &usage) != terminal->process)
		return false;
	terminal->worked = (int64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec +
		usage.ru_stime.tv_usec;
	terminal->process = 0;
	return true;
}

/* Takes what the program has shown by now, waiting for at most so many milliseconds; false when that is nothing. */
static inline bool terminal_take(struct terminal *terminal, int milliseconds)
{
	struct pollfd poll_one = { .fd = terminal->master, .events = POLLIN };
	char bytes[65536];
	ssize_t length;

	if (poll(&poll_one, terminal->deaf ? 0 : 1, milliseconds) <= 0)
		return false;
	length = read(terminal->master, bytes, sizeof(bytes));
	if (length > 0 && terminal->take)
		terminal->take(terminal->taker, bytes, (size_t)length);
	return length > 0;
}

/*
 * Takes what the program shows, for so many microseconds or until it has shown nothing for `quiet` (0: do not stop
 * for that). False when it has ended.
 */
static inline bool terminal_drain(struct terminal *terminal, int64_t microseconds, int64_t quiet)
{
	int64_t end = terminal_now() + microseconds;
	int64_t latest = terminal_now();
	bool shown = false;

	while (terminal_now() < end && !(quiet && shown && terminal_now() >= latest + quiet)) {
		if (terminal_take(terminal, 1)) {
			latest = terminal_now();
			shown = true;
		} else if (has_ended(terminal)) {
			return false;
		}
	}
	return true;
}

/* Waits until the program rests, having used no processor time for a while. False when it has ended. */
static inline bool terminal_settle(struct terminal *terminal)
{
	struct timespec before = { 0, 0 };
	struct timespec now = { 0, 0 };
	clockid_t clock;

	if (clock_getcpuclockid(terminal->process, &clock) != 0)
		return false;
	do {
		before = now;
		if (!terminal_drain(terminal, 100000, 0) || clock_gettime(clock, &now) != 0)
			return false;
	} while (now.tv_sec != before.tv_sec || now.tv_nsec != before.tv_nsec);
	return true;
}

static inline void terminal_type(struct terminal *terminal, char byte)
{
	if (write(terminal->master, &byte, 1) == 1)
		terminal->sent++;
}

/*
 * How many bytes of those typed the program has read: exact when it is stopped or has ended. What was typed passes
 * through a queue of the system before it counts as waiting, slowly on a busy machine: `quiet` microseconds without
 * anything new are taken for the end of that.
 */
static inline size_t terminal_read(const struct terminal *terminal, int64_t quiet)
{
	int64_t since = terminal_now();
	int unread = 0;
	int before = 0;

	ioctl(terminal->slave, FIONREAD, &before);
	while (terminal_now() < since + quiet) {
		pause_for(1000);
		ioctl(terminal->slave, FIONREAD, &unread);
		if (unread != before)
			since = terminal_now();
		before = unread;
	}
	return terminal->sent - (size_t)before;
}

/* Stops the program wherever it is. False when it has ended instead. */
static inline bool terminal_stop(const struct terminal *terminal)
{
	int status;

	return terminal->process && kill(terminal->process, SIGSTOP) == 0 &&
		waitpid(terminal->process, &status, WUNTRACED) == terminal->process && WIFSTOPPED(status);
}

/* Takes the terminal away. */
static inline void terminal_close(struct terminal *terminal)
{
	if (terminal->slave >= 0)
		close(terminal->slave);
	if (terminal->master >= 0)
		close(terminal->master);
	terminal->master = terminal->slave = -1;
}

/*
 * True when the program rests; not while it works, waits for a processor that others keep busy, or for the disk. Where
 * the system does not tell it always rests.
 */
static inline bool is_resting(const struct terminal *terminal)
{
	char path[40];
	char text[512];
	const char *behind_name;
	int file;
	ssize_t length;

	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)terminal->process);
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return true;
	length = read(file, text, sizeof(text) - 1);
	close(file);
	if (length <= 0)
		return true;
	text[length] = '\0';
	behind_name = strrchr(text, ')');
	return !behind_name || (strncmp(behind_name, ") R", 3) != 0 && strncmp(behind_name, ") D", 3) != 0);
}

/*
 * Waits for the end: at most so many microseconds in which the program rests, so that a busy machine is not held
 * against it, and ten times as long in all. False when it does not come: the program is killed then.
 */
static inline bool terminal_wait(struct terminal *terminal, int64_t microseconds)
{
	int64_t begin = terminal_now();
	int64_t latest = begin;
	int64_t rested = 0;

	while (!has_ended(terminal) && rested < microseconds && latest < begin + 10 * microseconds) {
		int64_t now;

		if (terminal->master >= 0)
			terminal_drain(terminal, 1000, 0);
		else
			pause_for(1000);
		now = terminal_now();
		/* Of a longer turn it is not known what the program did: we had no processor either. */
		if (is_resting(terminal))
			rested += now - latest < MOST_TURN ? now - latest : MOST_TURN;
		latest = now;
	}
	if (has_ended(terminal))
		return true;
	kill(terminal->process, SIGKILL);
	while (!has_ended(terminal))
		pause_for(1000);
	return false;
}

#endif
