"""Responses as files that know where they come from."""

__all__ = ["addbase", "addclosehook", "addinfo", "addinfourl"]


class addbase:
    """A file around another: what it has not itself, the other has."""

    def __init__(self, fp):
        self.file = self.fp = fp
        self.name = "<urllib response>"

    def __getattr__(self, name):
        fp = self.__dict__.get("fp")
        if fp is None:
            raise AttributeError(name)
        return getattr(fp, name)

    def __iter__(self):
        return iter(self.fp)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self)!r} whose fp = {self.fp!r}>"

    def __enter__(self):
        if self.fp.closed:
            raise ValueError("I/O operation on closed file")
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        if self.fp is not None:
            self.fp.close()


class addclosehook(addbase):
    """Calls something when it is closed."""

    def __init__(self, fp, closehook, *hookargs):
        super().__init__(fp)
        self.closehook = closehook
        self.hookargs = hookargs

    def close(self):
        hook, self.closehook = self.closehook, None
        try:
            if hook:
                hook(*self.hookargs)
        finally:
            super().close()


class addinfo(addbase):
    """Knows the headers."""

    def __init__(self, fp, headers):
        super().__init__(fp)
        self.headers = headers

    def info(self):
        return self.headers


class addinfourl(addinfo):
    """Knows the address and the status as well."""

    def __init__(self, fp, headers, url, code=None):
        super().__init__(fp, headers)
        self.code = code
        self.url = url

    def geturl(self):
        return self.url

    def getcode(self):
        return self.code

    @property
    def status(self):
        return self.code
