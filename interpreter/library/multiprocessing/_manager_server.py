#@ managers.py +10000
"""The process that has a manager's objects: what it is sent, and the threads that answer, one for each connection."""

import sys
import threading
from traceback import format_exc

from . import connection, process, util

# Classes and functions say that they are multiprocessing.managers's, and so they are for programs, pickles and reprs.
__name__ = "multiprocessing.managers"

# By the name of how messages are written.
listener_client = {"pickle": (connection.Listener, connection.Client)}


class Token:
    """Where a shared object is, and which of the objects there."""

    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class RemoteError(Exception):
    """Something has failed in the server; the argument is the traceback from there."""

    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


def dispatch(c, id, methodname, args=(), kwds={}):
    """Ask for something along a connection, and wait for the answer."""
    c.send((id, methodname, args, kwds))  #@ 89
    kind, result = c.recv()  #@ 90
    if kind != "#RETURN":
        raise convert_to_error(kind, result)  #@ 93
    return result


def convert_to_error(kind, result):
    """The exception that an answer stands for."""
    if kind == "#ERROR":
        return result
    if kind not in ("#TRACEBACK", "#UNSERIALIZABLE"):
        return ValueError(f"Unrecognized message type {kind!r}")
    if not isinstance(result, str):
        raise TypeError(f"Result {result!r} (kind '{kind}') type is {type(result)}, not str")  #@ 100
    return RemoteError(result if kind == "#TRACEBACK" else f"Unserializable message: {result}\n")


def all_methods(obj):
    """The names of what can be called of an object."""
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    return [name for name in all_methods(obj) if not name.startswith("_")]


class Server:
    """What runs in the process of a manager.

    `id_to_obj` has for each id the object, the names of the methods that may be called, and of which types the results of some of them are.
    `id_to_local_proxy_obj` keeps the same for objects that other objects of this server hold proxies of.
    """

    public = ["shutdown", "create", "accept_connection", "get_methods", "debug_info", "number_of_objects", "dummy", "incref", "decref"]

    def __init__(self, registry, address, authkey, serializer):
        if not isinstance(authkey, bytes):
            raise TypeError(f"Authkey {authkey!r} is type {type(authkey)!s}, not bytes")  #@ 148
        self.registry, self.authkey = registry, process.AuthenticationString(authkey)
        listener, _ = listener_client[serializer]
        # The threads that answer ask for the key: one that does not have it holds up nobody else.
        self.listener = listener(address=address, backlog=16)
        self.address = self.listener.address
        self.id_to_obj, self.id_to_refcount, self.id_to_local_proxy_obj = {"0": (None, ())}, {}, {}
        self.mutex = threading.Lock()

    def serve_forever(self):
        """Answer until somebody sends `shutdown`; then the process ends."""
        self.stop_event = threading.Event()
        process.current_process()._manager_server = self
        try:
            threading.Thread(target=self.accepter, daemon=True).start()
            self.stop_event.wait()
        except (KeyboardInterrupt, SystemExit):
            pass
        finally:
            if sys.stdout is not sys.__stdout__:
                util.debug("resetting stdout, stderr")
                sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
            sys.exit(0)

    def accepter(self):
        while True:
            try:
                client = self.listener.accept()
            except OSError:
                continue
            threading.Thread(target=self.handle_request, args=(client,), daemon=True).start()

    def handle_request(self, conn):
        """A new client: the one thing that it asks for, which may be to be served for longer."""
        try:
            self._handle_request(conn)
        except SystemExit:
            pass  # the client of serve_client has gone
        finally:
            conn.close()

    def _handle_request(self, c):
        """Answer the first request of a client that has the key."""
        request = None
        try:
            connection.deliver_challenge(c, self.authkey)  #@ 199
            connection.answer_challenge(c, self.authkey)  #@ 200
            request = c.recv()  #@ 201
            _, funcname, args, kwds = request  #@ 202
            assert funcname in self.public, '%r unrecognized' % funcname  #@ 203
            func = getattr(self, funcname)
            result = func(c, *args, **kwds)  #@ 209
        except Exception:
            message = "#TRACEBACK", format_exc()
        else:
            message = "#RETURN", result
        try:
            c.send(message)
        except Exception as error:
            try:
                c.send(("#TRACEBACK", format_exc()))
            except Exception:
                pass
            util.info("Failure to send message: %r", message)
            util.info(" ... request was %r", request)
            util.info(" ... exception was %r", error)

    def serve_client(self, conn):
        """Answer the proxies of one thread, until it goes."""
        util.debug("starting server thread to service %r", threading.current_thread().name)
        while not self.stop_event.is_set():
            message = self._answer(conn)
            try:
                try:
                    conn.send(message)  #@ 308
                except Exception:
                    conn.send(("#UNSERIALIZABLE", format_exc()))
            except Exception as error:
                util.info("exception in thread serving %r", threading.current_thread().name)
                util.info(" ... message was %r", message)
                util.info(" ... exception was %r", error)
                conn.close()
                sys.exit(1)

    def _answer(self, conn):
        """Wait for a request; gives the answer to it."""
        methodname = obj = None
        try:
            ident, methodname, args, kwds = conn.recv()  #@ 253
            try:
                obj, exposed, gettypeid = self.id_to_obj[ident]  #@ 256
            except KeyError as ke:
                if ident not in self.id_to_local_proxy_obj:
                    raise ke  #@ 262
                obj, exposed, gettypeid = self.id_to_local_proxy_obj[ident]
            if methodname not in exposed:
                raise AttributeError('method %r of %r object is not in exposed=%r' % (methodname, type(obj), exposed))  #@ 265
            function = getattr(obj, methodname)  #@ 270
            try:
                result = function(*args, **kwds)
            except Exception as error:
                return "#ERROR", error
            typeid = gettypeid and gettypeid.get(methodname)
            if not typeid:
                return "#RETURN", result
            new_ident, new_exposed = self.create(conn, typeid, result)  #@ 279
            return "#PROXY", (new_exposed, Token(typeid, self.address, new_ident))
        except AttributeError:
            if methodname is None:
                return "#TRACEBACK", format_exc()
            try:
                fallback_func = self.fallback_mapping[methodname]  #@ 290
                return "#RETURN", fallback_func(self, conn, ident, obj, *args, **kwds)  #@ 291
            except Exception:
                return "#TRACEBACK", format_exc()
        except EOFError:
            util.debug("got EOF -- exiting thread serving %r", threading.current_thread().name)
            sys.exit(0)
        except Exception:
            return "#TRACEBACK", format_exc()

    # Its frames say that they are serve_client's, which CPython has in one function.
    _answer.__code__ = _answer.__code__.replace(co_name="serve_client", co_qualname="Server.serve_client")

    def fallback_getvalue(self, conn, ident, obj):
        """The object itself, of which a copy arrives."""
        return obj

    def fallback_str(self, conn, ident, obj):
        """Its str."""
        return str(obj)

    def fallback_repr(self, conn, ident, obj):
        """Its repr."""
        return repr(obj)

    # What can be asked of every object, exposed or not.
    fallback_mapping = {"__str__": fallback_str, "__repr__": fallback_repr, "#GETVALUE": fallback_getvalue}

    def dummy(self, c):
        pass

    def debug_info(self, c):
        """Who is referred to how often, in words."""
        with self.mutex:
            return "\n".join(f"  {ident}:       refcount={count}\n    {str(self.id_to_obj[ident][0])[:75]}"
                             for ident, count in sorted(self.id_to_refcount.items()) if ident != "0")

    def number_of_objects(self, c):
        return len(self.id_to_refcount)

    def shutdown(self, c):
        """End the process."""
        try:
            util.debug("manager received shutdown message")
            c.send(("#RETURN", None))
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            self.stop_event.set()

    def create(self, c, typeid, /, *args, **kwds):
        """Make an object; gives its id, with one reference to it, and the names of the methods that may be called."""
        with self.mutex:
            callable, exposed, method_to_typeid, _ = self.registry[typeid]  #@ 379
            if callable is not None:
                obj = callable(*args, **kwds)  #@ 387
            elif len(args) == 1 and not kwds:
                obj, = args
            else:
                raise ValueError("Without callable, must have one non-keyword argument")  #@ 383
            if exposed is None:
                exposed = public_methods(obj)
            if method_to_typeid is not None:
                if not isinstance(method_to_typeid, dict):
                    raise TypeError(f"Method_to_typeid {method_to_typeid!r}: type {type(method_to_typeid)!s}, not dict")  #@ 393
                exposed = [*exposed, *method_to_typeid]
            ident = "%x" % id(obj)
            util.debug("%r callable returned object with id %r", typeid, ident)
            self.id_to_obj[ident] = obj, set(exposed), method_to_typeid
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(c, ident)
        return ident, tuple(exposed)

    def get_methods(self, c, token):
        return tuple(self.id_to_obj[token.id][1])

    def accept_connection(self, c, name):
        """This thread is the client's from now on."""
        threading.current_thread().name = name
        c.send(("#RETURN", None))
        self.serve_client(c)

    def incref(self, c, ident):
        """One more proxy refers to an object."""
        with self.mutex:
            try:
                self.id_to_refcount[ident] += 1  #@ 426
            except KeyError as ke:
                # Nobody outside knew of it any more, and now an object of this server has given a proxy of it away.
                if ident not in self.id_to_local_proxy_obj:
                    raise ke  #@ 439
                self.id_to_refcount[ident], self.id_to_obj[ident] = 1, self.id_to_local_proxy_obj[ident]
                util.debug("Server re-enabled tracking & INCREF %r", ident)

    def decref(self, c, ident):
        """One proxy less does; the object goes with the last."""
        if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
            util.debug("Server DECREF skipping %r", ident)
            return
        with self.mutex:
            count = self.id_to_refcount[ident]  #@ 448
            if count <= 0:
                raise AssertionError(f"Id {ident!s} ({self.id_to_obj[ident]!r}) has refcount {count:n}, not 1+")  #@ 449
            if count > 1:
                self.id_to_refcount[ident] = count - 1
                return
            del self.id_to_refcount[ident]
        # The object goes first, outside of the mutex: it may hold proxies, and their end comes here again.
        self.id_to_obj[ident] = None, (), None
        util.debug("disposing of obj with id %r", ident)
        with self.mutex:
            del self.id_to_obj[ident]
