"""The program as assistive technology sees it: started as a process, found by its process id, driven through AT-SPI."""
import os
import re
import subprocess
import tempfile
import threading
import time

import accessible as a

LIMIT = 120.0  # for every wait, in seconds: a loaded machine is slow, a broken program is slower
_buses = {}  # by the address of the session bus


def until(condition, what, limit=LIMIT):
    """The first true result of condition(); fails with what (a text or a function that makes one)."""
    end = time.monotonic() + limit
    pause = threading.Event()
    while True:
        try:
            result, last = condition(), ""
        except Exception as problem:  # the tree changes while it is read
            result, last = None, repr(problem)
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"not seen in {limit:.0f} s: {what() if callable(what) else what} {last}")
        pause.wait(0.05)


class Program:
    """One running program with folders of its own. Nodes that were found once are asked again before the tree is read."""

    def __init__(self, binary, *arguments, folders=None, environment=None):
        self._own = None if folders else tempfile.TemporaryDirectory()
        self.folders = folders or self._own.name
        self._known = {}
        env = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", XDG_DATA_HOME=f"{self.folders}/data",
                   XDG_CONFIG_HOME=f"{self.folders}/config", XDG_CACHE_HOME=f"{self.folders}/cache")
        env.update(environment or {})
        self._session = env["DBUS_SESSION_BUS_ADDRESS"]
        self.process = subprocess.Popen([binary, *arguments], env=env, stderr=subprocess.PIPE, text=True)
        self.errors = []
        self._reader = threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True)
        self._reader.start()

    def __enter__(self):
        if self._session not in _buses:
            _buses[self._session] = a.connect(self._session)
        self.root = until(self._find, lambda: f"the program in the accessible tree {self.errors}")
        return self

    def __exit__(self, *_):
        self.end()
        if self._own:
            self._own.cleanup()

    def end(self):
        """Ends the process, whatever it does; True if it took the request to end."""
        took = self.process.poll() is not None
        if not took:
            self.process.terminate()
            try:
                self.process.wait(LIMIT)
                took = True
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(LIMIT)
        self.process.stderr.close()
        return took

    def kill(self):
        """Ends the process as a power cut would."""
        self.process.kill()
        self.process.wait()

    def quit(self):
        """Leaves through the menu; the exit code."""
        self.press("Quit", "menu item")
        code = self.process.wait(LIMIT)
        self._reader.join(LIMIT)
        return code

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}: {self.errors}")
        root = a.program_of(_buses[self._session], self.process.pid)
        return root if root and root.children() else None

    def all(self, role=None, name=None, description=None, showing=False):
        """Every node of that role, name and description (a text or a compiled pattern), in the order of the tree."""
        found = [n for n in self.root.walk() if (role is None or n.seen["role"] == role)
                 and a.fits(n.seen["name"], name) and a.fits(n.seen["description"], description)]
        return [n for n in found if n.has(a.SHOWING)] if showing else found

    def one(self, role=None, name=None, description=None, limit=LIMIT, showing=False):
        """The first such node, waited for."""
        key = (role, name, description, showing)
        node = self._known.get(key)
        try:
            if node and a.fits(node.name(), name) and a.fits(node.description(), description) and (
                    not showing or node.has(a.SHOWING)):
                return node
        except Exception:
            pass  # gone; look for it again
        found = until(lambda: self.all(role, name, description, showing), lambda: f"{role} {name!r} {description or ''}", limit)
        self._known[key] = found[0]
        return found[0]

    def state(self):
        return self.one("label", description="State").name()

    def until_state(self, start, limit=LIMIT):
        """Waits until the state's text starts so; the text. start may be a compiled pattern."""
        matches = start.match if isinstance(start, re.Pattern) else lambda text: text.startswith(start)
        return until(lambda: (lambda text: matches(text) and text)(self.state()),
                     lambda: f"state {start!r}, is {self.state()!r}; said: {self.message()}", limit)

    def text(self, name):
        return self.one("text", name).text()

    def set_text(self, name, value):
        self.one("text", name).set_text(value)

    def press(self, name, role="push button", limit=LIMIT):
        """The action of an enabled control, waited for."""
        def ready():
            node = self.one(role, name, limit=1)
            return node if node.has(a.ENABLED) else None

        node = until(ready, lambda: f"an enabled {role} {name!r}", limit)
        assert node.act(), f"{node} refused its action"
        return node

    def send_button(self):
        """The toolbar's send button, whatever it says now."""
        return self.one("push button", re.compile(
            "^(Send|Checking|Resolve|Check what Apify has|Cancel$|Cancel waiting|Replace…$)"))

    def rows(self, view):
        """The rows of a view, whatever its role, with their names read."""
        return self.view(view).rows()

    def view(self, name):
        node = self._known.get(("view", name))
        if not node:
            node = until(lambda: next((n for n in self.root.walk() if n.seen["role"] in a.VIEWS and n.seen["name"] == name), None),
                         f"a view {name!r}")
            self._known["view", name] = node
        return node

    def names(self, view):
        return [row.seen["name"] for row in self.rows(view)]

    def row(self, view, start):
        return until(lambda: next((r for r in self.rows(view) if r.seen["name"].startswith(start)), None),
                     lambda: f"a row {start!r} in {view}; there are {self.names(view)}")

    def message(self):
        """The texts that show in message bars (alerts), joined."""
        texts, inside = [], None
        for node in self.root.walk():
            if node.seen["role"] == "alert":
                inside = node if node.has(a.SHOWING) else None
                if inside and node.seen["name"]:
                    texts.append(node.seen["name"])
            elif inside and node.seen["role"] == "label" and node.seen["name"] and node.has(a.SHOWING):
                texts.append(node.seen["name"])
        return " | ".join(texts)

    def until_message(self, part, limit=LIMIT):
        """Waits for a message that contains part; all the texts that show."""
        return until(lambda: (lambda text: part in text and text)(self.message()),
                     lambda: f"a message with {part!r}, said: {self.message()!r}", limit)
