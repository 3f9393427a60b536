/* SPDX-License-Identifier: GPL-3.0-or-later */
/* THE table of commands. The keymap, the help page and the key table of the README are made from it. */
#include "runs.h"

#define MOVE "Moving"
#define MATCH "Matches"
#define DIFFERENCE "Differences"
#define TAG "Tagging"
#define COLLEAGUES "Colleagues"
#define ADJUDICATE "Adjudicating (after :adjudicate)"
#define SELECT "Selecting (after v or V)"
#define PROMPT "Typing a line"
#define PROGRAM "Program"
#define HELP "In this help"

const struct command commands[] = {
	{ "next-sentence", "", "", CONTEXT_READ, "j <Down>", MOVE, "next sentence", run_next_sentence },
	{ "previous-sentence", "", "", CONTEXT_READ, "k <Up>", MOVE, "previous sentence", run_previous_sentence },
	{ "page-down", "", "", CONTEXT_READ, "<Space> <PgDn> <Ctrl-F>", MOVE, "a page down", run_page_down },
	{ "page-up", "", "", CONTEXT_READ, "b <PgUp> <Ctrl-B>", MOVE, "a page up", run_page_up },
	{ "half-page-down", "", "", CONTEXT_READ, "<Ctrl-D>", MOVE, "half a page down", run_half_page_down },
	{ "half-page-up", "", "", CONTEXT_READ, "<Ctrl-U>", MOVE, "half a page up", run_half_page_up },
	{ "scroll-down", "", "", CONTEXT_READ, "<Ctrl-E>", MOVE, "scroll one row down, the focus stays",
		run_scroll_down },
	{ "scroll-up", "", "", CONTEXT_READ, "<Ctrl-Y>", MOVE, "scroll one row up, the focus stays", run_scroll_up },
	{ "first-sentence", "", "", CONTEXT_READ, "g <Home>", MOVE, "first sentence; with a count, that one",
		run_first_sentence },
	{ "last-sentence", "", "", CONTEXT_READ, "G <End>", MOVE, "last sentence; with a count, that one",
		run_last_sentence },
	{ "other-pane", "", "", CONTEXT_READ, "<Tab>", MOVE, "the other pane, on the match", run_other_pane },
	{ "furniture", "", "", CONTEXT_READ, "", MOVE, "show or hide menus, captions, calls", run_furniture },

	{ "next-match", "", "", CONTEXT_READ, "m", MATCH, "next match", run_next_match },
	{ "previous-match", "", "", CONTEXT_READ, "M", MATCH, "previous match", run_previous_match },
	{ "follow-match", "", "", CONTEXT_READ, "o", MATCH, "the match on the other side; again: the next one",
		run_follow_match },
	{ "link", "", "", CONTEXT_READ, "L", MATCH, "link by hand: here, then in the other pane", run_link },
	{ "unlink", "", "", CONTEXT_READ, "K", MATCH, "this is no match: take it away by hand", run_unlink },
	{ "compare", "", "", CONTEXT_READ, "", MATCH, "compare both articles anew", run_compare },
	{ "possible", "", "", CONTEXT_READ, "", MATCH, "show or hide possible matches", run_possible },

	{ "differences", "", "", CONTEXT_READ, "D", DIFFERENCE, "list what differs inside matches", run_differences },
	{ "next-difference", "", "", CONTEXT_READ, "]", DIFFERENCE, "next difference", run_next_difference },
	{ "previous-difference", "", "", CONTEXT_READ, "[", DIFFERENCE, "previous difference",
		run_previous_difference },
	{ "list-down", "", "", CONTEXT_LIST, "j <Down> <Ctrl-E>", DIFFERENCE, "in the list: next", run_list_down },
	{ "list-up", "", "", CONTEXT_LIST, "k <Up> <Ctrl-Y>", DIFFERENCE, "in the list: previous", run_list_up },
	{ "list-go", "", "", CONTEXT_LIST, "<Enter>", DIFFERENCE, "in the list: go there", run_list_go },
	{ "dismiss", "", "[REASON]", CONTEXT_LIST, "x <Delete>", DIFFERENCE, "in the list: dismiss, or bring back",
		run_dismiss },
	{ "dismiss-difference", "", "[REASON]", 0, "", DIFFERENCE, "dismiss the difference gone to last", run_dismiss },
	{ "list-close", "", "", CONTEXT_LIST, "q <Esc> D <Ctrl-C>", DIFFERENCE, "in the list: close it",
		run_list_close },

	{ "tag", "", "TAG", CONTEXT_READ | CONTEXT_SELECT, "", TAG, "tag the sentence or the selection; again: untag",
		run_tag },
	{ "repeat", "", "", CONTEXT_READ | CONTEXT_SELECT, ".", TAG, "the latest tag again", run_repeat },
	{ "select-words", "", "", CONTEXT_READ, "v", TAG, "select word by word", run_select_words },
	{ "select-sentences", "", "", CONTEXT_READ, "V", TAG, "select sentence by sentence", run_select_sentences },
	{ "edit-comment", "", "", CONTEXT_READ | CONTEXT_SELECT, "<Enter>", TAG, "comment on the annotation here",
		run_edit_comment },
	{ "comment", "", "[TEXT]", 0, "", TAG, "set the comment; no text removes it", run_comment },
	{ "edit-speaker", "", "", CONTEXT_READ | CONTEXT_SELECT, "s", TAG, "say who speaks in the annotation here",
		run_edit_speaker },
	{ "speaker", "", "[NAME]", 0, "", TAG, "set the speaker; no name removes it", run_speaker },
	{ "remove", "", "", CONTEXT_READ | CONTEXT_SELECT, "x <Delete>", TAG, "remove the annotation here",
		run_remove },
	{ "undo", "", "", CONTEXT_READ, "u", TAG, "undo, in whichever article it was done", run_undo },
	{ "redo", "", "", CONTEXT_READ, "<Ctrl-R>", TAG, "do again what was undone", run_redo },

	{ "reviewed", "", "[here|none]", 0, "", COLLEAGUES, "I have read it all: agree compares only what both read",
		run_reviewed },
	{ "adjudicate", "", "[LEFT,RIGHT]", 0, "", COLLEAGUES,
		"settle what two tagged differently; alone: end it", run_adjudicate },
	{ "next-disagreement", "", "", CONTEXT_ADJUDICATE, "]", ADJUDICATE, "next open disagreement",
		run_next_disagreement },
	{ "previous-disagreement", "", "", CONTEXT_ADJUDICATE, "[", ADJUDICATE, "previous open disagreement",
		run_previous_disagreement },
	{ "take-left", "", "", CONTEXT_ADJUDICATE, "l", ADJUDICATE, "take what the left one says", run_take_left },
	{ "take-right", "", "", CONTEXT_ADJUDICATE, "r", ADJUDICATE, "take what the right one says", run_take_right },
	{ "take-both", "", "", CONTEXT_ADJUDICATE, "B", ADJUDICATE, "take both", run_take_both },
	{ "take-neither", "", "", CONTEXT_ADJUDICATE, "X", ADJUDICATE, "take neither; that is kept, too",
		run_take_neither },

	{ "word-forward", "", "", CONTEXT_SELECT, "w l <Right> >", SELECT, "move the end one word on",
		run_word_forward },
	{ "word-back", "", "", CONTEXT_SELECT, "b h <Left> <lt>", SELECT, "move the end one word back", run_word_back },
	{ "sentence-forward", "", "", CONTEXT_SELECT, "j <Down> )", SELECT, "move the end to the end of a sentence",
		run_sentence_forward },
	{ "sentence-back", "", "", CONTEXT_SELECT, "k <Up> (", SELECT, "move the end to the start of a sentence",
		run_sentence_back },
	{ "other-end", "", "", CONTEXT_SELECT, "o v", SELECT, "move the other end from now on", run_other_end },
	{ "cancel", "", "", CONTEXT_READ | CONTEXT_SELECT | CONTEXT_PROMPT, "<Esc> <Ctrl-C>", SELECT,
		"leave without doing anything", run_cancel },

	{ "accept", "", "", CONTEXT_PROMPT, "<Enter>", PROMPT, "done", run_accept },
	{ "cursor-left", "", "", CONTEXT_PROMPT, "<Left> <Ctrl-B>", PROMPT, "one character left", run_cursor_left },
	{ "cursor-right", "", "", CONTEXT_PROMPT, "<Right> <Ctrl-F>", PROMPT, "one character right", run_cursor_right },
	{ "cursor-start", "", "", CONTEXT_PROMPT, "<Home> <Ctrl-A>", PROMPT, "to the start", run_cursor_start },
	{ "cursor-end", "", "", CONTEXT_PROMPT, "<End> <Ctrl-E>", PROMPT, "to the end", run_cursor_end },
	{ "delete-before", "", "", CONTEXT_PROMPT, "<Backspace>", PROMPT, "delete the character before",
		run_delete_before },
	{ "delete-at", "", "", CONTEXT_PROMPT, "<Delete> <Ctrl-D>", PROMPT, "delete the character here",
		run_delete_at },
	{ "delete-word", "", "", CONTEXT_PROMPT, "<Ctrl-W>", PROMPT, "delete the word before", run_delete_word },
	{ "delete-to-start", "", "", CONTEXT_PROMPT, "<Ctrl-U>", PROMPT, "delete all before", run_delete_to_start },

	{ "write", "w", "[FILE]", 0, "", PROGRAM, "save now (saving is automatic); FILE: save a copy there",
		run_write },
	{ "quit", "q wq x", "", CONTEXT_READ | CONTEXT_SELECT, "q", PROGRAM, "save and leave", run_quit },
	{ "quit!", "q!", "", 0, "", PROGRAM, "leave, giving up what could not be saved", run_quit_unsaved },
	{ "recover", "", "[WORD]", CONTEXT_READ, "", PROGRAM, "put back what a crash left unsaved (or: look, discard)",
		run_recover },
	{ "prompt", "", "", CONTEXT_READ | CONTEXT_SELECT, ":", PROGRAM,
		"type a command; a number goes to that sentence", run_prompt },
	{ "help", "", "", CONTEXT_READ | CONTEXT_SELECT, "? <F1>", PROGRAM, "this help", run_help },
	{ "suspend", "", "", CONTEXT_READ | CONTEXT_SELECT | CONTEXT_HELP | CONTEXT_LIST, "<Ctrl-Z>", PROGRAM,
		"back to the shell; fg returns", run_suspend },
	{ "redraw", "", "", CONTEXT_READ | CONTEXT_SELECT | CONTEXT_HELP | CONTEXT_LIST, "<Ctrl-L>", PROGRAM,
		"draw the screen anew", run_redraw },

	{ "help-down", "", "", CONTEXT_HELP, "j <Down> <Ctrl-E>", HELP, "a line down", run_help_down },
	{ "help-up", "", "", CONTEXT_HELP, "k <Up> <Ctrl-Y>", HELP, "a line up", run_help_up },
	{ "help-page-down", "", "", CONTEXT_HELP, "<Space> <PgDn>", HELP, "a page down", run_help_page_down },
	{ "help-page-up", "", "", CONTEXT_HELP, "b <PgUp>", HELP, "a page up", run_help_page_up },
	{ "help-close", "", "", CONTEXT_HELP, "q <Esc> ? <F1> <Enter> <Ctrl-C>", HELP, "back to the articles",
		run_help_close },
	{ 0 },
};
