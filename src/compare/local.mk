libcrossread_a_SOURCES += \
	src/compare/collect.c src/compare/collect.h \
	src/compare/corpus.c src/compare/corpus.h \
	src/compare/matcher.c include/crossread/compare/matcher.h \
	src/compare/matches.c include/crossread/compare/matches.h \
	src/compare/order.c src/compare/order.h \
	src/compare/reading.c src/compare/reading.h \
	src/compare/run.c src/compare/run.h \
	src/compare/scores.c src/compare/scores.h \
	src/compare/shortlist.c src/compare/shortlist.h \
	src/compare/strengths.c src/compare/strengths.h \
	src/compare/sequence.c src/compare/sequence.h \
	src/compare/worddiff.c include/crossread/compare/worddiff.h \
	src/compare/vectors.c src/compare/vectors.h \
	src/compare/vocabulary.c src/compare/vocabulary.h
