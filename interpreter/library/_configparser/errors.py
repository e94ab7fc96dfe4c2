#@ ../configparser.py +10000
"""What can be wrong with a file, or with a question to a parser."""

# Classes and functions say that they are configparser's, and so they are for programs, pickles and reprs.
__name__ = "configparser"

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """What all errors of this module derive from."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section, self.args = section, (section,)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = self.args = (option, section)


def _located(source, lineno, words):
    """Words with the place before them, as far as it is known; they begin a sentence where it is not."""
    if source is None:
        return words[0].upper() + words[1:]
    place = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{place}: {words}"


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _located(source, lineno, f"section {section!r} already exists"))
        self.section, self.source, self.lineno = self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _located(source, lineno, f"option {option!r} in section {section!r} already exists"))
        self.section, self.option, self.source, self.lineno = self.args = (section, option, source, lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section, _ = self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, (
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key {reference!r} "
            f"which is not a valid option name. Raw value: {rawval!r}"))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, (
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}"))
        self.args = (option, section, rawval)


class InterpolationSyntaxError(InterpolationError):
    """A value with "%" or "$" that means nothing."""


class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        source = filename if source is None else source
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)
