"""What locks and queues have in common: the loop in which they were first waited for."""

from _asyncio import _purpose

from . import events


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        loop = events._get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop

    def _waiter(self, purpose):
        """A future to wait on; `purpose` is shown to people."""
        return _purpose(self._get_loop().create_future(), purpose)
