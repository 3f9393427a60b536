/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of French. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "Cdt", TITLE }, { "Cie", OTHER }, { "Cne", TITLE }, { "Col", TITLE }, { "Drs", TITLE }, { "Gal", TITLE },
	{ "J", TITLE }, { "J.-C", TITLE }, { "Lt", TITLE }, { "M", TITLE }, { "MM", TITLE }, { "Mr", TITLE },
	{ "Mrs", TITLE }, { "Ms", TITLE }, { "Pr", TITLE }, { "R.P", TITLE }, { "Sgt", TITLE }, { "St", TITLE },
	{ "Ste", TITLE }, { "Sté", OTHER }, { "al", OTHER }, { "ap", TITLE }, { "apr", TITLE }, { "art", NUMBER },
	{ "av", TITLE }, { "avr", NUMBER }, { "bd", OTHER }, { "boul", OTHER }, { "c.-à-d", TITLE }, { "cf", TITLE },
	{ "chap", NUMBER }, { "co", OTHER }, { "coll", TITLE }, { "corp", OTHER }, { "dir", TITLE }, { "dr", TITLE },
	{ "déc", NUMBER }, { "env", TITLE }, { "etc", OTHER }, { "ex", OTHER }, { "fig", NUMBER }, { "févr", NUMBER },
	{ "hab", OTHER }, { "ibid", OTHER }, { "inc", OTHER }, { "janv", NUMBER }, { "juil", NUMBER },
	{ "llc", OTHER }, { "ltd", OTHER }, { "mgr", TITLE }, { "min", OTHER }, { "mlle", TITLE }, { "mlles", TITLE },
	{ "mme", TITLE }, { "mmes", TITLE }, { "n", NUMBER }, { "no", NUMBER }, { "nov", NUMBER }, { "n°", NUMBER },
	{ "oct", NUMBER }, { "p", NUMBER }, { "p.ex", TITLE }, { "plc", OTHER }, { "pp", NUMBER }, { "prof", TITLE },
	{ "sept", NUMBER }, { "suiv", OTHER }, { "t", NUMBER }, { "trad", TITLE }, { "tél", OTHER },
	{ "vol", NUMBER }, { "vs", TITLE }, { "éd", TITLE }, { "éq", NUMBER },
};

static const char *const starters[] = {
	"A", "Afin", "Ainsi", "Alors", "Après", "Au", "Aucun", "Aucune", "Aujourd'", "Auparavant", "Aussi", "Autant",
	"Aux", "Avant", "Avec", "Beaucoup", "Bien", "C'", "Ce", "Cela", "Celle", "Celui", "Cependant", "Certains",
	"Ces", "Cet", "Cette", "Ceux", "Chaque", "Chez", "Comme", "Comment", "D'", "Dans", "De", "Depuis", "Des",
	"Deux", "Donc", "Du", "Dès", "Déjà", "Elle", "Elles", "En", "Encore", "Enfin", "Ensuite", "Entre", "Est",
	"Et", "Face", "Faut", "Grâce", "Hier", "Ici", "Il", "Ils", "J'", "Jamais", "Je", "Jusqu'", "L'", "La", "Le",
	"Les", "Leur", "Leurs", "Lorsqu'", "Lorsque", "Lui", "M'", "Ma", "Mais", "Malgré", "Mes", "Mon", "N'", "Ne",
	"Ni", "Non", "Nos", "Notre", "Nous", "On", "Or", "Ou", "Où", "Par", "Parce", "Parmi", "Pas", "Pendant",
	"Personne", "Peu", "Plus", "Plusieurs", "Pour", "Pourquoi", "Pourtant", "Près", "Puis", "Puisqu'", "Puisque",
	"Qu'", "Quand", "Quant", "Que", "Quel", "Quelle", "Quelques", "Qui", "Quoi", "S'", "Sa", "Sans", "Se",
	"Selon", "Ses", "Seul", "Si", "Son", "Sous", "Sur", "Tandis", "Tous", "Tout", "Toute", "Toutefois", "Toutes",
	"Trois", "Trop", "Très", "Un", "Une", "Vers", "Voici", "Voilà", "Vos", "Votre", "Vous", "Y", "À", "Ça",
	"Également", "Était", "Être",
};

static const char *const sayings[] = {
	"affirme", "ajoute", "demande", "demandé", "dit", "déclare", "explique", "lance", "répond", "répondit",
	"écrit",
};

static const char *const credits[] = {
	"Crédit", "Crédits", "Dessin", "Illustration", "Image", "Photo", "Photographie", "Photos",
};

static const char *const dates[] = {
	"Août", "Avril", "Dimanche", "Décembre", "Février", "Janvier", "Jeudi", "Juillet", "Juin", "Lundi", "Mai",
	"Mardi", "Mars", "Mercredi", "Novembre", "Octobre", "Samedi", "Septembre", "Vendredi", "août", "avril",
	"décembre", "février", "janvier", "juillet", "juin", "mai", "mars", "novembre", "octobre", "septembre",
};

static const char *const stopwords[] = {
	"a", "afin", "ai", "ainsi", "alors", "après", "as", "assez", "au", "aucun", "aucune", "aujourd'hui", "auquel",
	"aura", "auraient", "aurait", "aussi", "autant", "autre", "autres", "aux", "auxquels", "avaient", "avais",
	"avait", "avant", "avec", "avez", "avoir", "avons", "ayant", "beaucoup", "bien", "c", "car", "ce", "ceci",
	"cela", "celle", "celles", "celui", "cependant", "certain", "certaine", "certaines", "certains", "ces", "cet",
	"cette", "ceux", "chacun", "chaque", "chez", "ci", "comme", "comment", "contre", "d", "dans", "de", "depuis",
	"des", "desquels", "dessous", "dessus", "devant", "doit", "doivent", "donc", "dont", "du", "duquel", "durant",
	"dès", "déjà", "elle", "elles", "en", "encore", "enfin", "ensuite", "entre", "es", "est", "et", "eu", "eux",
	"faire", "fait", "faut", "font", "furent", "fut", "hors", "ici", "il", "ils", "j", "jamais", "je", "jusqu",
	"jusque", "l", "la", "laquelle", "le", "lequel", "les", "lesquelles", "lesquels", "leur", "leurs", "lors",
	"lorsqu", "lorsque", "lui", "là", "m", "ma", "mais", "malgré", "me", "mes", "mien", "moi", "moins", "mon",
	"même", "mêmes", "n", "ne", "ni", "non", "nos", "notre", "nous", "on", "ont", "or", "ou", "où", "par",
	"parce", "parmi", "pas", "pendant", "peu", "peut", "peuvent", "plus", "plusieurs", "plutôt", "pour",
	"pourquoi", "pourrait", "pourtant", "pouvait", "presque", "près", "puis", "puisqu", "puisque", "qu", "quand",
	"quant", "que", "quel", "quelle", "quelles", "quelqu", "quelque", "quelques", "quels", "qui", "quoi", "rien",
	"s", "sa", "sans", "sauf", "se", "selon", "sera", "seraient", "serait", "seront", "ses", "si", "sien", "soi",
	"soient", "soit", "sommes", "son", "sont", "sous", "suis", "sur", "t", "ta", "tandis", "tant", "te", "tel",
	"telle", "telles", "tels", "tes", "toi", "ton", "toujours", "tous", "tout", "toute", "toutefois", "toutes",
	"trop", "très", "tu", "un", "une", "vers", "voici", "voilà", "vos", "votre", "vous", "y", "à", "ça",
	"étaient", "étais", "était", "étant", "été", "être",
};
/* clang-format on */

const struct language_words language_words_fr = {
	.language = "fr",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
};
