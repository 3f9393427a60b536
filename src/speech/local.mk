libcrossread_a_SOURCES += \
	src/speech/attribution.c src/speech/attribution.h \
	src/speech/cue.c include/crossread/speech/cue.h \
	src/speech/footing.c include/crossread/speech/footing.h \
	src/speech/lexicon.c src/speech/lexicon.h \
	src/speech/mark.c src/speech/mark.h \
	src/speech/passage.c src/speech/passage.h \
	src/speech/quotations.c include/crossread/speech/quotations.h \
	src/speech/quotemarks.c src/speech/quotemarks.h \
	src/speech/indirect.c \
	src/speech/naming.c src/speech/naming.h \
	src/speech/source.c src/speech/source.h \
	src/speech/speakers.c include/crossread/speech/speakers.h \
	src/speech/token.c src/speech/token.h \
	src/speech/reporting_verb.c src/speech/reporting_verb.h
