crossread_SOURCES += \
	src/app/author.c src/app/author.h \
	src/app/config.c src/app/config.h \
	src/app/loop.c src/app/loop.h \
	src/app/main.c \
	src/app/place.c src/app/place.h \
	src/app/reader.c src/app/reader.h \
	src/app/text.c src/app/text.h
