#@ __init__.py +11000
"""Which records pass: filters, and what has filters."""

# Classes say that they are of the package, and so they are for programs, pickles and reprs.
__name__ = "logging"


class Filter:
    """Lets records of one logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What filters can be added to: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Do all filters let it pass?"""
        for each in self.filters:
            allowed = each.filter(record) if hasattr(each, "filter") else each(record)
            if not allowed:
                return False
        return True
