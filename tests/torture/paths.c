/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of files in stories and sidecars lead nowhere else: whatever stands behind "file:", nothing outside the folder
 * is opened. The linker puts the functions below between crossread and the C library (local.mk).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/article/story_files.h"
#include "crossread/work/tagging.h"
#include "crossread/yaml/yaml_write.h"
#include "desk.h"
#include "wrapped_open.h"

#include <limits.h>
#include <sys/stat.h>

enum { LONG = 5000 };

static struct {
	char inside[PATH_MAX]; /* without links */
	size_t opens;
	size_t outside;
	char last[256]; /* that was opened outside */
} watch;

static bool is_below(const char *path)
{
	size_t length = strlen(watch.inside);

	return strncmp(path, watch.inside, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* What is not there is judged by its name. */
static void look_at(const char *path)
{
	char real[PATH_MAX];
	bool is_there = realpath(path, real) != NULL;

	watch.opens++;
	if (is_there ? is_below(real) : is_below(path) && !strstr(path, "/../"))
		return;
	watch.outside++;
	snprintf(watch.last, sizeof(watch.last), "%s", path);
}

static int wrapped_open(const char *path, int flags, mode_t mode)
{
	look_at(path);
	return __real_open(path, flags, mode);
}

DIR *__real_opendir(const char *path);
DIR *__wrap_opendir(const char *path);
DIR *__wrap_opendir(const char *path)
{
	look_at(path);
	return __real_opendir(path);
}

int __real_mkostemp(char *path, int flags);
int __wrap_mkostemp(char *path, int flags);
int __wrap_mkostemp(char *path, int flags)
{
	look_at(path);
	return __real_mkostemp(path, flags);
}

/* --- Names --- */

struct names {
	struct strbuf list[64];
	size_t count;
};

static struct strbuf *add_name(struct names *names, const char *name)
{
	struct strbuf *added = &names->list[names->count++];

	assert_true(names->count <= sizeof(names->list) / sizeof(names->list[0]));
	strbuf_init(added);
	strbuf_add_text(added, name);
	return added;
}

/* A folder with an article, links out of it, and an article beside it. */
struct yard {
	struct scratch outside;
	char *inside;
	char *secret;
	char *article;
	char *sidecar;
	char *story;
	struct names names;
};

static void add_names(struct yard *yard)
{
	static const char *const plain[] = { "../secret.txt", "../inside/../secret.txt", "./../secret.txt",
		"a.txt/../../secret.txt", "..", ".", "", "/", "//", "../", "/etc/passwd", "/dev/zero", "/dev/tty",
		"/proc/self/environ", "link.txt", "link-to-link.txt", "absolute-link.txt", "folder-link/secret.txt",
		"folder-link", "loop.txt", "device.txt", "nowhere.txt", "~/secret.txt", "~root/.profile",
		"file:///etc/passwd", "%2e%2e/secret.txt", "..\\secret.txt", "-", "$HOME/secret.txt", "`id`", "|cat",
		"a.txt\n../secret.txt", "\x1B]0;x\x07.txt",
		("\xE2\x80\xAE"
		 "txt.a"),
		"..\xE2\x88\x95secret.txt", "\xEF\xBC\x8E\xEF\xBC\x8E/secret.txt", "a.txt" };
	struct names *names = &yard->names;
	struct strbuf *name;

	names->count = 0;
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		add_name(names, plain[i]);
	add_name(names, yard->secret);
	strbuf_add(add_name(names, "a.txt"), slice_from("\0/../../secret.txt", 18));
	strbuf_add(add_name(names, "../secret.txt"), slice_from("\0a.txt", 6));
	strbuf_add(add_name(names, ""), slice_from("\0", 1));
	for (char control = 1; control < ' '; control += 6)
		strbuf_add_byte(add_name(names, "a.txt"), control);
	strbuf_add_repeated(add_name(names, ""), 'x', 255);
	strbuf_add_repeated(add_name(names, ""), 'x', 256);
	strbuf_add_repeated(add_name(names, "../"), 'x', 255);
	strbuf_add_repeated(add_name(names, "/"), 'x', PATH_MAX);
	strbuf_add_repeated(add_name(names, ""), '/', LONG);
	name = add_name(names, "");
	for (int i = 0; i < LONG; i++)
		strbuf_add_text(name, "../");
}

static void link_to(const struct yard *yard, const char *target, const char *name)
{
	char *path = file_join(yard->inside, name);

	assert_int_equal(symlink(target, path), 0);
	free(path);
}

static void write_text(const char *path, struct slice text)
{
	struct error error;

	unlink(path);
	if (!file_write(path, text, &error))
		fail_msg("%s", error.message);
}

static void yard_init(struct yard *yard)
{
	scratch_init(&yard->outside);
	yard->secret = scratch_write(&yard->outside, "secret.txt", "Nobody may read this.\n");
	yard->inside = scratch_path(&yard->outside, "inside");
	assert_int_equal(mkdir(yard->inside, 0700), 0);
	assert_non_null(realpath(yard->inside, watch.inside));
	/* Paths that are given are without links, too. */
	free(yard->inside);
	yard->inside = mem_copy(watch.inside, strlen(watch.inside));
	yard->article = file_join(yard->inside, "a.txt");
	yard->story = file_join(yard->inside, "story.yaml");
	yard->sidecar = sidecar_path(yard->article);
	write_text(yard->article, slice_of(DESK_ARTICLE));
	link_to(yard, "../secret.txt", "link.txt");
	link_to(yard, "link.txt", "link-to-link.txt");
	link_to(yard, yard->secret, "absolute-link.txt");
	link_to(yard, "..", "folder-link");
	link_to(yard, "loop.txt", "loop.txt");
	link_to(yard, "/dev/zero", "device.txt");
	link_to(yard, "nothing", "nowhere.txt");
	add_names(yard);
	watch.opens = watch.outside = 0;
}

static void yard_release(struct yard *yard)
{
	struct scratch inside;

	for (size_t i = 0; i < yard->names.count; i++)
		strbuf_release(&yard->names.list[i]);
	snprintf(inside.folder, sizeof(inside.folder), "%s", yard->inside);
	scratch_release(&inside);
	scratch_release(&yard->outside);
	free(yard->inside);
	free(yard->secret);
	free(yard->article);
	free(yard->story);
	free(yard->sidecar);
}

/* --- Trying them --- */

/* What a reader does with what it is given, as far as it gets. */
static bool use(const char *path)
{
	struct story_files files;
	struct error error;
	struct work work;
	bool done = story_files_find(&files, &path, 1, &error);

	if (!done)
		return false;
	done = story_files_arrange(&files, &error);
	for (size_t i = 0; done && i < files.count; i++) {
		const char *file = files.list[i].path;

		if (!work_open(&work, &file, 1, NULL, &error))
			continue;
		work_set_author(&work, "ana");
		if (tagging_toggle(&work, slice_of("denial")))
			work_save(&work);
		work_release(&work);
	}
	story_files_release(&files);
	return done;
}

static void judge(const char *where, struct slice name)
{
	if (watch.outside)
		fail_msg("%s, file: %.*s: opened %s", where, (int)(name.length < 60 ? name.length : 60), name.data,
			watch.last);
}

/* That a look outside would be noticed. */
static void test_watch(void **state)
{
	struct yard yard;

	(void)state;
	yard_init(&yard);
	assert_true(use(yard.article));
	assert_true(watch.opens > 2);
	assert_int_equal(watch.outside, 0);
	use(yard.secret);
	assert_true(watch.outside > 0);
	yard_release(&yard);
}

static void test_story(void **state)
{
	struct yard yard;
	struct strbuf story;
	size_t taken = 0;

	(void)state;
	yard_init(&yard);
	strbuf_init(&story);
	for (size_t i = 0; i < yard.names.count; i++) {
		struct slice name = strbuf_slice(&yard.names.list[i]);

		strbuf_clear(&story);
		strbuf_add_text(&story, "crossread-story: 1\narticles:\n  - file: ");
		yaml_write_quoted(&story, name);
		strbuf_add_text(&story, "\n");
		write_text(yard.story, strbuf_slice(&story));
		taken += use(yard.inside);
		judge("story", name);
	}
	print_message("# %zu names, %zu taken for files of the folder, %zu opens, 0 outside\n", yard.names.count, taken,
		watch.opens);
	assert_true(taken > 0 && taken < yard.names.count);
	strbuf_release(&story);
	yard_release(&yard);
}

/* A sidecar in which every `file:` is this one. */
static void write_sidecar(struct strbuf *out, struct slice name)
{
	static const char parts[] = DESK_FILE(DESK_SOLD(""), 1);
	struct slice rest = slice_of(parts);
	const struct slice lists[] = { slice_of("links: []\n"), slice_of("matches: []\n") };
	const struct slice entries[] = { slice_of("links:\n" DESK_LINK("l1", "denies", "a1")),
		slice_of("matches:\n" DESK_LINKED("all that")) };
	struct strbuf whole;
	size_t at;

	strbuf_init(&whole);
	for (size_t i = 0; i < 2; i++) {
		at = slice_find(rest, lists[i], 0);
		strbuf_add(&whole, slice_part(rest, 0, at));
		strbuf_add(&whole, entries[i]);
		rest = slice_part(rest, at + lists[i].length, rest.length);
	}
	at = slice_find(rest, slice_of("entries: 1"), 0);
	strbuf_add(&whole, slice_part(rest, 0, at));
	strbuf_add_text(&whole, "entries: 3\n");
	strbuf_clear(out);
	rest = strbuf_slice(&whole);
	while ((at = slice_find(rest, slice_of("file: \""), 0)) != SIZE_MAX) {
		size_t end = slice_find(rest, slice_of("\n"), at);

		strbuf_add(out, slice_part(rest, 0, at));
		strbuf_add_text(out, "file: ");
		yaml_write_quoted(out, name);
		rest = slice_part(rest, end, rest.length);
	}
	strbuf_add(out, rest);
	strbuf_release(&whole);
}

static void test_sidecar(void **state)
{
	struct yard yard;
	struct strbuf bytes;
	size_t taken = 0;

	(void)state;
	yard_init(&yard);
	strbuf_init(&bytes);
	for (size_t i = 0; i < yard.names.count; i++) {
		struct slice name = strbuf_slice(&yard.names.list[i]);
		struct strbuf after;
		struct error error;

		write_sidecar(&bytes, name);
		write_text(yard.sidecar, strbuf_slice(&bytes));
		assert_true(use(yard.article));
		judge("sidecar", name);
		/* Taken, it was saved with another annotation; refused, it is as it was. */
		strbuf_init(&after);
		assert_true(file_read(yard.sidecar, YAML_MOST_BYTES, &after, &error));
		taken += !slice_equal(strbuf_slice(&after), strbuf_slice(&bytes));
		strbuf_release(&after);
	}
	print_message("# %zu names, %zu sidecars taken, %zu opens, 0 outside\n", yard.names.count, taken, watch.opens);
	assert_true(taken > 0 && taken < yard.names.count);
	strbuf_release(&bytes);
	yard_release(&yard);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_watch),
		cmocka_unit_test(test_story),
		cmocka_unit_test(test_sidecar),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
