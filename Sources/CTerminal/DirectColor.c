// Colours of their own in a terminal that has them, though its terminfo entry does not say so.
//
// ncurses takes a description from TERMINFO itself where it starts with `b64:` (6.1; terminfo(5), "Fetching compiled
// descriptions"). So the entry of the terminal is written anew, as term(5) has it, with 2^24 colours, the way to ask
// for them that all terminals with such colours know, the flag RGB, and nothing that would change the user's palette.

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1

#include "DirectColor.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// After curses.h: it defines words such as `columns` and `lines`.
#include <term.h>

enum { longest = 32768, most_strings = 1024, colors = 0x1000000, pairs = 0x10000 };

// The numbers up to 15 are places in the palette.
#define INK(palette, bright, own)                                                                                 \
  "\033[%?%p1%{8}%<%t" palette "%p1%d%e%p1%{16}%<%t" bright "%p1%{8}%-%d%e" own                                   \
  ";2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"

static struct { unsigned char bytes[2 * longest]; size_t count; } entry;
static char *before;

static void add(const void *bytes, size_t count) {
  memcpy(entry.bytes + entry.count, bytes, count);
  entry.count += count;
}

static void add_byte(int byte) { entry.bytes[entry.count++] = (unsigned char)byte; }
static void add_short(int value) { add_byte(value & 255), add_byte(value >> 8 & 255); }
static void add_number(int value) { add_short(value & 0xFFFF), add_short(value >> 16 & 0xFFFF); }
static void align(void) { if (entry.count % 2) add_byte(0); }

static const char *string_named(const char *name) {
  if (strcmp(name, "setaf") == 0) return INK("3", "9", "38");
  if (strcmp(name, "setab") == 0) return INK("4", "10", "48");
  if (strcmp(name, "initc") == 0 || strcmp(name, "initp") == 0 || strcmp(name, "oc") == 0) return NULL;
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

static int number_named(const char *name) {
  if (strcmp(name, "colors") == 0) return colors;
  if (strcmp(name, "pairs") == 0) return pairs;
  int value = tigetnum((char *)name);
  return value < 0 ? -1 : value;
}

static int count(const char *const *names) {
  int count = 0;
  while (names[count]) count++;
  return count;
}

// False where it would be too long.
static bool write_entry(const char *name) {
  static char table[longest];
  static int offsets[most_strings];
  size_t length = 0;
  int strings = count((const char *const *)strnames);
  if (strings > most_strings || strlen(name) > 256) return false;
  for (int i = 0; i < strings; i++) {
    const char *value = string_named(strnames[i]);
    offsets[i] = value ? (int)length : -1;
    if (!value) continue;
    if (length + strlen(value) + 1 > longest - 4096) return false;
    memcpy(table + length, value, strlen(value) + 1);
    length += strlen(value) + 1;
  }
  int flags = count((const char *const *)boolnames);
  int numbers = count((const char *const *)numnames);
  entry.count = 0;
  // The form whose numbers have 32 bits.
  add_short(01036), add_short((int)strlen(name) + 1), add_short(flags), add_short(numbers);
  add_short(strings), add_short((int)length);
  add(name, strlen(name) + 1);
  for (int i = 0; i < flags; i++) add_byte(strcmp(boolnames[i], "ccc") != 0 && tigetflag(boolnames[i]) == 1);
  align();
  for (int i = 0; i < numbers; i++) add_number(number_named(numnames[i]));
  for (int i = 0; i < strings; i++) add_short(offsets[i]);
  add(table, length);
  align();
  // What ncurses knows beyond the standard: two flags by their names.
  static const char names[] = "AX\0RGB";
  add_short(2), add_short(0), add_short(0), add_short(2), add_short(sizeof names);
  add_byte(tigetflag("AX") == 1), add_byte(1);
  add_short(0), add_short(3);
  add(names, sizeof names);
  return true;
}

// RFC 4648, section 4.
static char *encoded(const char *label) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char *text = malloc(strlen(label) + entry.count / 3 * 4 + 8);
  if (!text) return NULL;
  char *end = text + sprintf(text, "%s", label);
  for (size_t i = 0; i < entry.count; i += 3) {
    size_t rest = entry.count - i;
    unsigned value = (unsigned)entry.bytes[i] << 16;
    if (rest > 1) value |= (unsigned)entry.bytes[i + 1] << 8;
    if (rest > 2) value |= entry.bytes[i + 2];
    *end++ = digits[value >> 18];
    *end++ = digits[value >> 12 & 63];
    *end++ = rest > 1 ? digits[value >> 6 & 63] : '=';
    *end++ = rest > 2 ? digits[value & 63] : '=';
  }
  *end = 0;
  return text;
}

bool direct_color_begin(void) {
  const char *name = getenv("TERM");
  int error;
  if (!name || setupterm(NULL, 1, &error) != OK) return false;
  if (tigetnum("colors") != 256 || tigetflag("RGB") == 1 || !write_entry(name)) return false;
  char *text = encoded("b64:");
  if (!text) return false;
  const char *value = getenv("TERMINFO");
  before = value ? strdup(value) : NULL;
  bool is_set = setenv("TERMINFO", text, 1) == 0;
  free(text);
  return is_set;
}

void direct_color_end(void) {
  if (before) {
    setenv("TERMINFO", before, 1);
    free(before);
    before = NULL;
  } else {
    unsetenv("TERMINFO");
  }
}
