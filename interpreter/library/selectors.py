"""Waiting for one of many files: select, poll and epoll behind one interface."""

import math
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])
SelectorKey.__doc__ = """What is known of a file that is waited for."""


def _fileobj_to_fd(fileobj):
    """The descriptor of a file object, or of a number itself."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError("Invalid file object: {!r}".format(fileobj)) from None  #@ 39
    if fd < 0:
        raise ValueError("Invalid file descriptor: {}".format(fd))  #@ 42
    return fd


class _SelectorMapping(Mapping):
    """File objects to their keys."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __iter__(self):
        return iter(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        try:
            return self._selector._fd_to_key[self._selector._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None  #@ 74


class BaseSelector(metaclass=ABCMeta):
    """Files, what each is waited for, and a way to wait."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Wait for something else, or remember other data."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        """Give up what the selector holds."""

    def get_key(self, fileobj):
        """The key of a registered file."""
        keys = self.get_map()
        if keys is None:
            raise RuntimeError("Selector is closed")  #@ 188
        try:
            return keys[fileobj]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None  #@ 192

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    """Book-keeping that all selectors need."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        """A file's descriptor; of one that was closed meanwhile, the descriptor it was registered with."""
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            known = [key.fd for key in self._fd_to_key.values() if key.fileobj is fileobj]
            if not known:
                raise
            return known[0]

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError("Invalid events: {!r}".format(events))  #@ 236
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError("{!r} (FD {}) is already registered".format(fileobj, key.fd))  #@ 241
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None  #@ 251

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError("{!r} is not registered".format(fileobj)) from None  #@ 258
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = self._fd_to_key[key.fd] = key._replace(data=data)
        return key

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _ready(self, pairs):
        """Keys with those of their events that have come."""
        found = []
        for fd, events in pairs:
            key = self._fd_to_key.get(fd)
            if key:
                found.append((key, events & key.events))
        return found


class SelectSelector(_BaseSelectorImpl):
    """With select.select."""

    _select = select.select

    def __init__(self):
        super().__init__()
        self._readers, self._writers = set(), set()

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        for files in (self._readers, self._writers):
            files.discard(key.fd)
        return key

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        for bit, files in ((EVENT_READ, self._readers), (EVENT_WRITE, self._writers)):
            if events & bit:
                files.add(key.fd)
        return key

    def select(self, timeout=None):
        timeout = None if timeout is None else max(timeout, 0)
        try:
            r, w, _ = self._select(self._readers, self._writers, [], timeout)  #@ 323
        except InterruptedError:
            return []
        r, w = set(r), set(w)
        return self._ready((fd, (fd in r) * EVENT_READ | (fd in w) * EVENT_WRITE) for fd in r | w)


class _PollLikeSelector(_BaseSelectorImpl):
    """With an object of the system that keeps the list of files."""

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    def _bits(self, events):
        return bool(events & EVENT_READ) * self._EVENT_READ | bool(events & EVENT_WRITE) * self._EVENT_WRITE

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass  # closed, so the system has forgotten it
        return key

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        poller_events = self._bits(events)
        try:
            self._selector.register(key.fd, poller_events)  #@ 359
        except BaseException:
            super().unregister(fileobj)
            raise
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None  #@ 379
        if events != key.events:
            selector_events = self._bits(events)
            try:
                self._selector.modify(key.fd, selector_events)  #@ 390
            except:
                super().unregister(fileobj)
                raise
        if (events, data) != (key.events, key.data):
            key = self._fd_to_key[key.fd] = key._replace(events=events, data=data)
        return key

    def _poll(self, timeout):
        """A timeout in seconds as the system's milliseconds, rounded up."""
        return self._selector.poll(None if timeout is None else max(0, math.ceil(timeout * 1e3)))  #@ 415

    def select(self, timeout=None):
        try:
            events = self._poll(timeout)
        except InterruptedError:
            return []
        return self._ready((fd, bool(bits & ~self._EVENT_READ) * EVENT_WRITE | bool(bits & ~self._EVENT_WRITE) * EVENT_READ)
                           for fd, bits in events)


class PollSelector(_PollLikeSelector):
    """With select.poll."""

    _selector_cls = select.poll
    _EVENT_READ = select.POLLIN
    _EVENT_WRITE = select.POLLOUT


class EpollSelector(_PollLikeSelector):
    """With select.epoll."""

    _selector_cls = select.epoll
    _EVENT_READ = select.EPOLLIN
    _EVENT_WRITE = select.EPOLLOUT

    def fileno(self):
        return self._selector.fileno()

    def _poll(self, timeout):
        timeout = -1 if timeout is None else max(0, math.ceil(timeout * 1e3) * 1e-3)
        return self._selector.poll(timeout, max(len(self._fd_to_key), 1))  #@ 468

    def close(self):
        self._selector.close()
        super().close()


DefaultSelector = EpollSelector
