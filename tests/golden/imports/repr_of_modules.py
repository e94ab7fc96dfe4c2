import math
import sys
import types

print(sys, type(math).__name__, types.ModuleType("plain"))
# expect: <module 'sys' (built-in)> module <module 'plain'>
