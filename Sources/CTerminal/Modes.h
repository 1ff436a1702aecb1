#ifndef LECTERN_MODES_H
#define LECTERN_MODES_H

#include <stdbool.h>

// Modes of the terminal that ncurses knows nothing of, as long as the terminal is ours.

enum mode {
  /// Bracketed paste, mode 2004 of xterm. Terminals with another screen that do not know it ignore it.
  mode_paste,
  /// Mode 1000 of xterm: buttons and the wheel. Mode 1006 tells the cell in digits; a terminal without it says no more
  /// than three bytes, which end at column 223.
  mode_mouse,
  /// BDSM, ECMA-48, 8.3.13 and 7.2: explicit, as "BiDi in Terminal Emulators" asks of programs that order text
  /// themselves.
  mode_order,
  mode_count
};

/// Sets a mode now and whenever the terminal is ours again.
void modes_use(enum mode mode);

/// Sets all modes in use, or takes them back.
void modes_set(bool set);

#endif
