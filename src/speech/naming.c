/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "she", "they" or a surname means. */
#include "naming.h"

#include "antecedent.h"
#include "lexicon.h"
#include "noun_phrase.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdlib.h>
#include <string.h>

enum {
	SENTENCES_BACK = 3, /* looked through for whom a pronoun means */
	MOST_MENTIONS = 32, /* looked at for that */
	LONGEST_NAME = 6,   /* words */
};

/* What words that name somebody look like. */
struct look {
	size_t words;
	bool has_article;  /* a, the, his */
	bool has_role;     /* spokesperson, judge */
	bool is_body;      /* company, lawsuit: no person */
	bool is_plural;    /* ends in s, or joins two */
	bool ends_in_name; /* with a capital */
};

/* Somebody named in full, or by what they are for somebody else, outside quotation marks. */
struct mention {
	struct span bytes;
	size_t sentence;
	uint32_t surname; /* hash of the last word; 0 for a role */
	size_t number;    /* in the order of the article */
	struct look look;
};

struct naming {
	struct quotations *quotations;
	const struct article *article;
	const struct lexicon *lexicon;
	struct mention *list; /* by start */
	size_t count;
	size_t capacity;
	struct mention *by_surname; /* the same by surname, then start */
	struct tokens tokens;       /* of a sentence that is looked at for whom "it" means */
};

static uint32_t hash_word(struct slice word)
{
	struct strbuf folded;
	uint32_t hash = 2166136261u; /* FNV-1a */

	strbuf_init(&folded);
	word_fold(word, &folded);
	for (size_t i = 0; i < folded.length; i++)
		hash = (hash ^ (unsigned char)strbuf_text(&folded)[i]) * 16777619u;
	strbuf_release(&folded);
	return hash ? hash : 1;
}

static bool lists(const struct naming *naming, struct slice word, enum lexicon_list list)
{
	return lexicon_lists_word(naming->lexicon, word, list);
}

static enum word_class class_of(const struct naming *naming, struct slice word)
{
	char buffer[LEXICON_WORD_SIZE];
	size_t length = lexicon_fold(word, buffer);

	return length ? lexicon_class(naming->lexicon, slice_from(buffer, length)) : WORD_OTHER;
}

/* True for a word that may be part of a name. */
static bool is_name(const struct naming *naming, struct slice word)
{
	return letter_is_upper(utf8_next(word, &(size_t){ 0 })) && class_of(naming, word) == WORD_OTHER;
}

static bool is_possessive(struct slice word)
{
	return word_base(word).length < word.length;
}

/* True when only blanks and the stop of an abbreviation stand between two words. */
static bool adjoin(struct slice text, size_t end, size_t start)
{
	for (size_t i = end; i < start; i++) {
		if (text.data[i] != ' ' && text.data[i] != '.' && text.data[i] != '-')
			return false;
	}
	return true;
}

static struct look look_at(const struct naming *naming, struct span name)
{
	struct slice text = article_slice(naming->article, name);
	struct look look = { 0 };
	struct slice word;
	size_t position = 0;

	while (word_next(text, &position, &word)) {
		enum word_class class = class_of(naming, word);

		look.has_article = look.has_article || (!look.words && class == WORD_DETERMINER);
		look.has_role = look.has_role || lists(naming, word, LIST_ROLE) || lists(naming, word, LIST_TITLE);
		look.ends_in_name = is_name(naming, word);
		look.is_body = lists(naming, word, LIST_PARTY) || lists(naming, word, LIST_DOCUMENT);
		look.is_plural = class == WORD_CONJUNCTION || (look.is_plural && look.words && !look.ends_in_name) ||
			(word.data[word.length - 1] == 's' && !is_possessive(word) && !look.ends_in_name);
		look.words++;
	}
	return look;
}

static void add_mention(struct naming *naming, struct span bytes, size_t sentence, uint32_t surname)
{
	naming->list = mem_grow(naming->list, &naming->capacity, naming->count + 1, sizeof(*naming->list));
	naming->list[naming->count] =
		(struct mention){ bytes, sentence, surname, naming->count, look_at(naming, bytes) };
	naming->count++;
}

/* A run of words that may be a name, or end with a role: "Ann Lee", "a Lamp spokesman". */
struct run {
	struct span bytes;
	size_t words;   /* with a capital */
	size_t article; /* where an article before it starts; SIZE_MAX for none */
	struct slice last;
};

static void end_run(struct naming *naming, struct run *run, size_t sentence)
{
	if (run->words > 1 && run->words <= LONGEST_NAME && !is_possessive(run->last))
		add_mention(naming, run->bytes, sentence, hash_word(run->last));
	*run = (struct run){ .article = SIZE_MAX };
}

/* Lists the names and roles of a sentence, except those inside the passages from `*passage` on. */
static void read_sentence(struct naming *naming, size_t sentence, size_t *passage)
{
	struct slice text = naming->article->text;
	struct span bytes = naming->article->sentences[sentence].bytes;
	struct slice whole = article_slice(naming->article, bytes);
	struct run run = { .article = SIZE_MAX };
	struct slice word;
	size_t position = 0;

	while (word_next(whole, &position, &word)) {
		struct span place = { (size_t)(word.data - text.data), (size_t)(word.data - text.data) + word.length };
		bool joins = run.words && adjoin(text, run.bytes.end, place.start);

		while (*passage < naming->quotations->count &&
			(naming->quotations->list[*passage].kind == QUOTATION_INDIRECT ||
				naming->quotations->list[*passage].bytes.end <= place.start))
			++*passage;
		if (*passage < naming->quotations->count &&
			naming->quotations->list[*passage].bytes.start <= place.start) {
			end_run(naming, &run, sentence);
			continue;
		}
		if (run.words && !joins)
			end_run(naming, &run, sentence);
		if (lists(naming, word, LIST_ROLE)) {
			size_t start = run.article != SIZE_MAX ? run.article :
				run.words                      ? run.bytes.start :
								 place.start;

			/* "Lamp spokesman Bo Ray" is named behind it, "a spokesman for Lamp" stands for Lamp. */
			if (run.words || run.article != SIZE_MAX)
				add_mention(naming, (struct span){ start, place.end }, sentence, 0);
			run = (struct run){ .article = SIZE_MAX };
		} else if (is_name(naming, word)) {
			if (!run.words)
				run.bytes.start = place.start;
			run.bytes.end = place.end;
			run.last = word;
			run.words++;
		} else {
			bool is_article = class_of(naming, word) == WORD_DETERMINER;

			end_run(naming, &run, sentence);
			run.article = is_article ? place.start : SIZE_MAX;
		}
	}
	end_run(naming, &run, sentence);
}

static int compare_surnames(const void *left, const void *right)
{
	const struct mention *a = left;
	const struct mention *b = right;

	if (a->surname != b->surname)
		return a->surname < b->surname ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

/* Whoever was named first with that last name. */
static bool find_surname(const struct naming *naming, struct slice word, struct span *name)
{
	uint32_t surname = hash_word(word);
	struct bisect place = { .high = naming->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, naming->by_surname[place.middle].surname < surname);
	if (place.low == naming->count || naming->by_surname[place.low].surname != surname)
		return false;
	*name = naming->by_surname[place.low].bytes;
	return true;
}

/* The last mention that starts before byte `start`; count when there is none. */
static size_t mention_before(const struct naming *naming, size_t start)
{
	struct bisect place = { .high = naming->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, naming->list[place.middle].bytes.start < start);
	return place.low ? place.low - 1 : naming->count;
}

/* Whether a pronoun, of several or of one, may mean whoever is called so. */
static bool may_mean(bool plural, struct look look)
{
	if (look.has_role)
		return true;
	if (plural)
		return look.is_body || look.is_plural || look.ends_in_name;
	return look.ends_in_name && !look.has_article && !look.is_body && look.words > 1;
}

/* Whom a pronoun means: the first one named in the nearest sentence, unless somebody has spoken since. */
static bool resolve(const struct naming *naming, size_t number, struct slice pronoun, struct span *name)
{
	const struct span place = naming->quotations->list[number].speaker;
	size_t sentence = article_sentence_at(naming->article, place.start);
	bool plural = lists(naming, pronoun, LIST_PLURAL);
	size_t found = mention_before(naming, place.start);
	size_t nearest = SIZE_MAX;

	for (size_t i = 0; found < naming->count && i < MOST_MENTIONS; i++, found--) {
		const struct mention *mention = &naming->list[found];

		if (mention->sentence + SENTENCES_BACK < sentence ||
			(nearest != SIZE_MAX && mention->sentence < nearest))
			break;
		/* "They" seldom means a name that says nothing itself: a place, a firm. */
		if (may_mean(plural, mention->look) && (!plural || mention->look.has_role)) {
			nearest = mention->sentence;
			*name = mention->bytes;
		}
		if (!found)
			break;
	}
	for (size_t i = number; i-- > 0 && number - i <= SENTENCES_BACK;) {
		const struct quotation *last = &naming->quotations->list[i];
		size_t spoken;

		if (last->kind == QUOTATION_TERM || span_is_empty(last->name) || last->speaker.start >= place.start ||
			!may_mean(plural, look_at(naming, last->name)))
			continue;
		spoken = article_sentence_at(naming->article, last->speaker.start);
		if (spoken + 2 * SENTENCES_BACK < sentence || (nearest != SIZE_MAX && spoken < nearest))
			break;
		*name = last->name;
		return true;
	}
	return nearest != SIZE_MAX;
}

/* "His lawyer, Bo Ray," is Bo Ray. */
static bool find_apposition(const struct naming *naming, struct span speaker, struct span *name)
{
	struct slice text = naming->article->text;
	struct slice behind = slice_part(text, speaker.end, naming->article->text.length);
	struct span found = { 0, 0 };
	size_t position = 0;
	size_t words = 0;
	struct slice word;

	if (behind.length < 2 || behind.data[0] != ',' || behind.data[1] != ' ')
		return false;
	position = 2;
	while (words < LONGEST_NAME && word_next(behind, &position, &word)) {
		size_t start = (size_t)(word.data - text.data);

		if (!is_name(naming, word) || !adjoin(text, words ? found.end : speaker.end + 1, start))
			break;
		if (!words)
			found.start = start;
		found.end = start + word.length;
		words++;
	}
	if (!words || found.end >= text.length || !strchr(",.", text.data[found.end]))
		return false;
	*name = found;
	return true;
}

/* Whom "it" means; empty where that is not plain, or where it is somebody's surname. */
static struct span antecedent_of(struct naming *naming, size_t number)
{
	struct span none = { 0, 0 };
	struct span name;
	struct span person;
	struct slice words;

	if (!antecedent_find(naming->quotations, naming->article, number, &naming->tokens, &name))
		return none;
	words = article_slice(naming->article, name);
	return memchr(words.data, ' ', words.length) || !find_surname(naming, words, &person) ? name : none;
}

static struct span name_of(struct naming *naming, size_t number)
{
	struct span speaker = naming->quotations->list[number].speaker;
	struct slice words = article_slice(naming->article, speaker);
	struct noun_phrase phrase = noun_phrase_read(naming->article, speaker);
	struct span name = speaker;
	struct slice first = { NULL, 0 };
	struct slice last = { NULL, 0 };
	struct slice word;
	size_t position = 0;
	size_t count = 0;

	while (word_next(words, &position, &word)) {
		if (!count++)
			first = word;
		last = word;
	}
	if (!count)
		return name;
	if (phrase.is_thing)
		return (struct span){ 0, 0 };
	if (phrase.is_it)
		return antecedent_of(naming, number);
	if (phrase.is_document)
		return phrase.core;
	if (count == 1 && lists(naming, first, LIST_PERSON))
		return resolve(naming, number, first, &name) ? name : speaker;
	if (is_name(naming, last)) {
		if (count == 1 || (count == 2 && lists(naming, first, LIST_TITLE)))
			find_surname(naming, last, &name);
		return name;
	}
	find_apposition(naming, speaker, &name);
	return name;
}

void naming_find(struct quotations *quotations, const struct article *article)
{
	struct naming naming = { quotations, article, lexicon_of(article->language), NULL, 0, 0, NULL, { NULL, 0, 0 } };
	size_t passage = 0;

	if (!quotations->count)
		return;
	for (size_t i = 0; i < article->sentence_count; i++) {
		if (article->sentences[i].kind == SENTENCE_TEXT)
			read_sentence(&naming, i, &passage);
	}
	naming.by_surname = mem_new_array(naming.count, sizeof(*naming.by_surname));
	if (naming.count) {
		memcpy(naming.by_surname, naming.list, naming.count * sizeof(*naming.list));
		qsort(naming.by_surname, naming.count, sizeof(*naming.list), compare_surnames);
	}
	for (size_t i = 0; i < quotations->count; i++) {
		const struct quotation *quotation = &quotations->list[i];
		const struct quotation *last = i ? quotation - 1 : NULL;

		if (span_is_empty(quotation->speaker))
			continue;
		/* What goes on has the speaker of the one before. */
		if (last && span_equal(last->speaker, quotation->speaker))
			quotations->list[i].name = last->name;
		else
			quotations->list[i].name = name_of(&naming, i);
		if (span_is_empty(quotation->name))
			quotations->list[i].confidence /= 2;
	}
	free(naming.list);
	free(naming.by_surname);
	tokens_release(&naming.tokens);
}

void naming_take_back(struct quotations *quotations)
{
	for (size_t i = 0; i < quotations->count; i++) {
		struct quotation *quotation = &quotations->list[i];

		if (!span_is_empty(quotation->speaker) && span_is_empty(quotation->name))
			quotation->confidence *= 2;
		quotation->name = (struct span){ 0, 0 };
	}
}
