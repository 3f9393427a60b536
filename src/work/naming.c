/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The speakers of the story, as the reader says. */
#include "crossread/work/naming.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/work/work.h"
#include "list_kind.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Times that the file may change while it is written. */
enum { MOST_TRIES = 3 };

enum change_kind { CHANGE_CONFIRM, CHANGE_RENAME, CHANGE_MERGE, CHANGE_SIDE, CHANGE_FORGET };

struct change {
	enum change_kind kind;
	const struct speaker *speaker; /* of the table */
	const struct speaker *other;   /* to merge with */
	struct slice text;             /* the name or side; what the speaker is called afterwards */
};

void naming_release(struct naming *naming)
{
	for (size_t i = 0; i < naming->before_count; i++)
		strbuf_release(&naming->before[i]);
	free(naming->before);
	speaker_names_free(naming->known);
	free(naming->rows);
	if (naming->rows)
		arena_release(&naming->arena);
	*naming = (struct naming){ 0 };
}

void naming_list(struct work *work)
{
	struct naming *naming = &work->naming;
	const struct story_quotations *found = &work->quoting.found;

	if (naming->rows)
		arena_release(&naming->arena);
	free(naming->rows);
	arena_init(&naming->arena);
	naming->count = found->speakers.count;
	naming->rows = mem_new_array(naming->count, sizeof(*naming->rows));
	for (size_t i = 0; i < naming->count; i++)
		naming->rows[i].names = speaker_join_names(&found->speakers.list[i], &naming->arena);
	for (size_t i = 0; i < found->count; i++) {
		for (size_t k = 0; found->articles[i].voices && k < found->articles[i].quotations.count; k++) {
			size_t speaker = found->articles[i].voices[k].speaker;

			if (speaker != SPEAKER_UNKNOWN)
				naming->rows[speaker].quotations++;
		}
	}
}

void naming_know(struct work *work)
{
	quoting_read_story(work);
	if (!work->naming.known)
		work->naming.known = speaker_names_new(&work->quoting.story);
}

struct slice naming_names_of(const struct work *work, struct slice written)
{
	return work->naming.known ? speaker_names_of(work->naming.known, written) : written;
}

/* The entry of a speaker of the table, with what is guessed of them when there was none; NULL on failure. */
static struct story_speaker *entry_of(struct story *story, const struct speaker *known, struct error *error)
{
	struct story_speaker *entry = story_find_speaker(story, known->name);

	if (entry)
		return entry;
	if (!story_add_speaker(story, known->name, known->side, error))
		return NULL;
	entry = story_find_speaker(story, known->name);
	for (size_t i = 0; i < known->alias_count && i < STORY_MOST_ALIASES; i++) {
		if (!story_add_alias(story, entry, known->aliases[i], error))
			return NULL;
	}
	return entry;
}

/* Makes one speaker and their aliases other names of another. */
static bool merge(struct story *story, const struct change *change, struct error *error)
{
	struct story_speaker *from = entry_of(story, change->speaker, error);
	struct story_speaker *to = from ? entry_of(story, change->other, error) : NULL;
	struct story_speaker gone;

	if (!to)
		return false;
	from = story_find_speaker(story, change->speaker->name);
	gone = *from;
	story_remove_speaker(story, from);
	to = story_find_speaker(story, change->other->name);
	if (!story_add_alias(story, to, gone.name, error))
		return false;
	for (size_t i = 0; i < gone.alias_count; i++) {
		if (!story_add_alias(story, to, gone.aliases[i], error))
			return false;
	}
	return true;
}

static bool apply(struct story *story, const struct change *change, struct error *error)
{
	struct story_speaker *entry;

	if (change->kind == CHANGE_MERGE)
		return merge(story, change, error);
	if (change->kind == CHANGE_FORGET) {
		entry = story_find_speaker(story, change->speaker->name);
		if (!entry)
			return error_set(error, "this is a guess already: it stands in no file");
		story_remove_speaker(story, entry);
		return true;
	}
	entry = entry_of(story, change->speaker, error);
	if (!entry)
		return false;
	if (change->kind == CHANGE_RENAME)
		return story_rename_speaker(story, entry, change->text, error);
	if (change->kind == CHANGE_SIDE)
		story_set_side(story, entry, change->text);
	return true;
}

/* Reads the story as it is on the disk now, and its bytes. */
static bool load(struct story *story, const char *path, struct strbuf *bytes, struct error *error)
{
	strbuf_clear(bytes);
	if (!file_exists(path)) {
		story_init(story);
		return true;
	}
	return file_read(path, STORY_MOST_BYTES, bytes, error) && story_load(story, path, error);
}

/* From now on the story is `story`, which is taken over; NULL: there is no file. */
static void use(struct work *work, struct story *story)
{
	struct quoting *quoting = &work->quoting;

	story_release(&quoting->story);
	if (story)
		quoting->story = *story;
	else
		story_init(&quoting->story);
	speaker_names_free(work->naming.known);
	work->naming.known = NULL;
	quoting_settle(work);
	list_collect(work, work->list);
}

static void keep_before(struct naming *naming, const struct strbuf *bytes)
{
	naming->before =
		mem_grow(naming->before, &naming->before_capacity, naming->before_count + 1, sizeof(*naming->before));
	strbuf_init(&naming->before[naming->before_count]);
	strbuf_add(&naming->before[naming->before_count++], strbuf_slice(bytes));
}

/* Moves the list to the speaker of that name. */
static void show(struct work *work, const char *name)
{
	const struct speakers *speakers = &work->quoting.found.speakers;

	for (size_t i = 0; i < work->list->count; i++) {
		if (slice_equal_text(speakers->list[work->list->items[i].number].name, name))
			work->list->present = i;
	}
}

/* Writes the change to the story file; `*copy` becomes the path of a copy that was kept, or NULL. */
static bool save(struct work *work, const char *path, const struct change *change, char **copy, struct error *error)
{
	struct strbuf before;
	struct story story;
	enum file_outcome outcome = FILE_CHANGED;

	*copy = NULL;
	strbuf_init(&before);
	for (int i = 0; i < MOST_TRIES && outcome == FILE_CHANGED; i++) {
		free(*copy);
		*copy = NULL;
		outcome = FILE_FAILED;
		if (!load(&story, path, &before, error))
			break;
		if (apply(&story, change, error))
			outcome = story_save(&story, path, copy, error);
		if (outcome == FILE_FAILED || outcome == FILE_CHANGED)
			story_release(&story);
	}
	if (outcome == FILE_REPLACED || outcome == FILE_UNCONFIRMED) {
		keep_before(&work->naming, &before);
		use(work, &story);
	}
	strbuf_release(&before);
	return outcome == FILE_REPLACED || outcome == FILE_UNCONFIRMED;
}

/* Does it, and shows the speaker under the name that they have then. */
static bool make(struct work *work, const struct change *change, struct slice name)
{
	char *path = story_path_beside(work->documents[0].path);
	char *shown = mem_copy(name.data, name.length);
	char *copy = NULL;
	struct error error;
	bool done = false;

	if (!path)
		error_set(&error, "standard input lies in no folder that could hold a story: name a file");
	else
		done = save(work, path, change, &copy, &error);
	if (!done) {
		work_complain(work, "%s", error.message);
	} else {
		show(work, shown);
		if (copy)
			work_say(work, "written to %s; its comments are not kept, %s has them", STORY_FILE,
				file_base_name(copy));
		else
			work_say(work, "%s: written to %s", shown, STORY_FILE);
	}
	free(copy);
	free(shown);
	free(path);
	return done;
}

static const struct speaker *speaker_of(const struct work *work, size_t number)
{
	return &work->quoting.found.speakers.list[number];
}

bool naming_confirm(struct work *work, size_t number)
{
	const struct speaker *speaker = speaker_of(work, number);
	const struct change change = { .kind = CHANGE_CONFIRM, .speaker = speaker };

	return make(work, &change, speaker->name);
}

bool naming_rename(struct work *work, size_t number, struct slice name)
{
	const struct change change = { CHANGE_RENAME, speaker_of(work, number), NULL, slice_trim(name) };

	return make(work, &change, change.text);
}

bool naming_merge(struct work *work, size_t number, struct slice name)
{
	const struct speakers *speakers = &work->quoting.found.speakers;
	size_t other = speakers_find(speakers, name);
	struct change change = { .kind = CHANGE_MERGE, .speaker = speaker_of(work, number) };

	if (other == SPEAKER_UNKNOWN) {
		work_complain(work, "nobody is called \"%.*s\" here: rename this one, or name another",
			(int)(name.length < 80 ? name.length : 80), name.data);
		return false;
	}
	if (other == number) {
		work_complain(work, "that is the same speaker");
		return false;
	}
	change.other = &speakers->list[other];
	return make(work, &change, change.other->name);
}

/* The side behind another one, in a ring. */
static const char *next_side(struct slice side)
{
	size_t number = 0;

	while (story_sides[number] && !slice_equal_text(side, story_sides[number]))
		number++;
	return story_sides[number] && story_sides[number + 1] ? story_sides[number + 1] : story_sides[0];
}

bool naming_set_side(struct work *work, size_t number, const char *side)
{
	const struct speaker *speaker = speaker_of(work, number);
	struct change change = { .kind = CHANGE_SIDE, .speaker = speaker };

	change.text = slice_of(side ? side : next_side(speaker->side));
	for (size_t i = 0; story_sides[i]; i++) {
		if (slice_equal_text(change.text, story_sides[i]))
			return make(work, &change, speaker->name);
	}
	work_complain(work, "no side \"%.60s\": there are accused, accuser and none", side);
	return false;
}

bool naming_forget(struct work *work, size_t number)
{
	const struct speaker *speaker = speaker_of(work, number);
	const struct change change = { .kind = CHANGE_FORGET, .speaker = speaker };

	return make(work, &change, speaker->name);
}

/* Writes what the file was before the latest change, or removes the file that the change has made. */
static bool put_back(struct work *work, const char *path, const struct strbuf *before, struct error *error)
{
	struct file_mark mark = work->quoting.story.mark;
	struct file_mark now;
	enum file_outcome outcome;

	if (before->length == 0) {
		if (!file_mark_look(&now, path, error))
			return false;
		if (!file_mark_equal(&now, &mark))
			return error_set(error, "%.300s: somebody else has changed it meanwhile; nothing was undone",
				path);
		if (unlink(path) != 0)
			return error_set_errno(error, path, errno);
		use(work, NULL);
		return true;
	}
	outcome = file_replace(path, strbuf_slice(before), &mark, error);
	if (outcome == FILE_CHANGED)
		return error_set(error, "%.300s: somebody else has changed it meanwhile; nothing was undone", path);
	return outcome != FILE_FAILED;
}

bool naming_undo(struct work *work)
{
	struct naming *naming = &work->naming;
	struct strbuf *before;
	struct story story;
	struct error error;
	char *path;
	bool done;

	if (!naming->before_count) {
		work_say(work, "no change of a speaker to undo in this session");
		return false;
	}
	path = story_path_beside(work->documents[0].path);
	before = &naming->before[naming->before_count - 1];
	done = put_back(work, path, before, &error);
	if (done && before->length) {
		done = story_load(&story, path, &error);
		if (done)
			use(work, &story);
	}
	if (done) {
		strbuf_release(before);
		naming->before_count--;
		work_say(work, "%s is as it was before", STORY_FILE);
	} else {
		work_complain(work, "%s", error.message);
	}
	free(path);
	return done;
}
