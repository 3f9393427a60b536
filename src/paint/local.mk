libcrossread_a_SOURCES += \
	src/paint/paint.c include/crossread/paint/paint.h src/paint/parts.h \
	src/paint/paint_article.c \
	src/paint/paint_completions.c \
	src/paint/paint_detail.c \
	src/paint/paint_difference.c \
	src/paint/paint_dispute.c \
	src/paint/paint_followers.c \
	src/paint/paint_gutter.c \
	src/paint/paint_help.c \
	src/paint/paint_list.c \
	src/paint/paint_list_annotations.c \
	src/paint/paint_list_articles.c \
	src/paint/paint_list_coverage.c \
	src/paint/paint_list_differences.c \
	src/paint/paint_list_hits.c \
	src/paint/paint_list_quotations.c \
	src/paint/paint_list_review.c \
	src/paint/paint_plot.c \
	src/paint/paint_list_suggestions.c \
	src/paint/paint_list_speakers.c \
	src/paint/paint_rail.c \
	src/paint/paint_status.c
