/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A merge of all lists: each kind sorted by id and walked side by side. */
#include "merge.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "merge_report.h"
#include "merge_side.h"
#include "merge_top.h"
#include "merge_unite.h"
#include "unknown.h"

#include <stdlib.h>
#include <string.h>

struct merge {
	const struct merge_sides *sides;
	struct merge_rule rule;
	struct side versions[KINDS][VERSIONS];
	struct entries links[VERSIONS]; /* owned copies, whose annotations are those that stay */
	struct contents *result;
	struct sidecar_merge_report *report;
};

/* The record that an entry was removed, which comes first of those that are there; those without a time come last. */
static struct removal removal_of(const struct merge *merge, struct slice id)
{
	const struct removal *ours = side_find(&merge->versions[KIND_REMOVAL][OURS], id);
	const struct removal *theirs = side_find(&merge->versions[KIND_REMOVAL][THEIRS], id);
	int order;

	if (!ours || !theirs)
		return ours ? *ours : theirs ? *theirs : (struct removal){ .id = id };
	if (ours->at.length && theirs->at.length)
		order = slice_compare(ours->at, theirs->at);
	else
		order = (theirs->at.length > 0) - (ours->at.length > 0);
	if (!order)
		order = slice_compare(ours->author, theirs->author);
	if (!order)
		order = merge_compare_written(&removal_kind, ours, theirs);
	return order <= 0 ? *ours : *theirs;
}

static void *add(struct merge *merge, enum kind_number number, const void *entry)
{
	struct entries *entries = &merge->result->lists[number];
	void *added = entries_at(entries, entries->count++);

	kind_copy(kinds[number], added, entry);
	return added;
}

/* Records that the entry is gone; `author` is who removed it when no side has a record. */
static void add_removal(struct merge *merge, struct slice id, struct slice author)
{
	struct removal removal = removal_of(merge, id);
	struct removal *added;

	if (!removal.author.length && !removal.at.length)
		removal.author = author;
	added = add(merge, KIND_REMOVAL, &removal);
	added->unknown = unknown_keep(merge->rule.arena, removal.unknown, &removal_kind.fields);
}

/* Adds what one version has alone, and its nodes copied. */
static void add_whole(struct merge *merge, enum kind_number number, const void *entry, bool copy)
{
	const struct kind *kind = kinds[number];
	void *added = add(merge, number, entry);
	const struct yaml_node *conflict = kind_conflict_of(kind, added);

	if (!copy)
		return;
	*kind_unknown(kind, added) = unknown_keep(merge->rule.arena, kind_unknown_of(kind, added), &kind->fields);
	if (conflict)
		*kind_conflict(kind, added) = yaml_copy(merge->rule.arena, conflict);
}

/* The entry that was added last stands in a file when either side's does. */
static void mark_saved(struct merge *merge, enum kind_number number, const struct versions *versions)
{
	const struct kind *kind = kinds[number];
	struct entries *entries = &merge->result->lists[number];

	*kind_saved(kind, entries_at(entries, entries->count - 1)) =
		kind_saved_of(kind, versions->entry[OURS]) || kind_saved_of(kind, versions->entry[THEIRS]);
}

/* Without a base: the entry that was modified last; of two of one time the greater in bytes. */
static enum version newest(const struct kind *kind, const struct versions *versions)
{
	const void *ours = versions->entry[OURS];
	const void *theirs = versions->entry[THEIRS];
	int order = slice_compare(merge_time(kind, ours), merge_time(kind, theirs));

	if (!order)
		order = merge_compare_written(kind, ours, theirs);
	return order >= 0 ? OURS : THEIRS;
}

static void choose_newest(struct merge *merge, enum kind_number number, const struct versions *versions)
{
	const struct kind *kind = kinds[number];
	enum version chosen = newest(kind, versions);
	bool alike = merge_same(&merge->rule, kind, versions, OURS, THEIRS);

	if (alike && merge->rule.apart[OURS][THEIRS])
		chosen = merge->rule.leading;
	add_whole(merge, number, versions->entry[chosen], chosen == THEIRS);
	mark_saved(merge, number, versions);
	if (alike)
		return;
	merge->report->newest++;
	merge_report_note(merge->report, kind, versions->entry[chosen],
		"differs, and there is no base to see what was changed: the newest one stays, of %.40s",
		arena_copy(merge->rule.arena, merge_time(kind, versions->entry[chosen])).data);
}

static bool has_base(const struct merge *merge)
{
	return merge->sides->base != NULL;
}

/* An entry that only version `holder` has: added there, or removed on the other side. */
static void merge_lone(struct merge *merge, enum kind_number number, const struct versions *versions,
	enum version holder)
{
	const struct kind *kind = kinds[number];
	const void *entry = versions->entry[holder];
	struct slice id = kind_id(entry);
	const struct removal *removal = side_find(&merge->versions[KIND_REMOVAL][OURS + THEIRS - holder], id);
	bool known = has_base(merge) && versions->entry[BASE];

	if (known && merge_same(&merge->rule, kind, versions, holder, BASE)) {
		add_removal(merge, id, slice_of(""));
		return;
	}
	if (known) {
		merge->report->revived++;
		merge_report_note(merge->report, kind, entry,
			"was removed on one side and changed on the other: it stays");
	} else if (removal && !(has_base(merge) && side_find(&merge->versions[KIND_REMOVAL][BASE], id))) {
		bool newer = slice_compare(merge_time(kind, entry), removal->at) > 0;

		merge->report->newest++;
		merge_report_note(merge->report, kind, entry,
			newer ? N_("was removed before it was modified: it stays") :
				N_("was removed after it was modified: it goes"));
		if (!newer) {
			add_removal(merge, id, slice_of(""));
			return;
		}
	}
	add_whole(merge, number, entry, holder == THEIRS);
}

/* An entry that both sides have. */
static void merge_both(struct merge *merge, enum kind_number number, const struct versions *versions)
{
	const struct kind *kind = kinds[number];
	struct merge_outcome outcome = { .left_out = 0 };
	union kind_entry result;

	if (!has_base(merge)) {
		choose_newest(merge, number, versions);
		return;
	}
	strbuf_init(&outcome.fields);
	merge_entry(&merge->rule, kind, versions, &result, &outcome);
	add(merge, number, &result);
	mark_saved(merge, number, versions);
	if (outcome.fields.length)
		merge_report_note(merge->report, kind, &result,
			"was changed on both sides: both values of %.200s are kept in it%s",
			strbuf_text(&outcome.fields), outcome.left_out ? translate(", as far as there is room") : "");
	strbuf_release(&outcome.fields);
}

static void merge_kind(struct merge *merge, enum kind_number number)
{
	struct side *sides = merge->versions[number];
	struct slice id;

	while (side_least(sides, VERSIONS, &id)) {
		struct versions versions;

		for (size_t i = 0; i < VERSIONS; i++)
			versions.entry[i] = side_take(&sides[i], id);
		if (versions.entry[OURS] && versions.entry[THEIRS])
			merge_both(merge, number, &versions);
		else if (versions.entry[OURS] || versions.entry[THEIRS])
			merge_lone(merge, number, &versions, versions.entry[OURS] ? OURS : THEIRS);
	}
}

/* True when the version has an entry of that id, of whichever kind; `*number` is that. */
static bool find_kind(const struct merge *merge, enum version version, struct slice id, enum kind_number *number)
{
	for (*number = 0; *number < KIND_REMOVAL; ++*number)
		if (side_find(&merge->versions[*number][version], id))
			return true;
	return false;
}

/* Refuses an id that stands for two things: nobody's work is dropped in silence. */
static bool check_kinds(const struct merge *merge, struct error *error)
{
	for (enum kind_number ours = 0; ours < KIND_REMOVAL; ours++)
		for (size_t i = 0; i < merge->versions[ours][OURS].count; i++) {
			struct slice id = kind_id(merge->versions[ours][OURS].entries[i]);
			enum kind_number theirs;

			if (find_kind(merge, THEIRS, id, &theirs) && theirs != ours)
				return error_set(error,
					"the id %.*s is that of one %s in %.150s and of one %s in %.150s; give one of "
					"them another id",
					(int)id.length, id.data, translate(kinds[ours]->noun), merge->sides->ours_name,
					translate(kinds[theirs]->noun), merge->sides->theirs_name);
		}
	return true;
}

/* Links from an annotation that went into another one come from that: in all versions, so that none differs by it. */
static void follow(struct merge *merge, const struct aliases *aliases)
{
	for (enum version version = 0; version < VERSIONS; version++) {
		const struct contents *contents = merge_side_contents(merge->sides, version);
		const struct entries *links = contents ? &contents->lists[KIND_LINK] : NULL;
		struct entries *copies = &merge->links[version];
		struct link *list;

		*copies = (struct entries){ .kind = &link_kind, .count = links ? links->count : 0 };
		list = mem_new_array(copies->count, sizeof(*list));
		if (links && links->count)
			memcpy(list, links->list, links->count * sizeof(*list));
		for (size_t i = 0; i < copies->count; i++)
			aliases_follow(aliases, merge->rule.arena, &list[i]);
		copies->list = list;
		side_release(&merge->versions[KIND_LINK][version]);
		side_init(&merge->versions[KIND_LINK][version], copies);
	}
}

static void merge_entries(struct merge *merge)
{
	struct aliases aliases;

	merge_kind(merge, KIND_ANNOTATION);
	merge_unite(&merge->rule, &merge->result->lists[KIND_ANNOTATION], &merge->versions[KIND_ANNOTATION][OURS],
		&merge->versions[KIND_ANNOTATION][THEIRS], &aliases, merge->report);
	for (size_t i = 0; i < aliases.count; i++)
		add_removal(merge, aliases.list[i].id, aliases.list[i].author);
	follow(merge, &aliases);
	for (enum kind_number number = KIND_ANNOTATION + 1; number < KIND_REMOVAL; number++)
		merge_kind(merge, number);
	aliases_release(&aliases);
}

/* Takes over the records of what neither side has; of the others has been decided. */
static void merge_removals(struct merge *merge)
{
	struct side *sides = &merge->versions[KIND_REMOVAL][OURS];
	struct slice id;

	while (side_least(sides, 2, &id)) {
		enum kind_number number;

		side_take(&sides[0], id);
		side_take(&sides[1], id);
		if (!find_kind(merge, OURS, id, &number) && !find_kind(merge, THEIRS, id, &number))
			add_removal(merge, id, slice_of(""));
	}
}

/* Counts what came from each side: the entries that the other one has otherwise, or not at all. */
static void count_sides(struct merge *merge, enum kind_number number, const struct side *results)
{
	const struct kind *kind = kinds[number];
	const struct side *sides = merge->versions[number];
	const struct merge_rule plain = { .arena = merge->rule.arena };

	for (size_t i = 0; i < results->count; i++) {
		bool ours;
		bool theirs;
		const void *result = results->entries[i];
		const struct versions versions = { .entry = {
							   result,
							   side_find(&sides[OURS], kind_id(result)),
							   side_find(&sides[THEIRS], kind_id(result)),
						   } };

		theirs = !versions.entry[OURS] || !merge_same(&plain, kind, &versions, BASE, OURS);
		ours = !versions.entry[THEIRS] || !merge_same(&plain, kind, &versions, BASE, THEIRS);
		if (theirs)
			merge_report_theirs(merge->report, merge_author(kind, result));
		merge->report->ours += ours;
		merge->report->both += ours && theirs && !kind_conflict_of(kind, result);
		merge->report->conflicts += kind_conflict_of(kind, result) != NULL;
	}
	for (size_t i = 0; i < sides[OURS].count; i++) {
		const void *gone = sides[OURS].entries[i];
		const struct removal removal = removal_of(merge, kind_id(gone));

		if (!side_find(results, kind_id(gone)))
			merge_report_theirs(merge->report,
				removal.author.length ? removal.author : merge_author(kind, gone));
	}
	for (size_t i = 0; i < sides[THEIRS].count; i++)
		merge->report->ours += !side_find(results, kind_id(sides[THEIRS].entries[i]));
}

static void begin(struct merge *merge)
{
	size_t all = 0;

	*merge->result = (struct contents){ .arena = merge->rule.arena };
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries none = { .kind = kinds[number] };
		size_t most = merge->sides->ours->lists[number].count + merge->sides->theirs->lists[number].count;

		for (enum version i = 0; i < VERSIONS; i++) {
			const struct contents *contents = merge_side_contents(merge->sides, i);

			side_init(&merge->versions[number][i], contents ? &contents->lists[number] : &none);
		}
		all += most;
		if (number == KIND_REMOVAL)
			most = all;
		merge->result->lists[number] =
			(struct entries){ kinds[number], mem_new_array(most, kinds[number]->size), 0, most };
	}
}

bool merge_contents(const struct merge_sides *sides, struct arena *arena, struct contents *result,
	struct sidecar_merge_report *report, struct error *error)
{
	struct merge merge = { .sides = sides, .rule = { .arena = arena }, .result = result, .report = report };
	bool done;

	begin(&merge);
	done = check_kinds(&merge, error);
	if (done) {
		merge_top(sides, &merge.rule, result, report);
		merge_entries(&merge);
		merge_removals(&merge);
		sidecar_cut(result);
	}
	for (enum kind_number number = 0; number < KINDS; number++) {
		struct side results;

		entries_sort(&result->lists[number]);
		side_init(&results, &result->lists[number]);
		if (done && number < KIND_REMOVAL)
			count_sides(&merge, number, &results);
		side_release(&results);
		for (size_t i = 0; i < VERSIONS; i++)
			if (number != KIND_REMOVAL)
				side_release(&merge.versions[number][i]);
	}
	for (size_t i = 0; i < VERSIONS; i++) {
		side_release(&merge.versions[KIND_REMOVAL][i]);
		free(merge.links[i].list);
	}
	if (!done)
		merge_release(result);
	return done;
}

void merge_release(struct contents *result)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		free(result->lists[number].list);
		result->lists[number] = (struct entries){ .kind = kinds[number] };
	}
}
