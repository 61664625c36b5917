/* What the peers' clients share: a clock, percentiles, processor time, and the line they end with. */
#ifndef TWINRIVER_PEER_H
#define TWINRIVER_PEER_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* Runs this long before anything is counted. */
#define WARM_UP_SECONDS 0.7

static double seconds_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double own_cpu_seconds(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) * 1e-6;
}

static double cpu_seconds_of(int process) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", process);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  size_t count = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[count] = 0;
  char *end = text + count;
  while (end > text && *end != ')') end--;
  unsigned long user = 0, kernel = 0;
  if (sscanf(end + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &kernel) != 2) return 0;
  return (double)(user + kernel) / (double)sysconf(_SC_CLK_TCK);
}

/* Latencies in microseconds; room for as many as ever come in a round. */
struct latencies {
  float *values;
  size_t count, capacity;
};

static void record(struct latencies *l, double microseconds) {
  if (l->count == l->capacity) {
    l->capacity = l->capacity ? l->capacity * 2 : 1u << 20;
    l->values = (float *)realloc(l->values, l->capacity * sizeof(float));
    if (!l->values) abort();
  }
  l->values[l->count++] = (float)microseconds;
}

static int by_size(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return x < y ? -1 : x > y;
}

static double percentile(const struct latencies *l, double share) {
  if (l->count == 0) return 0;
  size_t index = (size_t)(share * (double)l->count);
  return l->values[index < l->count ? index : l->count - 1];
}

static void print_result(struct latencies *l, double seconds, double cpu_seconds) {
  qsort(l->values, l->count, sizeof(float), by_size);
  printf("RESULT per_second=%.1f p50_us=%.1f p99_us=%.1f p999_us=%.1f cpu_s_per_million=%.3f\n",
         (double)l->count / seconds, percentile(l, 0.5), percentile(l, 0.99), percentile(l, 0.999),
         l->count ? cpu_seconds / (double)l->count * 1e6 : 0);
}

#endif
