import json

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

print(json.dumps({"s": {3, 1}}, cls=Encoder))  # expect: {"s": [1, 3]}
try:
    json.dumps(5j, cls=Encoder)
except TypeError as error:
    print(error)  # expect: Object of type complex is not JSON serializable
