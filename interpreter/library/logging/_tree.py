#@ __init__.py +12000
"""The tree of loggers by their dotted names."""

import logging

# Classes say that they are of the package, and so they are for programs, pickles and reprs.
__name__ = "logging"


class PlaceHolder:
    """Stands in the tree where only loggers below it were asked for."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        if alogger not in self.loggerMap:
            self.loggerMap[alogger] = None


class Manager:
    """Keeps the tree of loggers."""

    def __init__(self, rootnode):
        self.loggerDict, self.root = {}, rootnode
        self.loggerClass = self.logRecordFactory = None
        self.emittedNoHandlerWarning = False
        self.disable = 0

    @property
    def disable(self):
        """Records up to this level are for nobody."""
        return self._disable

    @disable.setter
    def disable(self, level):
        self._disable = logging._checkLevel(level)

    def getLogger(self, name):
        """The logger of this name, made and hung into the tree at first use."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with logging._lock:
            found = self.loggerDict.get(name)
            if found is not None and not isinstance(found, PlaceHolder):
                return found
            logger = (self.loggerClass or logging._loggerClass)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._adopt(found, logger)
            self._find_parent(logger)
            return logger

    def setLoggerClass(self, klass):
        logging._checkLoggerClass(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _find_parent(self, logger):
        name = logger.name
        while "." in name:
            name = name.rpartition(".")[0]
            above = self.loggerDict.get(name)
            if isinstance(above, logging.Logger):
                logger.parent = above
                return
            if above is None:
                self.loggerDict[name] = PlaceHolder(logger)
            else:
                above.append(logger)
        logger.parent = self.root

    def _adopt(self, placeholder, logger):
        """Put a logger between those that were below its place and their parent."""
        prefix = logger.name
        for child in placeholder.loggerMap:
            if child.parent.name[: len(prefix)] != prefix:
                logger.parent = child.parent
                child.parent = logger

    def _clear_cache(self):
        """Levels have changed: forget which loggers are enabled for what."""
        with logging._lock:
            for logger in self.loggerDict.values():
                if isinstance(logger, logging.Logger):
                    logger._cache.clear()
            self.root._cache.clear()
