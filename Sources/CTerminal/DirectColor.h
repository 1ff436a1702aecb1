#ifndef LECTERN_DIRECT_COLOR_H
#define LECTERN_DIRECT_COLOR_H

#include <stdbool.h>

// Gives the terminal's description colours of their own in TERMINFO, for the next newterm to read, where it has a palette
// of 256. Returns whether it did; then `direct_color_end` has to follow.
bool direct_color_begin(void);

// Puts TERMINFO back: what runs in the terminal later is to read what it always has.
void direct_color_end(void);

#endif
