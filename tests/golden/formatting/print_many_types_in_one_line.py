print(1, 1.5, "a", b"b", None, True, [1, "x"], (1,), {"k": "v"}, {1}, 1j, ..., range(2), int, len, sep=" ~ ")
# expect: 1 ~ 1.5 ~ a ~ b'b' ~ None ~ True ~ [1, 'x'] ~ (1,) ~ {'k': 'v'} ~ {1} ~ 1j ~ Ellipsis ~ range(0, 2) ~ <class 'int'> ~ <built-in function len>
