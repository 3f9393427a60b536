/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times and identifiers of new entries. */
#include "crossread/base/stamp.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

static time_t next_second(struct stamp *stamp)
{
	return stamp->fixed ? (time_t)stamp->second++ : time(NULL);
}

void stamp_time(struct stamp *stamp, char text[STAMP_TIME_SIZE])
{
	time_t second = next_second(stamp);
	struct tm utc;

	if (!gmtime_r(&second, &utc) || strftime(text, STAMP_TIME_SIZE, "%Y-%m-%dT%H:%M:%SZ", &utc) == 0)
		memcpy(text, "1970-01-01T00:00:00Z", STAMP_TIME_SIZE);
}

void stamp_local_minute(struct stamp *stamp, char text[STAMP_TIME_SIZE])
{
	time_t second = next_second(stamp);
	struct tm local;

	if (!localtime_r(&second, &local) || strftime(text, STAMP_TIME_SIZE, "%H:%M", &local) == 0)
		memcpy(text, "--:--", 6);
}

/* The next number of the splitmix64 sequence (Steele, Lea, Flood 2014): good enough for tests, which alone use it. */
static uint64_t next_fixed(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

void stamp_id(struct stamp *stamp, char text[STAMP_ID_SIZE])
{
	static const char characters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	uint64_t number;

	if (stamp->fixed)
		number = next_fixed(&stamp->seed);
	else if (getrandom(&number, sizeof(number), 0) != (ssize_t)sizeof(number))
		abort();
	text[0] = characters[number % 26];
	number /= 26;
	for (size_t i = 1; i < STAMP_ID_SIZE - 1; i++) {
		text[i] = characters[number % 36];
		number /= 36;
	}
	text[STAMP_ID_SIZE - 1] = '\0';
}
