/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one state of the reader: commands change it, paint reads it, nothing else holds any. */
#ifndef CROSSREAD_WORK_WORK_H
#define CROSSREAD_WORK_WORK_H

#include "crossread/annotation/history.h"
#include "crossread/annotation/tag.h"
#include "crossread/base/stamp.h"
#include "crossread/compare/differences.h"
#include "crossread/compare/matcher.h"
#include "crossread/compare/story_index.h"
#include "crossread/compare/worddiff.h"
#include "crossread/work/covering.h"
#include "crossread/work/digests.h"
#include "crossread/work/document.h"
#include "crossread/work/echoing.h"
#include "crossread/work/help.h"
#include "crossread/work/jumps.h"
#include "crossread/work/layout.h"
#include "crossread/work/list.h"
#include "crossread/work/naming.h"
#include "crossread/work/own_command.h"
#include "crossread/work/pane.h"
#include "crossread/work/plotting.h"
#include "crossread/work/prompt.h"
#include "crossread/work/quoting.h"
#include "crossread/work/recall.h"
#include "crossread/work/searching.h"
#include "crossread/work/selection.h"
#include "crossread/work/sharing.h"
#include "crossread/work/suggesting.h"
#include "crossread/work/theming.h"
#include "crossread/work/view.h"
#include "crossread/work/walk.h"
#include "crossread/work/wording.h"

#include <stdint.h>

enum { WORK_MESSAGE_SIZE = 1024, WORK_MOST_COUNT = 1000000, WORK_MOST_FOLLOWERS = 32 };

/* No match is present. */
#define WORK_NO_MATCH SIZE_MAX

/* No difference was gone to. */
#define WORK_NO_DIFFERENCE SIZE_MAX

enum mode { MODE_READ, MODE_SELECT, MODE_PROMPT, MODE_HELP, MODE_LIST, MODE_PLOT, MODE_COUNT };

/* The hint row of MODE_READ while adjudicating, behind those of the modes. */
enum { HINTS_ADJUDICATE = MODE_COUNT, HINTS };

enum message_kind { MESSAGE_NONE, MESSAGE_NOTICE, MESSAGE_ERROR };

enum { HINT_MOST_LINE = 80 };

/* A key and what it does, for the hint row. */
struct hint {
	char key[16];
	const char *label;         /* static */
	char line[HINT_MOST_LINE]; /* the command line that a click runs; "" where one of several keys is to be chosen
				    */
};

/* A key that can follow the first of two, and what it does. */
struct follower {
	char key[16];
	char text[256];
};

struct work {
	struct document *documents; /* all articles of the story, each once, in its order; opened when needed; owned */
	size_t document_count;
	struct pane panes[2];
	size_t pane_count; /* 1 or 2 */
	size_t active;     /* the pane with the focus */

	const char *encoding;      /* of the articles; borrowed, NULL: what they say */
	const char *sidecar_dir;   /* the folder of all sidecars; borrowed, NULL: each beside its article */
	struct story_index *index; /* what comparisons share when there are more than two articles; owned, or NULL */
	struct digests digests;    /* what the list of articles says of each */
	struct covering covering;  /* which article carries what */
	struct quoting quoting;    /* who says what in the articles */
	struct echoing echoing;    /* where else the words stand that were tagged last */
	struct naming naming;      /* what was changed of the story file */
	bool is_unhurried;         /* what goes on in steps is finished before the next key: scripts */

	struct matcher *matcher;        /* comparing goes on; NULL when it is done or given up; owned */
	bool corrected;                 /* corrections were applied to them */
	struct matches found;           /* as the program found them */
	struct matches matches;         /* between the panes; empty for one pane */
	struct walk walk;               /* the order in which they are walked */
	size_t match;                   /* present match: number in matches.list, or WORK_NO_MATCH */
	struct worddiff worddiff;       /* of both sentences of the present match; empty without one */
	struct differences differences; /* between both articles, once has_differences */
	bool has_differences;
	size_t difference; /* number of the one gone to last, or WORK_NO_DIFFERENCE */
	struct suggesting suggesting;
	struct list lists[LIST_SOURCES];
	struct list *list; /* the open one of these, NULL while none is */
	struct plotting plotting;
	/* The sentence that is to be linked by hand, until its match is chosen. */
	struct {
		bool set;
		size_t side;
		size_t sentence;
	} linking;
	/* Where o began, and by which match, while its matches are followed. */
	struct {
		bool set;
		size_t side;
		size_t sentence;
		size_t first; /* number in matches.list */
	} follow;
	/* An article of which a pane has only the beginning yet, see showing_begin(). */
	struct {
		bool set;
		size_t side;
		size_t before; /* number of the document that was there */
	} arriving;
	/* Where Tab left the other pane without a match to go to, so that it can go back. */
	struct {
		bool set;
		size_t side; /* the pane it went to */
		size_t from; /* sentence in the other pane */
		size_t to;   /* sentence here */
	} beside;
	/* One article in both panes, a colleague a pane, whose disagreements are settled; see adjudicating.h. */
	struct {
		bool active;
		char *names[2];          /* owned: whose annotations each pane shows */
		size_t present;          /* number of the dispute gone to */
		size_t side;             /* the pane that showed something else before */
		struct document *before; /* what; NULL: there was no such pane */
	} adjudicating;
	bool blind;          /* only the own annotations are shown */
	bool shows_possible; /* possible matches, too */

	struct layout layout;
	bool wants_free;     /* each pane flows by itself; so it is anyway where they do not stand beside each other */
	bool shows_rail;     /* beside each pane, where in the article what is */
	bool wants_one_pane; /* only the one with the focus is shown */
	unsigned share;      /* of the left or upper pane, as in struct layout_wish */
	struct view view;

	enum mode mode;
	struct selection selection;
	/* Where the button of the mouse was pressed, from which dragging selects, and what it selects whole. */
	struct {
		bool set;
		size_t side;
		size_t byte; /* of the article */
		enum selection_unit unit;
	} pressed;
	struct prompt prompt;
	struct recall recall; /* what was typed in prompts before */
	struct searching searching;
	struct jumps jumps;
	size_t count;                                   /* number typed before a key; 0: none */
	uint32_t prefix;                                /* the first of two keys, pressed; 0: none */
	struct follower followers[WORK_MOST_FOLLOWERS]; /* what can follow it */
	size_t follower_count;
	char editing[ANNOTATION_MOST_ID + 1];  /* id of the annotation that a prompt is about; "" for none */
	char chosen[ANNOTATION_MOST_ID + 1];   /* id of the one that commands are about while it is at the focus */
	char choosing[ANNOTATION_MOST_ID + 1]; /* id of the one that gets the selection as its passage */
	char repeat[64];                       /* name of the tag that "." gives again; "" before the first */

	/* A comment that is to be written in the reader's editor, see composing.h. */
	struct {
		bool wanted; /* the loop is to run it */
		struct strbuf text;
	} composing;
	/* What waits until one of the annotations here is chosen, see here.h. */
	struct {
		struct strbuf line;
		const char *question; /* static */
	} asked;

	/* Where changes are written down at once. */
	struct {
		bool kept;
		char *folder; /* owned; NULL when nobody says where */
	} journals;
	struct history *history;
	struct tags tags;
	struct own_commands own_commands; /* of the configuration; borrowed */
	struct stamp stamp;
	char *author; /* owned: who tags */

	enum message_kind message_kind;
	char message[WORK_MESSAGE_SIZE];

	struct hint hints[HINTS][12]; /* ended by an empty key; of MODE_LIST those in list_hints */
	struct hint list_hints[LIST_SOURCES][12];
	struct hint choosing_hints[12]; /* while a passage is chosen */
	struct hint conflict_hints[12]; /* on a conflict that is to be decided */
	struct help help;
	struct key_names key_names; /* for messages; by default none are known */

	bool wants_tour; /* asked to go on with the tour: the loop does it */
	struct theming theming;
	struct sharing sharing;
	bool leaves_mouse; /* the terminal selects text, not the reader */
	bool suspending;   /* asked to stop for the shell: the loop does it */
	bool redrawing;    /* asked to draw the whole screen anew */
	bool quitting;
	bool leaving_unsaved; /* quitting without what could not be saved, as the reader wishes */
};

/*
 * Opens the first two of `count` articles (at least one) side by side; the others are opened when they are needed. Two
 * paths of one file, when there are no others, give one document in both panes. `outlets` (NULL: none) are what a story
 * calls them, NULL where it says nothing. False when an article cannot be opened; there is nothing to release then.
 * Paths, outlets, encoding and sidecar_dir (the folder of all sidecars; NULL: each beside its article) must outlive the
 * work.
 */
bool work_open(struct work *work, const char *const *paths, size_t count, const char *encoding, struct error *error);
bool work_open_story(struct work *work, const char *const *paths, const char *const *outlets, size_t count,
	const char *encoding, const char *sidecar_dir, struct error *error);

/* Opens an article that was not needed before, if that was not done. False, with a message, when it cannot be. */
bool work_open_document(struct work *work, size_t number);

/* The same in two steps: of a long article the beginning, then what is left of it. When that fails it is closed. */
bool work_open_beginning(struct work *work, size_t number);
bool work_open_rest(struct work *work, size_t number);

/*
 * Of long articles work_open() loads the beginning only, so that it can be shown at once. This loads the rest and
 * starts to compare; nothing but painting may come before it. Nothing to do the second time. False when an article
 * cannot be used after all: the work can only be released then. Later it does the same for an article that
 * showing_begin() has put into a pane, and then never fails.
 */
bool work_complete(struct work *work, struct error *error);
bool work_is_partial(const struct work *work);

/*
 * Sets who tags (copied), and the message that a reader is greeted with, once all is loaded: what is wrong with an
 * article, or who tags.
 */
void work_set_author(struct work *work, const char *author);

/*
 * From now on changes are written down at once, in a journal in `folder`, which is taken over (NULL when nobody says
 * where it is). Before work_set_author(). Without this call there are none.
 */
void work_keep_journals(struct work *work, char *folder);
void work_release(struct work *work);

/*
 * Fits everything to a screen of this size and lays out the rows in view. Before each paint. The focused row keeps
 * its place on a change of size.
 */
void work_arrange(struct work *work, size_t rows, size_t columns);

/* The same for text that goes to no terminal: panes and gutter of `rows` rows from work.view.top on. */
void work_arrange_text(struct work *work, size_t rows, size_t columns);

/* The mode to go back to from a prompt or the help: the help or a list may be open, or a selection be there. */
enum mode work_mode_below(const struct work *work);

/* The pane with the focus, and the other one (the same when there is only one). */
struct pane *work_pane(struct work *work);
struct pane *work_other(struct work *work);

/*
 * A message for the last row, until the next key. Complaints look like errors. Text is any bytes; paint makes it
 * visible. The format is translated, and names keys as wording.h says.
 */
__attribute__((format(printf, 2, 3))) void work_say(struct work *work, const char *format, ...);
__attribute__((format(printf, 2, 3))) void work_complain(struct work *work, const char *format, ...);
void work_hush(struct work *work);

/* Saves every changed document and says so. False when one could not be saved; the message says which and why. */
bool work_save(struct work *work);

/* The same without a message when all went well: the status rows tell it. */
bool work_save_quietly(struct work *work);

/*
 * Writes the annotations of the focused article to a new file beside everything else, for when their sidecar cannot be
 * saved, and says so. False, with a message, when that failed.
 */
bool work_save_copy(struct work *work, const char *path);

/*
 * Frees what edits and merges have left behind, when it has become much: a reader may stay open for weeks. Between two
 * events: what borrows from annotations is invalid afterwards.
 */
void work_tidy(struct work *work);

/* True when a document has unsaved changes. */
bool work_is_changed(const struct work *work);

#endif
