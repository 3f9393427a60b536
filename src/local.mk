# SPDX-License-Identifier: GPL-3.0-or-later
# Two archives and the program. Unit tests link only libcrossread.a, which knows no terminal.

bin_PROGRAMS = crossread
noinst_LIBRARIES = libcrossread.a libterm.a

libcrossread_a_SOURCES =
libterm_a_SOURCES =
crossread_SOURCES =
nodist_libcrossread_a_SOURCES =

include src/base/local.mk
include src/yaml/local.mk
include src/text/local.mk
include src/article/local.mk
include src/speech/local.mk
include src/compare/local.mk
include src/annotation/local.mk
include src/report/local.mk
include src/screen/local.mk
include src/term/local.mk
include src/work/local.mk
include src/paint/local.mk
include src/command/local.mk
include src/cli/local.mk
include src/import/local.mk
include src/app/local.mk

core_libraries = libcrossread.a $(YAML_LIBS) $(UNISTRING_LIBS) $(STEMMER_LIBS) $(PCRE2_LIBS)

crossread_LDADD = libterm.a $(core_libraries) $(NCURSES_LIBS)
