unit_tests += tests/unit/work_comparing tests/unit/work_correcting tests/unit/work_focus tests/unit/work_layout tests/unit/work_prompt tests/unit/work_tagging tests/unit/work_view
