/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words two passages share, from their folded words as numbers. */
#include "crossread/compare/worddiff.h"

#include "crossread/base/mem.h"
#include "crossread/text/word.h"
#include "sequence.h"
#include "vocabulary.h"

#include <stdint.h>
#include <stdlib.h>

enum {
	MOST_TRIED = 8,    /* places a moved run is looked for from one word */
	SHORT_WORD = 3,    /* bytes; a single moved word is longer */
	LEAST_REPEATED = 2 /* words of a moved run that need not be rare */
};

struct passage {
	uint32_t *numbers; /* by word: its number in the vocabulary */
	struct span *bytes;
	enum word_change *changes;
	size_t count;
	size_t numbers_capacity;
	size_t bytes_capacity;
};

static void passage_read(struct passage *passage, struct slice text, struct vocabulary *vocabulary)
{
	struct strbuf folded;
	struct slice word;
	size_t position = 0;

	*passage = (struct passage){ 0 };
	strbuf_init(&folded);
	while (word_next(text, &position, &word)) {
		size_t count = passage->count;

		strbuf_clear(&folded);
		word_fold(word, &folded);
		if (!folded.length)
			continue;
		passage->numbers =
			mem_grow(passage->numbers, &passage->numbers_capacity, count + 1, sizeof(*passage->numbers));
		passage->bytes = mem_grow(passage->bytes, &passage->bytes_capacity, count + 1, sizeof(*passage->bytes));
		passage->numbers[count] = vocabulary_add(vocabulary, strbuf_slice(&folded));
		passage->bytes[count].end = (size_t)(word.data - text.data) + word.length;
		passage->bytes[count].start = passage->bytes[count].end - word.length;
		passage->count++;
	}
	passage->changes = mem_new_array(passage->count, sizeof(*passage->changes));
	for (size_t i = 0; i < passage->count; i++)
		passage->changes[i] = WORD_ONLY;
	strbuf_release(&folded);
}

static void passage_release(struct passage *passage)
{
	free(passage->numbers);
	free(passage->bytes);
	free(passage->changes);
}

/* What looking for moved words needs of the right passage: the places of each word that is left over, as chains. */
struct leftover {
	const struct vocabulary *vocabulary;
	size_t *heads; /* by word: its first place plus 1, 0 for none */
	size_t *next;  /* by place */
	size_t *counts[2];
};

static void leftover_init(struct leftover *leftover, const struct passage passages[2], const struct vocabulary *words)
{
	leftover->vocabulary = words;
	leftover->heads = mem_new_array(words->count, sizeof(*leftover->heads));
	leftover->next = mem_new_array(passages[1].count, sizeof(*leftover->next));
	for (int side = 0; side < 2; side++) {
		leftover->counts[side] = mem_new_array(words->count, sizeof(*leftover->counts[side]));
		for (size_t i = 0; i < passages[side].count; i++)
			leftover->counts[side][passages[side].numbers[i]]++;
	}
	for (size_t i = passages[1].count; i-- > 0;) {
		uint32_t number = passages[1].numbers[i];

		if (passages[1].changes[i] != WORD_ONLY)
			continue;
		leftover->next[i] = leftover->heads[number];
		leftover->heads[number] = i + 1;
	}
}

static void leftover_release(struct leftover *leftover)
{
	free(leftover->heads);
	free(leftover->next);
	free(leftover->counts[0]);
	free(leftover->counts[1]);
}

/* How many left over words are equal from these two places on. */
static size_t run_length(const struct passage passages[2], size_t a, size_t b)
{
	size_t length = 0;

	while (a + length < passages[0].count && b + length < passages[1].count &&
		passages[0].changes[a + length] == WORD_ONLY && passages[1].changes[b + length] == WORD_ONLY &&
		passages[0].numbers[a + length] == passages[1].numbers[b + length])
		length++;
	return length;
}

/* A run of function words is in every sentence; a single word counts when it stands once on each side. */
static bool is_telling(const struct leftover *leftover, const uint32_t *numbers, size_t length)
{
	size_t telling = 0;

	for (size_t i = 0; i < length; i++) {
		struct slice word = leftover->vocabulary->names[numbers[i]];

		if (word_is_stop(word, "en"))
			continue;
		if (length >= LEAST_REPEATED)
			return true;
		telling += word.length > SHORT_WORD && leftover->counts[0][numbers[i]] == 1 &&
			leftover->counts[1][numbers[i]] == 1;
	}
	return telling > 0;
}

static void find_moved(struct passage passages[2], const struct vocabulary *vocabulary)
{
	struct leftover leftover;

	leftover_init(&leftover, passages, vocabulary);
	for (size_t a = 0; a < passages[0].count;) {
		size_t longest = 0;
		size_t place = 0;
		size_t tried = 0;

		if (passages[0].changes[a] == WORD_ONLY) {
			size_t head = leftover.heads[passages[0].numbers[a]];

			for (; head && tried < MOST_TRIED; head = leftover.next[head - 1], tried++) {
				size_t length = run_length(passages, a, head - 1);

				if (length > longest) {
					longest = length;
					place = head - 1;
				}
			}
		}
		if (longest && is_telling(&leftover, &passages[0].numbers[a], longest)) {
			for (size_t i = 0; i < longest; i++) {
				passages[0].changes[a + i] = WORD_MOVED;
				passages[1].changes[place + i] = WORD_MOVED;
			}
		}
		a += longest ? longest : 1;
	}
	leftover_release(&leftover);
}

static void add_runs(struct worddiff *worddiff, int side, const struct passage *passage)
{
	struct word_run *runs = mem_new_array(passage->count, sizeof(*runs));
	size_t count = 0;

	for (size_t i = 0; i < passage->count; i++) {
		if (count && runs[count - 1].change == passage->changes[i]) {
			runs[count - 1].bytes.end = passage->bytes[i].end;
		} else {
			runs[count].change = passage->changes[i];
			runs[count++].bytes = passage->bytes[i];
		}
	}
	worddiff->runs[side] = runs;
	worddiff->count[side] = count;
}

static void mark_same(void *context, size_t a, size_t b, size_t length)
{
	struct passage *passages = context;

	for (size_t i = 0; i < length; i++) {
		passages[0].changes[a + i] = WORD_SAME;
		passages[1].changes[b + i] = WORD_SAME;
	}
}

void worddiff_find(struct worddiff *worddiff, struct slice a, struct slice b)
{
	struct passage passages[2];
	struct vocabulary vocabulary;

	vocabulary_init(&vocabulary);
	passage_read(&passages[0], a, &vocabulary);
	passage_read(&passages[1], b, &vocabulary);
	sequence_compare(passages[0].numbers, passages[0].count, passages[1].numbers, passages[1].count, mark_same,
		passages);
	find_moved(passages, &vocabulary);
	for (int side = 0; side < 2; side++) {
		add_runs(worddiff, side, &passages[side]);
		passage_release(&passages[side]);
	}
	vocabulary_release(&vocabulary);
}

void worddiff_release(struct worddiff *worddiff)
{
	free(worddiff->runs[0]);
	free(worddiff->runs[1]);
	*worddiff = (struct worddiff){ 0 };
}
