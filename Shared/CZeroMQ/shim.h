#pragma once
#include <zmq.h>
// Not part of Swift's Glibc module.
#include <sys/eventfd.h>
#include <netinet/tcp.h>
