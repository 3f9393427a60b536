libcrossread_a_SOURCES += \
	src/command/cmd_adjudicate.c \
	src/command/cmd_article.c \
	src/command/cmd_difference.c \
	src/command/cmd_help.c \
	src/command/cmd_jump.c \
	src/command/cmd_list.c \
	src/command/cmd_find.c \
	src/command/cmd_layout.c \
	src/command/cmd_move.c \
	src/command/cmd_plot.c \
	src/command/cmd_program.c \
	src/command/cmd_prompt.c \
	src/command/cmd_recover.c \
	src/command/cmd_review.c \
	src/command/cmd_speech.c \
	src/command/cmd_select.c \
	src/command/cmd_suggest.c \
	src/command/cmd_tag.c \
	src/command/command.c include/crossread/command/command.h \
	src/command/command_line.c include/crossread/command/command_line.h \
	src/command/commands.c src/command/runs.h \
	src/command/completion.c src/command/completion.h \
	src/command/mouse.c include/crossread/command/mouse.h \
	src/command/keymap.c include/crossread/command/keymap.h \
	src/command/keymap_press.c \
	src/command/reference.c include/crossread/command/reference.h
