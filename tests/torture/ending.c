/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ends the reader at random moments of random editing and looks at what is left.
 *
 *	ending HOW TRIALS SEED PROGRAM FOLDER ARTICLE ARTICLE
 *
 * HOW is kill, hangup, term, interrupt (a signal), close (the terminal goes away), deaf (term, behind a terminal that
 * has taken no output for long) or held (term, while another program holds the folder, so that nothing can be saved).
 * Each trial types random keys, counts how many the program has read when the end comes, recovers, and compares the
 * sidecars with those of a program that did the same keys from a script and was left in peace: at most the key in
 * flight may be missing. But for kill the program must also have ended within two seconds, not counting those in
 * which the machine was busy with something else, without working all the while. Works in FOLDER, prints what failed
 * with its keys, and exits with 1 when anything did.
 */
#include "terminal.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/mem.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LEAST_KEYS = 4, MOST_KEYS = 64, MOST_BYTES = 1 << 24, STUFF_FRAMES = 100 };

/* Microseconds: until the first frame must stand, and until the program must have ended; work that is spinning. */
enum { START_LIMIT = 20000000, QUIET = 150000, END_LIMIT = 2000000, WORK_LIMIT = 1000000 };

static const struct {
	const char *name;
	int signal; /* 0: the terminal is closed */
	bool deaf;  /* the terminal has long taken no output */
	bool held;  /* the folder is locked all the while */
} ends[] = {
	{ "kill", SIGKILL, false, false },
	{ "hangup", SIGHUP, false, false },
	{ "term", SIGTERM, false, false },
	{ "interrupt", SIGINT, false, false },
	{ "close", 0, false, false },
	{ "deaf", SIGTERM, true, false },
	{ "held", SIGTERM, false, true },
};

/* What is typed: moving, tagging, editing, undoing, selecting, linking. In a prompt most of it is text. */
static const struct {
	char byte;
	const char *name;
	unsigned weight;
} keys[] = {
	{ 'j', "j", 8 },
	{ 'k', "k", 3 },
	{ '\t', "<Tab>", 3 },
	{ 'm', "m", 3 },
	{ 'd', "d", 6 },
	{ 'a', "a", 6 },
	{ 'c', "c", 4 },
	{ 'x', "x", 3 },
	{ 'u', "u", 4 },
	{ '\x12', "<Ctrl-R>", 3 },
	{ '.', ".", 2 },
	{ 'v', "v", 1 },
	{ 'w', "w", 2 },
	{ '\r', "<Enter>", 5 },
	{ 's', "s", 2 },
	{ 'L', "L", 2 },
	{ 'K', "K", 1 },
	{ '\x03', "<Ctrl-C>", 1 },
};

enum { KEY_COUNT = sizeof(keys) / sizeof(keys[0]), END_COUNT = sizeof(ends) / sizeof(ends[0]) };

static const char *const names[] = { "a.txt", "b.txt" };

struct torture {
	const char *name; /* of the way to end */
	int signal;
	bool deaf;
	bool held;
	const char *program;
	char *places[2];   /* owned: where the program is tortured, where it is left in peace */
	char *articles[2]; /* owned: their bytes */
	uint64_t random;
};

/* One trial: the keys, as numbers, and what came of it. */
struct trial {
	size_t typed[MOST_KEYS];
	size_t count;
	struct strbuf failure; /* empty: none */
};

/* xorshift64* (Vigna 2016). */
static uint64_t next_random(struct torture *torture)
{
	uint64_t x = torture->random;

	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	torture->random = x;
	return x * 0x2545F4914F6CDD1DULL;
}

static unsigned below(struct torture *torture, unsigned limit)
{
	return (unsigned)(next_random(torture) >> 33) % limit;
}

static size_t random_key(struct torture *torture)
{
	unsigned total = 0;
	unsigned choice;
	size_t key = 0;

	for (size_t i = 0; i < KEY_COUNT; i++)
		total += keys[i].weight;
	choice = below(torture, total);
	while (choice >= keys[key].weight)
		choice -= keys[key++].weight;
	return key;
}

static void unlink_in(void *folder, const char *name)
{
	char *path = file_join(folder, name);

	unlink(path);
	free(path);
}

/* Makes a place as it is at first: both articles, no sidecar, no journal. */
static void clear_place(const struct torture *torture, char *place)
{
	char *state = file_join(place, "state/crossread");
	struct error error;

	folder_visit(state, "", unlink_in, state);
	folder_visit(place, "", unlink_in, place);
	free(state);
	for (size_t i = 0; i < 2; i++) {
		char *path = file_join(place, names[i]);

		if (!file_write(path, slice_of(torture->articles[i]), &error)) {
			printf("Bail out! %s\n", error.message);
			exit(99);
		}
		free(path);
	}
}

struct run {
	const struct torture *torture;
	const char *place;
	bool scripted; /* from the file "script" */
};

/* In a child: becomes the program. */
static void become(void *target)
{
	const struct run *run = target;
	char *state = file_join(run->place, "state");

	/* A shell ignores the one for what it runs in the background, nohup the other. */
	signal(SIGINT, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	setenv("XDG_STATE_HOME", state, 1);
	setenv("TERM", "xterm", 1);
	if (chdir(run->place) != 0)
		_exit(126);
	if (run->scripted)
		execl(run->torture->program, "crossread", "--author=ana", "--stamp=1795195503", "--size=100x30",
			"--script=script", names[0], names[1], (char *)NULL);
	else
		execl(run->torture->program, "crossread", "--author=ana", "--stamp=1795195503", names[0], names[1],
			(char *)NULL);
	_exit(127);
}

/* Runs the program with a script; false when it does not end well. */
static bool run_script(const struct torture *torture, const char *place, struct slice script)
{
	struct run run = { torture, place, true };
	char *path = file_join(place, "script");
	struct error error;
	bool done = file_write(path, script, &error);
	int status = -1;
	pid_t child = done ? fork() : -1;

	free(path);
	if (child == 0) {
		int nothing = open("/dev/null", O_RDWR);

		dup2(nothing, STDOUT_FILENO);
		become(&run);
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/*
 * Adds the entries of a sidecar without times: those depend on how often it was saved, and so does what is recorded of
 * removals.
 */
static void add_entries(struct slice bytes, struct strbuf *out)
{
	bool wanted = true;

	for (size_t start = 0, end; start < bytes.length; start = end + 1) {
		struct slice line;

		end = slice_find(bytes, slice_of("\n"), start);
		end = end == SIZE_MAX ? bytes.length : end;
		line = slice_part(bytes, start, end);
		if (!slice_starts(line, " "))
			wanted = !slice_starts(line, "removed:") && !slice_starts(line, "article:");
		else if (wanted && !slice_starts(line, "    created: ") && !slice_starts(line, "    modified: "))
			strbuf_add(out, slice_part(bytes, start, end + 1));
	}
}

/* What the sidecars of a place hold. */
static void read_state(const char *place, struct strbuf *state)
{
	struct strbuf bytes;
	struct error error;

	strbuf_clear(state);
	strbuf_init(&bytes);
	for (size_t i = 0; i < 2; i++) {
		char *article = file_join(place, names[i]);
		struct strbuf path;

		strbuf_init(&path);
		strbuf_add_format(&path, "%s.crossread.yaml", article);
		strbuf_add_format(state, "%s\n", names[i]);
		if (file_exists(strbuf_text(&path))) {
			if (!file_read(strbuf_text(&path), MOST_BYTES, &bytes, &error))
				strbuf_add_text(state, error.message);
			add_entries(strbuf_slice(&bytes), state);
		}
		strbuf_release(&path);
		free(article);
	}
	strbuf_release(&bytes);
}

static void add_keys(const struct trial *trial, size_t count, struct strbuf *out)
{
	strbuf_add_text(out, "key");
	for (size_t i = 0; i < count; i++)
		strbuf_add_format(out, " %s", keys[trial->typed[i]].name);
	strbuf_add_byte(out, '\n');
}

/* True when the first `count` keys, in peace, come to `state`. */
static bool come_to(const struct torture *torture, const struct trial *trial, size_t count, const struct strbuf *state)
{
	struct strbuf script;
	struct strbuf peaceful;
	bool same;

	strbuf_init(&script);
	strbuf_init(&peaceful);
	clear_place(torture, torture->places[1]);
	if (count)
		add_keys(trial, count, &script);
	same = run_script(torture, torture->places[1], strbuf_slice(&script));
	read_state(torture->places[1], &peaceful);
	same = same && slice_equal(strbuf_slice(&peaceful), strbuf_slice(state));
	strbuf_release(&script);
	strbuf_release(&peaceful);
	return same;
}

/* Types all keys with pauses of all lengths between them; now and then long enough for a save to begin. */
static void type(struct torture *torture, struct trial *trial, struct terminal *terminal)
{
	for (size_t i = 0; i < trial->count; i++) {
		terminal_type(terminal, keys[trial->typed[i]].byte);
		if (below(torture, 3) == 0)
			terminal_drain(terminal, below(torture, 4000), 0);
		if (below(torture, 100) == 0)
			terminal_drain(terminal, 950000 + below(torture, 100000), 0);
	}
	terminal_drain(terminal, below(torture, 3000), 0);
	if (below(torture, 4) == 0)
		terminal_drain(terminal, 985000 + below(torture, 30000), 0);
}

/* Has it draw the screen anew until its output is stuck. */
static void stuff(struct terminal *terminal)
{
	terminal->deaf = true;
	for (size_t i = 0; i < STUFF_FRAMES; i++) {
		kill(terminal->process, SIGWINCH);
		terminal_drain(terminal, 1000, 0);
	}
}

/*
 * Counts the keys it has done when it has ended: between the first count and the signal it may have read on. None is
 * unread again: where there are fewer now, some had still been on their way when they were first counted.
 */
static void count_again(const struct terminal *terminal, int signal, size_t *least, size_t *most)
{
	size_t now = terminal_read(terminal, PASSING / 20);

	if (now < *most)
		*least = now ? now - 1 : 0;
	if (now < *most || signal != SIGKILL)
		*most = now;
}

/* Ends the program. `*least` and `*most` are between how many keys it has done. */
static void end_it(const struct torture *torture, struct terminal *terminal, struct trial *trial, size_t *least,
	size_t *most)
{
	int64_t begin;

	if (!terminal_stop(terminal)) {
		strbuf_add_text(&trial->failure, "it had ended before");
		return;
	}
	/* Who closes a terminal cannot ask again. */
	*most = terminal_read(terminal, torture->signal ? PASSING / 20 : PASSING);
	*least = *most ? *most - 1 : 0;
	if (torture->signal)
		kill(terminal->process, torture->signal);
	else
		terminal_close(terminal);
	kill(terminal->process, SIGCONT);
	begin = terminal_now();
	if (!terminal_wait(terminal, END_LIMIT))
		strbuf_add_text(&trial->failure, "it did not end within two seconds");
	else if (terminal->worked > WORK_LIMIT)
		strbuf_add_format(&trial->failure, "it worked for %d ms until it ended %d ms later",
			(int)(terminal->worked / 1000), (int)((terminal_now() - begin) / 1000));
	if (!torture->signal)
		*most = terminal->sent;
	else
		count_again(terminal, torture->signal, least, most);
}

/* Compares what can be recovered with what keys come to. */
static void look(const struct torture *torture, struct trial *trial, size_t least, size_t most)
{
	struct strbuf state;
	bool found = false;

	strbuf_init(&state);
	if (!run_script(torture, torture->places[0], slice_of("run recover\n")))
		strbuf_add_text(&trial->failure, "the next start does not end well");
	read_state(torture->places[0], &state);
	for (size_t count = most + 1; !found && count-- > least;)
		found = come_to(torture, trial, count, &state);
	if (!found)
		strbuf_add_format(&trial->failure, "of %zu to %zu keys is left:\n%s", least, most, strbuf_text(&state));
	strbuf_release(&state);
}

/* Locks a folder as a program does that saves into it; -1 when that fails. */
static int hold(const char *folder)
{
	int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (descriptor >= 0 && flock(descriptor, LOCK_EX) == 0)
		return descriptor;
	if (descriptor >= 0)
		close(descriptor);
	return -1;
}

static void try_once(struct torture *torture, struct trial *trial)
{
	struct run run = { torture, torture->places[0], false };
	struct terminal terminal;
	size_t least = 0;
	size_t most = 0;
	int held = -1;

	clear_place(torture, torture->places[0]);
	trial->count = LEAST_KEYS + below(torture, MOST_KEYS - LEAST_KEYS + 1);
	for (size_t i = 0; i < trial->count; i++)
		trial->typed[i] = random_key(torture);
	if (!terminal_start(&terminal, become, &run) || !terminal_drain(&terminal, START_LIMIT, QUIET) ||
		!terminal_settle(&terminal)) {
		strbuf_add_text(&trial->failure, "it did not start");
		return;
	}
	if (torture->held && (held = hold(torture->places[0])) < 0)
		strbuf_add_text(&trial->failure, "its folder could not be locked");
	type(torture, trial, &terminal);
	if (torture->deaf)
		stuff(&terminal);
	end_it(torture, &terminal, trial, &least, &most);
	terminal_close(&terminal);
	if (held >= 0)
		close(held);
	if (!trial->failure.length)
		look(torture, trial, least, most);
}

static size_t torture_run(struct torture *torture, unsigned long trials)
{
	size_t failures = 0;

	for (unsigned long i = 0; i < trials; i++) {
		struct trial trial = { .count = 0 };
		uint64_t seed = torture->random;
		struct strbuf typed;

		strbuf_init(&trial.failure);
		try_once(torture, &trial);
		if (trial.failure.length) {
			failures++;
			strbuf_init(&typed);
			add_keys(&trial, trial.count, &typed);
			printf("trial %lu, state %llu, %s%s\n", i + 1, (unsigned long long)seed, strbuf_text(&typed),
				strbuf_text(&trial.failure));
			strbuf_release(&typed);
		}
		strbuf_release(&trial.failure);
	}
	return failures;
}

static bool prepare(struct torture *torture, char **arguments)
{
	static const char *const places[] = { "tortured", "peaceful" };
	struct error error;
	bool done = false;

	for (size_t i = 0; i < END_COUNT; i++) {
		if (strcmp(ends[i].name, arguments[0]) != 0)
			continue;
		torture->name = ends[i].name;
		torture->signal = ends[i].signal;
		torture->deaf = ends[i].deaf;
		torture->held = ends[i].held;
		done = true;
	}
	torture->random = strtoull(arguments[2], NULL, 10) * 2 + 1;
	torture->program = arguments[3];
	for (size_t i = 0; i < 2; i++) {
		struct strbuf bytes;

		strbuf_init(&bytes);
		torture->places[i] = file_join(arguments[4], places[i]);
		done = done && folder_make_private(torture->places[i], &error) &&
			file_read(arguments[5 + i], MOST_BYTES, &bytes, &error);
		torture->articles[i] = strbuf_detach(&bytes);
	}
	return done;
}

int main(int argc, char **argv)
{
	struct torture torture;
	unsigned long trials;
	size_t failures;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (argc != 8 || !prepare(&torture, argv + 1)) {
		fprintf(stderr,
			"usage: ending kill|hangup|term|interrupt|close|deaf|held TRIALS SEED PROGRAM FOLDER ARTICLE ARTICLE\n");
		return 99;
	}
	trials = strtoul(argv[2], NULL, 10);
	failures = torture_run(&torture, trials);
	printf("%s: %lu trials, %zu failed\n", torture.name, trials, failures);
	for (size_t i = 0; i < 2; i++) {
		free(torture.places[i]);
		free(torture.articles[i]);
	}
	return failures ? 1 : 0;
}
