/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds for a merge of any sidecars. CROSSREAD_MERGES gives another number of merges than the one that is quick,
 * CROSSREAD_SEED another begin.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "text_random.h"

#include "crossread/annotation/conflict.h"

enum { MERGES = 400, IDS = 12, KINDS = 5 };

/* Entries of all kinds are made and changed at random, each change with a word that no other has. */
struct world {
	struct desk desk;
	uint64_t random;
	size_t words;
	size_t merges;
	size_t united;      /* by the latest merge */
	const char *author; /* of the version that is being made */
};

static const char *const tags[] = { "allegation", "denial", "context" };
static const char *const authors[] = { "ana", "ben" };

static struct slice text_of(struct world *world, struct sidecar *sidecar, const char *prefix, size_t number)
{
	char text[40];
	int length = snprintf(text, sizeof(text), "%s%zu", prefix, number);

	(void)world;
	return arena_copy(&sidecar->annotations.arena, slice_from(text, (size_t)length));
}

/* A word that stands for a change of the version that is being made. */
static struct slice new_word(struct world *world, struct sidecar *sidecar)
{
	return text_of(world, sidecar, world->author, ++world->words);
}

static struct slice random_time(struct world *world, struct sidecar *sidecar)
{
	return text_of(world, sidecar, "2026-11-2", random_below(&world->random, 10));
}

static struct span random_span(struct world *world)
{
	size_t start = 5 * random_below(&world->random, 3);

	return (struct span){ start, start + 1 + 4 * random_below(&world->random, 2) };
}

/* The unknown keys of some annotation in the set, or none. */
static const struct yaml_node *random_unknown(struct world *world, const struct annotations *set)
{
	size_t which = random_below(&world->random, set->count + 1);

	return which < set->count ? set->list[which].unknown : NULL;
}

/* Puts an entry with that id, new or changed in some of its fields. */
static void change_annotation(struct world *world, struct sidecar *sidecar, struct slice id)
{
	struct annotations *set = &sidecar->annotations;
	const struct annotation *old = annotations_find(set, id);
	struct annotation annotation = { .id = id };
	size_t what = old ? random_below(&world->random, 31) + 1 : 31;

	if (old)
		annotation = *old;
	if (what & 1)
		annotation.comment = new_word(world, sidecar);
	if (what & 2)
		annotation.tag = slice_of(tags[random_below(&world->random, 3)]);
	if (what & 4)
		annotation.selector = anchor_select(&world->desk.article, random_span(world));
	if (what & 8)
		annotation.unknown = random_unknown(world, set);
	if (what & 16)
		annotation.speaker = random_below(&world->random, 2) ? new_word(world, sidecar) : slice_of("");
	annotation.modified = random_time(world, sidecar);
	if (!old) {
		annotation.author = slice_of(authors[random_below(&world->random, 2)]);
		annotation.created = annotation.modified;
	}
	annotations_put(set, &annotation);
}

/* Links come from annotations that are there. */
static void change_link(struct world *world, struct sidecar *sidecar, struct slice id)
{
	struct annotations *set = &sidecar->annotations;
	const struct link *old = annotations_find_link(set, id);
	struct link link = { .id = id, .to_file = slice_of("other.txt"), .to_id = slice_of("o1") };

	if (!set->count)
		return;
	if (old)
		link = *old;
	else
		link.created = random_time(world, sidecar);
	link.type = slice_of(link_types[random_below(&world->random, 3)]);
	if (!old || random_below(&world->random, 2))
		link.from = set->list[random_below(&world->random, set->count)].id;
	link.to_quote = new_word(world, sidecar);
	annotations_put_link(set, &link);
}

static void change_correction(struct world *world, struct sidecar *sidecar, struct slice id)
{
	const struct correction *old = annotations_find_correction(&sidecar->annotations, id);
	struct correction correction = desk_correction(&world->desk, "", "linked", 0, 22);

	if (old)
		correction = *old;
	correction.id = id;
	correction.verdict = slice_of(random_below(&world->random, 2) ? "linked" : "unlinked");
	correction.other_quote = new_word(world, sidecar);
	annotations_put_correction(&sidecar->annotations, &correction);
}

static void change_reviewed(struct world *world, struct sidecar *sidecar, struct slice id)
{
	const struct reviewed *old = annotations_find_reviewed(&sidecar->annotations, id);
	struct reviewed reviewed = { .id = id, .author = slice_of("ana"), .created = random_time(world, sidecar) };

	if (old)
		reviewed = *old;
	reviewed.codes = random_span(world);
	annotations_put_reviewed(&sidecar->annotations, &reviewed);
}

static void change_dismissal(struct world *world, struct sidecar *sidecar, struct slice id)
{
	const struct dismissal *old = annotations_find_dismissal(&sidecar->annotations, id);
	struct dismissal dismissal = desk_dismissal(&world->desk, "", "difference", 0, 22);

	if (old)
		dismissal = *old;
	dismissal.id = id;
	dismissal.reason = new_word(world, sidecar);
	annotations_put_dismissal(&sidecar->annotations, &dismissal);
}

static void change_one(struct world *world, struct sidecar *sidecar, size_t kind, struct slice id)
{
	static void (*const changes[KINDS])(struct world *, struct sidecar *, struct slice) = { change_annotation,
		change_link, change_correction, change_reviewed, change_dismissal };

	changes[kind](world, sidecar, id);
}

static void remove_one(struct world *world, struct sidecar *sidecar, size_t kind, struct slice id)
{
	static bool (*const removals[KINDS])(struct annotations *, struct slice, struct slice,
		struct slice) = { annotations_remove, annotations_remove_link, annotations_remove_correction,
		annotations_remove_reviewed, annotations_remove_dismissal };

	removals[kind](&sidecar->annotations, id, slice_of(world->author), random_time(world, sidecar));
	for (size_t i = sidecar->annotations.link_count; i-- > 0;)
		if (slice_equal(sidecar->annotations.links[i].from, id))
			annotations_remove_link(&sidecar->annotations, sidecar->annotations.links[i].id,
				slice_of(world->author), random_time(world, sidecar));
}

static struct slice id_of(struct world *world, struct sidecar *sidecar, const char *prefix, size_t which)
{
	static const char letters[] = "almvr";
	char name[8] = { letters[which % KINDS], '\0' };

	strncat(name, prefix, sizeof(name) - 2);
	return text_of(world, sidecar, name, which / KINDS);
}

/* What a sidecar holds once it is loaded, changed and written; `prefix` makes the ids of new entries others. */
static void vary(struct world *world, const struct strbuf *from, const char *author, const char *prefix, size_t one_in,
	struct strbuf *to)
{
	struct sidecar sidecar;

	world->author = author;
	unlink(world->desk.path);
	if (from->length)
		desk_write_bytes(&world->desk, strbuf_slice(from));
	desk_open(&world->desk, &sidecar);
	for (size_t i = 0; i < (size_t)KINDS * IDS; i++) {
		if (random_below(&world->random, one_in))
			continue;
		if (random_below(&world->random, 4))
			change_one(world, &sidecar, i % KINDS, id_of(world, &sidecar, prefix, i));
		else
			remove_one(world, &sidecar, i % KINDS, id_of(world, &sidecar, prefix, i));
	}
	strbuf_clear(to);
	sidecar_format(&sidecar, &world->desk.article, to);
	sidecar_release(&sidecar);
}

/* A base: entries, some of which have unknown keys. */
static void make_base(struct world *world, struct strbuf *base)
{
	static const char moods[] = DESK_HEAD "annotations:\n" DESK_SOLD("") "    mood: \"calm\"\n" DESK_DENIED(
		"") "    mood: [1, {a: 'b'}]\n    zeal: 1\n" DESK_CASE
		    "    zeal: |\n      two\n      lines\n" DESK_NO_LISTS "later: 1\nentries: 3\n";
	struct strbuf seed;

	strbuf_init(&seed);
	strbuf_add_text(&seed, moods);
	vary(world, &seed, "base", "", 2, base);
	strbuf_release(&seed);
}

/* Says where two sidecars differ: as a whole they are too long to be shown. */
static void assert_same(const struct strbuf *a, const struct strbuf *b)
{
	size_t line = 0;

	for (size_t i = 0; i < a->length && i < b->length && a->data[i] == b->data[i]; i++)
		if (a->data[i] == '\n')
			line = i + 1;
	if (!slice_equal(strbuf_slice(a), strbuf_slice(b)))
		fail_msg("one has %.250s\n\nthe other %.250s", strbuf_text(a) + (line < a->length ? line : 0),
			strbuf_text(b) + (line < b->length ? line : 0));
}

/* Merges; the same bytes must come out the other way round, and when they are read and written again. */
static enum sidecar_merge_outcome merge(struct world *world, const struct strbuf *base, const struct strbuf *ours,
	const struct strbuf *theirs, struct strbuf *out)
{
	const struct sidecar_version versions[] = { { "base", base ? strbuf_slice(base) : slice_of("") },
		{ "ours", strbuf_slice(ours) }, { "theirs", strbuf_slice(theirs) } };
	struct sidecar_merge_report reports[2];
	enum sidecar_merge_outcome outcomes[2];
	struct strbuf other;
	struct error error;

	strbuf_init(&other);
	for (size_t i = 0; i < 2; i++) {
		sidecar_merge_report_init(&reports[i]);
		outcomes[i] = sidecar_merge(base ? &versions[0] : NULL, &versions[1 + i], &versions[2 - i], NULL,
			i ? &other : out, &reports[i], &error);
		if (outcomes[i] == SIDECAR_MERGE_TROUBLE)
			fail_msg("%s", error.message);
	}
	assert_same(out, &other);
	world->merges += 2;
	world->united = reports[0].united;
	assert_int_equal(outcomes[0], outcomes[1]);
	assert_int_equal(outcomes[0] == SIDECAR_MERGE_CONFLICT, reports[0].conflicts > 0);
	assert_int_equal(reports[0].conflicts > 0, strstr(strbuf_text(out), "    conflict:\n") != NULL);
	assert_int_equal(reports[0].ours, reports[1].theirs);
	assert_int_equal(reports[0].theirs, reports[1].ours);
	assert_string_equal(strbuf_text(&reports[0].notes), strbuf_text(&reports[1].notes));
	for (size_t i = 0; i < 2; i++)
		sidecar_merge_report_release(&reports[i]);
	strbuf_release(&other);
	return outcomes[0];
}

static void assert_merges_to(struct world *world, const struct strbuf *base, const struct strbuf *ours,
	const struct strbuf *theirs, const struct strbuf *expected)
{
	struct strbuf out;

	strbuf_init(&out);
	merge(world, base, ours, theirs, &out);
	assert_same(&out, expected);
	strbuf_release(&out);
}

/* Every line of `part` that begins with `key` and, if a word is given, has that in it, must stand in `whole` too. */
static void assert_lines_stay(const struct strbuf *part, const char *key, const struct strbuf *whole)
{
	const char *line = strbuf_text(part);

	while ((line = strstr(line, key)) != NULL) {
		size_t length = strcspn(line, "\n");
		char text[200];

		assert_in_range(length, 1, sizeof(text) - 1);
		memcpy(text, line, length);
		text[length] = '\0';
		if (!strstr(strbuf_text(whole), text))
			fail_msg("lost: %s", text);
		line += length;
	}
}

/* Every word that this version wrote must stand in the merge. */
static void assert_words_stay(const struct strbuf *version, const char *author, const struct strbuf *merged)
{
	char start[16];
	const char *word = strbuf_text(version);

	snprintf(start, sizeof(start), "\"%s", author);
	while ((word = strstr(word, start)) != NULL) {
		size_t length = strcspn(word + 1, "\"") + 2;
		char text[40];

		assert_in_range(length, 3, sizeof(text) - 1);
		memcpy(text, word, length);
		text[length] = '\0';
		/* A name alone is whose removal it was. */
		if (strpbrk(text, "0123456789") && !strstr(strbuf_text(merged), text))
			fail_msg("lost: %s", text);
		word += length;
	}
}

/* Reading gives what was written. */
static void assert_reads_back(const struct world *world, const struct strbuf *merged)
{
	struct sidecar sidecar;
	struct strbuf again;

	strbuf_init(&again);
	desk_write_bytes(&world->desk, strbuf_slice(merged));
	desk_open(&world->desk, &sidecar);
	sidecar_format(&sidecar, &world->desk.article, &again);
	assert_same(merged, &again);
	sidecar_release(&sidecar);
	strbuf_release(&again);
}

/* How often what was tried came out how, so that nothing is only believed to be tried. */
struct tried {
	size_t clean;
	size_t conflict;
	size_t merged_on;
};

static void merge_once(struct world *world, struct tried *tried)
{
	struct strbuf base;
	struct strbuf ours;
	struct strbuf theirs;
	struct strbuf third;
	struct strbuf merged;
	size_t one_in = 2 + random_below(&world->random, 12);

	strbuf_init(&base);
	strbuf_init(&ours);
	strbuf_init(&theirs);
	strbuf_init(&third);
	strbuf_init(&merged);
	make_base(world, &base);
	vary(world, &base, "ours", "", one_in, &ours);
	vary(world, &base, "theirs", "", one_in, &theirs);

	if (merge(world, &base, &ours, &theirs, &merged) == SIDECAR_MERGE_CLEAN)
		tried->clean++;
	else
		tried->conflict++;
	assert_reads_back(world, &merged);
	assert_lines_stay(&ours, "- id: ", &merged);
	assert_lines_stay(&theirs, "- id: ", &merged);
	assert_words_stay(&ours, "ours", &merged);
	assert_words_stay(&theirs, "theirs", &merged);
	/* What was united is another one than what a side began from. */
	if (!world->united) {
		assert_merges_to(world, &base, &merged, &ours, &merged);
		assert_merges_to(world, &base, &merged, &theirs, &merged);
		tried->merged_on++;
	}
	assert_merges_to(world, &base, &base, &theirs, &theirs);
	assert_merges_to(world, &base, &ours, &ours, &ours);
	assert_merges_to(world, NULL, &merged, &merged, &merged);

	/* What is in conflict is merged on, and decided by some. */
	vary(world, &merged, "third", "", one_in, &third);
	merge(world, &merged, &third, &theirs, &base);
	assert_reads_back(world, &base);
	assert_lines_stay(&third, "- id: ", &base);
	assert_words_stay(&third, "third", &base);
	merge(world, &ours, &third, &theirs, &base);
	assert_reads_back(world, &base);
	assert_words_stay(&third, "third", &base);

	/* Without a base. */
	merge(world, NULL, &ours, &third, &merged);
	assert_reads_back(world, &merged);
	assert_lines_stay(&ours, "- id: ", &merged);
	assert_lines_stay(&third, "- id: ", &merged);
	if (!world->united) {
		assert_merges_to(world, NULL, &merged, &ours, &merged);
		assert_merges_to(world, NULL, &merged, &third, &merged);
	}

	strbuf_release(&base);
	strbuf_release(&ours);
	strbuf_release(&theirs);
	strbuf_release(&third);
	strbuf_release(&merged);
}

/* Versions that have nothing in common can be merged in any order. */
static void merge_three(struct world *world, bool based)
{
	static const char *const prefixes[] = { "x", "y", "z" };
	struct strbuf base;
	struct strbuf versions[3];
	struct strbuf pairs[3];
	struct strbuf all[3];

	strbuf_init(&base);
	if (based)
		make_base(world, &base);
	for (size_t i = 0; i < 3; i++) {
		strbuf_init(&versions[i]);
		strbuf_init(&pairs[i]);
		strbuf_init(&all[i]);
		vary(world, &base, prefixes[i], prefixes[i], 4, &versions[i]);
	}
	for (size_t i = 0; i < 3; i++) {
		merge(world, based ? &base : NULL, &versions[i], &versions[(i + 1) % 3], &pairs[i]);
		merge(world, based ? &base : NULL, &pairs[i], &versions[(i + 2) % 3], &all[i]);
		assert_same(&all[i], &all[0]);
	}
	for (size_t i = 0; i < 3; i++) {
		strbuf_release(&versions[i]);
		strbuf_release(&pairs[i]);
		strbuf_release(&all[i]);
	}
	strbuf_release(&base);
}

static uint64_t from_environment(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text ? strtoull(text, NULL, 10) : otherwise;
}

static void test_random_merges(void **state)
{
	uint64_t merges = from_environment("CROSSREAD_MERGES", MERGES);
	struct world world = { .random = from_environment("CROSSREAD_SEED", 7) };
	struct tried tried = { 0, 0, 0 };

	(void)state;
	desk_init(&world.desk);
	while (world.merges < merges) {
		merge_once(&world, &tried);
		merge_three(&world, tried.conflict % 2 == 0);
	}
	assert_true(tried.clean > 0);
	assert_true(tried.conflict > 0);
	assert_true(tried.merged_on > 0);
	desk_release(&world.desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_merges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
