unit_tests += tests/unit/compare_candidates
unit_tests += tests/unit/compare_differences tests/unit/compare_matches tests/unit/compare_order
unit_tests += tests/unit/compare_reading tests/unit/compare_run tests/unit/compare_scores tests/unit/compare_shortlist
unit_tests += tests/unit/compare_story_index tests/unit/compare_values tests/unit/compare_vectors tests/unit/compare_vocabulary
unit_tests += tests/unit/compare_word_pairs tests/unit/compare_worddiff
unit_tests += tests/unit/compare_story_quotations
unit_tests += tests/unit/compare_plot
