"""A transport's socket, as programs get to see it."""

_PASSED_ON = ("fileno", "dup", "get_inheritable", "shutdown", "getsockopt", "setsockopt", "getpeername", "getsockname")


def _passed_on(name):
    def method(self, *args, **kwargs):
        return getattr(self._sock, name)(*args, **kwargs)
    method.__name__ = name
    method.__qualname__ = f"TransportSocket.{name}"
    return method


class TransportSocket:
    """Can be asked and configured, but not read, written or closed: that is for the transport to do."""

    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    for _name in _PASSED_ON:
        locals()[_name] = _passed_on(_name)
    del _name

    family = property(lambda self: self._sock.family)
    type = property(lambda self: self._sock.type)
    proto = property(lambda self: self._sock.proto)

    def __repr__(self):
        shown = f"<asyncio.TransportSocket fd={self.fileno()}, family={self.family!s}, type={self.type!s}, proto={self.proto}"
        for name, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
            try:
                address = ask() if self.fileno() != -1 else None
            except OSError:
                continue
            if address:
                shown += f", {name}={address}"
        return f"{shown}>"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    # A transport's socket never blocks.

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on transport sockets")

    def gettimeout(self):
        return 0

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")
