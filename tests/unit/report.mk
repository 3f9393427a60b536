unit_tests += tests/unit/report_format
