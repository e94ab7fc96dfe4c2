import keyword

print(keyword.iskeyword("class"), keyword.iskeyword("match"), keyword.softkwlist, len(keyword.kwlist))
# expect: True False ['_', 'case', 'match'] 35
