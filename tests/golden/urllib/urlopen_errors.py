import urllib.error
import urllib.request

for url in ("no scheme", "ftpx://host/", "http:///nothing", "http://no.such.host.invalid/", "http://127.0.0.1:1/", "file:///no/such/file"):
    try:
        urllib.request.urlopen(url)
    except (ValueError, urllib.error.URLError) as error:
        print(type(error).__name__, error)
# expect: ValueError unknown url type: 'no scheme'
# expect: URLError <urlopen error unknown url type: ftpx>
# expect: URLError <urlopen error no host given>
# expect: URLError <urlopen error [Errno -2] Name or service not known>
# expect: URLError <urlopen error [Errno 111] Connection refused>
# expect: URLError <urlopen error [Errno 2] No such file or directory: '/no/such/file'>
try:
    urllib.request.urlopen("http://127.0.0.1:1/", data="text")
except TypeError as error:
    print(error)
# expect: POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.
print(urllib.request.urlopen("data:text/plain;base64,aGVsbG8=").read())  # expect: b'hello'
response = urllib.request.urlopen("data:,some%20text")
print(response.read(), response.headers["content-type"], response.headers["content-length"])
# expect: b'some text' text/plain;charset=US-ASCII 9
