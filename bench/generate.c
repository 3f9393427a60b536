/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes two versions of a long article, the same ones everywhere, to measure with.
 *
 * usage: generate BYTES FILE-A FILE-B SAMPLE...
 *
 * Sentences follow the samples word by word, and now and then take an invented word, a few of them often and most of
 * them hardly ever (Zipf's law): so sentences all differ, and common words are as common as in news. B is A with some
 * sentences dropped, inserted or edited, neighbouring paragraphs swapped and some moved far. A paragraph is a line.
 */
#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	TROUBLE = 2,
	MOST_SAMPLES = 20000, /* words of the samples */
	MOST_LETTERS = 24,    /* of a word, with its NUL */
	FIRST_RANK = 40,      /* of the invented words */
	LAST_RANK = 100000,
	FEWEST_WORDS = 8, /* of a sentence */
	MOST_WORDS = 34,
	MOST_SENTENCES = 5, /* of a paragraph */
	LETTERS = 7,        /* of a word, about, with its blank */
	/* In a thousand. */
	INVENT = 500, /* words */
	DROP = 80,    /* sentences */
	INSERT = 80,
	EDIT = 250,
	SWAP = 50, /* paragraphs */
	MOVE = 20,
};

/* Words are numbers: those of the samples in their order, then the invented ones by rank. */
struct sentence {
	uint32_t words[MOST_WORDS];
	size_t count;
};

struct paragraph {
	struct sentence sentences[2 * MOST_SENTENCES];
	size_t count;
};

struct article {
	struct paragraph *list;
	size_t count;
	size_t capacity;
};

struct generator {
	uint64_t state;
	char words[MOST_SAMPLES][MOST_LETTERS];
	uint32_t next[MOST_SAMPLES]; /* the next place of the same word, in a ring */
	uint32_t count;
};

static _Noreturn void fail(const char *what)
{
	fprintf(stderr, "generate: %s: %s\n", what, errno ? strerror(errno) : "not usable");
	exit(TROUBLE);
}

static void *checked(void *memory)
{
	if (!memory)
		fail("memory");
	return memory;
}

/* A number below `limit` (xorshift64*, Vigna 2016). */
static uint32_t below(struct generator *generator, uint32_t limit)
{
	generator->state ^= generator->state >> 12;
	generator->state ^= generator->state << 25;
	generator->state ^= generator->state >> 27;
	return (uint32_t)(((generator->state * 0x2545F4914F6CDD1Du) >> 32) * limit >> 32);
}

static bool happens(struct generator *generator, uint32_t thousandths)
{
	return below(generator, 1000) < thousandths;
}

/* Takes a word if it is plain: letters only, so that no sentence ends within one. */
static void take_word(struct generator *generator, const char *word, size_t length)
{
	if (length == 0 || length >= MOST_LETTERS || generator->count == MOST_SAMPLES)
		return;
	for (size_t i = 0; i < length; i++) {
		if ((word[i] | 0x20) < 'a' || (word[i] | 0x20) > 'z')
			return;
	}
	memcpy(generator->words[generator->count++], word, length);
}

static void read_sample(struct generator *generator, const char *path)
{
	FILE *file = fopen(path, "r");
	char line[65536];

	if (!file)
		fail(path);
	while (fgets(line, sizeof(line), file)) {
		for (const char *at = line; *at;) {
			size_t length = strcspn(at, " \t\r\n.,:;!?()[]-\"");

			take_word(generator, at, length);
			at += length + (at[length] != 0);
		}
	}
	fclose(file);
}

static void join_rings(struct generator *generator)
{
	for (uint32_t i = 0; i < generator->count; i++) {
		uint32_t k = (i + 1) % generator->count;

		while (strcmp(generator->words[k], generator->words[i]) != 0)
			k = (k + 1) % generator->count;
		generator->next[i] = k;
	}
}

/* An invented word: its rank is as likely as 1 / rank. */
static uint32_t invent(struct generator *generator)
{
	double chance = below(generator, UINT32_MAX) / (double)UINT32_MAX;
	double rank = FIRST_RANK * pow((double)LAST_RANK / FIRST_RANK, chance);

	return generator->count + (uint32_t)rank;
}

/* What may follow a word of the samples: what follows it at one of its next places. */
static uint32_t follow(struct generator *generator, uint32_t word)
{
	if (word >= generator->count)
		return below(generator, generator->count);
	if (happens(generator, INVENT))
		return invent(generator);
	for (uint32_t hops = below(generator, 8); hops; hops--)
		word = generator->next[word];
	return (word + 1) % generator->count;
}

static void make_sentence(struct generator *generator, struct sentence *sentence)
{
	uint32_t word = below(generator, generator->count);

	sentence->count = FEWEST_WORDS + below(generator, MOST_WORDS - FEWEST_WORDS + 1);
	for (size_t i = 0; i < sentence->count; i++) {
		sentence->words[i] = word;
		word = follow(generator, word);
	}
}

/* The letters of a word. */
static void spell(const struct generator *generator, uint32_t word, char letters[MOST_LETTERS])
{
	static const char consonants[] = "bdfgklmnprstvz";
	static const char vowels[] = "aeiou";
	uint32_t rest = (word - generator->count) * 2654435761u % (1u << 24);
	size_t length = 0;

	if (word < generator->count) {
		memcpy(letters, generator->words[word], MOST_LETTERS);
		return;
	}
	for (; rest || length < 4; rest /= 70) {
		letters[length++] = consonants[rest % 14];
		letters[length++] = vowels[rest / 14 % 5];
	}
	letters[length] = '\0';
}

static void write_sentence(FILE *file, const struct generator *generator, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		char letters[MOST_LETTERS];

		spell(generator, sentence->words[i], letters);
		if (i == 0 && letters[0] >= 'a')
			letters[0] -= 'a' - 'A';
		fprintf(file, "%s%s", i ? " " : "", letters);
	}
	fputc('.', file);
}

static void write_article(const char *path, const struct generator *generator, const struct article *article)
{
	FILE *file = fopen(path, "w");

	if (!file)
		fail(path);
	for (size_t i = 0; i < article->count; i++) {
		for (size_t k = 0; k < article->list[i].count; k++) {
			if (k)
				fputc(' ', file);
			write_sentence(file, generator, &article->list[i].sentences[k]);
		}
		fputs("\n\n", file);
	}
	if (fclose(file) != 0)
		fail(path);
}

/* A new paragraph at the end. */
static struct paragraph *add_paragraph(struct article *article)
{
	if (article->count == article->capacity) {
		article->capacity = article->capacity * 2 + 64;
		article->list = checked(realloc(article->list, article->capacity * sizeof(*article->list)));
	}
	article->list[article->count].count = 0;
	return &article->list[article->count++];
}

static void make_article(struct generator *generator, struct article *article, size_t bytes)
{
	for (size_t length = 0; length < bytes;) {
		struct paragraph *paragraph = add_paragraph(article);

		paragraph->count = 1 + below(generator, MOST_SENTENCES);
		for (size_t i = 0; i < paragraph->count; i++) {
			make_sentence(generator, &paragraph->sentences[i]);
			length += paragraph->sentences[i].count * LETTERS;
		}
	}
}

/* Puts other words in one to three places. */
static void edit(struct generator *generator, struct sentence *sentence)
{
	for (uint32_t edits = 1 + below(generator, 3); edits; edits--)
		sentence->words[below(generator, (uint32_t)sentence->count)] = below(generator, generator->count);
}

static void derive_paragraph(struct generator *generator, const struct paragraph *from, struct paragraph *to)
{
	to->count = 0;
	for (size_t i = 0; i < from->count; i++) {
		if (happens(generator, DROP))
			continue;
		to->sentences[to->count] = from->sentences[i];
		if (happens(generator, EDIT))
			edit(generator, &to->sentences[to->count]);
		to->count++;
		if (happens(generator, INSERT))
			make_sentence(generator, &to->sentences[to->count++]);
	}
}

static void swap(struct paragraph *one, struct paragraph *other)
{
	struct paragraph kept = *one;

	*one = *other;
	*other = kept;
}

static void derive_article(struct generator *generator, const struct article *from, struct article *to)
{
	for (size_t i = 0; i < from->count; i++) {
		struct paragraph *paragraph = add_paragraph(to);

		derive_paragraph(generator, &from->list[i], paragraph);
		if (paragraph->count == 0)
			to->count--;
	}
	for (size_t i = 0; i + 1 < to->count; i++) {
		if (happens(generator, SWAP))
			swap(&to->list[i], &to->list[i + 1]);
		if (happens(generator, MOVE))
			swap(&to->list[i], &to->list[below(generator, (uint32_t)to->count)]);
	}
}

int main(int count, char **arguments)
{
	struct generator *generator = checked(calloc(1, sizeof(*generator)));
	struct article a = { NULL, 0, 0 };
	struct article b = { NULL, 0, 0 };

	if (count < 5) {
		fputs("usage: generate BYTES FILE-A FILE-B SAMPLE...\n", stderr);
		return TROUBLE;
	}
	generator->state = 0x9E3779B97F4A7C15u;
	for (int i = 4; i < count; i++)
		read_sample(generator, arguments[i]);
	if (generator->count == 0)
		fail("the samples");
	join_rings(generator);
	make_article(generator, &a, strtoul(arguments[1], NULL, 10));
	derive_article(generator, &a, &b);
	write_article(arguments[2], generator, &a);
	write_article(arguments[3], generator, &b);
	free(a.list);
	free(b.list);
	free(generator);
	return 0;
}
