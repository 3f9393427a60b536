/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses (RFC 3986) in JSON-LD: nothing from an article can make another one of them. */
#ifndef CROSSREAD_SRC_REPORT_IRI_H
#define CROSSREAD_SRC_REPORT_IRI_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>

/* Adds a name as one segment of a relative address: each byte but unreserved ones is percent-encoded. */
void iri_add_segment(struct strbuf *out, struct slice name);

/* True for the address of a page of the web: http or https, then no blank, quote, bracket, control or other byte that
 * an address cannot hold. */
bool iri_is_web(struct slice address);

#endif
