/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a fuzzer's target on files and folders of them, without libFuzzer, so that what was found is tried again by
 * every compiler. Without arguments: on tests/fuzz/corpus/TARGET in the source folder. Speaks TAP.
 */
#include "fuzz.h"
#include "lines.h"

#include <locale.h>
#include <sys/stat.h>
#include <time.h>

enum { MOST_BYTES = 4 * 1024 * 1024, SLOW = 20 /* seconds of processor time for one input */ };

/* libFuzzer's; nothing is changed here. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most)
{
	(void)data;
	(void)most;
	return size;
}

struct replay {
	size_t inputs;
	size_t bytes;
	size_t failed;
};

static void replay_file(struct replay *replay, const char *path)
{
	struct strbuf content;
	struct error error;
	clock_t start = clock();
	bool slow;

	strbuf_init(&content);
	if (file_read(path, MOST_BYTES, &content, &error)) {
		/* A copy of just that size, so that a sanitizer notices what reads behind its end. */
		char *bytes = malloc(content.length ? content.length : 1);

		memcpy(bytes, strbuf_text(&content), content.length);
		/* Whoever dies of it has said which it was. */
		printf("# %s\n", path);
		fflush(stdout);
		LLVMFuzzerTestOneInput((const uint8_t *)bytes, content.length);
		free(bytes);
		slow = clock() - start > (clock_t)SLOW * CLOCKS_PER_SEC;
		if (slow)
			printf("# %s: takes more than %d s\n", path, SLOW);
		replay->failed += slow;
		replay->inputs++;
		replay->bytes += content.length;
	} else {
		printf("# %s\n", error.message);
		replay->failed++;
	}
	strbuf_release(&content);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* In the order of names, so that each run is the same. */
static void replay_folder(struct replay *replay, const char *path)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;
	char **names = NULL;
	size_t count = 0;
	size_t capacity = 0;

	while (folder && (entry = readdir(folder))) {
		if (*entry->d_name == '.')
			continue;
		names = mem_grow(names, &capacity, count + 1, sizeof(*names));
		names[count++] = file_join(path, entry->d_name);
	}
	if (folder)
		closedir(folder);
	if (count)
		qsort(names, count, sizeof(*names), compare_names);
	for (size_t i = 0; i < count; i++) {
		replay_file(replay, names[i]);
		free(names[i]);
	}
	free(names);
}

static void replay_path(struct replay *replay, const char *path)
{
	struct stat status;

	if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		replay_folder(replay, path);
	else
		replay_file(replay, path);
}

int main(int argc, char **argv)
{
	const char *target = file_base_name(argv[0]);
	const char *source = getenv("srcdir");
	struct replay replay = { 0 };

	setlocale(LC_ALL, "");
	if (argc < 2) {
		char *folder = file_join(source ? source : ".", "tests/fuzz/corpus");
		char *corpus = file_join(folder, target);

		replay_folder(&replay, corpus);
		free(corpus);
		free(folder);
	}
	for (int i = 1; i < argc; i++)
		replay_path(&replay, argv[i]);
	printf("# %s: %zu inputs of %zu bytes replayed\n", target, replay.inputs, replay.bytes);
	printf("%sok 1 - %s\n1..1\n", replay.inputs && !replay.failed ? "" : "not ", target);
	fuzz_remove_folder();
	return replay.inputs && !replay.failed ? 0 : 1;
}
