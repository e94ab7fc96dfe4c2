import uuid

u = uuid.uuid4()
print(len(str(u)), u.version, u.variant, str(u)[14], u != uuid.uuid4())  # expect: 36 4 specified in RFC 4122 4 True
