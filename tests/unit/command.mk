unit_tests += tests/unit/command_table
