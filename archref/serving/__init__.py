"""A page in the browser, and an HTTP API, for people who open no terminal: `archref serve`.

The server's own process reads no manuscript. Each is read in a process of its own (`worker`, `manuscript`), whose memory
and time are bounded and which is ended when it goes over or when the session does; the server (`app`, `api`, `pages`)
hands on what comes out of it as bytes. Nothing is written to the disk.
"""
