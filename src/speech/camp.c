/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is accused in an article, who accuses, and who speaks for them. */
#include "crossread/speech/camp.h"

#include "lexicon.h"
#include "source.h"
#include "token.h"
#include "verb_use.h"

#include "crossread/speech/cue_phrase.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <string.h>

enum {
	CHARGE_REACH = 4,  /* words between a charge and "against" */
	NAME_REACH = 8,    /* words before the name of who is said to have done something */
	SUBJECT_REACH = 5, /* words within which a clause names its subject */
	SHORTEST_NAME = 3, /* bytes */
	PRONOUN_REACH = 3, /* sentences back to whom "her lawyer" means */
	PRONOUN_BYTES = 1000,
	INTRODUCTION = 8, /* words before or behind a speaker that say for whom they speak */
	INTRODUCTION_BYTES = 120,
};

_Static_assert((int)CAMP_WORD_SIZE >= (int)LEXICON_WORD_SIZE, "a folded word fits");

static bool is_capital(struct slice word)
{
	return letter_is_upper(utf8_next(word, &(size_t){ 0 }));
}

static bool lists(const struct lexicon *lexicon, struct slice word, enum lexicon_list list)
{
	return lexicon_lists_word(lexicon, word_base(word), list);
}

/* True for a word by which somebody may be told again: of a name, or "company". */
static bool tells(const struct lexicon *lexicon, struct slice word)
{
	static const enum lexicon_list others[] = { LIST_TITLE, LIST_ROLE, LIST_DOCUMENT, LIST_ACCUSER, LIST_JUDGE };
	char buffer[LEXICON_WORD_SIZE];
	struct slice folded = { buffer, lexicon_fold(word_base(word), buffer) };

	if (lexicon_lists(lexicon, folded, LIST_PARTY))
		return true;
	if (!is_capital(word) || word_base(word).length < SHORTEST_NAME || lexicon_class(lexicon, folded) != WORD_OTHER)
		return false;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		if (lexicon_lists(lexicon, folded, others[i]))
			return false;
	}
	return true;
}

/* True for a word of the camp, in any case, with or without a possessive. */
static bool holds(const struct camp *camp, struct slice word)
{
	char buffer[LEXICON_WORD_SIZE];
	size_t length = camp->count ? lexicon_fold(word_base(word), buffer) : 0;

	for (size_t i = 0; length && i < camp->count; i++) {
		if (camp->words[i].length == length && !memcmp(camp->words[i].bytes, buffer, length))
			return true;
	}
	return false;
}

static void add_word(struct camp *camp, const struct lexicon *lexicon, struct slice word)
{
	struct camp_word *added = &camp->words[camp->count];

	if (camp->count == CAMP_MOST || !tells(lexicon, word) || holds(camp, word))
		return;
	added->length = lexicon_fold(word_base(word), added->bytes);
	camp->count += added->length > 0;
}

void camp_add(struct camp *camp, const struct camp *other, const struct article *article, struct span bytes)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	bool begun = false;
	size_t position = 0;
	struct slice word;

	for (size_t i = 0; i < NAME_REACH && word_next(article_slice(article, bytes), &position, &word); i++) {
		if (tells(lexicon, word) && !holds(other, word)) {
			add_word(camp, lexicon, word);
			begun = true;
		} else if (begun) {
			break;
		}
	}
}

/* The token at byte `byte` or the next one. */
static size_t token_from(const struct tokens *tokens, size_t first, size_t byte)
{
	while (first < tokens->count && tokens->list[first].bytes.start < byte)
		first++;
	return first;
}

struct reader {
	struct camp *accused;
	struct camp *accusers;
	const struct article *article;
	const struct lexicon *lexicon;
	struct tokens tokens;
};

/* Who was in one camp first, stays there: whoever strikes back accuses, too. */
static void add_source(const struct reader *reader, struct camp *camp, const struct camp *other, struct source source)
{
	struct slice words = article_slice(reader->article, source_bytes(&reader->tokens, source));
	size_t position = 0;
	struct slice word;

	while (word_next(words, &position, &word)) {
		if (!holds(other, word))
			add_word(camp, reader->lexicon, word);
	}
}

/* "is accused of", "was indicted": who stands before it; "sued", "accuses": who stands behind, by who stands before. */
static void take_accusation(const struct reader *reader, size_t first, size_t end)
{
	const struct tokens *tokens = &reader->tokens;
	const struct token *before = token_before(tokens, first);
	const struct token *last = token_before(tokens, end);
	bool is_passive = token_is(before, WORD_BE) || token_is(token_at(tokens, first), WORD_BE) ||
		token_is(last, WORD_OF) || token_is(last, WORD_PREPOSITION) ||
		token_is(token_at(tokens, end), WORD_OF) || token_is(token_at(tokens, end), WORD_PREPOSITION);

	if (is_passive) {
		add_source(reader, reader->accused, reader->accusers, source_before(tokens, first));
		return;
	}
	add_source(reader, reader->accusers, reader->accused, source_before(tokens, first));
	add_source(reader, reader->accused, reader->accusers, source_at(tokens, end));
}

static void take_phrases(const struct reader *reader, struct span sentence)
{
	size_t position = 0;
	size_t token = 0;
	struct cue_phrase phrase;

	while (cue_phrase_next(reader->article->language, article_slice(reader->article, sentence), &position,
		&phrase)) {
		size_t first = token = token_from(&reader->tokens, token, sentence.start + phrase.bytes.start);
		size_t end = token = token_from(&reader->tokens, token, sentence.start + phrase.bytes.end);

		if (phrase.cue == CUE_ACCUSING)
			take_accusation(reader, first, end);
	}
}

/* "She accused the club of", "the union alleges that". */
static void take_verb(const struct reader *reader, size_t index)
{
	const struct token *token = token_at(&reader->tokens, index);
	const struct token *after = token_at(&reader->tokens, index + 1);

	if (!token->verb || token->verb->cue != CUE_ACCUSING || !(token->verb->traits & VERB_CLAIM) ||
		token_is(after, WORD_OF) || verb_use_at(&reader->tokens, index) != USE_FINITE)
		return;
	add_source(reader, reader->accusers, reader->accused, source_before(&reader->tokens, index));
	if (!(token->verb->traits & VERB_NOUN) && !token_is(after, WORD_THAT))
		add_source(reader, reader->accused, reader->accusers, source_at(&reader->tokens, index + 1));
}

/* "The allegations against Ann Lee", "a lawsuit filed against the club". */
static void take_against(const struct reader *reader, size_t index)
{
	const struct tokens *tokens = &reader->tokens;

	if (!token_is(token_at(tokens, index), WORD_PREPOSITION) ||
		!lists(reader->lexicon, article_slice(reader->article, token_at(tokens, index)->bytes), LIST_AGAINST))
		return;
	for (size_t i = 1; i <= CHARGE_REACH && i <= index; i++) {
		const struct token *token = token_at(tokens, index - i);
		struct slice word = article_slice(reader->article, token->bytes);

		if (token->kind != TOKEN_WORD)
			break;
		if (!lists(reader->lexicon, word, LIST_CHARGE) && !lists(reader->lexicon, word, LIST_DOCUMENT))
			continue;
		add_source(reader, reader->accused, reader->accusers, source_at(tokens, index + 1));
		break;
	}
}

void camps_find(struct camp *accused, struct camp *accusers, const struct article *article)
{
	struct reader reader = { accused, accusers, article, lexicon_of(article->language), { 0 } };

	for (size_t i = 0; i < article->sentence_count; i++) {
		if (article->sentences[i].kind != SENTENCE_TEXT)
			continue;
		tokens_read(&reader.tokens, article, i, i + 1, NULL, 0);
		take_phrases(&reader, article->sentences[i].bytes);
		for (size_t token = 0; token < reader.tokens.count; token++) {
			take_against(&reader, token);
			take_verb(&reader, token);
		}
	}
	tokens_release(&reader.tokens);
}

bool camp_begins(const struct camp *camp, const struct article *article, struct span bytes)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice words = article_slice(article, bytes);
	size_t position = 0;
	struct slice word;
	bool named = false;

	for (size_t i = 0; i < SUBJECT_REACH && word_next(words, &position, &word); i++)
		named = named || holds(camp, word);
	for (position = 0; named && word_next(words, &position, &word);)
		named = !lists(lexicon, word, LIST_MODAL);
	return named;
}

bool camp_named(const struct camp *camp, const struct article *article, struct span bytes)
{
	size_t position = 0;
	struct slice word;

	while (camp->count && word_next(article_slice(article, bytes), &position, &word)) {
		if (holds(camp, word))
			return true;
	}
	return false;
}

/* True when a run of words holds a role, or begins with "for"; and one of the camp, or `named` and "his". */
static bool introduces(const struct camp *camp, const struct article *article, struct slice words, bool named)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	bool has_role = false;
	bool has_name = false;
	size_t position = 0;
	struct slice word;

	for (size_t i = 0; i < INTRODUCTION && word_next(words, &position, &word); i++) {
		char buffer[LEXICON_WORD_SIZE];

		has_role = has_role || lists(lexicon, word, LIST_ROLE) ||
			(!i && lexicon_class(lexicon, slice_from(buffer, lexicon_fold(word, buffer))) == WORD_OF);
		has_name = has_name || holds(camp, word) || (named && lists(lexicon, word, LIST_POSSESSIVE));
	}
	return has_role && has_name;
}

/* What introduces a speaker: the words before a comma, "Lee's lawyer, Tom Hart"; empty for none. */
static struct slice introduction_before(const struct article *article, struct span speaker)
{
	size_t start = article->sentences[article_sentence_at(article, speaker.start)].bytes.start;
	struct slice before;

	if (speaker.start - start > INTRODUCTION_BYTES)
		start = speaker.start - INTRODUCTION_BYTES;
	before = slice_part(article->text, start, speaker.start);
	if (before.length < 2 || before.data[before.length - 1] != ' ' || before.data[before.length - 2] != ',')
		return slice_part(before, 0, 0);
	for (size_t i = before.length - 2; i-- > 0;) {
		if (before.data[i] == '"' || before.data[i] == '.' || before.data[i] == ',')
			return slice_part(before, i + 1, before.length);
	}
	return before;
}

bool camp_represented(const struct camp *camp, const struct article *article, struct span speaker)
{
	size_t sentence = article_sentence_at(article, speaker.start);
	struct span bytes = article->sentences[sentence].bytes;
	size_t first = sentence > PRONOUN_REACH ? sentence - PRONOUN_REACH : 0;
	size_t start = article->sentences[first].bytes.start;
	struct span around = { speaker.start - start > PRONOUN_BYTES ? speaker.start - PRONOUN_BYTES : start,
		speaker.start };
	struct slice after;
	bool named;

	if (!camp->count || span_is_empty(speaker) || speaker.end > bytes.end)
		return false;
	named = camp_named(camp, article, around);
	if (introduces(camp, article, article_slice(article, speaker), named) ||
		introduces(camp, article, introduction_before(article, speaker), named))
		return true;
	after = slice_part(article->text, speaker.end, bytes.end);
	return after.length && after.data[0] == ',' && introduces(camp, article, after, named);
}

bool camp_accuses(const struct article *article, struct span speaker)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice words = introduction_before(article, speaker);
	size_t position = 0;
	struct slice word;

	while (word_next(words, &position, &word)) {
		if (lists(lexicon, word, LIST_ACCUSER) || lists(lexicon, word, LIST_DOCUMENT))
			return true;
	}
	return false;
}
