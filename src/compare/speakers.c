/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing speakers by the names in what names them. */
#include "speakers.h"

enum {
	SENTENCES_BACK = 2, /* looked through for whom a pronoun means */
	MOST_NAMES = 8,     /* words of a speaker */
	ALIAS_REACH = 6,    /* words between two names of the same */
	MOST_SPEAKERS = 16, /* pairs for which aliases are looked for; further ones count as the same */
};

/*
 * How sure it must be on both sides who speaks: a wrong name reads as an accusation, and words within a sentence are
 * laid to the wrong one far more often than whole sentences.
 */
static const double least_direct = .5;
static const double least_partial = .85;

struct speaker {
	struct span bytes;
	uint32_t names[MOST_NAMES]; /* numbers of capitalised words */
	size_t count;
	bool is_role; /* a spokesperson of theirs, not they themselves */
};

/* Those that mean a person; "it" may be anything that was named. */
static const char persons[] = "they he she";
static const char pronouns[] = "they he she it we i you who that which";
static const char roles[] = "spokesperson spokesman spokeswoman spokespeople spokespersons representative";

/* The words that name the speaker, up to an apposition: "Andy Stone, the Communications Director". */
static void read_speaker(const struct account *account, struct span range, struct speaker *speaker)
{
	const struct lexeme *list = account->lexemes.list;
	size_t end = range.start;

	*speaker = (struct speaker){ 0 };
	while (end < range.end) {
		struct slice gap = lexemes_gap(&account->lexemes, end);

		if (end > range.start && gap.length && *gap.data == ',')
			break;
		if (list[end].capital && list[end].stem != NO_STEM && speaker->count < MOST_NAMES)
			speaker->names[speaker->count++] = list[end].number;
		speaker->is_role = speaker->is_role || lexeme_is_one_of(&list[end], roles);
		end++;
	}
	if (end > range.start)
		speaker->bytes = (struct span){ list[range.start].bytes.start, list[end - 1].bytes.end };
}

/* "A spokesperson for Meta", "A Meta spokesman" around the word at `place`. */
static struct span role_around(const struct account *account, struct span sentence, size_t place)
{
	const struct lexeme *list = account->lexemes.list;
	struct span range = { place, place + 1 };

	while (range.start > sentence.start && lexemes_adjoin(&account->lexemes, range.start) &&
		list[range.start - 1].capital)
		range.start--;
	if (range.start > sentence.start && lexeme_is_one_of(&list[range.start - 1], "a an the"))
		range.start--;
	if (range.end + 1 < sentence.end && lexeme_is_one_of(&list[range.end], "for of from at") &&
		list[range.end + 1].capital) {
		range.end += 2;
		while (range.end < sentence.end && list[range.end].capital &&
			lexemes_adjoin(&account->lexemes, range.end))
			range.end++;
	}
	return range;
}

/* Whom a pronoun in a sentence means: the last spokesperson or person named before it. */
static bool resolve(const struct account *account, size_t sentence, size_t pronoun, struct speaker *speaker)
{
	const struct lexeme *list = account->lexemes.list;

	for (size_t back = 0; back <= SENTENCES_BACK && back <= sentence; back++) {
		struct span range = account_sentence(account, sentence - back);

		if (back == 0)
			range.end = pronoun;
		for (size_t i = range.start; i < range.end; i++) {
			struct span found = { i, i };

			if (quotations_overlapping(account->quotations, list[i].bytes) < account->quotations->count)
				continue;
			if (lexeme_is_one_of(&list[i], roles)) {
				found = role_around(account, range, i);
			} else {
				while (found.end < range.end && list[found.end].capital &&
					list[found.end].stem != NO_STEM &&
					(found.end == i || lexemes_adjoin(&account->lexemes, found.end)))
					found.end++;
				/* A single capital may begin the sentence, or be an organisation. */
				if (found.end - found.start < 2)
					continue;
				if (found.end < range.end && lexeme_is_one_of(&list[found.end], roles))
					found = role_around(account, range, found.end);
			}
			read_speaker(account, found, speaker);
			return true;
		}
	}
	return false;
}

static bool find_speaker(const struct account *account, size_t number, struct speaker *speaker)
{
	const struct quotation *quotation = &account->quotations->list[number];
	double least = quotation->kind == QUOTATION_DIRECT ? least_direct : least_partial;
	struct span range;

	if (span_is_empty(quotation->name) || quotation->confidence < least)
		return false;
	range = lexemes_within(&account->lexemes, quotation->speaker);
	if (span_is_empty(range))
		return false;
	if (range.end - range.start == 1 && lexeme_is_one_of(&account->lexemes.list[range.start], pronouns)) {
		size_t sentence = article_sentence_at(account->article, quotation->speaker.start);

		if (!lexeme_is_one_of(&account->lexemes.list[range.start], persons) ||
			!resolve(account, sentence, range.start, speaker))
			return false;
	} else {
		read_speaker(account, range, speaker);
	}
	return speaker->count > 0;
}

static bool shares_name(const struct speaker *a, const struct speaker *b)
{
	for (size_t i = 0; i < a->count; i++) {
		for (size_t k = 0; k < b->count; k++) {
			if (a->names[i] == b->names[k])
				return true;
		}
	}
	return false;
}

/* True when an article says that two names are of the same: "Facebook's parent company Meta", "Meta, then Facebook". */
static bool links_names(const struct account *account, uint32_t a, uint32_t b)
{
	const struct lexeme *list = account->lexemes.list;

	for (size_t i = 0; i < account->lexemes.count; i++) {
		bool linked = false;

		if (list[i].number != a && list[i].number != b)
			continue;
		for (size_t k = i + 1; k < account->lexemes.count && k <= i + ALIAS_REACH; k++) {
			if (list[k].number == (list[i].number == a ? b : a)) {
				/* Meta's Facebook: the possessive is folded away, and still stands in the text. */
				struct slice word =
					slice_part(account->lexemes.text, list[i].bytes.start, list[i].bytes.end);

				if (linked || (k == i + 1 && word.length > list[i].word.length))
					return true;
				break;
			}
			linked = linked ||
				lexeme_is_one_of(&list[k], "parent owner owns owned formerly called known renamed");
		}
	}
	return false;
}

static bool is_alias(const struct accounts *accounts, const struct speaker *a, const struct speaker *b)
{
	if (a->count != 1 || b->count != 1)
		return false;
	return links_names(&accounts->sides[0], a->names[0], b->names[0]) ||
		links_names(&accounts->sides[1], a->names[0], b->names[0]);
}

/* True when the same two speakers are listed. Counts the pairs. */
static bool is_listed(const struct differences *differences, const struct accounts *accounts, const struct speaker *a,
	const struct speaker *b, size_t *count)
{
	for (size_t i = 0; i < differences->count; i++) {
		const struct difference *difference = &differences->list[i];
		struct speaker listed[2];

		if (difference->kind != DIFFERENCE_SPEAKER)
			continue;
		++*count;
		read_speaker(&accounts->sides[0], lexemes_within(&accounts->sides[0].lexemes, difference->a),
			&listed[0]);
		read_speaker(&accounts->sides[1], lexemes_within(&accounts->sides[1].lexemes, difference->b),
			&listed[1]);
		if (shares_name(a, &listed[0]) && shares_name(b, &listed[1]))
			return true;
	}
	return false;
}

void speakers_compare(struct differences *differences, const struct accounts *accounts, size_t a_quotation,
	size_t b_quotation)
{
	struct speaker a;
	struct speaker b;
	size_t listed = 0;

	if (!find_speaker(&accounts->sides[0], a_quotation, &a) ||
		!find_speaker(&accounts->sides[1], b_quotation, &b) || shares_name(&a, &b))
		return;
	if (is_listed(differences, accounts, &a, &b, &listed) || listed >= MOST_SPEAKERS || is_alias(accounts, &a, &b))
		return;
	differences_add(differences, DIFFERENCE_SPEAKER, a.bytes, b.bytes, "the same words are laid to somebody else");
}
