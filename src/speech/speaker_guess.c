/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guessing who the speakers of an article are, for whom they speak, and on which side they stand. */
#include "lexicon.h"
#include "speakers_add.h"

#include "crossread/speech/evidence.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

enum {
	LONGEST_DESCRIPTION = 14, /* words behind a name: "the communications director at Meta" */
	MOST_SPEAKERS = 1000,     /* that are guessed; a story of news has a few dozen */
};

struct guess {
	struct speakers *speakers;
	const struct article *article;
	const struct lexicon *lexicon;
};

/* What a phrase says of an organisation; spans of the article's text, empty where it says nothing. */
struct affiliation {
	struct span organisation; /* "Meta" in "a spokesman for Meta", "Meta spokesman Andy Stone" */
	struct span person;       /* "Andy Stone" in the latter */
	bool has_role;
	bool is_document; /* "the lawsuit" */
	bool is_pronoun;
};

static bool is_capital(struct slice word)
{
	return letter_is_upper(utf8_next(word, &(size_t){ 0 }));
}

/* Without the 's of a possessive. */
static size_t name_end(struct slice text, struct slice word)
{
	return (size_t)(word.data - text.data) + word_base(word).length;
}

/* Reads up to `most` words of [start, end), to the first comma behind `start`. */
static struct affiliation read_phrase(const struct guess *guess, size_t start, size_t end, size_t most)
{
	struct slice text = guess->article->text;
	struct slice phrase = slice_part(text, start, end);
	struct affiliation found = { 0 };
	struct span run = { 0, 0 };
	bool behind_role = false; /* a name goes on here: "for Meta" */
	size_t position = 0;
	size_t behind = 0;
	struct slice word;

	for (size_t i = 0; i < most && word_next(phrase, &position, &word); i++) {
		char buffer[LEXICON_WORD_SIZE];
		struct slice folded = { buffer, lexicon_fold(word, buffer) };
		enum word_class class = lexicon_class(guess->lexicon, folded);
		size_t place = (size_t)(word.data - text.data);

		if (i && slice_find(slice_part(phrase, behind, place - start), slice_of(","), 0) != SIZE_MAX)
			break;
		behind = place - start + word.length;
		if (!i && class == WORD_SUBJECT)
			found.is_pronoun = true;
		if (lexicon_lists(guess->lexicon, folded, LIST_DOCUMENT))
			found.is_document = true;
		if (lexicon_lists(guess->lexicon, folded, LIST_ROLE)) {
			if (!span_is_empty(run) && !found.has_role)
				found.organisation = run;
			found.has_role = true;
			run = (struct span){ 0, 0 };
			behind_role = false;
		} else if (is_capital(word) && class == WORD_OTHER) {
			if (span_is_empty(run))
				run.start = place;
			run.end = name_end(text, word);
		} else {
			if (!span_is_empty(run) && behind_role)
				break;
			run = (struct span){ 0, 0 };
			behind_role = found.has_role && (class == WORD_OF || class == WORD_PREPOSITION);
		}
	}
	if (!span_is_empty(run) && found.has_role) {
		if (behind_role)
			found.organisation = run;
		else if (!span_is_empty(found.organisation))
			found.person = run;
	}
	return found;
}

/* What is said of a name behind a comma: "Andy Stone, the communications director at Meta,". */
static struct affiliation read_description(const struct guess *guess, size_t end)
{
	struct slice text = guess->article->text;
	size_t sentence = article_sentence_at(guess->article, end ? end - 1 : 0);
	size_t last = guess->article->sentences[sentence].bytes.end;

	if (end + 1 >= last || text.data[end] != ',')
		return (struct affiliation){ 0 };
	return read_phrase(guess, end + 1, last, LONGEST_DESCRIPTION);
}

static size_t guess_speaker(const struct guess *guess, struct span name)
{
	struct speakers *speakers = guess->speakers;
	struct slice words = article_slice(guess->article, name);
	struct affiliation found = read_phrase(guess, name.start, name.end, LONGEST_DESCRIPTION);
	size_t number = speakers_find(speakers, words);

	if (number != SPEAKER_UNKNOWN || found.is_pronoun || speakers->count >= MOST_SPEAKERS)
		return number;
	if (found.has_role && !span_is_empty(found.organisation)) {
		number = speakers_add(speakers, article_slice(guess->article, found.organisation));
		speakers_add_alias(speakers, number, words);
		if (!span_is_empty(found.person))
			speakers_add_alias(speakers, number, article_slice(guess->article, found.person));
		return number;
	}
	if (found.is_document) {
		if (speakers->document == SPEAKER_UNKNOWN)
			speakers->document = speakers_add(speakers, words);
		speakers_add_alias(speakers, speakers->document, words);
		return speakers->document;
	}
	found = read_description(guess, name.end);
	if (found.has_role && !span_is_empty(found.organisation)) {
		number = speakers_add(speakers, article_slice(guess->article, found.organisation));
		speakers_add_alias(speakers, number, words);
		return number;
	}
	return speakers_add(speakers, words);
}

/* Whoever denies is accused, whoever accuses is an accuser, as far as nobody has said so. */
static void guess_sides(struct speakers *speakers)
{
	for (size_t i = 0; i < speakers->count; i++) {
		struct speaker *speaker = &speakers->list[i];

		if (speaker->side.length && !speaker->side_is_guess)
			continue;
		if (i == speakers->document || speaker->accusing > speaker->denying)
			speaker->side = slice_of("accuser");
		else if (speaker->denying)
			speaker->side = slice_of("accused");
		speaker->side_is_guess = speaker->side.length > 0;
	}
}

void speakers_guess(struct speakers *speakers, const struct article *article, const struct quotations *quotations)
{
	struct guess guess = { speakers, article, lexicon_of(article->language) };

	for (size_t i = 0; i < quotations->count; i++) {
		const struct quotation *quotation = &quotations->list[i];
		size_t number;

		if (quotation->kind == QUOTATION_TERM || span_is_empty(quotation->name))
			continue;
		number = guess_speaker(&guess, quotation->name);
		if (number == SPEAKER_UNKNOWN)
			continue;
		/* "warned" and "condemned" may be about anything. */
		speakers->list[number].accusing += evidence_is_claim(article, quotation->cue);
		speakers->list[number].denying += quotation->cue_class == CUE_DENYING;
	}
	guess_sides(speakers);
}
