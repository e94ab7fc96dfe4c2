"""Fetching what addresses lead to: handlers for each scheme, chained by an opener."""

import bisect
import contextlib
import http.client
import io
import os
import re
import socket
import string
import sys
import tempfile
from base64 import b64encode, decodebytes

from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlparse, urlsplit, urlunparse
from urllib.response import addclosehook, addinfourl

__all__ = ["Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "ProxyHandler",
           "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPBasicAuthHandler", "HTTPHandler", "HTTPSHandler", "FileHandler",
           "DataHandler", "UnknownHandler", "HTTPErrorProcessor", "urlopen", "install_opener", "build_opener", "pathname2url",
           "url2pathname", "getproxies", "urlretrieve", "urlcleanup"]

__version__ = "%d.%d" % sys.version_info[:2]

_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, cafile=None, capath=None, cadefault=False, context=None):
    """Open an address, or a Request, and give the response. With data it is a POST."""
    global _opener
    if context is not None:
        opener = build_opener(HTTPSHandler(context=context))
    else:
        if _opener is None:
            _opener = build_opener()
        opener = _opener
    return opener.open(url, data, timeout)  #@ 216


def install_opener(opener):
    """What urlopen is to use."""
    global _opener
    _opener = opener


_url_tempfiles = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Fetch into a file, a new one if none is named. Gives its name and the headers."""
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        parts = urlsplit(url)
        if parts.scheme == "file" and not filename:
            return os.path.normpath(parts.path), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        step = 8192
        size = int(headers.get("Content-Length", -1))
        done = blocks = 0
        with target:
            if reporthook:
                reporthook(blocks, step, size)
            while block := source.read(step):
                done += len(block)
                target.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, step, size)
    if done < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {done} out of {size} bytes", (filename, headers))
    return filename, headers


def urlcleanup():
    """Remove the files that urlretrieve made, and forget the opener."""
    global _opener
    for name in _url_tempfiles:
        with contextlib.suppress(OSError):
            os.unlink(name)
    _url_tempfiles.clear()
    _opener = None


def _unwrap(url):
    """An address without <URL:…> around it."""
    url = str(url).strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    return url[4:].strip() if url.startswith("URL:") else url


def request_host(request):
    """The host that a request is for, in small letters and without its port."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host, count=1).lower()


class Request:
    """An address with what is to be sent there."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        base, mark, fragment = _unwrap(url).partition("#")
        self._full_url = base
        self.fragment = fragment if mark else None
        found = re.match("([^/:]+):(.*)", base, re.DOTALL)
        if found is None:
            raise ValueError("unknown url type: %r" % self.full_url)  #@ 377
        self.type = found[1].lower()
        host = re.match(r"//([^/#?]*)(.*)", found[2], re.DOTALL)
        self.host = unquote(host[1]) if host and host[1] else (host[1] if host else None)
        self.selector = found[2] if host is None else host[2]
        if host is not None and not self.selector.startswith("/"):
            self.selector = "/" + self.selector if self.selector else self.selector

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data == self._data:
            return
        self._data = data
        self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """GET, or POST with data, or what was said."""
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def has_header(self, header_name):
        return any(header_name in table for table in (self.headers, self.unredirected_hdrs))

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        for table in (self.headers, self.unredirected_hdrs):
            table.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Finds the handlers for a request by the names of their methods: http_open, http_request, http_response, http_error_404."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/" + __version__)]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        tables = {"open": self.handle_open, "response": self.process_response, "request": self.process_request}
        added = False
        for name in dir(handler):
            protocol, _, what = name.partition("_")
            if name in ("redirect_request", "do_open", "proxy_open"):
                continue
            if what.startswith("error"):
                kind = what.partition("_")[2]
                table = self.handle_error.setdefault(protocol, {})
                key = int(kind) if kind.isdigit() else kind
            elif what in tables:
                table, key = tables[what], protocol
            else:
                continue
            bisect.insort(table.setdefault(key, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, meth_name, *args):
        for handler in chain.get(kind, ()):
            func = getattr(handler, meth_name)
            result = func(*args)  #@ 496
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Have the request prepared, sent, and its response looked at."""
        req = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            req.data = data
        req.timeout = timeout
        protocol = req.type
        for processor in self.process_request.get(protocol, []):
            meth = getattr(processor, protocol + "_request")
            req = meth(req)  #@ 516
        response = self._open(req, data)  #@ 519
        for processor in self.process_response.get(protocol, []):
            meth = getattr(processor, protocol + "_response")
            response = meth(req, response)  #@ 525
        return response

    def _open(self, req, data=None):
        protocol = req.type
        result = self._call_chain(self.handle_open, "default", "default_open", req)
        if result:
            return result
        result = self._call_chain(self.handle_open, protocol, protocol +  #@ 536
                                  '_open', req)
        if result:
            return result
        return self._call_chain(self.handle_open, 'unknown',  #@ 541
                                'unknown_open', req)

    def error(self, proto, *args):
        """Ask the handlers of errors, those for this very one first."""
        is_http = proto in ("http", "https")
        table = self.handle_error["http"] if is_http else self.handle_error
        kind = args[2] if is_http else proto
        name = f"http_error_{kind}" if is_http else f"{proto}_error"
        result = self._call_chain(table, kind, name, *args)
        if result or not is_http:
            return result
        args = (table, "default", "http_error_default", *args)
        return self._call_chain(*args)  #@ 563


class BaseHandler:
    """What all handlers have: an opener, and a place in the line."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        return self.handler_order < getattr(other, "handler_order", float("inf"))


class HTTPErrorProcessor(BaseHandler):
    """Gives every response that is no success to the handlers of errors."""

    handler_order = 1000

    def http_response(self, request, response):
        code, msg, hdrs = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error(  #@ 634
                'http', request, response, code, msg, hdrs)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Makes an exception of the errors that nobody else has handled."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)  #@ 643


class HTTPRedirectHandler(BaseHandler):
    """Goes where a response sends it."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n"

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request to go on with; HTTPError where it must not be repeated elsewhere."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD") or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)  #@ 666
        kept = {name: value for name, value in req.headers.items() if name.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(" ", "%20"), headers=kept, origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers.get("location", headers.get("uri"))
        if newurl is None:
            return None
        parts = urlparse(newurl)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(newurl, code, f"{msg} - Redirection to url '{newurl}' is not allowed", headers, fp)
        if parts.netloc and not parts.path:
            parts = parts._replace(path="/")
        newurl = urljoin(req.full_url, quote(urlunparse(parts), encoding="iso-8859-1", safe=string.punctuation))
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        visited = getattr(req, "redirect_dict", None)
        if visited is None:
            visited = req.redirect_dict = {}
        elif visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        new.redirect_dict = visited
        visited[newurl] = visited.get(newurl, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)  #@ 749

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class ProxyHandler(BaseHandler):
    """Sends requests by way of another host."""

    handler_order = 100

    def __init__(self, proxies=None):
        self.proxies = getproxies() if proxies is None else proxies
        for scheme, url in self.proxies.items():
            setattr(self, f"{scheme.lower()}_open",
                    lambda request, proxy=url, type=scheme.lower(): self.proxy_open(request, proxy, type))

    def proxy_open(self, req, proxy, type):
        parts = urlsplit(proxy if "//" in proxy else f"//{proxy}")
        if parts.username and parts.password:
            pair = f"{unquote(parts.username)}:{unquote(parts.password)}"
            req.add_header("Proxy-authorization", "Basic " + b64encode(pair.encode()).decode("ascii"))
        kind = parts.scheme or type
        before = req.type
        req.set_proxy(unquote(parts.netloc.rpartition("@")[2]), kind)
        return None if before == kind or before == "https" else self.parent.open(req, timeout=req.timeout)


def getproxies():
    """Proxies named in the environment: http_proxy and its like."""
    found = {}
    for name, value in os.environ.items():
        name = name.lower()
        if value and name.endswith("_proxy"):
            found[name[:-6]] = value
    return found


class HTTPPasswordMgr:
    """Users and passwords by realm and address."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        for one in [uri] if isinstance(uri, str) else uri:
            self.passwd.setdefault(realm, {})[self.reduce_uri(one)] = (user, passwd)

    def find_user_password(self, realm, authuri):
        wanted = self.reduce_uri(authuri)
        for base, pair in self.passwd.get(realm, {}).items():
            if self.is_suburi(base, wanted):
                return pair
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Host and path of an address."""
        parts = urlsplit(uri)
        host, path = (parts.netloc, parts.path or "/") if parts.netloc else (uri, "/")
        port = {"http": 80, "https": 443}.get(parts.scheme)
        if default_port and port is not None and ":" not in host:
            host = f"{host}:{port}"
        return host, path

    def is_suburi(self, base, test):
        """Is an address the same as another, or below it?"""
        if base == test:
            return True
        return base[0] == test[0] and test[1].startswith(base[1] if base[1].endswith("/") else base[1] + "/")


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """The realm None is any realm."""

    def find_user_password(self, realm, authuri):
        pair = super().find_user_password(realm, authuri)
        return pair if pair[0] is not None else super().find_user_password(None, authuri)


class HTTPBasicAuthHandler(BaseHandler):
    """Answers a 401 with user and password, once."""

    auth_header = "Authorization"

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_401(self, req, fp, code, msg, headers):
        for challenge in headers.get_all("www-authenticate") or ():
            found = re.match("""\\s*basic\\s+realm\\s*=\\s*(["']?)([^"']*)\\1""", challenge, re.IGNORECASE)
            if found:
                return self.retry_http_basic_auth(req.full_url, req, found[2])
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        value = "Basic " + b64encode(f"{user}:{password}".encode()).decode("ascii")
        if req.get_header(self.auth_header, None) == value:
            return None
        req.add_unredirected_header(self.auth_header, value)
        return self.parent.open(req, timeout=req.timeout)


class AbstractHTTPHandler(BaseHandler):
    """What HTTP and HTTPS have in common."""

    def __init__(self, debuglevel=0):
        self._debuglevel = debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        """Add the headers that a request needs."""
        if not request.host:
            raise URLError("no host given")  #@ 1272
        data = request.data
        if data is not None:
            if isinstance(data, str):
                msg = "POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str."
                raise TypeError(msg)  #@ 1279
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if not (request.has_header("Content-length") or request.has_header("Transfer-encoding")):
                length = http.client.HTTPConnection._get_content_length(data, request.get_method())
                name, value = ("Transfer-encoding", "chunked") if length is None else ("Content-length", str(length))
                request.add_unredirected_header(name, value)
        host = urlsplit(request.selector).netloc if request.has_proxy() else request.host
        for name, value in [("Host", host), *self.parent.addheaders]:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request by a connection of this class, and give the response."""
        if not req.host:
            raise URLError("no host given")
        h = http_class(req.host, timeout=req.timeout, **http_conn_args)
        h.set_debuglevel(self._debuglevel)
        headers = {**req.unredirected_hdrs, **{name: value for name, value in req.headers.items() if name not in req.unredirected_hdrs}}
        headers["Connection"] = "close"  # a connection for each request
        headers = {name.title(): value for name, value in headers.items()}
        try:
            try:
                h.request(req.get_method(), req.selector, req.data, headers,  #@ 1348
                          encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as err:
                raise URLError(err)  #@ 1351
            r = h.getresponse()  #@ 1352
        except:
            h.close()
            raise
        sock, h.sock = h.sock, None
        if sock:
            sock.close()  # what the response still needs of the connection, its file holds
        r.msg, r.url = r.reason, req.get_full_url()
        return r


class HTTPHandler(AbstractHTTPHandler):
    http_request = AbstractHTTPHandler.do_request_

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)  #@ 1377


class HTTPSHandler(AbstractHTTPHandler):
    def __init__(self, debuglevel=0, context=None, check_hostname=None):
        super().__init__(debuglevel)
        self._context = context
        self._check_hostname = check_hostname

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req,  #@ 1391
            context=self._context, check_hostname=self._check_hostname)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    def unknown_open(self, req):
        type = req.type
        raise URLError('unknown url type: %s' % type)  #@ 1419


class FileHandler(BaseHandler):
    """Addresses of files."""

    def file_open(self, req):
        if req.host and req.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def open_local_file(self, req):
        import email
        import email.utils
        import mimetypes
        name = url2pathname(req.selector)
        try:
            known = os.stat(name)
            kind = mimetypes.guess_type(req.selector)[0] or "text/plain"
            changed = email.utils.formatdate(known.st_mtime, usegmt=True)
            headers = email.message_from_string(f"Content-type: {kind}\nContent-length: {known.st_size}\nLast-modified: {changed}\n")
            return addinfourl(open(name, "rb"), headers, "file://" + (req.host or "") + req.selector)
        except OSError as exp:
            raise URLError(exp)  #@ 1522


class DataHandler(BaseHandler):
    """Addresses that are what they lead to."""

    def data_open(self, req):
        import email
        _, data = req.full_url.split(":", 1)
        kind, data = data.split(",", 1)
        content = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            content = decodebytes(content)
            kind = kind[:-7]
        headers = email.message_from_string(f"Content-type: {kind or 'text/plain;charset=US-ASCII'}\nContent-length: {len(content)}\n")
        return addinfourl(io.BytesIO(content), headers, req.full_url)


def url2pathname(pathname):
    """A path out of the path of an address."""
    return unquote(pathname)


def pathname2url(pathname):
    """The path of an address out of a path."""
    return quote(pathname)


def build_opener(*handlers):
    """An opener with these handlers, objects or classes, and the usual ones that they do not replace."""
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler, HTTPErrorProcessor,
             DataHandler, HTTPSHandler]
    opener = OpenerDirector()
    for cls in usual:
        if not any(issubclass(one if isinstance(one, type) else type(one), cls) for one in handlers):
            opener.add_handler(cls())
    for one in handlers:
        opener.add_handler(one() if isinstance(one, type) else one)
    return opener
