"""Messages from texts."""

import re

from email.message import Message

__all__ = ["Parser", "HeaderParser"]

_HEADER = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*)", re.DOTALL)


class Parser:
    """Reads headers up to an empty line; the rest is the message's text."""

    def __init__(self, _class=None, *, policy=None):
        self._class = Message if _class is None else _class

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        message = self._class()
        lines = text.splitlines(keepends=True)
        name = end = None
        place = 0
        for place, line in enumerate(lines):
            bare = line.rstrip("\r\n")
            if bare == "":
                place += 1
                break
            if bare[0] in " \t" and name is not None:
                key, value = message._headers[-1]
                message._headers[-1] = (key, value + end + bare)
                end = line[len(bare):]
                continue
            found = _HEADER.fullmatch(bare)
            if found is None:
                break
            name, value = found.groups()
            end = line[len(bare):]
            message._headers.append((name, value))
        else:
            place += 1
        message.set_payload("".join(lines[place:]))
        return message


class HeaderParser(Parser):
    """As Parser."""
