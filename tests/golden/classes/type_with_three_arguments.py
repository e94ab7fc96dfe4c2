def greet(self):
    return f"hi {self.name}"

Made = type("Made", (object,), {"name": "x", "greet": greet})
print(Made().greet(), Made.__name__, Made)  # expect: hi x Made <class '__main__.Made'>
