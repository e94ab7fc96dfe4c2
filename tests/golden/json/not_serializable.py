import json

for value in ({1, 2}, object, b"x", {(1, 2): 3}):
    try:
        json.dumps(value)
    except TypeError as error:
        print(error)
# expect: Object of type set is not JSON serializable
# expect: Object of type type is not JSON serializable
# expect: Object of type bytes is not JSON serializable
# expect: keys must be str, int, float, bool or None, not tuple
