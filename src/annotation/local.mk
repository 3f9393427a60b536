libcrossread_a_SOURCES += \
	src/annotation/annotation.c include/crossread/annotation/annotation.h \
	src/annotation/annotations.c include/crossread/annotation/annotations.h \
	src/annotation/annotations_entry.c src/annotation/annotations_entry.h \
	src/annotation/correction.c include/crossread/annotation/correction.h \
	src/annotation/dismissal.c include/crossread/annotation/dismissal.h \
	src/annotation/entries.c src/annotation/entries.h \
	src/annotation/field.c src/annotation/field.h \
	src/annotation/history.c include/crossread/annotation/history.h \
	src/annotation/kind.c src/annotation/kind.h \
	src/annotation/lock.c src/annotation/lock.h \
	src/annotation/merge.c src/annotation/merge.h \
	src/annotation/pool.c src/annotation/pool.h \
	src/annotation/removal.c \
	src/annotation/sidecar.c include/crossread/annotation/sidecar.h \
	src/annotation/sidecar_anchor.c \
	include/crossread/annotation/sidecar_merge.h \
	src/annotation/sidecar_read.c src/annotation/sidecar_read.h \
	src/annotation/sidecar_save.c \
	src/annotation/sidecar_write.c \
	src/annotation/tag.c include/crossread/annotation/tag.h \
	src/annotation/unknown.c src/annotation/unknown.h \
	src/annotation/verdicts.c include/crossread/annotation/verdicts.h
