"""HTTP as its servers speak it: a handler whose methods are named for the requests, and one that gives out files."""

import datetime
import email.utils
import html
import http.client
import io
import mimetypes
import os
import posixpath
import re
import shutil
import socket
import socketserver
import sys
import time
import urllib.parse
from http import HTTPStatus

__version__ = "0.6"
__all__ = ["HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"]

_INDENTED = [
    (0, "<!DOCTYPE HTML>"), (0, '<html lang="en">'), (1, "<head>"), (2, '<meta charset="utf-8">'), (2, "<title>Error response</title>"),
    (1, "</head>"), (1, "<body>"), (2, "<h1>Error response</h1>"), (2, "<p>Error code: %(code)d</p>"), (2, "<p>Message: %(message)s.</p>"),
    (2, "<p>Error code explanation: %(code)s - %(explain)s.</p>"), (1, "</body>"), (0, "</html>"),
]
DEFAULT_ERROR_MESSAGE = "".join("    " * depth + line + "\n" for depth, line in _INDENTED)
DEFAULT_ERROR_CONTENT_TYPE = "text/html;charset=utf-8"


class HTTPServer(socketserver.TCPServer):
    """A server that knows its own name and port."""

    allow_reuse_address = 1

    def server_bind(self):
        super().server_bind()
        host, self.server_port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A thread for each connection."""

    daemon_threads = True


class _Refused(Exception):
    """A request that is answered with an error: the arguments of send_error."""


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Reads requests and calls do_GET, do_POST … for them. The response begins with send_response."""

    sys_version = "Python/" + sys.version.split()[0]
    server_version = "BaseHTTP/" + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = "HTTP/0.9"
    protocol_version = "HTTP/1.0"
    MessageClass = http.client.HTTPMessage
    responses = {status: (status.phrase, status.description) for status in HTTPStatus.__members__.values()}
    weekdayname = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    monthname = [None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    def parse_request(self):
        """Read the request's first line and headers. False: it was answered with an error already."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, "iso-8859-1").rstrip("\r\n")
        words = self.requestline.split()
        if not words:
            return False
        try:
            self._read_first_line(words)
            self._read_headers()
        except _Refused as refusal:
            self.send_error(*refusal.args)
            return False
        if self.headers.get("Expect", "").lower() == "100-continue":
            if min(self.protocol_version, self.request_version) >= "HTTP/1.1":
                return bool(self.handle_expect_100())
        return True

    def _read_first_line(self, words):
        if len(words) >= 3:
            version = words[-1]
            found = re.fullmatch(r"HTTP/(\d{1,10})\.(\d{1,10})", version)
            if found is None:
                raise _Refused(HTTPStatus.BAD_REQUEST, "Bad request version (%r)" % version)
            number = int(found[1]), int(found[2])
            if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            if number >= (2, 0):
                raise _Refused(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED, "Invalid HTTP version (%s)" % version[5:])
            self.request_version = version
        if not 2 <= len(words) <= 3:
            raise _Refused(HTTPStatus.BAD_REQUEST, "Bad request syntax (%r)" % self.requestline)
        command, path = words[:2]
        if len(words) == 2 and command != "GET":
            raise _Refused(HTTPStatus.BAD_REQUEST, "Bad HTTP/0.9 request type (%r)" % command)
        self.command = command
        self.path = "/" + path.lstrip("/") if path.startswith("//") else path

    def _read_headers(self):
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.LineTooLong as problem:
            raise _Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Line too long", str(problem))
        except http.client.HTTPException as problem:
            raise _Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Too many headers", str(problem))
        wish = self.headers.get("Connection", "").lower()
        if wish == "close":
            self.close_connection = True
        elif wish == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False

    def handle_expect_100(self):
        """The client waits to be told that it may send the body: it may."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """One request of the connection."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ""
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, "Unsupported method (%r)" % self.command)
                return
            method()  #@ 424
            self.wfile.flush()
        except TimeoutError as problem:
            self.log_error("Request timed out: %r", problem)
            self.close_connection = True

    def handle(self):
        """All requests of the connection."""
        self.close_connection = True
        self.handle_one_request()  #@ 436
        while not self.close_connection:
            self.handle_one_request()  #@ 438

    def send_error(self, code, message=None, explain=None):
        """Answer with an error, and a page that tells of it."""
        short, long = self.responses.get(code, ("???", "???"))
        message = short if message is None else message
        explain = long if explain is None else explain
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        body = b""
        if code >= 200 and code not in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.NOT_MODIFIED):
            words = {"code": code, "message": html.escape(message, quote=False), "explain": html.escape(explain, quote=False)}
            body = (self.error_message_format % words).encode("UTF-8", "replace")
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if body and self.command != "HEAD":
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Begin the response: its status, and who sends it when."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def _add_line(self, line):
        if self.request_version != "HTTP/0.9":
            if not hasattr(self, "_headers_buffer"):
                self._headers_buffer = []
            self._headers_buffer.append((line + "\r\n").encode("latin-1", "strict"))

    def send_response_only(self, code, message=None):
        """The status alone."""
        if message is None:
            message = self.responses[code][0] if code in self.responses else ""
        self._add_line("%s %d %s" % (self.protocol_version, code, message))

    def send_header(self, keyword, value):
        """Add a header to the response."""
        self._add_line("%s: %s" % (keyword, value))
        if keyword.lower() == "connection":
            wish = value.lower()
            if wish in ("close", "keep-alive"):
                self.close_connection = wish == "close"

    def end_headers(self):
        """That was the last header."""
        if self.request_version != "HTTP/0.9":
            self._add_line("")
            self.flush_headers()

    def flush_headers(self):
        if hasattr(self, "_headers_buffer"):
            lines, self._headers_buffer = self._headers_buffer, []
            self.wfile.write(b"".join(lines))

    def log_request(self, code="-", size="-"):
        """Tell of a request that is answered."""
        code = code.value if isinstance(code, HTTPStatus) else code
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Tell of one that cannot be."""
        self.log_message(format, *args)

    _control_char_table = {code: rf"\x{code:02x}" for code in (*range(0x20), *range(0x7f, 0xa0))} | {ord("\\"): "\\\\"}

    def log_message(self, format, *args):
        """Write a line of the log: who, when, and what."""
        message = (format % args).translate(self._control_char_table)
        sys.stderr.write(f"{self.address_string()} - - [{self.log_date_time_string()}] {message}\n")

    def version_string(self):
        return self.server_version + " " + self.sys_version

    def date_time_string(self, timestamp=None):
        """A moment as headers have it."""
        return email.utils.formatdate(time.time() if timestamp is None else timestamp, usegmt=True)

    def log_date_time_string(self):
        """Now as the log has it."""
        now = time.localtime()
        return f"{now.tm_mday:02d}/{self.monthname[now.tm_mon]:>3s}/{now.tm_year:04d} {now.tm_hour:02d}:{now.tm_min:02d}:{now.tm_sec:02d}"

    def address_string(self):
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Gives out the files below a folder."""

    server_version = "SimpleHTTP/" + __version__
    extensions_map = _encodings_map_default = {".gz": "application/gzip", ".Z": "application/octet-stream",
                                               ".bz2": "application/x-bzip2", ".xz": "application/x-xz"}

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        file = self.send_head()
        if file:
            with file:
                self.copyfile(file, self.wfile)

    def do_HEAD(self):
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """Status and headers of a GET or HEAD. Gives the file to be sent, or None where all is said."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", urllib.parse.urlunsplit(parts._replace(path=parts.path + "/")))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            pages = [os.path.join(path, name) for name in ("index.html", "index.htm")]
            path = next(filter(os.path.isfile, pages), None)
            if path is None:
                return self.list_directory(os.path.dirname(pages[0]))
        try:
            if path.endswith("/"):
                raise OSError
            file = open(path, "rb")
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            known = os.fstat(file.fileno())
            if self._is_unchanged(known.st_mtime):
                self.send_response(HTTPStatus.NOT_MODIFIED)
                self.end_headers()
                file.close()
                return None
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-type", self.guess_type(path))
            self.send_header("Content-Length", str(known.st_size))
            self.send_header("Last-Modified", self.date_time_string(known.st_mtime))
            self.end_headers()
            return file
        except:
            file.close()
            raise

    def _is_unchanged(self, changed):
        """Has the client what there is?"""
        given = self.headers.get("If-Modified-Since")
        if given is None or "If-None-Match" in self.headers:
            return False
        try:
            since = email.utils.parsedate_to_datetime(given)
        except (TypeError, IndexError, OverflowError, ValueError):
            return False
        if since.tzinfo is None:
            since = since.replace(tzinfo=datetime.timezone.utc)
        return since.utcoffset() == datetime.timedelta() and int(changed) <= since.timestamp()

    def list_directory(self, path):
        """A page with the names in a folder."""
        try:
            names = sorted(os.listdir(path), key=str.lower)
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "No permission to list directory")
            return None
        encoding = sys.getfilesystemencoding()
        title = "Directory listing for " + html.escape(urllib.parse.unquote(self.path), quote=False)
        lines = ["<!DOCTYPE HTML>", '<html lang="en">', "<head>", f'<meta charset="{encoding}">', f"<title>{title}</title>", "</head>",
                 "<body>", f"<h1>{title}</h1>", "<hr>", "<ul>"]
        for name in names:
            full = os.path.join(path, name)
            link = name + "/" if os.path.isdir(full) else name
            shown = name + "@" if os.path.islink(full) else link
            lines.append(f'<li><a href="{urllib.parse.quote(link)}">{html.escape(shown, quote=False)}</a></li>')
        lines += ["</ul>", "<hr>", "</body>", "</html>", ""]
        page = "\n".join(lines).encode(encoding, "surrogateescape")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", f"text/html; charset={encoding}")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def translate_path(self, path):
        """The file's path for an address's: below the folder, whatever it says."""
        path = re.split("[?#]", path, maxsplit=1)[0]
        wanted = posixpath.normpath(urllib.parse.unquote(path)).split("/")
        names = [name for name in wanted if name not in ("", os.curdir, os.pardir)]
        return os.path.join(self.directory, *names) + ("/" if path.rstrip().endswith("/") else "")

    def copyfile(self, source, outputfile):
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        """The kind of content that a file's name stands for."""
        ending = posixpath.splitext(path)[1]
        for known in (ending, ending.lower()):
            if known in self.extensions_map:
                return self.extensions_map[known]
        return mimetypes.guess_type(path)[0] or "application/octet-stream"
