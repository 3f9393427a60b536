/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random keys, pastes, clicks and resizes on articles of every kind, a colleague saving in between: what must be true
 * is checked after each. Runs go by their seed: SEED=n plays run n alone and prints what it presses. TORTURE=1: 2000
 * runs of 500 in two processes; else a few. RUNS=n sets how many.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "amount.h"
#include "monkey_checks.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/mouse.h"
#include "crossread/command/reference.h"
#include "crossread/work/composing.h"
#include "crossread/work/journaling.h"
#include "crossread/work/tagging.h"
#include "crossread/work/watching.h"

#include <locale.h>
#include <sys/mman.h>
#include <sys/wait.h>

enum { STEPS = 500, SHORT_RUNS = 60, LONG_RUNS = 2000, PROCESSES = 2, MOST_SECONDS = 300 };

/* Keys of every kind, the more often the likelier. */
static const char *const keys[] = { "j", "j", "j", "k", "k", "<Space>", "b", "g", "G", "<Tab>", "<Tab>", "m", "m", "M",
	"o", "o", "a", "a", "d", "d", "c", "c", ".", "v", "v", "V", "p", "<lt>", "<lt>", ">", ">", "w", "h", "l", "}",
	"{", ")", "(", "x", "x", "<Delete>", ";", "u", "u", "u", "<Ctrl-R>", "<Ctrl-R>", "<Enter>", "<Enter>",
	"<Enter>", "s", "t", "t", "D", "A", "=", "O", "+", "-", "<Ctrl-E>", "<Ctrl-Y>", "<Ctrl-D>", "<Ctrl-U>",
	"<Ctrl-F>", "?", "<Esc>", "<Esc>", "<Esc>", "<Esc>", "/", "/", "n", "N", ":", ":", ":", "1", "2", "3", "9", "0",
	"$", "^", "\xc3\xa9", "<Backspace>", "<Ctrl-O>", "<Ctrl-P>", "L", "K", "[", "]", "'", "`", "q", "f", "*", "y",
	"B", "X", "l", "r", "<Ctrl-G>", "<Ctrl-W>", "<Ctrl-A>", "<S-Tab>", "<Up>", "<Down>", "<Left>", "<Right>",
	"<Home>", "<End>", "<PgDn>", "<PgUp>", "<F1>", "<F12>", "<Ctrl-C>", "<Ctrl-Z>", "<Ctrl-L>" };

/* What is typed or pasted into prompts: commands, filters, expressions, text of any script. */
static const char *const texts[] = { "denial", "tag:denial speaker:meta", "-state:kept author:ana", "order:tag", "(((",
	"crane|board", "[", "\\bthe\\b", "(a+)+$", "co", "mark x", "1", "999999", "0", "retag context", "retag nothing",
	"comment No, \xe2\x80\x9csaid\xe2\x80\x9d \xe9\x82\xae\xe6\x8a\xa5 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	"speaker \xd7\x94\xd7\x95\xd7\x90", "find crane", "find", "possible", "rail", "furniture", "compare", "review",
	"reviewed", "reviewed here", "reviewed none", "adjudicate ana,ben", "adjudicate", "dismiss no", "recover",
	"adopt", "filter denial", "order", "tag denial", "tag \x1b", "quit", "q!", "write", "w", "annotations",
	"differences", "\r\n\t\n", "\xe2\x80\xae\xcc\x81", "a\xcc\x81\xcc\x82\xcc\x83", "3 undo", "5 next-match",
	"10 redo", "tour", "\\", "\"", "'a", "#" };

static const size_t sizes[][2] = { { 1, 1 }, { 8, 40 }, { 7, 39 }, { 200, 500 }, { 24, 80 }, { 20, 60 }, { 45, 160 },
	{ 30, 100 }, { 1, 500 }, { 200, 1 }, { 18, 79 }, { 17, 119 }, { 11, 121 }, { 24, 80 }, { 24, 80 } };

enum {
	KEYS = sizeof(keys) / sizeof(keys[0]),
	TEXTS = sizeof(texts) / sizeof(texts[0]),
	SIZES = sizeof(sizes) / sizeof(sizes[0]),
};

/* Of one process: where it is, for whoever watches it. */
struct progress {
	uint64_t seed;
	unsigned step;
	unsigned long events;
	unsigned long refused; /* worlds that could not be opened */
};

struct monkey {
	struct world world;
	struct keymap keymap;
	struct grid grid;
	size_t rows;
	size_t columns;
	uint64_t seed;
	bool prints;
	bool alone; /* what is undone must be as it was: nobody else has changed it */
	size_t colleague;
};

__attribute__((format(printf, 2, 3))) static void tell(const struct monkey *monkey, const char *format, ...)
{
	va_list arguments;

	if (!monkey->prints)
		return;
	va_start(arguments, format);
	printf("# %u ", (unsigned)monkey->world.work.mode);
	vprintf(format, arguments);
	putchar('\n');
	fflush(stdout);
	va_end(arguments);
}

/* Nothing is written outside the folder of the run. */
static bool leads_out(const struct work *work)
{
	return work->mode == MODE_PROMPT && memchr(strbuf_text(&work->prompt.text), '/', work->prompt.text.length);
}

static void press(struct monkey *monkey, const char *name)
{
	uint32_t key;

	if (!key_parse(slice_of(name), &key))
		abort();
	if (key == KEY_CODE_ENTER && leads_out(&monkey->world.work))
		key = KEY_CODE_ESC;
	tell(monkey, "key %s", name);
	keymap_press(&monkey->keymap, &monkey->world.work, key);
}

static void paste(struct monkey *monkey)
{
	const char *text =
		take(&monkey->seed, 4) ? texts[take(&monkey->seed, TEXTS)] : hostile[take(&monkey->seed, HOSTILE)];
	struct strbuf valid;

	/* The terminal passes on valid UTF-8 only. */
	if (!is_clean(slice_of(text)))
		return;
	strbuf_init(&valid);
	strbuf_add_text(&valid, text);
	tell(monkey, "paste %s", text);
	if (monkey->world.work.mode == MODE_PROMPT)
		prompt_insert(&monkey->world.work.prompt, strbuf_slice(&valid));
	strbuf_release(&valid);
}

/* A line that is typed whole: any command with any argument, or any text. */
static void type_line(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;
	size_t count = 0;
	struct strbuf line;

	while (commands[count].name)
		count++;
	strbuf_init(&line);
	if (take(&monkey->seed, 2)) {
		if (take(&monkey->seed, 6) == 0)
			strbuf_add_format(&line, "%u ", take(&monkey->seed, 12));
		strbuf_add_text(&line, commands[take(&monkey->seed, (uint32_t)count)].name);
		if (take(&monkey->seed, 3) == 0)
			strbuf_add_format(&line, " %s", texts[take(&monkey->seed, TEXTS)]);
	} else {
		strbuf_add_text(&line, texts[take(&monkey->seed, TEXTS)]);
	}
	tell(monkey, "line %s", strbuf_text(&line));
	if (work->mode == MODE_PROMPT)
		prompt_insert(&work->prompt, strbuf_slice(&line));
	else if (!memchr(strbuf_text(&line), '/', line.length) && !work->layout.too_small && work->mode != MODE_HELP)
		command_run(work, strbuf_slice(&line));
	strbuf_release(&line);
}

static void resize(struct monkey *monkey)
{
	const size_t *size = sizes[take(&monkey->seed, SIZES)];
	bool any = take(&monkey->seed, 2);

	monkey->rows = any ? 1 + take(&monkey->seed, 60) : size[0];
	monkey->columns = any ? 1 + take(&monkey->seed, 180) : size[1];
	tell(monkey, "resize %zux%zu", monkey->columns, monkey->rows);
}

static void click(struct monkey *monkey)
{
	struct mouse mouse = { (enum mouse_action)take(&monkey->seed, 5), take(&monkey->seed, 60),
		take(&monkey->seed, 180), 1 + take(&monkey->seed, 3) };

	tell(monkey, "mouse %d at %zu,%zu x%zu", (int)mouse.action, mouse.row, mouse.column, mouse.clicks);
	mouse_act(&monkey->world.work, mouse);
}

/* Somebody else tags, changes or removes something, and saves. */
static void visit(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;
	const struct document *document = work->panes[work->active].document;
	const struct article *article = &document->article;
	struct sidecar sidecar;
	struct error error;
	uint32_t what = take(&monkey->seed, 3);
	size_t sentence = take(&monkey->seed, (uint32_t)article->sentence_count);

	if (!document->can_write || document->sidecar.state == SIDECAR_REFUSED)
		return;
	monkey->alone = false;
	if (sidecar_load(&sidecar, article, &error)) {
		struct annotations *set = &sidecar.annotations;
		struct annotation annotation = { 0 };
		char id[24];

		tell(monkey, "colleague %u in %s", what, article->name);
		snprintf(id, sizeof(id), "b%zu", monkey->colleague++);
		if (what && set->count) {
			annotation = set->list[take(&monkey->seed, (uint32_t)set->count)];
			annotation.comment = slice_of("No.");
			annotation.modified = slice_of("2026-11-22T00:00:00Z");
			if (what == 1)
				annotations_put(set, &annotation);
			else
				annotations_remove(set, annotation.id, slice_of("ben"), annotation.modified);
		} else {
			annotation.id = slice_of(id);
			annotation.tag = slice_of("context");
			annotation.author = slice_of("ben");
			annotation.created = annotation.modified = slice_of("2026-11-22T00:00:00Z");
			annotation.origin = slice_of("manual");
			annotation.selector =
				anchor_select(article, article_codes(article, article->sentences[sentence].bytes));
			annotations_put(set, &annotation);
		}
		CHECK(sidecar_save(&sidecar, article, NULL, &error));
	}
	sidecar_release(&sidecar);
	watching_look(work);
}

/*
 * Undoing and doing again leaves everything as it was. Not so once a colleague has changed what was removed here: that
 * came back, undoing has nothing to bring back, and doing again removes it.
 */
static void go_back_and_forth(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;
	char *before;
	char *after;

	if (work->mode != MODE_READ || !monkey->alone)
		return;
	tell(monkey, "undo and redo");
	before = said(work);
	if (tagging_undo(work)) {
		CHECK(tagging_redo(work));
		after = said(work);
		if (strcmp(before, after) != 0)
			tell(monkey, "before:\n%s\nafter:\n%s", before, after);
		CHECK(strcmp(before, after) == 0);
		free(after);
	}
	free(before);
}

/* The focused sentence has a row on the screen; scrolling may have left it outside. */
static bool is_in_view(const struct work *work)
{
	size_t side = work->active;

	for (size_t row = 0; row < work->view.filled[side]; row++) {
		if (work->view.rows[side][row].is_text &&
			work->view.rows[side][row].sentence == work->panes[side].focus)
			return true;
	}
	return false;
}

/* A change of size alone never takes the focus out of view. */
static void resize_and_look(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;
	bool was = !work->layout.too_small && is_in_view(work);

	resize(monkey);
	work_arrange(work, monkey->rows, monkey->columns);
	CHECK(!was || work->layout.too_small || is_in_view(work));
}

static void act(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;
	uint32_t kind = take(&monkey->seed, 100);

	if (kind < 6)
		resize_and_look(monkey);
	else if (kind < 14)
		click(monkey);
	else if (kind < 16)
		paste(monkey);
	else if (kind < 22 || (work->mode == MODE_PROMPT && kind < 50))
		type_line(monkey);
	else if (work->mode == MODE_PROMPT && kind < 75)
		press(monkey, kind < 65 ? "<Enter>" : "<Esc>");
	else if (kind == 99 && take(&monkey->seed, 4) == 0)
		visit(monkey);
	else if (kind == 98)
		go_back_and_forth(monkey);
	else
		press(monkey, keys[take(&monkey->seed, KEYS)]);
}

/* What work_tidy() does where much is left behind, and nobody may notice. */
static void renew(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;

	tell(monkey, "renew");
	for (size_t i = 0; i < work->document_count; i++)
		if (work->documents[i].is_open)
			history_renew(work->history, &work->documents[i].sidecar.annotations);
}

/* What the loop does between two events. */
static void follow_up(struct monkey *monkey)
{
	struct work *work = &monkey->world.work;

	if (work->composing.wanted) {
		work->composing.wanted = false;
		if (take(&monkey->seed, 2))
			composing_take(work, slice_of(texts[take(&monkey->seed, TEXTS)]));
		else
			composing_give_up(work, "the editor failed");
	}
	if (work->mode == MODE_HELP && work->help.count == 0)
		reference_fill_help(&monkey->keymap, work);
	work->quitting = work->suspending = work->redrawing = work->leaving_unsaved = false;
	journaling_tell(work);
	work_arrange(work, monkey->rows, monkey->columns);
	if (take(&monkey->seed, 3) == 0) {
		comparing_step(work, 16);
		searching_step(work);
		digests_step(work);
	}
	if (take(&monkey->seed, 100) == 0) {
		tell(monkey, "save");
		work_save_quietly(work);
	}
	if (take(&monkey->seed, 50) == 0)
		renew(monkey);
	work_arrange(work, monkey->rows, monkey->columns);
}

/* Saved, all is on the disk; undone step by step, all is as it was at the start, and can be done again. */
static void finish(struct monkey *monkey, const char *at_start)
{
	struct work *work = &monkey->world.work;
	size_t undone = 0;
	char *at_end;
	char *now;

	/* Out of whatever is open, and what a colleague wrote meanwhile comes in. */
	work_arrange(work, 24, 80);
	for (size_t i = 0; i < 5; i++)
		press(monkey, "<Esc>");
	command_run(work, slice_of("adjudicate"));
	watching_look(work);
	tell(monkey, "end");
	if (work_save_quietly(work))
		check_saved(work);
	at_end = said(work);
	while (tagging_undo(work))
		undone++;
	now = said(work);
	CHECK(!monkey->alone || strncmp(now, at_start, strlen(at_start)) == 0);
	free(now);
	for (; undone; undone--)
		CHECK(tagging_redo(work));
	now = said(work);
	CHECK(!monkey->alone || strcmp(now, at_end) == 0);
	free(now);
	free(at_end);
	if (work_save_quietly(work))
		check_saved(work);
}

static void play(uint64_t seed, bool prints, struct progress *progress)
{
	struct monkey monkey = { .rows = 24, .columns = 80, .seed = seed, .prints = prints };
	struct work *work = &monkey.world.work;
	char *at_start;

	/* The first numbers of neighbouring seeds resemble each other. */
	for (int i = 0; i < 8; i++)
		(void)take(&monkey.seed, 2);
	progress->seed = seed;
	progress->step = 0;
	if (!world_open(&monkey.world, &monkey.seed)) {
		progress->refused++;
		world_release(&monkey.world);
		return;
	}
	if (chdir(monkey.world.scratch.folder) != 0)
		abort();
	monkey.alone = !monkey.world.is_strange;
	grid_init(&monkey.grid);
	keymap_init(&monkey.keymap, work->tags);
	keymap_fill_hints(&monkey.keymap, work);
	work_arrange(work, monkey.rows, monkey.columns);
	at_start = said(work);
	for (progress->step = 1; progress->step <= STEPS; progress->step++) {
		/* A key that hangs ends the run, too; the time is that of a machine busy with other things. */
		alarm(MOST_SECONDS);
		act(&monkey);
		follow_up(&monkey);
		check_all(work, &monkey.grid, monkey.rows, monkey.columns);
		progress->events++;
	}
	finish(&monkey, at_start);
	alarm(0);
	free(at_start);
	keymap_release(&monkey.keymap);
	grid_release(&monkey.grid);
	if (chdir("/") != 0)
		abort();
	world_release(&monkey.world);
}

/* A crash ends one process only; says which run it was. */
static void test_monkeys(void **state)
{
	unsigned long only = amount_of("SEED", 0);
	unsigned long runs = amount_of("RUNS", is_torture() ? LONG_RUNS : SHORT_RUNS);
	struct progress *progress =
		mmap(NULL, PROCESSES * sizeof(*progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pid_t children[PROCESSES];
	unsigned long events = 0;
	unsigned long refused = 0;
	bool failed = false;

	(void)state;
	assert_true(progress != MAP_FAILED);
	if (only) {
		play(only, true, progress);
		munmap(progress, PROCESSES * sizeof(*progress));
		return;
	}
	fflush(stdout);
	for (int i = 0; i < PROCESSES; i++) {
		children[i] = fork();
		assert_true(children[i] >= 0);
		if (children[i] == 0) {
			for (unsigned long seed = 1 + (unsigned long)i; seed <= runs; seed += PROCESSES)
				play(seed, false, &progress[i]);
			fflush(stdout);
			_exit(0);
		}
	}
	for (int i = 0; i < PROCESSES; i++) {
		int status;

		assert_true(waitpid(children[i], &status, 0) == children[i]);
		events += progress[i].events;
		refused += progress[i].refused;
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
			printf("# run %lu failed at event %u; replay it with SEED=%lu\n",
				(unsigned long)progress[i].seed, progress[i].step, (unsigned long)progress[i].seed);
			failed = true;
		}
	}
	printf("# %lu runs, %lu events, %lu runs on articles that could not be opened\n", runs, events, refused);
	munmap(progress, PROCESSES * sizeof(*progress));
	assert_false(failed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_monkeys),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
