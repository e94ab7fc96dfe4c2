"""The socket and selectors modules, loaded when they are first used: programs without a network start without them."""

import importlib


class _LoadedAtFirstUse:
    """Stands for a module: each name is taken from it when it is asked for."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        value = getattr(importlib.import_module(self._name), name)
        self.__dict__[name] = value
        return value


socket = _LoadedAtFirstUse("socket")
selectors = _LoadedAtFirstUse("selectors")
