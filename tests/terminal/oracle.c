/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shows hostile text in every place where text is shown, and reads every byte that the program sends to the terminal.
 *
 *	oracle places
 *	oracle PLACE REACH PROGRAM
 *
 * The first form lists the places. REACH is sample, wide or every: how much of Unicode is shown. Works in the current
 * folder, which should be empty; prints what was found, and exits with 1 when anything was. With ORACLE_TEXT set what
 * stood on the terminal goes to standard error.
 */
#include "places.h"

#include <locale.h>
#include <sys/resource.h>

static const struct place *const tables[] = { reading_places, annotation_places, message_places, stand_in_places };

enum { TABLES = sizeof(tables) / sizeof(tables[0]) };

static const struct place *find_place(const char *name)
{
	for (size_t i = 0; i < TABLES; i++) {
		for (const struct place *place = tables[i]; place->name; place++) {
			if (strcmp(place->name, name) == 0)
				return place;
		}
	}
	return NULL;
}

static void list_places(void)
{
	for (size_t i = 0; i < TABLES; i++) {
		for (const struct place *place = tables[i]; place->name; place++)
			puts(place->name);
	}
}

static bool find_reach(const char *name, enum hostile_reach *reach)
{
	static const char *const names[] = { "sample", "wide", "every" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], name) == 0) {
			*reach = (enum hostile_reach)i;
			return true;
		}
	}
	return false;
}

static double seconds(int who)
{
	struct rusage usage;

	getrusage(who, &usage);
	return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
		(double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000000;
}

int main(int argc, char **argv)
{
	const struct place *place = argc == 4 ? find_place(argv[1]) : NULL;
	enum hostile_reach reach;
	struct session session;
	bool failed;

	if (argc == 2 && strcmp(argv[1], "places") == 0) {
		list_places();
		return 0;
	}
	if (!place || !find_reach(argv[2], &reach)) {
		fprintf(stderr, "usage: oracle places\n       oracle PLACE sample|wide|every PROGRAM\n");
		return 99;
	}
	/* The widths of the C library. */
	setlocale(LC_CTYPE, "C.UTF-8");
	session_init(&session, argv[3], reach);
	session.place = place->name;
	setenv("XDG_STATE_HOME", "state", 1);
	setenv("XDG_CONFIG_HOME", "config", 1);
	place->show(&session);
	if (session.shown < place->least)
		session_fail(&session, "only %zu stand-ins were seen, not %zu: was it shown at all?", session.shown,
			place->least);
	failed = session.failures > 0;
	printf("%s%s: %zu runs, %zu bytes, %zu stand-ins, %zu findings; %.1f s of processor time\n",
		strbuf_text(&session.report), place->name, session.runs, session.bytes, session.shown, session.failures,
		seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN));
	session_release(&session);
	return failed ? 1 : 0;
}
