libcrossread_a_SOURCES += \
	src/base/arena.c include/crossread/base/arena.h \
	src/base/arguments.c include/crossread/base/arguments.h \
	include/crossread/base/embedded.h \
	include/crossread/base/bisect.h \
	src/base/error.c include/crossread/base/error.h \
	src/base/file.c include/crossread/base/file.h \
	src/base/file_mark.c include/crossread/base/file_mark.h \
	src/base/file_write.c \
	src/base/folder.c include/crossread/base/folder.h \
	src/base/mem.c include/crossread/base/mem.h \
	src/base/records.c include/crossread/base/records.h \
	src/base/sha256.c include/crossread/base/sha256.h \
	src/base/slice.c include/crossread/base/slice.h \
	src/base/stamp.c include/crossread/base/stamp.h \
	src/base/strbuf.c include/crossread/base/strbuf.h \
	src/base/suggestion.c include/crossread/base/suggestion.h \
	src/base/translate.c include/crossread/base/translate.h
