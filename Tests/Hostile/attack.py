"""One kind of attack on one service, until killed: attack.py STATE PORT KIND. Everything stays on loopback.

Some come as strangers, some with the keys of a department whose machine has been taken over.
"""
import os
import random
import resource
import socket
import struct
import sys
import time

import zmq

from people import PORT, STATE, SERVICES, contracts, keys_of, public_key  # noqa: F401

KIND, TARGET = sys.argv[3], "share"
ADDRESS = ("127.0.0.1", PORT + SERVICES.index(TARGET))
GREETING = (b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"CURVE".ljust(20, b"\0") + b"\0").ljust(64, b"\0")


def raw():
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    made.settimeout(2)
    made.connect(ADDRESS)
    return made


def dealer(keys):
    made = zmq.Context.instance().socket(zmq.DEALER)
    made.linger = 0
    made.curve_serverkey = public_key(TARGET).encode()
    made.curve_publickey, made.curve_secretkey = keys.curve_public, keys.curve_secret
    made.connect("tcp://%s:%d" % ADDRESS)
    return made


def request(payload=b"", method="twinriver.health.v1.Health/Check"):
    return contracts("wire.v1.Request")(
        call_id=1, method=method, timeout_ms=2000, payload=payload).SerializeToString()


def endless_multipart():
    """A message whose frames never end, ever again."""
    while True:
        with dealer(keys_of("user-b-officer")) as peer:
            began = time.monotonic()
            while time.monotonic() - began < 5:
                try:
                    peer.send(bytes(16_384), zmq.SNDMORE | zmq.DONTWAIT)
                except zmq.Again:
                    time.sleep(0.001)


def connections():
    """Ten thousand connections that say nothing, and as many again for each that is cut."""
    wanted = min(10_000, resource.getrlimit(resource.RLIMIT_NOFILE)[1] - 100)
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    held, made = [], 0
    while True:
        try:
            held.append(raw())
            made += 1
        except OSError:
            time.sleep(0.01)
        if len(held) >= wanted:
            held.pop(0).close()
        if made % 1_000 == 0:
            print(made, flush=True)


def stalled_handshakes():
    """Greetings after which nothing comes."""
    held = []
    while True:
        try:
            peer = raw()
            peer.sendall(GREETING[:random.choice([1, 10, 63, 64])])
            held.append(peer)
        except OSError:
            time.sleep(0.01)
        if len(held) > 500:
            held.pop(0).close()
        time.sleep(0.001)


def garbage():
    """Bytes that are no ZMTP, and commands that are no CURVE."""
    while True:
        try:
            with raw() as peer:
                peer.sendall(GREETING if random.random() < 0.7 else b"")
                peer.sendall(bytes([random.choice([0, 2, 4, 6, 255])]) + random.randbytes(random.randrange(2_000)))
        except OSError:
            pass
        time.sleep(0.001)


def strangers():
    """Keys that nobody has enrolled, a new one for each connection, each asking a hundred times."""
    from people import d

    while True:
        with dealer(d.Keys()) as peer:
            for _ in range(100):
                peer.send(request(random.randbytes(1_000)))
            peer.poll(100)


def wrong_server_key():
    """Callers that mistake the service for another one."""
    from people import d

    while True:
        with zmq.Context.instance().socket(zmq.DEALER) as peer:
            peer.linger = 0
            peer.curve_serverkey = d.Keys().curve_public
            keys = d.Keys()
            peer.curve_publickey, peer.curve_secretkey = keys.curve_public, keys.curve_secret
            peer.connect("tcp://%s:%d" % ADDRESS)
            peer.send(b"x")
            time.sleep(0.01)


def forged_identity():
    """A hand-made READY without CURVE that names its own User-Id, and a message behind it."""
    def part(name, value):
        return bytes([len(name)]) + name + struct.pack(">I", len(value)) + value

    ready = b"\x05READY" + part(b"Socket-Type", b"DEALER") + part(b"User-Id", public_key("catalog").encode())
    frames = bytes([4, len(ready)]) + ready + bytes([0, 40]) + request()[:40].ljust(40, b"\0")
    null = (b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + b"\0").ljust(64, b"\0")
    while True:
        try:
            with raw() as peer:
                peer.sendall(null + frames)
                peer.recv(64)
        except OSError:
            pass
        time.sleep(0.001)


def oversize():
    """Frames beyond every limit, from somebody who is enrolled."""
    while True:
        with dealer(keys_of("user-b-officer")) as peer:
            peer.send(bytes(5 << 20))
            peer.poll(200)


def nested():
    """Messages in messages in messages, and lists of a million empty elements."""
    deep = b""
    for _ in range(4_000):
        size, length = len(deep), b""
        while size > 0x7F:
            length += bytes([size & 0x7F | 0x80])
            size >>= 7
        deep = b"\x2a" + length + bytes([size]) + deep
    method = "twinriver.share.v1.ShareService/GetRequest"
    wide = b"\x0a\x00" * 400_000
    while True:
        with dealer(keys_of("user-b-officer")) as peer:
            for payload in (deep, wide, bytes(16) + deep):
                peer.send(request(payload, method))
                peer.send(payload)
                peer.poll(50)


if __name__ == "__main__":
    os.nice(19)
    globals()[KIND]()
