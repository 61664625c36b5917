"""The suite under attack as the programs here see it: its services and logs, and the people whose keys they borrow."""
import os
import random
import sys

from cryptography.hazmat.primitives.serialization import load_pem_private_key

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "Interop"))
import department as d  # noqa: E402

STATE, PORT = sys.argv[1], int(sys.argv[2])
SERVICES = ["catalog", "share", "open", "correction", "audit"]
contracts = d.Contracts(os.path.join(d.ROOT, "Protos", "released", "0.1.0.binpb"))


def endpoint(service):
    return f"tcp://127.0.0.1:{PORT + SERVICES.index(service)}"


def public_key(service):
    with open(f"{STATE}/keys/{service}.curve.public", encoding="ascii") as file:
        return file.read().strip()


def process_of(service):
    with open(f"{STATE}/run/{service}.pid", encoding="ascii") as file:
        return int(file.read())


def keys_of(name):
    """The keys of somebody of the demonstration, or `operator`."""
    folder = f"{STATE}/keys/demo/{name}"
    if not os.path.exists(f"{folder}.curve.secret"):
        folder = f"{STATE}/keys/{name}"
    with open(f"{folder}.curve.secret", encoding="ascii") as file:
        keys = d.Keys(file.read().strip().encode())
    with open(f"{folder}.signing.secret.pem", "rb") as file:
        keys.signing = load_pem_private_key(file.read(), None)
    return keys


class Person:
    """Somebody with keys, who calls whatever method of whatever service."""

    def __init__(self, name):
        self.name = name
        keys = keys_of(name)
        self.services = {s: d.Service(contracts, endpoint(s), public_key(s), keys) for s in SERVICES}

    def call(self, method, request, service=None, **options):
        at = self.services[service or service_of(method)]
        return at.call(method, request, timeout_ms=5000, sign=True, attempts=1, **options)

    def outcome(self, method, request, service=None):
        """What the caller learns: status, reason, message and details; OK has none of the last three."""
        try:
            reply = self.call(method, request, service)
        except d.Refused as refused:
            return refused.status, refused.reason, str(refused), [str(detail) for detail in refused.details]
        return 0, "", "", [reply.SerializeToString()]


def service_of(method):
    package = method.split(".")[1]
    return package if package in SERVICES else "catalog"


def methods():
    """Every method of the contracts that changes something or reads something of somebody's, with its descriptor."""
    from google.protobuf import descriptor_pb2

    with open(os.path.join(d.ROOT, "Protos", "released", "0.1.0.binpb"), "rb") as file:
        files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
    for file in files.file:
        for service in file.service:
            for method in service.method:
                name = f"{file.package}.{service.name}/{method.name}"
                yield name, contracts.method(name)[0]


def message(descriptor):
    return contracts(descriptor.full_name.removeprefix("twinriver."))()


def filled(descriptor, text, number=lambda field: 1):
    """A message with one of every field, each string `text(path)`, each number `number(field)`."""
    made = message(descriptor)
    fill(made, text, number, "", 0)
    return made


def fill(made, text, number, path, depth):
    for field in made.DESCRIPTOR.fields:
        if field.containing_oneof is not None and field.containing_oneof.fields[0] is not field:
            continue
        place = f"{path}.{field.name}" if path else field.name
        many = field.is_repeated if hasattr(field, "is_repeated") else field.label == field.LABEL_REPEATED
        if field.type == field.TYPE_MESSAGE:
            if depth > 6 or field.message_type.GetOptions().map_entry:
                continue
            if field.message_type.full_name == "google.protobuf.Timestamp":
                getattr(made, field.name).GetCurrentTime() if not many else None
                continue
            inner = getattr(made, field.name).add() if many else getattr(made, field.name)
            fill(inner, text, number, place, depth + 1)
            if not many:
                getattr(made, field.name).SetInParent()
            continue
        value = {
            field.TYPE_STRING: lambda: text(place),
            field.TYPE_BYTES: lambda: random.randbytes(32),
            field.TYPE_BOOL: lambda: True,
            field.TYPE_DOUBLE: lambda: 1.0,
        }.get(field.type, lambda: number(field))()
        if many:
            getattr(made, field.name).append(value)
        else:
            setattr(made, field.name, value)


def largest(field):
    """The end of an integer's range; of an enumeration, a value that nobody knows yet."""
    signed = field.cpp_type in (field.CPPTYPE_INT32, field.CPPTYPE_INT64, field.CPPTYPE_ENUM)
    bits = 64 if field.cpp_type in (field.CPPTYPE_INT64, field.CPPTYPE_UINT64) else 32
    return 2 ** (bits - 1) - 1 if signed else 2**bits - 1


def smallest(field):
    """The other end."""
    signed = field.cpp_type in (field.CPPTYPE_INT32, field.CPPTYPE_INT64, field.CPPTYPE_ENUM)
    return -largest(field) - 1 if signed else 0


def strings(descriptor):
    """The paths of all string fields."""
    paths = []

    def note(path):
        paths.append(path)
        return "x"

    filled(descriptor, note)
    return paths
