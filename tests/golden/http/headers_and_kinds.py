import email
import email.utils
import http.client
import io
import mimetypes

headers = http.client.parse_headers(io.BytesIO(b"Content-Type: text/html; charset=\"UTF-8\"; q\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX: y\r\n\r\nrest"))
print(headers["content-type"], headers.get_content_type(), headers.get_content_maintype(), headers.get_content_charset(), headers.get_param("charset"))
# expect: text/html; charset="UTF-8"; q text/html text utf-8 UTF-8
print(headers.get_all("set-cookie"), headers.get_all("none", "nothing"), len(headers), "x" in headers, headers.keys(), headers["none"])
# expect: ['a=1', 'b=2'] nothing 4 True ['Content-Type', 'Set-Cookie', 'Set-Cookie', 'X'] None
print(repr(str(headers)))
# expect: 'Content-Type: text/html; charset="UTF-8"; q\nSet-Cookie: a=1\nSet-Cookie: b=2\nX: y\n\n'
del headers["set-cookie"]
headers.add_header("Content-Disposition", "attachment", filename="a b.txt")
headers.replace_header("x", "z")
print(headers.items(), headers.get_filename())
# expect: [('Content-Type', 'text/html; charset="UTF-8"; q'), ('X', 'z'), ('Content-Disposition', 'attachment; filename="a b.txt"')] a b.txt
message = email.message_from_string("Subject: hello\nTo: a@example.org\n\nbody\nof it\n")
print(message["subject"], message.get_payload(), message.is_multipart(), message.get_content_type())
# expect: hello body
# expect: of it
# expect:  False text/plain
print(email.utils.formatdate(0, usegmt=True), email.utils.formatdate(1e9))
# expect: Thu, 01 Jan 1970 00:00:00 GMT Sun, 09 Sep 2001 01:46:40 -0000
print(email.utils.parsedate_to_datetime("Sun, 09 Sep 2001 01:46:40 GMT"), email.utils.parsedate("nonsense"))
# expect: 2001-09-09 01:46:40+00:00 None
print(email.utils.parsedate_tz("Mon, 16 Nov 2009 13:32:02 +0100"), email.utils.mktime_tz(email.utils.parsedate_tz("Mon, 16 Nov 2009 13:32:02 +0100")))
# expect: (2009, 11, 16, 13, 32, 2, 0, 1, -1, 3600) 1258374722
print(email.utils.parseaddr('"A B" <a@example.org>'), email.utils.formataddr(("A, B", "a@example.org")))
# expect: ('A B', 'a@example.org') "A, B" <a@example.org>
for name in ("a.html", "b.tar.gz", "c.png", "d.unknown", "e.py", "f.JSON", "http://h/x.css", "data:text/x,a", "data:,a", "http://h/x.css?q", "g.tgz", "noending"):
    print(name, mimetypes.guess_type(name))
# expect: a.html ('text/html', None)
# expect: b.tar.gz ('application/x-tar', 'gzip')
# expect: c.png ('image/png', None)
# expect: d.unknown (None, None)
# expect: e.py ('text/x-python', None)
# expect: f.JSON ('application/json', None)
# expect: http://h/x.css ('text/css', None)
# expect: data:text/x,a ('text/x', None)
# expect: data:,a ('text/plain', None)
# expect: http://h/x.css?q (None, None)
# expect: g.tgz ('application/x-tar', 'gzip')
# expect: noending (None, None)
print(mimetypes.guess_extension("text/html"), mimetypes.guess_extension("no/thing"))  # expect: .html None
