# SPDX-License-Identifier: GPL-3.0-or-later
# Translations: one catalogue a language. `make update-po` brings all of them up to the source; a new language is a line in
# po/LINGUAS, a file made by msginit, and its name here. Built and installed where msgfmt is there.
catalogues = po/de.po po/fr.po

EXTRA_DIST += po/LINGUAS po/extract.sh $(catalogues)

if HAVE_MSGFMT
all-local: po/stamp
po/stamp: po/local.mk po/LINGUAS $(catalogues)
	$(AM_V_GEN)$(MKDIR_P) po && for language in `cat $(srcdir)/po/LINGUAS`; do \
		$(MKDIR_P) po/locale/$$language/LC_MESSAGES && $(MSGFMT) --check-format \
			-o po/locale/$$language/LC_MESSAGES/crossread.mo "$(srcdir)/po/$$language.po" || exit 1; \
	done && echo made > $@

install-data-local: po/stamp
	for language in `cat $(srcdir)/po/LINGUAS`; do \
		$(MKDIR_P) "$(DESTDIR)$(localedir)/$$language/LC_MESSAGES" && \
		$(INSTALL_DATA) po/locale/$$language/LC_MESSAGES/crossread.mo \
			"$(DESTDIR)$(localedir)/$$language/LC_MESSAGES/crossread.mo" || exit 1; \
	done

uninstall-local:
	for language in `cat $(srcdir)/po/LINGUAS`; do \
		rm -f "$(DESTDIR)$(localedir)/$$language/LC_MESSAGES/crossread.mo"; \
	done
endif

update-po:
	cd $(srcdir) && sh po/extract.sh po/crossread.pot && for language in `cat po/LINGUAS`; do \
		msgmerge --quiet --update --backup=none --no-fuzzy-matching --no-wrap po/$$language.po po/crossread.pot || exit 1; \
	done && rm po/crossread.pot

.PHONY: update-po
