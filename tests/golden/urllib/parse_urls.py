from urllib.parse import urlparse, urlsplit, urljoin, urlunparse, urldefrag

u = urlparse("https://user:pw@host.example:8080/a/b;p?q=1&r=2#frag")
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username)
# expect: https user:pw@host.example:8080 /a/b p q=1&r=2 frag host.example 8080 user
print(urlsplit("http://h/p?q").path, urljoin("http://h/a/b", "../c"), urljoin("http://h/a/", "d"), urlunparse(u) == u.geturl(), urldefrag("http://h/x#y").url)
# expect: /p http://h/c http://h/a/d True http://h/x
