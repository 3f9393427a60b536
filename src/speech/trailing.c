/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributions that stand behind what is reported, or amid it. */
#include "trailing.h"

#include "clause.h"
#include "verb_use.h"

#include <string.h>

/* True for a verb that nearly always reports, however it stands: said, told. */
static bool is_plain(const struct reporting_verb *verb)
{
	return verb->cue == CUE_NEUTRAL && !(verb->traits & ~(unsigned)VERB_TELLS);
}

/* True for a form that may be a participle as well: of "the largest cut announced in May" nobody is the subject. */
static bool may_be_participle(const struct token *token)
{
	return token->form == FORM_PAST &&
		strcmp(token->verb->forms[FORM_PAST], token->verb->forms[FORM_PARTICIPLE]) == 0;
}

/* True when the noun of the source is a name or a word for those who speak. */
static bool names_speaker(const struct tokens *tokens, const struct article *article, struct source source)
{
	static const enum lexicon_list speaking[] = { LIST_ROLE, LIST_TITLE, LIST_PARTY, LIST_DOCUMENT, LIST_WRITING,
		LIST_ACCUSER, LIST_JUDGE, LIST_PLURAL, LIST_PEOPLE };
	const struct lexicon *lexicon = lexicon_of(article->language);
	const struct token *noun = token_at(tokens, source.first);

	for (size_t i = source.first; i < source.end; i++) {
		const struct token *token = token_at(tokens, i);

		if (token_is(token, WORD_OF) || token_is(token, WORD_PREPOSITION) || token_is(token, WORD_BY))
			break;
		noun = token;
	}
	if (noun->is_capital || token_is(noun, WORD_SUBJECT))
		return true;
	for (size_t i = 0; i < sizeof(speaking) / sizeof(*speaking); i++) {
		if (lexicon_lists_word(lexicon, article_slice(article, noun->bytes), speaking[i]))
			return true;
	}
	return false;
}

/* True when nothing of a clause stands at `end`, behind a verb and its adjuncts: the report is not there. */
static bool ends_clause(const struct tokens *tokens, size_t end, bool has_adjuncts)
{
	const struct token *token = token_at(tokens, end);

	if (token->kind != TOKEN_WORD)
		return token->kind != TOKEN_COLON;
	return token_is(token, WORD_ACCORDING) || token_is(token, WORD_PER) ||
		(has_adjuncts &&
			(token_is(token, WORD_CONJUNCTION) || token_is(token, WORD_RELATIVE) ||
				verb_use_at(tokens, end) == USE_PARTICIPLE));
}

/* True for a head of a sentence that leads into its main clause: "After the storm", "When it was over". */
static bool leads_in(const struct token *first)
{
	return token_is(first, WORD_PREPOSITION) || token_is(first, WORD_CONJUNCTION) || token_is(first, WORD_OF) ||
		token_is(first, WORD_BY);
}

/* Where the head begins that ends at `end`: behind a semicolon, or with the sentence. */
static size_t head_start(const struct tokens *tokens, const struct article *article, size_t end)
{
	for (size_t i = end; i > 0 && end - i < SOURCE_REACH; i--) {
		if (token_at(tokens, i - 1)->kind == TOKEN_BREAK &&
			article->text.data[token_at(tokens, i - 1)->bytes.start] == ';')
			return i;
	}
	return 0;
}

/* True when the clause [first, head), which a comma broke off, goes on behind the one at `end`. */
static bool resumes(const struct tokens *tokens, size_t first, size_t head, size_t end)
{
	const struct token *next = token_at(tokens, end + 1);

	if (token_at(tokens, end)->kind != TOKEN_COMMA || next->kind != TOKEN_WORD)
		return false;
	if (token_is(token_before(tokens, head), WORD_CONJUNCTION))
		return true;
	if (!leads_in(token_at(tokens, first)) && clause_has_verb(tokens, first, head))
		return false;
	return !token_is(next, WORD_CONJUNCTION) && !token_is(next, WORD_RELATIVE) &&
		verb_use_at(tokens, end + 1) != USE_PARTICIPLE && clause_has_verb(tokens, end + 1, tokens->count);
}

/* "..., said S.": nobody stands before the verb, not even beyond another comma. */
static bool find_inverted(const struct tokens *tokens, const struct article *article, size_t verb,
	struct trailing *found)
{
	const struct token *token = token_at(tokens, verb);
	size_t head = verb ? verb - 1 : 0;
	size_t end;

	if (token->verb->traits & (VERB_WEAK | VERB_CLOSE | VERB_TELLS) || token_at(tokens, head)->kind != TOKEN_COMMA)
		return false;
	found->source = source_at(tokens, verb + 1);
	if (source_is_empty(found->source) || !names_speaker(tokens, article, found->source))
		return false;
	found->first = head_start(tokens, article, head);
	found->end = head;
	/* In German a genitive may follow: „ein Sprecher der Firma“. */
	end = clause_past_adjuncts(tokens, clause_past_phrase(tokens, found->source.end));
	return head >= found->first + CLAUSE_FEWEST_WORDS && !leads_in(token_at(tokens, found->first)) &&
		(is_plain(token->verb) || clause_has_verb(tokens, found->first, head)) &&
		ends_clause(tokens, end, end > found->source.end);
}

/* True for a verb that goes on with what it is about: warned of, speculated about. */
static bool has_topic(const struct tokens *tokens, const struct article *article, size_t verb)
{
	const struct token *next = token_at(tokens, verb + 1);

	return token_is(next, WORD_OF) ||
		(token_is(next, WORD_PREPOSITION) &&
			lexicon_lists_word(lexicon_of(article->language), article_slice(article, next->bytes),
				LIST_TOPIC));
}

/*
 * Whether a verb with something behind it may lay the head to its source; not in "When the ferry was hit, the captain
 * told the crew to leave", and not in "It cut 300 jobs, the largest cut announced in a day".
 */
static bool may_lay(const struct tokens *tokens, const struct article *article, size_t verb,
	const struct trailing *found)
{
	const struct token *token = token_at(tokens, verb);
	bool is_sure = is_plain(token->verb);
	bool leads = leads_in(token_at(tokens, found->first));
	bool is_clause = clause_has_verb(tokens, found->first, found->end);

	if (token->verb->traits & VERB_CLOSE)
		return false;
	if (!found->is_amid && leads && (!is_clause || token->verb->traits & VERB_TELLS))
		return false;
	if (is_sure)
		return true;
	return (found->is_amid || (is_clause && !leads)) && !has_topic(tokens, article, verb) &&
		(!may_be_participle(token) || names_speaker(tokens, article, found->source));
}

bool trailing_find(const struct tokens *tokens, const struct article *article, size_t verb, struct trailing *found)
{
	struct source source = source_before(tokens, verb);
	size_t behind = verb + 1;
	size_t end;

	*found = (struct trailing){ .source = source };
	if (source_is_empty(source))
		return find_inverted(tokens, article, verb, found);
	if (!source.first || token_before(tokens, source.first)->kind != TOKEN_COMMA)
		return false;
	if (token_at(tokens, verb)->verb->traits & VERB_TELLS) {
		behind = clause_past_phrase(tokens, verb + 1);
		if (behind == verb + 1)
			return false;
	}
	end = clause_past_adjuncts(tokens, behind);
	if (!ends_clause(tokens, end, end > behind))
		return false;
	found->end = source.first - 1;
	found->first = head_start(tokens, article, found->end);
	found->is_amid = resumes(tokens, found->first, found->end, end);
	if ((found->is_amid || end > verb + 1) && !may_lay(tokens, article, verb, found))
		return false;
	if (found->is_amid) {
		found->end = tokens->count;
		return true;
	}
	return found->end >= found->first + CLAUSE_FEWEST_WORDS &&
		!token_is(token_before(tokens, found->end), WORD_CONJUNCTION);
}
