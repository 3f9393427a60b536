/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of Italian. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "Arch", TITLE }, { "Cap", TITLE }, { "Card", TITLE }, { "Cav", TITLE }, { "Col", TITLE }, { "Comm", TITLE },
	{ "Gen", TITLE }, { "Gent", TITLE }, { "Ill", TITLE }, { "Magg", TITLE }, { "Mr", TITLE }, { "Mrs", TITLE },
	{ "Ms", TITLE }, { "S", TITLE }, { "SS", TITLE }, { "Sen", TITLE }, { "Ten", TITLE }, { "ago", NUMBER },
	{ "apr", NUMBER }, { "art", NUMBER }, { "artt", NUMBER }, { "avv", TITLE }, { "c.d", TITLE }, { "ca", TITLE },
	{ "cap", NUMBER }, { "cd", TITLE }, { "cf", TITLE }, { "cfr", TITLE }, { "co", OTHER }, { "corp", OTHER },
	{ "dic", NUMBER }, { "dott", TITLE }, { "dott.ssa", TITLE }, { "dr", TITLE }, { "ecc", OTHER },
	{ "egr", TITLE }, { "es", TITLE }, { "etc", OTHER }, { "feb", NUMBER }, { "fig", NUMBER }, { "gen", NUMBER },
	{ "geom", TITLE }, { "giu", NUMBER }, { "inc", OTHER }, { "ing", TITLE }, { "lett", OTHER }, { "llc", OTHER },
	{ "ltd", OTHER }, { "lug", NUMBER }, { "mag", NUMBER }, { "mar", NUMBER }, { "max", OTHER }, { "min", OTHER },
	{ "mons", TITLE }, { "n", NUMBER }, { "nn", NUMBER }, { "nov", NUMBER }, { "n°", NUMBER }, { "on", TITLE },
	{ "ott", NUMBER }, { "p", NUMBER }, { "p.es", TITLE }, { "pag", NUMBER }, { "pagg", NUMBER },
	{ "plc", OTHER }, { "pp", NUMBER }, { "prof", TITLE }, { "prof.ssa", TITLE }, { "proff", TITLE },
	{ "rag", TITLE }, { "seg", OTHER }, { "segg", OTHER }, { "set", NUMBER }, { "sett", NUMBER },
	{ "sez", NUMBER }, { "sgg", OTHER }, { "sig", TITLE }, { "sig.na", TITLE }, { "sig.ra", TITLE },
	{ "sigg", TITLE }, { "spett", TITLE }, { "tel", OTHER }, { "u.s", OTHER }, { "v", TITLE }, { "vd", TITLE },
	{ "vol", NUMBER }, { "vs", TITLE },
};

static const char *const starters[] = {
	"A", "Ad", "Adesso", "Ai", "Al", "Alcune", "Alcuni", "Alla", "Alle", "Allora", "Anche", "Ancora", "Appena",
	"Attualmente", "Avanti", "C'", "Casi", "Certo", "Che", "Chi", "Ci", "Ciò", "Com'", "Come", "Con", "Contro",
	"Cosa", "Così", "Cui", "D'", "Da", "Dal", "Dall'", "Dalla", "Dalle", "Davanti", "Degli", "Dei", "Del",
	"Dell'", "Della", "Delle", "Dello", "Dentro", "Di", "Dietro", "Domani", "Dopo", "Dove", "Due", "Dunque",
	"Durante", "E", "Ecco", "Ed", "Era", "Erano", "Esiste", "Essi", "Fino", "Fra", "Fu", "Furono", "Già", "Gli",
	"Grazie", "Ha", "Hanno", "Ho", "I", "Ieri", "Il", "In", "Infatti", "Infine", "Inoltre", "Insieme", "Intanto",
	"Invece", "Io", "L'", "La", "Le", "Lei", "Lo", "Loro", "Lui", "Ma", "Mai", "Mentre", "Mi", "Molte", "Molti",
	"Negli", "Nei", "Nel", "Nell'", "Nella", "Nelle", "Nello", "Nessun", "Nessuna", "Nessuno", "Niente", "Noi",
	"Non", "Nonostante", "Nulla", "Nuove", "O", "Oggi", "Ogni", "Oltre", "Ora", "Per", "Perché", "Perciò",
	"Pertanto", "Però", "Più", "Poi", "Poiché", "Prima", "Proprio", "Può", "Qualche", "Qualcuno", "Quale",
	"Quando", "Quanto", "Quasi", "Quel", "Quella", "Quelle", "Quelli", "Quello", "Quest'", "Questa", "Queste",
	"Questi", "Questo", "Qui", "Quindi", "S'", "Sarà", "Se", "Secondo", "Sembra", "Sempre", "Senza", "Si", "Sia",
	"Siamo", "Solo", "Sono", "Soprattutto", "Sotto", "Stando", "Su", "Sua", "Sul", "Sull'", "Sulla", "Sulle",
	"Suo", "Suoi", "Tanto", "Tra", "Tre", "Troppo", "Tutta", "Tuttavia", "Tutte", "Tutti", "Tutto", "Un", "Un'",
	"Una", "Uno", "Va", "Verso", "Vi", "Voi", "È",
};

static const char *const sayings[] = {
	"afferma", "aggiunge", "ammette", "chiede", "chiese", "dice", "dichiara", "disse", "ha", "risponde",
	"rispose", "scrive", "spiega",
};

static const char *const credits[] = {
	"Crediti", "Credito", "Foto", "Fotografia", "Illustrazione", "Immagine", "Immagini",
};

static const char *const dates[] = {
	"Agosto", "Aprile", "Dicembre", "Domenica", "Febbraio", "Gennaio", "Giovedì", "Giugno", "Luglio", "Lunedì",
	"Maggio", "Martedì", "Marzo", "Mercoledì", "Novembre", "Ottobre", "Sabato", "Settembre", "Venerdì", "agosto",
	"aprile", "dicembre", "febbraio", "gennaio", "giugno", "luglio", "maggio", "marzo", "novembre", "ottobre",
	"settembre",
};

static const char *const stopwords[] = {
	"a", "abbia", "abbiamo", "abbiano", "ad", "adesso", "agli", "ai", "al", "alcun", "alcuna", "alcune", "alcuni",
	"all", "alla", "alle", "allo", "allora", "altra", "altre", "altri", "altro", "anche", "ancora", "appena",
	"avere", "aveva", "avevano", "avrebbe", "avrà", "avuto", "c", "che", "chi", "ci", "ciascuno", "cioè", "ciò",
	"coi", "col", "com", "come", "con", "contro", "cosa", "così", "cui", "d", "da", "dagli", "dai", "dal", "dall",
	"dalla", "dalle", "dallo", "de", "degli", "dei", "del", "dell", "della", "delle", "dello", "dentro", "di",
	"dopo", "dove", "dovrebbe", "due", "dunque", "durante", "e", "ecco", "ed", "egli", "era", "erano", "eri",
	"essa", "esse", "essere", "essi", "fa", "fanno", "fare", "fin", "fino", "fosse", "fossero", "fra", "fu",
	"fui", "furono", "già", "gl", "gli", "ha", "hai", "hanno", "ho", "i", "il", "in", "infatti", "inoltre",
	"invece", "io", "l", "la", "le", "lei", "li", "lo", "loro", "lui", "là", "lì", "ma", "mai", "me", "meno",
	"mentre", "mi", "mia", "mie", "miei", "mio", "molta", "molte", "molti", "molto", "ne", "negli", "nei", "nel",
	"nell", "nella", "nelle", "nello", "nessun", "nessuna", "nessuno", "niente", "noi", "non", "nostra", "nostre",
	"nostri", "nostro", "nulla", "né", "o", "od", "ogni", "oltre", "ora", "ossia", "per", "perché", "perciò",
	"però", "più", "po", "poca", "poche", "pochi", "poco", "poi", "poiché", "possono", "potrebbe", "prima",
	"pure", "può", "qual", "qualche", "qualcosa", "qualcuno", "quale", "quali", "quando", "quanta", "quante",
	"quanti", "quanto", "quasi", "quegli", "quei", "quel", "quell", "quella", "quelle", "quelli", "quello",
	"quest", "questa", "queste", "questi", "questo", "qui", "quindi", "s", "saranno", "sarebbe", "sarà", "se",
	"secondo", "sei", "sempre", "senza", "si", "sia", "siamo", "siano", "solo", "sono", "sopra", "sotto", "sta",
	"stata", "state", "stati", "stato", "stessa", "stesse", "stessi", "stesso", "su", "sua", "sue", "sugli",
	"sui", "sul", "sull", "sulla", "sulle", "sullo", "suo", "suoi", "sì", "tale", "tali", "tanta", "tanti",
	"tanto", "te", "ti", "tra", "tre", "troppo", "tu", "tua", "tue", "tuo", "tuoi", "tutta", "tuttavia", "tutte",
	"tutti", "tutto", "un", "una", "uno", "va", "verso", "vi", "voi", "vostra", "vostro", "è",
};
/* clang-format on */

const struct language_words language_words_it = {
	.language = "it",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
};
