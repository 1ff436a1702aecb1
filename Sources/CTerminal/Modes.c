#include "Modes.h"

#include <string.h>
#include <unistd.h>

#include "Goodbye.h"

static const struct {
  const char *set, *reset;
} sequences[mode_count] = {
    [mode_paste] = {"\033[?2004h", paste_unmarked},
    [mode_mouse] = {"\033[?1000h\033[?1006h", "\033[?1006l\033[?1000l"},
    [mode_order] = {"\033[8l", "\033[8h"},
};

static bool used[mode_count];

static void write_all(const char *sequence) {
  ssize_t written = write(STDOUT_FILENO, sequence, strlen(sequence));
  (void)written;
}

void modes_use(enum mode mode) {
  used[mode] = true;
  // What gives the terminal back after a crash takes marks off pastes anyway.
  if (mode != mode_paste) goodbye_add(sequences[mode].reset);
  write_all(sequences[mode].set);
}

void modes_set(bool set) {
  for (int mode = 0; mode < mode_count; mode++)
    if (used[mode]) write_all(set ? sequences[mode].set : sequences[mode].reset);
}
