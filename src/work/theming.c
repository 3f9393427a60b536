/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The theme of the session. */
#include "crossread/work/theming.h"

#include "crossread/work/work.h"

#include <stdio.h>

bool theming_start(struct theming *theming, const char *name, const char *folder, struct error *error)
{
	bool good = true;

	theming->folder = folder;
	theme_default(&theming->chosen);
	snprintf(theming->name, sizeof(theming->name), "default");
	if (name)
		good = themes_find(&theming->chosen, name, folder, error);
	if (name && good)
		snprintf(theming->name, sizeof(theming->name), "%s", name);
	theming->shown = theming->chosen;
	return good;
}

/* Finds the theme that is named in a line; false, with a message, when there is none. */
static bool find(const struct work *work, struct slice name, struct theme *theme, struct error *error)
{
	char text[THEMING_MOST_NAME + 1];

	if (name.length >= sizeof(text))
		return error_set(error, "no theme has so long a name");
	snprintf(text, sizeof(text), "%.*s", (int)name.length, name.data);
	return themes_find(theme, text, work->theming.folder, error);
}

static void show(struct theming *theming, const struct theme *theme)
{
	theming->shown = *theme;
	theming->is_due = true;
}

bool theming_choose(struct work *work, struct slice name)
{
	struct theming *theming = &work->theming;
	struct theme theme;
	struct error error;

	if (!find(work, name, &theme, &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	snprintf(theming->name, sizeof(theming->name), "%.*s", (int)name.length, name.data);
	theming->chosen = theme;
	theming->tries = false;
	show(theming, &theme);
	work_say(work, "theme %s; to keep it, write \"theme: %s\" into the configuration", theming->name,
		theming->name);
	return true;
}

void theming_tell(struct work *work)
{
	struct themes themes;
	struct strbuf names;

	strbuf_init(&names);
	themes_list(&themes, work->theming.folder);
	for (size_t i = 0; i < themes.count; i++)
		strbuf_add_format(&names, "%s%s", i ? ", " : "", themes.list[i].name);
	work_say(work, "theme %s; there are %s", work->theming.name, strbuf_text(&names));
	strbuf_release(&names);
}

void theming_try(struct work *work, struct slice name)
{
	struct theme theme;
	struct error error;

	if (!find(work, name, &theme, &error)) {
		theming_end_trial(work);
		return;
	}
	work->theming.tries = true;
	show(&work->theming, &theme);
}

void theming_end_trial(struct work *work)
{
	if (!work->theming.tries)
		return;
	work->theming.tries = false;
	show(&work->theming, &work->theming.chosen);
}
