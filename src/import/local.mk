# SPDX-License-Identifier: GPL-3.0-or-later
# crossread-import, a program of its own: the only one that is linked with libxml2. Built where configure found that.
page_sources = \
	src/import/blocks.c src/import/blocks.h \
	src/import/element.c src/import/element.h \
	src/import/encoding.c src/import/encoding.h \
	src/import/facts.c src/import/facts.h \
	src/import/facts_json_ld.c \
	src/import/json_read.c src/import/json_read.h \
	src/import/main_text.c src/import/main_text.h \
	src/import/page.c src/import/page.h \
	src/import/page_article.c src/import/page_article.h \
	src/import/unwanted.c src/import/unwanted.h

if HAVE_LIBXML2
pkglibexec_PROGRAMS = crossread-import
# Called by the program alone, with a page.
AM_INSTALLCHECK_STD_OPTIONS_EXEMPT = crossread-import
endif
crossread_import_SOURCES = src/import/main.c $(page_sources)
crossread_import_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML2_CFLAGS)
crossread_import_LDADD = libcrossread.a $(YAML_LIBS) $(UNISTRING_LIBS) $(LIBXML2_LIBS)
