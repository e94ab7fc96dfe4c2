"""Keyed hashes (RFC 2104)."""

import hashlib as _hashlib

digest_size = None


def compare_digest(a, b):
    """Are two texts of ASCII, or two bytes-like objects, equal?"""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    try:
        return bytes(memoryview(a)) == bytes(memoryview(b))
    except TypeError:
        wrong = a if isinstance(a, str) or not isinstance(b, str) else b
        if isinstance(a, (str, bytes, bytearray)) and isinstance(b, (str, bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(wrong).__name__}'") from None
        names = f"'{type(a).__name__}' and '{type(b).__name__}'"
        raise TypeError(f"unsupported operand types(s) or combination of types: {names}") from None


class HMAC:
    """A keyed hash, to be fed like the hashes of hashlib."""

    blocksize = 64
    __slots__ = "_inner", "_outer", "block_size", "digest_size", "_name"

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            make = lambda data=b"": _hashlib.new(digestmod, data)
        else:
            make = lambda data=b"": digestmod.new(data)
        self._inner = make()
        self._outer = make()
        self._name = self._inner.name
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(bytes(byte ^ 0x5C for byte in key))
        self._inner.update(bytes(byte ^ 0x36 for byte in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._name}"

    def update(self, msg):
        """Feed it."""
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other._name, other.digest_size, other.block_size = self._name, self.digest_size, self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def digest(self):
        """The hash of all so far."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """An HMAC object, fed with `msg`."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed hash of `msg`, at once."""
    return HMAC(key, msg, digest).digest()
