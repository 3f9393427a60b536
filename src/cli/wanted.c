/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which annotations a command line asks for. */
#include "wanted.h"

#include "crossread/annotation/tag.h"
#include "crossread/text/word.h"

#include <stdint.h>

/* Reads which names the story gives its speakers, where one may be asked for. */
static bool know_names(struct wanted *wanted, struct error *error)
{
	const struct options *options = wanted->options;
	struct story story;

	if ((!options->filter && !options->speaker) || options->argument_count < 2)
		return true;
	if (!story_load_beside(&story, options->arguments[1], error))
		return false;
	wanted->names = speaker_names_new(&story);
	story_release(&story);
	return true;
}

bool wanted_init(struct wanted *wanted, const struct options *options, struct error *error)
{
	enum anchor_state state;

	*wanted = (struct wanted){ .options = options };
	wanted->tag_seen = !options->tag || tags_find(options->tags, slice_of(options->tag));
	filter_init(&wanted->filter);
	if (options->state && !anchor_state_find(slice_of(options->state), &state))
		return error_set(error,
			"--state=%.100s: the states are kept, moved, reworded, ambiguous, orphan and unsearched",
			options->state);
	if (options->filter && !filter_parse(&wanted->filter, &filter_annotations, slice_of(options->filter), error))
		return false;
	if (know_names(wanted, error))
		return true;
	filter_release(&wanted->filter);
	return false;
}

void wanted_release(struct wanted *wanted)
{
	filter_release(&wanted->filter);
	speaker_names_free(wanted->names);
}

/* True when `whole` contains `part`, without regard to case. */
static bool contains(struct slice whole, const char *part)
{
	struct strbuf folded[2];
	bool found;

	strbuf_init(&folded[0]);
	strbuf_init(&folded[1]);
	word_fold(whole, &folded[0]);
	word_fold(slice_of(part), &folded[1]);
	found = slice_find(strbuf_slice(&folded[0]), strbuf_slice(&folded[1]), 0) != SIZE_MAX;
	strbuf_release(&folded[0]);
	strbuf_release(&folded[1]);
	return found;
}

bool wanted_has(struct wanted *wanted, const struct article *article, const struct annotation *annotation)
{
	const struct options *options = wanted->options;
	struct slice values[FILTER_KEYS];

	if (options->tag && slice_equal_text(annotation->tag, options->tag))
		wanted->tag_seen = true;
	filter_annotation_values(annotation, slice_of(article->name), values);
	if (wanted->names)
		values[FILTER_SPEAKER] = speaker_names_of(wanted->names, annotation->speaker);
	if (!filter_fits(&wanted->filter, values))
		return false;
	if (options->tag && !slice_equal_text(annotation->tag, options->tag))
		return false;
	if (options->author && !slice_equal_text(annotation->author, options->author))
		return false;
	if (options->state && !slice_equal_text(slice_of(anchor_state_name(annotation->state)), options->state))
		return false;
	return !options->speaker || contains(values[FILTER_SPEAKER], options->speaker);
}

bool wanted_check_tag(const struct wanted *wanted, struct error *error)
{
	struct strbuf names;

	if (wanted->tag_seen)
		return true;
	strbuf_init(&names);
	tags_add_names(wanted->options->tags, &names);
	error_set(error, "--tag=%.100s: no such tag: there are %.300s, and nothing here has another",
		wanted->options->tag, strbuf_text(&names));
	strbuf_release(&names);
	return false;
}
