import io
import json

stream = io.StringIO()
json.dump({"a": 1}, stream)
stream.seek(0)
print(json.load(stream), repr(stream.getvalue()))  # expect: {'a': 1} '{"a": 1}'
