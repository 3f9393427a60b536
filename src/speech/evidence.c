/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a sentence that speak for an allegation, a denial or context. */
#include "crossread/speech/evidence.h"

#include "lexicon.h"
#include "source.h"
#include "token.h"
#include "verb_use.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/speech/cue_phrase.h"
#include "crossread/text/word.h"

#include <stdlib.h>
#include <string.h>

/* Tokens behind a verb within which what it denies is named. */
enum { OBJECT_REACH = 9, ASSERTION_REACH = 6 };

/* Words before a wrong within which it may be negated: no sign of any fraud. */
enum { WRONG_REACH = 4 };

struct finder {
	struct evidence_list *list;
	const struct article *article;
	const struct lexicon *lexicon;
	struct tokens tokens;
	size_t sentence;
};

void evidence_add(struct evidence_list *list, struct evidence evidence)
{
	list->list = mem_grow(list->list, &list->capacity, list->count + 1, sizeof(*list->list));
	list->list[list->count++] = evidence;
}

void evidence_release(struct evidence_list *list)
{
	free(list->list);
	*list = (struct evidence_list){ NULL, 0, 0 };
}

static void add(struct finder *finder, enum evidence_side side, struct span bytes, const char *rule, double weight)
{
	evidence_add(finder->list, (struct evidence){ finder->sentence, side, bytes, rule, weight });
}

static bool token_lists(const struct finder *finder, size_t index, enum lexicon_list list)
{
	const struct token *token = token_at(&finder->tokens, index);

	return token->kind == TOKEN_WORD &&
		lexicon_lists_word(finder->lexicon, article_slice(finder->article, token->bytes), list);
}

/* True for allegations, wrongdoing, or the paper that holds them. */
static bool is_charge(const struct finder *finder, size_t index)
{
	return token_lists(finder, index, LIST_CHARGE) || token_lists(finder, index, LIST_DOCUMENT);
}

/* True for "did not say", "has never been accused". */
static bool is_negated(const struct finder *finder, size_t index)
{
	while (index-- > 0) {
		const struct token *token = token_at(&finder->tokens, index);

		if (token_is(token, WORD_NOT) || token->is_negated)
			return true;
		if (!token_is(token, WORD_ADVERB) && !token_is(token, WORD_AUXILIARY) && !token_is(token, WORD_BE))
			return false;
	}
	return false;
}

/* The token at byte `byte` or the next one. */
static size_t token_from(const struct finder *finder, size_t byte)
{
	struct bisect place = { .high = finder->tokens.count };

	while (bisect_goes_on(&place))
		bisect_step(&place, finder->tokens.list[place.middle].bytes.start < byte);
	return place.low;
}

/* "false statements" are alleged; only "is false", "as false and ..." denies. */
static bool is_attribute(const struct finder *finder, struct span phrase)
{
	size_t index = token_from(finder, phrase.start);
	const struct token *after = token_at(&finder->tokens, index + 1);

	if (!token_lists(finder, index, LIST_PREDICATE))
		return false;
	return after->kind == TOKEN_WORD && after->class == WORD_OTHER && !after->verb;
}

/* A judge who rejects a claim decides; nobody denies. */
static bool is_decided(const struct finder *finder, size_t verb)
{
	struct source source = source_before(&finder->tokens, verb);

	for (size_t i = source.first; i < source.end; i++) {
		if (token_lists(finder, i, LIST_JUDGE))
			return true;
	}
	return false;
}

/* "denied any wrongdoing" accuses nobody; "sued" where it is "has not sued" neither. */
static void take_phrase(struct finder *finder, struct cue_phrase phrase)
{
	size_t index = token_from(finder, phrase.bytes.start);
	bool negated = is_negated(finder, index);

	switch (phrase.cue) {
	case CUE_ACCUSING:
		if (!negated)
			add(finder, EVIDENCE_ALLEGATION, phrase.bytes, N_("words of an accusation"), 0.8);
		break;
	case CUE_DENYING:
		if (!negated && !is_attribute(finder, phrase.bytes) && !is_decided(finder, index))
			add(finder, EVIDENCE_DENIAL, phrase.bytes, N_("words of a denial"), 0.75);
		break;
	case CUE_SIDING:
		if (!negated && !is_decided(finder, index))
			add(finder, EVIDENCE_ANSWER, phrase.bytes, N_("words of a denial, behind a charge"), 0.65);
		break;
	case CUE_CONCEDING:
		if (!negated)
			add(finder, EVIDENCE_CONCEDED, phrase.bytes, N_("conceded"), 0.6);
		break;
	case CUE_NO_COMMENT:
		add(finder, EVIDENCE_NO_COMMENT, phrase.bytes, N_("no comment"), 0.8);
		break;
	default:
		break;
	}
}

static void take_phrases(struct finder *finder, struct span sentence)
{
	struct slice text = article_slice(finder->article, sentence);
	struct cue_phrase phrase;
	size_t position = 0;

	while (cue_phrase_next(finder->article->language, text, &position, &phrase)) {
		phrase.bytes.start += sentence.start;
		phrase.bytes.end += sentence.start;
		take_phrase(finder, phrase);
	}
}

/* What a verb of denying denies, up to the end of its clause: a charge; 0 when it is none. */
static size_t charge_behind(const struct finder *finder, size_t index)
{
	for (size_t i = index + 1; i <= index + OBJECT_REACH; i++) {
		if (token_at(&finder->tokens, i)->kind != TOKEN_WORD)
			break;
		if (is_charge(finder, i))
			return i;
	}
	return 0;
}

/* "slammed the lawsuit": what is said against somebody is scolded; "slammed the company over the lawsuit" is none. */
static size_t assertion_behind(const struct finder *finder, size_t index)
{
	for (size_t i = index + 1; i <= index + ASSERTION_REACH; i++) {
		const struct token *token = token_at(&finder->tokens, i);

		if (token_lists(finder, i, LIST_ASSERTION) && !token_is(token_at(&finder->tokens, i + 1), WORD_OF))
			return i;
		if (token->kind != TOKEN_WORD || token->is_possessive ||
			(token->class != WORD_OTHER && token->class != WORD_DETERMINER && token->class != WORD_ADVERB &&
				token->class != WORD_HEDGE))
			break;
	}
	return 0;
}

/* True for a clause or a deed behind "denies": that he ..., ever having ..., it, she knew; and for "denies this." */
static bool denies_deed(const struct finder *finder, size_t index)
{
	const struct token *after = token_at(&finder->tokens, index + 1);
	struct slice word;

	if (token_is(after, WORD_DETERMINER) && token_at(&finder->tokens, index + 2)->kind != TOKEN_WORD)
		return true;
	if (token_is(after, WORD_ADVERB))
		after = token_at(&finder->tokens, index + 2);
	word = article_slice(finder->article, after->bytes);
	if (after->kind != TOKEN_WORD)
		return false;
	return token_is(after, WORD_THAT) || token_is(after, WORD_SUBJECT) ||
		(word.length > 4 && slice_equal_text(slice_part(word, word.length - 3, word.length), "ing"));
}

static void take_denying(struct finder *finder, size_t index, enum verb_use use)
{
	const struct token *token = token_at(&finder->tokens, index);
	size_t charge = charge_behind(finder, index);
	bool has_clause = token_is(token_at(&finder->tokens, index + 1), WORD_THAT) || denies_deed(finder, index);
	struct span bytes = token->bytes;

	if (token->verb->traits & (VERB_WEAK | VERB_CLOSE) || is_negated(finder, index))
		return;
	if (use == USE_PASSIVE) {
		struct source subject = source_before(&finder->tokens, index);
		bool is_subject = false;

		for (size_t i = subject.first; i < subject.end; i++)
			is_subject = is_subject || is_charge(finder, i);
		if (is_subject && !charge)
			add(finder, EVIDENCE_DENIAL, bytes, N_("a charge is denied"), 0.7);
		return;
	}
	if (is_decided(finder, index) || (!charge && !has_clause))
		return;
	if (charge)
		bytes.end = token_at(&finder->tokens, charge)->bytes.end;
	add(finder, EVIDENCE_DENIAL, bytes, N_("a verb of denying"), use == USE_FINITE ? 0.92 : 0.8);
}

/* Prosecutors say, the suit claims: whoever accuses by office, whatever is found of what they say. */
static void take_accuser(struct finder *finder, size_t index)
{
	const struct reporting_verb *verb = token_at(&finder->tokens, index)->verb;
	struct source source = source_before(&finder->tokens, index);
	bool is_accuser = false;

	if ((verb->traits & VERB_CLOSE) || ((verb->traits & VERB_WEAK) && verb->cue != CUE_HEDGED) ||
		verb->cue == CUE_DENYING || verb->cue == CUE_CONCEDING || verb->cue == CUE_ASKING ||
		verb->cue == CUE_NO_COMMENT || is_negated(finder, index))
		return;
	for (size_t i = source.first; i < source.end; i++)
		is_accuser =
			is_accuser || token_lists(finder, i, LIST_ACCUSER) || token_lists(finder, i, LIST_DOCUMENT);
	if (is_accuser)
		add(finder, EVIDENCE_ALLEGATION, source_bytes(&finder->tokens, source), N_("an accuser says so"), 0.8);
}

static void take_verb(struct finder *finder, size_t index)
{
	const struct token *token = token_at(&finder->tokens, index);
	enum verb_use use = verb_use_at(&finder->tokens, index);

	if (use == USE_NONE)
		return;
	if (use == USE_FINITE)
		take_accuser(finder, index);
	switch (token->verb->cue) {
	case CUE_ACCUSING:
		/* "claims" alone is a matter of who says it: see weighing.c */
		if (!(token->verb->traits & VERB_CLAIM) && use != USE_PASSIVE && !is_negated(finder, index)) {
			size_t assertion = assertion_behind(finder, index);

			if (assertion)
				add(finder, EVIDENCE_DENIAL,
					(struct span){ token->bytes.start,
						token_at(&finder->tokens, assertion)->bytes.end },
					N_("a charge is scolded"), 0.8);
		} else if ((token->verb->traits & VERB_CLAIM) && !(token->verb->traits & VERB_NOUN) &&
			!is_negated(finder, index))
			add(finder, EVIDENCE_ALLEGATION, token->bytes, N_("a verb of accusing"), 0.85);
		break;
	case CUE_DENYING:
		take_denying(finder, index, use);
		break;
	case CUE_CONCEDING:
		if (!(token->verb->traits & (VERB_WEAK | VERB_CLOSE)) && !is_negated(finder, index))
			add(finder, EVIDENCE_CONCEDED, token->bytes, N_("conceded"), 0.6);
		break;
	default:
		break;
	}
}

/* "no fraud", "never lied", "nobody was ever harassed", "denies any theft" name no wrong that was done. */
static bool is_ruled_out(const struct finder *finder, size_t index)
{
	for (size_t i = 1; i <= WRONG_REACH && i <= index; i++) {
		const struct token *token = token_at(&finder->tokens, index - i);

		if (token->kind != TOKEN_WORD)
			return false;
		if (token->class == WORD_NOT || token->is_negated || token_lists(finder, index - i, LIST_NEGATING) ||
			(token->verb && token->verb->cue == CUE_DENYING))
			return true;
	}
	return false;
}

static void take_word(struct finder *finder, size_t index)
{
	const struct token *token = token_at(&finder->tokens, index);

	if (token_lists(finder, index, LIST_WRONG) && !is_ruled_out(finder, index))
		add(finder, EVIDENCE_WRONG, token->bytes, N_("somebody says that a wrong was done"), 0.6);
	if (token_lists(finder, index, LIST_ALLEGING))
		add(finder, EVIDENCE_ALLEGATION, token->bytes, N_("leaves open whether it is true"), 0.75);
	else if (token_lists(finder, index, LIST_BACKGROUND))
		add(finder, EVIDENCE_CONTEXT, token->bytes, N_("what was before, or is to come"), 0.55);
	if (token->verb)
		take_verb(finder, index);
}

bool evidence_is_barred(const struct article *article, size_t sentence)
{
	struct slice text = article_sentence(article, sentence);

	return article->sentences[sentence].kind == SENTENCE_FURNITURE || !text.length ||
		text.data[text.length - 1] == '?';
}

void evidence_find(struct evidence_list *list, const struct article *article)
{
	struct finder finder = { .list = list, .article = article, .lexicon = lexicon_of(article->language) };

	for (size_t i = 0; i < article->sentence_count; i++) {
		if (evidence_is_barred(article, i))
			continue;
		finder.sentence = i;
		tokens_read(&finder.tokens, article, i, i + 1, NULL, 0);
		take_phrases(&finder, article->sentences[i].bytes);
		for (size_t token = 0; token < finder.tokens.count; token++)
			take_word(&finder, token);
	}
	tokens_release(&finder.tokens);
}

static bool names(const struct article *article, struct span bytes, enum lexicon_list first, enum lexicon_list second)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice text = article_slice(article, bytes);
	size_t position = 0;
	struct slice word;

	while (word_next(text, &position, &word)) {
		if (lexicon_lists_word(lexicon, word, first) || lexicon_lists_word(lexicon, word, second))
			return true;
	}
	return false;
}

bool evidence_is_accuser(const struct article *article, struct span speaker)
{
	return names(article, speaker, LIST_ACCUSER, LIST_DOCUMENT);
}

bool evidence_is_judge(const struct article *article, struct span speaker)
{
	return names(article, speaker, LIST_JUDGE, LIST_JUDGE);
}

bool evidence_negation(const struct article *article, struct span bytes, struct span *negation)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice text = article_slice(article, bytes);
	size_t position = 0;
	struct slice word;

	while (word_next(text, &position, &word)) {
		char buffer[LEXICON_WORD_SIZE];
		struct slice folded = { buffer, lexicon_fold(word, buffer) };

		if (lexicon_class(lexicon, folded) != WORD_NOT && !lexicon_is_negated(lexicon, folded) &&
			!lexicon_lists(lexicon, folded, LIST_NEGATING))
			continue;
		negation->start = (size_t)(word.data - article->text.data);
		negation->end = negation->start + word.length;
		return true;
	}
	return false;
}

enum { FEWEST_LETTERS = 4, MOST_SOURCE_WORDS = 16 };

bool evidence_is_same_source(const struct article *article, struct span a, struct span b)
{
	struct slice first = article_slice(article, a);
	struct slice second = article_slice(article, b);
	size_t i = 0;
	struct slice word;

	if (span_is_empty(a) || span_is_empty(b))
		return false;
	if (slice_equal(first, second))
		return true;
	for (size_t count = 0; count < MOST_SOURCE_WORDS && word_next(first, &i, &word); count++) {
		size_t j = 0;
		struct slice other;

		if (word.length < FEWEST_LETTERS)
			continue;
		for (size_t others = 0; others < MOST_SOURCE_WORDS && word_next(second, &j, &other); others++) {
			if (slice_equal(word, other))
				return true;
		}
	}
	return false;
}

bool evidence_goes_on(const struct article *article, struct span speaker, struct span cue)
{
	struct slice start = slice_part(article->text, speaker.start, speaker.end);
	char buffer[LEXICON_WORD_SIZE];
	const struct lexicon *lexicon = lexicon_of(article->language);
	size_t position = 0;
	struct slice word;

	if (speaker.end >= cue.start || !word_next(start, &position, &word) ||
		lexicon_class(lexicon, slice_from(buffer, lexicon_fold(word, buffer))) != WORD_DETERMINER)
		return false;
	return names(article, (struct span){ speaker.end, cue.start }, LIST_ADDING, LIST_ADDING);
}

bool evidence_speaks_of_self(const struct article *article, struct span bytes, bool is_direct)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice text = article_slice(article, bytes);
	char buffer[LEXICON_WORD_SIZE];
	size_t position = 0;
	struct slice word;
	struct slice folded;

	if (!word_next(text, &position, &word))
		return false;
	folded = slice_from(buffer, lexicon_fold(word, buffer));
	return lexicon_lists(lexicon, folded, LIST_SELF) && !(is_direct && lexicon_lists(lexicon, folded, LIST_PERSON));
}

bool evidence_names_writer(const struct article *article, struct span bytes)
{
	return names(article, bytes, LIST_WRITER, LIST_WRITER);
}

bool evidence_is_claim(const struct article *article, struct span cue)
{
	const struct lexicon *lexicon = lexicon_of(article->language);
	struct slice text = article_slice(article, cue);
	char buffer[LEXICON_WORD_SIZE];
	size_t position = 0;
	struct slice word;

	while (word_next(text, &position, &word)) {
		enum verb_form form;
		const struct reporting_verb *verb =
			lexicon_verb(lexicon, slice_from(buffer, lexicon_fold(word, buffer)), &form);

		if (verb && (verb->traits & VERB_CLAIM))
			return true;
	}
	return false;
}
