# What reaches a terminal, read strictly: vt.c reads, rules.c shows that it finds, oracle.sh shows hostile text everywhere.
terminal_sources = \
	tests/terminal/hostile.c tests/terminal/hostile.h \
	tests/terminal/session.c tests/terminal/session.h \
	tests/terminal/text_classes.c tests/terminal/text_classes.h \
	tests/terminal/vt.c tests/terminal/vt.h \
	tests/terminal/vt_sequence.c tests/terminal/vt_sequence.h \
	tests/torture/terminal.h

terminal_scripts = tests/terminal/oracle.sh
terminal_programs = tests/terminal/oracle
tests_terminal_oracle_SOURCES = \
	tests/terminal/oracle.c tests/terminal/places.h \
	tests/terminal/annotations.c \
	tests/terminal/messages.c \
	tests/terminal/reading.c \
	tests/terminal/stand_ins.c \
	$(terminal_sources)
tests_terminal_oracle_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/torture
tests_terminal_oracle_LDADD = $(core_libraries)

terminal_tests = tests/terminal/rules
tests_terminal_rules_SOURCES = tests/terminal/rules.c \
	tests/terminal/text_classes.c tests/terminal/text_classes.h tests/terminal/vt.c tests/terminal/vt.h \
	tests/terminal/vt_sequence.c tests/terminal/vt_sequence.h
