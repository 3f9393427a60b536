# Parts of crossread-import, which are in no archive.
unit_tests += tests/unit/import_encoding tests/unit/import_json_read
tests_unit_import_encoding_SOURCES = tests/unit/import_encoding.c src/import/encoding.c
tests_unit_import_json_read_SOURCES = tests/unit/import_json_read.c src/import/json_read.c

if HAVE_LIBXML2
unit_tests += tests/unit/import_facts
endif
tests_unit_import_facts_SOURCES = tests/unit/import_facts.c \
	src/import/blocks.c src/import/element.c src/import/facts.c src/import/facts_json_ld.c src/import/json_read.c \
	src/import/page.c src/import/unwanted.c
tests_unit_import_facts_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML2_CFLAGS)
tests_unit_import_facts_LDADD = $(LDADD) $(LIBXML2_LIBS)
