crossread_SOURCES += \
	src/app/author.c src/app/author.h \
	src/app/config.c src/app/config.h src/app/config_parts.h \
	src/app/config_commands.c \
	src/app/config_filters.c \
	src/app/config_keys.c \
	src/app/config_print.c \
	src/app/config_tags.c \
	src/app/demo.c src/app/demo.h \
	src/app/editor.c src/app/editor.h \
	src/app/loop.c src/app/loop.h \
	src/app/main.c \
	src/app/manual.c src/app/manual.h \
	src/app/place.c src/app/place.h \
	src/app/program.c src/app/program.h \
	src/app/reader.c src/app/reader.h \
	src/app/recall_file.c src/app/recall_file.h \
	src/app/resume.c src/app/resume.h \
	src/app/samples.h \
	src/app/shells.c src/app/shells.h \
	src/app/sharer.c src/app/sharer.h \
	src/app/start.c src/app/start.h \
	src/app/text.c src/app/text.h \
	src/app/tour.c src/app/tour.h

# The samples become a part of the program, so that --demo works wherever it runs.
sample_files = \
	$(srcdir)/samples/lantern.txt $(srcdir)/samples/packetry.txt \
	$(srcdir)/samples/lantern.txt.crossread.yaml $(srcdir)/samples/packetry.txt.crossread.yaml

nodist_crossread_SOURCES = src/app/samples.c
CLEANFILES += src/app/samples.c

src/app/samples.c: $(srcdir)/src/base/embed.sh $(sample_files)
	@mkdir -p src/app
	$(AM_V_GEN)$(SHELL) '$(srcdir)/src/base/embed.sh' src/app/samples.h samples $(sample_files) >$@.new && mv $@.new $@
