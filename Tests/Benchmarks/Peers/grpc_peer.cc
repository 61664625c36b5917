/* gRPC C++ without encryption: the callback server, and a client with one channel.
 *
 *   grpc_peer serve PORT
 *   grpc_peer call PORT IN_FLIGHT PAYLOAD_BYTES SECONDS SERVER_PROCESS
 */
#include <grpcpp/grpcpp.h>

#include <cstring>
#include <memory>
#include <string>

#include "echo.grpc.pb.h"
#include "peer.h"

using twinriver::bench::Echo;
using twinriver::bench::Payload;

class EchoService final : public Echo::CallbackService {
  grpc::ServerUnaryReactor *Call(grpc::CallbackServerContext *context, const Payload *request,
                                 Payload *reply) override {
    reply->set_content(request->content());
    auto *reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

static void serve(const std::string &port) {
  EchoService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:" + port, grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  builder.BuildAndStart()->Wait();
}

/* What is counted between the end of the warm-up and the end. */
class Round {
 public:
  Round(int seconds, int server) : began(seconds_now() + WARM_UP_SECONDS), end(began + seconds), server(server) {}

  /* Takes a call that has ended; answers whether the round goes on. */
  bool ended(double sent) {
    now = seconds_now();
    if (!counting && now >= began) {
      counting = true;
      began = now;
      cpu = own_cpu_seconds() + cpu_seconds_of(server);
    } else if (counting) {
      record(&latencies, (now - sent) * 1e6);
    }
    return now < end;
  }

  void print() { print_result(&latencies, now - began, own_cpu_seconds() + cpu_seconds_of(server) - cpu); }

 private:
  double began, end, now = 0, cpu = 0;
  int server;
  bool counting = false;
  struct latencies latencies = {};
};

static void one_at_a_time(Echo::Stub &stub, const Payload &request, Round &round) {
  double sent;
  do {
    grpc::ClientContext context;
    Payload reply;
    sent = seconds_now();
    if (!stub.Call(&context, request, &reply).ok()) exit(1);
  } while (round.ended(sent));
}

struct Pending {
  grpc::ClientContext context;
  Payload reply;
  grpc::Status status;
  std::unique_ptr<grpc::ClientAsyncResponseReader<Payload>> reader;
  double sent;
};

static void several(Echo::Stub &stub, const Payload &request, int in_flight, Round &round) {
  grpc::CompletionQueue queue;
  auto begin = [&] {
    auto *pending = new Pending;
    pending->sent = seconds_now();
    pending->reader = stub.AsyncCall(&pending->context, request, &queue);
    pending->reader->Finish(&pending->reply, &pending->status, pending);
  };
  for (int i = 0; i < in_flight; i++) begin();
  void *tag;
  bool ok;
  while (queue.Next(&tag, &ok)) {
    std::unique_ptr<Pending> pending(static_cast<Pending *>(tag));
    if (!pending->status.ok()) exit(1);
    if (!round.ended(pending->sent)) break;
    begin();
  }
}

static void call(const std::string &port, int in_flight, int bytes, int seconds, int server) {
  auto channel = grpc::CreateChannel("127.0.0.1:" + port, grpc::InsecureChannelCredentials());
  if (!channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(10))) exit(1);
  auto stub = Echo::NewStub(channel);
  Payload request;
  request.set_content(std::string(bytes, 'x'));
  Round round(seconds, server);
  if (in_flight == 1) {
    one_at_a_time(*stub, request, round);
  } else {
    several(*stub, request, in_flight, round);
  }
  round.print();
  fflush(stdout);
  /* Calls still under way are of no interest any more. */
  _exit(0);
}

int main(int count, char **arguments) {
  if (count == 3 && strcmp(arguments[1], "serve") == 0) {
    serve(arguments[2]);
  } else if (count == 7 && strcmp(arguments[1], "call") == 0) {
    call(arguments[2], atoi(arguments[3]), atoi(arguments[4]), atoi(arguments[5]), atoi(arguments[6]));
  } else {
    fprintf(stderr, "usage: grpc_peer serve PORT | call PORT IN_FLIGHT PAYLOAD_BYTES SECONDS SERVER_PROCESS\n");
    return 2;
  }
  return 0;
}
