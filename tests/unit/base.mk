unit_tests += tests/unit/base_arguments tests/unit/base_bisect tests/unit/base_file tests/unit/base_memory tests/unit/base_records tests/unit/base_suggestion tests/unit/base_values
