libcrossread_a_SOURCES += \
	include/crossread/screen/event.h \
	src/screen/colour.c include/crossread/screen/colour.h \
	src/screen/colours_wanted.c include/crossread/screen/colours_wanted.h \
	src/screen/grid.c include/crossread/screen/grid.h \
	src/screen/grid_dump.c \
	src/screen/key.c include/crossread/screen/key.h \
	src/screen/palette.c include/crossread/screen/palette.h \
	src/screen/rect.c include/crossread/screen/rect.h \
	src/screen/stroke.c include/crossread/screen/stroke.h \
	src/screen/style.c include/crossread/screen/style.h \
	src/screen/theme.c include/crossread/screen/theme.h \
	src/screen/theme_contrast.c include/crossread/screen/theme_contrast.h \
	src/screen/theme_load.c \
	src/screen/themes.c include/crossread/screen/themes.h src/screen/theme_files.h

# The themes become a part of the program, so that it has them wherever it runs.
theme_files = \
	$(srcdir)/themes/default.yaml $(srcdir)/themes/dark.yaml $(srcdir)/themes/light.yaml \
	$(srcdir)/themes/high-contrast.yaml $(srcdir)/themes/colour-blind.yaml $(srcdir)/themes/mono.yaml

nodist_libcrossread_a_SOURCES += src/screen/theme_files.c
EXTRA_DIST += src/base/embed.sh
CLEANFILES += src/screen/theme_files.c

src/screen/theme_files.c: $(srcdir)/src/base/embed.sh $(theme_files)
	@mkdir -p src/screen
	$(AM_V_GEN)$(SHELL) '$(srcdir)/src/base/embed.sh' src/screen/theme_files.h theme_files $(theme_files) >$@.new && mv $@.new $@
