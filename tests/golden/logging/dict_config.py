import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "%(name)s|%(message)s"}},
    "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout"}},
    "loggers": {"app": {"handlers": ["h"], "level": "INFO"}},
})
logging.getLogger("app").info("configured")  # expect: app|configured
logging.getLogger("app").debug("hidden")
