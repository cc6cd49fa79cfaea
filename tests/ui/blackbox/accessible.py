"""A small client of AT-SPI on D-Bus: what a screen reader sees of one program, read many nodes at a time."""
import functools
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ENABLED, CHECKED, EDITABLE, FOCUSABLE, FOCUSED, SELECTED, SENSITIVE, SHOWING = 8, 4, 7, 11, 12, 23, 24, 25
VIEWS = ("table", "tree", "tree table", "list")
LIMIT_MS = 60000  # for one call; a program that does not answer for so long is stuck

_PREFIX = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"


def connect(session):
    """A connection of its own to the accessibility bus of the session bus with that address."""
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION

    def to(address):
        connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        connection.set_exit_on_close(False)
        return connection

    address = to(session).call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, LIMIT_MS)
    return to(address.unpack()[0])


def program_of(bus, pid):
    """The root node of the program with that process id, or None while it is not there."""
    known = bus.call_sync(f"{_PREFIX}Registry", _ROOT, f"{_PREFIX}Accessible", "GetChildren", None, None, 0, LIMIT_MS)
    for service, path in known.unpack()[0]:
        try:
            owner = bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                  GLib.Variant("(s)", (service,)), None, 0, LIMIT_MS).unpack()[0]
        except GLib.Error:
            continue  # gone meanwhile
        if owner == pid:
            return Node(bus, service, path)
    return None


class Node:
    """One accessible object. Everything is asked anew; only `seen` keeps what a walk has read."""

    def __init__(self, bus, service, path, seen=None):
        self.bus, self.service, self.path = bus, service, path
        self.seen = seen or {}

    def __repr__(self):
        return f"<{self.seen.get('role')} {self.seen.get('name')!r}>"

    def call(self, interface, method, signature=None, *arguments):
        value = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call_sync(self.service, self.path, _PREFIX + interface, method, value, None, 0, LIMIT_MS).unpack()

    def property(self, interface, name):
        return self.bus.call_sync(self.service, self.path, "org.freedesktop.DBus.Properties", "Get",
                                  GLib.Variant("(ss)", (_PREFIX + interface, name)), None, 0, LIMIT_MS).unpack()[0]

    def role(self):
        return role_name(self.call("Accessible", "GetRole")[0])

    def name(self):
        return self.property("Accessible", "Name")

    def description(self):
        return self.property("Accessible", "Description")

    def has(self, state):
        low, high = self.call("Accessible", "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    def children(self):
        found = self.call("Accessible", "GetChildren")[0]
        return [Node(self.bus, service, path) for service, path in found if path != "/org/a11y/atspi/null"]

    def interfaces(self):
        return [name[len(_PREFIX):] for name in self.call("Accessible", "GetInterfaces")[0]]

    def act(self, index=0):
        """The primary action; True if the program took it."""
        return self.call("Action", "DoAction", "(i)", index)[0]

    def actions(self):
        return [action[0] for action in self.call("Action", "GetActions")[0]]

    def text(self):
        return self.call("Text", "GetText", "(ii)", 0, -1)[0]

    def length(self):
        return self.property("Text", "CharacterCount")

    def set_text(self, value):
        assert self.call("EditableText", "SetTextContents", "(s)", value)[0], f"{self} did not take the text"

    def insert(self, position, value):
        length = len(value.encode("utf-16-le")) // 2
        assert self.call("EditableText", "InsertText", "(isi)", position, value, length)[0]

    def delete(self, start, end):
        assert self.call("EditableText", "DeleteText", "(ii)", start, end)[0]

    def place_caret(self, position):
        return self.call("Text", "SetCaretOffset", "(i)", position)[0]

    def focus(self):
        return self.call("Component", "GrabFocus")[0]

    def middle(self):
        """The middle of the object on the screen, in pixels."""
        (x, y, width, height), = self.call("Component", "GetExtents", "(u)", 0)
        return x + width // 2, y + height // 2

    def walk(self, into_views=False):
        """Every node below this one, in the order of the tree, with role, name and description read at once."""
        level, order = [self], {self.path: []}
        self.seen = {"role": "", "name": "", "description": ""}
        while level:
            asked = [node for node in level if into_views or node.seen["role"] not in VIEWS]
            found = self._together([(node, "Accessible", "GetChildren", None) for node in asked])
            level = []
            for parent, answer in zip(asked, found):
                nodes = [Node(self.bus, *child) for child in (answer or [[]])[0] if not child[1].endswith("/null")]
                order[parent.path] = nodes
                level += nodes
            self._read(level)
        result, todo = [], [self]
        while todo:
            node = todo.pop()
            result.append(node)
            todo.extend(reversed(order.get(node.path, [])))
        return result

    def rows(self):
        """The children of a view with their names read, headers left out."""
        nodes = self.children()
        self._read(nodes)
        return [node for node in nodes if "header" not in node.seen["role"]]

    def _read(self, nodes):
        wanted = ("org.freedesktop.DBus.Properties", "Get")
        calls = []
        for node in nodes:
            calls.append((node, "Accessible", "GetRole", None))
            calls += [(node, *wanted, GLib.Variant("(ss)", (f"{_PREFIX}Accessible", key))) for key in ("Name", "Description")]
        answers = self._together(calls)
        for i, node in enumerate(nodes):
            role, name, description = (answer[0] if answer else "" for answer in answers[3 * i:3 * i + 3])
            node.seen = {"role": role_name(role) if role else "", "name": name, "description": description}

    def _together(self, calls):
        """Sends all calls, then waits for all answers; None for a node that is gone."""
        answers, left = [None] * len(calls), [len(calls)]

        def done(bus, result, index):
            left[0] -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (node, interface, method, value) in enumerate(calls):
            full = interface if "." in interface else _PREFIX + interface
            self.bus.call(node.service, node.path, full, method, value, None, 0, LIMIT_MS, None, done, index)
        context = GLib.MainContext.default()
        while left[0]:
            context.iteration(True)
        return answers


@functools.lru_cache
def role_name(role):
    """As AT-SPI itself prints the number of a role."""
    return Atspi.role_get_name(Atspi.Role(role))


def fits(text, wanted):
    """Whether text is wanted: anything for None, a match for a compiled pattern, else equality."""
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return bool(wanted.search(text or ""))
    return text == wanted
