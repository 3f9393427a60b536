libterm_a_SOURCES += \
	src/term/term.c include/crossread/term/term.h src/term/term_kind.h \
	src/term/term_base64.c include/crossread/term/term_base64.h \
	src/term/term_cells.c src/term/term_cells.h \
	src/term/term_curses.c \
	src/term/term_info.c src/term/term_info.h \
	src/term/term_keys.c include/crossread/term/term_keys.h \
	src/term/term_script.c \
	src/term/term_signals.c src/term/term_signals.h
