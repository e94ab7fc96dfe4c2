"""The loop with a selector: what it sleeps on are sockets beside its timers."""

from . import base_events

__all__ = ("BaseSelectorEventLoop",)


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    def __init__(self, selector=None):
        super().__init__()
        self._selector = selector
