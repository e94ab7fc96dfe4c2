import string

print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), string.ascii_letters[:3], string.octdigits, string.capwords("hello  big world"))
# expect: abcdefghijklmnopqrstuvwxyz 0123456789 0123456789abcdefABCDEF !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' abc 01234567 Hello Big World
