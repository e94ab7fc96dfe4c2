"""Configuration files: sections of options in the style of INI files."""

import io
import itertools
import os
import re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping

from _configparser.errors import (
    DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError, InterpolationError,
    InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError,
    NoOptionError, NoSectionError, ParsingError,
)
from _configparser.interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation, LegacyInterpolation
from _configparser.sections import ConverterMapping, SectionProxy

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
    "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
    "MAX_INTERPOLATION_DEPTH",
]

DEFAULTSECT = "DEFAULT"
_default_dict = dict
_UNSET = object()


class RawConfigParser(MutableMapping):
    """Sections of options, read from files and written to them; values are left as they are."""

    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    NONSPACECRE = re.compile(r"\S")
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        choice = "|".join(re.escape(d) for d in delimiters)
        if allow_no_value:
            self._optcre = re.compile(rf"(?P<option>.*?)\s*(?:(?P<vi>{choice})\s*(?P<value>.*))?$")
        else:
            self._optcre = re.compile(rf"(?P<option>.*?)\s*(?:(?P<vi>{choice})\s*(?P<value>.*))$")
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict, self._allow_no_value, self._empty_lines_in_values = strict, allow_no_value, empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self.read_dict({default_section: defaults})

    def sections(self):
        """Names of the sections, without the one of defaults."""
        return list(self._sections.keys())

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        if section in self._sections:
            raise DuplicateSectionError(section)  #@ 674
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def options(self, section):
        """Names of a section's options, defaults too."""
        try:
            opts = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        opts.update(self._defaults)
        return list(opts.keys())

    def defaults(self):
        return self._defaults

    def _options_of(self, section):
        """What is set in a section itself; in the one of defaults where none is named."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    # Reading.

    def read(self, filenames, encoding=None):
        """Read files, those that are there; their names are the result."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        read_ok = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            read_ok.append(os.fspath(filename))
        return read_ok

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_dict(self, dictionary, source="<dict>"):
        """Take sections from a dict of dicts."""
        added = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)  #@ 768
                added.add((section, key))
                self.set(section, key, value)

    def _without_comment(self, line):
        """The line up to a comment, or None where the whole line is one."""
        end = len(line)
        for prefix in self._inline_comment_prefixes:
            index = line.find(prefix)
            while index >= 0:
                if index == 0 or line[index - 1].isspace():
                    end = min(end, index)
                    break
                index = line.find(prefix, index + 1)
        if line.strip().startswith(self._comment_prefixes):
            end = 0
        return line[:end].strip(), end < len(line)

    def _read(self, fp, fpname):
        """Lines: a header, an option, or, if indented, more of a value."""
        added = set()
        cursect = sectname = optname = error = None
        indent_level = 0
        for lineno, line in enumerate(fp, start=1):
            value, commented = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    if not commented and cursect is not None and optname and cursect[optname] is not None:
                        cursect[optname].append("")
                else:
                    indent_level = 2**63
                continue
            first = self.NONSPACECRE.search(line)
            indent = first.start() if first else 0
            if cursect is not None and optname and indent > indent_level:
                if cursect[optname] is None:
                    raise ParsingError(fpname)
                cursect[optname].append(value)
                continue
            indent_level = indent
            header = self.SECTCRE.match(value)
            if header:
                sectname = header.group("header")
                cursect = self._enter(sectname, added, fpname, lineno)
                optname = None
            elif cursect is None:
                raise MissingSectionHeaderError(fpname, lineno, line)  #@ 1101
            else:
                found = self._optcre.match(value)
                if not found or not found["option"]:
                    error = error or ParsingError(fpname)
                    error.append(lineno, repr(line))
                    continue
                optname = self.optionxform(found["option"].rstrip())
                if self._strict and (sectname, optname) in added:
                    raise DuplicateOptionError(sectname, optname, fpname, lineno)
                added.add((sectname, optname))
                optval = found["value"]
                cursect[optname] = None if optval is None else [optval.strip()]
        self._join_multiline_values()
        if error:
            raise error

    def _enter(self, name, added, source, lineno):
        if name in self._sections:
            if self._strict and name in added:
                raise DuplicateSectionError(name, source, lineno)
            added.add(name)
            return self._sections[name]
        if name == self.default_section:
            return self._defaults
        self._sections[name] = section = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        added.add(name)
        return section

    def _join_multiline_values(self):
        for section, options in itertools.chain(((self.default_section, self._defaults),), self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    # One option.

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._options_of(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._options_of(section).pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option, interpolated unless raw."""
        try:
            d = self._unify_values(section, vars)  #@ 797
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = d[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section)  #@ 808
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, d)

    def _unify_values(self, section, vars):
        """The values of a section over the defaults, given ones over both."""
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None  #@ 1168
        given = {}
        for key, value in (vars or {}).items():
            given[self.optionxform(key)] = None if value is None else str(value)
        return _ChainMap(given, own, self._defaults)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)  #@ 1182
        return self.BOOLEAN_STATES[value.lower()]

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        """The options of a section with their values; without one, the sections."""
        if section is _UNSET:
            return super().items()
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)  #@ 865
            own = ()
        d = self._defaults.copy()
        d.update(own)
        names = list(d.keys())
        if vars:
            for key, value in vars.items():
                d[self.optionxform(key)] = value
        if raw:
            return [(option, d[option]) for option in names]
        return [(option, self._interpolation.before_get(self, section, option, d[option], d)) for option in names]

    def popitem(self):
        first = next(iter(self.sections()), None)
        if first is None:
            raise KeyError  #@ 888
        proxy = self[first]
        del self[first]
        return first, proxy

    def _validate_value_types(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")  #@ 1199
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")  #@ 1201
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")  #@ 1204

    @property
    def converters(self):
        return self._converters

    # Writing.

    def write(self, fp, space_around_delimiters=True):
        """Write all sections to a file."""
        d = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), d)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), d)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f"[{section_name}]\n")
        for key, value in section_items:
            value = self._interpolation.before_write(self, section_name, key, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    # A mapping of sections.

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    def __len__(self):
        return len(self._sections) + 1

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)  #@ 979
        return self._proxies[key]

    def __setitem__(self, key, value):
        # Assigning a section to itself is not to empty it first.
        if key in self and self[key] is value:
            return
        old = self._defaults if key == self.default_section else self._sections.get(key)
        if old is not None:
            old.clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")  #@ 997
        if not self.remove_section(key):
            raise KeyError(key)


class ConfigParser(RawConfigParser):
    """A parser whose values may refer to others: "%(name)s"."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)


class SafeConfigParser(ConfigParser):
    """The old name."""
