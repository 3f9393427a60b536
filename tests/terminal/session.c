/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of the program on a terminal that reads strictly. */
#include "session.h"

#include <stdarg.h>

enum { MOST_ARGUMENTS = 320, MOST_REPORT = 8000, MOST_STATUS = 3 };

/* Microseconds: until the program must rest, until it must have ended, and an Esc is no longer the start of a sequence.
 */
enum { REST_LIMIT = 120000000, END_LIMIT = 10000000, ESCAPE = 80000 };

/* Turns of one millisecond without anything new: then the program rests. Milliseconds until it has begun with a key. */
enum { QUIET_TURNS = 3, ON_ITS_WAY = 20 };

void session_init(struct session *session, const char *program, enum hostile_reach reach)
{
	*session = (struct session){ .program = program, .reach = reach, .rows = 40, .columns = 160 };
	session->terminal.master = session->terminal.slave = -1;
	strbuf_init(&session->call);
	strbuf_init(&session->report);
}

void session_release(struct session *session)
{
	strbuf_release(&session->call);
	strbuf_release(&session->report);
}

void session_fail(struct session *session, const char *format, ...)
{
	char line[500];
	va_list arguments;

	session->failures++;
	if (session->report.length >= MOST_REPORT)
		return;
	va_start(arguments, format);
	vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	strbuf_add_format(&session->report, "%s: %s (%s)\n", session->place, line, strbuf_text(&session->call));
}

/* Notes what is run, in printable ASCII. */
static void note_call(struct session *session, char *const *arguments)
{
	strbuf_clear(&session->call);
	for (size_t i = 0; arguments[i]; i++) {
		if (i)
			strbuf_add_byte(&session->call, ' ');
		for (const char *at = arguments[i]; *at; at++)
			strbuf_add_byte(&session->call, *at > ' ' && *at <= '~' ? *at : '?');
	}
}

void session_put(struct session *session, const char *name, struct slice content)
{
	FILE *file = fopen(name, "w");

	if (!file || (content.length && fwrite(content.data, 1, content.length, file) != content.length))
		session_fail(session, "a file cannot be written: %s", strerror(errno));
	if (file)
		fclose(file);
}

struct call {
	const struct session *session;
	char *arguments[MOST_ARGUMENTS];
	const char *term;
};

/* In the child: becomes the program. */
static void become(void *target)
{
	struct call *call = target;

	if (call->term)
		setenv("TERM", call->term, 1);
	execv(call->session->program, call->arguments);
	_exit(127);
}

static void take(void *taker, const char *bytes, size_t length)
{
	vt_feed(taker, bytes, length);
}

/* Lines as the program sends them, without what the system makes of them. */
static bool set_up(const struct terminal *terminal)
{
	struct termios settings;

	if (tcgetattr(terminal->slave, &settings) != 0)
		return false;
	settings.c_oflag &= ~(tcflag_t)OPOST;
	settings.c_lflag &= ~(tcflag_t)ECHO;
	return tcsetattr(terminal->slave, TCSANOW, &settings) == 0;
}

static bool type_ahead(struct session *session)
{
	size_t length = session->ahead ? strlen(session->ahead) : 0;
	bool done = !length || write(session->terminal.master, session->ahead, length) == (ssize_t)length;

	session->ahead = NULL;
	return done;
}

void session_start(struct session *session, enum vt_kind kind, ...)
{
	static const char *const terms[] = { [VT_LINES] = "xterm-256color",
		[VT_XTERM] = "xterm-256color",
		[VT_LINUX] = "linux",
		[VT_VT100] = "vt100" };
	struct call call = { .session = session,
		.arguments = { (char *)"crossread" },
		.term = kind == VT_LINES && session->plain_term ? session->plain_term : terms[kind] };
	char *argument;
	va_list arguments;
	size_t count = 1;

	va_start(arguments, kind);
	while ((argument = va_arg(arguments, char *)) && count < MOST_ARGUMENTS - 1)
		call.arguments[count++] = argument;
	va_end(arguments);
	session->runs++;
	note_call(session, call.arguments);
	vt_init(&session->vt, kind, session->rows, session->columns);
	session->vt.place = strbuf_text(&session->call);
	session->vt.keeps_text = true;
	if (!terminal_open(&session->terminal, session->rows, session->columns) || !set_up(&session->terminal) ||
		!type_ahead(session) || !terminal_run(&session->terminal, become, &call)) {
		session_fail(session, "it cannot be started");
		return;
	}
	session->terminal.take = take;
	session->terminal.taker = &session->vt;
	if (kind != VT_LINES)
		session_rest(session);
}

bool session_rest(struct session *session)
{
	struct terminal *terminal = &session->terminal;
	int64_t end = terminal_now() + REST_LIMIT;
	int quiet = 0;

	while (quiet < QUIET_TURNS) {
		int unread = 0;

		if (terminal_take(terminal, 1)) {
			quiet = 0;
			continue;
		}
		if (has_ended(terminal))
			return false;
		ioctl(terminal->slave, FIONREAD, &unread);
		/* While an editor has the terminal the program rests, too. */
		if (session->vt.kind != VT_LINES && !session->vt.modes.paste)
			quiet = 0;
		else
			quiet = unread == 0 && is_resting(terminal) ? quiet + 1 : 0;
		if (terminal_now() > end) {
			session_fail(session, "it does not come to rest");
			return false;
		}
	}
	return true;
}

static void send(struct session *session, struct slice bytes)
{
	struct terminal *terminal = &session->terminal;

	while (bytes.length && !has_ended(terminal)) {
		size_t part = bytes.length < 512 ? bytes.length : 512;
		ssize_t sent = write(terminal->master, bytes.data, part);

		if (sent <= 0)
			return;
		bytes = slice_part(bytes, (size_t)sent, bytes.length);
		/* What was typed is on its way for a while; mostly it changes the screen. */
		terminal_take(terminal, ON_ITS_WAY);
		session_rest(session);
	}
}

void session_press(struct session *session, const char *keys, unsigned times)
{
	for (unsigned i = 0; i < times && !has_ended(&session->terminal); i++) {
		send(session, slice_of(keys));
		if (strcmp(keys, "\033") == 0)
			terminal_drain(&session->terminal, ESCAPE, 0);
	}
}

void session_paste(struct session *session, struct slice text)
{
	send(session, slice_of("\033[200~"));
	send(session, text);
	send(session, slice_of("\033[201~"));
}

/* How many of the signs in the text stand for others. */
static size_t count_stand_ins(struct slice text)
{
	size_t count = 0;

	for (size_t i = 0; i + 2 < text.length; i++) {
		const unsigned char *sign = (const unsigned char *)text.data + i;

		count += (sign[0] == 0xE2 && sign[1] == 0x90 && sign[2] <= 0xA4) ||
			(sign[0] == 0xEF && sign[1] == 0xBF && sign[2] == 0xBD);
	}
	return count;
}

/* Takes stock of a run that has ended. */
static void close_session(struct session *session)
{
	struct vt *vt = &session->vt;

	if (getenv("ORACLE_TEXT"))
		fprintf(stderr, "%.*s\n", (int)vt->text.length, strbuf_text(&vt->text));
	terminal_close(&session->terminal);
	session->bytes += vt->bytes;
	session->shown += count_stand_ins(strbuf_slice(&vt->text)) + count_stand_ins(strbuf_slice(&vt->title));
	if (vt->found && session->report.length < MOST_REPORT)
		strbuf_add(&session->report, strbuf_slice(&vt->report));
	session->failures += vt->found;
	vt_release(vt);
}

void session_end(struct session *session)
{
	struct terminal *terminal = &session->terminal;

	if (!terminal_wait(terminal, END_LIMIT))
		session_fail(session, "it did not end");
	while (terminal_take(terminal, 0))
		continue;
	vt_end(&session->vt);
	if (WIFSIGNALED(terminal->status) || WEXITSTATUS(terminal->status) >= MOST_STATUS)
		session_fail(session, "it ended with %d, not with an exit status", terminal->status);
	close_session(session);
}

void session_kill(struct session *session)
{
	if (session->terminal.process)
		kill(session->terminal.process, SIGKILL);
	while (!has_ended(&session->terminal))
		pause_for(1000);
	close_session(session);
}
