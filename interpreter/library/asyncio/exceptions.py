"""What can go wrong in asyncio."""

import sys

__all__ = (
    "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError",
    "LimitOverrunError", "SendfileNotAvailableError",
)

# Until 3.7 those of concurrent.futures, so that `except Exception` caught a cancellation; until 3.10 no builtin was raised.
if sys.version_info < (3, 8):
    from concurrent.futures import CancelledError, TimeoutError
else:
    class CancelledError(BaseException):
        """The Future or Task was cancelled."""

    if sys.version_info >= (3, 11):
        TimeoutError = TimeoutError
    else:
        class TimeoutError(Exception):
            """The operation exceeded the given deadline."""


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile for this kind of file or socket."""


class IncompleteReadError(EOFError):
    """The stream ended first. `partial` is what came, `expected` how many bytes were wanted (None: nobody knows)."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer is full and the separator not found. `consumed` is how many bytes should be consumed."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""
