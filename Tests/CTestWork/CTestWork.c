#include "CTestWork.h"

#include <stddef.h>
#include <stdlib.h>

// What is defined in an executable goes before what its libraries define: all of them allocate here. glibc has the same
// under another name, for this.
#if defined(__GLIBC__)
static __thread test_work work __attribute__((tls_model("initial-exec")));

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

static void count(size_t bytes) {
  work.allocations++;
  work.bytes += bytes;
}

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count(size);
  return __libc_realloc(memory, size);
}

bool test_work_is_counted(void) { return true; }
test_work test_work_so_far(void) { return work; }
#else
bool test_work_is_counted(void) { return false; }
test_work test_work_so_far(void) { return (test_work){0}; }
#endif
