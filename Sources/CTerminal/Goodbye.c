#include "Goodbye.h"
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

static struct termios modes;
static char bytes[512];
static size_t length;
static atomic_bool given;
static atomic_uint noted;
static int wake_descriptor = -1;

static void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_flags = flags | SA_ONSTACK}, present;
  action.sa_handler = handler;
  // All blocked: nothing comes in between, and tcsetattr does not stop us when we are in the background.
  sigfillset(&action.sa_mask);
  if (sigaction(signal, NULL, &present) == 0 && present.sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
}

static void die(int signal) {
  if (!atomic_exchange(&given, true)) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  raise(signal);
}

static void note(int signal) {
  int error = errno;
  atomic_fetch_or(&noted, 1u << signal);
  ssize_t written = write(wake_descriptor, "", 1);
  (void)written;
  errno = error;
}

// The first asking lets the program keep what the user did; the second does not wait for it.
static void note_once(int signal) {
  handle(signal, die, SA_RESETHAND);
  note(signal);
}

static const struct {
  int signal;
  void (*handler)(int);
  int flags;
} actions[] = {
  {SIGILL, die, SA_RESETHAND}, {SIGTRAP, die, SA_RESETHAND}, {SIGABRT, die, SA_RESETHAND},
  {SIGSEGV, die, SA_RESETHAND}, {SIGBUS, die, SA_RESETHAND}, {SIGFPE, die, SA_RESETHAND},
  {SIGQUIT, die, SA_RESETHAND},
  {SIGHUP, note_once, SA_RESTART}, {SIGINT, note_once, SA_RESTART}, {SIGTERM, note_once, SA_RESTART},
  {SIGTSTP, note, SA_RESTART}, {SIGCONT, note, SA_RESTART}, {SIGWINCH, note, SA_RESTART},
};

static int append(int byte) {
  if (length < sizeof bytes) bytes[length++] = (char)byte;
  return byte;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

static bool append_capability(const char *name) {
  const char *value = capability(name);
  if (value) tputs(value, 1, append);
  return value;
}

int goodbye_prepare(int wake) {
  int found;
  if (setupterm(NULL, STDOUT_FILENO, &found) != OK) return terminal_unknown;
  if (!capability("cup") || !capability("clear")) return terminal_too_plain;
  wake_descriptor = wake;
  tcgetattr(STDIN_FILENO, &modes);
  length = 0;
  if (capability("smcup"))
    for (const char *byte = paste_unmarked; *byte; byte++) append(*byte);
  append_capability("sgr0");
  append_capability("rmkx");
  if (!append_capability("rmcup")) {
    // No other screen to go back to: leave the frame and go below it.
    tputs(tparm(capability("cup"), 998, 0), 1, append);
    append('\r');
    append('\n');
  }
  // Last, for some terminals hide it again with the screen that they leave.
  append_capability("cnorm");
  // A stack that ran over has no room for a handler. Each thread has its own; this is for the one that calls.
  static char stack[65536];
  stack_t spare = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&spare, NULL);
  for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
    handle(actions[i].signal, actions[i].handler, actions[i].flags);
  return terminal_begun;
}

void goodbye_add(const char *more) {
  size_t count = strlen(more);
  if (length + count > sizeof bytes) return;
  memcpy(bytes + length, more, count);
  length += count;
}

void terminal_holds_frames(void) { goodbye_add("\033[?2026l"); }

void terminal_shows_links(void) { goodbye_add("\033]8;;\033\\"); }

void goodbye_shown(bool shown) { atomic_store(&given, !shown); }

void goodbye_end(void) {
  for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) handle(actions[i].signal, SIG_DFL, 0);
}

void terminal_stop(void) {
  handle(SIGTSTP, SIG_DFL, 0);
  handle(SIGCONT, SIG_DFL, 0);
  kill(0, SIGTSTP);
  handle(SIGTSTP, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
}

int terminal_run(char *const arguments[]) {
  struct sigaction ignore = {.sa_flags = 0}, interrupt, quit;
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  // Ctrl-Z stops both, and the shell lets both go on.
  handle(SIGTSTP, SIG_DFL, 0);
  handle(SIGCONT, SIG_DFL, 0);
  sigset_t none, defaults;
  sigemptyset(&none);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  pid_t child;
  int error = posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  if (error == 0)
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  handle(SIGTSTP, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
  return error;
}

uint32_t terminal_take_signals(void) { return atomic_exchange(&noted, 0); }
