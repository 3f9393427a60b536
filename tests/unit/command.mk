unit_tests += \
	tests/unit/command_completion \
	tests/unit/command_edges \
	tests/unit/command_found \
	tests/unit/command_mouse \
	tests/unit/command_newcomer \
	tests/unit/command_table
