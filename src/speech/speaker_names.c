/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All names of a speaker of an annotation. */
#include "crossread/speech/speaker_names.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* A way to write a speaker that is none of their names: "Ann Lee, a lawyer". */
struct variant {
	struct slice written;
	struct slice names;
};

struct speaker_names {
	struct speakers speakers; /* of the story alone */
	struct slice *joined;     /* of each of them, all names */
	struct variant *variants; /* by what is written */
	size_t count;
	size_t capacity;
	struct arena arena; /* owns texts */
};

static struct slice join(struct arena *arena, struct slice names, struct slice name)
{
	struct strbuf text;
	struct slice joined;

	strbuf_init(&text);
	strbuf_add(&text, names);
	strbuf_add_text(&text, " · ");
	strbuf_add(&text, name);
	joined = arena_copy(arena, strbuf_slice(&text));
	strbuf_release(&text);
	return joined;
}

struct speaker_names *speaker_names_new(const struct story *story)
{
	struct speaker_names *names = mem_new(sizeof(*names));

	speakers_init(&names->speakers);
	arena_init(&names->arena);
	speakers_take(&names->speakers, story);
	names->joined = mem_new_array(names->speakers.count, sizeof(*names->joined));
	for (size_t i = 0; i < names->speakers.count; i++)
		names->joined[i] = speaker_join_names(&names->speakers.list[i], &names->arena);
	return names;
}

void speaker_names_free(struct speaker_names *names)
{
	if (!names)
		return;
	speakers_release(&names->speakers);
	arena_release(&names->arena);
	free(names->joined);
	free(names->variants);
	free(names);
}

struct slice speaker_names_of(struct speaker_names *names, struct slice written)
{
	size_t speaker = written.length ? speakers_find(&names->speakers, written) : SPEAKER_UNKNOWN;
	struct bisect place = { .high = names->count };

	if (speaker == SPEAKER_UNKNOWN)
		return written;
	if (slice_find(names->joined[speaker], written, 0) != SIZE_MAX)
		return names->joined[speaker];
	while (bisect_goes_on(&place))
		bisect_step(&place, slice_compare(names->variants[place.middle].written, written) < 0);
	if (place.low == names->count || !slice_equal(names->variants[place.low].written, written)) {
		names->variants =
			mem_grow(names->variants, &names->capacity, names->count + 1, sizeof(*names->variants));
		memmove(names->variants + place.low + 1, names->variants + place.low,
			(names->count - place.low) * sizeof(*names->variants));
		names->variants[place.low].written = arena_copy(&names->arena, written);
		names->variants[place.low].names = join(&names->arena, names->joined[speaker], written);
		names->count++;
	}
	return names->variants[place.low].names;
}
