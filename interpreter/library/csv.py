"""Tables as text, values separated by commas or the like."""

import io
import re

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
    "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = 131072


class Error(Exception):
    """Text or values that do not fit the dialect."""


class Dialect:
    """How values are separated and quoted."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        self._valid = self.__class__ != Dialect
        try:
            _Rules(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_DEFAULTS = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False,
             "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}
_dialects = {}


class _Rules:
    """A dialect's settings, checked."""

    def __init__(self, dialect=None, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name, default in _DEFAULTS.items():
            value = getattr(dialect, name, default) if dialect is not None else default
            if name in ("doublequote", "skipinitialspace", "strict") and value is None:
                value = default
            setattr(self, name, given.get(name, value))
        self._check(given)

    def _check(self, given):
        for name in ("delimiter", "quotechar", "escapechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be {"string" if name == "delimiter" else "string or None"}, not '
                                f'{type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int) or isinstance(self.quoting, bool):
            raise TypeError('"quoting" must be an integer')
        if self.quoting not in range(4):
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and "quoting" not in given and "quotechar" in given:
            self.quoting = QUOTE_NONE
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if self.lineterminator is None:
            raise TypeError("lineterminator must be set")


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Rules(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    """How long a field may be; set if given."""
    global _limit
    old = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError("limit must be an integer")
        _limit = limit[0]
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class _Reader:
    """Rows of a text, as lists of strings."""

    def __init__(self, iterable, rules):
        self._lines = iter(iterable)
        self.dialect = rules
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._state = "start"
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._state == "start" and not self._fields:
                    raise
                if self._state in ("quoted", "escaped in quotes") and self.dialect.strict:
                    raise Error("unexpected end of data") from None
                self._save()
                return self._fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            if self._state == "start":
                self._text = ""
                self._number = False
            if self._read(line):
                return self._fields

    def _save(self):
        value = self._text
        if self._number:
            value = float(value)
        self._fields.append(value)
        self._text = ""
        self._number = False

    def _read(self, line):
        """Take one line; is the row complete?"""
        rules = self.dialect
        state = self._state
        for i, c in enumerate(line):
            if len(self._text) > _limit:
                raise Error(f"field larger than field limit ({_limit})")
            if state == "after row":
                if c not in "\r\n":
                    raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
                continue
            if state == "start":
                if c in "\r\n":
                    state = "after row"
                    continue
                state = "field"
            if state == "field":
                if c in "\r\n":
                    self._save()
                    state = "after row"
                elif c == rules.quotechar and rules.quoting != QUOTE_NONE:
                    state = "quoted"
                elif c == rules.escapechar:
                    state = "escaped"
                elif c == " " and rules.skipinitialspace:
                    continue
                elif c == rules.delimiter:
                    self._save()
                else:
                    self._number = rules.quoting == QUOTE_NONNUMERIC
                    self._text += c
                    state = "plain"
            elif state == "plain":
                if c in "\r\n":
                    self._save()
                    state = "after row"
                elif c == rules.escapechar:
                    state = "escaped"
                elif c == rules.delimiter:
                    self._save()
                    state = "field"
                else:
                    self._text += c
            elif state == "escaped":
                self._text += c
                state = "plain"
            elif state == "quoted":
                if c == rules.escapechar:
                    state = "escaped in quotes"
                elif c == rules.quotechar:
                    state = "quote in quotes" if rules.doublequote else "plain"
                else:
                    self._text += c
            elif state == "escaped in quotes":
                self._text += c
                state = "quoted"
            elif c == rules.quotechar:
                self._text += c
                state = "quoted"
            elif c == rules.delimiter:
                self._save()
                state = "field"
            elif c in "\r\n":
                self._save()
                state = "after row"
            elif rules.strict:
                raise Error(f"'{rules.delimiter}' expected after '{rules.quotechar}'")
            else:
                self._text += c
                state = "plain"
        if state in ("quoted", "escaped in quotes", "escaped"):
            if state == "escaped":
                self._text += "\n"
                state = "plain"
            self._state = state
            return False
        if state in ("field", "plain", "quote in quotes"):
            self._save()
        self._state = "start"
        return True


class _Writer:
    """Writes rows to a file."""

    def __init__(self, fileobj, rules):
        self._write = fileobj.write
        self.dialect = rules

    def _quoted(self, text):
        rules = self.dialect
        result = []
        for c in text:
            if c == rules.quotechar:
                if rules.doublequote:
                    result.append(c)
                elif rules.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    result.append(rules.escapechar)
            elif c == rules.escapechar:
                result.append(c)
            result.append(c)
        return f"{rules.quotechar}{''.join(result)}{rules.quotechar}"

    def _plain(self, text):
        rules = self.dialect
        result = []
        for c in text:
            special = c in (rules.delimiter, rules.escapechar) or c in rules.lineterminator
            if special or c == rules.quotechar:
                if rules.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                result.append(rules.escapechar)
            result.append(c)
        return "".join(result)

    def _field(self, value, alone):
        rules = self.dialect
        text = "" if value is None else value if isinstance(value, str) else repr(value) if type(value) is float else str(value)
        if rules.quoting == QUOTE_ALL:
            return self._quoted(text)
        if rules.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
            return self._quoted(text)
        if rules.quoting == QUOTE_NONE:
            if alone and not text:
                raise Error("single empty field record must be quoted")
            return self._plain(text)
        special = (rules.delimiter, rules.escapechar, rules.quotechar)
        needs = any(c in special or c in rules.lineterminator for c in text)
        if alone and not text:
            return self._quoted(text)
        if needs and not rules.doublequote and rules.escapechar is not None and not any(
                c == rules.delimiter or c in rules.lineterminator for c in text):
            return self._plain(text)
        return self._quoted(text) if needs else text

    def writerow(self, row):
        """Write one row."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


def reader(iterable, dialect="excel", **fmtparams):
    """Rows of the lines of a file or any iterable."""
    return _Reader(iterable, _Rules(dialect, **fmtparams))


def writer(fileobj, dialect="excel", **fmtparams):
    """What writes rows to a file."""
    if not callable(getattr(fileobj, "write", None)):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(fileobj, _Rules(dialect, **fmtparams))


class DictReader:
    """Rows as dicts, the first row being the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.dialect, self.line_num = dialect, 0
        self.reader = reader(f, dialect, *args, **kwds)
        self._fieldnames = fieldnames

    def __iter__(self):
        return self

    def _read(self):
        row = next(self.reader)
        self.line_num = self.reader.line_num
        return row

    @property
    def fieldnames(self):
        """The keys; the first row, read now if need be."""
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, names):
        self._fieldnames = names

    def __next__(self):
        if not self.line_num:
            # The header comes before the first row.
            _ = self.fieldnames
        row = self._read()
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        result.update(dict.fromkeys(names[len(row):], self.restval))
        return result


class DictWriter:
    """Writes dicts as rows, in the order of `fieldnames`."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


class Sniffer:
    """Guesses a dialect from a sample: the delimiter that occurs as often in each line."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        for candidate in delimiters or self.preferred + ["|"]:
            counts = {re.sub(r"\"[^\"]*\"", "", line).count(candidate) for line in lines}
            if len(counts) == 1 and 0 not in counts:
                best = candidate
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(excel):
            _name = "sniffed"
            delimiter = best
            lineterminator = "\r\n"
            skipinitialspace = all(f"{best} " in line for line in lines)

        return dialect

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))

        def numeric(text):
            try:
                complex(text)
            except ValueError:
                return False
            return True

        votes = 0
        for column, title in enumerate(rows[0]):
            values = [row[column] for row in rows[1:21] if len(row) == len(rows[0])]
            if values and all(map(numeric, values)):
                votes += -1 if numeric(title) else 1
            elif len({len(value) for value in values}) == 1:
                votes += -1 if len(title) == len(values[0]) else 1
        return votes > 0
