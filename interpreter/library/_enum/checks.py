#@ ../enum.py +13000
"""Checks of enumerations, and members as names of their module."""

import sys
from functools import reduce
from operator import or_ as _or_

from _enum.classes import Enum, Flag, ReprEnum, StrEnum
from _enum.marks import _is_single_bit, _iter_bits_lsb

# Classes and functions say that they are enum's, and so they are for programs, pickles and reprs.
__name__ = "enum"


def _is_alias(name, member):
    return name != member._name_


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [
        (name, member._name_) for name, member in enumeration.__members__.items() if _is_alias(name, member)
    ]
    if duplicates:
        details = ", ".join("%s -> %s" % pair for pair in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """Conditions that verify() can hold an enumeration against."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration against conditions."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        is_flag = Flag is not None and issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")  #@ 1826
        for check in self.checks:
            if check is UNIQUE:
                aliases = [
                    (name, member._name_) for name, member in enumeration.__members__.items() if _is_alias(name, member)
                ]
                if aliases:
                    details = ", ".join("%s -> %s" % pair for pair in aliases)
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, cls_name, is_flag)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration, cls_name)
        return enumeration

    def _check_continuous(self, enumeration, cls_name, is_flag):
        values = {e._value_ for e in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            wanted = [2**i for i in range(low.bit_length(), high.bit_length())]
        else:
            wanted = range(low + 1, high)
        missing = [i for i in wanted if i not in values]
        if missing:
            kind = "flag" if is_flag else "enum"
            raise ValueError(
                ("invalid %s %r: missing values %s" % (kind, cls_name, ", ".join(str(m) for m in missing)))[:256]
            )

    def _check_named(self, enumeration, cls_name):
        member_names = enumeration._member_names_
        member_values = [m._value_ for m in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in member_names or alias._value_ < 0:
                continue
            missed = [v for v in _iter_bits_lsb(alias._value_) if v not in member_values]
            if missed:
                missing_names.append(name)
                missing_value |= reduce(_or_, missed)
        if missing_names:
            if len(missing_names) == 1:
                alias = "alias %s is missing" % missing_names[0]
            else:
                alias = "aliases %s and %s are missing" % (", ".join(missing_names[:-1]), missing_names[-1])
            if _is_single_bit(missing_value):
                value = "value 0x%x" % missing_value
            else:
                value = "combined values of 0x%x" % missing_value
            raise ValueError(
                "invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]" % (cls_name, alias, value)
            )


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def global_enum_repr(self):
    """Show a member as module.NAME."""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    """Show a flag as module.NAME, or joined with |."""
    module = self.__class__.__module__.split(".")[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return "%s.%s(%r)" % (module, cls_name, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    return "|".join(["%s.%s" % (module, name) for name in self.name.split("|")])


def global_str(self):
    """Use enum_name instead of class.enum_name."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Decorator that makes the repr() of members reference their module, and puts them there."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
