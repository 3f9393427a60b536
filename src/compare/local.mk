libcrossread_a_SOURCES += \
	src/compare/account.c src/compare/account.h \
	src/compare/borrowing.c src/compare/borrowing.h \
	src/compare/collect.c src/compare/collect.h \
	src/compare/common.c src/compare/common.h \
	src/compare/corrected.c include/crossread/compare/corrected.h \
	src/compare/corpus.c src/compare/corpus.h \
	src/compare/coverage.c include/crossread/compare/coverage.h \
	src/compare/coverage_claims.c \
	src/compare/coverage_finder.c src/compare/coverage_finder.h \
	src/compare/coverage_links.c \
	src/compare/coverage_order.c \
	src/compare/coverage_quotations.c \
	src/compare/coverage_words.c src/compare/coverage_words.h \
	src/compare/dates.c \
	src/compare/differences.c include/crossread/compare/differences.h \
	src/compare/footing_differences.c \
	src/compare/lexemes.c src/compare/lexemes.h \
	src/compare/matcher.c include/crossread/compare/matcher.h \
	src/compare/matches.c include/crossread/compare/matches.h \
	src/compare/name_differences.c \
	src/compare/numeral.c src/compare/numeral.h \
	src/compare/order.c src/compare/order.h \
	src/compare/plot.c include/crossread/compare/plot.h \
	src/compare/quote_differences.c \
	src/compare/reading.c src/compare/reading.h \
	src/compare/readings.c src/compare/readings.h \
	src/compare/rows.c src/compare/rows.h \
	src/compare/run.c src/compare/run.h \
	src/compare/scores.c src/compare/scores.h \
	src/compare/search.c src/compare/search.h \
	src/compare/sequence.c src/compare/sequence.h \
	src/compare/shortlist.c src/compare/shortlist.h \
	src/compare/speakers.c src/compare/speakers.h \
	src/compare/story_index.c include/crossread/compare/story_index.h \
	src/compare/story_quotations.c include/crossread/compare/story_quotations.h \
	src/compare/strength.c src/compare/strength.h \
	src/compare/strengths.c src/compare/strengths.h \
	src/compare/unspaced.c src/compare/unspaced.h \
	src/compare/utterances.c src/compare/utterances.h \
	src/compare/standings.c src/compare/standings.h \
	src/compare/suggestions.c include/crossread/compare/suggestions.h \
	src/compare/surroundings.c src/compare/surroundings.h \
	src/compare/weighing.c src/compare/weighing.h \
	src/compare/tables.c src/compare/tables.h \
	src/compare/value.c src/compare/value.h \
	src/compare/value_differences.c \
	src/compare/value_index.c src/compare/value_index.h \
	src/compare/values.c src/compare/values.h \
	src/compare/vectors.c src/compare/vectors.h \
	src/compare/vocabulary.c src/compare/vocabulary.h \
	src/compare/word_pairs.c include/crossread/compare/word_pairs.h \
	src/compare/worddiff.c include/crossread/compare/worddiff.h
