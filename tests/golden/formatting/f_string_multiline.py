value = 2
print(f"""first {value}
second {
    value * 2
}""")
# expect: first 2
# expect: second 4
