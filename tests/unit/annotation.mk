unit_tests += \
	tests/unit/annotation_accept \
	tests/unit/annotation_agreement \
	tests/unit/annotation_conflict \
	tests/unit/annotation_entries \
	tests/unit/annotation_filter \
	tests/unit/annotation_history \
	tests/unit/annotation_history_memory \
	tests/unit/annotation_journal \
	tests/unit/annotation_merge \
	tests/unit/annotation_merge_random \
	tests/unit/annotation_merge_rules \
	tests/unit/annotation_merge_written \
	tests/unit/annotation_pairing \
	tests/unit/annotation_ratings \
	tests/unit/annotation_recovery \
	tests/unit/annotation_refresh \
	tests/unit/annotation_refused \
	tests/unit/annotation_save \
	tests/unit/annotation_save_faults \
	tests/unit/annotation_set \
	tests/unit/annotation_sidecar \
	tests/unit/annotation_tag

EXTRA_DIST += tests/unit/desk.h tests/unit/edits.h tests/unit/merge_bytes.h tests/unit/sitting.h

tests_unit_annotation_save_faults_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)
