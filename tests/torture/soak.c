/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One process for a long time: edits of all kinds with colleagues saving in between, keys that only move, and nothing
 * at all. Memory and descriptors at the end are as they were after a while. TORTURE=1: a million of each, else a few;
 * EDITS=n, KEYS=n and TICKS=n set how many.
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
#include "crossread/command/reference.h"
#include "crossread/work/journaling.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"
#include "crossread/work/watching.h"

#include <locale.h>
#include <malloc.h>

/* Between two rounds of all that is not an edit; of an article that is not of the others; annotations of an article. */
enum { ROUND = 500, SENTENCES = 120, MOST_ANNOTATIONS = 150 };

/* Edits before any is measured: until the history is full. */
enum { WARM_UP = 25000 };

/* Of each kind; parts of the run, and how many of them are its beginning and its end. */
enum { SHORT = 10000, LONG = 1000000, MEASURES = 1000, WINDOWS = 20, COMPARED = 5 };

/* The most there was of each in a window of the run. */
struct level {
	size_t used;        /* bytes that were allocated and not freed; 0 where the C library does not tell */
	size_t resident;    /* KiB */
	size_t descriptors; /* open */
};

struct soak {
	struct scratch scratch;
	struct scratch journals;
	char *paths[3];
	struct work work;
	struct keymap keymap;
	struct grid grid;
	uint64_t seed;
	size_t colleague;
	struct level levels[WINDOWS];
};

/* --- Measuring --- */

static size_t used_bytes(void)
{
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
	const struct mallinfo2 info = mallinfo2();

	return info.uordblks + info.hblkhd;
#else
	return 0;
#endif
}

/* The second number of the file, in pages of 4 KiB at least; 0 where there is no such file. */
static size_t resident_kib(void)
{
	FILE *file = fopen("/proc/self/statm", "re");
	unsigned long pages = 0;

	if (file && fscanf(file, "%*u %lu", &pages) != 1)
		pages = 0;
	if (file)
		fclose(file);
	return pages * (size_t)(sysconf(_SC_PAGESIZE) / 1024);
}

static size_t open_descriptors(void)
{
	DIR *folder = opendir("/proc/self/fd");
	size_t count = 0;

	while (folder && readdir(folder))
		count++;
	if (folder)
		closedir(folder);
	return count;
}

static size_t greater(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Takes the levels of this moment, now and then, into the window in which step `done` of `all` is. */
static void measure(struct soak *soak, size_t done, size_t all)
{
	struct level *level = &soak->levels[done < all ? done * WINDOWS / all : WINDOWS - 1];

	if (done % (all / MEASURES + 1))
		return;
	level->used = greater(level->used, used_bytes());
	level->resident = greater(level->resident, resident_kib());
	level->descriptors = greater(level->descriptors, open_descriptors());
}

/* The greatest of a few windows: in one of them memory may just have been tidied. */
static struct level level_of(const struct soak *soak, size_t first)
{
	struct level most = { 0 };

	for (size_t i = first; i < first + COMPARED; i++) {
		most.used = greater(most.used, soak->levels[i].used);
		most.resident = greater(most.resident, soak->levels[i].resident);
		most.descriptors = greater(most.descriptors, soak->levels[i].descriptors);
	}
	return most;
}

/* Under a sanitizer freed memory is kept for a while, and the C library does not tell of it. */
static bool can_measure(void)
{
#if defined(__SANITIZE_ADDRESS__)
	return false;
#else
	return true;
#endif
}

/* Per cent; a short run may end in the middle of what goes up and down. */
static double most_growth(void)
{
	return is_torture() ? 5 : 20;
}

static double growth(size_t before, size_t after)
{
	return before ? 100.0 * ((double)after - (double)before) / (double)before : 0;
}

/* Compares the end of the run with its beginning. */
static void compare_levels(const struct soak *soak, const char *what, size_t count)
{
	struct level warm = level_of(soak, 0);
	struct level end = level_of(soak, WINDOWS - COMPARED);

	print_message("# %zu %s: used %zu -> %zu KiB (%+.1f %%), resident %zu -> %zu KiB (%+.1f %%), "
		      "descriptors %zu -> %zu\n",
		count, what, warm.used / 1024, end.used / 1024, growth(warm.used, end.used), warm.resident,
		end.resident, growth(warm.resident, end.resident), warm.descriptors, end.descriptors);
	assert_int_equal(warm.descriptors, end.descriptors);
	if (!can_measure())
		return;
	assert_true(growth(warm.used, end.used) < most_growth());
	assert_true(growth(warm.resident, end.resident) < most_growth());
}

/* --- The reader --- */

static bool run(struct soak *soak, const char *line)
{
	return command_run(&soak->work, slice_of(line));
}

static void show(struct soak *soak)
{
	work_arrange(&soak->work, 30, 100);
	paint(&soak->work, &soak->grid, 30, 100);
}

static void soak_init(struct soak *soak)
{
	struct error error;
	char *long_one;

	*soak = (struct soak){ .seed = 8 };
	scratch_init(&soak->scratch);
	scratch_init(&soak->journals);
	long_one = world_mixed(&soak->seed, SENTENCES);
	soak->paths[0] = scratch_write(&soak->scratch, "1.txt", PAIR_LEFT);
	soak->paths[1] = scratch_write(&soak->scratch, "2.txt", PAIR_RIGHT);
	soak->paths[2] = scratch_write(&soak->scratch, "3.txt", long_one);
	free(long_one);
	if (!work_open(&soak->work, (const char *const *)soak->paths, 3, NULL, &error) ||
		!work_complete(&soak->work, &error))
		fail_msg("%s", error.message);
	soak->work.stamp = (struct stamp){ true, 1795195503, 1 };
	work_keep_journals(&soak->work, mem_copy(soak->journals.folder, strlen(soak->journals.folder)));
	work_set_author(&soak->work, "ana");
	comparing_finish(&soak->work);
	grid_init(&soak->grid);
	keymap_init(&soak->keymap, soak->work.tags);
	keymap_fill_hints(&soak->keymap, &soak->work);
	show(soak);
}

static void soak_release(struct soak *soak)
{
	keymap_release(&soak->keymap);
	grid_release(&soak->grid);
	work_release(&soak->work);
	scratch_release(&soak->journals);
	scratch_release(&soak->scratch);
	for (size_t i = 0; i < 3; i++)
		free(soak->paths[i]);
}

static const struct annotations *set_here(const struct soak *soak)
{
	return &soak->work.panes[soak->work.active].document->sidecar.annotations;
}

static void go_to_any(struct soak *soak)
{
	struct work *work = &soak->work;
	char line[40];

	if (take(&soak->seed, 4) == 0)
		run(soak, "other-pane");
	snprintf(line, sizeof(line), "%u first-sentence",
		1 + take(&soak->seed, (uint32_t)pane_sentences(&work->panes[work->active])));
	run(soak, line);
}

/*
 * Removes the annotation at the focus. That one which was saved had been there is recorded in the sidecar for good, and
 * is no rot: it comes back at once.
 */
static bool remove_here(struct soak *soak)
{
	const struct annotation *annotation = tagging_present(&soak->work);
	bool was_saved = annotation && annotation->saved;

	return run(soak, "remove") && (!was_saved || run(soak, "undo"));
}

/* Tags the sentence where there is room, else removes the tag. */
static bool tag_here(struct soak *soak)
{
	static const char *const lines[] = { "tag denial", "tag allegation", "tag context" };
	const struct annotation *annotation = tagging_present(&soak->work);

	if (annotation || set_here(soak)->count >= MOST_ANNOTATIONS)
		return remove_here(soak);
	return run(soak, lines[take(&soak->seed, 3)]);
}

/* One change of what is annotated; false when there was nothing to change here. */
static bool edit(struct soak *soak)
{
	static const char *const lines[] = { "retag denial", "retag allegation", "retag context" };
	uint32_t kind = take(&soak->seed, 100);
	char line[80];

	if (kind < 25)
		return tag_here(soak);
	if (kind < 45)
		return run(soak, lines[take(&soak->seed, 3)]);
	if (kind < 65) {
		snprintf(line, sizeof(line), "comment It was said on day %u of the case, too.",
			take(&soak->seed, 1u << 30));
		return run(soak, line);
	}
	if (kind < 70) {
		snprintf(line, sizeof(line), "speaker Witness %u", take(&soak->seed, 1u << 30));
		return run(soak, line);
	}
	if (kind < 76)
		return run(soak, take(&soak->seed, 2) ? "end-back" : "end-forward");
	if (kind < 90)
		return run(soak, "undo");
	return run(soak, "redo");
}

/* Somebody else changes or adds an annotation, and saves. */
static void visit(struct soak *soak)
{
	struct work *work = &soak->work;
	const struct document *document = work->panes[work->active].document;
	const struct article *article = &document->article;
	struct annotation annotation = { .tag = slice_of("context") };
	struct sidecar sidecar;
	struct error error;
	char id[32];
	char time[STAMP_TIME_SIZE];

	if (!sidecar_load(&sidecar, article, &error))
		fail_msg("%s", error.message);
	stamp_time(&work->stamp, time);
	snprintf(id, sizeof(id), "c%zu", soak->colleague++);
	if (sidecar.annotations.count < MOST_ANNOTATIONS / 2) {
		size_t sentence = take(&soak->seed, (uint32_t)article->sentence_count);

		annotation.id = slice_of(id);
		annotation.author = slice_of("ben");
		annotation.created = slice_of(time);
		annotation.origin = slice_of("manual");
		annotation.selector =
			anchor_select(article, article_codes(article, article->sentences[sentence].bytes));
	} else {
		annotation = sidecar.annotations.list[take(&soak->seed, (uint32_t)sidecar.annotations.count)];
		annotation.comment = slice_of(id);
	}
	annotation.modified = slice_of(time);
	annotations_put(&sidecar.annotations, &annotation);
	if (!sidecar_save(&sidecar, article, NULL, &error))
		fail_msg("%s", error.message);
	sidecar_release(&sidecar);
	watching_look(work);
}

/* An article as it is after somebody has rewritten its head: all that is annotated is looked for anew. */
static void reanchor(const struct soak *soak)
{
	const struct document *document = soak->work.panes[0].document;
	struct article article;
	struct sidecar sidecar;
	struct strbuf text;
	struct error error;
	char *path;

	strbuf_init(&text);
	strbuf_add_format(&text, "Update %zu: the paper has learned more\n\n", soak->colleague);
	strbuf_add(&text, slice_part(document->article.text, document->article.text.length / 10, SIZE_MAX));
	path = scratch_write(&soak->scratch, "changed.txt", strbuf_text(&text));
	if (!article_load(&article, path, NULL, &error))
		fail_msg("%s", error.message);
	if (!sidecar_load_file(&sidecar, &article, document->sidecar.path, &error))
		fail_msg("%s", error.message);
	sidecar_release(&sidecar);
	article_release(&article);
	strbuf_release(&text);
	free(path);
}

/* All that is no edit: lists, searching, other articles, a colleague, saving. */
static void do_the_rounds(struct soak *soak)
{
	static const char *const lists[] = { "annotations", "differences", "hits", "articles", "coverage", "unanswered",
		"missing", "suggestions", "quotations", "speakers", "review", "plot", "help" };
	size_t number = soak->colleague % (sizeof(lists) / sizeof(lists[0]));
	struct work *work = &soak->work;

	run(soak, soak->colleague % 2 ? "find crane" : "find \\bthe\\b");
	finish_steps(work);
	run(soak, "next-hit");
	run(soak, lists[number]);
	if (work->mode == MODE_HELP && work->help.count == 0)
		reference_fill_help(&soak->keymap, work);
	finish_steps(work);
	show(soak);
	run(soak, "list-down");
	show(soak);
	for (int i = 0; i < 5 && work->mode != MODE_READ; i++)
		keymap_press(&soak->keymap, work, KEY_CODE_ESC);
	run(soak, take(&soak->seed, 2) ? "next-article" : "next-beside");
	showing_complete(work);
	finish_steps(work);
	show(soak);
	visit(soak);
	reanchor(soak);
	if (!work_save_quietly(work))
		fail_msg("%s", work->message);
	journaling_tell(work);
	work_tidy(work);
	CHECK(work->mode == MODE_READ);
}

static void test_edits(void **state)
{
	size_t count = amount_of("EDITS", is_torture() ? LONG : SHORT);
	struct soak soak;
	size_t done = 0;

	(void)state;
	soak_init(&soak);
	while (done < WARM_UP + count) {
		go_to_any(&soak);
		if (!edit(&soak))
			continue;
		if (++done > WARM_UP)
			measure(&soak, done - WARM_UP, count);
		if (done % ROUND == 0)
			do_the_rounds(&soak);
		if (done % 20 == 0)
			show(&soak);
	}
	check_all(&soak.work, &soak.grid, 30, 100);
	check_saved(&soak.work);
	compare_levels(&soak, "edits", count);
	soak_release(&soak);
}

static void test_keys(void **state)
{
	static const char *const keys[] = { "j", "k", "<Space>", "b", "g", "G", "<Tab>", "m", "M", "o", "<Ctrl-E>",
		"<Ctrl-Y>", "<Ctrl-D>", "<Ctrl-U>", "=", "}", "{", ")", "(", "n", "N", "<Ctrl-O>", "<Ctrl-P>" };
	size_t count = amount_of("KEYS", is_torture() ? LONG : SHORT);
	struct soak soak;

	(void)state;
	soak_init(&soak);
	run(&soak, "find crane");
	finish_steps(&soak.work);
	for (size_t done = 0; done < count; done++) {
		uint32_t key;

		if (!key_parse(slice_of(keys[take(&soak.seed, sizeof(keys) / sizeof(keys[0]))]), &key))
			abort();
		keymap_press(&soak.keymap, &soak.work, key);
		if (soak.work.mode != MODE_READ)
			run(&soak, "cancel");
		work_arrange(&soak.work, 30, 100);
		if (done % 20 == 0)
			show(&soak);
		measure(&soak, done, count);
	}
	compare_levels(&soak, "keys that only move", count);
	soak_release(&soak);
}

/* Nobody is there: once a second the reader looks at what others have written. */
static void test_ticks(void **state)
{
	size_t count = amount_of("TICKS", is_torture() ? LONG : SHORT);
	struct soak soak;

	(void)state;
	soak_init(&soak);
	for (size_t done = 0; done < count; done++) {
		journaling_tell(&soak.work);
		work_arrange(&soak.work, 30, 100);
		watching_look(&soak.work);
		if (done % ROUND == 0)
			show(&soak);
		measure(&soak, done, count);
	}
	compare_levels(&soak, "idle seconds", count);
	soak_release(&soak);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_ticks),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
