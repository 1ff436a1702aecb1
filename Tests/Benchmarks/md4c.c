// What md4c does, which Debian ships as a library alone: `md4c html FILE` prints HTML, `md4c parse FILE` parses the file
// and does nothing with what is found.

#include <md4c-html.h>
#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put(const MD_CHAR *text, MD_SIZE size, void *file) { fwrite(text, 1, size, file); }

static int block(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)type, (void)detail, (void)data;
  return 0;
}

static int span(MD_SPANTYPE type, void *detail, void *data) {
  (void)type, (void)detail, (void)data;
  return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
  (void)type, (void)text, (void)size, (void)data;
  return 0;
}

int main(int count, char *arguments[]) {
  FILE *file = count == 3 ? fopen(arguments[2], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END) != 0) return 1;
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *source = malloc(size + 1);
  if (!source || fread(source, 1, size, file) != size) return 1;
  if (strcmp(arguments[1], "html") == 0)
    return md_html(source, (MD_SIZE)size, put, stdout, MD_DIALECT_GITHUB, 0) == 0 ? 0 : 1;
  MD_PARSER parser = {
    .flags = MD_DIALECT_GITHUB, .enter_block = block, .leave_block = block, .enter_span = span, .leave_span = span,
    .text = text};
  return md_parse(source, (MD_SIZE)size, &parser, NULL) == 0 ? 0 : 1;
}
