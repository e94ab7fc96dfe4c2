"""Configure logging from a dict: dictConfig()."""

import logging
import logging.handlers
import re
import sys

DEFAULT_LOGGING_CONFIG_PORT = 9030

_IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def valid_ident(text):
    if not _IDENTIFIER.match(text):
        raise ValueError(f"Not a valid Python identifier: {text!r}")
    return True


class ConvertingMixin:
    """A container whose items are converted when they are asked for."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, index=-1):
        return self.convert(list.pop(self, index))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Understands the values of a configuration: "ext://sys.stdout", "cfg://handlers.file", factories under "()"."""

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object of a dotted name, its modules imported."""
        first, *rest = s.split(".")
        used = first
        try:
            found = self.importer(used)
            for part in rest:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        rest = value
        found = re.match(r"^\s*(\w+)\s*", rest)
        if found is None:
            raise ValueError(f"Unable to convert {value!r}")
        rest = rest[found.end():]
        d = self.config[found.groups()[0]]
        while rest:
            found = re.match(r"^\.\s*(\w+)\s*", rest)
            if found:
                d = d[found.groups()[0]]
            else:
                found = re.match(r"^\[\s*(\w+)\s*\]\s*", rest)
                if not found:
                    raise ValueError(f"Unable to convert {value!r} at {rest!r}")
                index = found.groups()[0]
                if not re.match(r"^\d+$", index):
                    d = d[index]
                else:
                    try:
                        d = d[int(index)]
                    except TypeError:
                        d = d[index]
            rest = rest[found.end():]
        return d

    def convert(self, value):
        if isinstance(value, (ConvertingDict, ConvertingList, ConvertingTuple)):
            return value
        for plain, converting in ((dict, ConvertingDict), (list, ConvertingList)):
            if isinstance(value, plain):
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = ConvertingTuple(value)
            value.configurator = self
        elif isinstance(value, str):
            found = re.match(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$", value)
            if found and found["prefix"] in self.value_converters:
                value = getattr(self, self.value_converters[found["prefix"]])(found["suffix"])
        return value

    def configure_custom(self, config):
        """An object made by the factory under "()"."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        if attributes:
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Makes formatters, filters, handlers and loggers as a dict says."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        incremental = config.pop("incremental", False)
        logging._acquireLock()
        try:
            if incremental:
                self._adjust(config)
            else:
                self._build(config)
        finally:
            logging._releaseLock()

    def _adjust(self, config):
        """Only levels and propagation of what is there change."""
        for name, settings in config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            level = settings.get("level", None)
            if level:
                try:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
                except Exception as error:
                    raise ValueError(f"Unable to configure handler {name!r}") from error
        for name, settings in config.get("loggers", {}).items():
            self._try("logger", name, self.configure_logger, name, settings, True)
        root = config.get("root", None)
        if root:
            self._try_root(root, True)

    def _build(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        for kind, make in (("formatter", self.configure_formatter), ("filter", self.configure_filter)):
            items = config.get(kind + "s", {})
            for name in items:
                items[name] = self._try(kind, name, make, items[name])
        self._build_handlers(config.get("handlers", {}))
        self._build_loggers(config.get("loggers", {}), disable_existing)
        root = config.get("root", None)
        if root:
            self._try_root(root)

    def _build_handlers(self, handlers):
        later = []
        for name in sorted(handlers):
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as error:
                if " not configured yet" not in str(error.__cause__):
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                later.append(name)
        for name in later:
            handler = self._try("handler", name, self.configure_handler, handlers[name])
            handler.name = name
            handlers[name] = handler

    def _build_loggers(self, loggers, disable_existing):
        known = logging.root.manager.loggerDict
        existing = set(known)
        for name in loggers:
            self._try("logger", name, self.configure_logger, name, loggers[name])
        for name in sorted(existing - set(loggers)):
            logger = known[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if any(name.startswith(above + ".") for above in loggers if above in existing):
                logger.level = logging.NOTSET
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable_existing

    def _try(self, kind, name, make, *args):
        try:
            return make(*args)
        except Exception as error:
            raise ValueError(f"Unable to configure {kind} {name!r}") from error

    def _try_root(self, settings, incremental=False):
        try:
            self.configure_root(settings, incremental)
        except Exception as error:
            raise ValueError("Unable to configure root logger") from error

    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        fmt = config.get("format", None)
        datefmt = config.get("datefmt", None)
        style = config.get("style", "%")
        name = config.get("class", None)
        cls = self.resolve(name) if name else logging.Formatter
        if "validate" in config:
            return cls(fmt, datefmt, style, config["validate"])
        return cls(fmt, datefmt, style)

    def configure_filter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                own = callable(each) or callable(getattr(each, "filter", None))
                filterer.addFilter(each if own else self.config["filters"][each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def configure_handler(self, config):
        given = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            factory = self.resolve(config.pop("class"))
            if issubclass(factory, logging.handlers.MemoryHandler) and "target" in config:
                try:
                    target = self.config["handlers"][config["target"]]
                    if not isinstance(target, logging.Handler):
                        config.update(given)
                        raise TypeError("target not configured yet")
                    config["target"] = target
                except Exception as error:
                    raise ValueError(f"Unable to set target handler {config['target']!r}") from error
        attributes = config.pop(".", None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if formatter:
            result.setFormatter(formatter)
        self.add_filters(result, filters or ())
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            self.add_handlers(logger, config.get("handlers") or ())
            self.add_filters(logger, config.get("filters") or ())

    def configure_logger(self, name, config, incremental=False):
        named = logging.getLogger(name)
        self.common_logger_config(named, config, incremental)
        named.disabled = False
        if config.get("propagate") is not None:
            named.propagate = config["propagate"]

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging as a dict says."""
    dictConfigClass(config).configure()
