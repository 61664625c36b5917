/* Raw ZeroMQ with CURVE: what the transport gives when nothing is done with the messages.
 *
 *   curve_peer keys                      prints server public, server secret, client public, client secret key
 *   curve_peer serve PORT SECRET         a ROUTER that sends every message back
 *   curve_peer call PORT SERVER_KEY PUBLIC SECRET IN_FLIGHT PAYLOAD_BYTES SECONDS SERVER_PROCESS
 */
#include <string.h>
#include <zmq.h>

#include "peer.h"

#define LARGEST 65536

static void check(int ok, const char *what) {
  if (ok) return;
  fprintf(stderr, "%s: %s\n", what, zmq_strerror(zmq_errno()));
  exit(1);
}

static void set_int(void *socket, int option, int value) {
  check(zmq_setsockopt(socket, option, &value, sizeof value) == 0, "zmq_setsockopt");
}

static void *make_socket(void *context, int type) {
  void *socket = zmq_socket(context, type);
  check(socket != NULL, "zmq_socket");
  set_int(socket, ZMQ_SNDHWM, 0);
  set_int(socket, ZMQ_RCVHWM, 0);
  return socket;
}

static void print_keys(void) {
  for (int i = 0; i < 2; i++) {
    char public_key[41], secret_key[41];
    check(zmq_curve_keypair(public_key, secret_key) == 0, "zmq_curve_keypair");
    printf("%s\n%s\n", public_key, secret_key);
  }
}

static void serve(const char *port, const char *secret) {
  void *socket = make_socket(zmq_ctx_new(), ZMQ_ROUTER);
  set_int(socket, ZMQ_CURVE_SERVER, 1);
  check(zmq_setsockopt(socket, ZMQ_CURVE_SECRETKEY, secret, 41) == 0, "CURVE_SECRETKEY");
  char address[64], route[256], body[LARGEST];
  snprintf(address, sizeof address, "tcp://127.0.0.1:%s", port);
  check(zmq_bind(socket, address) == 0, "zmq_bind");
  for (;;) {
    int route_bytes = zmq_recv(socket, route, sizeof route, 0);
    int body_bytes = zmq_recv(socket, body, sizeof body, 0);
    check(route_bytes >= 0 && body_bytes >= 0, "zmq_recv");
    check(zmq_send(socket, route, (size_t)route_bytes, ZMQ_SNDMORE) >= 0, "zmq_send");
    check(zmq_send(socket, body, (size_t)body_bytes, 0) >= 0, "zmq_send");
  }
}

/* Sends a message that carries the place of its own time in `sent`. */
static void send_one(void *socket, char *body, size_t bytes, uint32_t place, double *sent) {
  memcpy(body, &place, sizeof place);
  sent[place] = seconds_now();
  check(zmq_send(socket, body, bytes, 0) >= 0, "zmq_send");
}

static void call(char **arguments) {
  int in_flight = atoi(arguments[4]), seconds = atoi(arguments[6]), server = atoi(arguments[7]);
  size_t bytes = (size_t)atoi(arguments[5]);
  if (bytes < 4) bytes = 4;
  void *socket = make_socket(zmq_ctx_new(), ZMQ_DEALER);
  check(zmq_setsockopt(socket, ZMQ_CURVE_SERVERKEY, arguments[1], 41) == 0, "CURVE_SERVERKEY");
  check(zmq_setsockopt(socket, ZMQ_CURVE_PUBLICKEY, arguments[2], 41) == 0, "CURVE_PUBLICKEY");
  check(zmq_setsockopt(socket, ZMQ_CURVE_SECRETKEY, arguments[3], 41) == 0, "CURVE_SECRETKEY");
  char address[64], body[LARGEST] = {0};
  snprintf(address, sizeof address, "tcp://127.0.0.1:%s", arguments[0]);
  check(zmq_connect(socket, address) == 0, "zmq_connect");

  double *sent = (double *)calloc((size_t)in_flight, sizeof(double));
  struct latencies latencies = {0};
  for (int i = 0; i < in_flight; i++) send_one(socket, body, bytes, (uint32_t)i, sent);
  check(zmq_recv(socket, body, sizeof body, 0) > 0, "zmq_recv");
  uint32_t place;
  memcpy(&place, body, sizeof place);
  send_one(socket, body, bytes, place, sent);

  double began = seconds_now() + WARM_UP_SECONDS, end = began + seconds, now = 0, cpu = 0;
  int counting = 0;
  while (now < end) {
    check(zmq_recv(socket, body, sizeof body, 0) > 0, "zmq_recv");
    now = seconds_now();
    memcpy(&place, body, sizeof place);
    if (!counting && now >= began) {
      counting = 1;
      began = now;
      cpu = own_cpu_seconds() + cpu_seconds_of(server);
    } else if (counting) {
      record(&latencies, (now - sent[place]) * 1e6);
    }
    send_one(socket, body, bytes, place, sent);
  }
  print_result(&latencies, now - began, own_cpu_seconds() + cpu_seconds_of(server) - cpu);
}

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "keys") == 0) {
    print_keys();
  } else if (count == 4 && strcmp(arguments[1], "serve") == 0) {
    serve(arguments[2], arguments[3]);
  } else if (count == 10 && strcmp(arguments[1], "call") == 0) {
    call(arguments + 2);
  } else {
    fprintf(stderr, "usage: curve_peer keys | serve PORT SECRET | call PORT SERVER_KEY PUBLIC SECRET IN_FLIGHT BYTES SECONDS PID\n");
    return 2;
  }
  return 0;
}
