"""Enumerations: classes whose members are named constants."""

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

from _enum.marks import auto, bin, member, nonmember, property
from _enum.classes import (
    CONFORM, EJECT, Enum, EnumMeta, EnumType, Flag, FlagBoundary, IntEnum, IntFlag, KEEP, ReprEnum, STRICT,
    StrEnum, pickle_by_enum_name, pickle_by_global_name,
)
from _enum.checks import (
    CONTINUOUS, EnumCheck, NAMED_FLAGS, UNIQUE, global_enum, global_enum_repr, global_flag_repr, global_str,
    show_flag_values, unique, verify,
)
