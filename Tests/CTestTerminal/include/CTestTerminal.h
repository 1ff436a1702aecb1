#ifndef LECTERN_CTESTTERMINAL_H
#define LECTERN_CTESTTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm_keycodes.h>

// A program in a terminal of its own: a pseudo-terminal with libvterm at the other end.

typedef struct test_terminal test_terminal;

/// One cell. A colour is an index into the palette, -1 for the default, or -2 for any other.
typedef struct {
  uint32_t scalars[6];
  int width;
  bool bold, italic, underline, reverse, strikethrough;
  int foreground, background;
} test_terminal_cell;

/// What the program set.
typedef struct {
  int row, column;
  bool cursor_visible, alternate_screen;
  /// 0 none, 1 clicks, 2 drags, 3 all moves.
  int mouse;
  char title[256];
} test_terminal_state;

/// Starts a program. The arrays end with NULL; `directory` may be NULL. Returns NULL when there is no terminal for it.
test_terminal *test_terminal_open(
  char *const arguments[], char *const environment[], const char *directory, int rows, int columns);

/// Ends the program if it still runs, and frees everything.
void test_terminal_close(test_terminal *terminal);

/// Reads what the program wrote, waiting for it at most so many milliseconds. Returns whether anything came.
bool test_terminal_pump(test_terminal *terminal, int milliseconds);

/// All the bytes the program ever wrote.
const char *test_terminal_output(const test_terminal *terminal, size_t *length);

/// Lets go of them.
void test_terminal_forget_output(test_terminal *terminal);

/// Sends bytes as if they were typed.
void test_terminal_send(test_terminal *terminal, const char *bytes, size_t length);

/// From now on nothing is answered when the program asks.
void test_terminal_mute(test_terminal *terminal);

/// From now on the terminal says that it can hold frames back (mode 2026).
void test_terminal_hold_frames(test_terminal *terminal);

/// From now on the terminal tells its background (OSC 11) when it is asked.
void test_terminal_set_background(test_terminal *terminal, bool light);

/// Presses a key, sent as the modes that the program set ask for.
void test_terminal_press(test_terminal *terminal, VTermKey key);

void test_terminal_resize(test_terminal *terminal, int rows, int columns);
test_terminal_cell test_terminal_cell_at(const test_terminal *terminal, int row, int column);
test_terminal_state test_terminal_get_state(const test_terminal *terminal);

/// The modes of the terminal as the program left them.
struct termios test_terminal_modes(const test_terminal *terminal);

pid_t test_terminal_process(const test_terminal *terminal);

/// Closes the other end, as a terminal window does.
void test_terminal_hang_up(test_terminal *terminal);

/// Whether the program has ended; its wait status then.
bool test_terminal_ended(test_terminal *terminal, int *status);

#endif
