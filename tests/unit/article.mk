unit_tests += \
	tests/unit/article_anchor \
	tests/unit/article_anchor_alignment \
	tests/unit/article_anchor_changed \
	tests/unit/article_decode \
	tests/unit/article_furniture \
	tests/unit/article_load \
	tests/unit/article_load_beginning \
	tests/unit/article_paragraphs \
	tests/unit/article_story \
	tests/unit/article_story_files

EXTRA_DIST += tests/unit/article_sample.h
