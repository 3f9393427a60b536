unit_tests += tests/unit/app_config tests/unit/app_recall_file tests/unit/app_resume

# They belong to the program, whose other parts know a terminal.
tests_unit_app_config_SOURCES = tests/unit/app_config.c \
	src/app/config.c src/app/config_commands.c src/app/config_filters.c src/app/config_keys.c src/app/config_tags.c src/app/place.c
tests_unit_app_recall_file_SOURCES = tests/unit/app_recall_file.c src/app/recall_file.c
tests_unit_app_resume_SOURCES = tests/unit/app_resume.c src/app/resume.c
