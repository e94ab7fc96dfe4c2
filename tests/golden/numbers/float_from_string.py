print(float("1.5"), float(" -2 "), float("1e3"), float("1_0.5"), float("INF"), float("-infinity"), float(".5"))
# expect: 1.5 -2.0 1000.0 10.5 inf -inf 0.5
for bad in ("", "abc", "1.2.3", "1e"):
    try:
        float(bad)
    except ValueError as error:
        print(error)
# expect: could not convert string to float: ''
# expect: could not convert string to float: 'abc'
# expect: could not convert string to float: '1.2.3'
# expect: could not convert string to float: '1e'
