#ifndef LECTERN_GOODBYE_H
#define LECTERN_GOODBYE_H

#include <stdbool.h>

/// Takes the marks around pasted text off again; as long as what sets them.
#define paste_unmarked "\033[?2004l"

// Whatever ends the process, the terminal is given back.

/// Asks terminfo for what giving back takes, and installs the signal handlers; `wake` gets a byte for each
/// noted signal. Returns a `terminal_beginning`; nothing is installed unless it is `terminal_begun`.
int goodbye_prepare(int wake);

/// Writes these bytes, too, when the terminal is given back.
void goodbye_add(const char *more);

/// Says whether there is something to give back.
void goodbye_shown(bool shown);

/// Gives the signals their default effects again.
void goodbye_end(void);

#endif
