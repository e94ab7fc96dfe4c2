"""Split command lines as a shell does, and quote them."""

import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Reads words from a text or stream, by the rules of a simple shell."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = StringIO(instream) if isinstance(instream, str) else sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace, self.whitespace_split = " \t\r\n", False
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.source, self.debug, self.lineno = None, 0, 1
        self.pushback = deque()
        # " " between words, "a" in one, "c" among punctuation, else the quote or escape that is open.
        self.state, self.token = " ", ""
        punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = deque()
            # In file names, patterns and options these are part of a word.
            self.wordchars += "~-./*?="
            self.wordchars = self.wordchars.translate({ord(c): None for c in punctuation_chars})

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next word; `eof` at the end."""
        return self.pushback.popleft() if self.pushback else self.read_token()

    def _next(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        c = self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def read_token(self):
        quoted = False
        escapedstate = " "
        while True:
            c = self._next()
            if self.state is None:
                self.token = ""
                break
            if self.state == " ":
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                elif c in self.commenters:
                    self._skip_line()
                elif self.posix and c in self.escape:
                    escapedstate = "a"
                    self.state = c
                elif c in self.wordchars:
                    self.token = c
                    self.state = "a"
                elif c in self._punctuation_chars:
                    self.token = c
                    self.state = "c"
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self.state = c
                elif self.whitespace_split:
                    self.token = c
                    self.state = "a"
                else:
                    self.token = c
                    if self.token or self.posix and quoted:
                        break
            elif self.state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError("No closing quotation")  #@ 191
                if c == self.state:
                    if not self.posix:
                        self.token += c
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and c in self.escape and self.state in self.escapedquotes:
                    escapedstate = self.state
                    self.state = c
                else:
                    self.token += c
            elif self.state in self.escape:
                if not c:
                    raise ValueError("No escaped character")  #@ 210
                if escapedstate in self.quotes and c != self.state and c != escapedstate:
                    self.token += self.state
                self.token += c
                self.state = escapedstate
            elif self._read_in_word(c, quoted):
                if self.state in self.escape:
                    escapedstate = "a"
            else:
                break
        result = self.token
        self.token = ""
        if self.posix and not quoted and result == "":
            result = None
        return result

    def _skip_line(self):
        self.instream.readline()
        self.lineno += 1

    def _read_in_word(self, c, quoted):
        """A character within a word or a run of punctuation; False where that ends."""
        if not c:
            self.state = None
            return False
        if c in self.whitespace:
            self.state = " "
            return not (self.token or self.posix and quoted)
        if c in self.commenters:
            self._skip_line()
            if self.posix:
                self.state = " "
                return not (self.token or quoted)
            return True
        if self.state == "c":
            if c in self._punctuation_chars:
                self.token += c
                return True
            if c not in self.whitespace:
                self._pushback_chars.append(c)
            self.state = " "
            return False
        if self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self.state = c
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(c)
            else:
                self.pushback.appendleft(c)
            self.state = " "
            return not (self.token or self.posix and quoted)
        return True

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()  #@ 300
        if token == self.eof:
            raise StopIteration  #@ 302
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings

        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """Words as one command line, quoted where they must be."""
    return " ".join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def quote(s):
    """A word as it can stand in a command line."""
    if s and _find_unsafe(s) is None:
        return s
    # A quote ends the quoted part, stands in double quotes, and begins a new one.
    return "'" + s.replace("'", "'\"'\"'") + "'"
