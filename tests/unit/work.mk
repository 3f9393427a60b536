unit_tests += \
	tests/unit/work_adjudicating \
	tests/unit/work_adopting \
	tests/unit/work_comparing \
	tests/unit/work_correcting \
	tests/unit/work_covering \
	tests/unit/work_echoing \
	tests/unit/work_focus \
	tests/unit/work_help \
	tests/unit/work_here \
	tests/unit/work_journaling \
	tests/unit/work_jumps \
	tests/unit/work_layout \
	tests/unit/work_list \
	tests/unit/work_list_quotations \
	tests/unit/work_naming \
	tests/unit/work_plotting \
	tests/unit/work_prompt \
	tests/unit/work_quoting \
	tests/unit/work_recall \
	tests/unit/work_reviewing \
	tests/unit/work_searching \
	tests/unit/work_selection \
	tests/unit/work_sharing \
	tests/unit/work_showing \
	tests/unit/work_signing \
	tests/unit/work_suggesting \
	tests/unit/work_tagging \
	tests/unit/work_unopened \
	tests/unit/work_view \
	tests/unit/work_watching \
	tests/unit/work_wording

# Saving the story file meets disks that fail.
tests_unit_work_naming_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)
