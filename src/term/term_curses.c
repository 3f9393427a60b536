/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real terminal: ncurses shows the frames, and only here; events come from term_keys and term_signals. */
#include "crossread/term/term.h"

#include "crossread/base/mem.h"
#include "crossread/term/term_base64.h"
#include "crossread/term/term_keys.h"
#include "crossread/text/visible.h"
#include "term_cells.h"
#include "term_info.h"
#include "term_kind.h"
#include "term_signals.h"

#include <curses.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

/* Bytes of the name of a window. */
enum { MOST_TITLE = 200 };

enum { FALLBACK_ROWS = 24, FALLBACK_COLUMNS = 80 };

/* Milliseconds between two clicks that belong together, and how many are told apart. */
enum { CLICK_WITHIN = 400, MOST_CLICKS = 3 };

struct curses {
	struct term term;
	struct term_info info;
	struct term_cells cells;
	SCREEN *screen;
	size_t rows;
	size_t columns;
	struct grid shown;
	cchar_t *line; /* room for one row */
	struct term_keys keys;
	int64_t last_input;   /* when the newest byte came */
	struct mouse clicked; /* the latest press */
	int64_t last_click;
	bool uses_mouse;
	struct strbuf title; /* of the window; "" before there is one */
	bool is_stale;       /* all of the screen is to be made anew */
	bool resized;        /* EVENT_RESIZE is due */
	bool gone;           /* input has ended: nobody is there */
};

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static size_t size_of(unsigned reported, size_t fallback, size_t most)
{
	if (!reported)
		return fallback;
	return reported < most ? reported : most;
}

/* Asks the terminal for its size; true when that has changed. */
static bool measure(struct curses *self)
{
	struct winsize size = { 0, 0, 0, 0 };
	size_t rows = self->rows;
	size_t columns = self->columns;

	ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	self->rows = size_of(size.ws_row, FALLBACK_ROWS, GRID_MOST_ROWS);
	self->columns = size_of(size.ws_col, FALLBACK_COLUMNS, GRID_MOST_COLUMNS);
	if (rows == self->rows && columns == self->columns)
		return false;
	resize_term((int)self->rows, (int)self->columns);
	self->line = mem_resize(self->line, self->columns, sizeof(*self->line));
	return true;
}

static void switch_mode(const struct curses *self, const char *sequence)
{
	if (!self->info.speaks_ecma48)
		return;
	/* Goes through stdio; ncurses has a buffer of its own. */
	putp(sequence);
	fflush(stdout);
}

static void show_title(struct curses *self)
{
	if (!self->info.has_title || !self->title.length)
		return;
	switch_mode(self, TERM_INFO_TITLE_KEEP);
	fputs("\033]2;", stdout);
	fwrite(strbuf_text(&self->title), 1, self->title.length, stdout);
	switch_mode(self, "\033\\");
}

static void hide_title(struct curses *self)
{
	if (self->info.has_title && self->title.length)
		switch_mode(self, TERM_INFO_TITLE_BACK);
}

static void leave(struct curses *self)
{
	hide_title(self);
	switch_mode(self, TERM_INFO_PASTE_OFF);
	if (self->uses_mouse)
		switch_mode(self, TERM_INFO_MOUSE_OFF);
	/* Until the first frame, which waiting keys put off, there is no screen to come back from. */
	if (isendwin())
		reset_shell_mode();
	else
		endwin();
}

/* Back to our screen, whatever stands on the terminal, whose size may have changed unreported. */
static void come_back(struct curses *self)
{
	if (measure(self))
		self->resized = true;
	switch_mode(self, TERM_INFO_PASTE_ON);
	if (self->uses_mouse)
		switch_mode(self, TERM_INFO_MOUSE_ON);
	show_title(self);
	clearok(curscr, TRUE);
	doupdate();
}

static void suspend(struct curses *self, bool group)
{
	leave(self);
	term_signals_stop(group);
	come_back(self);
}

static void curses_suspend(struct term *term)
{
	suspend((struct curses *)term, true);
}

static void curses_lend(struct term *term)
{
	leave((struct curses *)term);
}

/* That all were stopped and continued meanwhile is over. */
static void curses_take_back(struct term *term)
{
	(void)term_signals_take(TERM_REQUEST_STOP);
	(void)term_signals_take(TERM_REQUEST_RESUME);
	come_back((struct curses *)term);
}

static void curses_use_mouse(struct term *term, bool use)
{
	struct curses *self = (struct curses *)term;

	if (use == self->uses_mouse)
		return;
	self->uses_mouse = use;
	switch_mode(self, use ? TERM_INFO_MOUSE_ON : TERM_INFO_MOUSE_OFF);
}

static void curses_use_theme(struct term *term, const struct theme *theme)
{
	struct curses *self = (struct curses *)term;
	cchar_t ground;

	term_cells_use(&self->cells, theme);
	term_cells_ground(&self->cells, &ground);
	bkgrndset(&ground);
	self->is_stale = true;
}

static void curses_set_title(struct term *term, struct slice title)
{
	struct curses *self = (struct curses *)term;
	struct strbuf shown;

	strbuf_init(&shown);
	visible_add(&shown, slice_part(title, 0, MOST_TITLE));
	if (slice_equal(strbuf_slice(&shown), strbuf_slice(&self->title))) {
		strbuf_release(&shown);
		return;
	}
	hide_title(self);
	strbuf_release(&self->title);
	self->title = shown;
	show_title(self);
}

static bool curses_copy(struct term *term, struct slice text)
{
	struct curses *self = (struct curses *)term;
	struct strbuf coded;

	if (!self->info.takes_copies)
		return false;
	strbuf_init(&coded);
	term_base64_add(&coded, text);
	fputs("\033]52;c;", stdout);
	fwrite(strbuf_text(&coded), 1, coded.length, stdout);
	switch_mode(self, "\033\\");
	strbuf_release(&coded);
	return true;
}

static void curses_close(struct term *term)
{
	struct curses *self = (struct curses *)term;

	leave(self);
	delscreen(self->screen);
	term_signals_remove();
	term_info_release(&self->info);
	term_keys_release(&self->keys);
	grid_release(&self->shown);
	strbuf_release(&self->title);
	free(self->line);
	free(self);
}

static void curses_size(const struct term *term, size_t *rows, size_t *columns)
{
	const struct curses *self = (const struct curses *)term;

	*rows = self->rows;
	*columns = self->columns;
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
	return a->styles == b->styles && a->shown.length == b->shown.length && a->shown.bytes[0] == b->shown.bytes[0] &&
		(a->shown.length <= 1 || memcmp(a->shown.bytes, b->shown.bytes, a->shown.length) == 0);
}

/* Hands ncurses the part of a row that differs from what is shown. */
static void show_row(struct curses *self, const struct grid *grid, size_t row, size_t columns)
{
	const struct cell *cells = grid->cells + row * grid->columns;
	struct cell *shown = self->shown.cells + row * self->shown.columns;
	size_t start = 0;
	size_t end = columns;
	size_t count = 0;

	while (start < end && same_cell(&cells[start], &shown[start]))
		start++;
	while (end > start && same_cell(&cells[end - 1], &shown[end - 1]))
		end--;
	if (start == end)
		return;
	/* Of a wide cell that only differs in one half both are written. */
	if (start > 0 && cells[start].shown.width == 0)
		start--;
	for (size_t column = start; column < end; column++) {
		if (cells[column].shown.width > 0)
			count += term_cells_add(&self->cells, &cells[column], self->line + count);
	}
	mvadd_wchnstr((int)row, (int)start, self->line, (int)count);
	memcpy(shown + start, cells + start, (end - start) * sizeof(*cells));
}

static void show_cursor(const struct grid *grid, size_t rows, size_t columns)
{
	if (grid->has_cursor && grid->cursor_row < rows && grid->cursor_column < columns) {
		move((int)grid->cursor_row, (int)grid->cursor_column);
		curs_set(1);
	} else {
		curs_set(0);
	}
}

static void curses_show(struct term *term, const struct grid *grid)
{
	struct curses *self = (struct curses *)term;
	size_t rows = grid->rows < self->rows ? grid->rows : self->rows;
	size_t columns = grid->columns < self->columns ? grid->columns : self->columns;

	if (self->gone)
		return;
	if (self->is_stale || self->shown.rows != self->rows || self->shown.columns != self->columns) {
		self->is_stale = false;
		grid_clear(&self->shown, self->rows, self->columns);
		erase();
	}
	for (size_t row = 0; row < rows; row++)
		show_row(self, grid, row, columns);
	show_cursor(grid, rows, columns);
	wnoutrefresh(stdscr);
	if (self->info.synchronizes)
		switch_mode(self, TERM_INFO_FRAME_BEGIN);
	doupdate();
	if (self->info.synchronizes)
		switch_mode(self, TERM_INFO_FRAME_END);
}

static void curses_redraw(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

/*
 * Reads one byte, so that what was typed behind a Ctrl-Z or a last q stays for the shell. A paste is read in blocks.
 */
static void read_input(struct curses *self)
{
	size_t room;
	char *bytes = term_keys_room(&self->keys, &room);
	ssize_t length = read(STDIN_FILENO, bytes, self->keys.pasting ? room : 1);

	if (length > 0) {
		term_keys_feed(&self->keys, (size_t)length);
		self->last_input = now();
	} else if (length == 0 || (errno != EINTR && errno != EAGAIN)) {
		self->gone = true;
	}
}

/* Does what signals ask for; true when that is an event. */
static bool heed_signals(struct curses *self, struct event *event)
{
	if (self->gone || term_signals_asked(TERM_REQUEST_END)) {
		*event = (struct event){ .kind = EVENT_SIGNAL };
		return true;
	}
	if (term_signals_take(TERM_REQUEST_STOP))
		suspend(self, false);
	if (term_signals_take(TERM_REQUEST_RESUME)) {
		leave(self);
		come_back(self);
	}
	if (term_signals_take(TERM_REQUEST_RESIZE)) {
		/* Also when the size is the same again: what stood on the screen has been cut or wrapped meanwhile. */
		measure(self);
		clearok(curscr, TRUE);
		self->resized = true;
	}
	if (!self->resized)
		return false;
	self->resized = false;
	*event = (struct event){ .kind = EVENT_RESIZE };
	return true;
}

/* Milliseconds until `time`, at least 0. */
static int64_t until(int64_t time)
{
	int64_t left = time - now();

	return left > 0 ? left : 0;
}

/* Terminals report presses; that several belong together is for us to see. */
static void count_clicks(struct curses *self, struct mouse *mouse)
{
	int64_t time = now();
	bool again = self->clicked.clicks && mouse->row == self->clicked.row && mouse->column == self->clicked.column &&
		time - self->last_click <= CLICK_WITHIN;

	if (mouse->action != MOUSE_PRESS)
		return;
	mouse->clicks = again ? self->clicked.clicks % MOST_CLICKS + 1 : 1;
	self->clicked = *mouse;
	self->last_click = time;
}

static struct event curses_read(struct term *term, int milliseconds)
{
	struct curses *self = (struct curses *)term;
	int64_t deadline = now() + milliseconds;
	bool complete = false;
	struct event event;

	for (;;) {
		int patience;
		int64_t wait = milliseconds < 0 ? -1 : until(deadline);

		if (heed_signals(self, &event))
			return event;
		if (term_keys_next(&self->keys, complete, &event)) {
			if (event.kind == EVENT_MOUSE)
				count_clicks(self, &event.mouse);
			return event;
		}
		patience = term_keys_patience(&self->keys);
		if (patience >= 0 && (wait < 0 || until(self->last_input + patience) < wait))
			wait = until(self->last_input + patience);
		complete = false;
		if (term_signals_wait(STDIN_FILENO, wait))
			read_input(self);
		else if (patience >= 0 && now() >= self->last_input + patience)
			complete = true;
		else if (milliseconds >= 0 && now() >= deadline)
			return (struct event){ .kind = EVENT_TIMEOUT };
	}
}

static bool curses_pending(struct term *term)
{
	struct curses *self = (struct curses *)term;

	return self->keys.length > 0 || term_signals_asked(TERM_REQUEST_END) || term_signals_wait(STDIN_FILENO, 0);
}

static void set_up_screen(struct curses *self)
{
	/*
	 * Until it has come back from endwin() once, curses flushes its buffer at every movement of the cursor, which
	 * would cut each frame into a dozen writes. To our screen and back, all in one write, shows nothing.
	 */
	endwin();
	raw();
	noecho();
	nonl();
	/* What keys send is what terminfo says only after this. */
	keypad(stdscr, TRUE);
	/* Waiting input does not leave a frame half shown. */
	typeahead(-1);
	/* Rows that move are scrolled by the terminal. */
	idlok(stdscr, TRUE);
	measure(self);
	switch_mode(self, TERM_INFO_PASTE_ON);
}

static const struct term_kind curses_kind = {
	curses_close,
	curses_size,
	curses_show,
	curses_redraw,
	curses_read,
	curses_pending,
	curses_suspend,
	curses_lend,
	curses_take_back,
	curses_use_mouse,
	curses_use_theme,
	curses_set_title,
	curses_copy,
};

struct term *term_open_curses(const struct theme *theme, struct error *error)
{
	struct term_info info;
	struct curses *self;
	SCREEN *screen;

	if (!term_info_init(&info, error))
		return NULL;
	/* Before newterm(), which leaves alone what is caught already. */
	term_signals_install(STDOUT_FILENO, strbuf_slice(&info.farewell));
	/* The size is the terminal's, whatever COLUMNS says. */
	use_env(FALSE);
	use_tioctl(TRUE);
	screen = newterm(NULL, stdout, stdin);
	if (!screen) {
		error_set(error, "the terminal cannot be opened");
		term_signals_remove();
		term_info_release(&info);
		return NULL;
	}
	self = mem_new(sizeof(*self));
	self->term.kind = &curses_kind;
	self->info = info;
	self->screen = screen;
	term_cells_init(&self->cells);
	curses_use_theme(&self->term, theme);
	grid_init(&self->shown);
	strbuf_init(&self->title);
	term_keys_init(&self->keys);
	term_info_teach(&self->keys);
	set_up_screen(self);
	return &self->term;
}
