from urllib.parse import quote, unquote, quote_plus, urlencode, parse_qs, parse_qsl

print(quote("a b/c?\u00e9"), unquote("a%20b%2Fc"), quote_plus("a b&c"), urlencode({"x": 1, "y": "a b"}), parse_qs("a=1&a=2&b="), parse_qsl("k=v%20w"))
# expect: a%20b/c%3F%C3%A9 a b/c a+b%26c x=1&y=a+b {'a': ['1', '2']} [('k', 'v w')]
