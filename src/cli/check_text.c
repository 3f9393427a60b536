/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "The story changed": what became of the passages of an article, for a person. */
#include "check_text.h"

#include "crossread/compare/worddiff.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

enum { MOST_PLACES = 8 };

/* One heading of the report; what needs a look stands first. */
struct section {
	enum anchor_state state;
	const char *heading;
};

static const struct section sections[] = {
	{ ANCHOR_REWORDED, N_("reworded: does the tag still hold?") },
	{ ANCHOR_AMBIGUOUS, N_("in several places now: which is it?") },
	{ ANCHOR_ORPHAN, N_("gone: nothing here is like it") },
	{ ANCHOR_UNSEARCHED, N_("not searched for to the end: too many or too long passages changed") },
	{ ANCHOR_MOVED, N_("moved, the words are the same") },
};

static struct slice words_at(const struct check *check, struct span codes)
{
	return article_slice(check->article, article_bytes(check->article, codes));
}

static size_t sentence_at(const struct check *check, struct span codes)
{
	return article_sentence_at(check->article, article_byte(check->article, codes.start)) + 1;
}

/* Adds a wording with its own words between `open` and `close`. */
static void add_wording(struct strbuf *out, struct slice text, const struct worddiff *worddiff, size_t side,
	const char *open, const char *close)
{
	size_t from = 0;

	for (size_t i = 0; i < worddiff->count[side]; i++) {
		const struct word_run *run = &worddiff->runs[side][i];

		if (run->change == WORD_SAME)
			continue;
		visible_add_flowing(out, slice_part(text, from, run->bytes.start));
		strbuf_add_text(out, open);
		visible_add_flowing(out, slice_part(text, run->bytes.start, run->bytes.end));
		strbuf_add_text(out, close);
		from = run->bytes.end;
	}
	visible_add_flowing(out, slice_part(text, from, text.length));
}

static bool has_other_words(const struct worddiff *worddiff)
{
	for (size_t side = 0; side < 2; side++)
		for (size_t i = 0; i < worddiff->count[side]; i++)
			if (worddiff->runs[side][i].change != WORD_SAME)
				return true;
	return false;
}

/* Adds both wordings, the old one behind `was`, the new one behind `now`. */
static void add_rewording(struct strbuf *out, const struct check *check, const struct checked *checked, const char *was,
	const char *now)
{
	struct slice old = checked->selector->quote;
	struct slice new = words_at(check, checked->place);
	struct worddiff worddiff;

	worddiff_find(&worddiff, old, new);
	strbuf_add_text(out, was);
	add_wording(out, old, &worddiff, 0, "[-", "-]");
	strbuf_add_text(out, now);
	add_wording(out, new, &worddiff, 1, "{+", "+}");
	if (!has_other_words(&worddiff))
		strbuf_add_text(out,
			slice_equal(old, new) ? translate(" (the same, in other surroundings)") :
						translate(" (only signs or capitals changed)"));
	worddiff_release(&worddiff);
}

/* Adds in which sentences the words stand. */
static void add_places(struct strbuf *out, const struct check *check, const struct checked *checked)
{
	struct span places[MOST_PLACES];
	size_t count = anchor_places(check->index, checked->selector, places, MOST_PLACES);

	strbuf_add_format(out, translate("stands in %zu places: sentence"), count);
	for (size_t i = 0; i < count && i < MOST_PLACES; i++)
		strbuf_add_format(out, "%s %zu", i ? "," : "", sentence_at(check, places[i]));
	if (count > MOST_PLACES)
		strbuf_add_text(out, ", ...");
}

void check_text_add_detail(struct strbuf *out, const struct check *check, const struct checked *checked)
{
	if (checked->state == ANCHOR_KEPT)
		return;
	strbuf_add(out, checked->label);
	if (checked->state == ANCHOR_REWORDED) {
		add_rewording(out, check, checked, translate(": was "), translate("; now "));
		return;
	}
	strbuf_add_text(out, ": ");
	if (checked->state == ANCHOR_AMBIGUOUS) {
		add_places(out, check, checked);
		strbuf_add_text(out, ": ");
	}
	visible_add_flowing(out, checked->selector->quote);
}

/* "denial by ana, k3v9q2mhxa: " */
static void add_label(struct strbuf *out, const struct checked *checked)
{
	strbuf_add_text(out, "    ");
	visible_add(out, checked->label);
	if (checked->author.length) {
		strbuf_add_text(out, translate(" by "));
		visible_add(out, checked->author);
	}
	strbuf_add_text(out, ", ");
	visible_add(out, checked->id);
	strbuf_add_text(out, ": ");
}

static void add_checked(struct strbuf *out, const struct check *check, const struct checked *checked)
{
	add_label(out, checked);
	switch (checked->state) {
	case ANCHOR_MOVED:
		strbuf_add_format(out, translate("from %zu to %zu, sentence %zu\n        "),
			checked->selector->codes.start, checked->place.start, sentence_at(check, checked->place));
		visible_add_flowing(out, words_at(check, checked->place));
		break;
	case ANCHOR_REWORDED:
		strbuf_add_format(out, translate("sentence %zu\n"), sentence_at(check, checked->place));
		add_rewording(out, check, checked, translate("        was  "), translate("\n        now  "));
		break;
	case ANCHOR_AMBIGUOUS:
		add_places(out, check, checked);
		strbuf_add_text(out, "\n        ");
		visible_add_flowing(out, checked->selector->quote);
		break;
	case ANCHOR_KEPT:
	case ANCHOR_ORPHAN:
	case ANCHOR_UNSEARCHED:
	case ANCHOR_STATES:
		strbuf_add_format(out, translate("stood at %zu\n        was  "), checked->selector->codes.start);
		visible_add_flowing(out, checked->selector->quote);
		break;
	}
	strbuf_add_byte(out, '\n');
}

static void add_section(struct strbuf *out, const struct check *check, const struct section *section)
{
	size_t count = check->states[section->state];

	if (!count)
		return;
	strbuf_add_format(out, "\n  %zu %s\n", count, translate(section->heading));
	for (size_t i = 0; i < check->count; i++)
		if (check->list[i].state == section->state)
			add_checked(out, check, &check->list[i]);
}

void check_text_add_values(struct strbuf *out, const struct conflict *conflict)
{
	struct strbuf value;

	strbuf_init(&value);
	visible_add(out, conflict->field);
	for (size_t i = 0; i < conflict->values; i++) {
		strbuf_clear(&value);
		conflict_add_value(conflict, i, &value);
		strbuf_add_text(out, i ? " | " : ": ");
		visible_add_flowing(out, strbuf_slice(&value));
	}
	strbuf_release(&value);
}

/* Adds the values that a merge has left for somebody to choose from. */
static void add_conflicts(struct strbuf *out, const struct check *check)
{
	if (!check->conflict_count)
		return;
	strbuf_add_format(out, translate("\n  %zu in conflict: which value is right?\n"), check->conflict_count);
	for (size_t i = 0; i < check->conflict_count; i++) {
		const struct conflict *conflict = &check->conflicts[i];

		strbuf_add_format(out, "    %s ", translate(conflict->noun));
		visible_add(out, conflict->id);
		strbuf_add_text(out, "\n        ");
		check_text_add_values(out, conflict);
		strbuf_add_byte(out, '\n');
	}
}

/* Adds what to do next. */
static void add_advice(struct strbuf *out, const struct check *check)
{
	size_t placed = check->states[ANCHOR_KEPT] + check->states[ANCHOR_MOVED];
	struct strbuf path;

	strbuf_init(&path);
	visible_add(&path, slice_of(check->article->path));
	strbuf_add_byte(out, '\n');
	if (placed < check->count || check->conflict_count)
		strbuf_add_format(out,
			translate("  Next: crossread %s, there :review to accept, choose again or remove. Nothing is "
				  "changed before.\n"),
			strbuf_text(&path));
	if (check->states[ANCHOR_MOVED])
		strbuf_add_format(out,
			translate("  Moved ones count as they are; crossread check --accept-moved %s writes their "
				  "places down.\n"),
			strbuf_text(&path));
	strbuf_release(&path);
}

void check_text_add(struct strbuf *out, const struct check *check)
{
	size_t kept = check->states[ANCHOR_KEPT];

	visible_add(out, slice_of(check->article->path));
	if (kept == check->count)
		strbuf_add_format(out, translate(": %zu of %zu annotations stand where they stood\n"), kept, kept);
	else
		strbuf_add_format(out,
			translate(": the story changed; %zu of %zu annotations stand where they stood\n"), kept,
			check->count);
	if (kept == check->count && !check->conflict_count)
		return;
	add_conflicts(out, check);
	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++)
		add_section(out, check, &sections[i]);
	add_advice(out, check);
}
