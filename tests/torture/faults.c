/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every system call of a save, killed and failed, without a debugger or rights. TORTURE=1: all scenarios and errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/work/tagging.h"
#include "amount.h"
#include "desk.h"
#include "system_calls.h"

#include <locale.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

enum { KILL = 0, MOST_CALLS = 500 };

/* What the child tells its parent, also when it was killed. */
struct report {
	size_t calls; /* how many could have failed */
	bool fired;
	bool saved;
	char call[16]; /* the one that failed first */
	char order[8]; /* the latest of write, fsync and rename: their first letters */
	char message[WORK_MESSAGE_SIZE];
};

static struct {
	bool armed;
	size_t at;   /* number of the call, from 1 */
	bool onward; /* and all after it */
	int number;  /* errno, or KILL */
	struct report *report;
} fault;

/* A failure of these three must be told. */
static bool matters(const char *call)
{
	return strcmp(call, "write") == 0 || strcmp(call, "fsync") == 0 || strcmp(call, "rename") == 0;
}

static bool strikes(const char *call)
{
	struct report *report = fault.report;

	if (!fault.armed)
		return false;
	report->calls++;
	if (matters(call)) {
		memmove(report->order, report->order + 1, sizeof(report->order) - 2);
		report->order[sizeof(report->order) - 2] = call[0];
	}
	if (report->calls < fault.at || (report->calls > fault.at && !fault.onward))
		return false;
	if (!report->fired)
		snprintf(report->call, sizeof(report->call), "%s", call);
	report->fired = true;
	if (fault.number == KILL)
		raise(SIGKILL);
	errno = fault.number;
	return true;
}

/* --- What is saved --- */

enum scenario { FIRST, CHANGED, LINKED, COMMENTED, MERGED };

#define COMMENT "# by hand\n"

/* What the file holds before; NULL when there is none. */
static const char *content_before(enum scenario scenario)
{
	switch (scenario) {
	case FIRST:
		return NULL;
	case COMMENTED:
		return COMMENT DESK_FILE(DESK_SOLD(""), 1);
	case MERGED:
		return DESK_FILE(DESK_SOLD("theirs") DESK_CASE, 2);
	case CHANGED:
	case LINKED:
		break;
	}
	return DESK_FILE(DESK_SOLD(""), 1);
}

static char *target_path(const struct desk *desk)
{
	return scratch_path(&desk->scratch, "target.yaml");
}

/* Removes all but the article from the folder, and writes the sidecar. */
static void set_up(const struct desk *desk, enum scenario scenario, const char *content)
{
	char *target = target_path(desk);
	DIR *folder = opendir(desk->scratch.folder);
	const struct dirent *entry;

	assert_non_null(folder);
	while ((entry = readdir(folder))) {
		if (strcmp(entry->d_name, "story.txt") != 0)
			unlinkat(dirfd(folder), entry->d_name, 0);
	}
	closedir(folder);
	if (scenario == LINKED) {
		desk_write(desk, content);
		assert_int_equal(rename(desk->path, target), 0);
		assert_int_equal(symlink("target.yaml", desk->path), 0);
	} else if (content) {
		desk_write(desk, content);
	}
	free(target);
}

/* In the child: opens the article, tags, and saves, all with the fault once it comes to saving. */
static void tag_and_save(const struct desk *desk, enum scenario scenario)
{
	const char *path = desk->article_path;
	struct error error;
	struct work work;

	if (scenario == MERGED)
		desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	if (!work_open(&work, &path, 1, NULL, &error))
		_exit(3);
	work_set_author(&work, "ana");
	work.stamp = (struct stamp){ true, 1795195503, 1 };
	work.panes[0].focus = 1;
	if (!tagging_toggle(&work, slice_of("denial")))
		_exit(4);
	if (scenario == MERGED)
		desk_write(desk, content_before(scenario));
	fault.armed = true;
	fault.report->saved = work_save(&work);
	fault.armed = false;
	snprintf(fault.report->message, sizeof(fault.report->message), "%s", work.message);
	if (!fault.report->saved && work.message_kind != MESSAGE_ERROR)
		_exit(5);
	_exit(0);
}

/* The same, with a second save once nothing fails any more. */
static void save_after_all(const struct desk *desk)
{
	const char *path = desk->article_path;
	struct error error;
	struct work work;

	if (!work_open(&work, &path, 1, NULL, &error))
		_exit(3);
	work_set_author(&work, "bo");
	work.panes[0].focus = 2;
	if (!tagging_toggle(&work, slice_of("context")) || !work_save(&work))
		_exit(4);
	_exit(0);
}

/* Runs one of them in a child; returns its status as wait() gives it. */
static int run(const struct desk *desk, enum scenario scenario, bool after_all)
{
	pid_t child;
	int status = -1;

	*fault.report = (struct report){ 0 };
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		if (after_all)
			save_after_all(desk);
		tag_and_save(desk, scenario);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* The name of a temporary file that was left; "" when there is none. */
static void find_leftover(const struct desk *desk, char name[256])
{
	DIR *folder = opendir(desk->scratch.folder);
	const struct dirent *entry;

	name[0] = '\0';
	while ((entry = readdir(folder))) {
		if (strncmp(entry->d_name, ".crossread", 10) == 0)
			snprintf(name, 256, "%s", entry->d_name);
	}
	closedir(folder);
}

/* What is wrong after a save with a fault; NULL when nothing is. */
static const char *find_violation(const struct desk *desk, enum scenario scenario, const char *wanted, int status)
{
	const struct report report = *fault.report;
	char leftover[256];
	char *content = content_of(desk->path);
	bool is_new = content_equal(content, wanted);
	bool is_old = content_equal(content, content_before(scenario));
	struct stat link;

	free(content);
	find_leftover(desk, leftover);
	if (!report.fired)
		return "the fault did not fire";
	if (fault.number == KILL ? !WIFSIGNALED(status) : !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return "ended otherwise than it should";
	if (!is_new && !is_old)
		return "the file is neither old nor new";
	if (report.saved && !is_new)
		return "said that it is saved, and it is not";
	if (report.saved && fault.number != EINTR && matters(report.call))
		return "kept an error to itself";
	if (fault.number != KILL && !report.saved && !strstr(report.message, "not saved"))
		return "did not say that it is not saved";
	if (fault.number != KILL && leftover[0] && !strstr(report.message, leftover))
		return "left a temporary file without a word";
	if (scenario == LINKED && (lstat(desk->path, &link) != 0 || !S_ISLNK(link.st_mode)))
		return "the symbolic link is gone";
	if (!WIFEXITED(run(desk, scenario, true)) || !file_exists(desk->path))
		return "the next save failed";
	find_leftover(desk, leftover);
	return leftover[0] ? "the next save left a temporary file" : NULL;
}

/* Adds a call to the blank-separated list of those that failed, once. */
static void note(struct strbuf *seen, const char *call)
{
	char word[24];

	snprintf(word, sizeof(word), " %s ", call);
	if (slice_find(strbuf_slice(seen), slice_of(word), 0) == SIZE_MAX)
		strbuf_add_text(seen, word);
}

/* One fault at every call of the save. Returns the number of runs. */
static size_t try_everywhere(const struct desk *desk, enum scenario scenario, const char *wanted, size_t calls,
	struct strbuf *seen)
{
	for (fault.at = 1; fault.at <= calls; fault.at++) {
		const char *violation;
		int status;

		set_up(desk, scenario, content_before(scenario));
		status = run(desk, scenario, false);
		note(seen, fault.report->call);
		violation = find_violation(desk, scenario, wanted, status);
		if (violation)
			fail_msg("scenario %d, call %zu, %s%s: %s", (int)scenario, fault.at,
				fault.number == KILL ? "killed" : strerror(fault.number),
				fault.onward ? " from there on" : "", violation);
	}
	return calls;
}

/* All faults at every call of the save in one scenario. */
static void try_scenario(enum scenario scenario)
{
	static const int numbers[] = { KILL, EIO, ENOSPC, EACCES, EROFS, EDQUOT, EINTR, ESTALE };
	struct desk desk;
	size_t runs = 0;
	size_t calls;
	char *wanted;
	struct strbuf seen;

	desk_init(&desk);
	strbuf_init(&seen);
	set_up(&desk, scenario, content_before(scenario));
	fault.at = SIZE_MAX;
	assert_int_equal(run(&desk, scenario, false), 0);
	assert_true(fault.report->saved);
	/* Synchronised before it gets its name, and the name after that. */
	assert_string_equal(fault.report->order + 3, "wfrf");
	calls = fault.report->calls;
	assert_in_range(calls, 20, MOST_CALLS);
	wanted = content_of(desk.path);
	assert_false(content_equal(wanted, content_before(scenario)));
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]) && !(!is_torture() && i >= 2); i++) {
		fault.number = numbers[i];
		fault.onward = !is_torture() && numbers[i] != KILL;
		runs += try_everywhere(&desk, scenario, wanted, calls, &seen);
		fault.onward = true;
		if (is_torture() && numbers[i] != KILL)
			runs += try_everywhere(&desk, scenario, wanted, calls, &seen);
	}
	print_message("# %zu calls, %zu runs, each fault fired, 0 violations; failed:%s\n", calls, runs,
		strbuf_text(&seen));
	strbuf_release(&seen);
	free(wanted);
	desk_release(&desk);
}

static void test_changed_file(void **state)
{
	(void)state;
	try_scenario(CHANGED);
}

static void test_merge(void **state)
{
	(void)state;
	try_scenario(MERGED);
}

/* Left out of the short form. */
static void test_other_files(void **state)
{
	(void)state;
	if (!is_torture())
		return;
	try_scenario(FIRST);
	try_scenario(LINKED);
	try_scenario(COMMENTED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_changed_file),
		cmocka_unit_test(test_merge),
		cmocka_unit_test(test_other_files),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	fault.report = mmap(NULL, sizeof(*fault.report), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (fault.report == MAP_FAILED)
		return 99;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
