#@ ../typing.py +18000
"""The types of regular expressions."""

import re

from _typing.generics import _SpecialGenericAlias

Match = _SpecialGenericAlias(re.Match, 1, name="Match")
Pattern = _SpecialGenericAlias(re.Pattern, 1, name="Pattern")
