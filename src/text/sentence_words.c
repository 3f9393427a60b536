/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words around stops, in lists sorted by bytes. Another language is a row of tables[]. */
#include "sentence_words.h"

#include "language.h"

#include <stdlib.h>
#include <string.h>

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define TIME ABBREVIATION_TIME
#define OTHER ABBREVIATION_OTHER

/*
 * A word without the stop at its end. In lower case it stands for all cases; capitalised only for
 * itself and capitals, because the lower case word is another one ("Mass." and "mass").
 */
struct entry {
	const char *word;
	enum abbreviation kind;
};

/* clang-format off */
static const struct entry english_entries[] = {
	{ "Adm", TITLE }, { "Ald", TITLE }, { "Amb", TITLE }, { "Apr", NUMBER }, { "Ariz", OTHER },
	{ "Ark", OTHER }, { "Atty", TITLE }, { "Aug", NUMBER }, { "Brig", TITLE },
	{ "Calif", OTHER }, { "Capt", TITLE }, { "Cllr", TITLE }, { "Cmdr", TITLE },
	{ "Col", TITLE }, { "Colo", OTHER }, { "Conn", OTHER }, { "Cpl", TITLE }, { "Dec", NUMBER },
	{ "Del", OTHER }, { "Det", TITLE }, { "Dist", TITLE }, { "Dr", TITLE }, { "Drs", TITLE },
	{ "Feb", NUMBER }, { "Fla", OTHER }, { "Fr", TITLE }, { "Ft", OTHER }, { "Ga", OTHER },
	{ "Gen", TITLE }, { "Gov", TITLE }, { "Govs", TITLE }, { "Hon", TITLE }, { "Ill", OTHER },
	{ "Ind", OTHER }, { "Insp", TITLE }, { "Jan", NUMBER }, { "Jul", NUMBER },
	{ "Jun", NUMBER }, { "Kan", OTHER }, { "Ky", OTHER }, { "La", OTHER }, { "Lt", TITLE },
	{ "Maj", TITLE }, { "Mar", NUMBER }, { "Mass", OTHER }, { "Md", OTHER },
	{ "Messrs", TITLE }, { "Mgr", TITLE }, { "Mich", OTHER }, { "Minn", OTHER },
	{ "Miss", OTHER }, { "Mlle", TITLE }, { "Mme", TITLE }, { "Mo", OTHER }, { "Mont", OTHER },
	{ "Mr", TITLE }, { "Mrs", TITLE }, { "Ms", TITLE }, { "Msgr", TITLE }, { "Mt", TITLE },
	{ "Mx", TITLE }, { "Neb", OTHER }, { "Nev", OTHER }, { "Nov", NUMBER }, { "Oct", NUMBER },
	{ "Okla", OTHER }, { "Ont", OTHER }, { "Ore", OTHER }, { "Pa", OTHER }, { "Penn", OTHER },
	{ "Pfc", TITLE }, { "Pres", TITLE }, { "Prof", TITLE }, { "Pvt", TITLE }, { "Que", OTHER },
	{ "Rep", TITLE }, { "Reps", TITLE }, { "Rev", TITLE }, { "Sen", TITLE }, { "Sens", TITLE },
	{ "Sep", NUMBER }, { "Sept", NUMBER }, { "Sgt", TITLE }, { "Supt", TITLE },
	{ "Tenn", OTHER }, { "Tex", OTHER }, { "Thu", OTHER }, { "Thur", OTHER },
	{ "Thurs", OTHER }, { "Tues", OTHER }, { "Va", OTHER }, { "Vt", OTHER }, { "Wash", OTHER },
	{ "Wed", OTHER }, { "Wis", OTHER }, { "Wyo", OTHER }, { "a.m", TIME }, { "al", OTHER },
	{ "approx", OTHER }, { "art", NUMBER }, { "assn", OTHER }, { "assoc", OTHER },
	{ "ave", OTHER }, { "avg", OTHER }, { "blvd", OTHER }, { "bros", OTHER }, { "c", TITLE },
	{ "ca", TITLE }, { "cf", TITLE }, { "ch", NUMBER }, { "chap", NUMBER }, { "co", OTHER },
	{ "corp", OTHER }, { "cos", OTHER }, { "dept", OTHER }, { "e.g", TITLE }, { "ed", OTHER },
	{ "eds", OTHER }, { "eq", NUMBER }, { "esp", TITLE }, { "esq", OTHER }, { "est", OTHER },
	{ "etc", OTHER }, { "ext", OTHER }, { "fig", NUMBER }, { "figs", NUMBER },
	{ "govt", OTHER }, { "hwy", OTHER }, { "i.e", TITLE }, { "inc", OTHER }, { "incl", TITLE },
	{ "intl", OTHER }, { "jr", OTHER }, { "llc", OTHER }, { "ltd", OTHER }, { "mfg", OTHER },
	{ "natl", OTHER }, { "no", NUMBER }, { "nos", NUMBER }, { "n°", NUMBER }, { "op", NUMBER },
	{ "p", NUMBER }, { "p.m", TIME }, { "par", NUMBER }, { "para", NUMBER }, { "ph.d", OTHER },
	{ "plc", OTHER }, { "pp", NUMBER }, { "rd", OTHER }, { "sec", NUMBER }, { "sq", OTHER },
	{ "sr", OTHER }, { "st", OTHER }, { "tel", OTHER }, { "temp", OTHER }, { "univ", OTHER },
	{ "v", TITLE }, { "viz", TITLE }, { "vol", NUMBER }, { "vols", NUMBER }, { "vs", TITLE },
};
/* clang-format on */

/* clang-format off */
/* Frequent first words of news sentences that are seldom part of a name. */
static const char *const english_starters[] = {
	"A", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another",
	"Any", "Anyone", "Are", "As", "Asked", "At", "Because", "Before", "Between", "Both", "But",
	"By", "Can", "Could", "Despite", "Did", "Do", "Does", "Don't", "Don’t", "During", "Each",
	"Earlier", "Even", "Every", "Everyone", "Everything", "Few", "For", "From", "Furthermore",
	"Had", "Has", "Have", "He", "He's", "Her", "Here", "He’s", "His", "How", "However", "I",
	"I'd", "I'll", "I'm", "I've", "If", "In", "Instead", "Is", "It", "It's", "Its", "It’s",
	"I’d", "I’ll", "I’m", "I’ve", "Last", "Later", "Let", "Let's", "Let’s", "Many", "May",
	"Meanwhile", "Might", "Moreover", "Most", "Must", "My", "Nevertheless", "Next", "No",
	"Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "On", "Once", "One", "Only", "Or",
	"Other", "Others", "Our", "Over", "Perhaps", "Recently", "Several", "She", "She's", "She’s",
	"Should", "Since", "So", "Some", "Someone", "Still", "Such", "That", "That's", "That’s",
	"The", "Their", "Then", "There", "There's", "There’s", "These", "They", "They're",
	"They've", "They’re", "They’ve", "This", "Those", "Though", "Through", "To", "Today",
	"Tomorrow", "Under", "Unless", "Until", "Was", "We", "We're", "We've", "Were", "We’re",
	"We’ve", "What", "What's", "What’s", "When", "Where", "Which", "While", "Who", "Whose",
	"Why", "Will", "With", "Without", "Would", "Yesterday", "Yet", "You", "You're", "Your",
	"You’re",
};
/* clang-format on */

/* clang-format off */
static const char *const english_after_time[] = {
	"Apr", "April", "Aug", "August", "BST", "CDT", "CEST", "CET", "CST", "CT", "Central", "Dec",
	"December", "EDT", "EST", "ET", "Eastern", "Feb", "February", "Fri", "Friday", "GMT", "IST",
	"JST", "Jan", "January", "July", "June", "Local", "MDT", "MST", "MT", "Mar", "March", "May",
	"Mon", "Monday", "Mountain", "Nov", "November", "Oct", "October", "PDT", "PST", "PT",
	"Pacific", "Sat", "Saturday", "Sept", "September", "Sun", "Sunday", "Thu", "Thurs",
	"Thursday", "Tue", "Tues", "Tuesday", "UTC", "Wed", "Wednesday",
};
/* clang-format on */

/* clang-format off */
static const char *const english_sayings[] = {
	"added", "adds", "answered", "answers", "asked", "asks", "continued", "cried", "cries",
	"demanded", "demands", "exclaimed", "explained", "explains", "insisted", "joked", "jokes",
	"posted", "quipped", "recalled", "recalls", "remarked", "replied", "replies", "said",
	"says", "shouted", "shouts", "tells", "told", "tweeted", "tweets", "whispered", "wondered",
	"wonders", "writes", "wrote", "yelled",
};
/* clang-format on */

static const char *const english_credits[] = {
	"Credit",
	"Illustration",
	"Image",
	"Images",
	"Photo",
	"Photograph",
	"Photographer",
	"Photos",
	"Picture",
	"Pictures",
};

struct words {
	const char *const *items;
	size_t count;
};

#define WORDS(list) \
	{ \
		list, sizeof(list) / sizeof(*list) \
	}

struct sentence_words {
	const char *language;
	const struct entry *entries;
	size_t count;
	struct words starters;
	struct words after_time;
	struct words sayings;
	struct words credits;
};

static const struct sentence_words tables[] = {
	{ "en", english_entries, sizeof(english_entries) / sizeof(*english_entries), WORDS(english_starters),
		WORDS(english_after_time), WORDS(english_sayings), WORDS(english_credits) },
};

const struct sentence_words *sentence_words_for(const char *language)
{
	char primary[LANGUAGE_SIZE];

	language_primary(language, primary);
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		if (strcmp(tables[i].language, primary) == 0)
			return &tables[i];
	}
	return &tables[0];
}

static int compare_entry(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(((const struct entry *)member)->word));
}

static const struct entry *find_entry(const struct sentence_words *table, struct slice word)
{
	return bsearch(&word, table->entries, table->count, sizeof(*table->entries), compare_entry);
}

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter | 0x20) : letter;
}

enum abbreviation sentence_words_abbreviation(const struct sentence_words *table, struct slice word)
{
	char small[16];
	const struct entry *entry = find_entry(table, word);

	if (!entry && word.length && word.length <= sizeof(small)) {
		for (size_t i = 0; i < word.length; i++)
			small[i] = lower(word.data[i]);
		entry = find_entry(table, slice_from(small, word.length));
		if (!entry && small[0] != word.data[0]) {
			small[0] = word.data[0];
			entry = find_entry(table, slice_from(small, word.length));
		}
	}
	return entry ? entry->kind : ABBREVIATION_NONE;
}

static int compare_word(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(*(const char *const *)member));
}

static bool holds(const struct words *words, struct slice word)
{
	return bsearch(&word, words->items, words->count, sizeof(*words->items), compare_word) != NULL;
}

bool sentence_words_starter(const struct sentence_words *table, struct slice word)
{
	return holds(&table->starters, word);
}

bool sentence_words_after_time(const struct sentence_words *table, struct slice word)
{
	return holds(&table->after_time, word);
}

bool sentence_words_saying(const struct sentence_words *table, struct slice word)
{
	return holds(&table->sayings, word);
}

bool sentence_words_credit(const struct sentence_words *table, struct slice word)
{
	return holds(&table->credits, word);
}
