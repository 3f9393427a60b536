/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of German. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "Abb", NUMBER }, { "Abg", TITLE }, { "Abk", TITLE }, { "Abs", NUMBER }, { "Abt", OTHER }, { "Allg", OTHER },
	{ "Anm", TITLE }, { "Apr", NUMBER }, { "Art", NUMBER }, { "Aufl", NUMBER }, { "Aug", NUMBER },
	{ "Bd", NUMBER }, { "Bde", NUMBER }, { "Bhf", OTHER }, { "Bsp", TITLE }, { "Chr", OTHER }, { "Dez", NUMBER },
	{ "Di", OTHER }, { "Dipl", TITLE }, { "Exz", TITLE }, { "Feb", NUMBER }, { "Frl", TITLE }, { "Gov", TITLE },
	{ "Hptm", TITLE }, { "Hrsg", TITLE }, { "Ing", TITLE }, { "Inst", OTHER }, { "Jan", NUMBER },
	{ "Jg", NUMBER }, { "Jh", OTHER }, { "Jhd", OTHER }, { "Jhdt", OTHER }, { "Jul", NUMBER }, { "Jun", NUMBER },
	{ "Kap", NUMBER }, { "Kard", TITLE }, { "Mag", TITLE }, { "Mi", OTHER }, { "Min", OTHER }, { "Mio", OTHER },
	{ "Mo", OTHER }, { "Mr", TITLE }, { "Mrd", OTHER }, { "Mrs", TITLE }, { "Mrz", NUMBER }, { "Ms", TITLE },
	{ "Nov", NUMBER }, { "Nr", NUMBER }, { "Nrn", NUMBER }, { "Okt", NUMBER }, { "Red", OTHER }, { "Rep", TITLE },
	{ "Rn", NUMBER }, { "Rz", NUMBER }, { "Sa", OTHER }, { "Sek", OTHER }, { "Sen", TITLE }, { "Sept", NUMBER },
	{ "Skt", TITLE }, { "St", TITLE }, { "Std", OTHER }, { "Str", OTHER }, { "Tab", NUMBER }, { "Tel", TITLE },
	{ "Tsd", OTHER }, { "Univ", OTHER }, { "Verf", OTHER }, { "Ziff", NUMBER }, { "a", OTHER }, { "a.D", OTHER },
	{ "a.a.O", TITLE }, { "amerik", TITLE }, { "b", OTHER }, { "bspw", TITLE }, { "bzw", TITLE }, { "c", TITLE },
	{ "ca", TITLE }, { "co", OTHER }, { "corp", OTHER }, { "d", TITLE }, { "d.h", TITLE }, { "dr", TITLE },
	{ "dt", TITLE }, { "e", TITLE }, { "e.V", OTHER }, { "ehem", TITLE }, { "einschl", TITLE }, { "engl", TITLE },
	{ "etc", OTHER }, { "ev", TITLE }, { "evtl", TITLE }, { "exkl", TITLE }, { "f", OTHER }, { "ff", OTHER },
	{ "frz", TITLE }, { "geb", TITLE }, { "gem", TITLE }, { "gest", TITLE }, { "ggf", TITLE }, { "h", TITLE },
	{ "hl", TITLE }, { "hr", TITLE }, { "i", TITLE }, { "i.A", TITLE }, { "i.V", TITLE }, { "i.d.R", TITLE },
	{ "inc", OTHER }, { "inkl", TITLE }, { "insb", TITLE }, { "insbes", TITLE }, { "ital", TITLE },
	{ "jun", TITLE }, { "jur", TITLE }, { "kath", TITLE }, { "llc", OTHER }, { "lt", TITLE }, { "ltd", OTHER },
	{ "m.E", TITLE }, { "max", TITLE }, { "med", TITLE }, { "min", TITLE }, { "mind", TITLE }, { "n", TITLE },
	{ "n.Chr", TITLE }, { "nat", TITLE }, { "o", TITLE }, { "o.g", TITLE }, { "o.Ä", OTHER }, { "od", TITLE },
	{ "phil", TITLE }, { "plc", OTHER }, { "prof", TITLE }, { "rd", TITLE }, { "rer", TITLE }, { "russ", TITLE },
	{ "s", TITLE }, { "s.o", TITLE }, { "s.u", TITLE }, { "schweiz", TITLE }, { "sog", TITLE }, { "span", TITLE },
	{ "u", TITLE }, { "u.U", TITLE }, { "u.a", TITLE }, { "u.v.m", OTHER }, { "u.Ä", OTHER }, { "usw", OTHER },
	{ "uvm", OTHER }, { "v", TITLE }, { "v.Chr", TITLE }, { "v.a", TITLE }, { "verh", TITLE }, { "vgl", TITLE },
	{ "vs", TITLE }, { "z", TITLE }, { "z.B", TITLE }, { "z.T", TITLE }, { "z.Zt", TITLE }, { "zzgl", TITLE },
	{ "österr", TITLE },
};

static const char *const starters[] = {
	"Aber", "Alle", "Allerdings", "Als", "Also", "Am", "An", "Auch", "Auf", "Aus", "Außerdem", "Bei", "Beide",
	"Bereits", "Bis", "Bisher", "Da", "Dabei", "Dadurch", "Dafür", "Dagegen", "Daher", "Damit", "Danach",
	"Daneben", "Dann", "Daran", "Darauf", "Daraufhin", "Darin", "Darüber", "Das", "Dass", "Davon", "Dazu", "Dem",
	"Den", "Denn", "Dennoch", "Der", "Deren", "Des", "Deshalb", "Dessen", "Die", "Dies", "Diese", "Diesem",
	"Diesen", "Dieser", "Dieses", "Doch", "Dort", "Durch", "Eigentlich", "Ein", "Eine", "Einem", "Einen", "Einer",
	"Eines", "Einige", "Er", "Erst", "Es", "Etwa", "Falls", "Für", "Gegen", "Gerade", "Gestern", "Gleichzeitig",
	"Heute", "Hier", "Hinzu", "Ich", "Ihm", "Ihn", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Im", "In",
	"Inzwischen", "Ist", "Ja", "Jede", "Jeder", "Jedes", "Jedoch", "Jetzt", "Kein", "Keine", "Laut", "Man",
	"Mehrere", "Mit", "Morgen", "Nach", "Nachdem", "Neben", "Nein", "Nicht", "Noch", "Nun", "Nur", "Ob", "Obwohl",
	"Ohne", "Schließlich", "Schon", "Sein", "Seine", "Seinem", "Seinen", "Seiner", "Seit", "Seitdem", "Selbst",
	"Sie", "Sind", "So", "Sobald", "Somit", "Sondern", "Sonst", "Sowohl", "Später", "Statt", "Trotz", "Trotzdem",
	"Um", "Und", "Unser", "Unsere", "Unter", "Viele", "Vielmehr", "Vom", "Von", "Vor", "War", "Waren", "Warum",
	"Was", "Weder", "Wegen", "Weil", "Weitere", "Welche", "Welcher", "Wenn", "Wer", "Wie", "Wieder", "Wir",
	"Wird", "Wo", "Wurde", "Wurden", "Während", "Zu", "Zudem", "Zum", "Zunächst", "Zur", "Zwar", "Zwischen",
	"Über",
};

static const char *const after_time[] = {
	"Uhr",
};

static const char *const sayings[] = {
	"antwortete", "betonte", "ergänzte", "erklärte", "erwiderte", "fragt", "fragte", "meinte", "rief", "sagt",
	"sagte", "schreibt", "schrieb",
};

static const char *const credits[] = {
	"Bild", "Bilder", "Foto", "Fotos", "Grafik", "Illustration", "Quelle", "Symbolbild", "Symbolfoto",
};

static const char *const dates[] = {
	"April", "August", "Dezember", "Dienstag", "Donnerstag", "Februar", "Freitag", "Januar", "Juli", "Juni",
	"Jänner", "Mai", "Mittwoch", "Montag", "März", "November", "Oktober", "Samstag", "September", "Sonnabend",
	"Sonntag",
};

static const char *const stopwords[] = {
	"ab", "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ander", "andere",
	"anderem", "anderen", "anderer", "anderes", "auch", "auf", "aus", "außer", "außerdem", "bei", "beide",
	"beiden", "beim", "bereits", "bevor", "bin", "bis", "bist", "da", "dabei", "dadurch", "dafür", "dagegen",
	"daher", "dahin", "damit", "danach", "daneben", "dann", "daran", "darauf", "daraus", "darf", "darin", "darum",
	"darunter", "darüber", "das", "dass", "davon", "davor", "dazu", "dein", "deine", "deinem", "deinen", "deiner",
	"dem", "demnach", "den", "denen", "denn", "dennoch", "der", "deren", "derer", "des", "deshalb", "dessen",
	"dich", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "dir", "doch", "dort", "du", "durch",
	"dürfen", "eben", "ein", "eine", "einem", "einen", "einer", "eines", "einig", "einige", "einigen", "einiger",
	"einmal", "er", "erst", "es", "etwa", "etwas", "euch", "euer", "eure", "falls", "für", "gab", "gar", "gegen",
	"gegenüber", "gehabt", "gewesen", "geworden", "hab", "habe", "haben", "hast", "hat", "hatte", "hatten",
	"hier", "hin", "hinter", "hätte", "hätten", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren",
	"ihrer", "ihres", "im", "in", "indem", "ins", "inzwischen", "ist", "ja", "jede", "jedem", "jeden", "jeder",
	"jedes", "jedoch", "jene", "jenem", "jenen", "jener", "jenes", "jetzt", "kann", "kein", "keine", "keinem",
	"keinen", "keiner", "keines", "konnte", "konnten", "können", "könnte", "könnten", "laut", "man", "manche",
	"manchem", "manchen", "mancher", "mehr", "mein", "meine", "meinem", "meinen", "meiner", "mich", "mir", "mit",
	"muss", "musste", "mussten", "möchte", "mögen", "müssen", "müsste", "nach", "nachdem", "neben", "nicht",
	"nichts", "noch", "nun", "nur", "ob", "obwohl", "oder", "ohne", "schon", "sehr", "sei", "seien", "sein",
	"seine", "seinem", "seinen", "seiner", "seines", "seit", "seitdem", "selbst", "sich", "sie", "sind", "so",
	"sobald", "solch", "solche", "solchem", "solchen", "solcher", "soll", "sollen", "sollte", "sollten",
	"sondern", "sonst", "sowie", "sowohl", "statt", "trotz", "trotzdem", "um", "und", "uns", "unser", "unsere",
	"unserem", "unseren", "unserer", "unter", "vom", "von", "vor", "war", "waren", "warum", "was", "weder",
	"wegen", "weil", "weiter", "weitere", "welche", "welchem", "welchen", "welcher", "welches", "wem", "wen",
	"wenn", "wer", "werde", "werden", "wessen", "wie", "wieder", "will", "wir", "wird", "wo", "wobei", "wollen",
	"wollte", "wollten", "worden", "wurde", "wurden", "während", "wäre", "wären", "würde", "würden", "zu", "zum",
	"zur", "zwar", "zwischen", "über",
};
/* clang-format on */

const struct language_words language_words_de = {
	.language = "de",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.after_time = WORD_LIST(after_time),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
	.has_ordinals = true,
};
