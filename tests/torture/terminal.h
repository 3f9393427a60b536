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
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

struct terminal {
	int master;
	int slave; /* ours, so that we can ask what was not read yet */
	pid_t process;
	bool deaf;      /* takes no output */
	size_t sent;    /* bytes */
	int64_t worked; /* microseconds of processor time, once it has ended */
	int status;     /* as of waitpid(), once it has ended */
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

/* Starts `run(target)` in a process of its own with the terminal as standard input and output, 30 rows of 100 columns.
 */
static inline bool terminal_start(struct terminal *terminal, void (*run)(void *target), void *target)
{
	struct winsize size = { .ws_row = 30, .ws_col = 100 };
	const char *name;

	*terminal = (struct terminal){ .slave = -1 };
	terminal->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (terminal->master < 0 || grantpt(terminal->master) != 0 || unlockpt(terminal->master) != 0)
		return false;
	name = ptsname(terminal->master);
	terminal->slave = name ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
	if (terminal->slave < 0 || ioctl(terminal->master, TIOCSWINSZ, &size) != 0)
		return false;
	terminal->process = fork();
	if (terminal->process == 0) {
		take_terminal(name);
		run(target);
		_exit(127);
	}
	return terminal->process > 0;
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

/*
 * Takes what the program shows, for so many microseconds or until it has shown nothing for `quiet` (0: do not stop
 * for that). False when it has ended.
 */
static inline bool terminal_drain(struct terminal *terminal, int64_t microseconds, int64_t quiet)
{
	int64_t end = terminal_now() + microseconds;
	int64_t latest = terminal_now();
	bool shown = false;
	char bytes[4096];

	while (terminal_now() < end && !(quiet && shown && terminal_now() >= latest + quiet)) {
		struct pollfd poll_one = { .fd = terminal->master, .events = POLLIN };

		if (poll(&poll_one, terminal->deaf ? 0 : 1, 1) > 0 &&
			read(terminal->master, bytes, sizeof(bytes)) > 0) {
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

/* How many bytes of those typed the program has read: exact when it is stopped or has ended. */
static inline size_t terminal_read(const struct terminal *terminal)
{
	int unread = 0;
	int before = -1;

	/* What was typed passes through a queue of the system before it counts as waiting. */
	for (int same = 0; same < 3; same = unread == before ? same + 1 : 0) {
		before = unread;
		pause_for(1000);
		ioctl(terminal->slave, FIONREAD, &unread);
	}
	return terminal->sent - (size_t)unread;
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

/* Waits for the end, at most so many microseconds. False when it does not come: the program is killed then. */
static inline bool terminal_wait(struct terminal *terminal, int64_t microseconds)
{
	int64_t end = terminal_now() + microseconds;

	while (!has_ended(terminal) && terminal_now() < end) {
		if (terminal->master >= 0)
			terminal_drain(terminal, 1000, 0);
		else
			pause_for(1000);
	}
	if (has_ended(terminal))
		return true;
	kill(terminal->process, SIGKILL);
	while (!has_ended(terminal))
		pause_for(1000);
	return false;
}

#endif
