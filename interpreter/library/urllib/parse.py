"""Take URLs apart, put them together, and quote what they may not contain."""

from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_UNSAFE_BYTES = ("\t", "\r", "\n")
_LEADING = "".join(map(chr, range(33)))


class _NetlocParts:
    """user, password, host and port of the netloc."""

    __slots__ = ()

    def _signs(self):
        return (b"@", b":", b"[", b"]", b"%", b"") if isinstance(self.netloc, bytes) else ("@", ":", "[", "]", "%", "")

    def _userinfo(self):
        at, colon, *_ = self._signs()
        info, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = info.partition(colon)
        return name, password if found else None

    def _hostinfo(self):
        at, colon, opening, closing, *_ = self._signs()
        rest = self.netloc.rpartition(at)[2]
        _, bracketed, host_and_port = rest.partition(opening)
        if bracketed:
            host, _, port = host_and_port.partition(closing)
            port = port.partition(colon)[2]
        else:
            host, _, port = rest.partition(colon)
        return host, port or None

    @property
    def username(self):
        return self._userinfo()[0]

    @property
    def password(self):
        return self._userinfo()[1]

    @property
    def hostname(self):
        host = self._hostinfo()[0]
        if not host:
            return None
        name, percent, zone = host.partition(self._signs()[4])
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")  #@ 182
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")  #@ 184
        return port


_Defrag = namedtuple("_DefragResultBase", "url fragment")
_Split = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class _Encodes:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _Decodes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Defragged:
    __slots__ = ()

    def geturl(self):
        if not self.fragment:
            return self.url
        return self.url + (b"#" if isinstance(self.url, bytes) else "#") + self.fragment


class DefragResult(_Defragged, _Defrag, _Encodes):
    __slots__ = ()


class SplitResult(_Split, _NetlocParts, _Encodes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _NetlocParts, _Encodes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defragged, _Defrag, _Decodes):
    __slots__ = ()


class SplitResultBytes(_Split, _NetlocParts, _Decodes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _NetlocParts, _Decodes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._counterpart = _text._encoded_counterpart = _bytes
    _bytes._counterpart = _bytes._decoded_counterpart = _text
del _text, _bytes


def _as_text(*args):
    """The arguments as str, and how to turn the result back into what they were."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")  #@ 130
    if is_text:
        return (*args, lambda result: result)
    decoded = tuple(arg.decode("ascii", "strict") if arg else "" for arg in args)
    return (*decoded, lambda result: result.encode("ascii", "strict"))


def urlparse(url, scheme="", allow_fragments=True):
    """Six parts of a URL: scheme, netloc, path, params, query, fragment."""
    url, scheme, back = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        start = path.find(";", path.rfind("/") if "/" in path else 0)
        if start >= 0:
            path, params = path[:start], path[start + 1 :]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata

    plain = netloc.replace("@", "").replace(":", "").replace("#", "").replace("?", "")
    normal = unicodedata.normalize("NFKC", plain)
    if plain != normal:
        for c in "/?#@:":
            if c in normal:
                raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def urlsplit(url, scheme="", allow_fragments=True):
    """Five parts of a URL: scheme, netloc, path, query, fragment."""
    url, scheme, back = _as_text(url, scheme)
    url = url.lstrip(_LEADING)
    scheme = scheme.strip(_LEADING)
    for unsafe in _UNSAFE_BYTES:
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = min((url.find(c, 2) for c in "/?#" if c in url[2:]), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")  #@ 497
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """A URL from the six parts of urlparse()."""
    scheme, netloc, url, params, query, fragment, back = _as_text(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """A URL from the five parts of urlsplit()."""
    scheme, netloc, url, query, fragment, back = _as_text(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """A URL that may be relative, seen from a base."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_text(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    url, back = _as_text(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ""))
    else:
        fragment = ""
    return back(DefragResult(url, fragment))


_hexdigits = "0123456789ABCDEFabcdef"


def unquote_to_bytes(string):
    """The bytes that a quoted text stands for."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    result = [first]
    for part in rest:
        try:
            result.append(bytes([int(part[:2].decode("ascii"), 16)]) if _is_hex(part[:2]) else b"%" + part[:2])
        except ValueError:
            result.append(b"%" + part[:2])
        result.append(part[2:])
    return b"".join(result)


def _is_hex(pair):
    return len(pair) == 2 and all(chr(c) in _hexdigits for c in pair)


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx by the characters they stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    result = []
    ascii_run = ""
    for c in string + "\u0100":
        if c.isascii():
            ascii_run += c
            continue
        if ascii_run:
            result.append(unquote_to_bytes(ascii_run).decode(encoding or "utf-8", errors or "replace"))
            ascii_run = ""
        result.append(c)
    return "".join(result)[:-1]


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, and "+" for a blank."""
    return unquote(string.replace("+", " "), encoding, errors)


_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    """Replace what a URL's path may not contain by %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")  #@ 890
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")  #@ 892
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, for queries: "+" for a blank."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """As quote, of bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")  #@ 923
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(c for c in safe if c < 128)
    allowed = _ALWAYS_SAFE.union(safe)
    return "".join([chr(byte) if byte in allowed else f"%{byte:02X}" for byte in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query from a dict or from pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError  #@ 963
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = quoted(key)
        if not doseq or isinstance(value, (str, bytes)):
            pairs.append(f"{key}={quoted(value)}")
            continue
        try:
            len(value)
        except TypeError:
            pairs.append(f"{key}={quoted(value)}")
        else:
            pairs.extend(f"{key}={quoted(each)}" for each in value)
    return "&".join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
             separator="&"):
    """A query as a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
              separator="&"):
    """A query as pairs."""
    qs, back = _as_text(qs)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")  #@ 762
    separator = separator if isinstance(separator, str) else separator.decode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')  #@ 770
    result = []
    for pair in qs.split(separator) if qs else []:
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {pair!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append(tuple(back(unquote_plus(part, encoding, errors)) for part in (name, value)))
    return result
