"""The files that an event loop watches while it sleeps. Loaded with the first of them: a loop without a network has none."""

import selectors

from _asyncio import _poll_ready, _poll_wait, _poll_watch

# epoll's bits for what selectors call EVENT_READ and EVENT_WRITE.
_EPOLLIN = 1
_EPOLLOUT = 4


class LoopSelector(selectors._BaseSelectorImpl):
    """Watches with what the loop sleeps on, so that other threads' calls end the same sleep."""

    def __init__(self, poll):
        super().__init__()
        self._poll = poll

    def _watch(self, key):
        reads = _EPOLLIN if key.events & selectors.EVENT_READ else 0
        writes = _EPOLLOUT if key.events & selectors.EVENT_WRITE else 0
        _poll_watch(self._poll, key.fd, reads | writes)

    def _forget(self, key):
        try:
            _poll_watch(self._poll, key.fd, 0)
        except OSError:
            # It was closed first.
            pass

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            self._watch(key)  #@ 359
        except BaseException:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._forget(key)
        return key

    def modify(self, fileobj, events, data=None):
        old = self.get_key(fileobj)
        key = self._fd_to_key[old.fd] = old._replace(events=events, data=data)
        if events != old.events:
            try:
                self._watch(key)
            except BaseException:
                super().unregister(fileobj)
                raise
        return key

    def select(self, timeout=None):
        _poll_wait(self._poll, timeout)
        # As with epoll, an error or a hang-up counts as both.
        return self._ready(
            (fd, (selectors.EVENT_READ if bits & ~_EPOLLOUT else 0) | (selectors.EVENT_WRITE if bits & ~_EPOLLIN else 0))
            for fd, bits in _poll_ready(self._poll)
        )

    def close(self):
        for key in self._fd_to_key.values():
            self._forget(key)
        super().close()
