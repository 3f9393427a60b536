unit_tests += tests/unit/report_report
unit_tests += tests/unit/report_format tests/unit/report_export_json tests/unit/report_export_text

EXTRA_DIST += tests/unit/export_sample.h
