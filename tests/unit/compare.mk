unit_tests += tests/unit/compare_matches tests/unit/compare_order tests/unit/compare_reading tests/unit/compare_run
unit_tests += tests/unit/compare_scores tests/unit/compare_shortlist tests/unit/compare_vectors
unit_tests += tests/unit/compare_vocabulary
unit_tests += tests/unit/compare_worddiff
