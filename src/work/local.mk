libcrossread_a_SOURCES += \
	src/work/adjudicating.c include/crossread/work/adjudicating.h \
	src/work/adopting.c include/crossread/work/adopting.h \
	src/work/blocks.c include/crossread/work/blocks.h \
	src/work/completions.c include/crossread/work/completions.h \
	src/work/comparing.c include/crossread/work/comparing.h \
	src/work/composing.c include/crossread/work/composing.h \
	src/work/correcting.c include/crossread/work/correcting.h \
	src/work/covering.c include/crossread/work/covering.h \
	src/work/digests.c include/crossread/work/digests.h \
	src/work/differing.c include/crossread/work/differing.h \
	src/work/disputes.c include/crossread/work/disputes.h \
	src/work/document.c include/crossread/work/document.h \
	src/work/excerpt.c src/work/excerpt.h \
	src/work/attributing.c include/crossread/work/attributing.h \
	src/work/echoing.c include/crossread/work/echoing.h \
	src/work/finding.c include/crossread/work/finding.h \
	src/work/flow.c \
	src/work/focus.c include/crossread/work/focus.h \
	src/work/greeting.c include/crossread/work/greeting.h \
	src/work/here.c include/crossread/work/here.h \
	src/work/hints.c include/crossread/work/hints.h \
	src/work/journaling.c include/crossread/work/journaling.h \
	src/work/help.c include/crossread/work/help.h \
	src/work/jumps.c include/crossread/work/jumps.h \
	src/work/layout.c include/crossread/work/layout.h \
	src/work/list.c include/crossread/work/list.h \
	src/work/list_annotations.c src/work/list_kind.h \
	src/work/list_articles.c \
	src/work/list_change.c \
	src/work/list_coverage.c \
	src/work/list_differences.c \
	src/work/list_gaps.c \
	src/work/list_hits.c \
	src/work/list_items.c \
	src/work/list_kind.c \
	src/work/list_suggestions.c \
	src/work/suggesting.c include/crossread/work/suggesting.h \
	src/work/suggesting_change.c \
	src/work/list_quotations.c \
	src/work/list_review.c \
	src/work/list_speakers.c \
	src/work/naming.c include/crossread/work/naming.h \
	include/crossread/work/own_command.h \
	src/work/pane.c include/crossread/work/pane.h \
	src/work/plotting.c include/crossread/work/plotting.h \
	src/work/pointing.c include/crossread/work/pointing.h \
	src/work/prompt.c include/crossread/work/prompt.h \
	src/work/quoting.c include/crossread/work/quoting.h \
	src/work/recall.c include/crossread/work/recall.h \
	src/work/reviewing.c include/crossread/work/reviewing.h \
	src/work/searching.c include/crossread/work/searching.h \
	src/work/searching_walk.c src/work/searching_walk.h \
	src/work/selection.c include/crossread/work/selection.h \
	src/work/sharing.c include/crossread/work/sharing.h \
	src/work/showing.c include/crossread/work/showing.h \
	src/work/signing.c include/crossread/work/signing.h \
	src/work/tagging.c include/crossread/work/tagging.h \
	src/work/unopened.c src/work/unopened.h \
	src/work/theming.c include/crossread/work/theming.h \
	src/work/view.c include/crossread/work/view.h \
	src/work/walk.c include/crossread/work/walk.h \
	src/work/watching.c include/crossread/work/watching.h \
	src/work/wording.c include/crossread/work/wording.h \
	src/work/work.c include/crossread/work/work.h
