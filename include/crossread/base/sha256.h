/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 (FIPS 180-4), which names the exact text that annotations were made on. */
#ifndef CROSSREAD_BASE_SHA256_H
#define CROSSREAD_BASE_SHA256_H

#include "crossread/base/slice.h"

enum { SHA256_HEX_SIZE = 65 };

/* Writes the digest of `bytes` as 64 lower-case hexadecimal digits and a NUL. */
void sha256_hex(struct slice bytes, char hex[SHA256_HEX_SIZE]);

#endif
