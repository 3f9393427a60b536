libcrossread_a_SOURCES += \
	src/article/anchor.c include/crossread/article/anchor.h src/article/anchor_parts.h \
	src/article/anchor_alignment.c src/article/anchor_alignment.h \
	src/article/anchor_exact.c \
	src/article/anchor_index.c include/crossread/article/anchor_index.h \
	src/article/anchor_likeness.c src/article/anchor_likeness.h \
	src/article/anchor_probe.c \
	src/article/anchor_reworded.c \
	src/article/anchor_windows.c src/article/anchor_windows.h \
	src/article/anchor_words.c src/article/anchor_words.h \
	src/article/article.c include/crossread/article/article.h \
	src/article/caption.c src/article/caption.h \
	src/article/code_index.c src/article/code_index.h \
	src/article/decode.c include/crossread/article/decode.h \
	src/article/folded.c src/article/folded.h \
	src/article/foreign.c src/article/foreign.h \
	src/article/front_matter.c src/article/front_matter.h \
	src/article/furniture.c src/article/furniture.h \
	src/article/load.c include/crossread/article/load.h \
	src/article/paragraphs.c src/article/paragraphs.h \
	src/article/phrase.c src/article/phrase.h \
	src/article/phrase_rows.c src/article/phrase_rows.h \
	src/article/span.c include/crossread/article/span.h \
	src/article/story.c include/crossread/article/story.h \
	src/article/story_edit.c \
	src/article/story_files.c include/crossread/article/story_files.h \
	src/article/story_write.c
