/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person changes of a story: who speaks in it. */
#include "crossread/article/story.h"

#include <string.h>

const char *const story_sides[] = { "accused", "accuser", "none", NULL };

void story_init(struct story *story)
{
	*story = (struct story){ 0 };
	arena_init(&story->arena);
}

struct story_speaker *story_find_speaker(const struct story *story, struct slice name)
{
	for (size_t i = 0; i < story->speaker_count; i++) {
		if (slice_equal(story->speakers[i].name, name))
			return &story->speakers[i];
	}
	return NULL;
}

static bool check_name(struct slice name, struct error *error)
{
	if (name.length == 0)
		return error_set(error, "a name is missing");
	if (name.length > STORY_MOST_TEXT)
		return error_set(error, "the name is longer than %d bytes, the limit", STORY_MOST_TEXT);
	return true;
}

bool story_add_speaker(struct story *story, struct slice name, struct slice side, struct error *error)
{
	struct story_speaker *speakers;

	if (!check_name(name, error))
		return false;
	if (story->speaker_count == STORY_MOST_SPEAKERS)
		return error_set(error, "a story has at most %d speakers", STORY_MOST_SPEAKERS);
	speakers = arena_new_array(&story->arena, story->speaker_count + 1, sizeof(*speakers));
	if (story->speaker_count)
		memcpy(speakers, story->speakers, story->speaker_count * sizeof(*speakers));
	story->speakers = speakers;
	speakers[story->speaker_count++] = (struct story_speaker){ .name = arena_copy(&story->arena, name),
		.side = arena_copy(&story->arena, side) };
	return true;
}

/* Takes a name from whoever has it as an alias. */
static void take_alias(struct story *story, struct slice alias)
{
	for (size_t i = 0; i < story->speaker_count; i++) {
		struct story_speaker *speaker = &story->speakers[i];
		size_t kept = 0;

		for (size_t k = 0; k < speaker->alias_count; k++) {
			if (!slice_equal(speaker->aliases[k], alias))
				speaker->aliases[kept++] = speaker->aliases[k];
		}
		speaker->alias_count = kept;
	}
}

bool story_add_alias(struct story *story, struct story_speaker *speaker, struct slice alias, struct error *error)
{
	struct slice *aliases;

	if (!check_name(alias, error))
		return false;
	if (slice_equal(speaker->name, alias))
		return true;
	for (size_t i = 0; i < speaker->alias_count; i++) {
		if (slice_equal(speaker->aliases[i], alias))
			return true;
	}
	if (speaker->alias_count == STORY_MOST_ALIASES)
		return error_set(error, "a speaker has at most %d other names", STORY_MOST_ALIASES);
	take_alias(story, alias);
	aliases = arena_new_array(&story->arena, speaker->alias_count + 1, sizeof(*aliases));
	if (speaker->alias_count)
		memcpy(aliases, speaker->aliases, speaker->alias_count * sizeof(*aliases));
	aliases[speaker->alias_count++] = arena_copy(&story->arena, alias);
	speaker->aliases = aliases;
	return true;
}

bool story_rename_speaker(struct story *story, struct story_speaker *speaker, struct slice name, struct error *error)
{
	struct slice before = speaker->name;

	if (!check_name(name, error))
		return false;
	if (slice_equal(before, name))
		return true;
	if (story_find_speaker(story, name))
		return error_set(error, "the story has a speaker of that name already: merge the two");
	take_alias(story, name);
	speaker->name = arena_copy(&story->arena, name);
	return story_add_alias(story, speaker, before, error);
}

void story_set_side(struct story *story, struct story_speaker *speaker, struct slice side)
{
	speaker->side = arena_copy(&story->arena, side);
}

void story_remove_speaker(struct story *story, struct story_speaker *speaker)
{
	size_t number = (size_t)(speaker - story->speakers);

	memmove(speaker, speaker + 1, (story->speaker_count - number - 1) * sizeof(*speaker));
	story->speaker_count--;
}
