libcrossread_a_SOURCES += \
	src/speech/antecedent.c src/speech/antecedent.h \
	src/speech/attribution.c src/speech/attribution.h \
	src/speech/camp.c include/crossread/speech/camp.h \
	src/speech/clause.c src/speech/clause.h \
	include/crossread/speech/cue.h \
	src/speech/cue_phrase.c include/crossread/speech/cue_phrase.h \
	src/speech/evidence.c include/crossread/speech/evidence.h \
	src/speech/footing.c include/crossread/speech/footing.h \
	src/speech/lexicon.c src/speech/lexicon.h \
	src/speech/lexicon_tables.h \
	src/speech/reporting_verb.h \
	src/speech/mark.c src/speech/mark.h \
	src/speech/noun_phrase.c src/speech/noun_phrase.h \
	src/speech/passage.c src/speech/passage.h \
	src/speech/quotations.c include/crossread/speech/quotations.h \
	src/speech/quotemarks.c src/speech/quotemarks.h \
	src/speech/indirect.c \
	src/speech/naming.c src/speech/naming.h \
	src/speech/source.c src/speech/source.h \
	src/speech/speaker_guess.c \
	src/speech/speaker_names.c include/crossread/speech/speaker_names.h \
	src/speech/speakers_add.h \
	src/speech/speakers.c include/crossread/speech/speakers.h \
	src/speech/token.c src/speech/token.h \
	src/speech/trailing.c src/speech/trailing.h \
	src/speech/verb_use.c src/speech/verb_use.h

# What is known of each language becomes a part of the program. English stands first: it serves where a language has none.
lexicon_files = $(srcdir)/lexicons/en.txt $(srcdir)/lexicons/de.txt

nodist_libcrossread_a_SOURCES += src/speech/lexicons.c
EXTRA_DIST += src/speech/lexicons.sh lexicons/en.txt lexicons/de.txt
CLEANFILES += src/speech/lexicons.c

src/speech/lexicons.c: $(srcdir)/src/speech/lexicons.sh $(lexicon_files)
	@mkdir -p src/speech
	$(AM_V_GEN)$(SHELL) '$(srcdir)/src/speech/lexicons.sh' $(lexicon_files) >$@.new && mv $@.new $@
