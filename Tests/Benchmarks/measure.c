// Runs a program to its end: `measure FILE PROGRAM ARGUMENT…` writes into FILE its wait status, the nanoseconds it took, the
// microseconds of processor time, and the most memory it had, in bytes.
//
// A process of its own because on Linux no child's peak is less than what the process held that started it: this one holds
// hardly anything.

#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

int main(int count, char *arguments[]) {
  if (count < 3) return 2;
  pid_t process;
  int status;
  struct rusage usage;
  long long start = nanoseconds();
  if (posix_spawn(&process, arguments[2], NULL, NULL, arguments + 2, environ) != 0) return 1;
  while (wait4(process, &status, 0, &usage) < 0) {}
  long long wall = nanoseconds() - start;
#ifdef __linux__
  long long unit = 1024;
#else
  long long unit = 1;
#endif
  FILE *file = fopen(arguments[1], "w");
  if (!file) return 1;
  fprintf(
    file, "%d %lld %lld %lld\n", status, wall, microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
    usage.ru_maxrss * unit);
  return fclose(file) == 0 ? 0 : 1;
}
