/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The power cut at every system call of a save, on a file system of its own: what is on the disk then is copied,
 * mounted, and must hold the sidecar as it was or as it becomes; once it was said to be saved, as it has become. Needs
 * TORTURE=1, root, mkfs.ext4 and loop devices; else it is skipped. SAVES=n sets how many saves of each kind of mount.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/work/tagging.h"
#include "crossread/work/watching.h"
#include "amount.h"
#include "desk.h"
#include "system_calls.h"

#include <locale.h>
#include <sys/wait.h>

enum { SAVES = 12, IMAGE_BYTES = 8 << 20, PATH_SIZE = 512 };

/* The disk that is cut off: what was not synchronised may be there or not, and names before what they name. */
static const char *const mounts[] = { "loop", "loop,data=writeback,noauto_da_alloc", "loop,data=journal" };

static struct {
	bool armed;
	char image[PATH_SIZE]; /* in use */
	char copy[PATH_SIZE];
	char disk[PATH_SIZE];    /* where the image is mounted */
	char cut_off[PATH_SIZE]; /* where the copy is */
	char sidecar[PATH_SIZE]; /* in the copy */
	char other[PATH_SIZE];   /* another file of the disk, to have its journal written */
	char *before;            /* what the sidecar holds; NULL: there is none */
	char *after;             /* what it becomes */
	bool saved;              /* and that was said */
	size_t cuts;
	size_t old;
	size_t torn;
	size_t lost;
} cut;

/* Runs a program without output; true when it succeeds. */
static bool succeeds(const char *const arguments[])
{
	pid_t child = fork();
	int status = -1;

	if (child == 0) {
		int nothing = __real_open("/dev/null", O_RDWR);

		dup2(nothing, STDOUT_FILENO);
		dup2(nothing, STDERR_FILENO);
		execvp(arguments[0], (char *const *)arguments);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool mount_image(const char *image, const char *where, const char *how)
{
	return succeeds((const char *const[]){ "mount", "-t", "ext4", "-o", how, image, where, NULL });
}

static bool unmount(const char *where)
{
	return succeeds((const char *const[]){ "umount", where, NULL });
}

/*
 * Copies the image, or compares the copy with it: false when they differ. The copy is a new file each time, since its
 * loop device may linger and still know the old one.
 */
static bool pass_over(bool copies)
{
	static char bytes[2][1 << 16];
	int from = __real_open(cut.image, O_RDONLY | O_CLOEXEC);
	int to = __real_open(cut.copy, copies ? O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC : O_RDONLY | O_CLOEXEC, 0600);
	bool same = true;
	ssize_t length;

	assert_true(from >= 0 && to >= 0);
	while (same && (length = __real_read(from, bytes[0], sizeof(bytes[0]))) > 0) {
		if (copies)
			assert_int_equal(__real_write(to, bytes[0], (size_t)length), length);
		else
			same = __real_read(to, bytes[1], (size_t)length) == length &&
				memcmp(bytes[0], bytes[1], (size_t)length) == 0;
	}
	__real_close(from);
	__real_close(to);
	return same;
}

/* The disk as it is at one moment: nothing was written while it was copied. */
static void copy_image(void)
{
	do {
		__real_unlink(cut.copy);
		pass_over(true);
	} while (!pass_over(false));
}

/* Looks at what is on the disk at this moment. */
static void look(const char *call)
{
	char *content;
	bool is_old;
	bool is_new;

	copy_image();
	if (!mount_image(cut.copy, cut.cut_off, "loop"))
		fail_msg("the disk of %s cannot be mounted after a cut before %s", cut.image, call);
	content = content_of(cut.sidecar);
	is_old = content_equal(content, cut.before);
	is_new = content_equal(content, cut.after);
	cut.cuts++;
	cut.old += is_old;
	cut.torn += !is_old && !is_new;
	cut.lost += cut.saved && !is_new;
	if ((!is_old && !is_new) || (cut.saved && !is_new))
		print_message("# cut before %s%s: the sidecar holds %zu bytes\n", call, cut.saved ? ", saved" : "",
			content ? strlen(content) : 0);
	free(content);
	assert_true(unmount(cut.cut_off));
}

/* Has the disk write its journal, as it does every few seconds, but not what our files hold. */
static void write_journal(void)
{
	int descriptor = __real_open(cut.other, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	assert_true(descriptor >= 0);
	assert_int_equal(__real_write(descriptor, "x", 1), 1);
	assert_int_equal(__real_fsync(descriptor), 0);
	__real_close(descriptor);
}

/* Before each call of the save: the power goes, at once or after the disk has written its journal. */
static bool strikes(const char *call)
{
	/* Calls that only look change nothing on a disk. */
	static const char *const writing[] = { "mkostemp", "write", "fsync", "rename", "unlink", "unlinkat", "fchown",
		"fchmod", "open", "close", "the end" };
	bool may_write = false;

	for (size_t i = 0; i < sizeof(writing) / sizeof(writing[0]); i++)
		may_write = may_write || strcmp(call, writing[i]) == 0;
	if (!cut.armed || !may_write)
		return false;
	cut.armed = false;
	look(call);
	write_journal();
	look(call);
	cut.armed = true;
	return false;
}

/* Tags or changes something: what is saved becomes longer and shorter. */
static void edit(struct work *work, size_t number)
{
	char comment[2000];
	char *end = comment + (number * 397 + 1) % 1900;

	work->panes[0].focus = number % 3;
	if (!tagging_present(work))
		assert_true(tagging_toggle(work, slice_of("denial")));
	memset(comment, 'a' + (int)(number % 26), sizeof(comment));
	snprintf(end, 24, " %zu", number);
	assert_true(tagging_set_comment(work, slice_of(comment)));
}

/* What saving now is going to write. */
static char *content_to_be(const struct work *work)
{
	struct strbuf content;

	strbuf_init(&content);
	sidecar_format(&work->documents[0].sidecar, &work->documents[0].article, &content);
	return strbuf_detach(&content);
}

static void save_often(const char *article, size_t saves)
{
	struct error error;
	struct work work;
	char name[PATH_SIZE + 32];

	snprintf(name, sizeof(name), "%s.crossread.yaml", article);
	if (!work_open(&work, &article, 1, NULL, &error) || !work_complete(&work, &error))
		fail_msg("%s", error.message);
	work_set_author(&work, "ana");
	work.stamp = (struct stamp){ true, 1795195503, 1 };
	for (size_t i = 0; i < saves; i++) {
		edit(&work, i);
		free(cut.before);
		free(cut.after);
		cut.before = content_of(name);
		cut.after = content_to_be(&work);
		cut.saved = false;
		cut.armed = true;
		cut.saved = work_save(&work);
		assert_true(cut.saved);
		strikes("the end");
		cut.armed = false;
	}
	work_release(&work);
	free(cut.before);
	free(cut.after);
	cut.before = cut.after = NULL;
}

static void set_paths(const struct scratch *scratch)
{
	snprintf(cut.image, PATH_SIZE, "%s/image", scratch->folder);
	snprintf(cut.copy, PATH_SIZE, "%s/copy", scratch->folder);
	snprintf(cut.disk, PATH_SIZE, "%s/disk", scratch->folder);
	snprintf(cut.cut_off, PATH_SIZE, "%s/cut-off", scratch->folder);
	snprintf(cut.sidecar, PATH_SIZE, "%.400s/story.txt.crossread.yaml", cut.cut_off);
	snprintf(cut.other, PATH_SIZE, "%.400s/other", cut.disk);
}

/* A new disk, mounted; false when that cannot be had here. */
static bool make_disk(const char *how)
{
	int image;
	bool made;

	/* A new file, as for the copies. */
	__real_unlink(cut.image);
	image = __real_open(cut.image, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	made = image >= 0 && ftruncate(image, IMAGE_BYTES) == 0;
	if (image >= 0)
		__real_close(image);
	return made && succeeds((const char *const[]){ "mkfs.ext4", "-q", "-F", cut.image, NULL }) &&
		mount_image(cut.image, cut.disk, how);
}

static void test_power_cuts(void **state)
{
	struct scratch scratch;
	size_t saves = amount_of("SAVES", SAVES);

	(void)state;
	if (!is_torture() || geteuid() != 0) {
		print_message("# skipped: cuts need TORTURE=1 and root\n");
		return;
	}
	scratch_init(&scratch);
	set_paths(&scratch);
	assert_int_equal(mkdir(cut.disk, 0700), 0);
	assert_int_equal(mkdir(cut.cut_off, 0700), 0);
	for (size_t i = 0; i < sizeof(mounts) / sizeof(mounts[0]); i++) {
		char article[PATH_SIZE];
		struct error error;

		if (!make_disk(mounts[i])) {
			print_message("# skipped: no ext4 on a loop device (%s) can be had here\n", mounts[i]);
			continue;
		}
		snprintf(article, sizeof(article), "%.400s/story.txt", cut.disk);
		assert_true(file_write(article, slice_of(DESK_ARTICLE), &error));
		save_often(article, saves);
		assert_true(unmount(cut.disk));
		print_message("# %s: %zu saves, %zu cuts so far (%zu left it as it was): %zu torn, %zu saved and "
			      "missing\n",
			mounts[i], saves, cut.cuts, cut.old, cut.torn, cut.lost);
	}
	rmdir(cut.disk);
	rmdir(cut.cut_off);
	scratch_release(&scratch);
	assert_int_equal(cut.torn, 0);
	assert_int_equal(cut.lost, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_power_cuts),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
