import json

print(json.loads('{"a": [1, 2.0, -3e2, true, null, "\\u00e9\\n"]}'), json.loads("  5 "), json.loads('""'), json.loads("[]"), json.loads(b'{"k": 1}'), json.loads("NaN"), type(json.loads("12345678901234567890")).__name__)
# expect: {'a': [1, 2.0, -300.0, True, None, 'é\n']} 5  [] {'k': 1} nan int
