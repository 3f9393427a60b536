/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a noun phrase of an article is about. */
#include "noun_phrase.h"

#include "lexicon.h"

#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <string.h>

/* A word as the lexicon knows it. */
struct known {
	struct span bytes;
	char folded[LEXICON_WORD_SIZE];
	size_t length; /* of the folded form; 0 for a word that no lexicon holds */
	enum word_class class;
	bool is_capital;
	bool is_name; /* with a capital that does not merely begin the sentence, or a possessive */
};

struct reader {
	const struct article *article;
	const struct lexicon *lexicon;
	struct noun_phrase *found;
	struct known noun; /* the last one so far; its bytes are empty before the first */
	bool has_article;  /* a, the, its */
	bool has_name;
	bool has_party;
	bool has_role;
	bool is_joined;
	size_t modifiers; /* words between the article and the noun */
	size_t end;       /* of the last word */
};

static bool lists(const struct reader *reader, const struct known *word, enum lexicon_list list)
{
	return word->length && lexicon_lists(reader->lexicon, slice_from(word->folded, word->length), list);
}

static struct known look_up(const struct reader *reader, struct slice word)
{
	size_t start = (size_t)(word.data - reader->article->text.data);
	struct known known = { .bytes = { start, start + word.length }, .class = WORD_OTHER };
	size_t sentence = article_sentence_at(reader->article, start);

	known.length = lexicon_fold(word, known.folded);
	if (known.length)
		known.class = lexicon_class(reader->lexicon, slice_from(known.folded, known.length));
	known.is_capital = letter_is_upper(utf8_next(word, &(size_t){ 0 }));
	known.is_name = word_base(word).length < word.length ||
		(known.is_capital && reader->article->sentences[sentence].bytes.start != start);
	return known;
}

/* In the plural as far as its ending tells, or a word of several: police. */
static bool is_several(const struct reader *reader, const struct known *word)
{
	return lists(reader, word, LIST_PLURAL) ||
		(word->length > 3 && word->folded[word->length - 1] == 's' && word->folded[word->length - 2] != 's');
}

/* True when the phrase ends before the word: what a preposition or a clause adds describes its noun. */
static bool ends_before(const struct reader *reader, const struct known *word)
{
	const char *text = reader->article->text.data;

	if (!reader->found->words)
		return false;
	switch (word->class) {
	case WORD_OF:
	case WORD_PREPOSITION:
	case WORD_RELATIVE:
	case WORD_THAT:
	case WORD_BY:
	case WORD_TO:
	case WORD_BE:
	case WORD_AUXILIARY:
		return true;
	default:
		return memchr(text + reader->end, ',', word->bytes.start - reader->end) != NULL;
	}
}

/* The noun so far turns out to describe the one behind it. */
static void pass_noun(struct reader *reader)
{
	/* Opinions stand farther from a noun than what tells its kind: "explosive", "newly unsealed", then "court". */
	if (!reader->has_name && reader->modifiers++)
		reader->found->core.start = reader->noun.bytes.start;
}

static void take_noun(struct reader *reader, const struct known *word)
{
	bool is_first = span_is_empty(reader->noun.bytes);
	size_t start = word->bytes.start;

	/* "class-action" is one word here. */
	if (!is_first && reader->noun.bytes.end + 1 == start && reader->article->text.data[start - 1] == '-')
		start = reader->noun.bytes.start;
	else if (!is_first)
		pass_noun(reader);
	if (word->is_name && !reader->has_name) {
		reader->has_name = true;
		if (!is_first)
			reader->found->core.start = start;
	}
	reader->has_party = reader->has_party || lists(reader, word, LIST_PARTY);
	reader->has_role = reader->has_role || lists(reader, word, LIST_ROLE) || lists(reader, word, LIST_TITLE);
	reader->noun = *word;
	reader->noun.bytes.start = start;
}

static void read_word(struct reader *reader, const struct known *word)
{
	reader->found->words++;
	reader->end = word->bytes.end;
	if (word->class == WORD_DETERMINER)
		reader->has_article = true;
	else if (word->class == WORD_CONJUNCTION)
		reader->is_joined = true;
	else if (word->class == WORD_OTHER || word->class == WORD_HEDGE || word->class == WORD_ADVERB)
		take_noun(reader, word);
}

/* True for Harbour Lines, Orrin Ltd: a name that no person has. */
static bool is_firm(const struct reader *reader)
{
	return reader->found->words > 1 && reader->noun.is_capital && reader->noun.is_name &&
		lists(reader, &reader->noun, LIST_FIRM);
}

static bool is_body(const struct reader *reader)
{
	if (reader->has_role || reader->is_joined || reader->found->is_thing || reader->found->is_document ||
		lists(reader, &reader->noun, LIST_NEGATING))
		return false;
	if (reader->noun.is_capital)
		return reader->has_party || reader->has_article || reader->found->words == 1 || is_firm(reader);
	return reader->found->is_party && reader->has_article;
}

struct noun_phrase noun_phrase_read(const struct article *article, struct span bytes)
{
	struct noun_phrase found = { .core = bytes };
	struct reader reader = { .article = article, .lexicon = lexicon_of(article->language), .found = &found };
	struct slice phrase = article_slice(article, bytes);
	struct known last = { .length = 0 };
	size_t position = 0;
	struct slice word;

	while (word_next(phrase, &position, &word)) {
		struct known known = look_up(&reader, word);

		if (ends_before(&reader, &known))
			break;
		read_word(&reader, &known);
		last = known;
	}
	if (span_is_empty(reader.noun.bytes)) {
		found.is_it = found.words == 1 && lists(&reader, &last, LIST_NEUTER);
		found.is_thing = found.words == 1 && lists(&reader, &last, LIST_THING);
		return found;
	}
	found.is_thing = lists(&reader, &reader.noun, LIST_THING) && !reader.noun.is_name && !reader.is_joined;
	found.is_document = lists(&reader, &reader.noun, LIST_DOCUMENT) || lists(&reader, &reader.noun, LIST_WRITING);
	found.is_party = lists(&reader, &reader.noun, LIST_PARTY);
	found.is_one = !reader.is_joined && (is_firm(&reader) || !is_several(&reader, &reader.noun));
	found.is_body = is_body(&reader);
	return found;
}
