/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The speakers of a story and their other names. */
#include "speakers_add.h"

#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"
#include "crossread/text/word.h"

#include <stdlib.h>
#include <string.h>

/* A name by which a speaker is found: folded words, a blank between. */
struct speaker_key {
	struct slice words;
	size_t speaker;
	uint32_t hash;
};

void speakers_init(struct speakers *speakers)
{
	*speakers = (struct speakers){ .document = SPEAKER_UNKNOWN };
	arena_init(&speakers->arena);
}

void speakers_release(struct speakers *speakers)
{
	for (size_t i = 0; i < speakers->count; i++)
		free(speakers->list[i].aliases);
	free(speakers->list);
	free(speakers->keys);
	free(speakers->slots);
	arena_release(&speakers->arena);
	*speakers = (struct speakers){ 0 };
}

/* Adds what of `words` tells speakers apart: no article before, no description behind a comma. */
static void add_key(struct strbuf *key, struct slice words)
{
	static const char *const articles[] = { "a", "an", "the" };
	size_t position = 0;
	size_t behind = 0;
	struct slice word;

	while (word_next(words, &position, &word)) {
		size_t start = (size_t)(word.data - words.data);
		size_t before = key->length;
		bool is_article = false;

		if (before && memchr(words.data + behind, ',', start - behind))
			break;
		behind = start + word.length;
		if (before)
			strbuf_add_byte(key, ' ');
		word_fold(word, key);
		for (size_t i = 0; !before && i < sizeof(articles) / sizeof(*articles); i++)
			is_article = is_article || slice_equal_text(strbuf_slice(key), articles[i]);
		if (is_article)
			strbuf_cut(key, 0);
	}
}

static uint32_t hash_words(struct slice words)
{
	uint32_t hash = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < words.length; i++)
		hash = (hash ^ (unsigned char)words.data[i]) * 16777619u;
	return hash;
}

/* The slot of a key: the one that holds it, else the free one where it belongs. */
static size_t *find_slot(const struct speakers *speakers, struct slice key, uint32_t hash)
{
	size_t mask = speakers->slot_count - 1;

	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		size_t number = speakers->slots[i];

		if (!number ||
			(speakers->keys[number - 1].hash == hash && slice_equal(speakers->keys[number - 1].words, key)))
			return &speakers->slots[i];
	}
}

static void grow_slots(struct speakers *speakers)
{
	free(speakers->slots);
	speakers->slot_count = speakers->slot_count ? 2 * speakers->slot_count : 64;
	speakers->slots = mem_new_array(speakers->slot_count, sizeof(*speakers->slots));
	for (size_t i = 0; i < speakers->key_count; i++)
		*find_slot(speakers, speakers->keys[i].words, speakers->keys[i].hash) = i + 1;
}

/* Lets `words` mean the speaker, unless they mean one already. */
static void add_name(struct speakers *speakers, size_t speaker, struct slice words)
{
	struct strbuf key;
	uint32_t hash;
	size_t *slot;

	if (2 * (speakers->key_count + 1) > speakers->slot_count)
		grow_slots(speakers);
	strbuf_init(&key);
	add_key(&key, words);
	hash = hash_words(strbuf_slice(&key));
	slot = find_slot(speakers, strbuf_slice(&key), hash);
	if (key.length && !*slot) {
		speakers->keys = mem_grow(speakers->keys, &speakers->key_capacity, speakers->key_count + 1,
			sizeof(*speakers->keys));
		speakers->keys[speakers->key_count++] =
			(struct speaker_key){ arena_copy(&speakers->arena, strbuf_slice(&key)), speaker, hash };
		*slot = speakers->key_count;
	}
	strbuf_release(&key);
}

static size_t add_speaker(struct speakers *speakers, struct slice name)
{
	speakers->list = mem_grow(speakers->list, &speakers->capacity, speakers->count + 1, sizeof(*speakers->list));
	speakers->list[speakers->count] = (struct speaker){ .name = arena_copy(&speakers->arena, name) };
	add_name(speakers, speakers->count, name);
	return speakers->count++;
}

static void add_alias(struct speakers *speakers, size_t number, struct slice alias)
{
	struct speaker *speaker = &speakers->list[number];

	speaker->aliases = mem_grow(speaker->aliases, &speaker->alias_capacity, speaker->alias_count + 1,
		sizeof(*speaker->aliases));
	speaker->aliases[speaker->alias_count++] = arena_copy(&speakers->arena, alias);
	add_name(speakers, number, alias);
}

size_t speakers_add(struct speakers *speakers, struct slice name)
{
	size_t number = speakers_find(speakers, name);

	if (number != SPEAKER_UNKNOWN)
		return number;
	number = add_speaker(speakers, name);
	speakers->list[number].is_guess = true;
	return number;
}

void speakers_add_alias(struct speakers *speakers, size_t number, struct slice alias)
{
	if (speakers_find(speakers, alias) != SPEAKER_UNKNOWN)
		return;
	/* What the story says is not changed: there the words are only found. */
	if (speakers->list[number].is_guess)
		add_alias(speakers, number, alias);
	else
		add_name(speakers, number, alias);
}

void speakers_take(struct speakers *speakers, const struct story *story)
{
	for (size_t i = 0; i < story->speaker_count; i++) {
		const struct story_speaker *said = &story->speakers[i];
		size_t number = add_speaker(speakers, said->name);

		speakers->list[number].side = arena_copy(&speakers->arena, said->side);
		for (size_t k = 0; k < said->alias_count; k++)
			add_alias(speakers, number, said->aliases[k]);
	}
}

struct slice speaker_join_names(const struct speaker *speaker, struct arena *arena)
{
	struct strbuf names;
	struct slice joined;

	strbuf_init(&names);
	strbuf_add(&names, speaker->name);
	for (size_t i = 0; i < speaker->alias_count; i++) {
		strbuf_add_text(&names, " · ");
		strbuf_add(&names, speaker->aliases[i]);
	}
	joined = arena_copy(arena, strbuf_slice(&names));
	strbuf_release(&names);
	return joined;
}

size_t speakers_find(const struct speakers *speakers, struct slice words)
{
	size_t found = SPEAKER_UNKNOWN;
	struct strbuf key;
	const size_t *slot;

	if (!speakers->key_count)
		return found;
	strbuf_init(&key);
	add_key(&key, words);
	slot = find_slot(speakers, strbuf_slice(&key), hash_words(strbuf_slice(&key)));
	if (*slot)
		found = speakers->keys[*slot - 1].speaker;
	strbuf_release(&key);
	return found;
}
