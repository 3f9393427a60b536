/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a program and prints what it took: milliseconds by the clock, milliseconds of all processors, peak memory in KB.
 *
 * usage: measure [-l SECONDS] [-p SECONDS] [-m MB] [-k KEYS] [-s] PROGRAM [ARGUMENT]...
 *
 *   -l  kill it after so many seconds (default: 60)
 *   -p  let it take so many seconds of the processor
 *   -m  let it take so many MB of addresses
 *   -k  run it on a terminal of 100 columns and 30 rows, and type KEYS when it has shown something; without it input
 *       is /dev/null
 *   -s  print its exit status as well, 128 and the number of the signal that ended it; standard error stays as it is
 *
 * Exit status 2 when it cannot be run or, without -s, ends with a status above 1, which is what diff and its kin give
 * for trouble.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TROUBLE = 2, COLUMNS = 100, ROWS = 30 };

static void fail(const char *what)
{
	fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
	exit(TROUBLE);
}

static double milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double milliseconds_of(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* The controlling end of a new terminal; -1 when there are none. */
static int open_terminal(void)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);

	if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
		fail("no terminal");
	return terminal;
}

/* In the child: makes the other end of the terminal its own. */
static int take_terminal(int terminal)
{
	struct winsize size = { .ws_row = ROWS, .ws_col = COLUMNS };
	int end;

	setsid();
	end = open(ptsname(terminal), O_RDWR);
	close(terminal);
	if (end >= 0) {
		ioctl(end, TIOCSCTTY, 0);
		ioctl(end, TIOCSWINSZ, &size);
	}
	return end;
}

static void limit(int resource, rlim_t most)
{
	const struct rlimit limits = { most, most };

	if (most && setrlimit(resource, &limits) != 0)
		fail("setrlimit");
}

static _Noreturn void become(char **arguments, int terminal, bool keeps_errors)
{
	int end = terminal >= 0 ? take_terminal(terminal) : open("/dev/null", O_RDWR);

	if (end < 0 || dup2(end, STDIN_FILENO) < 0 || dup2(end, STDOUT_FILENO) < 0)
		_exit(127);
	if (!keeps_errors)
		dup2(end, STDERR_FILENO);
	if (end > STDERR_FILENO)
		close(end);
	execvp(arguments[0], arguments);
	_exit(127);
}

/* Reads what the program shows until it ends; types the keys once it has shown something. */
static void play(int terminal, const char *keys)
{
	char shown[65536];

	while (read(terminal, shown, sizeof(shown)) > 0) {
		size_t length = strlen(keys);
		ssize_t written = length ? write(terminal, keys, length) : 0;

		if (written > 0)
			keys += written;
	}
}

/* What the alarm kills. */
static volatile sig_atomic_t running;

static void kill_running(int number)
{
	(void)number;
	kill((pid_t)running, SIGKILL);
}

int main(int count, char **arguments)
{
	const char *keys = NULL;
	unsigned most_seconds = 60;
	rlim_t most_processor = 0;
	rlim_t most_memory = 0;
	bool tells_status = false;
	struct rusage usage;
	double start;
	int terminal;
	int status;
	int option;
	pid_t child;

	(void)count;
	while ((option = getopt(count, arguments, "+l:p:m:k:s")) != -1) {
		if (option == 'l')
			most_seconds = (unsigned)atoi(optarg);
		else if (option == 'p')
			most_processor = (rlim_t)atoi(optarg);
		else if (option == 'm')
			most_memory = (rlim_t)atoi(optarg) << 20;
		else if (option == 's')
			tells_status = true;
		else if (option == 'k')
			keys = optarg;
		else
			return TROUBLE;
	}
	if (optind == count) {
		fputs("usage: measure [-l SECONDS] [-p SECONDS] [-m MB] [-k KEYS] [-s] PROGRAM [ARGUMENT]...\n",
			stderr);
		return TROUBLE;
	}
	terminal = keys ? open_terminal() : -1;
	start = milliseconds_now();
	child = fork();
	if (child < 0)
		fail("fork");
	if (child == 0) {
		limit(RLIMIT_CPU, most_processor);
		limit(RLIMIT_AS, most_memory);
		become(arguments + optind, terminal, tells_status);
	}
	running = (sig_atomic_t)child;
	signal(SIGALRM, kill_running);
	alarm(most_seconds);
	if (keys)
		play(terminal, keys);
	while (wait4(child, &status, 0, &usage) < 0) {
		if (errno != EINTR)
			fail("wait4");
	}
	if (!tells_status && (!WIFEXITED(status) || WEXITSTATUS(status) > 1))
		return TROUBLE;
#ifdef __APPLE__
	usage.ru_maxrss /= 1024;
#endif
	printf("%.1f %.1f %ld", milliseconds_now() - start,
		milliseconds_of(usage.ru_utime) + milliseconds_of(usage.ru_stime), (long)usage.ru_maxrss);
	if (tells_status)
		printf(" %d", WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
	putchar('\n');
	return 0;
}
