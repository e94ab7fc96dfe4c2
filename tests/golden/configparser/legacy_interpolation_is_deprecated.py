import configparser
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser = configparser.ConfigParser(interpolation=configparser.LegacyInterpolation())
print(caught[0].category.__name__, caught[0].message, caught[0].lineno)
# expect: DeprecationWarning LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead. 5
parser.read_string("[a]\nx = 1\ny = %(x)s2")
print(parser["a"]["y"])  # expect: 12
