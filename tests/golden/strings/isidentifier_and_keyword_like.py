print("class".isidentifier(), "a-b".isidentifier(), "\u00e9t\u00e9".isidentifier())  # expect: True False True
