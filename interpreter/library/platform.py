"""What machine and Python this is: a simulated Linux, and CPython by name."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine processor")


def uname():
    return uname_result("Linux", "gilscope", "6.1.0", "#1 SMP", "x86_64", "")


def system():
    return "Linux"


def node():
    return "gilscope"


def release():
    return "6.1.0"


def version():
    return "#1 SMP"


def machine():
    return "x86_64"


def processor():
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=False, terse=False):
    return "Linux-6.1.0-x86_64-with-glibc2.36"


def libc_ver(*args, **kwargs):
    return "glibc", "2.36"


def python_implementation():
    return "CPython"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", "Jan  1 2024 00:00:00"


def python_compiler():
    return "GCC 12.2.0"
