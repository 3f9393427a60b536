crossread_SOURCES += \
	src/app/author.c src/app/author.h \
	src/app/config.c src/app/config.h src/app/config_parts.h \
	src/app/config_commands.c \
	src/app/config_keys.c \
	src/app/config_tags.c \
	src/app/loop.c src/app/loop.h \
	src/app/main.c \
	src/app/place.c src/app/place.h \
	src/app/reader.c src/app/reader.h \
	src/app/recall_file.c src/app/recall_file.h \
	src/app/text.c src/app/text.h
