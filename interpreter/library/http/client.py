"""HTTP as its clients speak it: a connection, the requests on it, and their responses."""

import collections.abc
import io
import re
import socket

import http
from email.message import Message
from email.parser import Parser
from urllib.parse import urlsplit

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
           "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
           "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses", "HTTPSConnection"]

HTTP_PORT = 80
HTTPS_PORT = 443

_UNKNOWN = "UNKNOWN"
_CS_IDLE = "Idle"
_CS_REQ_STARTED = "Request-started"
_CS_REQ_SENT = "Request-sent"

globals().update(http.HTTPStatus.__members__)
responses = {status: status.phrase for status in http.HTTPStatus.__members__.values()}

_MAXLINE = 65536
_MAXHEADERS = 100

_legal_name = re.compile(rb"[^:\s][^:\r\n]*")
_illegal_value = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])")
_bad_in_url = re.compile("[\x00-\x20\x7f]")
_bad_in_method = re.compile("[\x00-\x1f]")
_METHODS_EXPECTING_BODY = {"PATCH", "POST", "PUT"}


class HTTPMessage(Message):
    """The headers of a response."""

    def getallmatchingheaders(self, name):
        """The lines of all headers of a name."""
        return [f"{key}: {value}\n" for key, value in self.items() if key.lower() == name.lower()]


def _read_headers(fp):
    """The lines up to the empty one, that included."""
    lines = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > _MAXHEADERS:
            raise HTTPException("got more than %d headers" % _MAXHEADERS)
        if line in (b"\r\n", b"\n", b""):
            return lines


def parse_headers(fp, _class=HTTPMessage):
    """Headers read from a file, up to the empty line."""
    return Parser(_class=_class).parsestr(b"".join(_read_headers(fp)).decode("iso-8859-1"))


class HTTPResponse(io.BufferedIOBase):
    """What a server answers: a status, headers, and a body that is read as it comes."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        for name in ("version", "status", "reason", "chunked", "chunk_left", "length", "will_close"):
            setattr(self, name, _UNKNOWN)

    def _read_line(self, what):
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong(what)
        return line

    def _read_status(self):
        line = self._read_line("status line").decode("iso-8859-1")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if line == "":
            raise RemoteDisconnected("Remote end closed connection without"  #@ 294
                                     " response")
        version, _, rest = line.strip().partition(" ")
        status, _, reason = rest.strip().partition(" ")
        if not version.startswith("HTTP/") or not status:
            self._close_conn()
            raise BadStatusLine(line)  #@ 307
        if not re.fullmatch("[1-9][0-9][0-9]", status):
            raise BadStatusLine(line)  #@ 313
        return version, int(status), reason

    def begin(self):
        """Read status and headers."""
        if self.headers is not None:
            return
        version, status, reason = self._read_status()  #@ 325
        while status == http.HTTPStatus.CONTINUE:
            skipped = _read_headers(self.fp)
            if self.debuglevel > 0:
                print("headers:", skipped)
            version, status, reason = self._read_status()
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        self._plan_body()

    def _plan_body(self):
        """How long the body is, and whether the connection ends with it."""
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        length = self.headers.get("content-length")
        self.length = int(length) if length and not self.chunked and re.fullmatch(r"\s*\+?\d+\s*", length) else None
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == "HEAD":
            self.length = 0
        if self.length is None and not self.chunked:
            self.will_close = True

    def _check_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        keeps = self.headers.get("keep-alive") or "keep-alive" in connection
        return not (keeps or "keep-alive" in (self.headers.get("proxy-connection") or "").lower())

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def readable(self):
        return True

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def isclosed(self):
        """Has the body been read, or given up?"""
        return self.fp is None

    def _ended(self):
        """Is there nothing to read any more?"""
        if self.fp is not None and self._method == "HEAD":
            self._close_conn()
        return self.fp is None

    def _took(self, count, asked):
        """So many bytes of the body have come of so many asked for."""
        if not count and asked:
            self._close_conn()
        elif self.length is not None:
            self.length -= count
            if not self.length:
                self._close_conn()

    def read(self, amt=None):
        """The body, or up to so many bytes of it."""
        if self._ended():
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None:
            if self.length is not None:
                amt = min(amt, self.length)
            data = self.fp.read(amt)
            self._took(len(data), amt)
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)  #@ 489
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        """Fill a buffer; gives the number of bytes."""
        if self._ended():
            return 0
        if self.chunked:
            data = self._read_chunked(len(b))
            b[:len(data)] = data
            return len(data)
        if self.length is not None and len(b) > self.length:
            b = memoryview(b)[:self.length]
        count = self.fp.readinto(b)
        self._took(count, len(b))
        return count

    def _next_chunk(self):
        """How much is left of the chunk that is being read; None at the end of the body."""
        if not self.chunk_left:
            if self.chunk_left is not None:
                self._safe_read(2)  # the line end after the chunk before
            try:
                line = self._read_line("chunk size")
                try:
                    self.chunk_left = int(line.split(b";")[0], 16)
                except ValueError:
                    self._close_conn()
                    raise
            except ValueError:
                raise IncompleteRead(b"") from None
            if self.chunk_left == 0:
                while self.fp.readline(_MAXLINE + 1) not in (b"\r\n", b"\n", b""):
                    pass  # trailers
                self._close_conn()
                self.chunk_left = None
        return self.chunk_left

    def _read_chunked(self, amt=None):
        parts = []
        try:
            while (left := self._next_chunk()) is not None:
                wanted = left if amt is None else min(left, amt)
                parts.append(self._safe_read(wanted))
                self.chunk_left = left - wanted
                if amt is not None:
                    amt -= wanted
                    if amt == 0:
                        break
        except IncompleteRead as problem:
            raise IncompleteRead(b"".join(parts)) from problem
        return b"".join(parts)

    def _safe_read(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))  #@ 640
        return data

    def read1(self, n=-1):
        """What one read of the connection brings."""
        if self._ended():
            return b""
        if self.chunked:
            left = self._next_chunk()
            if left is None:
                return b""
            data = self.fp.read1(left if n < 0 else min(n, left))
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        self._took(len(data), n)
        return data

    def peek(self, n=-1):
        """What lies in the buffer, without taking it."""
        if self._ended():
            return b""
        if self.chunked:
            left = self._next_chunk()
            return b"" if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        if self._ended():
            return b""
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        self._took(len(line), limit)
        return line

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """A header's value; of one that comes several times, all of them with commas."""
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name)
        if found:
            return ", ".join(found)
        return default if isinstance(default, str) or not hasattr(default, "__iter__") else ", ".join(default)

    def getheaders(self):
        """All headers as pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _encode(data, name="data"):
    """A body given as text: latin-1, as HTTP has it."""
    try:
        return data.encode("latin-1")
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to send it encoded in UTF-8." %
            (name.title(), data[err.start:err.end], name)) from None


class HTTPConnection:
    """A connection to a server, which can carry one request after another."""

    _http_vsn = 11
    _http_vsn_str = "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout, self.source_address, self.blocksize = timeout, source_address, blocksize
        self.sock = self.__response = self._method = self._tunnel_host = None
        self.__state = _CS_IDLE
        self._buffer = []
        self.host, self.port = self._get_hostport(host, port)
        self._validate(self.host)
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            name, colon, number = host.rpartition(":")
            if colon and "]" not in number:
                try:
                    port = int(number) if number else self.default_port
                except ValueError:
                    raise InvalidURL("nonnumeric port: '%s'" % number)  #@ 902
                host = name
            else:
                port = self.default_port
        return (host[1:-1] if host.startswith("[") and host.endswith("]") else host), port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        """Connect to the host."""
        self.sock = self._create_connection(  #@ 952
            (self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self):
        """Hang up."""
        self.__state = _CS_IDLE
        sock, self.sock = self.sock, None
        response, self.__response = self.__response, None
        try:
            if sock:
                sock.close()
        finally:
            if response:
                response.close()

    def send(self, data):
        """Send bytes, what a file has, or what an iterable gives."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()  #@ 986
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, "read"):
            for block in self._blocks_of(data):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)  #@ 1009
        except TypeError:
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError("data should be a bytes-like object or an iterable, got %r" % type(data))
            for piece in data:
                self.sock.sendall(piece)

    def _blocks_of(self, file):
        is_text = isinstance(file, io.TextIOBase)
        while block := file.read(self.blocksize):
            yield block.encode("iso-8859-1") if is_text else block

    def _send_output(self, message_body=None, encode_chunked=False):
        """Send the head that has been gathered, and the body."""
        self._buffer += [b"", b""]
        msg = b"\r\n".join(self._buffer)
        self._buffer.clear()
        self.send(msg)  #@ 1048
        if message_body is None:
            return
        if hasattr(message_body, "read"):
            chunks = self._blocks_of(message_body)
        else:
            try:
                memoryview(message_body)
                chunks = (message_body,)
            except TypeError:
                try:
                    chunks = iter(message_body)
                except TypeError:
                    raise TypeError("message_body should be a bytes-like object or an iterable, got %r" % type(message_body))
        chunked = encode_chunked and self._http_vsn == 11
        for chunk in chunks:
            if chunk:
                self.send(b"%X\r\n%b\r\n" % (len(chunk), chunk) if chunked else chunk)
        if chunked:
            self.send(b"0\r\n\r\n")

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)  #@ 1130
        self.__state = _CS_REQ_STARTED
        if found := _bad_in_method.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found.group()!r})")
        self._method = method
        url = url or "/"
        self._validate(url)
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if self._http_vsn != 11:
            return
        if not skip_host:
            self.putheader("Host", self._host_of(url))
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def _host_of(self, url):
        """What the Host header says."""
        netloc = urlsplit(url).netloc if url.startswith("http") else ""
        if netloc:
            return netloc
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == self.default_port else f"{host}:{self.port}"

    def _validate(self, text):
        """No control characters, no blanks."""
        if found := _bad_in_url.search(text):
            raise InvalidURL(f"URL can't contain control characters. {text!r} (found at least {found.group()!r})")

    def putheader(self, header, *values):
        """Add a header to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if isinstance(header, str) else header
        if not _legal_name.fullmatch(name):
            raise ValueError("Invalid header name %r" % (name,))
        parts = []
        for value in values:
            value = str(value).encode("latin-1") if isinstance(value, (str, int)) else value
            if _illegal_value.search(value):
                raise ValueError("Invalid header value %r" % (value,))
            parts.append(value)
        self._buffer.append(name + b": " + b"\r\n\t".join(parts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Send the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)  #@ 1289

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        self._send_request(method, url, body, headers, encode_chunked)  #@ 1294

    def _send_request(self, method, url, body, headers, encode_chunked):
        given = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host="host" in given, skip_accept_encoding="accept-encoding" in given)
        if "content-length" in given:
            encode_chunked = False
        elif "transfer-encoding" not in given:
            length = self._get_content_length(body, method)
            encode_chunked = length is None and body is not None
            if encode_chunked:
                self.putheader("Transfer-Encoding", "chunked")
            elif length is not None:
                self.putheader("Content-Length", str(length))
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, "body")
        self.endheaders(body, encode_chunked=encode_chunked)  #@ 1340

    @staticmethod
    def _get_content_length(body, method):
        """How long the body is; None where that cannot be told, or where there is none and none is expected."""
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, "read"):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def getresponse(self):
        """The server's answer to the request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)  #@ 1376
        response = self.response_class(self.sock, self.debuglevel, method=self._method)
        try:
            response.begin()  #@ 1386
        except BaseException as problem:
            if isinstance(problem, ConnectionError):
                self.close()
            response.close()
            raise
        self.__state = _CS_IDLE
        if response.will_close:
            self.close()
        else:
            self.__response = response
        return response


class HTTPSConnection(HTTPConnection):
    """As HTTPConnection, at the port for HTTPS. The encryption itself is left out: here nobody could look into the bytes on their way."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, key_file=None, cert_file=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                 context=None, check_hostname=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize)
        self.key_file = key_file
        self.cert_file = cert_file
        self._context = context


class HTTPException(Exception):
    """Something is wrong with how a server or the program speaks HTTP."""


class NotConnected(HTTPException):
    """There is no connection, and none is to be made."""


class ImproperConnectionState(HTTPException):
    """Not now."""


class CannotSendRequest(ImproperConnectionState):
    """The answer to the request before has not been read."""


class CannotSendHeader(ImproperConnectionState):
    """No request has been begun."""


class ResponseNotReady(ImproperConnectionState):
    """No request has been sent, or the answer to one before has not been read."""


class InvalidURL(HTTPException):
    """An address that cannot be asked for."""


class UnknownTransferEncoding(HTTPException):
    """A coding of the body that is not known."""


class UnimplementedFileMode(HTTPException):
    """A mode of files that connections have not."""


class UnknownProtocol(HTTPException):
    """The server speaks another version."""

    def __init__(self, version):
        super().__init__(version)
        self.version = version


class IncompleteRead(HTTPException):
    """The connection ended before the body did."""

    def __init__(self, partial, expected=None):
        super().__init__(partial)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f"got more than {_MAXLINE} bytes when reading {line_type}")


class BadStatusLine(HTTPException):
    """What was to be an answer begins with something else."""

    def __init__(self, line):
        self.line = line or repr(line)
        self.args = (self.line,)


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server hung up instead of answering."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException
