/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals while a terminal is open. */
#include "term_signals.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { STACK_SIZE = 64 * 1024 };

/* What each signal does to us. */
enum effect {
	EFFECT_REQUEST, /* sets a flag */
	EFFECT_DEATH,   /* gives the terminal back and dies */
	EFFECT_NONE,    /* SIG_IGN would do, but programs we start would inherit it */
};

static const struct {
	int number;
	enum effect effect;
	enum term_request request;
	bool stays_ignored; /* where who started us has ignored it */
} catches[] = {
	{ SIGTERM, EFFECT_REQUEST, TERM_REQUEST_END, true },
	{ SIGHUP, EFFECT_REQUEST, TERM_REQUEST_END, true },
	{ SIGINT, EFFECT_REQUEST, TERM_REQUEST_END, true },
	{ SIGWINCH, EFFECT_REQUEST, TERM_REQUEST_RESIZE, false },
	{ SIGTSTP, EFFECT_REQUEST, TERM_REQUEST_STOP, true },
	{ SIGCONT, EFFECT_REQUEST, TERM_REQUEST_RESUME, false },
	{ SIGSEGV, EFFECT_DEATH, 0, false },
	{ SIGBUS, EFFECT_DEATH, 0, false },
	{ SIGABRT, EFFECT_DEATH, 0, false },
	{ SIGFPE, EFFECT_DEATH, 0, false },
	{ SIGILL, EFFECT_DEATH, 0, false },
	{ SIGPIPE, EFFECT_NONE, 0, false },
};

enum { CATCH_COUNT = sizeof(catches) / sizeof(catches[0]) };

static volatile sig_atomic_t asked[TERM_REQUEST_COUNT];
static volatile sig_atomic_t installed;

/* What it takes to give the terminal back; a handler can ask nobody for it. */
static struct {
	int descriptor;
	bool has_modes;
	struct termios modes;
	char farewell[TERM_SIGNALS_MOST_FAREWELL];
	size_t farewell_length;
	struct sigaction before[CATCH_COUNT];
	stack_t stack_before;
	bool knows_exit;
} terminal;

/* A stack for handlers, because a stack that is full is one cause of SIGSEGV. */
static char handler_stack[STACK_SIZE];

/* Only what POSIX lets a handler call. */
static void give_back(void)
{
	size_t done = 0;

	if (!installed)
		return;
	installed = 0;
	while (done < terminal.farewell_length) {
		ssize_t written = write(terminal.descriptor, terminal.farewell + done, terminal.farewell_length - done);

		if (written > 0)
			done += (size_t)written;
		else if (errno != EINTR)
			break;
	}
	if (terminal.has_modes)
		tcsetattr(terminal.descriptor, TCSANOW, &terminal.modes);
}

static void handle(int number)
{
	int kept = errno;

	for (size_t i = 0; i < CATCH_COUNT; i++) {
		if (catches[i].number != number)
			continue;
		if (catches[i].effect == EFFECT_REQUEST)
			asked[catches[i].request] = 1;
		/* A terminal that takes no output, as of a dropped connection, must not keep us from ending. */
		if (catches[i].effect == EFFECT_REQUEST && catches[i].request == TERM_REQUEST_END && installed)
			tcflush(terminal.descriptor, TCOFLUSH);
		if (catches[i].effect == EFFECT_DEATH) {
			give_back();
			/* The signal is blocked here: it comes again, as if we had not been, when this returns. */
			sigaction(number, &terminal.before[i], NULL);
			raise(number);
		}
	}
	errno = kept;
}

static void catch_signals(void)
{
	stack_t stack = { .ss_sp = handler_stack, .ss_size = sizeof(handler_stack) };
	struct sigaction action = { .sa_handler = handle, .sa_flags = SA_RESTART | SA_ONSTACK };

	sigaltstack(&stack, &terminal.stack_before);
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < CATCH_COUNT; i++) {
		sigaction(catches[i].number, NULL, &terminal.before[i]);
		if (!catches[i].stays_ignored || terminal.before[i].sa_handler != SIG_IGN)
			sigaction(catches[i].number, &action, NULL);
	}
}

void term_signals_install(int descriptor, struct slice farewell)
{
	farewell = slice_part(farewell, 0, sizeof(terminal.farewell));
	terminal.descriptor = descriptor;
	terminal.has_modes = tcgetattr(descriptor, &terminal.modes) == 0;
	if (farewell.length)
		memcpy(terminal.farewell, farewell.data, farewell.length);
	terminal.farewell_length = farewell.length;
	for (size_t i = 0; i < TERM_REQUEST_COUNT; i++)
		asked[i] = 0;
	catch_signals();
	installed = 1;
	if (!terminal.knows_exit)
		terminal.knows_exit = atexit(give_back) == 0;
}

void term_signals_remove(void)
{
	installed = 0;
	for (size_t i = 0; i < CATCH_COUNT; i++)
		sigaction(catches[i].number, &terminal.before[i], NULL);
	sigaltstack(&terminal.stack_before, NULL);
}

bool term_signals_asked(enum term_request request)
{
	return asked[request];
}

bool term_signals_take(enum term_request request)
{
	bool was_asked = asked[request];

	asked[request] = 0;
	return was_asked;
}

static bool asked_anything(void)
{
	for (size_t i = 0; i < TERM_REQUEST_COUNT; i++) {
		if (asked[i])
			return true;
	}
	return false;
}

/* The signals that set flags. */
static sigset_t requests(void)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < CATCH_COUNT; i++) {
		if (catches[i].effect == EFFECT_REQUEST)
			sigaddset(&set, catches[i].number);
	}
	return set;
}

bool term_signals_wait(int descriptor, int64_t milliseconds)
{
	struct timespec limit = { (time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000 };
	sigset_t blocked = requests();
	sigset_t before;
	fd_set readable;
	int ready = 0;

	FD_ZERO(&readable);
	FD_SET(descriptor, &readable);
	/* Blocked from the look at the flags on; pselect() lets them in while it waits. */
	sigprocmask(SIG_BLOCK, &blocked, &before);
	if (!asked_anything()) {
		ready = pselect(descriptor + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit, &before);
		/* A descriptor that is no more: whoever reads it finds that out. */
		if (ready < 0 && errno != EINTR)
			ready = 1;
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ready > 0;
}

void term_signals_stop(bool group)
{
	struct sigaction stop = { .sa_handler = SIG_DFL };
	struct sigaction before;

	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, NULL, &before);
	/* Ignored: who started us could not continue us. */
	if (before.sa_handler == SIG_IGN)
		return;
	sigaction(SIGTSTP, &stop, NULL);
	if (group)
		kill(0, SIGTSTP);
	else
		raise(SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
	asked[TERM_REQUEST_STOP] = 0;
	asked[TERM_REQUEST_RESUME] = 0;
}
