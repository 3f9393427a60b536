/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a language that say how a clause is built, who speaks in it, and how firmly. */
#ifndef CROSSREAD_SRC_SPEECH_LEXICON_H
#define CROSSREAD_SRC_SPEECH_LEXICON_H

#include "reporting_verb.h"

#include "crossread/base/slice.h"

#include <stdbool.h>

enum word_class {
	WORD_OTHER,
	WORD_ACCORDING, /* "according": a source follows behind "to" */
	WORD_ADVERB,    /* also, later, in English anything that ends in -ly */
	WORD_AUXILIARY, /* has, did, would, hasn't */
	WORD_BE,        /* is, was */
	WORD_BY,
	WORD_CONJUNCTION, /* and, but, because, while */
	WORD_DETERMINER,  /* a, the, his, two */
	WORD_HEDGE,       /* allegedly, reportedly, purported */
	WORD_NAMING,      /* called, dubbed, titled: a term follows */
	WORD_NOT,
	WORD_OBJECT, /* him, them */
	WORD_OF,     /* of, for, from: may go on inside the name of a source */
	WORD_PER,    /* per: a source follows */
	WORD_PREPOSITION,
	WORD_RELATIVE, /* who, which */
	WORD_SUBJECT,  /* he, they, it */
	WORD_THAT,
	WORD_TIME, /* Monday, March, yesterday, last */
	WORD_TO,
};

enum lexicon_list {
	LIST_TITLE,    /* stands before a surname: Mr, Judge */
	LIST_ROLE,     /* speaks for somebody else: spokesperson, lawyer */
	LIST_DOCUMENT, /* speaks for whoever filed it: lawsuit, complaint; and the plaintiffs themselves */
	LIST_PERSON,   /* pronouns of people: he, she, they */
	LIST_PLURAL, /* words of several without an ending that tells, or of one whose sex is left open: they, police */
	LIST_NEUTER, /* pronouns of what is no person: it */
	LIST_THING,  /* shows or bears words, and says nothing itself: caption, chart; this */
	LIST_WRITING,    /* a document that speaks for itself: report, memo */
	LIST_PARTY,      /* stands for an organisation named before: company, firm */
	LIST_CHARGE,     /* what is denied: allegations, wrongdoing */
	LIST_ASSERTION,  /* of those, what is said and not done: claims, a story */
	LIST_WRONG,      /* says that a wrong was done: stole, fraud */
	LIST_ACCUSER,    /* accuses by office or by fate: prosecutors, victims */
	LIST_JUDGE,      /* decides, and so neither accuses nor denies: court, jury */
	LIST_ALLEGING,   /* leaves open whether it is true, and is about a wrong: allegedly */
	LIST_PREDICATE,  /* denies behind "is" or "as" only: false */
	LIST_ADDING,     /* goes on with what was said: also */
	LIST_SELF,       /* who speaks, at the start of what is said: I, it */
	LIST_NEGATING,   /* negates a noun: no, nobody */
	LIST_POSSESSIVE, /* of one named before: his, its */
	LIST_AGAINST,    /* between a charge and whom it is raised against */
	LIST_ATTENDING,  /* between a clause and who does something meanwhile: with */
	LIST_MODAL,      /* tells what is to come, or ought to be: will, should */
	LIST_WRITER,     /* those who write: we, our */
	LIST_BACKGROUND, /* tells what was before or is to come: fined, trial */
	LIST_PARTICIPLE, /* past participles without the ending of others: seen */
	LIST_PAST,       /* past forms without the ending of others, which are no participles: fell */
	LIST_TOPIC,      /* between a verb and what it is about: about */
	LIST_CLAUSAL,    /* prepositions that begin a clause as well: after */
	LIST_QUOTING,    /* between those who are quoted and the verb: quoted Ann Lee as saying */
	LIST_PEOPLE,     /* those whom news asks: expert, resident */
	LIST_FIRM,       /* ends the name of an organisation, and no person's: Airlines, Ltd */
};

struct lexicon;

/* The lexicon of a BCP 47 language (NULL: English); that of English for a language without one. */
const struct lexicon *lexicon_of(const char *language);

enum { LEXICON_WORD_SIZE = 24 }; /* bytes; no word of a lexicon is longer */

/*
 * Writes `word` as the lexicon has it: lower case, straight apostrophes. Returns the length, 0 for a word that is too
 * long or in other letters than Latin-1 has.
 */
size_t lexicon_fold(struct slice word, char folded[LEXICON_WORD_SIZE]);

/* The class of a folded word. */
enum word_class lexicon_class(const struct lexicon *lexicon, struct slice word);

/* The verb of which a folded word is a form; NULL for other words. */
const struct reporting_verb *lexicon_verb(const struct lexicon *lexicon, struct slice word, enum verb_form *form);

/* True for a folded word of the list; it may be on others, too. */
bool lexicon_lists(const struct lexicon *lexicon, struct slice word, enum lexicon_list list);

/* The same of a word as it is written. */
bool lexicon_lists_word(const struct lexicon *lexicon, struct slice word, enum lexicon_list list);

/* True for a folded word that ends as negated verbs do (didn't), as participles do (filed), as gerunds do (suing). */
bool lexicon_is_negated(const struct lexicon *lexicon, struct slice word);
bool lexicon_is_participle(const struct lexicon *lexicon, struct slice word);
bool lexicon_is_gerund(const struct lexicon *lexicon, struct slice word);

#endif
