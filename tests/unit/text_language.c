/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences, function words and guesses in the languages that have tables of their own. */
#include "crossread/text/language_guess.h"
#include "crossread/text/script.h"
#include "crossread/text/sentence.h"
#include "crossread/text/word.h"

#include "../../src/text/language_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* `wanted` is the paragraph with a bar in place of the blank between its sentences. */
static void check(const char *language, const char *wanted)
{
	struct strbuf paragraph;
	struct strbuf found;
	struct slice sentence;

	strbuf_init(&paragraph);
	strbuf_init(&found);
	for (const char *c = wanted; *c; c++)
		strbuf_add_byte(&paragraph, *c == '|' ? ' ' : *c);
	for (size_t position = 0; sentence_next(strbuf_slice(&paragraph), language, &position, &sentence);) {
		strbuf_add_text(&found, found.length ? "|" : "");
		strbuf_add(&found, sentence);
	}
	assert_string_equal(strbuf_text(&found), wanted);
	strbuf_release(&found);
	strbuf_release(&paragraph);
}

static void test_german(void **state)
{
	(void)state;
	check("de", "Das Landgericht tagte am 3. Mai in Köln.|Die Klage wurde am 12. 4. 2023 abgewiesen.");
	check("de", "Im 19. Jahrhundert war das anders.|Die Zeugin stand auf Seite 12.|Klein schwieg.");
	check("de", "Der 2. Senat tagte im Jahr 2019.|Klein kam am Montag, 3. Mai, um 18.30 Uhr.");
	check("de", "Er war erst 30.|Trotzdem ging er.|Karl V. Habsburg starb früh.");
	check("de",
		"Dr. Klein und Prof. Weber klagten, z. B. gegen Müller, d. h. gegen die Müller GmbH & Co. KG.|Sie kostet ca. 5 Mio. Euro.");
	check("de", "Es gab Äpfel, Birnen usw.|Das Gericht lachte.|Nr. 5 ist neu.");
	check("de", "„Das stimmt nicht“, sagte er.|„Wirklich?“ fragte Klein.|„Nein.“|Dann ging er.");
	check("de", "»Das ist falsch.«|Der Richter nickte.|»Ja!« rief jemand.");
	check("de-AT", "Die Frist endet am 1. Jänner.|Mag. Huber vertritt die Firma, vgl. Art. 5 Abs. 2 des Gesetzes.");
}

static void test_french(void **state)
{
	(void)state;
	check("fr", "M. Dupont et Mme Leroy ont saisi le tribunal.|MM. Petit et Roux s’y opposent.");
	check("fr", "« Nous n’avons rien lu. »|L’avocat a nié.|« Vraiment ? » a-t-il demandé.");
	check("fr", "« Je pars.|Je reviens demain. »|Puis il est sorti.|« Non ! ».|On attend.");
	check("fr", "«\u00A0C’est faux.\u00A0»|Le juge l’a dit.|«\u202FOui\u202F!\u202F»|Il part.");
	check("fr", "Le procès reprendra le 5 janv. 2024, cf. l’art. 12 et la p. 3.|Il a plu.");
	check("fr", "Il faut des preuves, des témoins, etc.|L’audience est levée.|Rome, en 50 av. J.-C. déjà.");
	check("fr", "La société a payé 3,5 millions d’euros (env. 4 millions de dollars).|C’est beaucoup.");
	check("fr", "Une audience à Paris|Photo : Anne Petit");
}

static void test_spanish(void **state)
{
	(void)state;
	check("es", "El Sr. Pérez y la Dra. Ruiz negaron los hechos.|¿Quién los vio?|¡Nadie!|Así fue.");
	check("es", "¡Nadie!, respondió la Sra. Gómez.|«No es verdad.»|El juez calló.");
	check("es", "Vive en EE. UU. desde 2019.|Volvió a EE. UU.|La causa sigue a las 5 p.m. del lunes.");
	check("es", "Según la pág. 12 y el art. 5, p. ej. en Madrid, pagó 3.000 euros.|Vive en la Avda. América.");
	check("es", "—No lo sé —dijo Pérez—.|Nadie lo sabe.|¿De verdad?|«¿De verdad?», preguntó.");
	check("es", "La empresa Martínez S.A. pagó, etc.|El núm. 7 no existe.");
}

static void test_italian(void **state)
{
	(void)state;
	check("it", "Il sig. Rossi e la dott.ssa Verdi hanno negato.|L’avv. Bianchi cita l’art. 5 del codice.");
	check("it", "«Non è vero.»|Il giudice della Fiat S.p.A. ha risposto.|«Davvero?» ha chiesto.");
	check("it", "C’erano giudici, avvocati ecc.|L’udienza è finita alle 15.30.|L’on. Neri era in aula.");
	check("it", "Roma fu fondata nel 753 a.C. secondo la leggenda.|Vedi pag. 12.|È tutto.");
}

static void test_portuguese(void **state)
{
	(void)state;
	check("pt", "O Sr. Silva negou tudo.|A Dra. Costa, da Av. Paulista, citou o art. 5.º e o n.º 12.");
	check("pt-BR", "«Não é verdade.»|O juiz da Empresa Ltda. respondeu às 5 p.m. de ontem.");
	check("pt", "Falou com a Exma. Sra. Ministra, o Prof. Santos, etc.|Depois saiu.|Vive nos EUA.|É assim.");
	check("pt", "Quem viu?|Ninguém!|—Nada —disse ela.|Ver pág. 7 e, p. ex., a fl. 9.");
}

/* A script's own stops, with and without blanks behind them. */
static void test_other_scripts(void **state)
{
	(void)state;
	check("ru", "В. В. Иванов отрицал обвинения.|«Мы ничего не читали!» — сказал он.|Правда ли это?");
	check("el", "Ποιος το είδε;|Κανείς.|Η δίκη συνεχίζεται· ο δικαστής έφυγε.|Γιατί\u037E|Έτσι.");
	check("ar", "نفت الشركة ذلك.|هل قرأت الرسائل؟|لا أحد يعرف!|تستأنف المحاكمة غدا.");
	check("ur", "یہ درست نہیں۔|کیا انہوں نے پڑھا؟|نہیں۔");
	check("he", "החברה הכחישה זאת.|האם קראה?|ארה\"ב שותקת.");
	check("hi", "कंपनी ने इनकार किया।|क्या उसने पढ़ा?|नहीं।");
	check("hy", "Ընկերությունը հերքեց։|Ոչ ոք չգիտի։");
	check("am", "ኩባንያው አስተባበለ።|ማንም አያውቅም።");
	check("my", "ကုမ္ပဏီက ငြင်းသည်။|မသိပါ။");
}

/* A verb of saying behind a quotation belongs to it, also where no capital letter could tell. */
static void test_who_speaks_in_other_scripts(void **state)
{
	(void)state;
	check("ar", "«رأينا الماء الأسود بأعيننا!» قال الصياد سالم.|«لماذا؟»|الشركة صامتة.");
	check("he", "\"ראינו את המים!\" אמר הדייג.|\"למה?\"|החברה שותקת.|„לא.” אמרה.");
	check("hi", "“हमने पानी देखा!” मछुआरे ने कहा।|“नहीं।”|कंपनी चुप है।|“क्यों?”|उन्होंने कहा, “नहीं।”");
	/* A mark at the end of a word does not make its last letter an initial. */
	check("ar", "ألقت الزيوت ليلًا.|ونفت الشركة ذلك.");
	check("hi", "वह यहाँ है.|वह नहीं थी.|अब चुप है.");
}

/* Thai and Lao write no stops: a blank between long stretches parts sentences, one beside a name or number does not. */
static void test_scripts_without_stops(void **state)
{
	(void)state;
	check("th", "บริษัทปฏิเสธข้อกล่าวหา|ศาลจะนัดอีกครั้งในวันจันทร์");
	check("th", "ชาวประมงกล่าวหาบริษัท “สายน้ำเงิน” ทิ้งน้ำมันลงในอ่าว|ชาวบ้านบนเกาะ นายสมุทร ทะเลงาม ไม่เชื่อ");
	check("th", "เธอยืนยันว่า “เราไม่เคยทิ้งน้ำมันลงในอ่าว”|ปีที่แล้วมีเรือ ๑๒ ลำแล่นในเส้นทางนี้");
	check("th", "บริษัทปฏิเสธข้อกล่าวหา และจะฟ้องกลับชาวประมงทุกคน");
	check("th", "ผู้ตรวจสอบได้เตือนเรื่องรอยร้าวในเดือนมีนาคม สหภาพแรงงานระบุ|บริษัทปฏิเสธข้อกล่าวหา");
	check("th", "เด็กนักเรียนหลายคน ๆ ได้รับความช่วยเหลือแล้ว");
	check("lo", "ຊາວປະມົງກ່າວຫາບໍລິສັດເຮືອຂ້າມຟາກ|ບໍລິສັດປະຕິເສດຂໍ້ກ່າວຫານີ້ທັງໝົດ");
}

static void check_unspaced(const char *language, const char *wanted)
{
	struct strbuf paragraph;
	struct strbuf found;
	struct slice sentence;

	strbuf_init(&paragraph);
	strbuf_init(&found);
	for (const char *c = wanted; *c; c++) {
		if (*c != '|')
			strbuf_add_byte(&paragraph, *c);
	}
	for (size_t position = 0; sentence_next(strbuf_slice(&paragraph), language, &position, &sentence);) {
		strbuf_add_text(&found, found.length ? "|" : "");
		strbuf_add(&found, sentence);
	}
	assert_string_equal(strbuf_text(&found), wanted);
	strbuf_release(&found);
	strbuf_release(&paragraph);
}

static void test_unspaced_scripts(void **state)
{
	(void)state;
	check_unspaced("zh", "他说：“我们没有看。”|法官问：“真的吗？”|没有人回答！|案件将于5月3日继续审理。");
	check_unspaced("zh", "“我们看到海水变黑了！”渔民陈海生说。|“是的。”|她说：“没有。”|公司沉默。|“没有（完全没有）。”");
	check_unspaced("ja", "「見ていない。」と彼は言った。|裁判は続く。|「本当か？」|記者は聞いた。|何もない！");
	check_unspaced("ja", "「行く！」って言った｡|終わり．");
}

static void test_lines_glued_to_a_headline(void **state)
{
	(void)state;
	check("en", "Strike spreads to all ports|Monday, May 3, 2010");
	check("en", "Flood hits the coast|DOVER, Del. (Reuters) - Water rose on Monday.|The mayor fled.");
	check("en", "Senate passes bill|NEW YORK (AP) \u2014 It was late.");
	check_unspaced("en", "Senate passes bill|WASHINGTON (AP) \u2014 It was late.");
	check("de", "Streik in allen Häfen|Montag, 3. Mai 2010");
	check("en", "He was born on Monday, May 3, 2010");
	check("en", "He met Ann Lee, Monday, May 3, 2010");
	check("en", "WASHINGTON (AP) \u2014 It was late.");
	check("en",
		"They asked NASA (National Aeronautics) about it.|The agency (NASA) \u2014 a large one \u2014 agreed.");
	check("en", "The new court opened Monday, May 3, 2010.");
	check("en", "On Monday it was late.|Monday, May 3, was late too.");
}

/* bsearch() finds nothing in a list that is not sorted. */
static void test_lists_are_sorted(void **state)
{
	static const char *const languages[] = { "en", "de", "fr", "es", "it", "pt" };

	(void)state;
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		const struct language_words *words = language_words_of(languages[i]);
		const struct word_list *lists[] = { &words->starters, &words->after_time, &words->sayings,
			&words->credits, &words->dates, &words->stopwords };

		assert_string_equal(words->language, languages[i]);
		for (size_t k = 1; k < words->abbreviation_count; k++)
			assert_true(strcmp(words->abbreviations[k - 1].word, words->abbreviations[k].word) < 0);
		for (size_t list = 0; list < sizeof(lists) / sizeof(*lists); list++) {
			for (size_t k = 1; k < lists[list]->count; k++)
				assert_true(strcmp(lists[list]->items[k - 1], lists[list]->items[k]) < 0);
		}
		assert_true(words->stopwords.count > 150 && words->abbreviation_count > 50);
	}
	assert_null(language_words_of("tlh"));
	assert_ptr_equal(language_words_of(NULL), &language_words_en);
}

/* Function words are those of the word as it is folded, so the lists must be folded too. */
static void test_function_words(void **state)
{
	static const char *const languages[] = { "en", "de", "fr", "es", "it", "pt" };
	struct strbuf folded;

	(void)state;
	strbuf_init(&folded);
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		const struct word_list *list = &language_words_of(languages[i])->stopwords;

		for (size_t k = 0; k < list->count; k++) {
			strbuf_clear(&folded);
			word_fold(slice_of(list->items[k]), &folded);
			assert_string_equal(strbuf_text(&folded), list->items[k]);
			assert_true(word_is_stop(strbuf_slice(&folded), languages[i]));
		}
	}
	strbuf_release(&folded);
	assert_true(word_is_stop(slice_of("für"), "de-CH"));
	assert_false(word_is_stop(slice_of("gericht"), "de"));
	assert_true(word_is_stop(slice_of("l"), "fr"));
	assert_false(word_is_stop(slice_of("avocat"), "fr"));
	assert_false(word_is_stop(slice_of("der"), "en"));
	assert_false(word_is_stop(slice_of("the"), "tlh"));
}

static void test_guess(void **state)
{
	static const char *const texts[][2] = {
		{ "de", "Das Landgericht tagte am 3. Mai in Köln. Der Richter sagte, dass die Firma nichts gelesen habe." },
		{ "fr", "Le tribunal a rejeté la plainte des abonnés. Les messages n’ont pas été lus, a dit l’avocat." },
		{ "es", "La empresa ha negado las acusaciones. Los usuarios no lo sabían, pero el juez pidió pruebas." },
		{ "it", "La società ha smentito le accuse. Gli utenti non erano stati informati, ha detto il giudice." },
		{ "pt", "A empresa negou as acusações e disse que não leu as mensagens. O juiz foi informado do caso." },
		{ "en", "The company has denied the claims. It told the judge that no message was ever read." },
		/* None of the six, or too little to say. */
		{ "en", "Selskabet har afvist de anklager, der blev fremsat i retten i sidste uge. Den er ikke slut." },
		{ "en", "Firma zaprzeczyła zarzutom, które padły w sądzie w zeszłym tygodniu. To nie jest prawda." },
		{ "en", "Компанията отрече обвиненията от миналата седмица." },
		/* Scripts of one language, or letters that only one has. */
		{ "zh", "公司否认了上周在法庭上提出的指控。" },
		{ "ja", "会社は先週の疑惑を否定した。" },
		{ "ko", "회사는 지난주의 의혹을 부인했다 (Meta)." },
		{ "ru", "Компания отрицает обвинения, которые прозвучали в суде." },
		{ "uk", "Компанія заперечує звинувачення, її представник мовчить." },
		{ "el", "Η εταιρεία διέψευσε τις κατηγορίες." },
		{ "ar", "نفت الشركة هذه الاتهامات." },
		{ "fa", "شرکت این اتهام‌ها را رد کرد و گفت بی‌اساس است." },
		{ "he", "החברה הכחישה את ההאשמות." },
		{ "hi", "कंपनी ने आरोपों से इनकार किया।" },
		{ "th", "บริษัทปฏิเสธข้อกล่าวหา" },
		{ "en", "Das Boot" },
		{ "en", "" },
		{ "en", "The company, 公司, denied it to the judges of the court." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_string_equal(language_guess(slice_of(texts[i][1])), texts[i][0]);
}

static void test_direction(void **state)
{
	(void)state;
	assert_true(script_is_right_to_left(slice_of("نفت الشركة ذلك (Meta).")));
	assert_true(script_is_right_to_left(slice_of("ארה\"ב שותקת")));
	assert_true(script_is_right_to_left(slice_of("ܐܒܓ ߊߋ")));
	assert_false(script_is_right_to_left(slice_of("The company, الشركة, denied it.")));
	assert_false(script_is_right_to_left(slice_of("12 \u200F")));
	assert_false(script_is_right_to_left(slice_of("")));
}

/* Only the start of a text is looked at. */
static void test_guess_is_short(void **state)
{
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	while (text.length < 8192)
		strbuf_add_text(&text, "Wort ");
	strbuf_add_text(&text, "und der das die nicht auf mit sich für wird ist eine ein zum bei nach.");
	assert_string_equal(language_guess(strbuf_slice(&text)), "en");
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german),
		cmocka_unit_test(test_french),
		cmocka_unit_test(test_spanish),
		cmocka_unit_test(test_italian),
		cmocka_unit_test(test_portuguese),
		cmocka_unit_test(test_other_scripts),
		cmocka_unit_test(test_who_speaks_in_other_scripts),
		cmocka_unit_test(test_scripts_without_stops),
		cmocka_unit_test(test_unspaced_scripts),
		cmocka_unit_test(test_lines_glued_to_a_headline),
		cmocka_unit_test(test_lists_are_sorted),
		cmocka_unit_test(test_function_words),
		cmocka_unit_test(test_guess),
		cmocka_unit_test(test_direction),
		cmocka_unit_test(test_guess_is_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
