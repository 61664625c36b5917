#pragma once
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>
// Not part of Swift's Glibc module.
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <zmq.h>

// glibc's struct tcp_info ends before the byte counters, and <linux/tcp.h> clashes with <netinet/tcp.h>.
// Their offsets are part of the kernel's ABI (struct tcp_info in include/uapi/linux/tcp.h; fields are only ever appended).
static inline int twinriver_tcp_byte_counters(int descriptor, uint64_t *acknowledged, uint64_t *received) {
  unsigned char info[256];
  socklen_t size = sizeof info;
  if (getsockopt(descriptor, IPPROTO_TCP, 11 /* TCP_INFO */, info, &size) != 0 || size < 136) return -1;
  memcpy(acknowledged, info + 120, sizeof *acknowledged);
  memcpy(received, info + 128, sizeof *received);
  return 0;
}

// Debian's zmq.h hides the option behind the draft API; the library has it.
enum { TWINRIVER_ZMQ_ZAP_ENFORCE_DOMAIN = 93 };

// prctl is variadic and pthread_setname_np needs _GNU_SOURCE: neither reaches Swift.
static inline void twinriver_name_this_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }
