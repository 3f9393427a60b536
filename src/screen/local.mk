libcrossread_a_SOURCES += \
	include/crossread/screen/event.h \
	src/screen/grid.c include/crossread/screen/grid.h \
	src/screen/grid_dump.c \
	src/screen/key.c include/crossread/screen/key.h \
	src/screen/rect.c include/crossread/screen/rect.h \
	src/screen/stroke.c include/crossread/screen/stroke.h \
	src/screen/style.c include/crossread/screen/style.h \
	src/screen/theme.c include/crossread/screen/theme.h \
	src/screen/theme_load.c
