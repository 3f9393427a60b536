/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a monkey sits down to: articles of every kind, one to five of them, some with sidecars. */
#ifndef CROSSREAD_TESTS_TORTURE_MONKEY_WORLD_H
#define CROSSREAD_TESTS_TORTURE_MONKEY_WORLD_H

#include "pair.h"

#include "crossread/text/utf8.h"
#include "crossread/work/covering.h"
#include "crossread/work/digests.h"
#include "crossread/work/echoing.h"
#include "crossread/work/quoting.h"
#include "crossread/work/searching.h"
#include "crossread/work/suggesting.h"

#include <stdint.h>

enum { WORLD_MOST_ARTICLES = 5, WORLD_LONG_SENTENCES = 400 };

struct world {
	struct scratch scratch;
	char *paths[WORLD_MOST_ARTICLES];
	size_t count;
	bool is_strange; /* the sidecar is of quite another text: saving numbers its passages anew */
	struct work work;
};

/* Controls, bidi, joiners, marks without end, wide characters, no blanks, no words, no UTF-8. */
static const char *const hostile[] = {
	"Title \x1b[31mred\x1b[0m\n\xe2\x80\xae"
	"denied it all\xe2\x80\xac, \xe2\x80\x8bsaid \xf0\x9f\x91\xa8\xe2\x80\x8d"
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 and \xf0\x9f\x87\xa9\xf0\x9f\x87\xaa.\n"
	"a\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87 e\xcc\x81 \xcc\x81\xcc\x82. \t Tab\tand\x07"
	"bell.\n",
	"\xe9\x82\xae\xe6\x8a\xa5\xe5\x90\xa6\xe8\xae\xa4\xe4\xba\x86\xe8\xbf\x99\xe4\xb8\x80\xe6\x8c\x87\xe6\x8e\xa7"
	"\xe3\x80\x82\xe2\x80\x9c\xe6\xb2\xa1\xe6\x9c\x89\xe3\x80\x82\xe2\x80\x9d\xe4\xbb\x96\xe8\xaf\xb4\xe3\x80\x82\n"
	"\xd7\x94\xd7\x95\xd7\x90 \xd7\x94\xd7\x9b\xd7\x97\xd7\x99\xd7\xa9 \xd7\x96\xd7\x90\xd7\xaa.\n"
	"\xe0\xa4\x89\xe0\xa4\xa8\xe0\xa5\x8d\xe0\xa4\xb9\xe0\xa5\x8b\xe0\xa4\x82\xe0\xa4\xa8\xe0\xa5\x87\xe0\xa5\xa4\n",
	"***\n\n---\n\n\xe2\x80\xa2 \xe2\x80\xa2 \xe2\x80\xa2\n\n? ? !!! ...\n\n\xe2\x80\x9c\xe2\x80\x9d\n",
	"x\n",
	"\xff\xfe broken \xc3( bytes \xed\xa0\x80 here. And \xf4\x90\x80\x80 there.\r\nCR LF.\r\n\r\nEnd",
	"Wordwithoutanyblankwordwithoutanyblankwordwithoutanyblankwordwithoutanyblankwordwithoutanyblankword"
	"wordwithoutanyblankwordwithoutanyblankwordwithoutanyblankwordwithoutanyblankwordwithoutanyblankword. B.\n",
	"Related: More on this story\nRead more\nShare this article\nADVERTISEMENT\n\nThe board denied it.\n"
	"\xe2\x80\xa2 The union alleges it.\n\xe2\x80\xa2 It rained.\n1. One. 2. Two.\n",
};

enum { HOSTILE = sizeof(hostile) / sizeof(hostile[0]) };

/* Annotations by two people: one where it stands, one that moved, one whose words are gone; a removal, a mark. */
#define WORLD_SIDECAR \
	"crossread: 1\narticle:\n  file: \"1.txt\"\n  title: \"\"\n" \
	"  sha256: \"0000000000000000000000000000000000000000000000000000000000000000\"\n  length: 600\n" \
	"annotations:\n" WORLD_ENTRY("w1", "denial", 44, 130, \
		"The harbour board has denied that it hid a report on the collapsed crane", "ana") WORLD_ENTRY("w2", \
		"allegation", 90, 140, "inspectors warned of cracks in the boom of the crane", \
		"ben") WORLD_ENTRY("w3", "context", 200, 240, "Words that nobody wrote in any report", "ben") \
		WORLD_ENTRY("w4", "denial", 40, 60, "nobody was hurt", \
			"ana") "links: []\nmatches: []\nreviewed: []\ndismissed: []\nremoved: []\nentries: 4\n"

#define WORLD_ENTRY(id, tag, start, end, quote, author) \
	"  - id: \"" id "\"\n    tag: \"" tag "\"\n    start: " #start "\n    end: " #end "\n    quote: \"" quote \
	"\"\n" \
	"    prefix: \"\"\n    suffix: \"\"\n    speaker: \"\"\n    comment: \"\"\n    author: \"" author "\"\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n    modified: \"2026-11-21T17:25:03Z\"\n    origin: \"manual\"\n"

/* A linear congruential generator (Knuth, The Art of Computer Programming 2, 3.3.4). */
static inline uint32_t take(uint64_t *seed, uint32_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33) % below;
}

/* True for UTF-8 without a mistake. */
static inline bool is_clean(struct slice text)
{
	struct strbuf clean;
	bool same;

	strbuf_init(&clean);
	utf8_clean(text, &clean);
	same = slice_equal(strbuf_slice(&clean), text);
	strbuf_release(&clean);
	return same;
}

/* An article that is a shuffle of the sentences of the others. */
static inline char *world_mixed(uint64_t *seed, size_t sentences)
{
	static const char *const parts[] = { "The board denied that it hid the report. ", "Dock workers allege fraud. ",
		"“We did not,” a spokeswoman said. ", "Nobody was hurt on 4 September.\n", "It cost $1.2 million. ",
		"The union has filed a complaint with the court in Alderport.\n\n", "• It rained. ", "HEADLINE\n",
		"The crane fell on a quay, and nobody was hurt, the board said in a statement on Friday. " };
	struct strbuf text;

	strbuf_init(&text);
	for (size_t i = 0; i < sentences; i++)
		strbuf_add_text(&text, parts[take(seed, sizeof(parts) / sizeof(parts[0]))]);
	return strbuf_detach(&text);
}

static inline void world_add(struct world *world, const char *text)
{
	char name[] = { (char)('1' + world->count), '.', 't', 'x', 't', '\0' };

	world->paths[world->count++] = scratch_write(&world->scratch, name, text);
}

static inline void world_add_any(struct world *world, uint64_t *seed)
{
	char *text;

	switch (take(seed, 4)) {
	case 0:
		world_add(world, hostile[take(seed, HOSTILE)]);
		return;
	case 1:
		text = world_mixed(seed, 1 + take(seed, take(seed, 8) ? 30 : WORLD_LONG_SENTENCES));
		world_add(world, text);
		free(text);
		return;
	case 2:
		world_add(world, PAIR_LEFT);
		return;
	default:
		world_add(world, PAIR_RIGHT);
	}
}

/* False when these articles cannot be read at all, which is told, not run. */
static inline bool world_open(struct world *world, uint64_t *seed)
{
	struct error error;
	uint32_t kind = take(seed, 8);
	size_t articles = kind == 0 ? 1 : kind < 5 ? 2 : 3 + take(seed, WORLD_MOST_ARTICLES - 2);

	*world = (struct world){ .count = 0 };
	scratch_init(&world->scratch);
	world_add(world, PAIR_LEFT);
	for (size_t i = 1; i < articles; i++)
		world_add_any(world, seed);
	if (kind == 4) {
		free(world->paths[0]);
		world->paths[0] = scratch_write(&world->scratch, "1.txt", hostile[take(seed, HOSTILE)]);
	}
	/* The same article in both panes. */
	if (kind == 1 && take(seed, 3) == 0) {
		free(world->paths[1]);
		world->paths[1] = mem_copy(world->paths[0], strlen(world->paths[0]));
	}
	world->is_strange = kind == 4;
	if (take(seed, 2))
		free(scratch_write(&world->scratch, "1.txt.crossread.yaml", WORLD_SIDECAR));
	if (!work_open(&world->work, (const char *const *)world->paths, world->count, NULL, &error))
		return false;
	world->work.stamp = (struct stamp){ true, 1795195503, 1 };
	if (!work_complete(&world->work, &error))
		return false;
	if (take(seed, 4) == 0)
		work_keep_journals(&world->work, scratch_path(&world->scratch, "journals"));
	world->work.blind = take(seed, 8) == 0;
	work_set_author(&world->work, "ana");
	if (take(seed, 2))
		comparing_finish(&world->work);
	return true;
}

/* Finishes what goes on in steps. */
static inline void finish_steps(struct work *work)
{
	comparing_finish(work);
	while (searching_step(work) || digests_step(work) || covering_step(work) || suggesting_step(work) ||
		quoting_step(work) || echoing_step(work))
		;
}

static inline void world_release(struct world *world)
{
	char *journals = scratch_path(&world->scratch, "journals");
	struct scratch inner;

	work_release(&world->work);
	snprintf(inner.folder, sizeof(inner.folder), "%s", journals);
	free(journals);
	scratch_release(&inner);
	scratch_release(&world->scratch);
	for (size_t i = 0; i < world->count; i++)
		free(world->paths[i]);
}

#endif
