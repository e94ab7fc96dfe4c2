"""The loop that programs on Unix get, and the policy that makes it."""

from . import base_events, events
from .selector_events import BaseSelectorEventLoop

__all__ = ("SelectorEventLoop", "AbstractChildWatcher", "DefaultEventLoopPolicy")


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """A selector loop with handlers for signals."""

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}

    def close(self):
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        super().close()

    def add_signal_handler(self, sig, callback, *args):
        """Call back in the loop when the signal comes."""
        import signal
        self._check_callback(callback, "add_signal_handler")
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, self._on_signal)
        except OSError as exc:
            del self._signal_handlers[sig]
            raise RuntimeError(f"sig {sig} cannot be caught") from exc

    def _on_signal(self, sig, frame):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._ready.append(handle)
            self._write_to_self()

    def remove_signal_handler(self, sig):
        """Was there one?"""
        import signal
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")


class AbstractChildWatcher:
    """Watchers of child processes; gilscope's processes need none."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
