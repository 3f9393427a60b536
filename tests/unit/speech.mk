unit_tests += \
	tests/unit/speech_footing \
	tests/unit/speech_indirect \
	tests/unit/speech_news \
	tests/unit/speech_quotations \
	tests/unit/speech_quotemarks \
	tests/unit/speech_sources \
	tests/unit/speech_words

EXTRA_DIST += tests/unit/speech_article.h
