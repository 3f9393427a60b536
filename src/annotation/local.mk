libcrossread_a_SOURCES += \
	src/annotation/accept.c include/crossread/annotation/accept.h \
	src/annotation/adoption.c include/crossread/annotation/adoption.h \
	src/annotation/agreement.c include/crossread/annotation/agreement.h \
	src/annotation/annotation.c include/crossread/annotation/annotation.h \
	src/annotation/annotations.c include/crossread/annotation/annotations.h \
	src/annotation/annotations_entry.c src/annotation/annotations_entry.h \
	src/annotation/candidates.c src/annotation/candidates.h \
	src/annotation/conflict.c include/crossread/annotation/conflict.h \
	src/annotation/correction.c include/crossread/annotation/correction.h \
	src/annotation/disagreements.c include/crossread/annotation/disagreements.h \
	src/annotation/dismissal.c include/crossread/annotation/dismissal.h \
	src/annotation/entries.c src/annotation/entries.h \
	src/annotation/entry_read.c src/annotation/entry_read.h \
	src/annotation/field.c src/annotation/field.h \
	src/annotation/filter.c include/crossread/annotation/filter.h \
	src/annotation/history.c include/crossread/annotation/history.h \
	src/annotation/journal.c include/crossread/annotation/journal.h \
	src/annotation/journal_change.c src/annotation/journal_change.h \
	src/annotation/journal_head.c src/annotation/journal_head.h \
	src/annotation/journals.c src/annotation/journals.h \
	src/annotation/kind.c src/annotation/kind.h \
	src/annotation/link.c include/crossread/annotation/link.h \
	src/annotation/lock.c include/crossread/annotation/lock.h \
	src/annotation/lost.c src/annotation/lost.h \
	src/annotation/merge.c src/annotation/merge.h \
	src/annotation/merge_entry.c src/annotation/merge_entry.h \
	src/annotation/merge_report.c src/annotation/merge_report.h \
	src/annotation/merge_side.c src/annotation/merge_side.h \
	src/annotation/merge_top.c src/annotation/merge_top.h \
	src/annotation/merge_unite.c src/annotation/merge_unite.h \
	src/annotation/merge_unknown.c src/annotation/merge_unknown.h \
	src/annotation/pairing.c include/crossread/annotation/pairing.h \
	src/annotation/part.c src/annotation/part.h \
	src/annotation/pool.c src/annotation/pool.h \
	src/annotation/ranges.c include/crossread/annotation/ranges.h \
	src/annotation/ratings.c include/crossread/annotation/ratings.h \
	src/annotation/readers.c include/crossread/annotation/readers.h \
	src/annotation/recovery.c include/crossread/annotation/recovery.h \
	src/annotation/removal.c \
	src/annotation/renewal.c src/annotation/renewal.h \
	src/annotation/reviewed.c include/crossread/annotation/reviewed.h \
	src/annotation/sidecar.c include/crossread/annotation/sidecar.h \
	src/annotation/sidecar_anchor.c \
	src/annotation/sidecar_merge.c include/crossread/annotation/sidecar_merge.h \
	src/annotation/sidecar_read.c src/annotation/sidecar_read.h \
	src/annotation/sidecar_refresh.c src/annotation/sidecar_refresh.h \
	src/annotation/sidecar_save.c \
	src/annotation/sidecar_write.c \
	src/annotation/tag.c include/crossread/annotation/tag.h \
	src/annotation/unknown.c src/annotation/unknown.h \
	src/annotation/verdicts.c include/crossread/annotation/verdicts.h
