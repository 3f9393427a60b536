/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of Spanish. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define TIME ABBREVIATION_TIME
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "AA", OTHER }, { "CC", TITLE }, { "Cap", TITLE }, { "Cnel", TITLE }, { "Cía", OTHER }, { "D", TITLE },
	{ "Dña", TITLE }, { "EE", TITLE }, { "EE.UU", OTHER }, { "FF", TITLE }, { "Fr", TITLE }, { "Hnos", OTHER },
	{ "JJ", OTHER }, { "Magdo", TITLE }, { "Mgdo", TITLE }, { "Mr", TITLE }, { "Mrs", TITLE }, { "Ms", TITLE },
	{ "Pdte", TITLE }, { "Pza", TITLE }, { "RR", TITLE }, { "SS", OTHER }, { "Sta", TITLE }, { "Sto", TITLE },
	{ "Tte", TITLE }, { "UU", OTHER }, { "UU.p", OTHER }, { "a.m", TIME }, { "abr", NUMBER }, { "admón", TITLE },
	{ "ago", NUMBER }, { "aprox", TITLE }, { "arq", TITLE }, { "art", NUMBER }, { "arts", NUMBER },
	{ "atte", OTHER }, { "av", TITLE }, { "avd", TITLE }, { "avda", TITLE }, { "cap", NUMBER }, { "cf", TITLE },
	{ "cfr", TITLE }, { "co", OTHER }, { "corp", OTHER }, { "dcha", OTHER }, { "dic", NUMBER }, { "dr", TITLE },
	{ "dra", TITLE }, { "dres", TITLE }, { "ej", TITLE }, { "ene", NUMBER }, { "etc", OTHER }, { "excma", TITLE },
	{ "excmo", TITLE }, { "feb", NUMBER }, { "fig", NUMBER }, { "gral", TITLE }, { "hna", TITLE },
	{ "hno", TITLE }, { "ilmo", TITLE }, { "inc", OTHER }, { "ing", TITLE }, { "izq", OTHER }, { "jul", NUMBER },
	{ "jun", NUMBER }, { "km", OTHER }, { "lic", TITLE }, { "licda", TITLE }, { "llc", OTHER }, { "ltd", OTHER },
	{ "mar", NUMBER }, { "mons", TITLE }, { "máx", OTHER }, { "mín", OTHER }, { "n", NUMBER }, { "no", NUMBER },
	{ "nov", NUMBER }, { "nº", NUMBER }, { "núm", NUMBER }, { "núms", NUMBER }, { "oct", NUMBER },
	{ "p", NUMBER }, { "p.ej", TITLE }, { "p.m", TIME }, { "plc", OTHER }, { "pp", NUMBER }, { "prof", TITLE },
	{ "profa", TITLE }, { "pág", NUMBER }, { "págs", NUMBER }, { "sept", NUMBER }, { "set", NUMBER },
	{ "sr", TITLE }, { "sra", TITLE }, { "sras", TITLE }, { "sres", TITLE }, { "srta", TITLE }, { "t", NUMBER },
	{ "tel", OTHER }, { "telf", OTHER }, { "tfno", OTHER }, { "ud", TITLE }, { "uds", TITLE }, { "vd", TITLE },
	{ "vds", TITLE }, { "vol", NUMBER }, { "vs", TITLE },
};

static const char *const starters[] = {
	"A", "Además", "Ahora", "Al", "Algo", "Alguien", "Algunas", "Algunos", "Allí", "Ambas", "Ambos", "Ante",
	"Antes", "Aquel", "Aquella", "Aquí", "Así", "Aun", "Aunque", "Ayer", "Aún", "Bajo", "Cada", "Casi", "Como",
	"Con", "Contra", "Cuando", "Cuál", "Cuándo", "Cuánto", "Cómo", "De", "Debe", "Del", "Desde", "Después",
	"Dice", "Dijo", "Donde", "Dos", "Durante", "Dónde", "El", "Ella", "Ellas", "Ello", "Ellos", "En", "Entonces",
	"Entre", "Era", "Eran", "Es", "Esa", "Ese", "Eso", "Esos", "Esta", "Estaba", "Estas", "Este", "Esto", "Estos",
	"Está", "Están", "Fue", "Fueron", "Ha", "Había", "Hace", "Han", "Hasta", "Hay", "Hoy", "Incluso", "Junto",
	"La", "Las", "Le", "Les", "Lo", "Los", "Luego", "Lunes", "Mañana", "Me", "Mi", "Mientras", "Mis", "Muchas",
	"Muchos", "Muy", "Más", "Nada", "Nadie", "Ni", "Ninguna", "Ninguno", "No", "Nos", "Nosotros", "Nuestra",
	"Nuestro", "Nunca", "O", "Otra", "Otras", "Otro", "Otros", "Para", "Pero", "Poco", "Por", "Porque", "Pues",
	"Que", "Quien", "Quienes", "Quién", "Qué", "Se", "Sea", "Según", "Ser", "Si", "Sin", "Sobre", "Solo", "Son",
	"Su", "Sus", "Sí", "Sólo", "También", "Tampoco", "Tan", "Tanto", "Tiene", "Todas", "Todo", "Todos", "Tras",
	"Tres", "Un", "Una", "Unas", "Unos", "Usted", "Varias", "Varios", "Ya", "Yo", "Él", "Ésta", "Éste",
};

static const char *const sayings[] = {
	"afirma", "afirmó", "añadió", "contestó", "declaró", "dice", "dijo", "explicó", "pregunta", "preguntó",
	"respondió", "señaló",
};

static const char *const credits[] = {
	"Créditos", "Foto", "Fotografía", "Fotos", "Ilustración", "Imagen", "Imágenes",
};

static const char *const dates[] = {
	"Abril", "Agosto", "Diciembre", "Domingo", "Enero", "Febrero", "Jueves", "Julio", "Junio", "Lunes", "Martes",
	"Marzo", "Mayo", "Miércoles", "Noviembre", "Octubre", "Septiembre", "Sábado", "Viernes", "abril", "agosto",
	"diciembre", "enero", "febrero", "julio", "junio", "marzo", "mayo", "noviembre", "octubre", "septiembre",
	"setiembre",
};

static const char *const stopwords[] = {
	"a", "además", "ahora", "al", "algo", "alguien", "alguna", "algunas", "alguno", "algunos", "algún", "allí",
	"ambas", "ambos", "ante", "antes", "aquel", "aquella", "aquellas", "aquello", "aquellos", "aquí", "así",
	"aun", "aunque", "aún", "bajo", "bien", "cada", "casi", "como", "con", "conmigo", "contra", "cual", "cuales",
	"cualquier", "cuando", "cuanto", "cuál", "cuándo", "cuánto", "cómo", "de", "debe", "deben", "del", "desde",
	"después", "donde", "dos", "durante", "dónde", "e", "el", "ella", "ellas", "ello", "ellos", "en", "entonces",
	"entre", "era", "eran", "eras", "eres", "es", "esa", "esas", "ese", "eso", "esos", "esta", "estaba",
	"estaban", "estado", "estar", "estas", "este", "esto", "estos", "estoy", "está", "están", "fue", "fuera",
	"fueron", "fui", "ha", "haber", "habría", "había", "habían", "hace", "hacer", "hacia", "han", "has", "hasta",
	"hay", "haya", "he", "hemos", "hoy", "hubo", "incluso", "junto", "la", "las", "le", "les", "lo", "los",
	"luego", "me", "menos", "mi", "mientras", "mis", "misma", "mismas", "mismo", "mismos", "mucha", "muchas",
	"mucho", "muchos", "muy", "más", "mí", "nada", "nadie", "ni", "ninguna", "ninguno", "ningún", "no", "nos",
	"nosotros", "nuestra", "nuestras", "nuestro", "nuestros", "nunca", "o", "os", "otra", "otras", "otro",
	"otros", "para", "pero", "poca", "poco", "pocos", "podría", "podía", "por", "porque", "pudo", "puede",
	"pueden", "pues", "que", "quien", "quienes", "quién", "qué", "se", "sea", "sean", "según", "ser", "será",
	"serán", "sería", "si", "sido", "siempre", "sin", "sino", "sobre", "solo", "somos", "son", "soy", "su", "sus",
	"suya", "suyo", "sí", "sólo", "tal", "también", "tampoco", "tan", "tanta", "tanto", "te", "tendrá", "tenía",
	"ti", "tiene", "tienen", "toda", "todas", "todavía", "todo", "todos", "tras", "tu", "tus", "tú", "u", "un",
	"una", "unas", "uno", "unos", "usted", "ustedes", "va", "van", "varias", "varios", "vez", "vosotros", "y",
	"ya", "yo", "él", "éste",
};
/* clang-format on */

const struct language_words language_words_es = {
	.language = "es",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
};
