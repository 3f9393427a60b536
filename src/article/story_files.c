/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which articles are meant by what is named on a command line. */
#include "crossread/article/story_files.h"

#include "crossread/article/load.h"
#include "crossread/article/story.h"
#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/mem.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

/* "2026-11-21" */
enum { DATE_SIZE = 11 };

/* A file with what it is ordered by. */
struct dated {
	struct story_file file;
	size_t place;         /* in the story; equal ones are ordered by the rest */
	char date[DATE_SIZE]; /* "" when nobody says */
};

static void add(struct story_files *files, char *path, struct slice outlet)
{
	files->list = mem_grow(files->list, &files->capacity, files->count + 1, sizeof(*files->list));
	files->list[files->count++] = (struct story_file){
		.path = path,
		.outlet = outlet.length ? mem_copy(outlet.data, outlet.length) : NULL,
	};
}

static void remove_file(struct story_file *file)
{
	free(file->path);
	free(file->outlet);
}

void story_files_release(struct story_files *files)
{
	for (size_t i = 0; i < files->count; i++)
		remove_file(&files->list[i]);
	free(files->list);
	free(files->folder);
	*files = (struct story_files){ 0 };
}

/* The day on which an article was published, as it says itself; "" when it does not, or in other words. */
static void read_date(const char *path, char date[DATE_SIZE])
{
	static const char shape[] = "dddd-dd-dd";
	struct article article;

	memset(date, 0, DATE_SIZE);
	article_load_heading(&article, path, NULL);
	if (article.published.length >= DATE_SIZE - 1)
		memcpy(date, article.published.data, DATE_SIZE - 1);
	for (size_t i = 0; i < DATE_SIZE - 1; i++) {
		if (shape[i] == 'd' ? !isdigit((unsigned char)date[i]) : date[i] != shape[i])
			date[0] = '\0';
	}
	article_release(&article);
}

static int compare_names(const struct story_file *a, const struct story_file *b)
{
	int order = strcmp(file_base_name(a->path), file_base_name(b->path));

	return order ? order : strcmp(a->path, b->path);
}

static int compare_dated(const void *left, const void *right)
{
	const struct dated *a = left;
	const struct dated *b = right;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (!a->date[0] != !b->date[0])
		return a->date[0] ? -1 : 1;
	if (strcmp(a->date, b->date) != 0)
		return strcmp(a->date, b->date);
	return compare_names(&a->file, &b->file);
}

/* The number of the article of that path in a story, their number when it is none of them. */
static size_t place_of(const struct story *story, const char *path)
{
	size_t place = 0;

	while (place < story->article_count && !slice_equal_text(story->articles[place].file, file_base_name(path)))
		place++;
	return place;
}

/* Orders the files from number `first` on: those of the story (NULL: none), then by date, then by name. */
static void put_in_order(struct story_files *files, size_t first, const struct story *story)
{
	size_t count = files->count - first;
	struct dated *dated = mem_new_array(count, sizeof(*dated));

	for (size_t i = 0; i < count; i++) {
		dated[i].file = files->list[first + i];
		dated[i].place = story ? place_of(story, dated[i].file.path) : 0;
		if (!story || dated[i].place == story->article_count)
			read_date(dated[i].file.path, dated[i].date);
	}
	qsort(dated, count, sizeof(*dated), compare_dated);
	for (size_t i = 0; i < count; i++)
		files->list[first + i] = dated[i].file;
	free(dated);
}

/* An open folder whose articles are added. */
struct listing {
	struct story_files *files;
	const char *folder;
	size_t first; /* number of its first file */
};

static void add_text(void *target, const char *name)
{
	struct listing *listing = target;
	size_t length = strlen(name);
	struct stat status;
	char *path;

	/* One too many tells that there are too many. */
	if (length < 5 || name[0] == '.' || strcasecmp(name + length - 4, ".txt") != 0 ||
		listing->files->count - listing->first > STORY_MOST_ARTICLES)
		return;
	path = file_join(listing->folder, name);
	if (stat(path, &status) == 0 && S_ISREG(status.st_mode))
		add(listing->files, path, slice_of(""));
	else
		free(path);
}

static bool add_texts(struct story_files *files, const char *folder, struct error *error)
{
	struct listing listing = { files, folder, files->count };
	size_t count;
	int failed = folder_visit(folder, "", add_text, &listing);

	if (failed)
		return error_set_errno(error, folder, failed);
	count = files->count - listing.first;
	if (count == 0)
		return error_set(error, "%.300s: holds no article; files that end in .txt would be right", folder);
	if (count > STORY_MOST_ARTICLES)
		return error_set(error,
			"%.300s: holds more than %d articles; a %s that names those to read would be right", folder,
			STORY_MOST_ARTICLES, STORY_FILE);
	put_in_order(files, listing.first, NULL);
	return true;
}

/* Adds the articles that a story names. What is named must not lead elsewhere: stories come from other people. */
static bool add_named(struct story_files *files, const struct story *story, const char *folder, const char *path,
	struct error *error)
{
	for (size_t i = 0; i < story->article_count; i++) {
		const struct story_article *article = &story->articles[i];
		char *name = mem_copy(article->file.data, article->file.length);
		struct stat status;
		bool is_link;

		add(files, file_join(folder, name), article->outlet);
		free(name);
		is_link = lstat(files->list[files->count - 1].path, &status) == 0 && S_ISLNK(status.st_mode);
		if (is_link)
			return error_set_at(error, path, article->line, 0,
				"file: is a symbolic link; a story names files of its own folder only");
	}
	return true;
}

static bool add_folder(struct story_files *files, const char *folder, struct error *error)
{
	char *path = file_join(folder, STORY_FILE);
	struct story story;
	bool done;

	free(files->folder);
	files->folder = mem_copy(folder, strlen(folder));
	if (!file_exists(path)) {
		done = add_texts(files, folder, error);
	} else {
		done = story_load(&story, path, error);
		if (done) {
			done = story.article_count ? add_named(files, &story, folder, path, error) :
						     add_texts(files, folder, error);
			story_release(&story);
		}
	}
	free(path);
	return done;
}

static bool add_argument(struct story_files *files, const char *argument, struct error *error)
{
	char *folder;
	bool done;

	if (folder_is(argument))
		return add_folder(files, argument, error);
	if (strcmp(file_base_name(argument), STORY_FILE) != 0) {
		add(files, mem_copy(argument, strlen(argument)), slice_of(""));
		return true;
	}
	if (!file_exists(argument))
		return error_set(error, "%.300s: no such file", argument);
	folder = file_folder(argument);
	done = add_folder(files, folder, error);
	free(folder);
	return done;
}

bool story_files_find(struct story_files *files, const char *const *arguments, size_t count, struct error *error)
{
	*files = (struct story_files){ 0 };
	for (size_t i = 0; i < count; i++) {
		if (add_argument(files, arguments[i], error))
			continue;
		story_files_release(files);
		return false;
	}
	return true;
}

/* A file of the system, whatever it is called. */
struct identity {
	dev_t device;
	ino_t inode;
	bool there;
};

/* Keeps of several names of one file the first. */
static void drop_repeated(struct story_files *files)
{
	struct identity *seen = mem_new_array(files->count, sizeof(*seen));
	size_t kept = 0;

	for (size_t i = 0; i < files->count; i++) {
		struct stat status;
		bool there = stat(files->list[i].path, &status) == 0;
		size_t same = 0;

		while (same < kept &&
			!(there && seen[same].there && seen[same].device == status.st_dev &&
				seen[same].inode == status.st_ino))
			same++;
		if (same < kept) {
			remove_file(&files->list[i]);
			continue;
		}
		seen[kept] = there ? (struct identity){ status.st_dev, status.st_ino, true } : (struct identity){ 0 };
		files->list[kept++] = files->list[i];
	}
	files->count = kept;
	free(seen);
}

/* The folder that all files lie in, which the caller frees; NULL when they do not. */
static char *common_folder(const struct story_files *files)
{
	char *folder = file_folder(files->list[0].path);

	for (size_t i = 1; folder && i < files->count; i++) {
		char *other = file_folder(files->list[i].path);

		if (strcmp(folder, other) != 0) {
			free(folder);
			folder = NULL;
		}
		free(other);
	}
	return folder;
}

static bool is_in_order_of_name(const struct story_files *files)
{
	for (size_t i = 1; i < files->count; i++)
		if (compare_names(&files->list[i - 1], &files->list[i]) > 0)
			return false;
	return true;
}

/* Takes over what a story says of the files it names, and its order. */
static void follow(struct story_files *files, const struct story *story)
{
	for (size_t i = 0; i < files->count; i++) {
		size_t place = place_of(story, files->list[i].path);
		struct slice outlet = place < story->article_count ? story->articles[place].outlet : slice_of("");

		if (!outlet.length)
			continue;
		free(files->list[i].outlet);
		files->list[i].outlet = mem_copy(outlet.data, outlet.length);
	}
	put_in_order(files, 0, story);
}

static bool arrange_in(struct story_files *files, const char *folder, struct error *error)
{
	char *path = file_join(folder, STORY_FILE);
	struct story story;
	bool done = true;

	if (file_exists(path)) {
		done = story_load(&story, path, error);
		if (done) {
			follow(files, &story);
			story_release(&story);
		}
	} else if (is_in_order_of_name(files)) {
		put_in_order(files, 0, NULL);
	}
	free(path);
	return done;
}

bool story_files_arrange(struct story_files *files, struct error *error)
{
	char *folder;
	bool done;

	if (files->count < 3)
		return true;
	drop_repeated(files);
	folder = files->folder || files->count < 3 ? NULL : common_folder(files);
	if (!folder)
		return true;
	done = arrange_in(files, folder, error);
	files->folder = folder;
	return done;
}

/* By base name, then by path. */
static int compare_base_names(const void *a, const void *b)
{
	const char *left = *(const char *const *)a;
	const char *right = *(const char *const *)b;
	int order = strcmp(file_base_name(left), file_base_name(right));

	return order ? order : strcmp(left, right);
}

bool story_files_are_apart(const struct story_files *files, struct error *error)
{
	const char **paths = mem_new_array(files->count, sizeof(*paths));
	bool apart = true;

	for (size_t i = 0; i < files->count; i++)
		paths[i] = files->list[i].path;
	qsort(paths, files->count, sizeof(*paths), compare_base_names);
	for (size_t i = 1; apart && i < files->count; i++) {
		if (strcmp(paths[i - 1], paths[i]) != 0 &&
			strcmp(file_base_name(paths[i - 1]), file_base_name(paths[i])) == 0)
			apart = error_set(error,
				"%.200s and %.200s would have one sidecar in that folder: name one of them",
				paths[i - 1], paths[i]);
	}
	free(paths);
	return apart;
}
