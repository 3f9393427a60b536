unit_tests += \
	tests/unit/base_arguments \
	tests/unit/base_bisect \
	tests/unit/base_file \
	tests/unit/base_file_faults \
	tests/unit/base_memory \
	tests/unit/base_records \
	tests/unit/base_records_faults \
	tests/unit/base_suggestion \
	tests/unit/base_values

EXTRA_DIST += tests/unit/contents.h tests/unit/trial.h

tests_unit_base_file_faults_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)
tests_unit_base_records_faults_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)
