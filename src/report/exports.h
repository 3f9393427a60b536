/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions behind the table of exporters, one file each; see struct exporter. */
#ifndef CROSSREAD_SRC_REPORT_EXPORTS_H
#define CROSSREAD_SRC_REPORT_EXPORTS_H

#include "crossread/report/exporter.h"

void export_brat(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_claims(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_conll(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_csv(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_html(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_jsonld(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);
void export_markdown(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses);

#endif
