/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations as the rows of a list. */
#include "crossread/report/quoted.h"

#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>

/* What rows are made from. */
struct source {
	const struct story_quotations *found;
	const struct article *const *articles;
	const struct annotations *const *sets;
	const char *author;
};

const struct filter_scope quoted_scope = {
	.keys = 1U << FILTER_TAG | 1U << FILTER_SPEAKER | 1U << FILTER_KIND | 1U << FILTER_QUOTE |
		1U << FILTER_ARTICLE | 1U << FILTER_OUTLET,
};

static bool counts(const struct source *source, const struct annotation *annotation)
{
	return anchor_is_placed(annotation->state) &&
		(!source->author || slice_equal_text(annotation->author, source->author));
}

/* Adds a name unless the names hold it. */
static void add_name(struct strbuf *names, struct slice name)
{
	if (!name.length || slice_find(strbuf_slice(names), name, 0) != SIZE_MAX)
		return;
	if (names->length)
		strbuf_add_text(names, " · ");
	strbuf_add(names, name);
}

/* True when a tag stands among others that are parted by blanks. */
static bool has_tag(struct slice tags, struct slice tag)
{
	size_t from = 0;

	while (from < tags.length) {
		size_t end = slice_find(tags, slice_of(" "), from);

		end = end < tags.length ? end : tags.length;
		if (slice_equal(slice_part(tags, from, end), tag))
			return true;
		from = end + 1;
	}
	return false;
}

/* Takes tags and speaker of the annotations on a quotation. */
static void add_annotations(struct quoted_row *row, const struct source *source, struct strbuf *tags)
{
	const struct annotations *set = source->sets[row->article];
	const struct article *article = source->articles[row->article];
	const struct quotation *quotation = &source->found->articles[row->article].quotations.list[row->number];
	struct span codes = article_codes(article, quotation->words);

	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		const struct annotation *annotation = &set->list[i];

		if (!counts(source, annotation))
			continue;
		if (!has_tag(strbuf_slice(tags), annotation->tag)) {
			strbuf_add_text(tags, tags->length ? " " : "");
			strbuf_add(tags, annotation->tag);
		}
		/* What a person says of this very quotation goes before what the rules say. */
		if (annotation->speaker.length &&
			story_quotations_main(source->found, source->articles, row->article,
				article_bytes(article, annotation->place)) == row->number)
			row->speaker = annotation->speaker;
	}
}

/* Says who speaks: `said` is what the rules have found. */
static void name_speaker(struct quoted_row *row, const struct source *source, struct slice said, struct strbuf *names)
{
	const struct voice *voice = &source->found->articles[row->article].voices[row->number];
	const struct speakers *speakers = &source->found->speakers;
	bool is_said = !slice_equal(row->speaker, said);
	size_t known = is_said ? speakers_find(speakers, row->speaker) : voice->speaker;

	row->group = known == SPEAKER_UNKNOWN ? row->speaker : speakers->list[known].name;
	add_name(names, row->group);
	add_name(names, row->speaker);
	if (!is_said) {
		add_name(names, article_slice(source->articles[voice->article], voice->name));
		add_name(names, article_slice(source->articles[voice->article], voice->written));
	}
}

static void add_row(struct quoted *quoted, const struct source *source, size_t article, size_t number)
{
	struct slice said = story_quotations_speaker(source->found, source->articles, article, number);
	struct quoted_row row = { .article = article, .number = number, .speaker = said };
	struct strbuf text;

	strbuf_init(&text);
	if (source->sets[article])
		add_annotations(&row, source, &text);
	/* What annotations say may move in memory, see history_renew(). */
	if (row.speaker.data != said.data)
		row.speaker = arena_copy(&quoted->arena, row.speaker);
	row.tags = arena_copy(&quoted->arena, strbuf_slice(&text));
	strbuf_clear(&text);
	name_speaker(&row, source, said, &text);
	row.names = arena_copy(&quoted->arena, strbuf_slice(&text));
	strbuf_release(&text);
	quoted->list = mem_grow(quoted->list, &quoted->capacity, quoted->count + 1, sizeof(*quoted->list));
	quoted->list[quoted->count++] = row;
}

void quoted_find(struct quoted *quoted, const struct story_quotations *found, const struct article *const *articles,
	const struct annotations *const *sets, const char *author, bool terms)
{
	const struct source source = { found, articles, sets, author };

	*quoted = (struct quoted){ 0 };
	arena_init(&quoted->arena);
	for (size_t i = 0; i < found->count; i++) {
		const struct quotations *quotations = &found->articles[i].quotations;

		for (size_t k = 0; articles[i] && found->articles[i].voices && k < quotations->count; k++) {
			if (terms || quotations->list[k].kind != QUOTATION_TERM)
				add_row(quoted, &source, i, k);
		}
	}
}

void quoted_release(struct quoted *quoted)
{
	free(quoted->list);
	arena_release(&quoted->arena);
	*quoted = (struct quoted){ 0 };
}

void quoted_values(const struct quoted_row *row, const struct story_quotations *found,
	const struct article *const *articles, struct slice values[FILTER_KEYS])
{
	const struct quotation *quotation = &found->articles[row->article].quotations.list[row->number];
	const struct article *article = articles[row->article];

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_TAG] = row->tags;
	values[FILTER_SPEAKER] = row->names;
	values[FILTER_KIND] = slice_of(quotation_kind_name(quotation->kind));
	values[FILTER_QUOTE] = article_slice(article, quotation->bytes);
	values[FILTER_ARTICLE] = slice_of(article->name);
	values[FILTER_OUTLET] = article->outlet;
}
