/* Redis Streams: one publisher at a fixed rate, readers that block in XREAD, each with a connection of its own.
 *
 *   redis_peer PORT RATE READERS SECONDS SERVER_PROCESS
 *
 * Readers are threads of a second process; two more processes hold a reader that is stopped while it waits and one that
 * takes a thousand times as long for each entry. An entry carries the time of its XADD.
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "peer.h"

static int port, rate, readers, seconds, server;
/* The time that counts, by the clock that all processes share. */
static double began, end;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/* Connects; the server may only just be starting. */
static int dial(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  double limit = seconds_now() + 10;
  for (;;) {
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0) {
      setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
      return fd;
    }
    close(fd);
    if (seconds_now() > limit) fail("connect");
    usleep(10000);
  }
}

static void send_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(fd, bytes, count);
    if (sent <= 0) fail("write");
    bytes += sent;
    count -= (size_t)sent;
  }
}

/* A stream of RESP: one line, or so many bytes, at a time. */
struct input {
  int fd;
  size_t start, count;
  char bytes[1 << 16];
};

static char next_byte(struct input *in) {
  if (in->start == in->count) {
    ssize_t got = read(in->fd, in->bytes, sizeof in->bytes);
    if (got <= 0) fail("read");
    in->start = 0;
    in->count = (size_t)got;
  }
  return in->bytes[in->start++];
}

static void read_line(struct input *in, char *line, size_t size) {
  size_t length = 0;
  for (char c; (c = next_byte(in)) != '\n';)
    if (c != '\r' && length + 1 < size) line[length++] = c;
  line[length] = 0;
}

/* Reads a bulk string, "$5\r\nhello\r\n". */
static void read_bulk(struct input *in, char *text, size_t size) {
  char line[64];
  read_line(in, line, sizeof line);
  long length = atol(line + 1);
  for (long i = 0; i < length + 2; i++) {
    char c = next_byte(in);
    if (i < length && (size_t)i + 1 < size) text[i] = c;
  }
  text[(size_t)length < size ? length : (long)size - 1] = 0;
}

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct latencies latencies;
static int pause_us;

/* Follows the stream from its end: *1 [stream, *n [id, *4 [t, time, p, payload]]]. */
static void *follow(void *unused) {
  (void)unused;
  struct input *in = calloc(1, sizeof *in);
  in->fd = dial();
  char last[64] = "$", line[64], text[64], request[256];
  for (;;) {
    int limit = pause_us ? 1 : 256;
    int length = snprintf(request, sizeof request,
                          "*8\r\n$5\r\nXREAD\r\n$5\r\nCOUNT\r\n$%d\r\n%d\r\n$5\r\nBLOCK\r\n$4\r\n5000\r\n$7\r\nSTREAMS\r\n$1\r\ns\r\n$%zu\r\n%s\r\n",
                          limit == 1 ? 1 : 3, limit, strlen(last), last);
    send_all(in->fd, request, (size_t)length);
    read_line(in, line, sizeof line);
    if (line[1] == '-') continue;
    read_line(in, line, sizeof line);
    read_bulk(in, text, sizeof text);
    read_line(in, line, sizeof line);
    for (long n = atol(line + 1); n > 0; n--) {
      read_line(in, line, sizeof line);
      read_bulk(in, last, sizeof last);
      read_line(in, line, sizeof line);
      read_bulk(in, text, sizeof text);
      read_bulk(in, text, sizeof text);
      double sent = strtod(text, NULL), now = seconds_now();
      read_bulk(in, text, sizeof text);
      read_bulk(in, text, sizeof text);
      pthread_mutex_lock(&lock);
      if (sent >= began && sent < end) record(&latencies, (now - sent) * 1e6);
      pthread_mutex_unlock(&lock);
    }
    if (pause_us) usleep((useconds_t)pause_us);
  }
  return NULL;
}

/* A process with readers; the main one prints what it has seen. */
static pid_t start_readers(int count, int pause, int prints) {
  pid_t process = fork();
  if (process < 0) fail("fork");
  if (process > 0) return process;
  pause_us = pause;
  for (int i = 0; i < count; i++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, follow, NULL) != 0) fail("pthread_create");
  }
  while (seconds_now() < began) usleep(1000);
  double cpu = own_cpu_seconds() + cpu_seconds_of(server) + cpu_seconds_of(getppid());
  while (seconds_now() < end) usleep(1000);
  cpu = own_cpu_seconds() + cpu_seconds_of(server) + cpu_seconds_of(getppid()) - cpu;
  usleep(500000);
  if (prints) {
    pthread_mutex_lock(&lock);
    double published = (double)rate * seconds, per_event = (double)latencies.count / published;
    /* Processor time is for a million events, not for a million deliveries. */
    print_result(&latencies, end - began, cpu * per_event);
    fflush(stdout);
  }
  _exit(0);
}

static void *drop_replies(void *argument) {
  char bytes[65536];
  while (read(*(int *)argument, bytes, sizeof bytes) > 0) {}
  return NULL;
}

static void publish(int fd) {
  char request[512], text[32], payload[221];
  memset(payload, 'x', 220);
  payload[220] = 0;
  double start = seconds_now();
  for (long number = 0;; number++) {
    double due = start + (double)number / rate, now = seconds_now();
    if (now >= end) break;
    if (due > now) usleep((useconds_t)((due - now) * 1e6));
    int digits = snprintf(text, sizeof text, "%.7f", seconds_now());
    int length = snprintf(request, sizeof request,
                          "*7\r\n$4\r\nXADD\r\n$1\r\ns\r\n$1\r\n*\r\n$1\r\nt\r\n$%d\r\n%s\r\n$1\r\np\r\n$220\r\n%s\r\n", digits,
                          text, payload);
    send_all(fd, request, (size_t)length);
  }
}

int main(int count, char **arguments) {
  if (count != 6) {
    fprintf(stderr, "usage: redis_peer PORT RATE READERS SECONDS SERVER_PROCESS\n");
    return 2;
  }
  port = atoi(arguments[1]);
  rate = atoi(arguments[2]);
  readers = atoi(arguments[3]);
  seconds = atoi(arguments[4]);
  server = atoi(arguments[5]);
  int fd = dial();
  began = seconds_now() + 1 + WARM_UP_SECONDS;
  end = began + seconds;
  pid_t measured = start_readers(readers, 0, 1), dead = start_readers(1, 0, 0);
  pid_t slow = start_readers(1, (int)(1e9 / rate), 0);
  usleep(500000);
  kill(dead, SIGSTOP);
  pthread_t thread;
  pthread_create(&thread, NULL, drop_replies, &fd);
  publish(fd);
  waitpid(measured, NULL, 0);
  kill(dead, SIGKILL);
  kill(slow, SIGKILL);
  return 0;
}
