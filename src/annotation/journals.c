/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the journals of one article: what nobody holds was left behind. */
#include "journals.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/mem.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Journals of one article that are looked at: more are not made but on purpose. */
enum { MOST_JOURNALS = 16 };

/* Where the names of the journals of one article are collected. */
struct names {
	const char *folder;
	const char *own;
	char *paths[MOST_JOURNALS];
	size_t count;
};

static void collect(void *target, const char *name)
{
	struct names *names = target;
	char *path;

	if (names->count == MOST_JOURNALS || !journal_has_ending(name, journal_ending))
		return;
	path = file_join(names->folder, name);
	if (strcmp(path, names->own) == 0)
		free(path);
	else
		names->paths[names->count++] = path;
}

/* Reads bytes and head of an open journal; false when it is not one of this sidecar. */
static bool read_journal(struct journals *journals, const struct records *records, const char *place, struct left *left)
{
	struct error error;
	struct slice record;

	left->time = records_time(records);
	return records_read(records, &left->bytes, &error) &&
		records_next(strbuf_slice(&left->bytes), &left->position, &record) &&
		journal_head_read(record, &journals->arena, &left->head) && slice_equal_text(left->head.sidecar, place);
}

/* False also for the program that only looks at a journal whose own program has died. */
static bool lives(size_t process)
{
	return process > 0 && (pid_t)process > 0 && (kill((pid_t)process, 0) == 0 || errno == EPERM);
}

static void add_reader(struct journals *journals, const struct journal_head *head)
{
	if (!lives(head->process))
		return;
	journals->readers = mem_grow(journals->readers, &journals->reader_capacity, journals->reader_count + 1,
		sizeof(*journals->readers));
	journals->readers[journals->reader_count++] =
		(struct reader){ head->author, head->process, (int64_t)head->since };
}

/* Takes over what was read of a journal that was left behind. */
static void add_left(struct journals *journals, const char *path, struct left *left, bool known)
{
	left->path = mem_copy(path, strlen(path));
	left->known = known;
	if (!known)
		left->position = left->bytes.length;
	journals->left = mem_grow(journals->left, &journals->capacity, journals->count + 1, sizeof(*journals->left));
	journals->left[journals->count++] = *left;
}

/* A power cut can leave a journal without its first record: nothing in it can be used, nor need it be told each time.
 */
static void put_aside(const char *path)
{
	char *refused;

	(void)journal_refuse(path, &refused);
	free(refused);
}

static void take_journal(struct journals *journals, const char *path, const char *place)
{
	struct left left = { 0 };
	enum records_holder holder = records_open(&left.lock, path);
	bool known;

	if (holder == RECORDS_GONE)
		return;
	strbuf_init(&left.bytes);
	known = read_journal(journals, &left.lock, place, &left);
	if (holder == RECORDS_LEFT && left.position) {
		add_left(journals, path, &left, known);
		return;
	}
	if (holder == RECORDS_LEFT)
		put_aside(path);
	else if (known)
		add_reader(journals, &left.head);
	strbuf_release(&left.bytes);
	records_close(&left.lock);
}

static int compare_times(const void *left, const void *right)
{
	const struct left *a = left;
	const struct left *b = right;

	if (a->time != b->time)
		return a->time < b->time ? -1 : 1;
	return strcmp(a->path, b->path);
}

void journals_read(struct journals *journals, const char *folder, const char *place, const char *own)
{
	struct names names = { .folder = folder, .own = own };
	char *start = journal_start(place);

	*journals = (struct journals){ 0 };
	arena_init(&journals->arena);
	folder_visit(folder, start, collect, &names);
	for (size_t i = 0; i < names.count; i++) {
		take_journal(journals, names.paths[i], place);
		free(names.paths[i]);
	}
	if (journals->count)
		qsort(journals->left, journals->count, sizeof(*journals->left), compare_times);
	free(start);
}

void journals_unlock(struct journals *journals)
{
	for (size_t i = 0; i < journals->count; i++)
		records_close(&journals->left[i].lock);
}

void journals_release(struct journals *journals)
{
	journals_unlock(journals);
	for (size_t i = 0; i < journals->count; i++) {
		strbuf_release(&journals->left[i].bytes);
		free(journals->left[i].path);
	}
	free(journals->left);
	free(journals->readers);
	arena_release(&journals->arena);
	*journals = (struct journals){ 0 };
}
