unit_tests += \
	tests/unit/screen_grid \
	tests/unit/screen_key \
	tests/unit/screen_colour \
	tests/unit/screen_colour_vision \
	tests/unit/screen_palette \
	tests/unit/screen_rect \
	tests/unit/screen_style \
	tests/unit/screen_theme \
	tests/unit/screen_themes \
	tests/unit/term_base64 \
	tests/unit/term_keys \
	tests/unit/term_script

# The parts of libterm.a that know no terminal; the linker takes no others, so no curses.
tests_unit_term_base64_LDADD = libterm.a $(LDADD)
tests_unit_term_keys_LDADD = libterm.a $(LDADD)
tests_unit_term_script_LDADD = libterm.a $(LDADD)
