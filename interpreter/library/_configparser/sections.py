#@ ../configparser.py +12000
"""A section of a parser as a mapping, and the converters that give it its get methods."""

import itertools
from collections.abc import MutableMapping

# Classes and functions say that they are configparser's, and so they are for programs, pickles and reprs.
__name__ = "configparser"


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, "get" + conv, _getter(self, "get" + conv))

    def __repr__(self):
        return f"<Section: {self._name}>"

    @property
    def name(self):
        return self._name

    @property
    def parser(self):
        return self._parser

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)


def _getter(proxy, name):
    def get(option, fallback=None, **kwargs):
        return getattr(proxy._parser, name)(proxy._name, option, fallback=fallback, **kwargs)

    return get


class ConverterMapping(MutableMapping):
    """The converters of a parser: "int" for getint, and so on; those added become methods."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for name in dir(parser):
            if name.startswith("get") and name != "get" and callable(getattr(parser, name)):
                self._data[name[3:]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        name = "get" + key
        self._data[key] = value

        def get(section, option, **kwargs):
            return self._parser._get_conv(section, option, value, **kwargs)

        setattr(self._parser, name, get)
        for proxy in self._parser._proxies.values():
            setattr(proxy, name, _getter(proxy, name))

    def __delitem__(self, key):
        del self._data[key]
        for obj in itertools.chain((self._parser,), self._parser._proxies.values()):
            try:
                delattr(obj, "get" + key)
            except AttributeError:
                continue

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
