from pprint import pprint

pprint({"b": 1, "a": 2}, sort_dicts=False)  # expect: {'b': 1, 'a': 2}
pprint(list(range(30)), compact=True, width=40)
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
# expect:  12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
# expect:  22, 23, 24, 25, 26, 27, 28, 29]
pprint([{"name": "n" * 20, "values": [1, 2, 3]}, {"name": "m"}], width=40, indent=2)
# expect: [ { 'name': 'nnnnnnnnnnnnnnnnnnnn',
# expect:     'values': [1, 2, 3]},
# expect:   {'name': 'm'}]
