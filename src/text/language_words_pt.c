/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of Portuguese. */
#include "language_words.h"

#define TITLE ABBREVIATION_TITLE
#define NUMBER ABBREVIATION_NUMBER
#define TIME ABBREVIATION_TIME
#define OTHER ABBREVIATION_OTHER

/* clang-format off */
static const struct abbreviation_entry abbreviations[] = {
	{ "Alm", TITLE }, { "Cap", TITLE }, { "Cel", TITLE }, { "Cia", OTHER }, { "D", TITLE }, { "Dep", TITLE },
	{ "Des", TITLE }, { "Fr", TITLE }, { "Gen", TITLE }, { "Gov", TITLE }, { "Lda", OTHER }, { "Ltda", OTHER },
	{ "Maj", TITLE }, { "Min", TITLE }, { "Mr", TITLE }, { "Mrs", TITLE }, { "Ms", TITLE }, { "Pe", TITLE },
	{ "Pres", TITLE }, { "Pça", TITLE }, { "R", TITLE }, { "Rod", TITLE }, { "Sen", TITLE }, { "Sgt", TITLE },
	{ "Sta", TITLE }, { "Sto", TITLE }, { "Ten", TITLE }, { "V", TITLE }, { "a.m", TIME }, { "abr", NUMBER },
	{ "adm", OTHER }, { "ago", NUMBER }, { "aprox", TITLE }, { "arq", TITLE }, { "art", NUMBER },
	{ "arts", NUMBER }, { "av", TITLE }, { "cap", NUMBER }, { "cf", TITLE }, { "co", OTHER }, { "corp", OTHER },
	{ "depto", OTHER }, { "dez", NUMBER }, { "dr", TITLE }, { "dra", TITLE }, { "drs", TITLE }, { "eng", TITLE },
	{ "etc", OTHER }, { "ex", TITLE }, { "exa", TITLE }, { "exma", TITLE }, { "exmo", TITLE }, { "fev", NUMBER },
	{ "fig", NUMBER }, { "fl", NUMBER }, { "fls", NUMBER }, { "hab", OTHER }, { "ilmo", TITLE }, { "inc", OTHER },
	{ "jan", NUMBER }, { "jul", NUMBER }, { "jun", NUMBER }, { "km", OTHER }, { "llc", OTHER }, { "ltd", OTHER },
	{ "ltda", OTHER }, { "mai", NUMBER }, { "mar", NUMBER }, { "máx", OTHER }, { "mín", OTHER }, { "n", NUMBER },
	{ "no", NUMBER }, { "nov", NUMBER }, { "nº", NUMBER }, { "núm", NUMBER }, { "obs", OTHER }, { "out", NUMBER },
	{ "p", NUMBER }, { "p.ex", TITLE }, { "p.m", TIME }, { "plc", OTHER }, { "pp", NUMBER }, { "prof", TITLE },
	{ "profa", TITLE }, { "profs", TITLE }, { "pág", NUMBER }, { "págs", NUMBER }, { "set", NUMBER },
	{ "sr", TITLE }, { "sra", TITLE }, { "sras", TITLE }, { "srs", TITLE }, { "srta", TITLE }, { "tel", OTHER },
	{ "vol", NUMBER }, { "vs", TITLE },
};

static const char *const starters[] = {
	"A", "Agora", "Ainda", "Algo", "Algumas", "Alguns", "Alguém", "Além", "Ante", "Antes", "Ao", "Aos", "Apenas",
	"Apesar", "Aquela", "Aquele", "Aqueles", "Aqui", "As", "Assim", "Até", "Cada", "Com", "Como", "Conforme",
	"Contra", "Contudo", "Da", "Das", "De", "Depois", "Desde", "Dessa", "Desse", "Desta", "Deste", "Disse", "Diz",
	"Do", "Dois", "Dos", "Durante", "E", "Ela", "Elas", "Ele", "Eles", "Em", "Embora", "Enquanto", "Entre",
	"Entretanto", "Era", "Eram", "Essa", "Essas", "Esse", "Esses", "Esta", "Estas", "Este", "Estes", "Está",
	"Estão", "Eu", "Foi", "Foram", "Hoje", "Há", "Isso", "Isto", "Já", "Logo", "Lá", "Mais", "Mas", "Mesmo",
	"Muitas", "Muito", "Muitos", "Na", "Nada", "Nas", "Nem", "Nenhum", "Nenhuma", "Nessa", "Nesse", "Nesta",
	"Neste", "Ninguém", "No", "Nos", "Nossa", "Nosso", "Nunca", "Não", "Nós", "O", "Onde", "Ontem", "Os", "Ou",
	"Outra", "Outras", "Outro", "Outros", "Para", "Pela", "Pelas", "Pelo", "Pelos", "Perante", "Pois", "Por",
	"Porque", "Portanto", "Porém", "Pouco", "Qual", "Qualquer", "Quando", "Quanto", "Quase", "Que", "Quem", "Se",
	"Segundo", "Sem", "Sempre", "Ser", "Seu", "Seus", "Sob", "Sobre", "Somente", "Sua", "Suas", "São", "Só",
	"Tal", "Também", "Tanto", "Tem", "Tinha", "Todas", "Todo", "Todos", "Três", "Tudo", "Têm", "Um", "Uma",
	"Umas", "Uns", "Você", "Várias", "Vários", "À", "Às", "É",
};

static const char *const sayings[] = {
	"acrescentou", "afirma", "afirmou", "declarou", "disse", "diz", "escreveu", "explicou", "pergunta",
	"perguntou", "respondeu",
};

static const char *const credits[] = {
	"Crédito", "Créditos", "Foto", "Fotografia", "Fotos", "Ilustração", "Imagem", "Imagens",
};

static const char *const dates[] = {
	"Abril", "Agosto", "Dezembro", "Domingo", "Fevereiro", "Janeiro", "Julho", "Junho", "Maio", "Março",
	"Novembro", "Outubro", "Quarta", "Quinta", "Segunda", "Setembro", "Sexta", "Sábado", "Terça", "abril",
	"agosto", "dezembro", "fevereiro", "janeiro", "julho", "junho", "maio", "março", "novembro", "outubro",
	"setembro",
};

static const char *const stopwords[] = {
	"a", "agora", "ainda", "algo", "algum", "alguma", "algumas", "alguns", "alguém", "além", "ambas", "ambos",
	"ante", "antes", "ao", "aos", "apenas", "após", "aquela", "aquelas", "aquele", "aqueles", "aqui", "aquilo",
	"as", "assim", "até", "cada", "com", "como", "contra", "contudo", "da", "daquele", "das", "de", "dela",
	"delas", "dele", "deles", "depois", "desde", "dessa", "desse", "desta", "deste", "deve", "devem", "disso",
	"do", "dois", "dos", "durante", "e", "ela", "elas", "ele", "eles", "em", "embora", "enquanto", "entre", "era",
	"eram", "essa", "essas", "esse", "esses", "esta", "estar", "estas", "estava", "estavam", "este", "esteja",
	"estes", "estou", "está", "estão", "eu", "foi", "fomos", "for", "fora", "foram", "fosse", "havia", "hoje",
	"há", "isso", "isto", "já", "lhe", "lhes", "logo", "lá", "mais", "mas", "me", "mesma", "mesmas", "mesmo",
	"mesmos", "meu", "meus", "minha", "minhas", "muita", "muitas", "muito", "muitos", "na", "nada", "nas", "nela",
	"nele", "nem", "nenhum", "nenhuma", "nessa", "nesse", "nesta", "neste", "ninguém", "no", "nos", "nossa",
	"nossas", "nosso", "nossos", "num", "numa", "nunca", "não", "nós", "o", "onde", "os", "ou", "outra", "outras",
	"outro", "outros", "para", "pela", "pelas", "pelo", "pelos", "perante", "pode", "podem", "poderia", "pois",
	"por", "porque", "portanto", "porém", "pouca", "pouco", "poucos", "quais", "qual", "qualquer", "quando",
	"quanto", "quase", "que", "quem", "quê", "se", "seja", "sejam", "sem", "sempre", "sendo", "ser", "seria",
	"será", "serão", "seu", "seus", "si", "sido", "sob", "sobre", "somente", "sou", "sua", "suas", "são", "só",
	"tal", "também", "tampouco", "tanta", "tanto", "te", "tem", "tenha", "ter", "teria", "terá", "teu", "tinha",
	"tinham", "toda", "todas", "todavia", "todo", "todos", "tu", "tua", "tudo", "têm", "um", "uma", "umas", "uns",
	"vai", "você", "vocês", "vos", "várias", "vários", "vão", "à", "às", "é",
};
/* clang-format on */

const struct language_words language_words_pt = {
	.language = "pt",
	.abbreviations = abbreviations,
	.abbreviation_count = sizeof(abbreviations) / sizeof(*abbreviations),
	.starters = WORD_LIST(starters),
	.sayings = WORD_LIST(sayings),
	.credits = WORD_LIST(credits),
	.dates = WORD_LIST(dates),
	.stopwords = WORD_LIST(stopwords),
};
