print("before")  # expect: before
class C:
    print("inside")
    for i in range(2):
        exec(f"v{i} = i")
# expect: inside
print("after", C.v0, C.v1)  # expect: after 0 1
