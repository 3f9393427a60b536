unit_tests += \
	tests/unit/text_grapheme \
	tests/unit/text_language \
	tests/unit/text_pattern \
	tests/unit/text_sentence \
	tests/unit/text_typography \
	tests/unit/text_utf8 \
	tests/unit/text_visible \
	tests/unit/text_word \
	tests/unit/text_wrap

EXTRA_DIST += tests/unit/random.h tests/unit/text_random.h
