#ifndef CTESTWORK_H
#define CTESTWORK_H

#include <stdbool.h>
#include <stdint.h>

// What a thread has asked of the heap since it began.
typedef struct {
  uint64_t allocations;
  uint64_t bytes;
} test_work;

// Whether that is counted on this system.
bool test_work_is_counted(void);

test_work test_work_so_far(void);

#endif
