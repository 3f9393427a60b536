/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader was when they left: a line for each story or pair, the latest last. */
#include "resume.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_LINE = 1024, MOST_BYTES = 2 * RESUME_MOST_PLACES * MOST_LINE };

/* The fields of a line, with tabs between. */
enum { FIELD_KEY, FIELD_ACTIVE, FIELD_FREE, FIELD_ONE, FIELD_SHARE, FIELD_PANES, FIELDS_OF_PANE = 2, FIELD_COUNT = 9 };

static bool add_path(struct strbuf *whole, const char *path)
{
	char *real = strcmp(path, "-") == 0 ? NULL : realpath(path, NULL);

	if (!real)
		return false;
	strbuf_add_text(whole, real);
	strbuf_add_byte(whole, '\0');
	free(real);
	return true;
}

bool resume_key(const struct story_files *files, char key[SHA256_HEX_SIZE])
{
	struct strbuf whole;
	bool done = true;

	strbuf_init(&whole);
	if (files->folder)
		done = add_path(&whole, files->folder);
	for (size_t i = 0; done && !files->folder && i < files->count; i++)
		done = add_path(&whole, files->list[i].path);
	sha256_hex(strbuf_slice(&whole), key);
	strbuf_release(&whole);
	return done;
}

/* Divides a line; false when it has another number of fields. */
static bool divide(struct slice line, struct slice fields[FIELD_COUNT])
{
	size_t count = 0;

	for (;;) {
		size_t tab = slice_find(line, slice_of("\t"), 0);

		if (count == FIELD_COUNT)
			return false;
		fields[count++] = slice_part(line, 0, tab);
		if (tab == SIZE_MAX)
			return count == FIELD_COUNT;
		line = slice_part(line, tab + 1, line.length);
	}
}

/* Reads a decimal number of at most nine digits. */
static bool read_number(struct slice text, size_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
		*number = 10 * *number + (size_t)(text.data[i] - '0');
	}
	return text.length > 0 && text.length <= 9;
}

static struct slice take_line(struct slice *rest)
{
	size_t end = slice_find(*rest, slice_of("\n"), 0);
	struct slice line = slice_part(*rest, 0, end);

	*rest = end == SIZE_MAX ? slice_of("") : slice_part(*rest, end + 1, rest->length);
	return line;
}

static bool is_of(struct slice line, const char *key)
{
	return slice_starts(line, key) && line.length > strlen(key) && line.data[strlen(key)] == '\t';
}

/* Takes over what concerns the layout as a whole; false when the line is none of ours. */
static bool restore_layout(struct work *work, const struct slice fields[FIELD_COUNT], size_t *active)
{
	size_t is_free;
	size_t is_one;
	size_t share;

	if (!read_number(fields[FIELD_ACTIVE], active) || !read_number(fields[FIELD_FREE], &is_free) ||
		!read_number(fields[FIELD_ONE], &is_one) || !read_number(fields[FIELD_SHARE], &share))
		return false;
	work->wants_free = is_free == 1;
	work->wants_one_pane = is_one == 1;
	work->share = share < LAYOUT_LEAST_SHARE ? LAYOUT_LEAST_SHARE :
		share > LAYOUT_MOST_SHARE        ? LAYOUT_MOST_SHARE :
						   (unsigned)share;
	return true;
}

/* The number of the article of that name; of two of one name that which a pane shows already. */
static size_t find_document(const struct work *work, size_t side, struct slice name)
{
	if (slice_equal_text(name, file_base_name(work->panes[side].document->path)))
		return (size_t)(work->panes[side].document - work->documents);
	for (size_t i = 0; i < work->document_count; i++)
		if (slice_equal_text(name, file_base_name(work->documents[i].path)))
			return i;
	return SIZE_MAX;
}

static void restore_pane(struct work *work, size_t side, struct slice focus, struct slice name)
{
	size_t number = find_document(work, side, name);
	const struct article *article;
	size_t code;

	if (number == SIZE_MAX || !read_number(focus, &code) || !showing_put(work, side, number))
		return;
	article = &work->panes[side].document->article;
	work->panes[side].focus = article_sentence_at(article, article_byte(article, code));
}

static void restore(struct work *work, struct slice line)
{
	struct slice fields[FIELD_COUNT];
	struct error ignored;
	size_t active;

	/* What is wrong with an article the reader is told by who shows it. */
	if (!divide(line, fields) || !work_complete(work, &ignored) || !restore_layout(work, fields, &active))
		return;
	for (size_t side = 0; side < work->pane_count; side++) {
		const struct slice *pane = &fields[FIELD_PANES + side * FIELDS_OF_PANE];

		restore_pane(work, side, pane[0], pane[1]);
	}
	work->active = active < work->pane_count ? active : 0;
	focus_sentence(work, work_pane(work)->focus);
}

void resume_restore(struct work *work, const char *path, const char *key)
{
	struct strbuf bytes;
	struct slice rest;
	struct slice latest = slice_of("");
	struct error ignored;

	strbuf_init(&bytes);
	if (file_read(path, MOST_BYTES, &bytes, &ignored)) {
		rest = strbuf_slice(&bytes);
		while (rest.length) {
			struct slice line = take_line(&rest);

			if (is_of(line, key))
				latest = line;
		}
		restore(work, latest);
	}
	strbuf_release(&bytes);
}

/* Adds the line of the present place; nothing when a name cannot stand in one. */
static void add_line(const struct work *work, const char *key, struct strbuf *out)
{
	size_t start = out->length;
	bool fits = true;

	strbuf_add_format(out, "%s\t%zu\t%d\t%d\t%u", key, work->active, work->wants_free, work->wants_one_pane,
		work->share);
	for (size_t side = 0; side < 2; side++) {
		const struct pane *pane = &work->panes[side < work->pane_count ? side : 0];
		const struct article *article = &pane->document->article;
		const char *name = file_base_name(pane->document->path);

		fits = fits && !strpbrk(name, "\t\n");
		strbuf_add_format(out, "\t%zu\t%s", article_code(article, article->sentences[pane->focus].bytes.start),
			name);
	}
	strbuf_add_byte(out, '\n');
	if (!fits || out->length - start > MOST_LINE)
		strbuf_cut(out, start);
}

/* Adds the places of others in the file, all but the oldest when they are too many. */
static void add_others(const char *path, const char *key, struct strbuf *out)
{
	struct strbuf bytes;
	struct error ignored;
	size_t count = 0;

	strbuf_init(&bytes);
	if (file_read(path, MOST_BYTES, &bytes, &ignored)) {
		struct slice rest = strbuf_slice(&bytes);

		for (struct slice counted = rest; counted.length;)
			count += !is_of(take_line(&counted), key);
		while (rest.length) {
			struct slice line = take_line(&rest);

			if (is_of(line, key) || line.length == 0 || line.length > MOST_LINE ||
				count-- >= RESUME_MOST_PLACES)
				continue;
			strbuf_add(out, line);
			strbuf_add_byte(out, '\n');
		}
	}
	strbuf_release(&bytes);
}

void resume_save(const struct work *work, const char *path, const char *key)
{
	char *folder = file_folder(path);
	struct strbuf text;
	struct error ignored;
	int descriptor;

	strbuf_init(&text);
	if (!work->adjudicating.active && !work_is_partial(work) && folder_make_private(folder, &ignored)) {
		add_others(path, key, &text);
		add_line(work, key, &text);
		/* file_write() keeps the mode of the file that it replaces. */
		descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (descriptor >= 0)
			close(descriptor);
		(void)file_write(path, strbuf_slice(&text), &ignored);
	}
	strbuf_release(&text);
	free(folder);
}
