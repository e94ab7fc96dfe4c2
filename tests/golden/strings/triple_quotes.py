text = """first
  second "quoted"
third\
 joined"""
print(text)
# expect: first
# expect:   second "quoted"
# expect: third joined
