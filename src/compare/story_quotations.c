/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quotations of all articles on a story. */
#include "crossread/compare/story_quotations.h"

#include "borrowing.h"

#include "crossread/base/mem.h"

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

		*voice = (struct voice){ SPEAKER_UNKNOWN, number, quotation->speaker, quotation->name, false };
		if (quotation->kind == QUOTATION_TERM)
			continue;
		voice->speaker = speakers_find(&found->speakers, name);
		if (voice->speaker == SPEAKER_UNKNOWN)
			voice->speaker = speakers_find(&found->speakers, written);
	}
}

void story_quotations_find(struct story_quotations *found, const struct article *const *articles, size_t count,
	const struct story *story)
{
	*found =
		(struct story_quotations){ .articles = mem_new_array(count, sizeof(*found->articles)), .count = count };
	speakers_init(&found->speakers);
	if (story)
		speakers_take(&found->speakers, story);
	for (size_t i = 0; i < count; i++) {
		quotations_find(&found->articles[i].quotations, articles[i]);
		quotations_add_indirect(&found->articles[i].quotations, articles[i]);
		speakers_guess(&found->speakers, articles[i], &found->articles[i].quotations);
	}
	for (size_t i = 0; i < count; i++)
		add_voices(found, articles[i], i);
	if (count > 1)
		borrowing_apply(found, articles);
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
