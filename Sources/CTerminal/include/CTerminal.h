#ifndef LECTERN_CTERMINAL_H
#define LECTERN_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What a screen of cells needs of ncursesw, and no more. There is one terminal and one thread that calls this.

/// How `terminal_begin` ended.
enum terminal_beginning {
  terminal_begun,
  /// TERM is unset, or the terminfo database does not know it.
  terminal_unknown,
  /// The cursor of this terminal cannot be moved about: no screen can be drawn.
  terminal_too_plain,
};

/// The attributes a cell can have, as bits.
enum terminal_attribute {
  terminal_bold = 1,
  terminal_dim = 2,
  terminal_italic = 4,
  terminal_underline = 8,
  terminal_reverse = 16,
  /// ncurses has no attribute for it: `terminal_style` leaves it out, `terminal_send` can bring it.
  terminal_strikethrough = 32,
};

/// What `terminal_read` returns besides bytes.
enum terminal_input {
  terminal_nothing = -1,
  terminal_up = 256,
  terminal_down,
  terminal_left,
  terminal_right,
  terminal_home,
  terminal_end_key,
  terminal_page_up,
  terminal_page_down,
  terminal_back_tab,
  terminal_backspace,
  terminal_delete,
  terminal_insert,
  terminal_enter_key,
  /// What comes between these two was pasted.
  terminal_paste_begin,
  terminal_paste_end,
  /// What the mouse did follows: parameters as SGR has them, with their end.
  terminal_mouse,
  /// What the mouse did follows: three bytes.
  terminal_old_mouse,
  /// A key that has a code but no name here.
  terminal_other,
  /// F1 is the code after this one.
  terminal_function = 512,
};

/// Takes the terminal of standard input and output over: raw modes, alternate screen, no cursor.
/// From here on a deadly signal first gives it back, and `wake`, a file descriptor that does not block,
/// gets a byte for each signal that `terminal_take_signals` reports.
///
/// `direct`: whether the terminal has colours of their own, whatever its description says.
int terminal_begin(int wake, bool direct);

/// Gives the terminal back for good, and signals their default effects.
void terminal_end(void);

/// Gives the terminal back until `terminal_enter`.
void terminal_leave(void);

/// Takes the terminal over again; the next `terminal_refresh` paints everything.
void terminal_enter(void);

/// Stops the process group as Ctrl-Z would, and returns when it goes on.
void terminal_stop(void);

/// Runs a program, found on PATH, on a terminal that was given back, and returns when it has ended: 0, or the
/// error number that says why it could not be started. Ctrl-C and Ctrl-Z are the program's meanwhile.
int terminal_run(char *const arguments[]);

/// The signals that came since the last call, as bits `1 << number`: HUP, INT, TERM, TSTP, CONT, WINCH.
/// The second HUP, INT or TERM is not reported: it ends the process at once.
uint32_t terminal_take_signals(void);

/// Asks for the size, in cells, and fits the screen to it.
void terminal_fit(int *rows, int *columns);

/// Whether the locale says that the terminal takes UTF-8; where it does not, all that is put must be ASCII.
bool terminal_is_utf8(void);

/// The number of colours, 0 when there are none.
int terminal_colors(void);

/// Whether the number of a colour is the colour itself, 0xRRGGBB, and not a place in a palette.
bool terminal_has_direct_colors(void);

/// The attributes this terminal can show.
unsigned terminal_attributes(void);

void terminal_erase(void);

/// How the cells that follow look. A colour is a palette index or a colour itself, or -1 for the terminal's own.
void terminal_style(unsigned attributes, int foreground, int background);

/// Whether the screen is one of its own, so that what stood before comes back.
bool terminal_has_other_screen(void);

/// Puts one spacing scalar with up to four marks into a cell.
void terminal_put(int row, int column, const uint32_t *scalars, int count);

/// Shows the cursor at a cell, or hides it when `row` is negative.
void terminal_cursor(int row, int column);

/// Sends what changed since the last time.
void terminal_refresh(void);

/// Makes the next `terminal_refresh` send everything.
void terminal_redraw(void);

/// Makes the next `terminal_refresh` send all of a row.
void terminal_redraw_row(int row);

/// Sends bytes at once, past ncurses: they must leave the cursor, its looks and the modes as they were.
void terminal_send(const uint8_t *bytes, size_t count);

/// Says that frames are held back while they are sent (mode 2026), which giving back must end.
void terminal_holds_frames(void);

/// Says that text is marked as links (OSC 8), which giving back must end.
void terminal_shows_links(void);

/// Tells a terminal that orders text of two directions itself to leave it as it is, as long as it is ours.
void terminal_use_visual_order(void);

/// Asks for what the mouse does, as long as the terminal is ours, where terminfo knows of a mouse.
void terminal_use_mouse(void);

/// How long to wait, in milliseconds, for what may follow an Escape.
void terminal_escape_delay(int milliseconds);

/// The next byte or key; never waits longer than the delay that tells Escape from an escape sequence.
int terminal_read(void);

/// Whether nothing more can come from standard input; true only when asked after it was said to be ready.
bool terminal_input_ended(void);

#endif
