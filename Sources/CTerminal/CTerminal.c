#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1

#include "CTerminal.h"
#include "DirectColor.h"
#include "Goodbye.h"
#include "Modes.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static attr_t current_attributes;
static short current_pair;

// The colours behind each pair that was asked for; pair 0 is the terminal's own two.
static struct { int foreground, background; } pairs[256] = {{-1, -1}};
static int pair_count = 1;

static bool make_pair(int pair, int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  // Colours of their own are numbers beyond a short.
  if (foreground > 32767 || background > 32767) return init_extended_pair(pair, foreground, background) == OK;
#endif
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
}

static short pair_of(int foreground, int background) {
  for (int pair = 0; pair < pair_count; pair++)
    if (pairs[pair].foreground == foreground && pairs[pair].background == background) return (short)pair;
  // The macro COLOR_PAIRS is 0 where there are no colours.
  if (pair_count >= COLOR_PAIRS || pair_count >= (int)(sizeof pairs / sizeof *pairs)) return 0;
  if (!make_pair(pair_count, foreground, background)) return 0;
  pairs[pair_count].foreground = foreground;
  pairs[pair_count].background = background;
  return (short)pair_count++;
}

static bool utf8;
// Whether text can be struck out.
static bool strikes;

// POSIX, XBD 8.2: the first of these that is set and not empty counts.
static bool has_chosen_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return true;
  }
  return false;
}

// Where no locale is chosen, or one that this system does not have, UTF-8 is what nearly all terminals speak.
static bool speaks_utf8(void) {
  static const char *const locales[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
    if (!setlocale(LC_CTYPE, locales[i])) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    if (i == 0 && has_chosen_locale()) return false;
  }
  return false;
}

// Terminals send some keys in another form than their terminfo entry says.
enum { key_paste_begin = 1000, key_paste_end, key_mouse, key_old_mouse };

static void define_keys(void) {
  static const struct { const char *bytes; int code; } keys[] = {
    {"\033[A", KEY_UP}, {"\033OA", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC}, {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[Z", KEY_BTAB}, {"\033OM", KEY_ENTER},
    {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}, {"\033OR", KEY_F(3)}, {"\033OS", KEY_F(4)},
    {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033[13~", KEY_F(3)}, {"\033[14~", KEY_F(4)},
    {"\033[15~", KEY_F(5)}, {"\033[17~", KEY_F(6)}, {"\033[18~", KEY_F(7)}, {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)}, {"\033[24~", KEY_F(12)},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (key_defined(keys[i].bytes) == 0) define_key(keys[i].bytes, keys[i].code);
  // Whatever code terminfo gives them.
  define_key("\033[200~", key_paste_begin);
  define_key("\033[201~", key_paste_end);
}

static bool has_string(const char *name) {
  const char *value = tigetstr(name);
  return value && value != (const char *)-1;
}

// Coming back from the shell, ncurses resets the palette, which is the user's, and which we never change.
static void keep_palette(void) {
  char *reset = tigetstr("oc");
  if (reset && reset != (char *)-1) *reset = '\0';
}

void terminal_use_mouse(void) {
  if (!has_string("kmous")) return;
  // ncurses would read them itself by the form in terminfo, whatever comes.
  define_key("\033[<", key_mouse);
  define_key("\033[M", key_old_mouse);
  modes_use(mode_mouse);
}

void terminal_use_visual_order(void) { modes_use(mode_order); }

// Whether ncurses could set the terminal up, with colours of their own if asked for and to be had.
static bool begin_screen(bool direct) {
  if (direct && direct_color_begin()) {
    bool begun = newterm(NULL, stdout, stdin);
    direct_color_end();
    if (begun) return true;
  }
  return newterm(NULL, stdout, stdin);
}

int terminal_begin(int wake, bool direct) {
  utf8 = speaks_utf8();
  // Our handlers come first: ncurses leaves those that are not the default alone.
  int prepared = goodbye_prepare(wake);
  if (prepared != terminal_begun) return prepared;
  // No standard string: an entry that is written anew for colours of their own does not have it.
  strikes = has_string("smxx");
  goodbye_shown(true);
  if (!begin_screen(direct)) {
    goodbye_shown(false);
    goodbye_end();
    return terminal_unknown;
  }
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  set_escdelay(25);
  // A refresh that a waiting key may cut short leaves half of an old frame behind.
  typeahead(-1);
  // The terminal's own scrolling would move cells that ncurses believes to be at rest.
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(0);
  define_keys();
  if (terminal_has_other_screen()) modes_use(mode_paste);
  if (has_colors()) {
    start_color();
    use_default_colors();
    keep_palette();
  }
  return terminal_begun;
}

void terminal_end(void) {
  terminal_leave();
  goodbye_end();
}

// Some terminals keep with the cursor's place whether it is shown, and going back to the first screen hides it again.
static void show_cursor(void) {
  const char *shown = has_string("cnorm") ? tigetstr("cnorm") : "";
  ssize_t written = write(STDOUT_FILENO, shown, strlen(shown));
  (void)written;
}

void terminal_leave(void) {
  modes_set(false);
  endwin();
  if (terminal_has_other_screen()) show_cursor();
  goodbye_shown(false);
}

void terminal_enter(void) {
  goodbye_shown(true);
  modes_set(true);
  clearok(curscr, TRUE);
}

void terminal_fit(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
      && (size.ws_row != LINES || size.ws_col != COLS)) {
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
  }
  *rows = LINES;
  *columns = COLS;
}

bool terminal_is_utf8(void) { return utf8; }

int terminal_colors(void) { return has_colors() ? COLORS : 0; }

bool terminal_has_direct_colors(void) { return has_colors() && tigetflag("RGB") == 1; }

unsigned terminal_attributes(void) {
  attr_t known = term_attrs();
  return (known & A_BOLD ? terminal_bold : 0) | (known & A_DIM ? terminal_dim : 0)
    | (known & A_ITALIC ? terminal_italic : 0) | (known & A_UNDERLINE ? terminal_underline : 0)
    | (known & A_REVERSE ? terminal_reverse : 0) | (strikes ? terminal_strikethrough : 0);
}

bool terminal_has_other_screen(void) { return has_string("smcup"); }

void terminal_erase(void) { werase(stdscr); }

void terminal_style(unsigned attributes, int foreground, int background) {
  current_attributes = (attributes & terminal_bold ? A_BOLD : 0) | (attributes & terminal_dim ? A_DIM : 0)
    | (attributes & terminal_italic ? A_ITALIC : 0) | (attributes & terminal_underline ? A_UNDERLINE : 0)
    | (attributes & terminal_reverse ? A_REVERSE : 0);
  current_pair = pair_of(foreground, background);
}

void terminal_put(int row, int column, const uint32_t *scalars, int count) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell;
  if (setcchar(&cell, text, current_attributes, current_pair, NULL) == OK)
    mvwadd_wch(stdscr, row, column, &cell);
}

void terminal_cursor(int row, int column) {
  curs_set(row >= 0);
  // Where the cursor cannot be hidden, the last row is where it disturbs least.
  wmove(stdscr, row >= 0 ? row : LINES - 1, row >= 0 ? column : 0);
}

void terminal_refresh(void) { wrefresh(stdscr); }

void terminal_redraw(void) { clearok(curscr, TRUE); }

void terminal_redraw_row(int row) { wredrawln(stdscr, row, 1); }

void terminal_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&output, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

void terminal_escape_delay(int milliseconds) { set_escdelay(milliseconds); }

int terminal_read(void) {
  int code = wgetch(stdscr);
  if (code == ERR) return terminal_nothing;
  if (code < KEY_MIN) return code;
  if (code > KEY_F0 && code <= KEY_F(63)) return terminal_function + (code - KEY_F0);
  switch (code) {
    case KEY_UP: return terminal_up;
    case KEY_DOWN: return terminal_down;
    case KEY_LEFT: return terminal_left;
    case KEY_RIGHT: return terminal_right;
    case KEY_HOME: case KEY_FIND: return terminal_home;
    case KEY_END: case KEY_SELECT: return terminal_end_key;
    case KEY_PPAGE: return terminal_page_up;
    case KEY_NPAGE: return terminal_page_down;
    case KEY_BTAB: return terminal_back_tab;
    case KEY_BACKSPACE: return terminal_backspace;
    case KEY_DC: return terminal_delete;
    case KEY_IC: return terminal_insert;
    case KEY_ENTER: return terminal_enter_key;
    case key_paste_begin: return terminal_paste_begin;
    case key_paste_end: return terminal_paste_end;
    case key_mouse: return terminal_mouse;
    case key_old_mouse: return terminal_old_mouse;
    default: return terminal_other;
  }
}

bool terminal_input_ended(void) {
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}
