#define _GNU_SOURCE
#include "CTestTerminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vterm.h>

#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

struct test_terminal {
  int descriptor;
  pid_t process;
  bool ended, taking_in, muted, holds_frames;
  const char *background;
  int status;
  VTerm *vterm;
  VTermScreen *screen;
  test_terminal_state state;
  char *output;
  size_t length, capacity;
  // Of a string of the program that has not ended.
  char held[4096];
  size_t held_length;
};

// Answers come while output is taken in; all else are keys.
static void answer(const char *bytes, size_t length, void *user) {
  test_terminal *terminal = user;
  // libvterm does not know the mode, and shows the same without it.
  static const char unknown[] = "\033[?2026;0$y", known[] = "\033[?2026;2$y";
  if (terminal->holds_frames && length == sizeof unknown - 1 && memcmp(bytes, unknown, length) == 0) bytes = known;
  if (!terminal->taking_in || !terminal->muted) test_terminal_send(terminal, bytes, length);
}

void test_terminal_mute(test_terminal *terminal) { terminal->muted = true; }

void test_terminal_hold_frames(test_terminal *terminal) { terminal->holds_frames = true; }

void test_terminal_set_background(test_terminal *terminal, bool light) {
  terminal->background = light ? "\033]11;rgb:ffff/fafa/f0f0\033\\" : "\033]11;rgb:1212/1414/1818\033\\";
}

// libvterm does not know the question.
static void answer_background(test_terminal *terminal, const char *bytes, size_t length) {
  static const char question[] = "\033]11;?";
  for (size_t i = 0; i + sizeof question - 1 <= length; i++)
    if (memcmp(bytes + i, question, sizeof question - 1) == 0)
      test_terminal_send(terminal, terminal->background, strlen(terminal->background));
}

static int set_property(VTermProp property, VTermValue *value, void *user) {
  test_terminal_state *state = &((test_terminal *)user)->state;
  switch (property) {
    case VTERM_PROP_CURSORVISIBLE: state->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: state->alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: state->mouse = value->number; break;
    case VTERM_PROP_TITLE: strncpy(state->title, value->string, sizeof state->title - 1); break;
    default: break;
  }
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

// Runs between fork and exec in a process of many threads: system calls only.
static void become(char *const arguments[], char *const environment[], const char *directory) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int signal_number = 1; signal_number < NSIG; signal_number++) signal(signal_number, SIG_DFL);
  // A terminal of another test, inherited, would not notice that its own test is gone.
  for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
  if (directory && chdir(directory) != 0) _exit(126);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

test_terminal *test_terminal_open(
  char *const arguments[], char *const environment[], const char *directory, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int descriptor;
  pid_t process = forkpty(&descriptor, NULL, NULL, &size);
  if (process == 0) become(arguments, environment, directory);
  if (process < 0) return NULL;
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(descriptor, F_SETFL, O_NONBLOCK);

  test_terminal *terminal = calloc(1, sizeof *terminal);
  if (!terminal) abort();
  terminal->descriptor = descriptor;
  terminal->process = process;
  terminal->state.cursor_visible = true;
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  vterm_output_set_callback(terminal->vterm, answer, terminal);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void test_terminal_close(test_terminal *terminal) {
  int status;
  test_terminal_hang_up(terminal);
  if (!test_terminal_ended(terminal, &status)) {
    kill(terminal->process, SIGKILL);
    waitpid(terminal->process, NULL, 0);
  }
  vterm_free(terminal->vterm);
  free(terminal->output);
  free(terminal);
}

static void keep(test_terminal *terminal, const char *bytes, size_t length) {
  if (terminal->length + length > terminal->capacity) {
    terminal->capacity = 2 * (terminal->length + length);
    terminal->output = realloc(terminal->output, terminal->capacity);
    if (!terminal->output) abort();
  }
  memcpy(terminal->output + terminal->length, bytes, length);
  terminal->length += length;
}

// The length of the bytes up to a string (OSC) that has not ended.
static size_t length_of_whole(const char *bytes, size_t length) {
  size_t whole = length;
  for (size_t i = 0; i < length; i++) {
    char next = i + 1 < length ? bytes[i + 1] : ']';
    if (bytes[i] == '\007' || (bytes[i] == '\033' && next == '\\')) {
      whole = length;
    } else if (bytes[i] == '\033' && next == ']' && whole == length) {
      whole = i;
    }
  }
  return whole;
}

// libvterm 0.1.4 forgets the beginning of a string that comes in pieces, and takes the rest of an address for a title.
static void take_in(test_terminal *terminal, const char *bytes, size_t length) {
  size_t whole = length_of_whole(bytes, length);
  if (length - whole > sizeof terminal->held) whole = length;
  terminal->taking_in = true;
  vterm_input_write(terminal->vterm, bytes, whole);
  terminal->taking_in = false;
  terminal->held_length = length - whole;
  memcpy(terminal->held, bytes + whole, terminal->held_length);
  vterm_screen_flush_damage(terminal->screen);
}

bool test_terminal_pump(test_terminal *terminal, int milliseconds) {
  struct pollfd input = {.fd = terminal->descriptor, .events = POLLIN};
  char all[sizeof terminal->held + 65536];
  char *bytes = all + terminal->held_length;
  if (poll(&input, 1, milliseconds) <= 0) return false;
  ssize_t length = read(terminal->descriptor, bytes, 65536);
  if (length <= 0) {
    // Nobody is left at the other end: the poll said so at once, so wait here instead.
    poll(NULL, 0, milliseconds < 5 ? milliseconds : 5);
    return false;
  }
  keep(terminal, bytes, (size_t)length);
  if (terminal->background) answer_background(terminal, bytes, (size_t)length);
  memcpy(all, terminal->held, terminal->held_length);
  take_in(terminal, all, terminal->held_length + (size_t)length);
  return true;
}

const char *test_terminal_output(const test_terminal *terminal, size_t *length) {
  *length = terminal->length;
  return terminal->output;
}

void test_terminal_forget_output(test_terminal *terminal) { terminal->length = 0; }

void test_terminal_send(test_terminal *terminal, const char *bytes, size_t length) {
  while (terminal->descriptor >= 0 && length > 0) {
    ssize_t sent = write(terminal->descriptor, bytes, length);
    if (sent > 0) {
      bytes += sent;
      length -= (size_t)sent;
      continue;
    }
    struct pollfd output = {.fd = terminal->descriptor, .events = POLLOUT};
    if (poll(&output, 1, 10000) <= 0 || output.revents & (POLLERR | POLLHUP)) return;
  }
}

void test_terminal_press(test_terminal *terminal, VTermKey key) {
  vterm_keyboard_key(terminal->vterm, key, VTERM_MOD_NONE);
}

void test_terminal_resize(test_terminal *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  vterm_set_size(terminal->vterm, rows, columns);
  ioctl(terminal->descriptor, TIOCSWINSZ, &size);
}

static int color(const VTermColor *color, bool is_default) {
  if (is_default) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

test_terminal_cell test_terminal_cell_at(const test_terminal *terminal, int row, int column) {
  VTermScreenCell cell = {0};
  vterm_screen_get_cell(terminal->screen, (VTermPos){row, column}, &cell);
  test_terminal_cell result = {
    .width = cell.width,
    .bold = cell.attrs.bold,
    .italic = cell.attrs.italic,
    .underline = cell.attrs.underline != 0,
    .reverse = cell.attrs.reverse,
    .strikethrough = cell.attrs.strike,
    .foreground = color(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
    .background = color(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)),
  };
  memcpy(result.scalars, cell.chars, sizeof result.scalars);
  return result;
}

test_terminal_state test_terminal_get_state(const test_terminal *terminal) {
  test_terminal_state state = terminal->state;
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &position);
  state.row = position.row;
  state.column = position.col;
  return state;
}

struct termios test_terminal_modes(const test_terminal *terminal) {
  struct termios modes = {0};
  tcgetattr(terminal->descriptor, &modes);
  return modes;
}

pid_t test_terminal_process(const test_terminal *terminal) { return terminal->process; }

void test_terminal_hang_up(test_terminal *terminal) {
  if (terminal->descriptor >= 0) close(terminal->descriptor);
  terminal->descriptor = -1;
}

bool test_terminal_ended(test_terminal *terminal, int *status) {
  if (!terminal->ended) {
    terminal->ended = waitpid(terminal->process, &terminal->status, WNOHANG) == terminal->process;
  }
  *status = terminal->status;
  return terminal->ended;
}
