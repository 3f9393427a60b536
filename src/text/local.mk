libcrossread_a_SOURCES += \
	src/text/attribution.c src/text/attribution.h \
	src/text/dateline.c src/text/dateline.h \
	src/text/follow.c src/text/follow.h \
	src/text/grapheme.c include/crossread/text/grapheme.h \
	src/text/language.c src/text/language.h \
	src/text/language_guess.c include/crossread/text/language_guess.h \
	src/text/language_words.c src/text/language_words.h \
	src/text/language_words_de.c \
	src/text/language_words_en.c \
	src/text/language_words_es.c \
	src/text/language_words_fr.c \
	src/text/language_words_it.c \
	src/text/language_words_pt.c \
	src/text/letter.c include/crossread/text/letter.h \
	src/text/list_mark.c include/crossread/text/list_mark.h \
	src/text/pattern.c include/crossread/text/pattern.h \
	src/text/script.c include/crossread/text/script.h \
	src/text/searchable.c include/crossread/text/searchable.h \
	src/text/sentence.c include/crossread/text/sentence.h \
	src/text/sentence_words.c src/text/sentence_words.h \
	src/text/space.c include/crossread/text/space.h \
	src/text/stand_ins.c include/crossread/text/stand_ins.h \
	src/text/stem.c include/crossread/text/stem.h \
	src/text/stop.c src/text/stop.h \
	src/text/stopword.c \
	src/text/syllable.c src/text/syllable.h \
	src/text/typography.c include/crossread/text/typography.h \
	src/text/unstopped.c src/text/unstopped.h \
	src/text/utf8.c include/crossread/text/utf8.h \
	src/text/variant.c src/text/variant.h \
	src/text/visible.c include/crossread/text/visible.h \
	src/text/width.c include/crossread/text/width.h \
	src/text/word.c include/crossread/text/word.h \
	src/text/wrap.c include/crossread/text/wrap.h
