// Markdown to HTML with md4c, which Debian ships as a library alone: reads the file it is given, prints HTML.

#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>

static void put(const MD_CHAR *text, MD_SIZE size, void *file) { fwrite(text, 1, size, file); }

int main(int count, char *arguments[]) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END) != 0) return 1;
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) return 1;
  return md_html(text, (MD_SIZE)size, put, stdout, MD_DIALECT_GITHUB, 0) == 0 ? 0 : 1;
}
