/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 as FIPS 180-4 sections 5 and 6.2 define it. */
#include "crossread/base/sha256.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { BLOCK = 64 };

/* clang-format off */
/* The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
static const uint32_t constants[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};
/* clang-format on */

static uint32_t rotate(uint32_t word, unsigned by)
{
	return word >> by | word << (32 - by);
}

/*
 * One of the 64 rounds. The eight words move on by one name each round, so the caller turns the names instead; `word`
 * is that of the message schedule.
 */
#define ROUND(a, b, c, d, e, f, g, h, constant, word) \
	do { \
		uint32_t t = (h) + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((g) ^ ((e) & ((f) ^ (g)))) + \
			(constant) + (word); \
		(d) += t; \
		(h) = t + (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (((a) & (b)) | ((c) & ((a) | (b)))); \
	} while (0)

/* Eight rounds, after which every word has its own name again. */
static void add_eight(uint32_t v[8], const uint32_t *k, const uint32_t *w)
{
	uint32_t a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];

	ROUND(a, b, c, d, e, f, g, h, k[0], w[0]);
	ROUND(h, a, b, c, d, e, f, g, k[1], w[1]);
	ROUND(g, h, a, b, c, d, e, f, k[2], w[2]);
	ROUND(f, g, h, a, b, c, d, e, k[3], w[3]);
	ROUND(e, f, g, h, a, b, c, d, k[4], w[4]);
	ROUND(d, e, f, g, h, a, b, c, k[5], w[5]);
	ROUND(c, d, e, f, g, h, a, b, k[6], w[6]);
	ROUND(b, c, d, e, f, g, h, a, k[7], w[7]);
	v[0] = a, v[1] = b, v[2] = c, v[3] = d, v[4] = e, v[5] = f, v[6] = g, v[7] = h;
}

/* The next 16 words of the message schedule in the place of the last 16. */
static void advance_schedule(uint32_t w[16])
{
	for (size_t i = 0; i < 16; i++) {
		uint32_t early = w[(i + 1) % 16];
		uint32_t late = w[(i + 14) % 16];

		w[i] += (rotate(early, 7) ^ rotate(early, 18) ^ early >> 3) + w[(i + 9) % 16] +
			(rotate(late, 17) ^ rotate(late, 19) ^ late >> 10);
	}
}

static void add_block(uint32_t state[8], const unsigned char *block)
{
	uint32_t w[16];
	uint32_t v[8];

	for (size_t i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
			(uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	memcpy(v, state, sizeof(v));
	for (size_t round = 0; round < 64; round += 16) {
		if (round)
			advance_schedule(w);
		add_eight(v, constants + round, w);
		add_eight(v, constants + round + 8, w + 8);
	}
	for (size_t i = 0; i < 8; i++)
		state[i] += v[i];
}

void sha256_hex(struct slice bytes, char hex[SHA256_HEX_SIZE])
{
	uint32_t state[8] = {
		0x6a09e667,
		0xbb67ae85,
		0x3c6ef372,
		0xa54ff53a,
		0x510e527f,
		0x9b05688c,
		0x1f83d9ab,
		0x5be0cd19,
	};
	unsigned char last[2 * BLOCK] = { 0 };
	size_t whole = bytes.length / BLOCK * BLOCK;
	size_t rest = bytes.length - whole;
	size_t padded = rest < BLOCK - 8 ? BLOCK : 2 * BLOCK;

	for (size_t i = 0; i < whole; i += BLOCK)
		add_block(state, (const unsigned char *)bytes.data + i);
	if (rest)
		memcpy(last, bytes.data + whole, rest);
	last[rest] = 0x80;
	for (size_t i = 0; i < 8; i++)
		last[padded - 1 - i] = (unsigned char)((uint64_t)bytes.length * 8 >> (8 * i));
	for (size_t i = 0; i < padded; i += BLOCK)
		add_block(state, last + i);
	for (size_t i = 0; i < 8; i++)
		snprintf(hex + 8 * i, 9, "%08x", (unsigned)state[i]);
}
