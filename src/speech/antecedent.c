/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "it" means. */
#include "antecedent.h"

#include "lexicon.h"
#include "noun_phrase.h"
#include "source.h"

#include "crossread/text/word.h"

enum {
	LOOK_BACK = 8,   /* quotations looked at for who has spoken last */
	FARTHEST = 2000, /* bytes that are read before a pronoun, and of a sentence: none of news is longer */
};

struct search {
	const struct quotations *quotations;
	const struct article *article;
	const struct quotation *quotation; /* that "it" speaks */
	size_t number;
	size_t sentence;              /* where the quotation or its speaker begins */
	const struct quotation *last; /* whose speaker is named last before the pronoun; NULL for none */
	struct tokens *tokens;
};

/* The quotation whose speaker is named last before the pronoun, as far back as the sentence before; NULL for none. */
static const struct quotation *last_spoken(const struct search *search)
{
	const struct quotation *found = NULL;

	for (size_t i = search->number; i-- > 0 && search->number - i <= LOOK_BACK;) {
		const struct quotation *quotation = &search->quotations->list[i];

		if (quotation->kind == QUOTATION_TERM || span_is_empty(quotation->speaker) ||
			quotation->speaker.start >= search->quotation->speaker.start ||
			article_sentence_at(search->article, quotation->speaker.start) + 1 < search->sentence)
			continue;
		if (!found || quotation->speaker.start > found->speaker.start)
			found = quotation;
	}
	return found;
}

static bool is_marked(const struct search *search, struct span bytes)
{
	for (size_t i = search->number < LOOK_BACK ? 0 : search->number - LOOK_BACK;
		i < search->quotations->count && search->quotations->list[i].bytes.start < bytes.end; i++) {
		if (search->quotations->list[i].kind != QUOTATION_INDIRECT &&
			span_overlaps(search->quotations->list[i].bytes, bytes))
			return true;
	}
	return false;
}

/* What the sentence is about, before byte `end`; empty where that cannot be told. */
static struct span subject_of(const struct search *search, size_t sentence, size_t end)
{
	struct span none = { 0, 0 };
	struct span subject;
	size_t count = 0;

	if (search->article->sentences[sentence].kind != SENTENCE_TEXT ||
		search->article->sentences[sentence].bytes.end - search->article->sentences[sentence].bytes.start >
			FARTHEST)
		return none;
	tokens_read(search->tokens, search->article, sentence, sentence + 1, NULL, 0);
	while (count < search->tokens->count && token_at(search->tokens, count)->bytes.start < end)
		count++;
	subject = source_bytes(search->tokens, source_of_clause(search->tokens, count));
	return span_is_empty(subject) || subject.end > end || is_marked(search, subject) ? none : subject;
}

/* What the sentence of the pronoun is about, or else the one before it. */
static struct span subject_before(const struct search *search)
{
	size_t own = article_sentence_at(search->article, search->quotation->speaker.start);
	struct span subject = subject_of(search, own, search->quotation->speaker.start);

	if (span_is_empty(subject) && search->sentence)
		subject = subject_of(search, search->sentence - 1, search->article->text.length);
	return subject;
}

/* The verb of which a word is a form; NULL for others. */
static const struct reporting_verb *verb_of(const struct search *search, struct slice word, enum verb_form *form)
{
	char buffer[LEXICON_WORD_SIZE];
	size_t length = lexicon_fold(word, buffer);

	return length ? lexicon_verb(lexicon_of(search->article->language), slice_from(buffer, length), form) : NULL;
}

/*
 * True for what documents say rather than whoever is named in them: "it says" in the present, for answers are given in
 * the past, and "it found".
 */
static bool is_of_document(const struct search *search)
{
	enum verb_form form = FORM_BASE;

	return search->quotation->cue_class == CUE_FACTIVE ||
		(verb_of(search, article_slice(search->article, search->quotation->cue), &form) && form == FORM_THIRD);
}

/* True for "the claim" of "S denied the claim": what it says is known, and it says nothing next. */
static bool is_denied(const struct search *search, struct span word)
{
	const struct lexicon *lexicon = lexicon_of(search->article->language);
	struct slice text = article_slice(search->article, word);

	return search->last && search->last->cue_class == CUE_DENYING && span_contains(search->last->bytes, word) &&
		lexicon_lists_word(lexicon, text, LIST_CHARGE) && lexicon_lists_word(lexicon, text, LIST_ASSERTION) &&
		!is_of_document(search);
}

/* True when something else is named that "it" may mean as well; `has_spoken`: what was found has just spoken. */
static bool has_rival(const struct search *search, struct span name, const struct noun_phrase *named, bool has_spoken)
{
	struct slice own = article_slice(search->article, name);
	size_t sentence = article_sentence_at(search->article, name.start);
	struct span window = { search->article->sentences[sentence].bytes.start, search->quotation->speaker.start };
	enum cue_class cue = search->quotation->cue_class;
	/* Whoever answers is seldom whoever has spoken before. */
	bool is_answer = cue == CUE_DENYING || cue == CUE_CONCEDING || cue == CUE_NO_COMMENT;
	bool accuses = false;
	bool has_other = false;
	size_t position = 0;
	struct slice word;

	if (window.end - window.start > FARTHEST)
		return true;
	while (word_next(article_slice(search->article, window), &position, &word)) {
		size_t start = (size_t)(word.data - search->article->text.data);
		struct span place = { start, start + word.length };
		struct noun_phrase other = noun_phrase_read(search->article, place);
		enum verb_form form;
		const struct reporting_verb *verb = verb_of(search, word, &form);

		accuses = accuses || (verb && verb->cue == CUE_ACCUSING);
		if (slice_find(own, word, 0) != SIZE_MAX || is_denied(search, place))
			continue;
		if (named->is_body && other.is_one && (other.is_document || other.is_thing))
			return true;
		has_other = has_other || other.is_body || other.is_party;
	}
	if (!has_other || is_answer)
		return has_other;
	return (accuses || !has_spoken) && !(named->is_document && is_of_document(search));
}

bool antecedent_find(const struct quotations *quotations, const struct article *article, size_t number,
	struct tokens *tokens, struct span *name)
{
	const struct quotation *quotation = &quotations->list[number];
	struct search search = { quotations, article, quotation, number, 0, NULL, tokens };
	size_t start =
		quotation->bytes.start < quotation->speaker.start ? quotation->bytes.start : quotation->speaker.start;
	struct noun_phrase named = { 0 };
	struct span found = { 0, 0 };
	bool has_spoken;

	search.sentence = article_sentence_at(article, start);
	search.last = last_spoken(&search);
	if (search.last) {
		if (span_is_empty(search.last->name))
			return false;
		found = search.last->name;
		named = noun_phrase_read(article, found);
	}
	has_spoken = named.is_body || named.is_document;
	if (!has_spoken) {
		found = subject_before(&search);
		if (span_is_empty(found))
			return false;
		named = noun_phrase_read(article, found);
		/* A word that begins a sentence need not be a name; and if a person has spoken, who spoke is not meant.
		 */
		if ((named.words == 1 || search.last) && !named.is_document)
			return false;
	}
	if ((!named.is_body && !named.is_document) || !named.is_one || found.start > quotation->speaker.start ||
		has_rival(&search, found, &named, has_spoken))
		return false;
	*name = found;
	return true;
}
