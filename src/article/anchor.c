/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is stored of a passage, and finding it again. */
#include "anchor_parts.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"

struct selector anchor_select(const struct article *article, struct span codes)
{
	struct span bytes = article_bytes(article, codes);
	size_t first = codes.start > ANCHOR_CONTEXT ? codes.start - ANCHOR_CONTEXT : 0;
	size_t before = article_byte(article, first);
	size_t limit = article_byte(article, codes.end + ANCHOR_CONTEXT);
	size_t after = bytes.end;

	while (before < bytes.start && !grapheme_is_boundary(article->text, before))
		utf8_next(article->text, &before);
	while (after < limit) {
		size_t end = grapheme_end(article->text, after);

		if (end > limit)
			break;
		after = end;
	}
	return (struct selector){
		.codes = codes,
		.quote = slice_part(article->text, bytes.start, bytes.end),
		.prefix = slice_part(article->text, before, bytes.start),
		.suffix = slice_part(article->text, bytes.end, after),
	};
}

static bool stands_where_stored(const struct article *article, const struct selector *selector)
{
	struct span codes = selector->codes;

	return codes.start < codes.end && codes.end <= article->length &&
		slice_equal(article_slice(article, article_bytes(article, codes)), selector->quote);
}

/*
 * True when the words stand at `moved`, in other surroundings, but the old surroundings have a wording that resembles
 * them: then `moved` may be a copy that was always there, and what was annotated is `*stayed`.
 */
static bool stays_reworded(struct anchor_probe *probe, struct span moved, struct span *stayed)
{
	return anchor_reworded(probe, stayed) == ANCHOR_REWORDED && !span_overlaps(*stayed, moved);
}

/* Searches; `*place` becomes the place in bytes of the article when there is one. */
static enum anchor_state search(struct anchor_probe *probe, struct span *place)
{
	enum anchor_state state;
	struct span folded;
	struct span stayed;

	if (span_is_empty(probe->quote))
		return ANCHOR_ORPHAN;
	state = anchor_exact(probe, &folded);
	if (state == ANCHOR_ORPHAN)
		state = anchor_reworded(probe, &folded);
	else if (state == ANCHOR_MOVED && probe->displaced && stays_reworded(probe, folded, &stayed))
		return folded_source(&probe->index->folded, stayed, place) ? ANCHOR_REWORDED : ANCHOR_MOVED;
	if (state == ANCHOR_ORPHAN || state == ANCHOR_UNSEARCHED)
		return state;
	/* Where it begins or ends within a character there is nothing to show. */
	return folded_source(&probe->index->folded, folded, place) ? state : ANCHOR_ORPHAN;
}

enum anchor_state anchor_find(struct anchor_index *index, const struct selector *selector, struct span *codes)
{
	const struct article *article = index->article;
	struct anchor_probe probe;
	struct span place = { 0, 0 };
	enum anchor_state state;

	*codes = span_cut(selector->codes, article->length);
	if (stands_where_stored(article, selector))
		return ANCHOR_KEPT;
	anchor_index_prepare(index);
	anchor_probe_init(&probe, index, selector);
	/* Near enough, because it only says which of several places is shown. */
	probe.start = article_byte(article, codes->start);
	state = search(&probe, &place);
	anchor_probe_release(&probe);
	if (place.end)
		*codes = article_codes(article, place);
	return state;
}

size_t anchor_places(struct anchor_index *index, const struct selector *selector, struct span *places, size_t most)
{
	struct anchor_probe probe;
	struct span bytes;
	size_t count = 0;

	anchor_index_prepare(index);
	anchor_probe_init(&probe, index, selector);
	if (!span_is_empty(probe.quote))
		count = anchor_exact_places(&probe, places, most);
	for (size_t i = 0; i < count && i < most; i++) {
		folded_source(&index->folded, places[i], &bytes);
		places[i] = article_codes(index->article, bytes);
	}
	anchor_probe_release(&probe);
	return count;
}

bool anchor_is_placed(enum anchor_state state)
{
	return state == ANCHOR_KEPT || state == ANCHOR_MOVED;
}

bool anchor_needs_look(enum anchor_state state)
{
	return !anchor_is_placed(state);
}

static const char *const state_names[ANCHOR_STATES] = {
	[ANCHOR_KEPT] = "kept",
	[ANCHOR_MOVED] = "moved",
	[ANCHOR_REWORDED] = "reworded",
	[ANCHOR_AMBIGUOUS] = "ambiguous",
	[ANCHOR_ORPHAN] = "orphan",
	[ANCHOR_UNSEARCHED] = "unsearched",
};

const char *anchor_state_name(enum anchor_state state)
{
	return state_names[state];
}

bool anchor_state_find(struct slice name, enum anchor_state *state)
{
	for (*state = ANCHOR_KEPT; *state < ANCHOR_STATES; ++*state)
		if (slice_equal_text(name, state_names[*state]))
			return true;
	return false;
}
