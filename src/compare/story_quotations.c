/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quotations of all articles on a story. */
#include "crossread/compare/story_quotations.h"

#include "borrowing.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>

/* Says whom the words of the article itself mean. */
static void add_voices(struct story_quotations *found, const struct article *article, size_t number)
{
	struct article_quotations *own = &found->articles[number];

	own->voices = mem_new_array(own->quotations.count, sizeof(*own->voices));
	for (size_t i = 0; i < own->quotations.count; i++) {
		const struct quotation *quotation = &own->quotations.list[i];
		struct slice name = article_slice(article, quotation->name);
		struct slice written = article_slice(article, quotation->speaker);
		struct voice *voice = &own->voices[i];

		*voice = (struct voice){ .speaker = SPEAKER_UNKNOWN,
			.article = number,
			.written = quotation->speaker,
			.name = quotation->name };
		if (quotation->kind == QUOTATION_TERM)
			continue;
		voice->speaker = speakers_find(&found->speakers, name);
		if (voice->speaker == SPEAKER_UNKNOWN)
			voice->speaker = speakers_find(&found->speakers, written);
	}
}

void story_quotations_begin(struct story_quotations *found, size_t count)
{
	*found =
		(struct story_quotations){ .articles = mem_new_array(count, sizeof(*found->articles)), .count = count };
	speakers_init(&found->speakers);
}

void story_quotations_read(struct story_quotations *found, size_t number, const struct article *article)
{
	struct article_quotations *own = &found->articles[number];

	quotations_release(&own->quotations);
	free(own->voices);
	own->voices = NULL;
	quotations_find(&own->quotations, article);
	quotations_add_indirect(&own->quotations, article);
	own->longest = 0;
	for (size_t i = 0; i < own->quotations.count; i++) {
		struct span bytes = own->quotations.list[i].bytes;

		own->longest = bytes.end - bytes.start > own->longest ? bytes.end - bytes.start : own->longest;
	}
}

/* Gives back what was borrowed. */
static void forget_voices(struct article_quotations *own)
{
	for (size_t i = 0; own->voices && i < own->quotations.count; i++) {
		if (own->voices[i].is_borrowed)
			own->quotations.list[i] = own->voices[i].own;
	}
	free(own->voices);
	own->voices = NULL;
}

void story_quotations_settle(struct story_quotations *found, const struct article *const *articles,
	const struct story *story)
{
	speakers_release(&found->speakers);
	speakers_init(&found->speakers);
	if (story)
		speakers_take(&found->speakers, story);
	for (size_t i = 0; i < found->count; i++) {
		forget_voices(&found->articles[i]);
		if (articles[i])
			speakers_guess(&found->speakers, articles[i], &found->articles[i].quotations);
	}
	for (size_t i = 0; i < found->count; i++)
		add_voices(found, articles[i], i);
	if (found->count > 1)
		borrowing_apply(found, articles);
}

void story_quotations_find(struct story_quotations *found, const struct article *const *articles, size_t count,
	const struct story *story)
{
	story_quotations_begin(found, count);
	for (size_t i = 0; i < count; i++)
		story_quotations_read(found, i, articles[i]);
	story_quotations_settle(found, articles, story);
}

void story_quotations_release(struct story_quotations *found)
{
	for (size_t i = 0; i < found->count; i++) {
		quotations_release(&found->articles[i].quotations);
		free(found->articles[i].voices);
	}
	free(found->articles);
	speakers_release(&found->speakers);
	*found = (struct story_quotations){ 0 };
}

struct slice story_quotations_speaker(const struct story_quotations *found, const struct article *const *articles,
	size_t article, size_t number)
{
	const struct voice *voice = &found->articles[article].voices[number];

	if (voice->speaker != SPEAKER_UNKNOWN && !found->speakers.list[voice->speaker].is_guess)
		return found->speakers.list[voice->speaker].name;
	return article_slice(articles[voice->article], voice->name);
}

struct slice story_quotations_group(const struct story_quotations *found, const struct article *const *articles,
	size_t article, size_t number)
{
	const struct voice *voice = &found->articles[article].voices[number];

	if (voice->speaker != SPEAKER_UNKNOWN)
		return found->speakers.list[voice->speaker].name;
	return article_slice(articles[voice->article], voice->name);
}

/* The first quotation that is not too far before byte `byte` to reach it. */
static size_t first_near(const struct article_quotations *own, size_t byte)
{
	struct bisect place = { .high = own->quotations.count };

	while (bisect_goes_on(&place))
		bisect_step(&place, own->quotations.list[place.middle].bytes.start + own->longest <= byte);
	return place.low;
}

size_t story_quotations_overlapping(const struct story_quotations *found, size_t article, struct span bytes,
	size_t from)
{
	const struct article_quotations *own = &found->articles[article];
	size_t i = from ? from : first_near(own, bytes.start);

	for (; i < own->quotations.count && own->quotations.list[i].bytes.start < bytes.end; i++) {
		if (span_overlaps(own->quotations.list[i].bytes, bytes))
			return i;
	}
	return own->quotations.count;
}

static size_t common_bytes(struct span a, struct span b)
{
	size_t start = a.start > b.start ? a.start : b.start;
	size_t end = a.end < b.end ? a.end : b.end;

	return start < end ? end - start : 0;
}

/* True when both are laid to one speaker, as far as that can be told. */
static bool same_speaker(const struct story_quotations *found, const struct article *const *articles, size_t article,
	size_t a, size_t b)
{
	return slice_equal(story_quotations_group(found, articles, article, a),
		story_quotations_group(found, articles, article, b));
}

/* Finds the passage in marks, or else the reported one, of which most stands in `bytes`. */
static size_t find_most(const struct story_quotations *found, size_t article, struct span bytes, bool indirect)
{
	const struct quotations *quotations = &found->articles[article].quotations;
	size_t best = SIZE_MAX;
	size_t most = 0;

	for (size_t i = story_quotations_overlapping(found, article, bytes, 0); i < quotations->count;
		i = story_quotations_overlapping(found, article, bytes, i + 1)) {
		const struct quotation *quotation = &quotations->list[i];
		size_t common = common_bytes(quotation->words, bytes);

		if (quotation->kind == QUOTATION_TERM || (quotation->kind == QUOTATION_INDIRECT) != indirect)
			continue;
		if (common > most) {
			most = common;
			best = i;
		}
	}
	return best;
}

size_t story_quotations_main(const struct story_quotations *found, const struct article *const *articles,
	size_t article, struct span bytes)
{
	const struct quotations *quotations = &found->articles[article].quotations;
	size_t best = find_most(found, article, bytes, false);
	bool indirect = best == SIZE_MAX;
	size_t others = 0;

	if (indirect)
		best = find_most(found, article, bytes, true);
	if (best == SIZE_MAX)
		return SIZE_MAX;
	for (size_t i = story_quotations_overlapping(found, article, bytes, 0); i < quotations->count;
		i = story_quotations_overlapping(found, article, bytes, i + 1)) {
		const struct quotation *other = &quotations->list[i];

		if (other->kind != QUOTATION_TERM && (other->kind == QUOTATION_INDIRECT) == indirect &&
			!same_speaker(found, articles, article, best, i))
			others += common_bytes(other->words, bytes);
	}
	return 2 * others >= common_bytes(quotations->list[best].words, bytes) ? SIZE_MAX : best;
}
