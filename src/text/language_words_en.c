/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of English. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define TIME ABBREVIATION_TIME
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "Adm", TITLE }, { "Ald", TITLE }, { "Amb", TITLE }, { "Apr", NUMBER }, { "Ariz", OTHER }, { "Ark", OTHER },
	{ "Atty", TITLE }, { "Aug", NUMBER }, { "Brig", TITLE }, { "Calif", OTHER }, { "Capt", TITLE },
	{ "Cllr", TITLE }, { "Cmdr", TITLE }, { "Col", TITLE }, { "Colo", OTHER }, { "Conn", OTHER },
	{ "Cpl", TITLE }, { "Dec", NUMBER }, { "Del", OTHER }, { "Det", TITLE }, { "Dist", TITLE }, { "Dr", TITLE },
	{ "Drs", TITLE }, { "Feb", NUMBER }, { "Fla", OTHER }, { "Fr", TITLE }, { "Ft", OTHER }, { "Ga", OTHER },
	{ "Gen", TITLE }, { "Gov", TITLE }, { "Govs", TITLE }, { "Hon", TITLE }, { "Ill", OTHER }, { "Ind", OTHER },
	{ "Insp", TITLE }, { "Jan", NUMBER }, { "Jul", NUMBER }, { "Jun", NUMBER }, { "Kan", OTHER }, { "Ky", OTHER },
	{ "La", OTHER }, { "Lt", TITLE }, { "Maj", TITLE }, { "Mar", NUMBER }, { "Mass", OTHER }, { "Md", OTHER },
	{ "Messrs", TITLE }, { "Mgr", TITLE }, { "Mich", OTHER }, { "Minn", OTHER }, { "Miss", OTHER },
	{ "Mlle", TITLE }, { "Mme", TITLE }, { "Mo", OTHER }, { "Mont", OTHER }, { "Mr", TITLE }, { "Mrs", TITLE },
	{ "Ms", TITLE }, { "Msgr", TITLE }, { "Mt", TITLE }, { "Mx", TITLE }, { "Neb", OTHER }, { "Nev", OTHER },
	{ "Nov", NUMBER }, { "Oct", NUMBER }, { "Okla", OTHER }, { "Ont", OTHER }, { "Ore", OTHER }, { "Pa", OTHER },
	{ "Penn", OTHER }, { "Pfc", TITLE }, { "Pres", TITLE }, { "Prof", TITLE }, { "Pvt", TITLE }, { "Que", OTHER },
	{ "Rep", TITLE }, { "Reps", TITLE }, { "Rev", TITLE }, { "Sen", TITLE }, { "Sens", TITLE }, { "Sep", NUMBER },
	{ "Sept", NUMBER }, { "Sgt", TITLE }, { "Supt", TITLE }, { "Tenn", OTHER }, { "Tex", OTHER },
	{ "Thu", OTHER }, { "Thur", OTHER }, { "Thurs", OTHER }, { "Tues", OTHER }, { "Va", OTHER }, { "Vt", OTHER },
	{ "Wash", OTHER }, { "Wed", OTHER }, { "Wis", OTHER }, { "Wyo", OTHER }, { "a.m", TIME }, { "al", OTHER },
	{ "approx", OTHER }, { "art", NUMBER }, { "assn", OTHER }, { "assoc", OTHER }, { "ave", OTHER },
	{ "avg", OTHER }, { "blvd", OTHER }, { "bros", OTHER }, { "c", TITLE }, { "ca", TITLE }, { "cf", TITLE },
	{ "ch", NUMBER }, { "chap", NUMBER }, { "co", OTHER }, { "corp", OTHER }, { "cos", OTHER }, { "dept", OTHER },
	{ "e.g", TITLE }, { "ed", OTHER }, { "eds", OTHER }, { "eq", NUMBER }, { "esp", TITLE }, { "esq", OTHER },
	{ "est", OTHER }, { "etc", OTHER }, { "ext", OTHER }, { "fig", NUMBER }, { "figs", NUMBER },
	{ "govt", OTHER }, { "hwy", OTHER }, { "i.e", TITLE }, { "inc", OTHER }, { "incl", TITLE }, { "intl", OTHER },
	{ "jr", OTHER }, { "llc", OTHER }, { "ltd", OTHER }, { "mfg", OTHER }, { "natl", OTHER }, { "no", NUMBER },
	{ "nos", NUMBER }, { "n°", NUMBER }, { "op", NUMBER }, { "p", NUMBER }, { "p.m", TIME }, { "par", NUMBER },
	{ "para", NUMBER }, { "ph.d", OTHER }, { "plc", OTHER }, { "pp", NUMBER }, { "rd", OTHER }, { "sec", NUMBER },
	{ "sq", OTHER }, { "sr", OTHER }, { "st", OTHER }, { "tel", OTHER }, { "temp", OTHER }, { "univ", OTHER },
	{ "v", TITLE }, { "viz", TITLE }, { "vol", NUMBER }, { "vols", NUMBER }, { "vs", TITLE },
};

static const char *const starters[] = {
	"A", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "Anyone", "Are",
	"As", "Asked", "At", "Because", "Before", "Between", "Both", "But", "By", "Can", "Could", "Despite", "Did",
	"Do", "Does", "Don't", "Don’t", "During", "Each", "Earlier", "Even", "Every", "Everyone", "Everything", "Few",
	"For", "From", "Furthermore", "Had", "Has", "Have", "He", "He's", "Her", "Here", "He’s", "His", "How",
	"However", "I", "I'd", "I'll", "I'm", "I've", "If", "In", "Instead", "Is", "It", "It's", "Its", "It’s", "I’d",
	"I’ll", "I’m", "I’ve", "Last", "Later", "Let", "Let's", "Let’s", "Many", "May", "Meanwhile", "Might",
	"Moreover", "Most", "Must", "My", "Nevertheless", "Next", "No", "Nobody", "None", "Nor", "Not", "Nothing",
	"Now", "Of", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Perhaps", "Recently",
	"Several", "She", "She's", "She’s", "Should", "Since", "So", "Some", "Someone", "Still", "Such", "That",
	"That's", "That’s", "The", "Their", "Then", "There", "There's", "There’s", "These", "They", "They're",
	"They've", "They’re", "They’ve", "This", "Those", "Though", "Through", "To", "Today", "Tomorrow", "Under",
	"Unless", "Until", "Was", "We", "We're", "We've", "Were", "We’re", "We’ve", "What", "What's", "What’s",
	"When", "Where", "Which", "While", "Who", "Whose", "Why", "Will", "With", "Without", "Would", "Yesterday",
	"Yet", "You", "You're", "Your", "You’re",
};

static const char *const after_time[] = {
	"Apr", "April", "Aug", "August", "BST", "CDT", "CEST", "CET", "CST", "CT", "Central", "Dec", "December",
	"EDT", "EST", "ET", "Eastern", "Feb", "February", "Fri", "Friday", "GMT", "IST", "JST", "Jan", "January",
	"July", "June", "Local", "MDT", "MST", "MT", "Mar", "March", "May", "Mon", "Monday", "Mountain", "Nov",
	"November", "Oct", "October", "PDT", "PST", "PT", "Pacific", "Sat", "Saturday", "Sept", "September", "Sun",
	"Sunday", "Thu", "Thurs", "Thursday", "Tue", "Tues", "Tuesday", "UTC", "Wed", "Wednesday",
};

static const char *const sayings[] = {
	"added", "adds", "answered", "answers", "asked", "asks", "continued", "cried", "cries", "demanded", "demands",
	"exclaimed", "explained", "explains", "insisted", "joked", "jokes", "posted", "quipped", "recalled",
	"recalls", "remarked", "replied", "replies", "said", "says", "shouted", "shouts", "tells", "told", "tweeted",
	"tweets", "whispered", "wondered", "wonders", "writes", "wrote", "yelled",
};

static const char *const credits[] = {
	"Credit", "Illustration", "Image", "Images", "Photo", "Photograph", "Photographer", "Photos", "Picture",
	"Pictures",
};

static const char *const dates[] = {
	"April", "August", "December", "February", "Friday", "January", "July", "June", "March", "May", "Monday",
	"November", "October", "Saturday", "September", "Sunday", "Thursday", "Tuesday", "Wednesday",
};

static const char *const stopwords[] = {
	"a", "about", "after", "again", "against", "ain't", "all", "also", "although", "am", "among", "an", "and",
	"another", "any", "are", "aren't", "around", "as", "at", "away", "be", "because", "been", "before", "being",
	"below", "between", "both", "but", "by", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do",
	"does", "doesn't", "doing", "don't", "down", "during", "each", "either", "else", "even", "ever", "every",
	"few", "for", "from", "further", "had", "hadn't", "has", "hasn't", "have", "haven't", "having", "he", "he'd",
	"he'll", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "i'd", "i'll",
	"i'm", "i've", "if", "in", "into", "is", "isn't", "it", "it'd", "it'll", "its", "itself", "just", "let",
	"may", "me", "might", "mine", "more", "most", "much", "must", "mustn't", "my", "myself", "neither", "no",
	"nor", "not", "of", "off", "on", "once", "only", "onto", "or", "other", "others", "our", "ours", "ourselves",
	"out", "over", "own", "per", "quite", "rather", "same", "shall", "she", "she'd", "she'll", "should",
	"shouldn't", "since", "so", "some", "such", "than", "that", "that'd", "the", "their", "theirs", "them",
	"themselves", "then", "there", "these", "they", "they'd", "they'll", "they're", "they've", "this", "those",
	"though", "through", "thus", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us", "very",
	"was", "wasn't", "we", "we'd", "we'll", "we're", "we've", "were", "weren't", "what", "when", "where",
	"whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "won't",
	"would", "wouldn't", "yet", "you", "you'd", "you'll", "you're", "you've", "your", "yours", "yourself",
	"yourselves",
};
/* clang-format on */

const struct language_words language_words_en = {
	.language = "en",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.after_time = WORD_LIST(after_time),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
};
